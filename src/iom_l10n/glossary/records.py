"""A row of the termbase: one term, one line.

Why one row a *term* and not one row a concept with a column a language: two people who work on
different languages never touch the same line, so git merges their work line by line; a status, a
note or a second admitted wording needs no new column; and a spreadsheet's filter on `lang` or
`concept` gives each reader the view he wants. The price, that a concept is spread over several
lines, is paid back by sorting: a file's rows are ordered by concept.

A row that has a `concept` and neither `lang` nor `term` speaks of the concept: its definition,
note, source and validity. In a term's row the same columns speak of that term, except that a
definition there is the concept's in that language.

A French term may begin with an article ("la traite"): then it is found only after one (la traite,
de la traite, cette traite) and the article is no part of the hit. This keeps verbs out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary.cells import choice, date, one_line, variants
from iom_l10n.messages import _
from iom_l10n.model import CasePolicy, Concept, LocaleTag, Term, TermKind, TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from iom_l10n.glossary.table import Row

__all__ = ["COLUMNS", "CONCEPT_ID", "REQUIRED", "About", "Record", "concepts_of", "record_of"]

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
    "pos",
    "gender",
    "number",
    "case",
    "variants",
    "expansion",
    "valid_from",
    "valid_until",
)
# The part of speech, gender and number of TBX-Basic; spreadsheets and others may write the first
# letters or the French names.
PARTS_OF_SPEECH = ("noun", "properNoun", "verb", "adjective", "adverb", "other")
GENDERS = ("masculine", "feminine", "neuter", "other")
NUMBERS = ("singular", "plural", "other")
TEAM = "team"
CONCEPT_ID = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._:-]*", re.ASCII)
_REGION = 2  # letters
_LANG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A term's row, read and validated."""

    concept: str
    term: Term
    domain: str
    path: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """A concept's own row: a concept without terms."""

    concept: str
    about: Concept
    domain: str
    path: str
    line: int


def record_of(row: Row, domain: str, path: str) -> Record | About:
    """Return what a row holds; raises GlossaryError with path and line."""
    try:
        return _record(row, domain, path)
    except GlossaryError as error:
        error.path, error.line = path, row.line
        raise


def _record(row: Row, domain: str, path: str) -> Record | About:
    concept, lang, text = row.get("concept"), row.get("lang"), one_line(row.get("term"))
    if not CONCEPT_ID.fullmatch(concept):
        raise GlossaryError(
            _("“{id}” is no concept id").format(id=concept),
            _("use ASCII letters, digits and hyphens, such as return-voluntary"),
        )
    if lang or text:
        term = _term(row, lang, text)
        return Record(concept=concept, term=term, domain=domain, path=path, line=row.line)
    about = _about(row, concept, domain)
    return About(concept=concept, about=about, domain=domain, path=path, line=row.line)


def _term(row: Row, lang: str, text: str) -> Term:
    if not _LANG.fullmatch(lang):
        raise GlossaryError(
            _("“{lang}” is no language code").format(lang=lang), _("write fr, en, es or pt-BR")
        )
    if not text:
        raise GlossaryError(_("the term is empty"), _("write the term or remove the row"))
    return Term(
        text=text,
        lang=_spelt(lang),
        status=TermStatus(choice(row, "status", tuple(TermStatus)) or TermStatus.PREFERRED),
        kind=TermKind(choice(row, "kind", tuple(TermKind)) or TermKind.TERM),
        use_instead=one_line(row.get("use_instead")) or None,
        note=row.get("note"),
        part_of_speech=choice(row, "pos", PARTS_OF_SPEECH),
        gender=choice(row, "gender", GENDERS),
        number=choice(row, "number", NUMBERS),
        case=CasePolicy(choice(row, "case", tuple(CasePolicy))),
        variants=variants(row.get("variants")),
        expansion=one_line(row.get("expansion")) or None,
        definition=row.get("definition"),
        source=_source(row),
        valid_from=date(row, "valid_from"),
        valid_until=date(row, "valid_until"),
    )


def _spelt(tag: str) -> LocaleTag:
    """Return a language code as all others are written: a spreadsheet makes ES of es."""
    primary, *rest = tag.split("-")
    return LocaleTag(
        "-".join(
            [primary.lower(), *(part.upper() if len(part) == _REGION else part for part in rest)]
        )
    )


def _about(row: Row, concept: str, domain: str) -> Concept:
    kept = ("concept", "definition", "note", "source", "valid_from", "valid_until")
    for column in row.cells:
        if column and column not in kept and row.get(column):
            raise GlossaryError(
                _("the row has no term, but a cell “{column}”").format(column=column),
                _("write lang and term; a concept's own row holds {columns}").format(
                    columns=", ".join(kept[1:])
                ),
            )
    if not any(row.get(column) for column in kept[1:]):
        raise GlossaryError(_("the term is empty"), _("write the term or remove the row"))
    return Concept(
        id=concept,
        terms=(),
        domain=domain,
        definition=row.get("definition"),
        note=row.get("note"),
        source=_source(row) or TEAM,
        valid_from=date(row, "valid_from"),
        valid_until=date(row, "valid_until"),
    )


def _source(row: Row) -> str:
    source = row.get("source")
    return "" if source == TEAM else source


def concepts_of(records: Iterable[Record | About]) -> tuple[Concept, ...]:
    """Gather rows into concepts, in the order of their first rows."""
    grouped: dict[str, list[Record | About]] = {}
    for record in records:
        grouped.setdefault(record.concept, []).append(record)
    return tuple(_concept(id_, rows) for id_, rows in grouped.items())


def _concept(id_: str, rows: Sequence[Record | About]) -> Concept:
    first = rows[0]
    about = next((row.about for row in rows if isinstance(row, About)), None)
    terms = tuple(row.term for row in rows if isinstance(row, Record))
    definition = about.definition if about else ""
    return Concept(
        id=id_,
        terms=terms,
        domain=first.domain,
        definition=definition or next((term.definition for term in terms if term.definition), ""),
        note=about.note if about else "",
        source=about.source if about else next((t.source for t in terms if t.source), TEAM),
        valid_from=about.valid_from if about else "",
        valid_until=about.valid_until if about else "",
        path=first.path,
        line=first.line,
    )
