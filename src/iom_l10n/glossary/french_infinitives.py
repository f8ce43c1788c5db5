"""Infinitives that are nouns as well: "le pouvoir", but "sans pouvoir partir", "elle peut être"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.glossary import french_words as lists
from iom_l10n.glossary.french_near import NOUN_PHRASES, bare
from iom_l10n.glossary.morphology.phrase import words_of

if TYPE_CHECKING:
    from iom_l10n.glossary.french_near import Near

__all__ = ["is_infinitive"]

_INFINITIVE_ENDINGS = ("er", "ir", "re")
# Nouns without a determiner, too: "abus de pouvoir", "par devoir", "en souvenir".
_BARE_NOUNS = words_of("pouvoir devoir savoir souvenir")
_BEFORE_NOUN = (lists.DETERMINING | lists.ADJECTIVES) - {"de", "d", "le", "la", "les", "l", "tout"}
# "De le savoir": of the noun it would be "du savoir".
_AIMS = words_of("pour a")
_UNCONTRACTED = words_of("de a")
_MODALS = words_of(
    "peut peuvent pouvait pouvaient pourra pourront pourrait pourraient pouvant doit doivent devait"
    " devaient devra devront devrait devraient devant faut fallait faudra faudrait va vont allait"
    " allaient veut veulent voulait voulaient voudrait voudraient semble semblent semblait fait"
    " font faire laisse laissent ose osent espere esperent souhaite souhaitent sait savent sans"
)
# What stands behind the verb and not behind the noun.
_BEHIND = words_of(
    "que qu si ou comment pourquoi qui quoi quand combien se s y en rien tout le la les l un une"
    " ce cela au aux"
)


def is_infinitive(near: Near, *, more: bool) -> bool:
    """Say whether a form is the verb; `more` says that the term goes on (être humain)."""
    before = near.folded()
    if before in lists.OBJECTS:
        return _is_behind_object(near)
    if before in _BEFORE_NOUN:
        return False
    if more:
        return before in lists.SUBJECTS or before in _MODALS
    return (
        _word(near) not in _BARE_NOUNS
        or bare(near.follows).endswith(_INFINITIVE_ENDINGS)
        or _is_verb_alone(near, before)
    )


def _is_verb_alone(near: Near, before: str) -> bool:
    """Judge what may be a noun without a determiner: "abus de pouvoir", "faire savoir"."""
    if not before or before in lists.CONJUNCTIONS:
        return bare(near.follows) in _BEHIND
    if before in lists.PREPOSITIONS or before in lists.DETERMINERS:
        return before in _AIMS or bare(near.follows) in _BEHIND - {"en"}
    return before not in lists.GROUPS and not (
        _word(near) == "pouvoir" and NOUN_PHRASES.fullmatch(near.before[0])
    )


def _is_behind_object(near: Near) -> bool:
    """Judge what stands behind "le" and "l'": "il doit le savoir", "de le vouloir"."""
    subject = near.folded(1)
    if near.folded() == "l":
        return subject in _MODALS
    return subject in _UNCONTRACTED or (
        _word(near) != "pouvoir" and (subject in _MODALS or near.folded(2) in _MODALS)
    )


def _word(near: Near) -> str:
    return bare(near.kept[near.start : near.end].lower())
