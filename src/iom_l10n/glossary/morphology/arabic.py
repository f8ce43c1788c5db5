"""Arabic words with and without the article, and their plurals.

Other prefixes, and endings of the last word, are read at the place of a hit. Plurals that change
the word inside (طفل, أطفال) cannot be told by rule: `data/arabic_plurals.txt` lists them, a word
and its plurals on each line.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from iom_l10n.glossary.morphology.phrase import Grammar

__all__ = ["ARABIC_PREFIX", "ARABIC_SUFFIX", "grammar"]

_ARTICLE = "ال"
# و ف (and), ب ل ك (in, for, like), the article; ل + ال is written لل. Hence "وللحكومة".
ARABIC_PREFIX = re.compile("[وف]?[بلك]?(?:ال|ل)?")
# The endings of number, gender and possession that leave the stem whole.
ARABIC_SUFFIX = re.compile("(?:ات|ون|ين|ان|وا|و|ة|ا|ي|ية)?(?:ه|ها|هم|هن|هما|نا|كم|ك|ي)?")
_ENDINGS_OF_PERSONS = ("و", "ي", "ون", "ين", "ات", "ة")
_SHORTEST_STEM = 3


def grammar() -> Grammar:
    """Return Arabic as matching needs it."""
    return Grammar(
        inflect=_inflect, agrees=False, fixed=frozenset({"من", "في", "على", "إلى", "عن", "مع"})
    )


@cache
def _inflect(word: str, head: bool) -> tuple[frozenset[str], ...]:  # noqa: ARG001, FBT001
    stem = word.removeprefix(_ARTICLE)
    if len(stem) < _SHORTEST_STEM and stem not in _broken():
        return (frozenset({word}),) * 4
    stems = {stem} | _broken().get(stem, frozenset())
    if stem.endswith("ة"):  # the ending opens before a suffix: حكومة, حكومتهم
        stems |= {stem[:-1] + "ت", stem[:-1] + "ات"}
    else:  # within a term the endings stand before the next word: طالبو اللجوء
        stems |= {stem + ending for ending in _ENDINGS_OF_PERSONS}
    return (frozenset(stems | {_ARTICLE + form for form in stems}),) * 4


@cache
def _broken() -> dict[str, frozenset[str]]:
    """Return for each word of the list the others of its line."""
    lines = files("iom_l10n.glossary").joinpath("data/arabic_plurals.txt").read_text("utf-8")
    known: dict[str, frozenset[str]] = {}
    for line in lines.splitlines():
        words = frozenset(line.split())
        for word in words:
            known[word] = known.get(word, frozenset()) | (words - {word})
    return known
