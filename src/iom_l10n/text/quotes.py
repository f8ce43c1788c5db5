"""Quotation marks: where a text opens and closes quotations, whatever marks it uses.

Single quotes are left out: ’ is an apostrophe far more often than a closing mark.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

__all__ = ["QuoteMark", "balance", "quote_marks"]

_MARK = re.compile(r"[«»“”„\"]")
_OPEN = {"«": "»", "“": "”", "„": "“"}
_CLOSE = {"»": "«", "”": "“"}


class QuoteMark(NamedTuple):
    """A double quotation mark at a position: 1 opens, -1 closes."""

    position: int
    mark: str
    direction: int


@lru_cache(maxsize=512)
def quote_marks(text: str) -> tuple[QuoteMark, ...]:
    """Return the double quotation marks of a text with their direction.

    A straight mark opens after a space or an opening bracket and closes elsewhere; after a
    digit it means inches, unless a straight mark is open.
    """
    found: list[QuoteMark] = []
    straight_open = False
    low_open = False
    for match in _MARK.finditer(text):
        position, mark = match.start(), match.group()
        before = text[position - 1] if position else " "
        after = text[position + 1] if position + 1 < len(text) else " "
        if mark == '"':
            if before.isdigit() and not straight_open:
                continue
            if straight_open:
                direction = -1
                if _opens(before) and after.isalnum():
                    direction = 1
            else:
                direction = 1
                if not _opens(before) and not after.isalnum():
                    direction = -1
            straight_open = direction == 1
        elif mark == "“" and low_open:
            direction = -1
            low_open = False
        else:
            direction = 1 if mark in _OPEN else -1
            low_open = low_open or mark == "„"
        found.append(QuoteMark(position, mark, direction))
    return tuple(found)


def _opens(before: str) -> bool:
    return before.isspace() or before in "([{¿¡—–-'‘’«“/*_"


def balance(marks: tuple[QuoteMark, ...]) -> int:
    """Return opened minus closed quotations."""
    return sum(mark.direction for mark in marks)
