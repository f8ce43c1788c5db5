"""Tables that kept their columns: rows of cells parted by tabs, or by three spaces and more.

A page copied from a browser brings a table with tabs, an old mail one that was set with spaces.
Without this a row would be one line of text, and two rows one paragraph.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.model import BlockKind
from iom_l10n.releases.cleaning.spaces import tidy
from iom_l10n.releases.draft import Piece

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from iom_l10n.releases.draft import Line

__all__ = ["cell_pieces", "find_rows"]

_TABS = re.compile(r"\t+")
_GAPS = re.compile(r"[ \u00a0]{3,}")
_MIN_ROWS_OF_TABS, _MIN_ROWS_OF_GAPS = 2, 3
_MAX_CELL = 80
_LABEL_AND_TEXT = 2  # "1.<tab>Ouverture" is a list


def find_rows(lines: Sequence[Line], start: int) -> Mapping[int, Sequence[str]]:
    """Return the cells of each row by the index of its line; only runs of rows of one width."""
    found: dict[int, Sequence[str]] = {}
    for pattern, fewest in ((_TABS, _MIN_ROWS_OF_TABS), (_GAPS, _MIN_ROWS_OF_GAPS)):
        run: dict[int, Sequence[str]] = {}
        for at in range(start, len(lines) + 1):
            cells = _cells(lines[at].text, pattern) if at < len(lines) and at not in found else ()
            if run and len(cells) != len(next(iter(run.values()))):
                found.update(run if len(run) >= fewest else {})
                run = {}
            if len(cells) > 1:
                run[at] = cells
    return found


def _cells(text: str, pattern: re.Pattern[str]) -> Sequence[str]:
    text = text.strip(" \u00a0")
    cells = [tidy(cell) for cell in pattern.split(text)]
    if len(cells) < _LABEL_AND_TEXT or not cells[0] or any(len(cell) > _MAX_CELL for cell in cells):
        return ()
    if len(cells) == _LABEL_AND_TEXT and not any(char.isalnum() for char in cells[0]):
        return ()  # a bullet and its text
    if re.fullmatch(r"(?:\d+|[a-z])[.)]", cells[0]):
        return ()
    return cells


def cell_pieces(line: Line, cells: Sequence[str], row: int) -> list[Piece]:
    """Return the filled cells of a row as pieces."""
    return [
        Piece(
            text=cell,
            first=line.number,
            last=line.number,
            kind=BlockKind.TABLE_CELL,
            row=row,
            column=column,
        )
        for column, cell in enumerate(cells)
        if cell
    ]
