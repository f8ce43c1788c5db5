"""Web and mail addresses in running text: they stay bare, unescaped and whole everywhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Address", "find_addresses"]

# The lookbehinds let a long run of letters be tried once, not at each of its characters. Neither
# form holds a character of Markdown's own (* [ ] < > \ `), so that an address reads the same in
# plain text and in Markdown, and neither ends in a sentence's punctuation.
_ADDRESS = re.compile(
    r"(?P<url>(?<![\w/])https?://[^\s<>\"«»“”\[\]*\\`{}|^\x00-\x1f]*[^\W_]"
    r"(?:[^\s<>\"«»“”\[\]*\\`{}|^\x00-\x1f]*[/=#&%~+$_-])?)"
    r"|(?P<mail>(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}"
    r"@[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24}(?![A-Za-z0-9-]))",
    re.IGNORECASE,
)


class Address(NamedTuple):
    """An address at `text[start:end]` and where it leads."""

    start: int
    end: int
    href: str


def find_addresses(text: str) -> Iterator[Address]:
    """Yield the bare http(s) and e-mail addresses of `text`, in order."""
    if "://" not in text and "@" not in text:
        return
    for match in _ADDRESS.finditer(text):
        href = match[0] if match["url"] else f"mailto:{match[0]}"
        yield Address(match.start(), match.end(), href)
