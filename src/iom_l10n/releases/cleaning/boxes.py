"""Boxes of one column drawn around a text: no table, but how a page was laid out.

pandoc draws a newsletter that was set in a table so, line by line: "| Le texte |" between rules
"+----+". Without the box the lines are those of any page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["unboxed"]

_RULE = re.compile(r"\s{0,3}\+[-=]{3,}\+\s*")
_ROW = re.compile(r"\s{0,3}\|(?: (?P<text>.*?))?\s*\|\s*")


def unboxed(texts: Sequence[str]) -> list[str]:
    """Return the lines without boxes; a line of a box stays a line."""
    plain = list(texts)
    at = 0
    while at < len(texts):
        if not _RULE.fullmatch(texts[at]):
            at += 1
            continue
        end, last = at, at
        while end < len(texts) and (_RULE.fullmatch(texts[end]) or _ROW.fullmatch(texts[end])):
            last = end if _RULE.fullmatch(texts[end]) else last
            end += 1
        for n in range(at, last + 1):
            row = _ROW.fullmatch(texts[n])
            plain[n] = (row["text"] or "") if row else ""
        at = last + 1
    return plain
