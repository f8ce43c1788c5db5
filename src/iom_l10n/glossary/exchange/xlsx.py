"""Workbooks: a sheet a domain, the termbase's own columns or a column a language."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING, Any

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary.exchange.naming import domain_name
from iom_l10n.glossary.exchange.tables import DOMAIN, read_rows, used_columns
from iom_l10n.glossary.table import Row
from iom_l10n.glossary.writing import rows_of
from iom_l10n.messages import _
from iom_l10n.storage.archives import open_archive

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.glossary.exchange.reading import Imported
    from iom_l10n.glossary.records import About, Record

__all__ = ["read_xlsx", "write_xlsx"]

_LONGEST_TITLE = 31  # Excel's own limit
_WIDTHS = {"concept": 24, "term": 44, "use_instead": 30, "definition": 50, "note": 40}
_WIDTH = 14


def read_xlsx(data: bytes, name: str, domain: str, into: Imported) -> None:
    """Add the sheets of a workbook; a sheet without known columns is left out and told."""
    from openpyxl import load_workbook  # noqa: PLC0415 - heavy

    open_archive(data, name=name).close()  # size and shape, before anything is unpacked
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except Exception as error:
        raise GlossaryError(
            _("the workbook cannot be read"),
            _("open it in the program that wrote it and save it as XLSX again"),
            path=name,
        ) from error
    known = 0
    for sheet in book.worksheets:
        rows = _rows(sheet)
        heading = next(rows, (0, []))[1]
        columns = [cell.strip().lower() for cell in heading]
        where = domain or domain_name(sheet.title)
        found = (
            Row(line=line, cells=dict(zip(columns, cells, strict=False)))
            for line, cells in rows
            if any(cells)
        )
        if read_rows(columns, found, name, where, into):
            known += 1
        elif any(columns):
            into.left_out.append(
                _("{path}: the sheet “{title}” (no columns known here)").format(
                    path=name, title=sheet.title
                )
            )
    if not known:
        raise GlossaryError(
            _("no sheet has columns known here"),
            _("name them concept, lang, term, or give each language a column: fr, en, es"),
            path=name,
        )


def _rows(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    for line, cells in enumerate(sheet.iter_rows(values_only=True), 1):
        yield line, [_text(cell) for cell in cells]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    return str(value)


def write_xlsx(records: Sequence[Record | About]) -> bytes:
    """Return a workbook with a sheet a domain, ready to be filtered and edited."""
    from openpyxl import Workbook  # noqa: PLC0415 - heavy
    from openpyxl.styles import Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    book = Workbook()
    book.remove(book.worksheets[0])
    rows = rows_of(records)
    columns = used_columns(rows)
    for domain in dict.fromkeys(record.domain for record in records):
        sheet = book.create_sheet(domain[:_LONGEST_TITLE])
        own = [row for record, row in zip(records, rows, strict=True) if record.domain == domain]
        # A domain too long for a sheet's title stands in a column of its own.
        named = [DOMAIN] if len(domain) > _LONGEST_TITLE else []
        sheet.append([*named, *columns])
        for cell in sheet[1]:
            cell.font = Font(bold=True)
        for line, row in enumerate(own, 2):
            values = [*([domain] if named else []), *(row.get(name, "") for name in columns)]
            for place, value in enumerate(values, 1):
                if value:
                    cell = sheet.cell(line, place, value)
                    cell.data_type = "s"  # a term that begins with = is no formula
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = sheet.dimensions
        for place, name in enumerate([*named, *columns], 1):
            sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(name, _WIDTH)
    if not book.worksheets:
        book.create_sheet("terms").append([*columns])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
