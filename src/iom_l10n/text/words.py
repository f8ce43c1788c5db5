"""Words of a text, and the small foldings that let two spellings of one word meet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

__all__ = ["Word", "fold", "fold_typography", "strip_accents", "words", "words_at"]

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_TYPOGRAPHY = str.maketrans(
    {
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\u2007": " ",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‐": "-",
        "\u2011": "-",
        "–": "-",
        "—": "-",
        "…": "...",
    }
)
_QUOTE_SPACE = re.compile(r'(?<=") | (?=[":;!?%])')


@lru_cache(maxsize=512)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text as written, hyphens and apostrophes inside kept."""
    return tuple(WORD.findall(text))


def strip_accents(text: str) -> str:
    """Return the text without combining marks: é becomes e."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def fold_typography(text: str) -> str:
    """Return the text with spaces, quotes, apostrophes and dashes in their plainest form."""
    return " ".join(text.translate(_TYPOGRAPHY).split())


def fold(text: str) -> str:
    """Return a key that is equal for texts that differ in typography alone."""
    return "".join(fold_typography(text).replace('"', " ").split()).casefold()


class Word(NamedTuple):
    """A word at `text[start:end]`; elided French articles stand alone (l’ + aide)."""

    text: str
    start: int
    end: int


_PART = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*['’]?")


@lru_cache(maxsize=512)
def words_at(text: str) -> tuple[Word, ...]:
    """Return the words of a text with their places."""
    return tuple(Word(m.group(), m.start(), m.end()) for m in _PART.finditer(text))
