"""Slots: the parts of a sentence that may change while the rest stays a translation.

A slot is an atom (a day, a month, a year are three), so that "22 juin 2017" can be found again in
"June 22, 2017" whatever the order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from iom_l10n.text.dates import days, months
from iom_l10n.text.measures import currencies
from iom_l10n.text.number_names import Kind
from iom_l10n.text.number_phrases import number_phrases
from iom_l10n.text.numbers import Number, numbers, scale_word
from iom_l10n.text.protected import emails, phones, urls

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iom_l10n.model import Hit

__all__ = ["Slot", "SlotKind", "Style", "disjoint", "value_slots"]


class SlotKind(StrEnum):
    """What a slot holds; `wording` is a name or a term of the termbase."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    MONTH = "month"
    WEEKDAY = "weekday"
    CURRENCY = "currency"
    ADDRESS = "address"
    WORDING = "wording"


class Style(StrEnum):
    """How a number is written."""

    FIGURES = "figures"
    WORDS = "words"
    ROMAN = "roman"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A slot at `text[start:end]`; `value` is what two languages can be compared by.

    `figures` is a number as written without its scale and suffix, `scale` the worth of the scale
    word, `readings` all that the figures may mean, `tail` an absorbed "de" behind a scale word.
    """

    kind: SlotKind
    start: int
    end: int
    text: str
    value: float | str
    style: Style = Style.FIGURES
    figures: str = ""
    scale: int = 1
    readings: frozenset[float] = frozenset()
    tail: str = ""
    hit: Hit | None = None


_SUFFIX = {
    "fr": re.compile(r"\s?(?:(?:er|re|ère|[eè]|[èe]me|i[èe]me|ᵉ|nde?)s?)(?!\w)"),
    "en": re.compile(r"(?:st|nd|rd|th)(?!\w)"),
    "es": re.compile(r"\.?\s?[ºª°](?!\w)"),
    "pt": re.compile(r"\.?\s?[ºª°](?!\w)"),
}
_FIRST = {
    "fr": r"premi(?:er|ère)s?",
    "en": r"first",
    "es": r"primer[oa]?s?",
    "pt": r"primeir[oa]s?",
}
_FIRSTS = {
    language: re.compile(rf"(?<![\w-]){words}(?![\w-])", re.IGNORECASE)
    for language, words in _FIRST.items()
}
_SCALES_IN_WORDS = re.compile(
    r"(?:millions?|milliards?|billions?|mil|millón|millones|milhão|milhões|bilhão|bilhões)$",
    re.IGNORECASE,
)
_DE = re.compile(r"[ \u00a0](?:de[ \u00a0]|d['’])(?=\w)")
# "Une quinzaine de pays": about fifteen.
_ABOUT_VALUES = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
    "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
}  # fmt: skip
_ABOUT = re.compile(rf"\bune ({'|'.join(_ABOUT_VALUES)}) d(?:e |['’])", re.IGNORECASE)
_DAY = range(1, 32)
_BESIDE = 4  # " de ", " of ": what may stand between a day and its month
_MILLION = 10**6
# American and United Nations names of the dollar are one name.
_DOLLARS = {
    "fr": re.compile(r"[ \u00a0](?:américains?|des États-Unis|US)(?!\w)"),
    "en": re.compile(r"(?!)"),
    "es": re.compile(r" (?:estadounidenses?|de los Estados Unidos|americanos?)(?!\w)"),
    "pt": re.compile(r" (?:americanos?|norte-americanos?|dos Estados Unidos)(?!\w)"),
}
_US = re.compile(r"(?:US|United States) $")


def value_slots(text: str, language: str) -> list[Slot]:
    """Return the slots whose value needs no termbase, in order; some may overlap."""
    found = [*_addresses(text)]
    months_here = months(text, language)
    found += [_number(text, number, language, months_here) for number in numbers(text, language)]
    found += _phrases(text, language)
    found += [_named(SlotKind.MONTH, text, *one) for one in months_here]
    found += [_named(SlotKind.WEEKDAY, text, *one) for one in days(text, language)]
    found += _currencies(text, language)
    return sorted(found, key=lambda slot: (slot.start, -slot.end))


def disjoint(slots: Iterable[Slot]) -> list[Slot]:
    """Return the slots in order without those that overlap a longer or earlier one."""
    kept: list[Slot] = []
    for slot in sorted(slots, key=lambda one: (one.start, -one.end)):
        if not kept or slot.start >= kept[-1].end:
            kept.append(slot)
    return kept


def _addresses(text: str) -> Iterator[Slot]:
    for find in (urls, emails, phones):
        for part in find(text):
            yield Slot(
                kind=SlotKind.ADDRESS,
                start=part.start,
                end=part.end,
                text=part.text,
                value=part.text,
            )


def _named(kind: SlotKind, text: str, number: int, start: int, end: int) -> Slot:
    return Slot(kind=kind, start=start, end=end, text=text[start:end], value=number)


def _number(
    text: str, number: Number, language: str, months_here: tuple[tuple[int, int, int], ...]
) -> Slot:
    kind, end, scale, tail = SlotKind.NUMBER, number.end, number.scale, ""
    suffix = _SUFFIX[language].match(text, end) if language in _SUFFIX else None
    word = scale_word(text, end, language)
    if suffix:
        end = suffix.end()
        beside = number.strict in _DAY and _touches(number.start, end, months_here)
        kind = SlotKind.NUMBER if beside else SlotKind.ORDINAL
    elif word and word[0] == scale:
        end = word[1]
        tail = _tail(text, end, scale)
    end += len(tail)
    return Slot(
        kind=kind,
        start=number.start,
        end=end,
        text=text[number.start : end],
        value=number.strict * scale,
        figures=number.text,
        scale=scale,
        readings=frozenset(reading * scale for reading in number.readings),
        tail=tail,
    )


def _tail(text: str, end: int, scale: int) -> str:
    """Return the "de" that only a big scale word brings: deux millions de personnes."""
    match = _DE.match(text, end) if scale >= _MILLION else None
    return match.group().rstrip() if match else ""


def _touches(start: int, end: int, months_here: tuple[tuple[int, int, int], ...]) -> bool:
    return any(
        0 < month_start - end <= _BESIDE or 0 < start - month_end <= 1
        for _number, month_start, month_end in months_here
    )


def _phrases(text: str, language: str) -> Iterator[Slot]:
    for phrase in number_phrases(text, language):
        ranks = phrase.kind is Kind.ORDINAL
        roman = phrase.text[0] in "IVX" and phrase.text[:2].isupper()
        tail = ""
        if _SCALES_IN_WORDS.search(phrase.text):
            tail = _tail(text, phrase.end, int(phrase.value))
        yield Slot(
            kind=SlotKind.ORDINAL if ranks else SlotKind.NUMBER,
            start=phrase.start,
            end=phrase.end + len(tail),
            text=text[phrase.start : phrase.end + len(tail)],
            value=float(phrase.value),
            style=Style.ROMAN if roman else Style.WORDS,
            readings=frozenset({float(phrase.value)}),
            tail=tail,
        )
    if language == "fr":
        for match in _ABOUT.finditer(text):
            value = float(_ABOUT_VALUES[match.group(1).lower()])
            yield Slot(
                kind=SlotKind.NUMBER,
                start=match.start(1),
                end=match.end(1),
                text=match.group(1),
                value=value,
                style=Style.WORDS,
                readings=frozenset({value}),
            )
    if language in _FIRSTS:
        for match in _FIRSTS[language].finditer(text):
            yield Slot(
                kind=SlotKind.ORDINAL,
                start=match.start(),
                end=match.end(),
                text=match.group(),
                value=1.0,
                style=Style.WORDS,
                readings=frozenset({1.0}),
            )


def _currencies(text: str, language: str) -> Iterator[Slot]:
    for found in currencies(text):
        start, end = found.start, found.end
        if found.kind == "USD" and language in _DOLLARS:
            longer = _DOLLARS[language].match(text, end)
            end = longer.end() if longer else end
            before = _US.search(text, 0, start)
            start = before.start() if before else start
        yield Slot(
            kind=SlotKind.CURRENCY,
            start=start,
            end=end,
            text=text[start:end],
            value=found.kind,
        )
