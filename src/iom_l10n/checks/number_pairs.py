"""Which numbers of a source and its target answer each other, and which are left over."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from iom_l10n.text.dates import durations, month_numbers
from iom_l10n.text.measures import converted
from iom_l10n.text.number_phrases import roman_values
from iom_l10n.text.number_words import word_values
from iom_l10n.text.numbers import Number, numbers

if TYPE_CHECKING:
    from iom_l10n.text.dates import Duration

__all__ = ["Pairing", "in_parentheses", "pair_numbers", "told_as_clock"]

_CLOCK = re.compile(
    r"(?<!\d)(\d{1,2})[\s\u00a0\u202f]?(?:h|:|\.|H)[\s\u00a0\u202f]?(\d\d)(?!\d)"
    r"|(?<!\d)(\d{1,2})[\s\u00a0\u202f]?(?:h|H|heures?)(?!\w)"
)
_FRENCH_HOUR = re.compile(
    r"(?<!\d)(\d{1,2})[\s\u00a0\u202f]?[hH](?:[\s\u00a0\u202f]?(\d\d))?(?!\w)"
)
# A time of day beyond doubt: "4.30 a.m.", "a las 4.30", "às 4h30", "4:30 صباحا".
_TIME_OF_DAY = re.compile(
    r"(?<![\d.,:])(\d{1,2})(?:[.:hH](\d\d)?)?[\s\u00a0]?(?:[ap]\.?[ \u00a0]?m\b"
    r"|in the (?:morning|afternoon|evening)|de la (?:mañana|tarde|noche)|da (?:manhã|tarde|noite)"
    r"|o’clock|صباح|مساء)"
    r"|\b(?:a las?|às|at) (\d{1,2})[.:hH](\d\d)?(?!\d)",
    re.IGNORECASE,
)
_HALVES = {
    30: re.compile(r"\b(?:half|½|media|medio|meia|meio|نصف|والنصف|ونصف)(?!\w)|½", re.IGNORECASE),
    15: re.compile(r"\b(?:quarter|cuarto|quarto|ربع|والربع|وربع)\b", re.IGNORECASE),
    45: re.compile(r"\b(?:quarters?|cuartos?|quartos?|إلا ربع)\b", re.IGNORECASE),
}
_TARGET_HOUR = re.compile(r"(?<![\d.,:])(\d{1,2})[:.hH](\d\d)(?![\d%])")
_PARENTHESIS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_HALF_DAY = 12
_CENTURY = 100
_SMALL = 12


class Pairing(NamedTuple):
    """Numbers that the other side lacks, and (source, target) numbers that answer each other."""

    lost: tuple[Number, ...]
    added: tuple[Number, ...]
    pairs: tuple[tuple[Number, Number], ...]


@lru_cache(maxsize=256)
def pair_numbers(source: str, target: str, language: str) -> Pairing:
    """Compare the numbers of a French source with those of its target."""
    ours = numbers(source, "fr")
    theirs = numbers(target, language)
    if not ours and not theirs:
        return Pairing((), (), ())
    if ours and theirs and _FRENCH_HOUR.search(source):
        ours, theirs = _without_times(source, ours, target, theirs)
    pairs: list[tuple[Number, Number]] = []
    rest = list(theirs)
    lost: list[Number] = []
    for same in (_identical, _equal, _equal_scaled):
        waiting = ours if same is _identical else tuple(lost)
        lost = []
        for one in waiting:
            answer = next((other for other in rest if same(one, other)), None)
            if answer is None:
                lost.append(one)
            else:
                rest.remove(answer)
                pairs.append((one, answer))
        if not lost:
            break
    lost_ = tuple(one for one in lost if not _said(one, source, target, "fr", language))
    added = tuple(one for one in rest if not _said(one, target, source, language, "fr"))
    if lost_ and added:
        lost_, added = _settle(lost_, added, source, target)
    return Pairing(lost_, added, tuple(pairs))


def told_as_clock(source: str, target: str) -> tuple[Duration, re.Match[str]] | None:
    """Return a French duration and the time of day that a target made of it: "4.30 a.m."."""
    for one in durations(source):
        for match in _TIME_OF_DAY.finditer(target):
            hour, minute = match.group(1, 2) if match.group(1) else match.group(3, 4)
            if (int(hour), int(minute or 0)) == (one.hours, one.minutes):
                return one, match
    return None


def _without_times(
    source: str, ours: tuple[Number, ...], target: str, theirs: tuple[Number, ...]
) -> tuple[tuple[Number, ...], tuple[Number, ...]]:
    """Take away the times of day that agree: 14h30 is 2.30 p.m., 9h is 9.00."""
    told = list(_TARGET_HOUR.finditer(target))
    agreed: list[tuple[re.Match[str], re.Match[str]]] = []
    for match in _FRENCH_HOUR.finditer(source):
        hour, minute = int(match.group(1)), int(match.group(2) or 0)
        for other in told:
            same_hour = (int(other.group(1)) - hour) % _HALF_DAY == 0
            if same_hour and int(other.group(2)) == minute:
                agreed.append((match, other))
                told.remove(other)
                break
    if not agreed:
        return ours, theirs
    here = [match.span() for match, _other in agreed]
    there = [other.span() for _match, other in agreed]
    return (
        tuple(n for n in ours if not any(a <= n.start < b for a, b in here)),
        tuple(n for n in theirs if not any(a <= n.start < b for a, b in there)),
    )


def _identical(one: Number, other: Number) -> bool:
    return one.strict == other.strict and one.scale == other.scale


def _equal(one: Number, other: Number) -> bool:
    return not one.readings.isdisjoint(other.readings)


def _equal_scaled(one: Number, other: Number) -> bool:
    return any(
        round(a * one.scale, 3) in {round(b * other.scale, 3) for b in other.readings}
        for a in one.readings
    )


def _said(one: Number, here: str, there: str, mine: str, its: str) -> bool:
    """Say whether the other side expresses the number in another way than by its figure."""
    values = {one.strict, one.strict * one.scale}
    words = word_values(there, its)
    # A word that both sides have answers the word, not the figure; thousands and the article
    # "one" stand in too many phrases to say so.
    answered = word_values(here, mine) if 1 < one.strict <= _SMALL else frozenset()
    if not (values - answered).isdisjoint(words):
        return True
    return (
        not values.isdisjoint(roman_values(there))
        # 05/09/2019 is 5 September.
        or (one.strict <= _HALF_DAY and one.strict in month_numbers(there, its))
        or any(one.strict in clock for clock in _clock_values(there))
        or _told_by_clock(one, here, there, its, words)
        or not values.isdisjoint(_eras(there, its, words))
        # The number word stands beside the figure: "une (01)", "soixante-cinq (65)".
        or (one.text.startswith("0") and one.strict in word_values(here, mine))
    )


def _clock_values(text: str) -> list[set[float]]:
    """Return for each time of day the hours it may be written with: 14h30 is 2:30 p.m."""
    found = []
    for match in _CLOCK.finditer(text):
        hour = int(match.group(1) or match.group(3))
        values = {float(hour % _HALF_DAY), float(hour % _HALF_DAY + _HALF_DAY), 12.0, 0.0}
        found.append(values | ({0.0} if match.group(2) in {None, "00"} else set()))
    return found


def _told_by_clock(one: Number, here: str, there: str, its: str, words: frozenset[int]) -> bool:
    """Say whether an hour of the day is told in twelve hours: "19 h 00" is "7 in the evening"."""
    for match in _CLOCK.finditer(here):
        if not match.start() <= one.start < match.end():
            continue
        if "eure" in match.group() and _TIME_OF_DAY.search(there) is None:
            continue  # so long it took
        if one.start > match.start():  # the minutes
            half = _HALVES.get(int(one.strict))
            return one.strict == 0 or (half is not None and half.search(there) is not None)
        hour = one.strict % _HALF_DAY
        figures = {number.strict for number in numbers(there, its)}
        return not {hour, hour or 12.0}.isdisjoint(figures | words)
    return False


def _eras(text: str, language: str, words: frozenset[int]) -> set[float]:
    """Return the decades that a text may mean: "les années 80" is the 1980s, the eighties."""
    found: set[float] = set()
    for number in numbers(text, language):
        if number.strict % 10 == 0 and 0 < number.strict < _CENTURY:
            found |= {1900 + number.strict, 2000 + number.strict}
        elif number.strict % 10 == 0 and 19 <= number.strict // _CENTURY <= 20:  # noqa: PLR2004
            found.add(number.strict % _CENTURY)
    found |= {1900.0 + word for word in words if word % 10 == 0 and 0 < word < _CENTURY}
    return found


def _settle(
    lost: tuple[Number, ...], added: tuple[Number, ...], source: str, target: str
) -> tuple[tuple[Number, ...], tuple[Number, ...]]:
    """Let pairs go that a conversion explains: 30 km and 19 miles, 2,08 m and 6'10"."""
    for one in lost:
        for other in added:
            if converted(source, one.end, target, other.end):
                return (
                    tuple(n for n in lost if n is not one),
                    tuple(n for n in added if n is not other),
                )
    return lost, added


def in_parentheses(text: str, number: Number) -> bool:
    """Say whether a number stands in brackets, where translators put conversions."""
    return any(m.start() < number.start < m.end() for m in _PARENTHESIS.finditer(text))
