"""NUM: numbers in words that change between the source and its translation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity, Span
from iom_l10n.text.measures import converted, units
from iom_l10n.text.number_names import Kind
from iom_l10n.text.number_phrases import number_phrases, roman_values
from iom_l10n.text.number_words import word_values
from iom_l10n.text.numbers import numbers
from iom_l10n.text.words import has_digit, token_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit
    from iom_l10n.text.number_phrases import Phrase

__all__ = ["number_word"]

_PAIR = 2
_HALF_DAY = 12
_HOUR = re.compile(r"[ \u00a0]heures?\b")
# "Neuf" is new, too; a fortnight is fifteen days in French and fourteen in English.
_NEW = frozenset({"new", "brand", "nuevo", "nueva", "nuevos", "novo", "nova", "novos", "novas"})
# Thirty years are three decades, twenty-four two dozen, seventy-five per cent three quarters.
_GROUP = re.compile(
    r"[ \u00a0-](?:décennies?|siècles?|douzaines?|dizaines?|decades?|dozens?|score|century"
    r"|centuries|décadas?|decenios?|siglos?|docenas?|decenas?|séculos?|dúzias?|dezenas?|عقد|عقود|قرن|قرون"
    r"|quarts?|tiers|cinquièmes|dixièmes|quarters?|thirds"
    r"|fifths|tenths|cuart[oa]s|tercios|quintos|quintas|décim[oa]s|quartos|terços)\b"
)
_PERCENT = re.compile(r"[ \u00a0](?:pour cent|per ?cent|por cien(?:to)?|por cento)\b")
_FORTNIGHT = {15: (14, 2), 8: (7, 1)}


@check(
    id="NUM003",
    name="number-word",
    severity=Severity.ERROR,
    group="values",
    locales=("ar", "en", "es", "pt"),
    good=[
        Example(
            source="Les deux pays, dont l’un depuis trois ans, y participent.",
            target="Both countries take part, one of them for three years.",
            locale="en",
        ),
        Example(
            source="Une dizaine de bus partent toutes les quinze minutes.",
            target="Unos diez autobuses salen cada cuarto de hora.",
        ),
        Example(
            source="Ce château du dix-septième siècle a quatre-vingt-quatre salles.",
            target="Este castillo del siglo XVII tiene 84 salas.",
        ),
        Example(
            source="Trente ans après, les trois villages sont reconstruits.",
            target="Three decades on, the three villages have been rebuilt.",
            locale="en",
        ),
        Example(
            source="La réunion commence à quinze heures.",
            target="The meeting starts at three in the afternoon.",
            locale="en",
        ),
    ],
    bad=[
        Example(
            source="La route restera fermée cinq semaines.",
            target="The road will stay closed for six weeks.",
            locale="en",
        ),
        Example(
            source="Seizième rencontre des ministres",
            target="XV Encuentro de ministros",
        ),
        Example(
            source="Onze îles ont répondu.",
            target="Doze ilhas responderam.",
            locale="pt",
        ),
        Example(source="Dix villes ont répondu.", target="ردت تسع مدن.", locale="ar"),
    ],
)
def number_word(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a number in words, or in Roman figures, that the translation states otherwise.

    Reported only where the source's number stands nowhere in the translation, in no form, and the
    translation has another one of the same kind that stands nowhere in the source. Articles,
    "both", "first", "a dozen" and the like are no numbers here.

    **Why it matters.** A wrong number of months or countries misleads as a wrong figure does.

    **How to fix.** Correct the number. If the source is wrong, ask its author for a correction.

    **Known false alarms.** An idiom with another number in the other language.
    """
    source, target, language = unit.source, unit.target, context.language
    said = number_phrases(source, "fr")
    told = number_phrases(target, language) if said else ()
    if not told:
        return
    alone = len(said) == len(told) == 1 and not has_digit(source) and not has_digit(target)
    there, here = _stated(target, language), _stated(source, "fr")
    lost = [one for one in said if one.value not in there and not _kept(one, target)]
    added = [one for one in told if one.value not in here and not _kept(one, source)]
    for one in lost:
        other = next((two for two in added if _differ(one, two, unit, alone=alone)), None)
        if other is None:
            continue
        added.remove(other)
        yield Problem(
            message=_("the source says {source}, the translation {target}").format(
                source=one.text, target=other.text
            ),
            source_span=Span(start=one.start, end=one.end),
            target_span=Span(start=other.start, end=other.end),
        )


def _stated(text: str, language: str) -> set[float]:
    """Return every value that a text may state, in words, figures or Roman figures."""
    values: set[float] = {*word_values(text, language), *roman_values(text)}
    for number in numbers(text, language):
        values.update(value * scale for value in number.readings for scale in (1, number.scale))
    return values


def _kept(one: Phrase, other_text: str) -> bool:
    """Say whether the other side has the very word: a name (Trois-Rivières)."""
    return one.text.lower() in token_set(other_text)


def _differ(one: Phrase, other: Phrase, unit: Unit, *, alone: bool) -> bool:
    """Say whether a number is the other one's wrong translation, and no other way to say it."""
    if Kind.EITHER not in {one.kind, other.kind} and one.kind is not other.kind:
        return False
    if min(one.value, other.value) == _PAIR and not (
        alone or one.kind is Kind.ORDINAL or _same(one, other, unit)
    ):
        return False
    return not _rendered(one, other, unit)


def _rendered(one: Phrase, other: Phrase, unit: Unit) -> bool:
    """Say whether two numbers say the same in two ways: a fortnight, p.m., decades, other units."""
    new = one.text.lower() == "neuf" and not _NEW.isdisjoint(token_set(unit.target))
    hour = _HOUR.match(unit.source, one.end) is not None
    grouped = one.kind is Kind.CARDINAL and any(
        bool(pattern.match(unit.source, one.end)) is not bool(pattern.match(unit.target, other.end))
        for pattern in (_GROUP, _PERCENT)
    )
    return (
        new
        or grouped
        or other.value in _FORTNIGHT.get(one.value, ())
        or (hour and one.value - other.value == _HALF_DAY)
        or converted(unit.source, one.end, unit.target, other.end)
    )


def _same(one: Phrase, other: Phrase, unit: Unit) -> bool:
    """Say whether two numbers count the same unit: "two" alone stands for many things."""
    mine, its = units(unit.source, one.end), units(unit.target, other.end)
    return mine is not None and its is not None and mine.kind == its.kind
