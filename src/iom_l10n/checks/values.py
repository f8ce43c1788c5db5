"""VAL: what the figures count - percent, money, units, scale."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.checks.number_pairs import pair_numbers
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity, Span
from iom_l10n.text.measures import currencies, of_one_name, percents, units
from iom_l10n.text.protected import masked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit
    from iom_l10n.text.numbers import Number

__all__ = ["currency_changed", "percent_lost", "scale_changed", "unit_changed"]

_PERCENT_AFTER = re.compile(r"[\s\u00a0\u202f]*(?:%|٪|pour[ -]?cents?\b|pourcent)", re.IGNORECASE)


@check(
    id="VAL001",
    name="percent-lost",
    severity=Severity.ERROR,
    group="values",
    good=[
        Example(
            source="Près de 40 % sont des femmes.", target="Cerca del 40 por ciento son mujeres."
        ),
        Example(source="Près de 40 % sont des femmes.", target="نحو 40٪ منهم نساء.", locale="ar"),
    ],
    bad=[
        Example(source="Près de 40 % sont des femmes.", target="Cerca de 40 son mujeres."),
        Example(source="Une hausse de 7%", target="An increase of 7", locale="en"),
    ],
)
def percent_lost(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a percentage whose figure is there and whose percent sign is not.

    **Why it matters.** 40 % and 40 are not the same thing.

    **How to fix.** Write the sign or the word for percent.

    **Known false alarms.** None known.
    """
    if "%" not in unit.source and "cent" not in unit.source and "٪" not in unit.source:
        return
    there = percents(unit.target)
    for one, other in pair_numbers(unit.source, unit.target, context.language).pairs:
        if not _PERCENT_AFTER.match(unit.source, one.end):
            continue
        # "16, 34 and 66 per cent": one sign may serve a whole list.
        if not there or (len(there) < len(percents(unit.source)) and not _near(there, other.end)):
            yield Problem(
                message=_("{number} is a percentage in the source").format(number=one.text),
                source_span=Span(start=one.start, end=one.end),
                target_span=Span(start=other.start, end=other.end),
            )


_LIST_REACH = 12


def _near(spans: tuple[tuple[int, int], ...], end: int) -> bool:
    return any(-_LIST_REACH <= start - end <= _LIST_REACH for start, _ in spans)


@check(
    id="VAL002",
    name="currency-changed",
    severity=Severity.ERROR,
    group="values",
    good=[
        Example(source="Un don de 5 000 €.", target="Una donación de 5000 euros."),
        Example(
            source="Un don de 5 000 €.",
            target="A donation of €5,000 (about $5,700).",
            locale="en",
        ),
        Example(
            source="Un don de 12,5 millions de francs suisses.",
            target="A donation of CHF 12.5 million.",
            locale="en",
        ),
        Example(source="Un don de 5 000 FCFA.", target="Una donación de 5000 francos CFA."),
        Example(source="Il gagne 5 000 francs.", target="Gana 5000 francos guineanos."),
    ],
    bad=[
        Example(source="Un don de 5 000 francs CFA.", target="Una donación de 5000 CHF."),
        Example(source="Un don de 5 000 euros.", target="Una donación de 5000 dólares."),
        Example(source="Un don de 5 000 $.", target="تبرع بقيمة 5000 يورو.", locale="ar"),
    ],
)
def currency_changed(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find money that turned into another currency.

    **Why it matters.** The amount is then another one.

    **How to fix.** Keep the currency of the source; a conversion goes beside it, in brackets.

    **Known false alarms.** None known: it speaks only when the source's currency is absent and
    another one stands in its place.
    """
    ours = currencies(unit.source)
    if not ours:
        return
    theirs = currencies(masked(unit.target))
    new = [m for m in theirs if not any(of_one_name(m.kind, mine.kind) for mine in ours)]
    gone = [m for m in ours if not any(of_one_name(m.kind, its.kind) for its in theirs)]
    if new and gone:
        yield Problem(
            message=_("the source says {source}, the translation {target}").format(
                source=unit.source[gone[0].start : gone[0].end],
                target=unit.target[new[0].start : new[0].end],
            ),
            source_span=Span(start=gone[0].start, end=gone[0].end),
            target_span=Span(start=new[0].start, end=new[0].end),
        )


@check(
    id="VAL003",
    name="unit-changed",
    severity=Severity.ERROR,
    group="values",
    good=[
        Example(source="Le camp couvre 12 hectares.", target="El campo ocupa 12 hectáreas."),
        Example(source="La route fait 30 km.", target="The road is 19 miles long.", locale="en"),
    ],
    bad=[
        Example(
            source="Le camp couvre 12 hectares.", target="The camp covers 12 acres.", locale="en"
        ),
        Example(source="Il faisait 38 °C.", target="Hacía 38 °F."),
        Example(source="Le vent souffle à 90 km/h.", target="الرياح 90 متر/ثانية.", locale="ar"),
    ],
)
def unit_changed(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a figure that kept its value and changed its unit.

    **Why it matters.** 12 acres are less than half of 12 hectares.

    **How to fix.** Keep the unit, or convert the figure as well.

    **Known false alarms.** None known: both sides must measure the same thing.
    """
    for one, other in pair_numbers(unit.source, unit.target, context.language).pairs:
        mine, its = units(unit.source, one.end), units(unit.target, other.end)
        if mine is None or its is None or mine.kind == its.kind:
            continue
        if mine.kind.split(":")[0] == its.kind.split(":")[0]:
            yield Problem(
                message=_("the source says {source}, the translation {target}").format(
                    source=unit.source[mine.start : mine.end],
                    target=unit.target[its.start : its.end],
                ),
                source_span=Span(start=mine.start, end=mine.end),
                target_span=Span(start=its.start, end=its.end),
            )


@check(
    id="VAL004",
    name="scale-changed",
    severity=Severity.ERROR,
    group="values",
    good=[
        Example(source="3 milliards d’euros", target="3000 millones de euros"),
        Example(source="1 500 000 visiteurs", target="1.5 million visitors", locale="en"),
        Example(source="2 milliards d’euros", target="2 billion euros", locale="en"),
    ],
    bad=[
        Example(source="3 milliards d’euros", target="3 millones de euros"),
        Example(source="55 millions de dollars", target="55 billion dollars", locale="en"),
        Example(source="4 milliards de dollars", target="4 مليون دولار", locale="ar"),
    ],
)
def scale_changed(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a figure whose scale word changed: milliard became million.

    **Why it matters.** The amount is a thousand times too large or too small.

    **How to fix.** French milliard is billion in English, mil millones in Spanish, mil milhões
    in Portugal, bilhão in Brazil.

    **Known false alarms.** None known.
    """
    pairs = pair_numbers(unit.source, unit.target, context.language).pairs
    for one, other in pairs:
        if one.scale == other.scale or one.strict != other.strict:
            continue
        # "3 or 4 million": a list may share one word, so a lost one is certain only alone.
        if min(one.scale, other.scale) == 1 and len(pairs) > 1:
            continue
        yield Problem(
            message=_("{source} and {target} are of different magnitude").format(
                source=_with_scale(unit.source, one), target=_with_scale(unit.target, other)
            ),
            source_span=Span(start=one.start, end=one.end),
            target_span=Span(start=other.start, end=other.end),
        )


def _with_scale(text: str, number: Number) -> str:
    """Return a number and the word after it, for a message."""
    return " ".join(text[number.start : number.end + 20].split(None, 2)[:2])
