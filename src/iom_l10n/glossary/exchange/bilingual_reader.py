"""Glossaries of pairs, in: OmegaT's three columns, Weblate's CSV and other tables of two columns.

Pairs of one concept, or else of one French term, become one concept; its definition and notes
stand in its own row, once.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary.cells import visible
from iom_l10n.glossary.exchange.bilingual_writer import DEFINED, OF_CONCEPT, OF_TERM
from iom_l10n.glossary.exchange.naming import acronym_by_look
from iom_l10n.glossary.exchange.structured import read_note
from iom_l10n.glossary.exchange.wording import letters
from iom_l10n.glossary.records import record_of
from iom_l10n.glossary.table import Row
from iom_l10n.messages import _
from iom_l10n.model import SOURCE_LANGUAGE, TermKind, TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iom_l10n.glossary.exchange.reading import Imported
    from iom_l10n.model import LocaleTag

__all__ = ["read_omegat", "read_pairs"]

_FALSE = frozenset({"", "0", "false", "no", "faux", "non"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """A row: its facts as we wrote them, and the definition and notes of whoever wrote it."""

    line: int
    source: str
    target: str
    facts: dict[str, str]
    context: str = ""
    definition: str = ""
    note: str = ""
    target_note: str = ""


def read_omegat(text: str, path: str, domain: str, target: LocaleTag, into: Imported) -> None:
    """Add OmegaT's rows: source, target and, where there is one, a comment.

    Like OmegaT itself, go on after a row without a tab; it is told. Raises GlossaryError where no
    row has one.
    """
    pairs, tabless = [], []
    for line, cells in enumerate(csv.reader(io.StringIO(text), delimiter="\t", quoting=3), 1):
        if not any(cells) or cells[0].startswith("#"):
            continue
        if len(cells) == 1:
            tabless.append(line)
            continue
        comment, facts = read_note(" ".join(cells[2:]))
        pairs.append(
            _Pair(
                line=line,
                source=visible(cells[0]),
                target=visible(cells[1]),
                facts=facts,
                definition=comment if facts else "",
                note="" if facts else comment,
            )
        )
    if tabless and not pairs:
        raise GlossaryError(
            _("the row has no second column"),
            _("part source, target and comment by tabs"),
            path=path,
            line=tabless[0],
        )
    into.left_out += [
        _("{path}:{line}: a row without a tab").format(path=path, line=line) for line in tabless
    ]
    _gather(pairs, path, domain, target, into)


def read_pairs(
    rows: Iterable[Row], path: str, domain: str, target: LocaleTag, into: Imported
) -> None:
    """Add the rows of a table with the columns source and target, and Weblate's others.

    What Weblate marks as needing editing is nobody's decision yet: approved here, it would be
    asked of translators. So it is left out and told.
    """
    pairs = []
    for row in rows:
        if row.get("fuzzy").lower() not in _FALSE:
            into.left_out.append(
                _("{path}:{line}: “{source}”, whose translation needs editing").format(
                    path=path, line=row.line, source=row.get("source")
                )
            )
            continue
        definition, facts = read_note(row.get("developer_comments"))
        pairs.append(
            _Pair(
                line=row.line,
                source=visible(row.get("source")),
                target=visible(row.get("target")),
                facts=facts,
                context=row.get("context"),
                definition=definition,
                target_note=row.get("translator_comments"),
            )
        )
    _gather(pairs, path, domain, target, into)


def _gather(
    pairs: Iterable[_Pair], path: str, domain: str, target: LocaleTag, into: Imported
) -> None:
    ids: dict[tuple[str, str], str] = {}
    preferred: set[tuple[str, str, bool]] = set()
    for pair in pairs:
        if not pair.source or not pair.target:
            into.left_out.append(
                _("{path}:{line}: a row without source or target").format(path=path, line=pair.line)
            )
            continue
        given = pair.facts.get("concept", "")
        short = acronym_by_look(pair.source)
        key = (given, "" if given else pair.context or letters(pair.source, acronym=short))
        if key not in ids:
            ids[key] = into.identifier(given, pair.context or pair.source)
        terms = [
            _term(pair, prefix, lang, text)
            for prefix, lang, text in (
                ("source_", SOURCE_LANGUAGE, pair.source),
                ("", target, pair.target),
            )
        ]
        for cells in () if pair.facts else terms:
            kind = (ids[key], cells["lang"], cells["kind"] == TermKind.ACRONYM)
            cells["status"] = (
                TermStatus.ADMITTED if kind in preferred else TermStatus.PREFERRED
            ).value
            preferred.add(kind)
        about = _about(pair)
        for cells in ([about] if any(about.values()) else []) + terms:
            row = Row(line=pair.line, cells={"concept": ids[key], **cells})
            into.records.append(record_of(row, pair.facts.get("domain") or domain, path))


def _about(pair: _Pair) -> dict[str, str]:
    cells = {name: pair.facts.get(f"concept_{name}", "") for name in OF_CONCEPT}
    cells["note"] = cells["note"] or pair.note
    return cells | {"definition": "" if DEFINED in pair.facts else pair.definition}


def _term(pair: _Pair, prefix: str, lang: str, text: str) -> dict[str, str]:
    cells = {name: pair.facts.get(prefix + name, "") for name in OF_TERM}
    if not pair.facts and acronym_by_look(text):
        cells["kind"] = TermKind.ACRONYM.value
    if pair.facts.get(DEFINED) == ("source" if prefix else "target"):
        cells["definition"] = pair.definition
    if not prefix and pair.target_note:
        cells["note"] = pair.target_note
    return cells | {"lang": lang, "term": text}
