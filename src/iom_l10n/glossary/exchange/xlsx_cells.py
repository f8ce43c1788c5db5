"""Cells of a workbook as the text that a person sees in them.

A sheet holds values, not texts: a formula that nobody has computed, a truth value or an amount
would come in as something else than what stands on the screen, or as nothing. In a column that is
read, such a cell is refused by its name.
"""

from __future__ import annotations

import datetime as dt
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary.exchange.headings import Reads, reads_of, shape_of
from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.glossary.table import Row

__all__ = ["refuse_doubtful", "rows_of_sheet"]

_AS_TYPED = frozenset({"General", "@", "0"})


class _Doubtful(str):
    """The text of a cell that a person may see as another; `what` says why."""

    __slots__ = ("cell", "is_day", "what")

    cell: str
    is_day: bool
    what: str


def rows_of_sheet(computed: Any, written: Any) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a sheet, given twice: with its values and with its formulas."""
    both = zip_longest(computed.iter_rows(), written.iter_rows(), fillvalue=())
    for line, (values, formulas) in enumerate(both, 1):
        yield line, [_text(*cells) for cells in zip_longest(values, formulas)]


def refuse_doubtful(rows: Sequence[Row], path: str) -> None:
    """Raise GlossaryError for a cell of a column that is read whose text cannot be known.

    A day is known everywhere but in a term: who typed 24/7 sees no 2026-07-24.
    """
    for row in rows:
        shape = shape_of(tuple(row.cells))
        for column, cell in row.cells.items():
            reads = reads_of(column, shape) if shape else Reads.NOTHING
            if not isinstance(cell, _Doubtful) or reads is Reads.NOTHING:
                continue
            if reads is Reads.TERM or not cell.is_day:
                raise GlossaryError(
                    _("the cell {cell} {what}").format(cell=cell.cell, what=cell.what),
                    _("write what it shows as text"),
                    path=path,
                    line=row.line,
                )


def _text(cell: Any, written: Any) -> str:
    value = getattr(cell, "value", None)
    if value is None:
        is_formula = getattr(written, "data_type", "") == "f"
        return _doubtful(written, _("holds a formula without its result")) if is_formula else ""
    if isinstance(value, bool):
        return _doubtful(cell, _("holds a truth value"), str(value))
    if isinstance(value, dt.date):
        return _doubtful(cell, _("holds a date"), value.isoformat()[:10], is_day=True)
    if isinstance(value, int | float) and value == int(value) and cell.number_format in _AS_TYPED:
        return str(int(value))
    if not isinstance(value, str):
        return _doubtful(cell, _("holds a number, shown in a way of its own"), str(value))
    is_error = cell.data_type == "e"
    return _doubtful(cell, _("holds an error")) if is_error else value


def _doubtful(cell: Any, what: str, text: str = "?", *, is_day: bool = False) -> str:
    doubtful = _Doubtful(text)
    doubtful.cell, doubtful.what, doubtful.is_day = cell.coordinate, what, is_day
    return doubtful
