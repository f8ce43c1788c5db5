"""Parts of a text in which no term is looked for: addresses, file names, tags, placeholders."""

from __future__ import annotations

import re

from iom_l10n.text.placeholders import placeholders
from iom_l10n.text.protected import masked

__all__ = ["UNTOUCHED", "blanked", "may_be_untouched"]

_SUFFIXES = (
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "csv", "txt", "htm", "html",
    "jpg", "jpeg", "png", "zip", "mp3", "mp4",
)  # fmt: skip
_FILE = re.compile(rf"\.(?:{'|'.join(_SUFFIXES)})(?!\w)")
_MARKS = ("/", "@", "#", "{", "%", "<", "[", "www.")
# Without one of these a bare form is of a text without such parts; digits hold no word.
UNTOUCHED = (*_MARKS, *(f".{suffix}" for suffix in _SUFFIXES))
_PATH = re.compile(r"(?<![^\s(«“])(?:~|\.{1,2})?(?:/[\w.-]+){2,}/?")  # /fr/aide/demande
_GAPS_BEFORE_FILE = ' \u00a0\u202f\n(«»“”"'


def may_be_untouched(text: str) -> bool:
    """Say whether a text may hold such a part."""
    return any(mark in text for mark in _MARKS) or _FILE.search(text) is not None


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
