"""Tables that Markdown does not read as such, and those that only set the page.

A converter that finds no header cells writes rows between bars and no rule below the first;
Markdown takes them for a paragraph. A page of 2003 that was laid out in a table becomes one, and
its text a cell.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.model import BlockKind
from iom_l10n.releases.cleaning.columns import bar_cells, cell_pieces
from iom_l10n.releases.cleaning.spaces import tidy
from iom_l10n.releases.draft import Line, Piece
from iom_l10n.releases.structure.shapes import sentences_inside

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["LONE_RULE", "bare_table", "is_rule", "parted_cell", "sets_page", "unset", "widened"]

_RULE = re.compile(r"\s{0,3}\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*")
LONE_RULE = "---  "
_RULE_SIGNS, _SHORTEST_RULE = frozenset("-:"), 3
_BAR = re.compile(r"(?<!\\)\|")
_WIDEST = 200
# Where a converter put the paragraphs of a cell on one line.
_PARTS = re.compile(r"(?<=[.!?…:»”)*])[ \u00a0]{2,}(?=\S)")
_MIN_ROWS = 2
_LAYOUT = 300  # a longer cell is no figure of a table


def bare_table(text: str, first: int) -> Sequence[Piece]:
    """Return the cells of a paragraph that ends in rows between bars, with the line above them."""
    lines = text.split("\n")
    rows = [bar_cells(line) for line in lines]
    if len(lines) < _MIN_ROWS or any(row is None for row in rows[-_MIN_ROWS:]):
        return ()
    above = next(n for n in range(len(rows)) if all(row is not None for row in rows[n:]))
    pieces: list[Piece] = []
    caption = tidy(" ".join(lines[:above]))
    if caption:
        last = first + above - 1
        pieces.append(Piece(text=caption, first=first, last=last, kind=BlockKind.CAPTION))
    for row, cells in enumerate(filter(None, rows[above:])):
        found = cell_pieces(Line(number=first + above + row, raw="", text=""), cells, row)
        pieces += [part for cell in found for part in _parted(cell)]
    unset(pieces[1 if caption else 0 :])
    return pieces


def _parted(cell: Piece) -> Sequence[Piece]:
    """Return a cell, or where it set the page its paragraphs."""
    if not sets_page(cell.text):
        return [cell]
    return [
        Piece(text=cell.text[begin:end], first=cell.first, last=cell.last)
        for begin, end in parted_cell(cell.text)
    ]


def sets_page(text: str) -> bool:
    """Tell a cell that holds a page's text from one of a table."""
    return len(text) >= _LAYOUT and sentences_inside(text)


def widened(lines: Sequence[str]) -> list[str]:
    """Return the lines with room in the head of each table for its widest row.

    CommonMark drops the cells that the head has no room for, and with them a whole page that was
    laid out in a table. A table too wide for that is none, and none is a box of one column, which
    one converter marks by "---" and two spaces: all below would be its rows.
    """
    wide = list(lines)
    for at in range(1, len(lines)):
        if lines[at] == LONE_RULE and lines[at - 1].strip():
            wide[at] = ""
        if "|" not in lines[at] or "|" not in lines[at - 1] or not _RULE.fullmatch(lines[at]):
            continue
        end = next((n for n in range(at, len(lines)) if "|" not in lines[n]), len(lines))
        missing = max(map(_cells, lines[at:end])) - _cells(lines[at])
        if missing > _WIDEST:
            wide[at] = ""
        elif missing > 0:
            head = wide[at - 1].rstrip()
            wide[at - 1] = head + (" |" if head[-1] != "|" else "") + " |" * missing
            wide[at] = lines[at].rstrip().rstrip("|") + "|" + " --- |" * missing
    return wide


def _cells(line: str) -> int:
    inner = line.strip().removeprefix("|")
    return len(_BAR.findall(inner)) + (not inner.endswith("|"))


def is_rule(text: str) -> bool:
    """Tell the rule of a table that a converter set inside the cell of another."""
    return len(text) >= _SHORTEST_RULE and set(text) <= _RULE_SIGNS


def parted_cell(text: str) -> Sequence[tuple[int, int]]:
    """Return where the paragraphs of a cell that sets a page begin and end."""
    starts = [0, *(gap.end() for gap in _PARTS.finditer(text))]
    ends = [*(gap.start() for gap in _PARTS.finditer(text)), len(text)]
    return list(zip(starts, ends, strict=True))


def unset(pieces: Sequence[Piece]) -> None:
    """Take the pieces of a table that set the page out of it."""
    if all(piece.kind is BlockKind.TABLE_CELL for piece in pieces):
        return
    for piece in pieces:
        if piece.kind is BlockKind.TABLE_CELL:
            piece.kind = piece.row = piece.column = None
