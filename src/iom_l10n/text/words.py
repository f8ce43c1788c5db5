"""Words of a text, and the small foldings that let two spellings of one word meet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

__all__ = [
    "Word",
    "fold",
    "fold_typography",
    "has_digit",
    "plain_tokens",
    "strip_accents",
    "token_set",
    "tokens",
    "words",
    "words_at",
]

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


_TOKEN = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[str, ...]:
    """Return runs of letters and digits in lower case: the cheap reading that checks share."""
    return tuple(_TOKEN.findall(text.lower()))


@lru_cache(maxsize=4096)
def token_set(text: str) -> frozenset[str]:
    """Return the different tokens of a text."""
    return frozenset(tokens(text))


@lru_cache(maxsize=65536)
def _plain(word: str) -> str:
    return strip_accents(word.replace("œ", "oe").replace("æ", "ae"))


@lru_cache(maxsize=4096)
def plain_tokens(text: str) -> tuple[str, ...]:
    """Return the tokens of a text without accents."""
    return tuple(word if word.isascii() else _plain(word) for word in tokens(text))


@lru_cache(maxsize=4096)
def has_digit(text: str) -> bool:
    """Say whether a text holds a figure of any script."""
    return _DIGIT.search(text) is not None


@lru_cache(maxsize=512)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text as written, hyphens and apostrophes inside kept."""
    return tuple(WORD.findall(text))


# The accented letters of Latin languages at once; what is rarer is taken apart below.
_BARE = {
    code: base
    for code in range(0xC0, 0x250)
    if len(apart := unicodedata.normalize("NFD", chr(code))) > 1
    and not unicodedata.combining(base := apart[0])
    and all(map(unicodedata.combining, apart[1:]))
}


def strip_accents(text: str) -> str:
    """Return the text without combining marks: é becomes e."""
    if text.isascii():
        return text
    text = text.translate(_BARE)
    if text.isascii():
        return text
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
