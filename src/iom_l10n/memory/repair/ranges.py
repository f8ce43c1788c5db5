"""A stretch of days that goes over into another month: du 12 au 15 mars, du 28 mai au 2 juin."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.slots import SlotKind
from iom_l10n.text.dates import month_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.memory.repair.aligning import Alignment
    from iom_l10n.memory.repair.slots import Edit, Slot

__all__ = ["in_stretch", "with_own_months"]

# What stands between the first day of a stretch and its month: to 15, al 15 de, and 15.
_STRETCH = re.compile(r"(?:\W|\d|\b(?:to|and|through|al?|y|e|de|el|até|o)\b)*")
_LINK = {"en": " ", "es": " de ", "pt": " de "}


def with_own_months(
    edits: Sequence[Edit],
    alignment: Alignment,
    there: Sequence[Slot],
    target: str,
    language: str,
) -> tuple[list[Edit], list[Slot]]:
    """Return the edits of days with the month that only one sentence names, and these months.

    Only where the target names the day before its month, as French does.
    """
    link = _LINK.get(language)
    months = [slot for slot in there if slot.kind is SlotKind.MONTH]
    found, settled = list(edits), []
    for number, edit in enumerate(found):
        if link is None or edit.place.kind is not SlotKind.NUMBER or not months:
            continue
        own = _month_behind(edit.new, alignment.unpaired)
        follows = next((m for m in months if target[edit.place.end : m.start] == link), None)
        if own is not None and follows is None and in_stretch(edit.place, months, target):
            name = month_name(int(own.value), language, months[0].text)
            found[number] = edit._replace(text=f"{edit.text}{link}{name}")
            settled.append(own)
            continue
        old = next((old for old, new in alignment.pairs if new is edit.new), None)
        lone = [one for one, new in alignment.pairs if new is None]
        own = _month_behind(old, lone) if old is not None else None
        if own is not None and follows is not None and follows.value == own.value:
            end = follows.end
            place = replace(edit.place, end=end, text=target[edit.place.start : end])
            found[number] = edit._replace(place=place)
            settled.append(own)
    return found, settled


def in_stretch(place: Slot, months: Sequence[Slot], target: str) -> bool:
    """Say whether a number is the first day of a stretch: from 1 to 3 March."""
    month = next((one for one in months if one.start > place.end), None)
    return bool(month and _STRETCH.fullmatch(target, place.end, month.start))


def _month_behind(day: Slot, slots: Sequence[Slot]) -> Slot | None:
    """Return the month among some slots that stands one sign behind a day."""
    return next(
        (one for one in slots if one.kind is SlotKind.MONTH and one.start == day.end + 1), None
    )
