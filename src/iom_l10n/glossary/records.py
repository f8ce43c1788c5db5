"""A row of the termbase: one term, one line.

Why one row a *term* and not one row a concept with a column a language: two people who work on
different languages never touch the same line, so git merges their work line by line; a status, a
note or a second admitted wording needs no new column; and a spreadsheet's filter on `lang` or
`concept` gives each reader the view he wants. The price, that a concept is spread over several
lines, is paid back by sorting: a file's rows are ordered by concept.

Columns: `concept` (an id of ASCII letters, digits and hyphens), `lang` (BCP 47), `term`, `status`
(empty means preferred), `kind` (`term` or `acronym`; an acronym and its expansion are terms of the
same concept, and an acronym is matched in its exact letters), `use_instead`, `definition` (on any
one row of the concept), `note`, `source` (empty means team).

A French term may begin with an article ("la traite"): then it is found only after one (la traite,
de la traite, cette traite) and the article is no part of the hit. This keeps verbs out.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n.errors import GlossaryError
from iom_l10n.messages import _
from iom_l10n.model import Concept, LocaleTag, Term, TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from iom_l10n.glossary.table import Row

__all__ = [
    "COLUMNS",
    "INVISIBLE_SIGN",
    "REQUIRED",
    "Record",
    "concepts_of",
    "csv_line",
    "record_of",
]

# What a cell must not hold: signs that nobody sees, and that matching and git would see.
INVISIBLE_SIGN = re.compile(
    "[\u00a0\u00ad\u034f\u061c\u180e\u2000-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffd\x00-\x1f]"
)
REQUIRED = ("concept", "lang", "term")
COLUMNS = (
    "concept",
    "lang",
    "term",
    "status",
    "kind",
    "use_instead",
    "definition",
    "note",
    "source",
)
_CONCEPT_ID = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*", re.ASCII)
_LANG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", re.ASCII)
_KINDS = ("", "term", "acronym")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One row, read and validated."""

    concept: str
    term: Term
    definition: str
    source: str
    domain: str
    path: str
    line: int


def record_of(row: Row, domain: str, path: str) -> Record:
    """Return the term that a row holds; raises GlossaryError with path and line."""

    def refuse(message: str, hint: str) -> GlossaryError:
        return GlossaryError(message, hint, path=path, line=row.line)

    concept, lang, text = row.get("concept"), row.get("lang"), row.get("term")
    if not _CONCEPT_ID.fullmatch(concept):
        raise refuse(
            _("“{id}” is no concept id").format(id=concept),
            _("use ASCII letters, digits and hyphens, such as return-voluntary"),
        )
    if not _LANG.fullmatch(lang):
        raise refuse(
            _("“{lang}” is no language code").format(lang=lang), _("write fr, en, es or pt-BR")
        )
    if not text:
        raise refuse(_("the term is empty"), _("write the term or remove the row"))
    status = row.get("status") or TermStatus.PREFERRED
    if status not in tuple(TermStatus):
        raise refuse(
            _("unknown status “{status}”").format(status=status),
            _("use one of {known}").format(known=", ".join(TermStatus)),
        )
    kind = row.get("kind")
    if kind not in _KINDS:
        raise refuse(_("unknown kind “{kind}”").format(kind=kind), _("use term or acronym"))
    term = Term(
        text=unicodedata.normalize("NFC", " ".join(text.split())),
        lang=LocaleTag(lang),
        status=TermStatus(status),
        acronym=kind == "acronym",
        use_instead=unicodedata.normalize("NFC", row.get("use_instead")) or None,
        note=row.get("note"),
    )
    return Record(
        concept=concept,
        term=term,
        definition=row.get("definition"),
        source=row.get("source") or "team",
        domain=domain,
        path=path,
        line=row.line,
    )


def concepts_of(records: Iterable[Record]) -> tuple[Concept, ...]:
    """Gather rows into concepts, in the order of their first rows."""
    grouped: dict[str, list[Record]] = {}
    for record in records:
        grouped.setdefault(record.concept, []).append(record)
    return tuple(_concept(id_, rows) for id_, rows in grouped.items())


def _concept(id_: str, rows: Sequence[Record]) -> Concept:
    first = rows[0]
    return Concept(
        id=id_,
        terms=tuple(row.term for row in rows),
        domain=first.domain,
        definition=next((row.definition for row in rows if row.definition), ""),
        source=first.source,
        path=first.path,
        line=first.line,
    )


def csv_line(cells: Sequence[str], delimiter: str = ",", newline: str = "\n") -> str:
    """Return one record as it stands in a file, quoted where it must be."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter, lineterminator=newline).writerow(cells)
    return buffer.getvalue()
