"""What is wrong with a termbase as data: a file that cannot be read is one finding, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary import lint_rules
from iom_l10n.glossary.cells import INVISIBLE_SIGN
from iom_l10n.glossary.lint_rules import finding
from iom_l10n.glossary.records import COLUMNS, REQUIRED, About, Record, concepts_of, record_of
from iom_l10n.glossary.table import read_table
from iom_l10n.glossary.termbase import Termbase, glossary_files
from iom_l10n.glossary.writing import dump, rows_of
from iom_l10n.messages import _
from iom_l10n.model import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from iom_l10n.glossary.table import Row
    from iom_l10n.model import Finding

__all__ = ["lint"]


def lint(folder: Path, *, today: str = "", texts: Iterable[str] | None = None) -> list[Finding]:
    """Return the findings on every file of a termbase, by path and line.

    `today` (ISO 8601) is the day that validity is judged on; `texts` are the French texts of the
    project: a concept that none of them names is told.
    """
    records: list[Record | About] = []
    findings: list[Finding] = []
    for path in glossary_files(folder):
        read = list(_read(path, findings))
        records += read
        if not findings and path.read_bytes() != dump(rows_of(read)):
            findings.append(
                finding(
                    lint_rules.NOT_CANONICAL,
                    _("a spreadsheet or an editor saved it in its own way; run glossary format"),
                    str(path),
                    None,
                )
            )
    terms = [record for record in records if isinstance(record, Record)]
    for rule in lint_rules.RULES:
        findings.extend(rule(terms))
    findings.extend(lint_rules.expired(terms, today))
    findings.extend(_two_own_rows([one for one in records if isinstance(one, About)]))
    if texts is not None:
        findings.extend(_unused(records, texts))
    return sorted(findings, key=lambda found: (found.path, found.line or 0, found.id))


def _read(path: Path, findings: list[Finding]) -> Iterator[Record | About]:
    """Yield the rows that can be read, and add a finding for each that cannot."""
    try:
        table = read_table(path, REQUIRED, COLUMNS)
    except GlossaryError as error:
        findings.append(_unreadable(error, path))
        return
    for row in table.rows:
        findings.extend(_invisible(row, path))
        try:
            yield record_of(row, path.stem, str(path))
        except GlossaryError as error:
            findings.append(_unreadable(error, path))


def _invisible(row: Row, path: Path) -> Iterator[Finding]:
    for column, cell in row.cells.items():
        if found := INVISIBLE_SIGN.search(cell):
            message = _("the cell “{column}” holds the invisible character {code}").format(
                column=column, code=f"U+{ord(found.group()):04X}"
            )
            yield finding(lint_rules.INVISIBLE, message, str(path), row.line)


def _unreadable(error: GlossaryError, path: Path) -> Finding:
    message = f"{error.message}; {error.hint}" if error.hint else error.message
    return finding(lint_rules.UNREADABLE, message, error.path or str(path), error.line)


def _two_own_rows(rows: Sequence[About]) -> Iterator[Finding]:
    first: dict[str, About] = {}
    for row in rows:
        if first.setdefault(row.concept, row) is not row:
            message = _("the concept {id} has its own row already at {place}").format(
                id=row.concept, place=f"{first[row.concept].path}:{first[row.concept].line}"
            )
            yield finding(lint_rules.TWO_OWN_ROWS, message, row.path, row.line)


def _unused(records: Sequence[Record | About], texts: Iterable[str]) -> Iterator[Finding]:
    concepts = concepts_of(records)
    matcher = Termbase(concepts=concepts, names=False).source_matcher(SOURCE_LANGUAGE)
    met = {hit.concept for text in texts for hit in matcher.match(text)}
    for concept in concepts:
        if concept.id not in met and any(term.lang == "fr" for term in concept.terms):
            message = _("no release names the concept {id}").format(id=concept.id)
            yield finding(lint_rules.UNUSED, message, concept.path or "", concept.line)
