"""Straight quotation marks, which do not show whether they open or close.

"… bête ! " Les serveurs …": the mark after the space closes what an earlier one opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.segmentation.context import MARKS

if TYPE_CHECKING:
    import re

__all__ = ["past_quote"]

_QUOTES_BACK = 600
_QUOTES_READ = 8


def past_quote(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Return end and next beginning; in `bête ! " Les serveurs` the mark closes after a space."""
    end, following = match.end("closers"), match.end()
    if text[following : following + 1] != '"' or '"' in match["closers"]:
        return end, following
    after = following + 1
    while after < len(text) and text[after].isspace():
        after += 1
    if after == following + 1 or not _quote_is_open(text, match.start()):
        return end, following
    return following + 1, after


def _quote_is_open(text: str, at: int) -> bool:
    """Tell whether an ASCII quotation is open, by the last marks that show which side they are."""
    is_open = False
    floor = max(0, at - _QUOTES_BACK)
    for _mark in range(_QUOTES_READ):
        at = text.rfind('"', floor, at)
        if at < 0:
            break
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        glued_left = before.isalnum() or (before != "" and before in MARKS)
        glued_right = after.isalnum()
        if glued_left != glued_right:
            return is_open != glued_right
        is_open = not is_open
    return is_open
