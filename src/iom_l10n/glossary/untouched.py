"""Parts of a text in which no term is looked for: addresses, file names, tags, placeholders."""

from __future__ import annotations

import re
from string import ascii_lowercase
from typing import TYPE_CHECKING

from iom_l10n.text.placeholders import placeholders
from iom_l10n.text.protected import masked

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["UNTOUCHED", "blanked", "may_be_untouched"]

_SUFFIXES = (
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "csv", "txt", "htm", "html",
    "jpg", "jpeg", "png", "zip", "mp3", "mp4",
)  # fmt: skip
_FILE = re.compile(rf"\.(?:{'|'.join(_SUFFIXES)})(?!\w)")
_BRACKETS = ("<", "{", "[[")
_LONGEST = 2000  # of an address
_MARKS = ("/", "@", "#", "%", "www.")
# Without one of these a bare form is of a text without such parts; digits hold no word. A percent
# sign without a letter or a bracket behind it holds none either.
_SHOWING = (
    *(mark for mark in _MARKS if mark != "%"),
    *(f"%{sign}" for sign in f"({ascii_lowercase}"),
)
UNTOUCHED = (*_BRACKETS, *_SHOWING, *(f".{suffix}" for suffix in _SUFFIXES))
_PATH = re.compile(r"(?<![^\s(«“])(?:~|\.{1,2})?(?:/[\w.-]+){2,}/?")  # /fr/aide/demande
_GAPS_BEFORE_FILE = ' \u00a0\u202f\n(«»“”"'


def may_be_untouched(text: str, places: Sequence[tuple[int, int, object]]) -> bool:
    """Say whether one of the places may lie in such a part: few parts go over a space."""
    if any(bracket in text for bracket in _BRACKETS):
        return True
    for start, end, _what in places:
        first, last = max(0, start - _LONGEST), end + _LONGEST
        begin, stop = text.rfind(" ", first, start), text.find(" ", end, last)
        near = text[first if begin < 0 else begin : last if stop < 0 else stop]
        if any(mark in near for mark in _MARKS) or _FILE.search(near) is not None:
            return True
    return False


def blanked(text: str) -> str:
    """Return the text with these parts as underscores, nothing moved."""
    out = masked(text)
    for match in _FILE.finditer(text):
        start = max(map(text[: match.start()].rfind, _GAPS_BEFORE_FILE)) + 1
        out = out[:start] + "_" * (match.end() - start) + out[match.end() :]
    for match in _PATH.finditer(text):
        out = out[: match.start()] + "_" * len(match[0]) + out[match.end() :]
    for part in placeholders(text):
        out = out[: part.start] + "_" * (part.end - part.start) + out[part.end :]
    return out
