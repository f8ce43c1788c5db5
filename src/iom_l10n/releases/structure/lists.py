"""List items of a page of lines: their marks go, their order stays.

"a)" and "i." become numbers, which the canonical file can hold; the account says so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.messages import _
from iom_l10n.model import BlockKind
from iom_l10n.releases.structure.shapes import ends_sentence
from iom_l10n.text.inline_spans import clipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Ledger, Piece

__all__ = ["mark_list_items"]

_BULLET = re.compile(r"[-•·▪◦‣●■➢➤►✓✔❖*][\s\u00a0\u202f]+(?=\S)|[•▪●■➢➤►✓✔❖](?=\w)")
_DASH = re.compile(r"(?:[–—−]|--)[\s\u00a0\u202f]+(?=\S)")
_NUMBER = re.compile(
    r"(?P<number>\d{1,3})(?:[°º]?[.)]|[°º]|[\s\u00a0]?[-–])[\s\u00a0\u202f]+(?=\S)"
)
_LETTER = re.compile(r"(?P<letter>[a-z])\)[\s\u00a0\u202f]+(?=\S)")
_ROMAN = re.compile(r"(?P<roman>[ivx]{1,5}|[IVX]{1,5})[.)][\s\u00a0\u202f]+(?=\S)")
_ROMANS = {
    numeral: number
    for number, numeral in enumerate(
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(),  # noqa: SIM905
        1,
    )
}


def mark_list_items(pieces: Sequence[Piece], ledger: Ledger | None = None) -> None:
    """Give list items their kind and take their marks off."""
    previous: tuple[str, int] | None = None
    for at, piece in enumerate(pieces):
        mark = _mark(pieces, at, previous) if piece.kind is None and at else None
        if mark is None:
            previous = None
            continue
        kind, number, length = mark
        previous = (kind, number)
        if ledger is not None and kind in {"letter", "roman"}:
            before = piece.text[:length].rstrip()
            ledger.repair(piece.first, before, f"{number}.", _("list letter made a number"))
        piece.kind = BlockKind.LIST_ITEM
        piece.inline = tuple(clipped(piece.inline, length, len(piece.text)))
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
    for sort, pattern in (("number", _NUMBER), ("roman", _ROMAN), ("letter", _LETTER)):
        match = pattern.match(text)
        if match is None:
            continue
        number = _value(sort, match[1])
        expected = previous[1] + 1 if previous and previous[0] == sort else 1
        if sort == "number" and number == 1 and _is_numbered_heading(pieces, at):
            continue
        if number == expected and (sort != "roman" or previous or _goes_on(pieces, at)):
            return sort, number, match.end()
    return None


def _value(sort: str, mark: str) -> int:
    if sort == "number":
        return int(mark)
    return _ROMANS.get(mark.lower(), 0) if sort == "roman" else ord(mark) - ord("a") + 1


def _goes_on(pieces: Sequence[Piece], at: int) -> bool:
    """Tell "i." above "ii." from a letter that stands alone."""
    return at + 1 < len(pieces) and pieces[at + 1].text.startswith(("ii.", "ii)", "II.", "II)"))


def _is_numbered_heading(pieces: Sequence[Piece], at: int) -> bool:
    """Tell "1. Un fonds", with its text below, from the first of several items."""
    if ends_sentence(pieces[at].text) or at + 1 == len(pieces):
        return False
    below = pieces[at + 1]
    later = [piece for piece in pieces[at + 2 : at + 8] if piece.text.startswith(("2.", "2)"))]
    return bool(later) and below.kind is None and not _NUMBER.match(below.text)


def _neighbour(pieces: Sequence[Piece], at: int, pattern: re.Pattern[str], sign: str) -> bool:
    """Tell whether the next or the last piece has the same mark, so that the two are a list."""
    around = [pieces[i] for i in (at - 1, at + 1) if 0 < i < len(pieces)]
    return any(
        piece.kind is BlockKind.LIST_ITEM
        or (piece.kind is None and piece.text.startswith(sign) and pattern.match(piece.text))
        for piece in around
    )
