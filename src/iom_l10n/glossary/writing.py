"""Records as canonical CSV: the bytes that `glossary format` restores.

UTF-8 without a mark, commas, LF, quotes only where needed, rows by concept and language, each row
on one line, since git merges lines. The columns of every project stand first; a rarer one only
where the file uses it, so that plain termbases stay plain. A row ends with its last rare cell that
holds something: the first `valid_until` of a file changes the heading and one row, no other line.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from iom_l10n.glossary.cells import VARIANT_SIGN, visible
from iom_l10n.glossary.records import COLUMNS, TEAM, About, Record
from iom_l10n.model import TermKind, TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from iom_l10n.model import Concept, Term

__all__ = [
    "CORE_COLUMNS",
    "cells_of_term",
    "csv_line",
    "dump",
    "row_cells",
    "row_order",
    "rows_of",
]

CORE_COLUMNS = COLUMNS[: COLUMNS.index("source") + 1]
_FIRST_LANGUAGES = ("", "fr", "en", "es", "pt", "ar")


def csv_line(cells: Sequence[str], delimiter: str = ",", newline: str = "\n") -> str:
    """Return one record as it stands in a file, quoted where it must be."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter, lineterminator=newline).writerow(cells)
    return buffer.getvalue()


def dump(rows: Iterable[dict[str, str]]) -> bytes:
    """Return rows as the canonical bytes of a file."""
    ordered = sorted(rows, key=row_order)
    used = {name for row in ordered for name, cell in row.items() if cell}
    columns = [name for name in COLUMNS if name in CORE_COLUMNS or name in used]
    lines = [csv_line(columns)]
    lines += [csv_line(row_cells(row, columns)) for row in ordered]
    return "".join(lines).encode()


def row_cells(row: Mapping[str, str], columns: Sequence[str]) -> list[str]:
    """Return the cells of a row, without the empty ones behind the columns of every project."""
    cells = [row.get(name, "") for name in columns]
    while len(cells) > len(CORE_COLUMNS) and not cells[-1]:
        cells.pop()
    return cells


def rows_of(records: Iterable[Record | About]) -> list[dict[str, str]]:
    """Return the cells of records; signs that nobody sees are gone, defaults are empty."""
    rows = []
    for record in records:
        cells = (
            cells_of_term(record.term)
            if isinstance(record, Record)
            else _cells_of_concept(record.about)
        )
        rows.append({"concept": record.concept, **cells})
    return rows


def cells_of_term(term: Term) -> dict[str, str]:
    """Return what a term's row holds, the concept's id apart."""
    return {
        "lang": term.lang,
        "term": visible(term.text),
        "status": "" if term.status is TermStatus.PREFERRED else term.status.value,
        "kind": "" if term.kind is TermKind.TERM else term.kind.value,
        "use_instead": visible(term.use_instead or ""),
        "definition": visible(term.definition),
        "note": visible(term.note),
        "source": visible(term.source),
        "pos": term.part_of_speech,
        "gender": term.gender,
        "number": term.number,
        "case": term.case.value,
        "variants": f" {VARIANT_SIGN} ".join(map(visible, term.variants)),
        "expansion": visible(term.expansion or ""),
        "valid_from": term.valid_from,
        "valid_until": term.valid_until,
    }


def _cells_of_concept(concept: Concept) -> dict[str, str]:
    return {
        "definition": visible(concept.definition),
        "note": visible(concept.note),
        "source": "" if concept.source == TEAM else visible(concept.source),
        "valid_from": concept.valid_from,
        "valid_until": concept.valid_until,
    }


def row_order(row: Mapping[str, str]) -> tuple[str, str, int, str]:
    """Return the place of a row in its file: by concept, French first, then by language."""
    lang = row.get("lang", "")
    known = _FIRST_LANGUAGES.index(lang) if lang in _FIRST_LANGUAGES else len(_FIRST_LANGUAGES)
    return row["concept"].lower(), row["concept"], known, lang.lower()
