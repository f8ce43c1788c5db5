"""Workbooks: a sheet a domain, laid out like any other table."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from iom_l10n.errors import GlossaryError, StorageError
from iom_l10n.glossary.exchange.csv_tables import used_columns
from iom_l10n.glossary.exchange.headings import DOMAIN, heading_at, headless, plain
from iom_l10n.glossary.exchange.naming import domain_name
from iom_l10n.glossary.exchange.tables import read_rows
from iom_l10n.glossary.exchange.xlsx_cells import refuse_doubtful, rows_of_sheet
from iom_l10n.glossary.table import Row
from iom_l10n.glossary.writing import rows_of
from iom_l10n.messages import _
from iom_l10n.storage.archives import open_archive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.glossary.exchange.reading import Imported
    from iom_l10n.glossary.records import About, Record
    from iom_l10n.model import LocaleTag

__all__ = ["read_xlsx", "write_xlsx"]

_LONGEST_TITLE = 31  # Excel's own limit
_NOT_IN_TITLE = re.compile(r"[\[\]:*?/\\]")
_WIDTHS = {"concept": 24, "term": 44, "use_instead": 30, "definition": 50, "note": 40}
_WIDTH = 14


def read_xlsx(
    data: bytes, name: str, domain: str, target: LocaleTag | None, into: Imported
) -> None:
    """Add the sheets of a workbook; a sheet without known columns is left out and told."""
    known = 0
    for computed, written in zip(
        _opened(data, name, data_only=True), _opened(data, name, data_only=False), strict=True
    ):
        path = _("{path}, sheet “{title}”").format(path=name, title=computed.title)
        rows = [(line, cells) for line, cells in rows_of_sheet(computed, written) if any(cells)]
        if not rows:
            continue
        where = domain or domain_name(computed.title) or "general"
        if _read_sheet(rows, path, where, target, into):
            known += 1
        else:
            into.left_out.append(_("{path} (no columns known here)").format(path=path))
    if not known:
        raise GlossaryError(
            _("no sheet has columns known here"),
            _("name them concept, lang, term, or give each language a column: fr, en, es"),
            path=name,
        )


def _opened(data: bytes, name: str, *, data_only: bool) -> list[Any]:
    from openpyxl import load_workbook  # noqa: PLC0415 - heavy

    hint = _("open it in the program that wrote it and save it as XLSX again")
    try:
        open_archive(data, name=name).close()  # size and shape, before anything is unpacked
    except StorageError as error:
        raise GlossaryError(error.message, hint, path=name) from error
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=data_only)
        return list(book.worksheets)
    except Exception as error:
        raise GlossaryError(_("the workbook cannot be read"), hint, path=name) from error


def _read_sheet(
    rows: list[tuple[int, list[str]]],
    path: str,
    domain: str,
    target: LocaleTag | None,
    into: Imported,
) -> bool:
    place = heading_at([cells for _line, cells in rows])
    width = max(len(cells) for _line, cells in rows)
    first = rows[0][1]
    if place is not None:
        for line, cells in rows[:place]:
            into.told_above(path, line, cells)
        heading = [plain(cell) for cell in rows[place][1]]
        rows = rows[place + 1 :]
    elif target is not None and len(first) > 1 and first[0] and first[1]:
        into.told_headless(path, first, target)
        heading = headless(width)
    else:
        return False
    columns = _named(heading + [""] * (width - len(heading)), rows, path)
    found = [Row(line=line, cells=dict(zip(columns, cells, strict=False))) for line, cells in rows]
    refuse_doubtful(found, path)
    return read_rows(
        [name for name in columns if name], found, path, domain, target=target, into=into
    )


def _named(heading: list[str], rows: list[tuple[int, list[str]]], path: str) -> list[str]:
    """Return the names of columns; one without a heading that holds something bears its letter."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - heavy

    for name in heading:
        if name and heading.count(name) > 1:
            raise GlossaryError(
                _("the column “{name}” stands twice").format(name=name),
                _("keep one of them"),
                path=path,
            )
    used = {place for _line, cells in rows for place, cell in enumerate(cells) if cell}
    return [
        name or (get_column_letter(place + 1) if place in used else "")
        for place, name in enumerate(heading)
    ]


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
        title = _NOT_IN_TITLE.sub("-", domain)[:_LONGEST_TITLE]
        sheet = book.create_sheet(title)
        own = [row for record, row in zip(records, rows, strict=True) if record.domain == domain]
        # A domain that can be no sheet's title stands in a column of its own.
        named = [DOMAIN] if sheet.title != domain else []
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
