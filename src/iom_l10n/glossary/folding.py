"""A text as matching sees it: small letters, no accents, one kind of space, hyphen, apostrophe.

Nearly every text keeps one character for one, so that offsets need no table; only decomposed
accents, soft hyphens, Arabic vowel signs and runs of white space take the slow road.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["UNEVEN", "Folded", "fold", "folded", "is_uneven", "quick_bare"]

_SOFT_HYPHEN = "\u00ad"
UNEVEN = ("  ", _SOFT_HYPHEN)  # signs of a bare form that may be of a text in which some vanish

_APOSTROPHES = "’‘ʼ′`´\u02bb"
_BYTES = 256
# Signs that Windows-1252 lacks and French pages hold: narrow spaces, hyphen, minus.
_BEYOND = (("\u202f", " "), ("\u2009", " "), ("\u2011", "-"), ("\u2212", "-"))
_HYPHENS = "-‐\u2011"
# The signs that French has beyond Latin-1, as Windows-1252 writes them.
_WINDOWS = tuple((sign, chr(sign.encode("cp1252")[0])) for sign in "œŒ“”–—…‘•€")
# Combining marks (Latin, and Arabic vowel signs and tatweel), soft hyphen, zero-width signs and
# bidi controls vanish; two white spaces in a row count as one.
_IRREGULAR = re.compile(
    "[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2069\ufeff]|\\s\\s"
)
_DOUBLE_SPACE = re.compile(r"\s\s")
_DROPPED = re.compile(
    "[\u0610-\u061a\u0640\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
# Spellings of alef, and alef maqsura for ya at the end of a word, vary within one Arabic page.
_ARABIC = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك"}


class _FoldTable(dict[int, str]):
    """What one character becomes; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in _APOSTROPHES:
            result = "'"
        elif char in _HYPHENS or char.isspace():
            result = " "
        elif char in _ARABIC:
            result = _ARABIC[char]
        else:
            result = _bare_letter(char)
        self[code] = result = _as_byte(result)
        return result


def _as_byte(char: str) -> str:
    """Return a sign of Windows-1252 as the byte that it is there (œ, –), others as they are."""
    try:
        return char if ord(char) < _BYTES else chr(char.encode("cp1252")[0])
    except UnicodeEncodeError:
        return char


def _bare_letter(char: str) -> str:
    if "\u0600" <= char <= "\u06ff":  # hamza on a carrier is a letter, not an accent
        return char
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char


_TABLE = _FoldTable()
# The same for the signs of Windows-1252, which hold all of French: translating bytes is ten times
# as fast as translating text.
_LATIN = bytes(
    ord(_TABLE[ord(bytes([code]).decode("cp1252", "replace"))]) % _BYTES for code in range(_BYTES)
)


def fold(text: str) -> str:
    """Return the bare form of a text of one character for one character."""
    return text.translate(_TABLE)


@dataclass(slots=True, eq=False)
class Folded:
    """A folded text: `bare` is searched, `kept` has the written letters at the same places.

    `starts` and `ends` give the original span of each place; None means that places are offsets.
    """

    bare: str
    kept: str
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original text behind `bare[start:end]`."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def _windows_bytes(text: str) -> bytes | None:
    """Return a text as bytes of Windows-1252, or None where it has signs beyond."""
    for sign, byte in _WINDOWS:
        text = text.replace(sign, byte)
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        pass
    for sign, known in _BEYOND:
        text = text.replace(sign, known)
    try:
        return text.encode("cp1252")
    except UnicodeEncodeError:
        return None


def quick_bare(text: str) -> str | None:
    """Return the bare form of a text of Windows-1252, None of any other.

    It keeps one character for one: where it holds one of UNEVEN, ask `is_uneven`.
    """
    text = text.replace("’", "'")
    try:
        signs: bytes | None = text.encode("latin-1")
    except UnicodeEncodeError:
        signs = _windows_bytes(text)
    return None if signs is None else signs.translate(_LATIN).decode("latin-1")


def is_uneven(text: str) -> bool:
    """Say whether signs of a text of Windows-1252 vanish when it is folded."""
    # A hyphen between spaces reads as three; only real white space in a row vanishes.
    return _SOFT_HYPHEN in text or _DOUBLE_SPACE.search(text) is not None


def folded(text: str) -> Folded:
    """Fold a text; offsets are followed through whatever vanishes."""
    bare = quick_bare(text)
    if bare is not None and not (("  " in bare or _SOFT_HYPHEN in bare) and is_uneven(text)):
        return Folded(bare, text)
    if _IRREGULAR.search(text) is None:
        return Folded(fold(text), text)
    kept: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    index = 0
    while index < len(text):
        char = text[index]
        end = index + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        if char.isspace():
            while end < len(text) and text[end].isspace():
                end += 1
            char = " "
        elif end > index + 1:
            char = unicodedata.normalize("NFC", _DROPPED.sub("", text[index:end]))[:1]
        if char and not _DROPPED.match(char):
            kept.append(char)
            starts.append(index)
            ends.append(end)
        index = end
    written = "".join(kept)
    return Folded(fold(written), written, starts, ends)
