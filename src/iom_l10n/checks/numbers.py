"""NUM: figures that change between the source and its translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.checks.number_pairs import in_parentheses, pair_numbers, told_as_clock
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity, Span
from iom_l10n.text.words import has_digit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit
    from iom_l10n.text.numbers import Number

__all__ = ["number_format", "number_mismatch"]


@check(
    id="NUM001",
    name="number-mismatch",
    severity=Severity.ERROR,
    group="values",
    good=[
        Example(
            source="La réunion commence à 14 heures.",
            target="The meeting starts at 2 p.m.",
            locale="en",
        ),
        Example(
            source="L’OIM a aidé 12 500 personnes en 2012.",
            target="La OIM ayudó a 12.500 personas en 2012.",
        ),
        Example(
            source="La réunion commence à 14h30.",
            target="The meeting starts at 2:30 p.m.",
            locale="en",
        ),
        Example(
            source="Trois bureaux ont ouvert en 10 mois.",
            target="3 offices opened in ten months.",
            locale="en",
        ),
        Example(
            source="Le fonds compte 3 milliards d’euros.",
            target="El fondo cuenta con 3000 millones de euros.",
        ),
        Example(source="Les 2 bateaux sont partis.", target="غادر القاربان.", locale="ar"),
    ],
    bad=[
        Example(
            source="La réunion a duré 14 heures.", target="The meeting took 2 hours.", locale="en"
        ),
        Example(
            source="L’OIM a aidé 12 500 personnes en 2012.",
            target="La OIM ayudó a 15.200 personas en 2012.",
        ),
        Example(
            source="Quelque 40 familles sont rentrées.",
            target="Some families returned.",
            locale="en",
        ),
        Example(
            source="Le convoi a fait la route en 2h45.",
            target="The convoy made the journey at 2.45 a.m.",
            locale="en",
        ),
        Example(
            source="Le camp abrite 350 enfants.",
            target="O campo abriga 3500 crianças.",
            locale="pt",
        ),
    ],
)
def number_mismatch(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a number that stands on one side alone.

    Both sides are read into values by the rules of their language, so that 1 234,5 and 1,234.5
    are equal, and compared as a bag: their order does not matter. A length of time ("en 4h30")
    that has become a time of day counts as another number.

    **Why it matters.** A wrong figure misleads every reader and travels into other reports.

    **How to fix.** Correct the figure. If the source is wrong, ask its author for a correction.

    **Known false alarms.** A translator who rounds a figure or converts a unit. Number words,
    ordinals, Roman numerals, times of day, decades, dates in digits, conversions in brackets
    and the Arabic dual are understood.
    """
    clock = told_as_clock(unit.source, unit.target) if has_digit(unit.source) else None
    if clock is not None:
        length, match = clock
        yield Problem(
            message=_("the source says {source}, the translation {target}").format(
                source=unit.source[length.start : length.end], target=match.group().strip()
            ),
            source_span=Span(start=length.start, end=length.end),
            target_span=Span(start=match.start(), end=match.end()),
        )
        return
    pairing = pair_numbers(unit.source, unit.target, context.language)
    lost = list(pairing.lost)
    added = [n for n in pairing.added if not in_parentheses(unit.target, n)]
    if context.language == "ar":
        lost = [n for n in lost if n.strict not in {1.0, 2.0} or added]
    if unit.source_plural is not None:
        lost = [n for n in lost if n.strict not in {0.0, 1.0, 2.0}]
    for one, other in zip(lost, added, strict=False):
        yield Problem(
            message=_("the source says {source}, the translation {target}").format(
                source=one.text, target=other.text
            ),
            source_span=_span(one),
            target_span=_span(other),
        )
    for one in lost[len(added) :]:
        yield Problem(
            message=_("the translation lacks the number {number}").format(number=one.text),
            source_span=_span(one),
        )
    for other in added[len(lost) :]:
        yield Problem(
            message=_("the source has no number {number}").format(number=other.text),
            target_span=_span(other),
        )


_SPACES = " \u00a0\u202f\u2009"
# How a figure of four digits and more may be grouped, and its decimal mark.
_GROUPS = {"en": ",", "es": "." + _SPACES, "pt": "." + _SPACES, "ar": ",٬."}
_DECIMALS = {"en": ".", "es": ",", "pt": ",", "ar": ".٫,"}
_NAMES = {"space": _SPACES, "none": ""}


@check(
    id="NUM002",
    name="number-format",
    severity=Severity.WARNING,
    group="values",
    locales=("ar", "en", "es", "pt"),
    good=[
        Example(source="Il y a 12 500,5 tonnes.", target="Hay 12.500,5 toneladas."),
        Example(source="Il y a 12 500,5 tonnes.", target="There are 12,500.5 tonnes.", locale="en"),
        Example(source="Il y a 12 500 tonnes.", target="هناك ١٢٬٥٠٠ طن.", locale="ar"),
        Example(source="12,5 milliards de dollars", target="12.500 millones de dólares"),
    ],
    bad=[
        Example(source="Il y a 12 500 tonnes.", target="Hay 12,500 toneladas."),
        Example(
            source="Il y a 12 500 tonnes.", target="There are 12\u00a0500 tonnes.", locale="en"
        ),
        Example(source="Il y a 12 500,5 tonnes.", target="هناك 12 500,5 طن.", locale="ar"),
    ],
)
def number_format(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a figure written by the rules of another language: 12,500 in Spanish.

    **Why it matters.** Where the comma is a decimal mark, 12,500 is twelve and a half.

    **How to fix.** Group thousands and mark decimals as the language does. `[style.LANG]
    thousands` chooses where a language allows more than one way ("space", "none", "." or ",").

    **Known false alarms.** American Spanish that follows Mexico's usage: set `thousands = ","`.
    """
    wanted = context.style.get("thousands")
    groups = _GROUPS[context.language] if wanted is None else _NAMES.get(wanted, wanted)
    decimals = _DECIMALS[context.language]
    if wanted == "," and decimals == ",":
        decimals = "."
    pairing = pair_numbers(unit.source, unit.target, context.language)
    for one, other in pairing.pairs:
        if other.text.isdigit() or other.text.isdecimal():
            continue
        problem = _misformatted(one, other, groups, decimals)
        if problem:
            yield Problem(
                message=_("{number} is not how this language writes {source}").format(
                    number=other.text, source=one.text
                ),
                source_span=_span(one),
                target_span=_span(other),
            )


def _misformatted(one: Number, other: Number, groups: str, decimals: str) -> bool:
    digits = "".join(c if c.isdecimal() else "|" for c in other.text)
    parts = digits.split("|")
    marks = [c for c in other.text if not c.isdecimal()]
    # 12,5 milliards are 12.500 millones: what counts is the value at the target's scale.
    fraction = round(one.strict * one.scale / other.scale, 6) % 1 != 0
    if fraction:
        if marks[-1] not in decimals:
            return True
        marks = marks[:-1]
        parts = parts[:-1]
    elif len(marks) == 1 and len(parts[-1]) < 3:  # noqa: PLR2004 - "4.0" is four
        return marks[0] not in decimals
    return any(mark not in groups for mark in marks)


def _span(number: Number) -> Span:
    return Span(start=number.start, end=number.end)
