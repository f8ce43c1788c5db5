"""Tables as CSV: what stands above the heading, and tables of pairs without any heading."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary.exchange.headings import (
    DOMAIN,
    FURTHEST,
    heading_at,
    headless,
    plain,
)
from iom_l10n.glossary.exchange.tables import read_rows
from iom_l10n.glossary.records import COLUMNS
from iom_l10n.glossary.table import Row, decoded, table_from_bytes
from iom_l10n.glossary.writing import CORE_COLUMNS, csv_line, rows_of
from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.glossary.exchange.reading import Imported
    from iom_l10n.glossary.records import About, Record
    from iom_l10n.model import LocaleTag

__all__ = ["read_csv", "used_columns", "write_csv"]

_DELIMITERS = ",;\t"
_IS_HINT = re.compile(r"(?i)sep=.?")  # Excel's own first line


def read_csv(data: bytes, path: str, domain: str, target: LocaleTag | None, into: Imported) -> None:
    """Add the rows of a table; raises GlossaryError with path and line."""
    lines = decoded(data, path).split("\n")
    top = [_cells(line) for line in lines[:FURTHEST]]
    place = heading_at(top)
    above = place or 0
    lines = lines[above:]
    for line, cells in enumerate(top[:above], 1):
        if any(cells) and not _IS_HINT.fullmatch(cells[0]):
            into.told_above(path, line, cells)
    if place is None and target is not None and len(top[0]) > 1:
        into.told_headless(path, top[0], target)
        lines.insert(0, csv_line(headless(max(map(len, top))), _delimiter(lines[0]), newline=""))
        above = -1
    try:
        # With all of the heading required, one that stands again below is refused.
        table = table_from_bytes("\n".join(lines).encode(), path, _heading(lines))
        columns = [plain(name) for name in table.columns]
        rows = [
            Row(
                line=row.line + above, cells={plain(name): cell for name, cell in row.cells.items()}
            )
            for row in table.rows
        ]
    except GlossaryError as error:
        error.line = (error.line or 1) + above
        raise
    if not read_rows(columns, rows, path, domain, target=target, into=into):
        raise GlossaryError(
            _("the columns are of no kind known here"),
            _("name them concept, lang, term; source, target; or fr, en, es"),
            path=path,
            line=1,
        )


def _heading(lines: Sequence[str]) -> list[str]:
    """Return the names of the first record, which may go over several lines."""
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=_delimiter(lines[0]))
    return [cell.strip().lower() for cell in next(reader, [])]


def _delimiter(line: str) -> str:
    return max(_DELIMITERS, key=line.count)


def _cells(line: str) -> list[str]:
    return [
        cell.strip()
        for cell in next(csv.reader([line.rstrip("\r")], delimiter=_delimiter(line)), [])
    ]


def used_columns(rows: Sequence[dict[str, str]]) -> list[str]:
    """Return the columns to write: those of every project, and the rarer ones in use."""
    used = {name for row in rows for name, cell in row.items() if cell}
    return [name for name in COLUMNS if name in CORE_COLUMNS or name in used]


def write_csv(records: Sequence[Record | About]) -> bytes:
    """Return all records as one table that says each row's domain."""
    rows = rows_of(records)
    columns = used_columns(rows)
    lines = [csv_line([DOMAIN, *columns])]
    for record, row in zip(records, rows, strict=True):
        lines.append(csv_line([record.domain, *(row.get(name, "") for name in columns)]))
    return "".join(lines).encode()
