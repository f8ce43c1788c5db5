"""Read the CSV files that people and spreadsheets really produce.

Excel writes a byte order mark, semicolons in French settings, tabs in "Unicode text" (UTF-16) and
CR LF; git and editors write plain UTF-8 with commas. All of these are one table here. What cannot
be read for sure is refused with its line: a guess at the encoding would spoil Arabic silently.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary.local_dates import put_days_first
from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["Row", "Table", "decoded", "read_table", "table_from_bytes"]

_USUAL = ("concept", "lang", "term")
_DELIMITERS = ",;\t"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One record: the 1-based line that it starts on, and its cells by column name."""

    line: int
    cells: dict[str, str]

    def get(self, column: str) -> str:
        """Return the trimmed cell, or the empty text where the column or the cell is missing."""
        return self.cells.get(column, "").strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """All records of a file, with how the file is written."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    delimiter: str = ","
    newline: str = "\n"


def read_table(path: Path, required: Sequence[str], known: Sequence[str] = ()) -> Table:
    """Return the records of `path`; raises GlossaryError with path and line.

    A file must have every column of `required`; where `known` is given, any other column is an
    error, so that a typing mistake in a heading cannot lose a column of work.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise GlossaryError(
            _("cannot read the glossary file ({reason})").format(reason=error.strerror),
            _("check the name and the permissions"),
            path=str(path),
        ) from error
    return table_from_bytes(content, str(path), required, known)


def table_from_bytes(
    content: bytes, path: str, required: Sequence[str], known: Sequence[str] = ()
) -> Table:
    """Return the records of `content`, which stands in the file `path`."""
    text = decoded(content, path)
    newline = "\r\n" if "\r\n" in text else "\n"
    first = text.partition("\n")[0].strip().lower()
    skipped = 0
    if first.startswith("sep=") and len(first) == len("sep=;"):  # Excel's own hint line
        text = text.partition("\n")[2]
        skipped = 1
    delimiter = max(_DELIMITERS, key=text.partition("\n")[0].count)
    records = _records(text, delimiter, path, skipped)
    if not records:
        raise GlossaryError(
            _("the glossary file is empty"),
            _("its first line names the columns: {columns}").format(
                columns=", ".join(required or known or _USUAL)
            ),
            path=path,
            line=1,
        )
    head_line, head = records[0]
    columns = _names(head)
    _check_columns(columns, required, known, path, head_line)
    rows = []
    for line, cells in records[1:]:
        if not any(cell.strip() for cell in cells):
            continue
        if required and _names(cells)[: len(required)] == columns[: len(required)]:
            raise GlossaryError(
                _("the heading stands twice, as after a merge that kept both sides"),
                _("keep the longer one, as the first line"),
                path=path,
                line=line,
            )
        if any(cell.strip() for cell in cells[len(columns) :]):
            raise GlossaryError(
                _("the row has {found} cells, the heading {expected}").format(
                    found=len(cells), expected=len(columns)
                ),
                _("quote a cell that holds the delimiter"),
                path=path,
                line=line,
            )
        rows.append(Row(line=line, cells=dict(zip(columns, cells, strict=False))))
    put_days_first([row.cells for row in rows])
    return Table(columns=columns, rows=tuple(rows), delimiter=delimiter, newline=newline)


def _names(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(name.strip().lower() for name in cells)


def decoded(content: bytes, path: str) -> str:
    """Return the text of a file; raises GlossaryError where it is not UTF-8 or UTF-16."""
    encoding = "utf-16" if content.startswith(_UTF16_MARKS) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise GlossaryError(
            _("the glossary file is not UTF-8"),
            _("save it as CSV UTF-8"),
            path=path,
            line=content[: error.start].count(b"\n") + 1,
        ) from error
    if "\0" in text:
        raise GlossaryError(
            _("the glossary file holds a NUL character"),
            _("save it as CSV UTF-8"),
            path=path,
            line=text[: text.index("\0")].count("\n") + 1,
        )
    return text


def _records(text: str, delimiter: str, path: str, skipped: int) -> list[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    records: list[tuple[int, list[str]]] = []
    start = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return records
        except csv.Error as error:
            raise GlossaryError(
                _("the row cannot be read ({reason})").format(reason=error),
                _("close every quotation mark, and double it inside a quoted cell"),
                path=path,
                line=start + skipped,
            ) from error
        records.append((start + skipped, cells))
        start = reader.line_num + 1


def _check_columns(
    columns: Sequence[str], required: Sequence[str], known: Sequence[str], path: str, line: int
) -> None:
    for name in required:
        if name not in columns:
            raise GlossaryError(
                _("the column “{name}” is missing").format(name=name),
                _("the first line names the columns: {columns}").format(
                    columns=", ".join(known or required)
                ),
                path=path,
                line=line,
            )
    for name in columns:
        if name and columns.count(name) > 1:
            raise GlossaryError(
                _("the column “{name}” stands twice").format(name=name),
                _("keep one of them"),
                path=path,
                line=line,
            )
        if known and name and name not in known:
            raise GlossaryError(
                _("unknown column “{name}”").format(name=name),
                _("the columns are {columns}").format(columns=", ".join(known)),
                path=path,
                line=line,
            )
