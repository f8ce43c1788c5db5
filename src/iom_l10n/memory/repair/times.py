"""The time of day: 14h30 is 2.30 p.m., 14.30 horas, 2 de la tarde; one slot, not two numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.slots import Slot, SlotKind
from iom_l10n.text.dates import durations

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["time_slots", "written_time"]

_S = "[ \u00a0\u202f]"
_HOUR, _MINUTES = r"(?P<hour>[01]?\d|2[0-4])", r"(?P<minutes>[0-5]\d)"
_ALONE, _END = r"(?<![\w.,:/-])", r"(?![^\W_]|[.,:]\d)"
_SINCE = r"(?:(?<=\b[àÀ] )|(?<=\b[vV]ers )|(?<=\b[dD]ès ))"
_FRENCH = (
    rf"{_ALONE}{_HOUR}{_S}?(?P<mark>h)(?:{_S}?{_MINUTES})?{_END}",
    rf"{_SINCE}{_HOUR}(?P<mark> heures)(?: {_MINUTES})?(?! d[e’'])\b",
)
_HALF_DAY = {
    "en": r"[ap]\.m\.|[ap]m\b|[AP]M\b",
    "es": r"de la (?:mañana|tarde|noche)\b",
    "pt": r"da (?:manhã|tarde|noite)\b",
}
_HOURS = {"en": r"hours|hrs", "es": r"horas|h(?!\w)", "pt": r"horas|h(?!\w)"}
_AT = {"en": r"(?!)", "es": r"(?<=\blas )", "pt": r"(?<=\bàs )|(?<=\bdas )|(?<=\bas )"}


def _forms(language: str) -> tuple[str, ...]:
    hours = _HOURS[language]
    return (
        rf"{_ALONE}{_HOUR}(?:(?P<mark>[:.]){_MINUTES})?{_S}?(?P<half>{_HALF_DAY[language]})",
        rf"{_ALONE}{_HOUR}(?P<mark>[:h]){_MINUTES}{_END}",
        rf"{_ALONE}{_HOUR}(?P<mark>\.){_MINUTES}(?={_S}?(?:{hours}))",
        rf"{_ALONE}{_HOUR}(?P<mark>\.){_MINUTES}(?={_S}(?:a|y|e|to|and){_S}\d\d?\.\d\d{_S}(?:{hours}))",
        rf"(?:{_AT[language]}){_HOUR}(?={_S}?(?:{hours}))",
    )


_PATTERNS = {
    "fr": [re.compile(form) for form in _FRENCH],
    **{lang: [re.compile(form) for form in _forms(lang)] for lang in _HALF_DAY},
}
_CLUES = {
    "fr": re.compile(r"\d[ \u00a0\u202f]?h"),
    "en": re.compile(r"\d[ \u00a0\u202f]?(?:[ap]\.?m|[AP]M)|\d[:h]\d|\.\d\d h"),
    "es": re.compile(r"\d[:h]|\d[ \u00a0\u202f](?:h|de la [mtn])"),
    "pt": re.compile(r"\d[:h]|\d[ \u00a0\u202f](?:h|da [mtn])"),
}
_NOON, _HALF, _EVENING = 12 * 60, 12, 19 * 60


def time_slots(text: str, language: str) -> Iterator[Slot]:
    """Yield the times of day of a text; their value is in minutes."""
    if language not in _PATTERNS or _CLUES[language].search(text) is None:
        return
    lasting = {one.start for one in durations(text)} if language == "fr" else set()
    end = -1
    found = [match for pattern in _PATTERNS[language] for match in pattern.finditer(text)]
    for match in sorted(found, key=lambda one: (one.start(), -one.end())):
        if match.start() < end or match.start() in lasting:
            continue
        end = match.end()
        yield Slot(
            kind=SlotKind.TIME,
            start=match.start(),
            end=end,
            text=match.group(),
            value=_minutes(match),
        )


def _minutes(match: re.Match[str]) -> int:
    parts = match.groupdict()
    hour, half = int(parts["hour"]), parts.get("half")
    if half and hour <= _HALF:
        afternoon = half[0] in "pP" or half.endswith(("tarde", "noche", "noite"))
        hour = hour % _HALF + (_HALF if afternoon else 0)
    return hour * 60 + int(parts.get("minutes") or 0)


def written_time(new: Slot, there: Slot, target: str, language: str) -> str | None:
    """Return a time in the manner of the one that stands at `there`; None where it changes more.

    One o'clock is singular in Spanish and Portuguese (a la 1), so it is left to a person.
    """
    patterns = _PATTERNS[language]
    match = next((m for p in patterns if (m := p.match(target, there.start))), None)
    if match is None or match.end() != there.end:
        return None
    parts = match.groupdict()
    hour, minutes = divmod(int(new.value), 60)
    half = parts.get("half")
    if half:
        hour = (hour - 1) % _HALF + 1
    if language != "en" and (hour == 1) != (int(parts["hour"]) == 1):
        return None
    shown = f"{hour:02}" if parts["hour"].startswith("0") else str(hour)
    mark = parts.get("mark") or (":" if language == "en" or half else None)
    old_minutes = parts.get("minutes")
    bare = mark == "h" and old_minutes != "00" and new.text.endswith(("h", "heures"))
    wanted = bool(minutes) or (old_minutes is not None and not bare)
    if minutes and mark is None:
        return None
    if wanted:
        shown += f"{mark}{minutes:02}"
    elif mark == "h":
        shown += mark
    if half:
        gap = target[match.start("half") - 1] if target[match.start("half") - 1].isspace() else ""
        shown += gap + _half(half, int(new.value))
    return shown


def _half(old: str, value: int) -> str:
    if old[0] in "apAP":
        return (
            old.replace(old[0], ("a" if value < _NOON else "p"), 1)
            if old.islower()
            else ("AM" if value < _NOON else "PM")
        )
    words = ("mañana", "tarde", "noche") if old.startswith("de ") else ("manhã", "tarde", "noite")
    word = words[0] if value < _NOON else words[1] if value < _EVENING else words[2]
    return f"{old.rsplit(' ', 1)[0]} {word}"
