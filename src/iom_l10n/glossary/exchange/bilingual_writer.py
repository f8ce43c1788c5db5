"""Glossaries of pairs, out: OmegaT's three columns and Weblate's CSV.

A pair is an approved French term with an approved target. What the format has no column for
stands in the comment as facts, the concept's id first, so that pairs become concepts again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n.glossary.cells import visible
from iom_l10n.glossary.exchange.structured import write_note
from iom_l10n.glossary.records import COLUMNS, REQUIRED, TEAM
from iom_l10n.glossary.termbase import approved_targets, terms_for
from iom_l10n.glossary.writing import cells_of_term, csv_line
from iom_l10n.messages import _
from iom_l10n.model import SOURCE_LANGUAGE, TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.model import Concept, LocaleTag, Term

__all__ = ["DEFINED", "OF_CONCEPT", "OF_TERM", "WEBLATE_COLUMNS", "write_omegat", "write_weblate"]

WEBLATE_COLUMNS = (
    "location", "source", "target", "id", "fuzzy", "context", "translator_comments",
    "developer_comments",
)  # fmt: skip
OF_TERM = tuple(name for name in COLUMNS if name not in REQUIRED)
OF_CONCEPT = ("note", "source", "valid_from", "valid_until")
DEFINED = "defined"  # whose definition the comment is, where it is not the concept's own
_APPROVED = (TermStatus.PREFERRED, TermStatus.ADMITTED, TermStatus.DO_NOT_TRANSLATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    concept: Concept
    source: Term
    target: Term

    @property
    def facts(self) -> dict[str, str]:
        """All that the two terms and their concept hold, apart from the wordings themselves."""
        facts = {"concept": self.concept.id, "domain": self.concept.domain}
        for prefix, term in (("", self.target), ("source_", self.source)):
            cells = cells_of_term(term)
            if self.concept.definition and term.definition == self.concept.definition:
                cells["definition"] = ""
                facts[DEFINED] = "source" if prefix else facts.get(DEFINED, "target")
            facts |= {prefix + name: cells[name] for name in OF_TERM}
        own = {name: visible(getattr(self.concept, name)) for name in OF_CONCEPT}
        if own["source"] in {TEAM, *(term.source for term in self.concept.terms)}:
            own["source"] = ""
        return facts | {f"concept_{name}": value for name, value in own.items()}


def write_omegat(concepts: Sequence[Concept], target: LocaleTag, left_out: list[str]) -> bytes:
    """Return source, target and comment, parted by tabs (UTF-8)."""
    lines = []
    for pair in _pairs(concepts, target, left_out):
        comment = write_note(pair.concept.definition, pair.facts)
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
            "developer_comments": write_note(pair.concept.definition, pair.facts | {"note": ""}),
        }
        lines.append(csv_line([visible(cells.get(name, "")) for name in WEBLATE_COLUMNS]))
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
