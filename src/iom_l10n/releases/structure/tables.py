"""Tables that were flattened to one cell a line, and sheets of labels and values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.model import BlockKind
from iom_l10n.releases.structure.shapes import (
    has_contact_detail,
    is_credit,
    is_label,
    is_name_like,
    sentences_inside,
)

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
_MIN_ROWS = 3  # a header and two rows
_MAX_WORDS_CELL = 40


def mark_tables(pieces: Sequence[Piece]) -> None:
    """Find runs of short lines that repeat: a name, then as many figures as there are columns."""
    at = 1
    while at < len(pieces):
        end = at
        while end < len(pieces) and _is_cell(pieces[end]):
            end += 1
        if end - at >= _MIN_CELLS:
            found = _mark_table(pieces[at:end])
            if not found and end < len(pieces):
                _mark_cells(pieces[at:end])
        at = max(end, at + 1)


def _is_cell(piece: Piece) -> bool:
    text = piece.text
    if piece.kind is not None or len(text) > _MAX_CELL or sentences_inside(text):
        return False
    if is_credit(text):
        return False
    return text[-1] not in ".!?;:" or _is_figure(text)


def _mark_table(run: Sequence[Piece]) -> bool:
    texts = [piece.text for piece in run]
    best: tuple[bool, int, int, int] | None = None  # to the end?, cells, columns, offset
    for offset in range(min(4, len(run))):
        for columns in range(_MIN_COLUMNS, _MAX_COLUMNS + 1):
            cells = _table_cells(texts[offset:], columns)
            found = (offset + cells == len(run), cells, columns, offset)
            if cells and (best is None or found[:2] > best[:2]):
                best = found
    if best is None:
        return False
    _whole, cells, columns, offset = best
    if offset:
        run[offset - 1].kind = BlockKind.CAPTION
    for index, piece in enumerate(run[offset : offset + cells]):
        piece.kind = BlockKind.TABLE_CELL
        piece.row, piece.column = divmod(index, columns)
    return True


def _mark_cells(run: Sequence[Piece]) -> None:
    """Mark a table of words (a programme, a grid of yes and no), whose columns nobody can count.

    Signatures and addresses stand on short lines too; they name people, with a comma or a number.
    """
    cells = run[1:] if len(run[0].text) > _MAX_WORDS_CELL else run
    if len(cells) < _MIN_CELLS or any(
        len(piece.text) > _MAX_WORDS_CELL
        or "," in piece.text
        or has_contact_detail(piece.text)
        or not piece.text[:1].isalnum()
        for piece in cells
    ):
        return
    if sum(is_name_like(piece.text) for piece in cells) > len(cells) // 2:
        return
    if len(cells) < len(run):
        run[0].kind = BlockKind.CAPTION
    for piece in cells:
        piece.kind = BlockKind.TABLE_CELL


def _table_cells(texts: Sequence[str], columns: int) -> int:
    """Return how many leading texts make a table of that width: a header, then rows of one shape.

    A column holds names or figures; a column of figures may lack one here and there.
    """
    shape = [_is_figure(cell) for cell in texts[columns : 2 * columns]]
    if _is_figure(texts[0]) or not any(shape):
        return 0
    if all(shape) and any(map(_is_figure, texts[:columns])):
        return 0  # years and figures only: the header must be the one row of words
    rows = 1
    while (rows + 1) * columns <= len(texts):
        row = [_is_figure(cell) for cell in texts[rows * columns : (rows + 1) * columns]]
        found = sum(cell for cell, figure in zip(row, shape, strict=True) if figure)
        if row[0] != shape[0] or found < _FIGURES_SHARE * sum(shape) or found < sum(row):
            break
        rows += 1
    return rows * columns if rows >= _MIN_ROWS else 0


def _is_figure(text: str) -> bool:
    return _FIGURE.match(text) is not None


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
