"""The rules of `glossary lint`, each a generator over all terms of all files.

So a contradiction between two files is seen. Ids below TRM050 belong to the checks of translations.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from iom_l10n.glossary.cells import OPEN, is_open
from iom_l10n.messages import _
from iom_l10n.model import Finding, Severity, TermStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from iom_l10n.glossary.records import Record

__all__ = [
    "INVISIBLE",
    "LINT_RULES",
    "NOT_CANONICAL",
    "RULES",
    "TWO_OWN_ROWS",
    "UNREADABLE",
    "UNUSED",
    "expired",
    "finding",
]

# id, name, severity
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
DEAD_EXPANSION = ("TRM060", "glossary-dead-expansion", Severity.WARNING)
REVERSED = ("TRM061", "glossary-validity-reversed", Severity.ERROR)
EXPIRED = ("TRM062", "glossary-expired", Severity.WARNING)
OPEN_WORD = ("TRM063", "glossary-open-word", Severity.ERROR)
TWO_OWN_ROWS = ("TRM064", "glossary-two-own-rows", Severity.ERROR)
NOT_CANONICAL = ("TRM065", "glossary-not-canonical", Severity.INFO)
UNUSED = ("TRM066", "glossary-unused", Severity.INFO)
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
    DEAD_EXPANSION,
    REVERSED,
    EXPIRED,
    OPEN_WORD,
    TWO_OWN_ROWS,
    NOT_CANONICAL,
    UNUSED,
)
_APPROVED = (TermStatus.PREFERRED, TermStatus.ADMITTED)
_REFUSED = (TermStatus.FORBIDDEN, TermStatus.DEPRECATED)

LintRule = tuple[str, str, Severity]


def finding(rule: LintRule, message: str, path: str, line: int | None) -> Finding:
    """Return what a rule found at a line of a file."""
    id_, name, severity = rule
    return Finding(id=id_, name=name, severity=severity, message=message, path=path, line=line)


def _at(rule: LintRule, message: str, record: Record) -> Finding:
    return finding(rule, message, record.path, record.line)


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
        if first is not record and _key(first) != _key(record) and _meet(first, record):
            yield _at(
                TWO_PREFERRED,
                _("“{term}” and “{other}” ({place}) are both preferred").format(
                    term=record.term.text, other=first.term.text, place=_place(first)
                ),
                record,
            )


def _meet(one: Record, other: Record) -> bool:
    """Say whether two terms are valid on the same day (Suazilandia until 2018, then Esuatini)."""
    earlier, later = sorted((one.term, other.term), key=lambda term: term.valid_until or "9999")
    return (later.valid_from or "0000") <= (earlier.valid_until or "9999") and not (
        earlier.valid_until and not later.valid_until and not later.valid_from
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


def _dead_expansion(records: Sequence[Record]) -> Iterator[Finding]:
    """Find an acronym whose expansion is no term of its concept."""
    known = {(r.concept, r.term.lang, r.term.text.casefold()) for r in records}
    for record in records:
        full = record.term.expansion
        if full and (record.concept, record.term.lang, full.casefold()) not in known:
            message = _("expansion “{full}” is no term of {id} in {lang}")
            yield _at(
                DEAD_EXPANSION,
                message.format(full=full, id=record.concept, lang=record.term.lang),
                record,
            )


def _reversed(records: Sequence[Record]) -> Iterator[Finding]:
    for record in records:
        start, end = record.term.valid_from, record.term.valid_until
        if start and end and start > end:
            message = _("valid from {start}, but until {end}").format(start=start, end=end)
            yield _at(REVERSED, message, record)


def _open_word(records: Sequence[Record]) -> Iterator[Finding]:
    """Find an asterisk in a wording that would be shown to translators or published."""
    for record in records:
        text = record.term.text
        if OPEN in text and not (is_open(text) and record.term.status in _REFUSED):
            yield _at(
                OPEN_WORD,
                _("“{term}” holds an asterisk: write the term, and open words in variants").format(
                    term=text
                ),
                record,
            )


def expired(records: Sequence[Record], today: str) -> Iterator[Finding]:
    """Find a term whose validity is over, while no other is approved in its language."""
    valid = {
        (r.concept, r.term.lang)
        for r in records
        if r.term.status in _APPROVED and not _is_over(r, today)
    }
    for record in records:
        key = (record.concept, record.term.lang)
        if record.term.status in _APPROVED and _is_over(record, today) and key not in valid:
            message = _("“{term}” was valid until {end}, and nothing follows it")
            yield _at(
                EXPIRED,
                message.format(term=record.term.text, end=record.term.valid_until),
                record,
            )


def _is_over(record: Record, today: str) -> bool:
    return bool(record.term.valid_until) and record.term.valid_until < today


RULES: tuple[Callable[[Sequence[Record]], Iterable[Finding]], ...] = (
    _duplicates,
    _two_preferred,
    _forbidden_preferred,
    _languages,
    _dead_use_instead,
    _unsorted,
    _dead_expansion,
    _reversed,
    _open_word,
)
