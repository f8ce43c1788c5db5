"""Tables with a heading: the termbase's own columns, pairs, or a column a language.

They come from spreadsheets, so that one reading serves CSV and XLSX.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary.cells import VARIANT_SIGN, one_line, visible
from iom_l10n.glossary.exchange.bilingual_reader import read_pairs
from iom_l10n.glossary.exchange.headings import (
    ABOUT,
    DOMAIN,
    Reads,
    Shape,
    meaning,
    reads_of,
    shape_of,
)
from iom_l10n.glossary.exchange.naming import acronym_by_look
from iom_l10n.glossary.exchange.reading import needed
from iom_l10n.glossary.exchange.wording import letters
from iom_l10n.glossary.records import COLUMNS, record_of
from iom_l10n.glossary.table import Row
from iom_l10n.messages import _
from iom_l10n.model import SOURCE_LANGUAGE, TermKind, TermStatus
from iom_l10n.text.tags import named_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.glossary.exchange.reading import Imported
    from iom_l10n.model import LocaleTag

__all__ = ["read_rows"]

_LONG_AND_SHORT = re.compile(r"(?P<long>[^()|]+?)\s*\((?P<short>[^()|\s]+)\)")


def read_rows(
    columns: Sequence[str],
    rows: Sequence[Row],
    path: str,
    domain: str,
    *,
    target: LocaleTag | None,
    into: Imported,
) -> bool:
    """Add the rows of a table and say whether its columns are of a kind known here.

    `domain` is where a row goes that does not say it, `target` the language of pairs. Raises
    GlossaryError with path and line.
    """
    shape = shape_of(columns)
    if shape is None:
        return False
    names = {column: meaning(column, shape) for column in columns}
    rows = [
        Row(line=row.line, cells={names.get(n, n): cell for n, cell in row.cells.items()})
        for row in rows
    ]
    if shape is Shape.RECORDS:
        _require_known(columns, rows, path)
        for row in rows:
            own = {name: cell for name, cell in row.cells.items() if name not in {DOMAIN, ""}}
            into.records.append(
                record_of(Row(line=row.line, cells=own), row.get(DOMAIN) or domain, path)
            )
        return True
    into.left_out += [
        _("{path}: the column “{name}”").format(path=path, name=column)
        for column, name in names.items()
        if reads_of(column, shape) is Reads.NOTHING and any(row.get(name) for row in rows)
    ]
    if shape is Shape.PAIRS:
        read_pairs(rows, path, domain, needed(target), into)
        return True
    languages = {n: into.language(tag) for n in columns if (tag := named_language(n))}
    seen: dict[tuple[str, ...], str] = {}
    for row in rows:
        _read_concept(row, languages, path, row.get(DOMAIN) or domain, into=into, seen=seen)
    return True


def _require_known(columns: Sequence[str], rows: Sequence[Row], path: str) -> None:
    for name in columns:
        is_used = name or any(row.get("") for row in rows)
        if is_used and name not in (*COLUMNS, DOMAIN):
            raise GlossaryError(
                _("unknown column “{name}”").format(name=name),
                _("the columns are {columns}").format(columns=", ".join(COLUMNS)),
                path=path,
                line=1,
            )


def _read_concept(
    row: Row,
    languages: dict[str, LocaleTag],
    path: str,
    domain: str,
    *,
    into: Imported,
    seen: dict[tuple[str, ...], str],
) -> None:
    """Add a row's concept; rows without ids that have one French term and definition are one."""
    terms = [(tag, text) for name, tag in languages.items() for text in _wordings(row.get(name))]
    about = {name: row.get(name) for name in ABOUT}
    if not terms:
        if any(about.values()):
            into.left_out.append(
                _("{path}:{line}: a row without terms").format(path=path, line=row.line)
            )
        return
    french = next((text for tag, text in terms if tag == SOURCE_LANGUAGE), "")
    given = row.get("concept")
    everything = tuple(row.get(name) for name in (*languages, *ABOUT))
    by_french = (
        "",
        letters(french, acronym=acronym_by_look(french)),
        visible(row.get("definition")),
    )
    key = (given, *everything) if given or not french else by_french
    if key not in seen:
        seen[key] = into.identifier(given, french or terms[0][1])
    cells = [{"concept": seen[key], **about}] if any(about.values()) else []
    first: set[tuple[str, bool]] = set()
    for tag, text in terms:
        kind = (tag, acronym_by_look(text))
        status = TermStatus.ADMITTED if kind in first else TermStatus.PREFERRED
        first.add(kind)
        cells.append(
            {
                "concept": seen[key],
                "lang": tag,
                "term": text,
                "status": status.value,
                "kind": (TermKind.ACRONYM if kind[1] else TermKind.TERM).value,
            }
        )
    into.records += [record_of(Row(line=row.line, cells=one), domain, path) for one in cells]


def _wordings(cell: str) -> list[str]:
    """Return the wordings of a cell, parted by bars, semicolons or lines; "Nom (SIGLE)" is two."""
    found: list[str] = []
    for part in re.split(rf"[{VARIANT_SIGN};\n]", cell):
        pair = _LONG_AND_SHORT.fullmatch(part.strip())
        if pair and acronym_by_look(pair["short"]):
            found += [one_line(pair["long"]), pair["short"]]
        elif part.strip():
            found.append(one_line(part))
    return list(dict.fromkeys(found))
