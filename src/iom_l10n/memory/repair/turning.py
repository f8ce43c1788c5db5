"""Where the new figures turn a rise into a fall that only the translation names.

"Les arrivées sont passées de 300 à 450" is "rose from 300 to 450": with 600 and 200 French says
the same words, and the translation would say the contrary of what happened.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.slots import YEARS, SlotKind
from iom_l10n.text.polarity import direction

if TYPE_CHECKING:
    from iom_l10n.memory.repair.aligning import Alignment

__all__ = ["turned"]

_BETWEEN = re.compile(r"\b(?:à|contre|par rapport|au lieu|comparé)|\(", re.IGNORECASE)
_NEAR = 60
# What a translation says of two figures that French sets side by side.
_MORE = re.compile(
    r"\b(?:more|fewer|less) than the\b|\b(?:más|menos) que\b|\b(?:mais|menos) (?:do )?que\b",
    re.IGNORECASE,
)
_BEFORE_MONTH = re.compile(
    r"(?:er)?[ \u00a0](?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)"
)


def turned(alignment: Alignment, source: str, target: str, language: str) -> bool:
    """Say whether two figures that are compared lie the other way round in the query."""
    if direction(target, language) == 0 and not _MORE.search(target):
        return False
    counted = [
        (old, new)
        for old, new in alignment.pairs
        if new is not None and old.kind is SlotKind.NUMBER and new.kind is SlotKind.NUMBER
        if old.value not in YEARS and not _BEFORE_MONTH.match(source, old.end)
    ]
    for (old, new), (next_old, next_new) in pairwise(counted):
        between = source[old.end : next_old.start]
        compared = len(between) <= _NEAR and _BETWEEN.search(between) is not None
        before = float(next_old.value) - float(old.value)
        after = float(next_new.value) - float(new.value)
        if compared and before * after < 0:
            return True
    return False
