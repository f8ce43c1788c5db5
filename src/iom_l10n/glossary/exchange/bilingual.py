"""Glossaries of pairs: OmegaT's three columns and Weblate's CSV.

A pair is an approved French term with an approved target. What the format has no column for
stands in the comment as facts, the concept's id first, so that pairs become concepts again.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary.cells import visible
from iom_l10n.glossary.exchange.naming import acronym_by_look, identifier
from iom_l10n.glossary.exchange.structured import read_note, write_note
from iom_l10n.glossary.records import COLUMNS, record_of
from iom_l10n.glossary.table import Row
from iom_l10n.glossary.termbase import approved_targets, terms_for
from iom_l10n.glossary.writing import cells_of_term, csv_line
from iom_l10n.messages import _
from iom_l10n.model import SOURCE_LANGUAGE, TermKind, TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from iom_l10n.glossary.exchange.reading import Imported
    from iom_l10n.model import Concept, LocaleTag, Term

__all__ = ["read_omegat", "read_weblate", "write_omegat", "write_weblate"]

WEBLATE_COLUMNS = (
    "location", "source", "target", "id", "fuzzy", "context", "translator_comments",
    "developer_comments",
)  # fmt: skip
_APPROVED = (TermStatus.PREFERRED, TermStatus.ADMITTED, TermStatus.DO_NOT_TRANSLATE)
_TARGET_FACTS = ("status", "kind", "pos", "gender", "number", "case", "variants", "expansion")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    concept: Concept
    source: Term
    target: Term

    @property
    def facts(self) -> dict[str, str]:
        source, target = cells_of_term(self.source), cells_of_term(self.target)
        facts = {"concept": self.concept.id, "domain": self.concept.domain}
        facts |= {name: target[name] for name in _TARGET_FACTS}
        return facts | {f"source_{name}": source[name] for name in _TARGET_FACTS}


def write_omegat(concepts: Sequence[Concept], target: LocaleTag, left_out: list[str]) -> bytes:
    """Return source, target and comment, parted by tabs (UTF-8)."""
    lines = []
    for pair in _pairs(concepts, target, left_out):
        comment = write_note(pair.concept.definition, pair.facts | {"note": pair.target.note})
        cells = (pair.source.text, pair.target.text, comment)
        lines.append("\t".join(visible(cell) for cell in cells) + "\n")
    return "".join(lines).encode()


def write_weblate(concepts: Sequence[Concept], target: LocaleTag, left_out: list[str]) -> bytes:
    """Return Weblate's CSV; the concept is the context that tells homonyms apart."""
    lines = [csv_line(WEBLATE_COLUMNS)]
    for pair in _pairs(concepts, target, left_out):
        cells = {
            "source": pair.source.text,
            "target": pair.target.text,
            "context": pair.concept.id,
            "translator_comments": pair.target.note,
            "developer_comments": write_note(pair.concept.definition, pair.facts),
        }
        lines.append(csv_line([cells.get(name, "") for name in WEBLATE_COLUMNS]))
    return "".join(lines).encode()


def _pairs(concepts: Sequence[Concept], target: LocaleTag, left_out: list[str]) -> Iterator[_Pair]:
    for concept in concepts:
        paired: set[Term] = set()
        for pair in _pairs_of(concept, target):
            paired |= {pair.source, pair.target}
            yield pair
        left_out += [
            _("{id}: “{term}” ({lang}, {status})").format(
                id=concept.id, term=term.text, lang=term.lang, status=term.status
            )
            for term in concept.terms
            if term not in paired
            and (term.lang == SOURCE_LANGUAGE or term in terms_for(concept, target))
        ]


def _pairs_of(concept: Concept, target: LocaleTag) -> Iterator[_Pair]:
    """Yield an acronym with acronyms, a full term with full terms, and what is left with the first.

    So a translator sees like with like, and no approved wording is lost.
    """
    sources = [t for t in concept.terms if t.lang == SOURCE_LANGUAGE and t.status in _APPROVED]
    used: set[str] = set()
    for source in sources:
        targets = approved_targets(concept, source, target)
        for wanted in [t for t in targets if t.acronym == source.acronym] or targets:
            used.add(wanted.text)
            yield _Pair(concept=concept, source=source, target=wanted)
    for wanted in approved_targets(concept, sources[0], target) if sources else ():
        if wanted.text not in used:
            yield _Pair(concept=concept, source=sources[0], target=wanted)


def read_omegat(text: str, path: str, domain: str, target: LocaleTag, into: Imported) -> None:
    """Add OmegaT's rows: source, target and, where there is one, a comment."""
    rows = []
    for line, cells in enumerate(csv.reader(io.StringIO(text), delimiter="\t", quoting=3), 1):
        if not any(cells) or cells[0].startswith("#"):
            continue
        if len(cells) < 2:  # noqa: PLR2004 - source and target
            raise GlossaryError(
                _("the row has no second column"),
                _("part source, target and comment by tabs"),
                path=path,
                line=line,
            )
        rows.append((line, cells[0], cells[1], " ".join(cells[2:]), ""))
    _gather(rows, path, domain, target, into)


def read_weblate(
    rows: Iterable[Row], path: str, domain: str, target: LocaleTag, into: Imported
) -> None:
    """Add the rows of a CSV that has at least the columns source and target."""
    read = []
    for row in rows:
        comment = row.get("developer_comments")
        context = row.get("context")
        if context and not read_note(comment)[1]:
            comment = write_note(comment, {"concept": context})
        note = row.get("translator_comments")
        read.append((row.line, row.get("source"), row.get("target"), comment, note))
    _gather(read, path, domain, target, into)


def _gather(
    rows: Iterable[tuple[int, str, str, str, str]],
    path: str,
    domain: str,
    target: LocaleTag,
    into: Imported,
) -> None:
    """Make concepts of pairs: by their id, or else by their French term."""
    ids: dict[str, str] = {}
    seen: set[tuple[str, str, str]] = set()
    preferred: set[tuple[str, str, bool]] = set()
    for line, source, wording, comment, note in rows:
        if not source or not wording:
            into.left_out.append(
                _("{path}:{line}: a row without source or target").format(path=path, line=line)
            )
            continue
        text, facts = read_note(comment)
        key = facts.get("concept", visible(source))
        id_ = ids.setdefault(key, "") or identifier(key, into.names)
        ids[key] = id_
        sides = (
            (SOURCE_LANGUAGE, source, "source_", "", text),
            (target, wording, "", note, ""),
        )
        for lang, term, prefix, own_note, definition in sides:
            if (id_, lang, visible(term)) in seen:
                continue
            seen.add((id_, lang, visible(term)))
            cells = {name: facts.get(prefix + name, "") for name in _TARGET_FACTS}
            if not facts:
                kind = TermKind.ACRONYM if acronym_by_look(visible(term)) else TermKind.TERM
                cells["kind"] = kind.value
                if (id_, lang, kind is TermKind.ACRONYM) in preferred:
                    cells["status"] = TermStatus.ADMITTED.value
                preferred.add((id_, lang, kind is TermKind.ACRONYM))
            told = facts.get("note", "") if lang == target else ""
            cells |= {"concept": id_, "lang": lang, "term": term, "note": own_note or told}
            cells["definition"] = definition if lang == SOURCE_LANGUAGE else ""
            kept = {name: cell for name, cell in cells.items() if name in COLUMNS}
            into.records.append(
                record_of(Row(line=line, cells=kept), facts.get("domain") or domain, path)
            )
