"""Where the target says what a slot of its source says."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.slots import Slot, SlotKind
from iom_l10n.memory.repair.towns import names_of_town
from iom_l10n.text.agreement import in_plural
from iom_l10n.text.words import strip_accents

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["located"]

_SPACE = r"[ \u00a0\u202f]"
_APOSTROPHE = "['’]"
_TO_MONTH = re.compile(r" (?:de |of )?")


def located(slot: Slot, target: str, target_slots: Sequence[Slot], language: str) -> list[Slot]:
    """Return the places of the target that say a slot's value, in order, none over another."""
    if slot.kind is SlotKind.WORDING or slot.kind is SlotKind.ADDRESS:
        return list(_written(slot, target, language))
    found = [one for one in target_slots if one.kind is slot.kind and _same(slot, one)]
    if not found and slot.kind is SlotKind.NUMBER and slot.value == 1:
        found = list(_first_of_month(target, target_slots))
    return _without_overlaps(found)


def _same(slot: Slot, there: Slot) -> bool:
    if slot.kind in {SlotKind.NUMBER, SlotKind.ORDINAL}:
        return slot.value in there.readings or there.value == slot.value
    return slot.value == there.value


def _first_of_month(target: str, target_slots: Sequence[Slot]) -> Iterator[Slot]:
    """Find "primero de junio", an ordinal where French and the new day have a number."""
    starts = {one.start for one in target_slots if one.kind is SlotKind.MONTH}
    for one in target_slots:
        link = _TO_MONTH.match(target, one.end)
        first = one.kind is SlotKind.ORDINAL and one.value == 1
        if first and link is not None and link.end() in starts:
            yield replace(one, kind=SlotKind.NUMBER)


def _written(slot: Slot, target: str, language: str) -> Iterator[Slot]:
    wordings = [slot.text, *names_of_town(slot, language)]
    if slot.hit is not None:
        listed = [term.text for term in slot.hit.targets]
        wordings = sorted({*listed, *(in_plural(text, language) for text in listed)}, key=len)[::-1]
    exact = slot.hit is None or slot.hit.acronym
    plain = strip_accents(target) if slot.hit is None else ""
    if slot.hit is None and len(plain) == len(target):  # Bogota, Bogotá
        searched, wordings = plain, [*map(strip_accents, wordings)]
    else:
        searched = target
    taken: list[Slot] = []
    for wording in wordings:
        pattern = re.compile(
            rf"(?<![\w-]){_loose(wording)}(?![\w-]\w|\w)", 0 if exact else re.IGNORECASE
        )
        for match in pattern.finditer(searched):
            start, end = match.span()
            if not any(one.start < end and start < one.end for one in taken):
                taken.append(replace(slot, start=start, end=end, text=target[start:end]))
    yield from sorted(taken, key=lambda one: one.start)


def _loose(wording: str) -> str:
    escaped = re.escape(wording).replace(r"\ ", _SPACE).replace("\\\u00a0", _SPACE)
    return re.sub(r"['’]", _APOSTROPHE, escaped)


def _without_overlaps(slots: Sequence[Slot]) -> list[Slot]:
    kept: list[Slot] = []
    for slot in slots:
        if not kept or slot.start >= kept[-1].end:
            kept.append(slot)
    return kept
