"""Finds a term in a text in any of its inflected forms, without a dictionary.

This is the fallback of the glossary's own matching: it forgives endings, so that
"investigaciones" holds "investigación" and "والتحقيق" holds "التحقيق".
"""

from __future__ import annotations

import re
from functools import lru_cache

from iom_l10n.text.words import strip_accents

__all__ = ["contains_term"]

_ENDING = {
    "es": r"(?:[aeo]s?|es|s|mente)?",
    "pt": r"(?:[aeo]s?|es|s|ns|l|m|is|eis|ais|ao|oes|aes|mente)?",
    "en": r"(?:e|s|es|y|'s|ed|d|ing|ies)?",
    "fr": r"(?:e|s|es|x|aux|ale|ales)?",
}
_CUT = {
    "es": re.compile(r"(?:[aeo]s?|es|s)$"),
    "pt": re.compile(r"(?:oes|aes|ais|eis|ao|[aeo]s?|es|s|l|m)$"),
    "en": re.compile(r"(?:s|y|e)$"),
    "fr": re.compile(r"(?:e?s|e|x)$"),
}
_ARABIC_ENDING = r"(?:ات|يات|ايات|ون|ين|ان|ة|ه|ها|هم|نا|ي|ية|ا|ً|تي|ته|تها|تهم|وا)?"
_ARABIC_PREFIX = r"(?:[وف]?(?:ال|[بلك](?:ال)?|لل)?)"
_ARABIC_MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640]")
_ALEF = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"}
)
_MIN = 4
_ROOT = 3


@lru_cache(maxsize=512)
def _plain(text: str, language: str) -> str:
    if language == "ar":
        return _ARABIC_MARKS.sub("", text).translate(_ALEF)
    return strip_accents(text.casefold()).replace("’", "'")


@lru_cache(maxsize=2048)
def _pattern(term: str, language: str) -> re.Pattern[str]:
    parts = [_word(word, language) for word in _plain(term, language).split()]
    # "stranded or expelled migrants" has the "stranded migrant": a few words may stand between.
    glue = r"[\s\u00a0\u202f-]+(?:\w+[\s\u00a0\u202f,-]+){0,3}?"
    return re.compile(rf"(?<!\w)(?:vice)?{glue.join(parts)}(?!\w)")


def _word(word: str, language: str) -> str:
    if language == "ar":
        return _arabic(word)
    cut = _CUT.get(language)
    ending = _ENDING.get(language, r"\w{0,3}")
    parts = []
    for part in word.split("-"):
        stem = cut.sub("", part) if cut is not None and len(part) > _MIN else part
        parts.append(re.escape(stem) + ending)
    return "[\\s-]?".join(parts)


def _arabic(word: str) -> str:
    """Return a pattern for a word with any article, preposition, ending or broken plural."""
    stem = word.removeprefix("ال")
    if len(stem) > _ROOT:
        stem = stem.removesuffix("ات").removesuffix("ه").removesuffix("ي")
    ending = _ARABIC_ENDING.translate(_ALEF)
    if len(stem) == _ROOT and not set(stem) & set("اوي"):
        # حرب makes حروب, رجل makes رجال: a long vowel may stand between the root's letters.
        stem = "[اوي]?".join(stem)
    elif len(stem) == _ROOT and stem[1] in "اوي":
        stem = stem[0] + "[اوي]?" + stem[2]
    return f"{_ARABIC_PREFIX}{stem}{ending}"


def contains_term(text: str, term: str, language: str, *, exact: bool = False) -> bool:
    """Say whether a text holds a term, inflected or not; acronyms are matched exactly."""
    if exact and language != "ar":
        return re.search(rf"(?<!\w){re.escape(term)}(?:s|’s|'s)?(?!\w)", text) is not None
    return _pattern(term, language).search(_plain(text, language)) is not None
