"""Names that look like terms: "le docteur Camps", "Jean Marche", "à Camp David"."""

from __future__ import annotations

import re
from functools import lru_cache

from iom_l10n.glossary.folding import fold
from iom_l10n.glossary.french_words import DETERMINING, LITTLE
from iom_l10n.glossary.morphology.phrase import words_of

__all__ = ["is_name"]

_TITLES = tuple(
    f"{title} "
    for title in ("M.", "MM.", "Mme", "Mmes", "Mlle", "Dr", "Dr.", "Pr", "docteur", "professeur")
)
_TITLED = re.compile(rf"(?:^|[^\w])(?:{'|'.join(map(re.escape, _TITLES))})$")
_OF_THINGS = frozenset({"un", "une"})  # "un Ford Transit"
_LONGEST_TITLE = max(map(len, _TITLES)) + 1
_BEFORE = re.compile(r"(?:([^\W\d_]+)['’ ])?([A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?) $")
_BEFORE_PLACE = (" à ", " de ", " vers ", " depuis ", " par ", " sur ")
_GOES_ON = re.compile(r" [A-ZÀ-Þ][a-zà-ÿ]")
_CONTEXT = 48
# First names that are words, too.
_FIRST_NAMES = words_of(
    "jean pierre paul marie rose claire aurore blanche olive ange victor constant prudence grace"
    " olivier martin clement modeste parfait fortune juste sage marguerite violette franc marc"
)


def is_name(text: str, start: int, end: int, *, common: bool) -> bool:
    """Say whether a capitalised word is a family name, or a `common` one begins a place's name."""
    return _is_family_name(text, start, end) or (common and _begins_place(text, start, end))


def _begins_place(text: str, start: int, end: int) -> bool:
    """Say whether a word is such a name by what it lacks, a determiner: "à Camp David"."""
    return (
        text.endswith(_BEFORE_PLACE, 0, start)
        and text[start:end].istitle()
        and _GOES_ON.match(text, end) is not None
    )


def _is_family_name(text: str, start: int, end: int) -> bool:
    """Say whether a capitalised word stands behind a title or a first name."""
    before = text[text.rfind(" ", 0, max(0, start - 1)) + 1 : start]
    is_small = before.islower() and not before.startswith(("docteur", "professeur"))
    if before[-1:] != " " or is_small or not text[start:end].istitle():
        return False
    if text.endswith(_TITLES, 0, start) and _TITLED.search(
        text[max(0, start - _LONGEST_TITLE) : start]
    ):
        return True
    name = before[:-1]
    if not ("a" <= name[-1:] <= "z" or "à" <= name[-1:] <= "ÿ"):
        return False  # "l'OIM Suisse"
    if name.isalpha() and name.istitle() and not _is_first_name(name.lower()):
        return False  # most end here: "Le Camp"
    found = _BEFORE.search(text[max(0, start - _CONTEXT) : start])
    if found is None or fold((found[1] or "").lower()) in DETERMINING - _OF_THINGS:
        return False
    return _is_first_name(found[2].lower())


@lru_cache(maxsize=4096)
def _is_first_name(word: str) -> bool:
    """Say whether a capitalised word is no common noun: "Awa", not "Projet"."""
    if fold(word) in _FIRST_NAMES:
        return True
    if fold(word) in LITTLE or "-" in word:
        return "-" in word  # Anne-Marie
    import simplemma  # noqa: PLC0415 - a quarter of a second, for few words

    return not simplemma.is_known(word, lang="fr")
