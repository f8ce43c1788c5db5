"""Tables that Markdown does not read as such, and those that only set the page.

A converter that finds no header cells writes rows between bars and no rule below the first;
Markdown takes them for a paragraph. A page of 2003 that was laid out in a table becomes one, and
its text a cell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.model import BlockKind
from iom_l10n.releases.cleaning.columns import bar_cells, cell_pieces
from iom_l10n.releases.cleaning.spaces import tidy
from iom_l10n.releases.draft import Line, Piece
from iom_l10n.releases.structure.shapes import sentences_inside

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["bare_table", "sets_page"]

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
        pieces += cell_pieces(Line(number=first + above + row, raw="", text=""), cells, row)
    return pieces


def sets_page(text: str) -> bool:
    """Tell a cell that holds a page's text from one of a table."""
    return len(text) >= _LAYOUT and sentences_inside(text)
