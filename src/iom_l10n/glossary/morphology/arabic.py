"""Arabic words with and without the article; other prefixes are read at the place of a hit."""

from __future__ import annotations

import re
from functools import cache

from iom_l10n.glossary.morphology.phrase import Grammar

__all__ = ["ARABIC_PREFIX", "ARABIC_SUFFIX", "grammar"]

_ARTICLE = "ال"
# و ف (and), ب ل ك (in, for, like), the article; ل + ال is written لل. Hence "وللحكومة".
ARABIC_PREFIX = re.compile("[وف]?[بلك]?(?:ال|ل)?")
# The endings of number, gender and possession that leave the stem whole.
ARABIC_SUFFIX = re.compile("(?:ات|ون|ين|ان|وا|و|ة|ا|ي|ية)?(?:ه|ها|هم|هن|هما|نا|كم|ك|ي)?")
_SHORTEST_STEM = 3


def grammar() -> Grammar:
    """Return Arabic as matching needs it."""
    return Grammar(
        inflect=_inflect, agrees=False, fixed=frozenset({"من", "في", "على", "إلى", "عن", "مع"})
    )


@cache
def _inflect(word: str, head: bool) -> tuple[frozenset[str], ...]:  # noqa: ARG001, FBT001
    stem = word.removeprefix(_ARTICLE)
    if len(stem) < _SHORTEST_STEM:
        return (frozenset({word}),) * 4
    forms = {stem, _ARTICLE + stem}
    if stem.endswith("ة"):  # the ending opens before a suffix: حكومة, حكومتهم
        forms |= {stem[:-1] + "ت", stem[:-1] + "ات", _ARTICLE + stem[:-1] + "ات"}
    return (frozenset(forms),) * 4
