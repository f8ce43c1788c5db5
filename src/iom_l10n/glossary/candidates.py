"""Candidates as a termbase file that a terminologist reviews in a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.glossary.cells import visible
from iom_l10n.glossary.exchange.naming import identifier
from iom_l10n.glossary.extraction import CandidateKind
from iom_l10n.glossary.writing import dump
from iom_l10n.messages import _
from iom_l10n.model import TermKind, TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from iom_l10n.glossary.extraction import Candidate
    from iom_l10n.glossary.target_guess import Guess

__all__ = ["candidates_csv"]


def candidates_csv(
    candidates: Iterable[tuple[Candidate, Mapping[str, Sequence[Guess]]]],
) -> bytes:
    """Return canonical rows: the note of the French one holds the count and a line of context."""
    taken: set[str] = set()
    rows = []
    for candidate, targets in candidates:
        id_ = identifier(candidate.expansion or candidate.text, taken)
        acronym = candidate.kind is CandidateKind.ACRONYM
        kind = TermKind.ACRONYM.value if acronym else ""
        note = _("{count} ×: {context}").format(
            count=candidate.count, context=visible(candidate.context)
        )
        french = {"concept": id_, "lang": "fr", "note": note}
        if candidate.expansion:
            rows.append({**french, "term": visible(candidate.expansion)})
            french["note"] = ""
        rows.append({**french, "term": visible(candidate.text), "kind": kind})
        for lang, guesses in targets.items():
            for place, (wording, score) in enumerate(guesses):
                rows.append(
                    {
                        "concept": id_,
                        "lang": lang,
                        "term": visible(wording),
                        "kind": kind,
                        "status": TermStatus.ADMITTED.value if place else "",
                        "note": f"{score:.0%}",
                    }
                )
    return dump(rows)
