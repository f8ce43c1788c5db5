"""Slots: the parts of a sentence that may change while the rest stays a translation.

A slot is an atom (a day, a month, a year are three), so that "22 juin 2017" can be found again in
"June 22, 2017" whatever the order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iom_l10n.model import Hit

__all__ = ["FIGURES", "YEARS", "Edit", "Slot", "SlotKind", "Style", "disjoint"]


class SlotKind(StrEnum):
    """What a slot holds; `wording` is a name or a term of the termbase."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    MONTH = "month"
    WEEKDAY = "weekday"
    TIME = "time"
    CURRENCY = "currency"
    ADDRESS = "address"
    TITLE = "title"
    NATIONALITY = "nationality"
    WORDING = "wording"


FIGURES = frozenset(SlotKind) - {
    SlotKind.CURRENCY, SlotKind.TITLE, SlotKind.NATIONALITY, SlotKind.WORDING
}  # fmt: skip


_COUNTRY = re.compile(r"country-[A-Z]{2}")
YEARS = range(1900, 2100)


class Style(StrEnum):
    """How a number is written."""

    FIGURES = "figures"
    WORDS = "words"
    ROMAN = "roman"
    NOUN = "noun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A slot at `text[start:end]`; `value` is what two languages can be compared by.

    `figures` is a number as written without its scale and suffix, `scale` the worth of the scale
    word, `readings` all that the figures may mean, `tail` an absorbed "de" behind a scale word;
    `determined` says that French has an article before a name.
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
    determined: bool = False

    @property
    def is_country(self) -> bool:
        """Whether CLDR's name of a country stands here; "country-of-origin" is a word."""
        return self.hit is not None and _COUNTRY.fullmatch(self.hit.concept) is not None


class Edit(NamedTuple):
    """A place of the target, the French slots that it said and is to say, and its new text."""

    place: Slot
    old: Slot
    new: Slot
    text: str


def disjoint(slots: Iterable[Slot]) -> list[Slot]:
    """Return the slots in order without those that overlap a longer or earlier one."""
    kept: list[Slot] = []
    for slot in sorted(slots, key=lambda one: (one.start, -one.end)):
        if not kept or slot.start >= kept[-1].end:
            kept.append(slot)
    return kept
