"""Where a text says a value: numbers, ordinals, dates, times, money and addresses as slots."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.about import about_slots
from iom_l10n.memory.repair.fractions import fraction_slots
from iom_l10n.memory.repair.money import money_slots
from iom_l10n.memory.repair.nationalities import nationality_slots
from iom_l10n.memory.repair.persons import title_slots
from iom_l10n.memory.repair.slots import Slot, SlotKind, Style
from iom_l10n.memory.repair.times import time_slots
from iom_l10n.text.dates import days, months
from iom_l10n.text.number_names import Kind
from iom_l10n.text.number_phrases import number_phrases
from iom_l10n.text.numbers import Number, numbers, scale_word
from iom_l10n.text.protected import emails, phones, urls

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["value_slots"]

_SUFFIX = {
    "fr": re.compile(r"\s?(?:(?:er|re|ère|[eè]|[èe]me|i[èe]me|ᵉ|nde?)s?)(?!\w)"),
    "en": re.compile(r"(?:st|nd|rd|th)(?!\w)"),
    "es": re.compile(r"\.?\s?(?:[ºª°]|(?<=\.)er)(?!\w)"),
    "pt": re.compile(r"\.?\s?[ºª°](?!\w)"),
}
_FIRST = {
    "fr": r"premi(?:er|ère)s?",
    "en": r"first",
    "es": r"primer[oa]?s?",
    "pt": r"primeir[oa]s?",
}
_FIRST_STEMS = {"fr": "premi", "en": "first", "es": "primer", "pt": "primeir"}
_FIRSTS = {
    language: re.compile(rf"(?<![\w-]){words}(?![\w-])", re.IGNORECASE)
    for language, words in _FIRST.items()
}
_SCALES_IN_WORDS = re.compile(
    r"(?:millions?|milliards?|billions?|mil|millón|millones|milhão|milhões|bilhão|bilhões)$",
    re.IGNORECASE,
)
_DE = re.compile(r"[ \u00a0](?:de[ \u00a0]|d['’])(?=\w)")
_DATE_BEFORE = re.compile(r"(?:^|\d|\der|[.:;!?«“\"(–—])\W*\Z")
_DATE_AFTER = re.compile(r"\W*\d")
# One letter is a Roman figure behind such a word or a name: phase I, annexe V, Mohammed V.
_LONE_ROMAN = re.compile(
    r"(?:\b(?i:phases?|fases?|annexes?|annex|anexos?|parties?|partes?|parts?|volets?|chapitres?"
    r"|chapters?|capítulos?|titres?|títulos?|tomes?|volumes?|groupes?|grupos?|groups?)"
    r"[ \u00a0]([IVX])|\b[A-ZÀ-Þ][a-zà-ÿ-]{3,}[ \u00a0]([VX]))(?![\w’'-]|\.\w)"
)
_LONE = re.compile(r"[ \u00a0][IVX](?!\w)")
_LONE_VALUES = {"I": 1.0, "V": 5.0, "X": 10.0}
_DAY = range(1, 32)
# Du 1er au 3 mars, les 1er et 2 mai: a day whose month stands behind the next one.
_FIRST_OF_STRETCH = re.compile(
    r"(?: au | et | ou |[-–])\d{1,2} (?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)"
)
_BESIDE = 4  # " de ", " of ": what may stand between a day and its month
_MILLION = 10**6


@lru_cache(maxsize=256)
def value_slots(text: str, language: str) -> tuple[Slot, ...]:
    """Return the slots whose value needs no termbase, in order; some may overlap."""
    months_here = _months(text, language)
    found = [_number(text, number, language, months_here) for number in numbers(text, language)]
    found += _phrases(text, language)
    wholes = [
        *time_slots(text, language),
        *fraction_slots(text, language),
        *about_slots(text, language),
    ]
    if wholes:
        found = [one for one in found if not _within(one, wholes)]
    found += wholes
    found += _addresses(text)
    found += [_named(SlotKind.MONTH, text, *one) for one in months_here]
    found += [_named(SlotKind.WEEKDAY, text, *one) for one in days(text, language)]
    found += money_slots(text, language)
    found += title_slots(text, language)
    if language != "fr":  # there "Philippines" may be a country, and the termbase knows first
        found += nationality_slots(text, language)
    return tuple(sorted(found, key=lambda slot: (slot.start, -slot.end)))


def _within(slot: Slot, others: list[Slot]) -> bool:
    return any(other.start <= slot.start and slot.end <= other.end for other in others)


def _months(text: str, language: str) -> tuple[tuple[int, int, int], ...]:
    """Return the months without names that look like one: Champ-de-Mars, Mai-Ndombe."""
    found = months(text, language)
    starts, ends = {one[1] for one in found}, {one[2] for one in found}
    return tuple(
        (number, start, end)
        for number, start, end in found
        if not _glued(text, start, end, starts, ends)
        and not (language == "fr" and _is_name(text, start, end))
    )


def _glued(text: str, start: int, end: int, starts: set[int], ends: set[int]) -> bool:
    before = text[start - 2 : start - 1] if text[start - 1 : start] == "-" else ""
    if text[:start].lower().endswith(("mi-", "mid-")):
        return False
    after = text[end + 1 : end + 2] if text[end : end + 1] == "-" else ""
    return (before.isalpha() and start - 1 not in ends) or (
        after.isalpha() and end + 1 not in starts
    )


def _is_name(text: str, start: int, end: int) -> bool:
    """Say whether a capital in the sentence makes a name of a month: la planète Mars."""
    if not text[start].isupper() or text[start:end].isupper():
        return False
    return _DATE_BEFORE.search(text, 0, start) is None and _DATE_AFTER.match(text, end) is None


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
        beside = number.strict in _DAY and (
            _touches(number.start, end, months_here) or _FIRST_OF_STRETCH.match(text, end)
        )
        kind = SlotKind.NUMBER if beside else SlotKind.ORDINAL
    elif word and word[0] == scale:
        end = word[1]
        tail = _tail(text, end, scale)
    elif number.strict and number.strict % _MILLION == 0:
        tail = _tail(text, end, _MILLION)
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
    for match in _LONE_ROMAN.finditer(text) if _LONE.search(text) else ():
        group = match.lastindex or 0
        yield Slot(
            kind=SlotKind.ORDINAL,
            start=match.start(group),
            end=match.end(group),
            text=match.group(group),
            value=_LONE_VALUES[match.group(group)],
            style=Style.ROMAN,
            readings=frozenset({_LONE_VALUES[match.group(group)]}),
        )
    if language in _FIRSTS and _FIRST_STEMS[language] in text.lower():
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
