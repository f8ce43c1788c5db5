"""TRM: country names that became other countries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.messages import _
from iom_l10n.model import Hit, LocaleTag, Problem, Severity, Span, Term, TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = ["country_changed"]

_COUNTRY = "country-"
# CLDR's layer has "country-HN"; "country-of-origin" is a word of the termbase.
_CODE = re.compile(r"country-[A-Z]{2}")
# These two are abbreviated or told by their people's name more often than not.
_LOOSE = frozenset({"country-US", "country-GB"})
_NAME_BEFORE = re.compile(r"[A-ZÀ-Þ][\w.’'-]*[ \u00a0-]$")
_NAME_AFTER = re.compile(r"[ \u00a0-][A-ZÀ-Þ]")


def _country(code: str, name: str, text: str) -> Hit:
    """Return a hit for the examples."""
    start = text.index(name)
    return Hit(
        concept=_COUNTRY + code,
        term=name,
        status=TermStatus.PREFERRED,
        start=start,
        end=start + len(name),
        text=name,
        targets=(Term(text=name, lang=LocaleTag("es")),),
    )


@check(
    id="TRM004",
    name="country-changed",
    severity=Severity.ERROR,
    group="terms",
    good=[
        Example(
            source="Le Niger et le Tchad",
            target="Níger y Chad",
            hits=(
                _country("NE", "Niger", "Le Niger et le Tchad"),
                _country("TD", "Tchad", "Le Niger et le Tchad"),
            ),
            target_hits=(
                _country("NE", "Níger", "Níger y Chad"),
                _country("TD", "Chad", "Níger y Chad"),
            ),
        )
    ],
    bad=[
        Example(
            source="Une mission au Niger",
            target="Una misión en Nigeria",
            hits=(_country("NE", "Niger", "Une mission au Niger"),),
            target_hits=(_country("NG", "Nigeria", "Una misión en Nigeria"),),
        )
    ],
)
def country_changed(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a country of the source that is missing while another one stands in its place.

    Official translations of one release were seen to differ in a country of a list.

    **Why it matters.** The reader learns of a crisis in the wrong country.

    **How to fix.** Correct the name.

    **Known false alarms.** A person named like a country (Jordan, Chad), where no capitalised
    name stands beside it.
    """
    here = {hit.concept for hit in unit.hits if _CODE.fullmatch(hit.concept)}
    if not here:
        return
    there = {hit.concept for hit in unit.target_hits if _CODE.fullmatch(hit.concept)}
    gone = [hit for hit in unit.hits if hit.concept in here - there - _LOOSE]
    new = [
        hit
        for hit in unit.target_hits
        if hit.concept in there - here - _LOOSE and not _in_name(unit.target, hit)
    ]
    for hit, other in zip(gone, new, strict=False):
        yield Problem(
            message=_("the source says {source}, the translation {target}").format(
                source=hit.text, target=other.text
            ),
            source_span=Span(start=hit.start, end=hit.end),
            target_span=Span(start=other.start, end=other.end),
        )


def _in_name(text: str, hit: Hit) -> bool:
    return (
        _NAME_BEFORE.search(text, max(0, hit.start - 30), hit.start) is not None
        or _NAME_AFTER.match(text, hit.end) is not None
    )
