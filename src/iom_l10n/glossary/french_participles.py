"""Participles and adjectives that look like nouns: "a suivi", "la méthode employée", "en migrant".

Behind a person they are the term all the same: enfants réfugiés, ressortissants étrangers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.glossary import french_words as lists
from iom_l10n.glossary.french_near import NOUN_PHRASES, PRENOMINAL, bare
from iom_l10n.glossary.french_readings import is_participle_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.glossary.french_near import Near

__all__ = ["is_adjective", "is_gerund", "is_participle"]

# "Accusée de vol", "expulsé vers": what follows makes it a verb.
_LEADS_OFF = frozenset({"par", "de", "d", "vers", "a", "comme"})
_REFLEXIVE = frozenset({"s", "se", "nous", "vous", "me", "te"})
# "Réfugié dans la montagne, le chef se tait".
_SUBJECT = r"[^,.;:!?\n]{1,60}, (?:le |la |l['’]|il |elle |ils |elles |on |nous )"
_AHEAD_OF_SUBJECT = re.compile(rf" (?:dans|chez|à|au|aux|en|vers|sous|depuis|avec|sans) {_SUBJECT}")
_AHEAD = re.compile(rf" {_SUBJECT}")  # "habitant loin, elle arrive tard"
# Adjectives that are hardly nouns: "ces courageux bénévoles".
_PRAISE = re.compile(r".{4,}(?:eux|euses?|[^t]ables?|[^c]ibles?)(?<!responsable)(?<!milieux)")
_DEMONYM = re.compile(
    r"(?!(?:États|Etats|Affaires|Nations|Relations|Nouvelles|Pays|Régions|Départements)$)[A-ZÀ-Þ][a-zà-ÿ]+s"
)
_FEMININE = ("e", "es")
_NOUN_ENDINGS = ("ante", "antes", "ente", "entes")
# Endings of adjectives that are professions as well: "le directeur est médecin".
_VERBAL = ("ante", "antes")
_OF_THINGS = ("ique", "iques", "jeune", "jeunes")  # un homme politique, un homme jeune
_OF_PERSONS = (
    *("in", "ine", "ins", "ines", "ier", "ière", "iers", "ières", "ain", "aine", "ains"),
    *_VERBAL,
)


def is_participle(near: Near, form: str, term: str, *, more: bool) -> bool:
    """Judge a participle; `more` says that the term goes on.

    A masculine term is a person or a thing; a feminine one is what happens (arrivée, prise en
    charge) and is no noun behind another noun.
    """
    words = near.before
    while words and (words[0] in lists.ADVERBS or words[0].endswith("ment")):
        words = words[1:]
    action = term.lower().partition(" ")[0].endswith(_FEMININE)
    if not words:
        return not more and (
            bare(near.follows) in lists.BEHIND_PARTICIPLE
            or _AHEAD_OF_SUBJECT.match(near.kept, near.end) is not None
        )
    if words[0] in lists.AUXILIARIES or _is_reflexive(near.before):
        return True
    if words[0] in lists.TO_BE:
        return action or (not more and not _is_state(words, bare(near.follows), form))
    if bare(words[0]) in lists.LITTLE:
        return _is_second(words)
    return not _is_determined(words, action=action) and (
        action or (not more and not _is_person(near))
    )


def is_adjective(near: Near, form: str) -> bool:
    """Judge an adjective: "très pratique", "la population civile", but "des enfants mineurs"."""
    if not near.before:
        return False
    first, before = near.before[0], near.folded()
    if first in lists.DEGREES or first.endswith("ment"):
        return True
    if first in lists.TO_BE:  # "le village est proche", "il est malade"
        return not form.endswith(_OF_PERSONS)
    if (
        before in lists.LITTLE
        or NOUN_PHRASES.fullmatch(first)
        or (near.is_determined and _PRAISE.fullmatch(before))
    ):
        return False
    if form.endswith(_VERBAL):  # "les eaux montantes", but "la main-d'œuvre migrante"
        is_known = before in lists.GROUPS or _is_person(near)
        return not is_known and not (near.is_determined and PRENOMINAL.fullmatch(before))
    return before in lists.GROUPS or form.endswith(_OF_THINGS) or not _is_person(near)


def is_gerund(near: Near) -> bool:
    """Judge a present participle: "en migrant", "les routes migrant vers", "habitant le camp"."""
    before = near.folded()
    if before == "en" or (not before and _AHEAD.match(near.kept, near.end)):
        return True
    if not before and near.follows == "vers":  # "des oiseaux, migrant vers le sud"
        return True
    if before in lists.LITTLE:
        return False
    article = bare(near.follows) in lists.ARTICLES
    return before.endswith(("s", "x")) or article or near.behind[:1].isdigit()


def _is_reflexive(words: Sequence[str]) -> bool:
    """Say whether a verb with its pronoun stands before: "s'est", "se sont rapidement"."""
    if words[1:2] and words[1] in _REFLEXIVE:
        return True
    return len(words) > 2 and words[0].endswith("ment") and words[2] in _REFLEXIVE  # noqa: PLR2004


def _is_second(words: Sequence[str]) -> bool:
    """Say whether a participle stands before "et": "ont été arrêtés et expulsés"."""
    return (
        len(words) > 2  # noqa: PLR2004 - the little word, the participle, its auxiliary
        and words[0] in {"et", "ou", "puis"}
        and is_participle_form(words[1])
        and (words[2] in lists.AUXILIARIES or words[2] in lists.TO_BE)
    )


def _is_determined(words: Sequence[str], *, action: bool) -> bool:
    """Say whether what stands before is an adjective or a verb to ours, and not its noun.

    Nouns end in -ante and -ente, too (plante, tente): before a person these are no adjectives.
    """
    before = bare(words[0])
    if len(words) > 1 and bare(words[1]) in lists.DETERMINING:
        return (
            before not in lists.PERSONS
            and PRENOMINAL.fullmatch(before) is not None
            and (action or not before.endswith(_NOUN_ENDINGS))
        )
    return NOUN_PHRASES.fullmatch(words[0]) is not None


def _is_state(words: Sequence[str], behind: str, form: str) -> bool:
    """Say whether a person is what the word says: "elle est réfugiée", not "accusée de vol"."""
    subject = bare(words[1]) if len(words) > 1 else ""
    is_one = subject in lists.SUBJECTS or subject in lists.PERSONS
    return is_one and bare(form) in lists.STATES and behind not in _LEADS_OFF


def _is_person(near: Near) -> bool:
    return near.folded() in lists.PERSONS or _DEMONYM.fullmatch(near.neighbour) is not None
