"""What is wrong with a termbase as data: a file that cannot be read is one finding, too.

Each rule is a generator over all rows, so that a contradiction between two files is seen.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary.records import COLUMNS, INVISIBLE_SIGN, REQUIRED, Record, record_of
from iom_l10n.glossary.table import read_table
from iom_l10n.glossary.termbase import glossary_files
from iom_l10n.messages import _
from iom_l10n.model import Finding, Severity, TermStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

__all__ = ["LINT_RULES", "lint"]

# id, name, severity. Ids below TRM050 belong to the checks of translations.
UNREADABLE = ("TRM050", "glossary-unreadable", Severity.ERROR)
DUPLICATE = ("TRM051", "glossary-duplicate-term", Severity.ERROR)
CONTRADICTION = ("TRM052", "glossary-contradiction", Severity.ERROR)
TWO_PREFERRED = ("TRM053", "glossary-two-preferred", Severity.ERROR)
FORBIDDEN_PREFERRED = ("TRM054", "glossary-forbidden-preferred", Severity.ERROR)
INVISIBLE = ("TRM055", "glossary-invisible-character", Severity.ERROR)
NO_SOURCE = ("TRM056", "glossary-no-french", Severity.ERROR)
NO_TARGET = ("TRM057", "glossary-no-target", Severity.WARNING)
DEAD_USE_INSTEAD = ("TRM058", "glossary-dead-use-instead", Severity.WARNING)
UNSORTED = ("TRM059", "glossary-unsorted", Severity.WARNING)
LINT_RULES = (
    UNREADABLE,
    DUPLICATE,
    CONTRADICTION,
    TWO_PREFERRED,
    FORBIDDEN_PREFERRED,
    INVISIBLE,
    NO_SOURCE,
    NO_TARGET,
    DEAD_USE_INSTEAD,
    UNSORTED,
)
_APPROVED = (TermStatus.PREFERRED, TermStatus.ADMITTED)
_REFUSED = (TermStatus.FORBIDDEN, TermStatus.DEPRECATED)

LintRule = tuple[str, str, Severity]


def lint(folder: Path) -> list[Finding]:
    """Return the findings on every file of a termbase, by path and line."""
    records: list[Record] = []
    findings: list[Finding] = []
    for path in glossary_files(folder):
        try:
            table = read_table(path, REQUIRED, COLUMNS)
        except GlossaryError as error:
            findings.append(_unreadable(error, path))
            continue
        for row in table.rows:
            for column, cell in row.cells.items():
                if found := INVISIBLE_SIGN.search(cell):
                    code = f"U+{ord(found.group()):04X}"
                    message = _("the cell “{column}” holds the invisible character {code}")
                    findings.append(
                        _finding(
                            INVISIBLE,
                            message.format(column=column, code=code),
                            str(path),
                            row.line,
                        )
                    )
            try:
                records.append(record_of(row, path.stem, str(path)))
            except GlossaryError as error:
                findings.append(_unreadable(error, path))
    for rule in _RULES:
        findings.extend(rule(records))
    return sorted(findings, key=lambda finding: (finding.path, finding.line or 0, finding.id))


def _finding(rule: LintRule, message: str, path: str, line: int | None) -> Finding:
    id_, name, severity = rule
    return Finding(id=id_, name=name, severity=severity, message=message, path=path, line=line)


def _at(rule: LintRule, message: str, record: Record) -> Finding:
    return _finding(rule, message, record.path, record.line)


def _unreadable(error: GlossaryError, path: Path) -> Finding:
    message = f"{error.message}; {error.hint}" if error.hint else error.message
    return _finding(UNREADABLE, message, error.path or str(path), error.line)


def _place(record: Record) -> str:
    return f"{record.path}:{record.line}"


def _key(record: Record) -> tuple[str, str]:
    text = record.term.text
    return record.term.lang, text if record.term.acronym else text.casefold()


def _duplicates(records: Sequence[Record]) -> Iterator[Finding]:
    """Find a row that stands twice within one concept, or one French term in two concepts."""
    seen: dict[tuple[str, str, str], Record] = {}
    french: dict[tuple[str, str], Record] = {}
    for record in records:
        own = (record.concept, *_key(record))
        first = seen.setdefault(own, record)
        message = _("“{term}” stands already at {place}")
        if first is not record:
            yield _at(DUPLICATE, message.format(term=record.term.text, place=_place(first)), record)
        elif record.term.lang == "fr":
            other = french.setdefault(_key(record), record)
            if other is not record:
                yield _at(
                    CONTRADICTION,
                    _("“{term}” is also in concept {id} at {place}: which one is meant?").format(
                        term=record.term.text, id=other.concept, place=_place(other)
                    ),
                    record,
                )


def _two_preferred(records: Sequence[Record]) -> Iterator[Finding]:
    """Find two preferred terms of one kind: what a git merge of two opinions leaves behind."""
    preferred: dict[tuple[str, str, bool], Record] = {}
    for record in records:
        if record.term.status is not TermStatus.PREFERRED:
            continue
        first = preferred.setdefault(
            (record.concept, record.term.lang, record.term.acronym), record
        )
        if first is not record and _key(first) != _key(record):
            yield _at(
                TWO_PREFERRED,
                _("“{term}” and “{other}” ({place}) are both preferred").format(
                    term=record.term.text, other=first.term.text, place=_place(first)
                ),
                record,
            )


def _forbidden_preferred(records: Sequence[Record]) -> Iterator[Finding]:
    """Find a term that one row forbids and another one approves."""
    approved = {_key(r): r for r in records if r.term.status in _APPROVED}
    for record in records:
        other = approved.get(_key(record))
        if record.term.status is TermStatus.FORBIDDEN and other is not None:
            yield _at(
                FORBIDDEN_PREFERRED,
                _("“{term}” is forbidden here and {status} at {place}").format(
                    term=record.term.text, status=other.term.status, place=_place(other)
                ),
                record,
            )


def _languages(records: Sequence[Record]) -> Iterator[Finding]:
    concepts: defaultdict[str, list[Record]] = defaultdict(list)
    for record in records:
        concepts[record.concept].append(record)
    for rows in concepts.values():
        french = [row for row in rows if row.term.lang == "fr"]
        refused = all(row.term.status in _REFUSED for row in rows)
        if not french and not refused:
            yield _at(
                NO_SOURCE,
                _("the concept {id} has no French term").format(id=rows[0].concept),
                rows[0],
            )
        untranslated = any(row.term.status is TermStatus.DO_NOT_TRANSLATE for row in french)
        if french and len(french) == len(rows) and not untranslated:
            yield _at(
                NO_TARGET,
                _("the concept {id} has no translation").format(id=rows[0].concept),
                rows[0],
            )


def _dead_use_instead(records: Sequence[Record]) -> Iterator[Finding]:
    """Find a recommendation that no row approves, or a refused term that recommends nothing."""
    approved = {_key(r) for r in records if r.term.status in _APPROVED}
    for record in records:
        advice = record.term.use_instead
        if (
            advice
            and not {(record.term.lang, advice), (record.term.lang, advice.casefold())} & approved
        ):
            yield _at(
                DEAD_USE_INSTEAD,
                _("use_instead “{advice}” is no approved term in {lang}").format(
                    advice=advice, lang=record.term.lang
                ),
                record,
            )


def _unsorted(records: Sequence[Record]) -> Iterator[Finding]:
    """Find a concept out of order: two people who add lines at one place meet in a merge."""
    last: dict[str, Record] = {}
    for record in records:
        before = last.get(record.path)
        if before is not None and record.concept.lower() < before.concept.lower():
            yield _at(
                UNSORTED,
                _("the concept {id} stands after {other}; keep rows sorted by concept").format(
                    id=record.concept, other=before.concept
                ),
                record,
            )
        last[record.path] = record


_RULES: tuple[Callable[[Sequence[Record]], Iterable[Finding]], ...] = (
    _duplicates,
    _two_preferred,
    _forbidden_preferred,
    _languages,
    _dead_use_instead,
    _unsorted,
)
