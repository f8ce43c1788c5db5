"""What an engine that takes advice is told about a text: its terms and how people translate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.engines.engine import Advice, Example, TermAdvice
from iom_l10n.engines.terms import wording
from iom_l10n.text.markdown import from_markdown

if TYPE_CHECKING:
    from iom_l10n.engines.request import Prepared
    from iom_l10n.model import Hit

__all__ = ["advice_on"]


def advice_on(one: Prepared) -> Advice:
    """Return the terms and examples of a request; markup is left out, as it is in the text."""
    hits = {(hit.concept, hit.text): hit for hit in one.hits if hit.targets}
    return Advice(
        terms=tuple(_term(hit, one.language) for hit in hits.values()),
        examples=tuple(
            Example(source=from_markdown(pair.source)[0], target=from_markdown(pair.target)[0])
            for pair in one.examples
        ),
    )


def _term(hit: Hit, language: str) -> TermAdvice:
    allowed = hit.approved
    first = (wording(hit, language),) if allowed else ()
    use = (*first, *(term.text for term in allowed if term.text in hit.wordings))
    refused = tuple(term.text for term in hit.targets if term not in allowed)
    return TermAdvice(term=hit.text, use=tuple(dict.fromkeys(use)), avoid=refused)
