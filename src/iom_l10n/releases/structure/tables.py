"""Tables that were flattened to one cell a line, and sheets of labels and values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.model import BlockKind
from iom_l10n.releases.structure.shapes import is_label, sentences_inside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Piece

__all__ = ["mark_sheets", "mark_tables"]

_FIGURE = re.compile(
    r"[<>~≈+±−-]?[\s\u00a0]?\(?\d|(?:n\.?\s?[dac]\.?|[-–—…]|s\.?\s?o\.?|nd)\Z", re.IGNORECASE
)
_MAX_CELL = 70
_MAX_VALUE = 200
_MIN_COLUMNS, _MAX_COLUMNS = 2, 15
_MIN_CELLS = 6
_FIGURES_SHARE = 0.8


def mark_tables(pieces: Sequence[Piece]) -> None:
    """Find runs of short lines that repeat: a name, then as many figures as there are columns."""
    at = 1
    while at < len(pieces):
        end = at
        while end < len(pieces) and _is_cell(pieces[end]):
            end += 1
        if end - at >= _MIN_CELLS:
            _mark_table(pieces[at:end])
        at = max(end, at + 1)


def _is_cell(piece: Piece) -> bool:
    text = piece.text
    if piece.kind is not None or len(text) > _MAX_CELL or sentences_inside(text):
        return False
    return text[-1] not in ".!?;:" or _FIGURE.match(text) is not None


def _mark_table(run: Sequence[Piece]) -> None:
    best: tuple[int, int, int] | None = None  # cells, columns, offset
    for offset in range(min(4, len(run))):
        for columns in range(_MIN_COLUMNS, _MAX_COLUMNS + 1):
            cells = _table_cells([piece.text for piece in run[offset:]], columns)
            if cells and (best is None or cells > best[0]):
                best = (cells, columns, offset)
    if best is None:
        return
    cells, columns, offset = best
    if offset:
        run[offset - 1].kind = BlockKind.CAPTION
    for index, piece in enumerate(run[offset : offset + cells]):
        piece.kind = BlockKind.TABLE_CELL
        piece.row, piece.column = divmod(index, columns)


def _table_cells(texts: Sequence[str], columns: int) -> int:
    """Return how many leading texts make a table of that width: a header, then rows of figures."""
    rows = 1
    figures = 0
    while (rows + 1) * columns <= len(texts):
        row = texts[rows * columns : (rows + 1) * columns]
        found = sum(_FIGURE.match(cell) is not None for cell in row[1:])
        if _FIGURE.match(row[0]) or found < _FIGURES_SHARE * (columns - 1):
            break
        figures += found
        rows += 1
    if rows < 3 or _FIGURE.match(texts[0]):  # noqa: PLR2004 - a header and two rows
        return 0
    return rows * columns


def mark_sheets(pieces: Sequence[Piece]) -> None:
    """Find project sheets: "Durée :" / "du 2 mai au 20 juin" / "Budget :" …, two pairs at least."""
    at = 1
    while at < len(pieces):
        pairs = 0
        while _is_pair(pieces, at + 2 * pairs):
            pairs += 1
        if pairs > 1:
            above = pieces[at - 1]
            if above.kind is None and at > 1 and above.text[-1] not in ".!?…;":
                above.kind, above.level = BlockKind.HEADING, 2
            for index, piece in enumerate(pieces[at : at + 2 * pairs]):
                piece.kind = BlockKind.TABLE_CELL
                piece.row, piece.column = divmod(index, 2)
        at += max(1, 2 * pairs)


def _is_pair(pieces: Sequence[Piece], at: int) -> bool:
    if at + 1 >= len(pieces):
        return False
    label, value = pieces[at], pieces[at + 1]
    return (
        label.kind is None
        and value.kind is None
        and is_label(label.text)
        and not is_label(value.text)
        and len(value.text) <= _MAX_VALUE
    )
