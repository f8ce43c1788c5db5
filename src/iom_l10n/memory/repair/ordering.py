"""Which place of the target belongs to which of several equal values.

"Le 12 mars, 12 migrants" has two twelves; what stands beside them (a month, a percent sign, a
unit) tells them apart in any order. Where nothing does, the order of the source is a guess.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from iom_l10n.text.dates import months
from iom_l10n.text.measures import currencies, percents, units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.memory.repair.slots import Slot

__all__ = ["in_order"]

_Placed = tuple["Slot", "Slot", "Slot | None"]
_NEAR = 4


def in_order(
    group: Sequence[tuple[Slot, Slot | None]],
    places: Sequence[Slot],
    source: str,
    target: str,
    language: str,
) -> tuple[list[_Placed], bool]:
    """Return each place with the old and new slot that belong there, and whether that is sure.

    Nothing where the source has another number of them, unless all change alike.
    """
    values = {new.value if new else None for _old, new in group}
    if len(places) != len(group):
        alike = bool(places) and None not in values and len(values) == 1
        return ([(place, *group[0]) for place in places] if alike else []), True
    straight = [(place, *one) for place, one in zip(places, group, strict=True)]
    if len(values) == 1:
        return straight, True
    ours = [_beside(old, source, "fr") for old, _new in group]
    theirs = [_beside(place, target, language) for place in places]
    if Counter(ours) != Counter(theirs):
        return straight, False
    rest = list(range(len(group)))
    placed: list[_Placed] = []
    for place, clue in zip(places, theirs, strict=True):
        index = next(one for one in rest if ours[one] == clue)
        rest.remove(index)
        placed.append((place, *group[index]))
    by_clue: dict[str, set[float | str | None]] = {}
    for clue, (_old, new) in zip(ours, group, strict=True):
        by_clue.setdefault(clue, set()).add(new.value if new else None)
    return placed, all(len(one) == 1 for one in by_clue.values())


def _beside(slot: Slot, text: str, language: str) -> str:
    """Return what a number belongs to: a name, a month, percent, a unit; "" where unknown."""
    if text[slot.start - 1 : slot.start] == "-" and text[slot.start - 2 : slot.start - 1].isalpha():
        return "name"  # COVID-19
    for _number, start, end in months(text, language):
        if 0 <= start - slot.end <= _NEAR or 0 <= slot.start - end <= 1:
            return "date"
    if any(0 <= start - slot.end <= 1 for start, _end in percents(text)):
        return "percent"
    for money in currencies(text):
        if 0 <= money.start - slot.end <= _NEAR or 0 <= slot.start - money.end <= 1:
            return "money"
    unit = units(text, slot.end)
    return unit.kind if unit else ""
