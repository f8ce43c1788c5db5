"""Tables with a heading: the termbase's own columns, or a column a language.

Both come from spreadsheets, so that one reading serves CSV and XLSX.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from iom_l10n.errors import GlossaryError, UsageError
from iom_l10n.glossary.cells import VARIANT_SIGN, one_line
from iom_l10n.glossary.exchange.naming import acronym_by_look, identifier
from iom_l10n.glossary.records import COLUMNS, REQUIRED, record_of
from iom_l10n.glossary.table import Row
from iom_l10n.glossary.writing import CORE_COLUMNS, csv_line, rows_of
from iom_l10n.messages import _
from iom_l10n.model import TermKind, TermStatus
from iom_l10n.text.tags import parse_tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from iom_l10n.glossary.exchange.reading import Imported
    from iom_l10n.glossary.records import About, Record
    from iom_l10n.model import LocaleTag

__all__ = ["DOMAIN", "read_rows", "used_columns", "write_csv"]

DOMAIN = "domain"
_ABOUT = ("definition", "note", "source")
# What terminologists call the other columns, in French and Spanish headings.
_HEADINGS = {
    "id": "concept",
    "identifiant": "concept",
    "concepto": "concept",
    "domaine": DOMAIN,
    "dominio": DOMAIN,
    "définition": "definition",
    "definición": "definition",
    "remarque": "note",
    "remarques": "note",
    "commentaire": "note",
    "nota": "note",
    "fuente": "source",
}
_LONG_AND_SHORT = re.compile(r"(?P<long>[^()|]+?)\s*\((?P<short>[^()|\s]+)\)")
_LANGUAGES_OF_PROJECTS = ("fr", "en", "es", "pt", "ar", "it", "de", "nl", "ru", "zh")
_HEADINGS_IN = ("fr", "en", "es", "pt")


def read_rows(
    columns: Sequence[str], rows: Iterable[Row], path: str, domain: str, into: Imported
) -> bool:
    """Add the rows of a table and say whether its columns are of a kind known here.

    `domain` is where a row goes that does not say it. Raises GlossaryError with path and line.
    """
    if set(REQUIRED) <= set(columns):
        unknown = [name for name in columns if name and name not in (*COLUMNS, DOMAIN)]
        if unknown:
            raise GlossaryError(
                _("unknown column “{name}”").format(name=unknown[0]),
                _("the columns are {columns}").format(columns=", ".join(COLUMNS)),
                path=path,
                line=1,
            )
        for row in rows:
            own = {name: cell for name, cell in row.cells.items() if name != DOMAIN}
            into.records.append(
                record_of(Row(line=row.line, cells=own), row.get(DOMAIN) or domain, path)
            )
        return True
    languages = {name: tag for name in columns if (tag := _language(name))}
    if len(languages) < 2 or "fr" not in languages.values():  # noqa: PLR2004 - a pair at least
        return False
    known = (*languages, *_ABOUT, "concept", DOMAIN)
    others = [name for name in columns if name and _HEADINGS.get(name, name) not in known]
    into.left_out += [_("{path}: the column “{name}”").format(path=path, name=n) for n in others]
    for line in rows:
        row = Row(line=line.line, cells={_HEADINGS.get(n, n): c for n, c in line.cells.items()})
        into.records += _concept(row, languages, path, row.get(DOMAIN) or domain, into)
    return True


@cache
def _language(heading: str) -> LocaleTag | None:
    """Return the language that a heading names: a code, or its name in a language of ours."""
    from babel import Locale  # noqa: PLC0415 - heavy

    for code in _LANGUAGES_OF_PROJECTS:
        names = {Locale(code).get_display_name(within) or "" for within in _HEADINGS_IN}
        if heading.casefold() in {code, *(name.casefold() for name in names)}:
            return parse_tag(code)
    try:
        return parse_tag(heading) if "-" in heading or "_" in heading else None
    except UsageError:
        return None


def _concept(
    row: Row, languages: dict[str, LocaleTag], path: str, domain: str, into: Imported
) -> list[Record | About]:
    terms = [
        (tag, text, place)
        for name, tag in languages.items()
        for place, text in enumerate(_wordings(row.get(name)))
    ]
    if not terms:
        return []
    french = next((text for tag, text, _place in terms if tag == "fr"), terms[0][1])
    id_ = identifier(row.get("concept") or french, into.names)
    about = {name: row.get(name) for name in _ABOUT}
    cells = [{"concept": id_, **about}] if any(about.values()) else []
    first: set[tuple[str, bool]] = set()
    for tag, text, _place in terms:
        key = (tag, acronym_by_look(text))
        status = TermStatus.ADMITTED if key in first else TermStatus.PREFERRED
        first.add(key)
        kind = TermKind.ACRONYM if key[1] else TermKind.TERM
        cells.append(
            {"concept": id_, "lang": tag, "term": text, "status": status.value, "kind": kind.value}
        )
    return [record_of(Row(line=row.line, cells=one), domain, path) for one in cells]


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
