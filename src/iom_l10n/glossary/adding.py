"""Add one concept to a project's termbase, leaving every other line as it was."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary.cells import visible
from iom_l10n.glossary.lint_rules import RULES
from iom_l10n.glossary.records import COLUMNS, REQUIRED, TEAM, Record, record_of
from iom_l10n.glossary.table import Row, Table, read_table
from iom_l10n.glossary.termbase import glossary_files, read_records
from iom_l10n.glossary.writing import CORE_COLUMNS, csv_line, row_cells, row_order
from iom_l10n.messages import _
from iom_l10n.model import Severity
from iom_l10n.storage.atomic import write_atomic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from iom_l10n.glossary.records import About
    from iom_l10n.model import LocaleTag

__all__ = ["add", "require_domain"]

_DOMAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 40
_NOT_YET = 0  # the line of a row that no file holds


def add(
    folder: Path,
    *,
    fr: str,
    targets: Mapping[LocaleTag, str | Sequence[str]],
    domain: str = "general",
    concept: str | None = None,
    acronym: bool = False,
    status: str = "",
    definition: str = "",
    note: str = "",
    source: str = "team",
) -> Path:
    """Store a concept and return the file that now holds it.

    Of several targets of one language the first is preferred, the others admitted. A French term
    that the termbase holds already is refused with its place: a second row would contradict it.
    """
    require_domain(domain)
    existing = [record for path in glossary_files(folder) for record in read_records(path)]
    _refuse_duplicate(existing, fr)
    path = folder / f"{domain}.csv"
    id_ = concept or _free_id(fr, {record.concept for record in existing})
    if concept is not None and any(record.concept == concept for record in existing):
        raise GlossaryError(
            _("the concept “{id}” exists").format(id=concept),
            _("choose another id"),
            path=str(path),
        )
    kind = "acronym" if acronym else ""
    rows = [
        {
            "concept": id_,
            "lang": "fr",
            "term": visible(fr),
            "status": "" if status == "preferred" else status,
            "kind": kind,
            "definition": visible(definition),
            "note": visible(note),
            "source": "" if source == TEAM else visible(source),
        }
    ]
    for lang, terms in targets.items():
        for place, term in enumerate([terms] if isinstance(terms, str) else terms):
            status_ = "admitted" if place or lang == "fr" else ""  # TERM itself is preferred
            row = {"concept": id_, "lang": lang, "term": visible(term), "status": status_}
            rows.append({**row, "kind": kind})
    rows.sort(key=row_order)
    _refuse_what_lint_refuses(rows, existing, domain)
    table, old = Table(columns=CORE_COLUMNS, rows=()), b""
    if path.exists():
        table, old = read_table(path, REQUIRED, COLUMNS), path.read_bytes()
    write_atomic(path, _inserted(old, table, id_, rows))
    return path


def require_domain(domain: str) -> None:
    """Raise GlossaryError unless a domain can be a file's name."""
    if not _DOMAIN.fullmatch(domain):
        raise GlossaryError(
            _("“{domain}” is no domain name").format(domain=domain),
            _("use small letters, digits and hyphens, such as border-management"),
        )


def _refuse_what_lint_refuses(
    rows: Sequence[dict[str, str]], existing: Sequence[Record | About], domain: str
) -> None:
    """Hold new rows to the rules of reading and of `glossary lint`; they have no place yet."""
    try:
        new = [record_of(Row(line=_NOT_YET, cells=cells), domain, "") for cells in rows]
    except GlossaryError as error:
        raise GlossaryError(error.message, error.hint) from error
    seen: set[tuple[str, str]] = set()
    for row in rows:
        wording = (row["lang"], row["term"].casefold())
        if wording in seen:
            raise GlossaryError(
                _("“{term}” is given twice in {lang}").format(term=row["term"], lang=row["lang"]),
                _("give each wording once"),
            )
        seen.add(wording)
    terms = [record for record in (*existing, *new) if isinstance(record, Record)]
    for rule in RULES:
        for found in rule(terms):
            if found.line == _NOT_YET and found.severity is Severity.ERROR:
                raise GlossaryError(found.message, _("nothing was added; correct the call"))


def _refuse_duplicate(existing: Sequence[Record | About], fr: str) -> None:
    wanted = visible(fr).casefold()
    for record in (one for one in existing if isinstance(one, Record)):
        term = record.term
        if term.lang == "fr" and term.text.casefold() == wanted:
            raise GlossaryError(
                _("“{term}” is in the glossary already").format(term=term.text),
                _("edit its row"),
                path=record.path,
                line=record.line,
            )


def _free_id(fr: str, taken: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", fr.replace("œ", "oe")).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.lower())
    id_ = "-".join(words)[:_LONGEST_ID].strip("-") or "concept"
    number = 2
    free = id_
    while free in taken:
        free = f"{id_}-{number}"
        number += 1
    return free


def _inserted(old: bytes, table: Table, id_: str, rows: Sequence[Mapping[str, str]]) -> bytes:
    """Put the new lines before the first concept that sorts after them; no other byte changes."""
    encoding = "utf-16" if old[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8"
    text = old.decode(encoding) if old else csv_line(CORE_COLUMNS)
    columns = [name for name in table.columns if name]
    if any(row.get(name) for row in rows for name in row if name not in columns):
        raise GlossaryError(
            _("the file has no column for every value given"),
            _("its columns can be {columns}").format(columns=", ".join(COLUMNS)),
        )
    new = "".join(
        csv_line(row_cells(row, table.columns), table.delimiter, table.newline) for row in rows
    )
    later = next((row.line for row in table.rows if row.get("concept").lower() > id_.lower()), None)
    lines = text.splitlines(keepends=True)
    if later is None or not _is_sorted(table):
        if lines and not lines[-1].endswith(("\n", "\r")):
            lines[-1] += table.newline
        lines.append(new)
    else:
        lines.insert(later - 1, new)
    return "".join(lines).encode(encoding)


def _is_sorted(table: Table) -> bool:
    ids = [row.get("concept").lower() for row in table.rows]
    return ids == sorted(ids)
