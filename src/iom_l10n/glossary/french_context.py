"""What stands around and inside French terms: verbs and nouns, determiners of compounds.

"La traite" is a term, "le rapport traite de" is none.

Only words that may be both are judged, by the words beside them. The order of the rules is that
of their certainty: a subject pronoun before, a determiner before, a determiner behind.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from iom_l10n.glossary.folding import fold
from iom_l10n.glossary.morphology.phrase import words_of

__all__ = ["DETERMINER", "Reading", "is_verb", "may_be_verb", "without_determiner"]

_JOINTS = ("'", "’", " ", "-", "\u00a0", "\n")
_PARTED = str.maketrans("'’-\u00a0\n", "     ")
_AFTER = re.compile(r" ?([^\W\d_]+)")
# All lists are folded: no accents. A word before counts as written, since "à" is no "a".
_SUBJECTS = words_of("il elle on ils elles je j tu qui ne n se s y me m te t lui nous vous ca cela")
_OBJECTS = words_of("la le l")
_DETERMINERS = words_of(
    "un une cette cet ce ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs toute"
    " tout tous toutes chaque aucun aucune quel quelle quels quelles nulle du des de d au aux"
    " plusieurs quelque quelques certaine certaines deux trois quatre cinq six dix cent mille"
    " zero autre autres meme memes"
)
_PREPOSITIONS = words_of(
    "a en par pour sans sous sur avec contre entre comme vers dans chez hors lors apres avant"
    " depuis pendant malgre selon durant via"
)
_ADJECTIVES = words_of(
    "nouvelle nouveau grande grand petite petit bonne bon mauvaise belle vieille longue premiere"
    " premier deuxieme troisieme derniere dernier prochaine prochain seule seul veritable simple"
    " forte recente future breve courte telle meilleure principale presente ancienne ancien seconde"
    " double vaste haute large rapide eventuelle enorme immense precieuse haute libre vraie pleine"
    " fausse importante actuelle propre ladite dite"
)
_CONJUNCTIONS = words_of("et ou ni mais puis car or donc que qu")
_NOUN_BEHIND = _DETERMINERS | _PREPOSITIONS | _ADJECTIVES | {"les"}
_KNOWN = _NOUN_BEHIND | _CONJUNCTIONS | _SUBJECTS
_VERB_BEHIND = words_of(
    "le la les l un une ce cet cette ces son sa ses leur leurs mon ma nos notre egalement aussi"
    " notamment desormais actuellement deja chaque plusieurs plus moins environ toujours encore"
    " ainsi en effectivement activement regulierement directement principalement gratuitement tous"
    " toutes tout celles ceux quelque quelques certains certaines deux trois quatre beaucoup mieux"
)
_LINKS_BEHIND = words_of(
    "de d des du a au aux avec par pour sur dans vers contre secours assistance"
)
_AUXILIARIES = words_of(
    "a ont avait avaient aura auront aurait auraient ait aient ayant avoir eu été"
)
_REFLEXIVE = re.compile(r"\b(?:s['’]|se |nous |vous )[^\W\d_]+ (?:[^\W\d_]+ment )?$")
# A word that only says whose or which, inside a compound; what stays of it is "de".
DETERMINER = re.compile(
    r" d(?:e (?:mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs?|cette|cet|ces?)|'une?)"
    r"(?= )"
)
_CONTEXT = 48
_WORDS_BEFORE = 3
_WORDS_JOINTS = ("'", "’", " ", "-", "\u00a0", "\n")
_PARTED = str.maketrans("'’-\u00a0\n", "     ")
_ADVERBS = words_of("déjà egalement aussi bien toujours souvent jamais pas plus tous toutes ainsi")


class Reading(StrEnum):
    """What a word may be besides a noun."""

    NONE = ""
    FINITE = "finite"  # traite, aide: third person
    PARTICIPLE = "participle"  # réfugié, détenu
    GERUND = "gerund"  # migrant


@cache
def reading_of(word: str) -> Reading:
    """Return what else a small-lettered word may be."""
    if word.endswith(("é", "ée", "és", "ées", "u", "ue", "us", "ues")):
        return Reading.PARTICIPLE
    if word.endswith("ant"):
        return Reading.GERUND
    if not word.endswith("e"):
        return Reading.NONE
    import simplemma  # noqa: PLC0415 - a quarter of a second, for few words

    return Reading.FINITE if simplemma.is_known(f"{word}r", lang="fr") else Reading.NONE


def without_determiner(form: str) -> str:
    """Return a form as it is looked for in a text whose determiners were left out."""
    return DETERMINER.sub(" de", form)


def may_be_verb(form: str) -> bool:
    """Say whether a term's form is, or begins with, a word that may be a verb too."""
    word, _space, more = form.partition(" ")
    reading = reading_of(word)
    return reading is Reading.FINITE or bool(reading and not more)


def is_verb(kept: str, start: int, form: str) -> bool:
    """Say whether a term's `form`, written at `start`, is or begins with a verb there.

    A term of several words is one only behind a subject: "il traite des personnes".
    """
    word, _space, more = form.partition(" ")
    reading = reading_of(word)
    if reading is Reading.NONE or (more and reading is not Reading.FINITE):
        return False
    left = kept[max(0, start - _CONTEXT) : start].lower()
    words = _words_before(left)
    before = fold(words[0]) if words else ""
    if reading is Reading.PARTICIPLE:
        return _is_participle(left, words)
    if reading is Reading.GERUND:
        return before == "en" or (before.endswith(("s", "x")) and before not in _KNOWN)
    if before in _SUBJECTS:
        return True
    if before in _OBJECTS:
        return len(words) > 1 and fold(words[1]) in _SUBJECTS
    return not more and (before == "les" or _is_finite(before, kept, start + len(word)))


def _is_finite(before: str, kept: str, end: int) -> bool:
    """Judge a word behind no pronoun; "les aide" was one, since a noun would have its s."""
    if before in _NOUN_BEHIND:
        return False
    found = _AFTER.match(kept, end)
    behind = fold(found[1]) if found else ""
    if not before or before in _CONJUNCTIONS:
        return behind in _VERB_BEHIND
    return behind in _VERB_BEHIND or behind in _LINKS_BEHIND


def _words_before(left: str) -> list[str]:
    """Return the words before, nearest first, up to a sign that ends a group."""
    words: list[str] = []
    for word in left.translate(_PARTED).split(" ")[-2 : -_WORDS_BEFORE - 2 : -1]:
        if not word.isalpha():
            break
        words.append(word)
    return words if left[-1:] in _JOINTS else []


def _is_participle(left: str, words: list[str]) -> bool:
    if words and (words[0] in _ADVERBS or words[0].endswith("ment")):
        words = words[1:]
    return bool(words and words[0] in _AUXILIARIES) or bool(_REFLEXIVE.search(left))
