"""List items of a page of lines: their marks go, their order stays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Piece

__all__ = ["mark_list_items"]

_BULLET = re.compile(r"[-•·▪◦‣●■*][\s\u00a0\u202f]+(?=\S)|[•▪●■](?=\w)")
_DASH = re.compile(r"[–—−][\s\u00a0\u202f]+(?=\S)")
_NUMBER = re.compile(r"(?P<number>\d{1,3})(?:[.)]|[\s\u00a0]?[-–])[\s\u00a0\u202f]+(?=\S)")
_LETTER = re.compile(r"(?P<letter>[a-z])\)[\s\u00a0\u202f]+(?=\S)")


def mark_list_items(pieces: Sequence[Piece]) -> None:
    """Give list items their kind and take their marks off."""
    previous: tuple[str, int] | None = None
    for at, piece in enumerate(pieces):
        mark = _mark(pieces, at, previous) if piece.kind is None and at else None
        if mark is None:
            previous = None
            continue
        kind, number, length = mark
        previous = (kind, number)
        piece.kind = BlockKind.LIST_ITEM
        piece.text = piece.text[length:]
        piece.depth = 0
        piece.ordered = kind != "bullet"
        piece.number = number if piece.ordered else None


def _mark(
    pieces: Sequence[Piece], at: int, previous: tuple[str, int] | None
) -> tuple[str, int, int] | None:
    """Return the sort, the number and the length of the list mark of a piece."""
    text = pieces[at].text
    bullet = _BULLET.match(text)
    if bullet and (text[0] != "*" or _neighbour(pieces, at, _BULLET, "*")):
        return "bullet", 0, bullet.end()
    dash = _DASH.match(text)
    if dash and (
        previous == ("bullet", 0)
        or _neighbour(pieces, at, _DASH, text[0])
        or pieces[at - 1].text.endswith(":")
    ):
        return "bullet", 0, dash.end()
    # "62. Le …" is no item: a list begins with 1 and goes on from the number before.
    for sort, pattern in (("number", _NUMBER), ("letter", _LETTER)):
        match = pattern.match(text)
        if match is None:
            continue
        number = int(match[1]) if sort == "number" else ord(match[1]) - ord("a") + 1
        expected = previous[1] + 1 if previous and previous[0] == sort else 1
        if number == expected:
            return sort, number, match.end()
    return None


def _neighbour(pieces: Sequence[Piece], at: int, pattern: re.Pattern[str], sign: str) -> bool:
    """Tell whether the next or the last piece has the same mark, so that the two are a list."""
    around = [pieces[i] for i in (at - 1, at + 1) if 0 < i < len(pieces)]
    return any(
        piece.kind is BlockKind.LIST_ITEM
        or (piece.kind is None and piece.text.startswith(sign) and pattern.match(piece.text))
        for piece in around
    )
