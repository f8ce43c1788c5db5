"""Thousands and decimals of a figure, in the manner of the figures that stand in the target."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.text.grouping import decimal_sign, groups_four, parted, thousands_sign

if TYPE_CHECKING:
    from iom_l10n.memory.repair.manner import Manner
    from iom_l10n.memory.repair.slots import Slot

__all__ = ["grouped"]

_GROUPED_FROM = 4
_SEPARATORS = re.compile(r"[ \u00a0\u202f\u2009.,'’]")
_GROUPED = re.compile(r"\d{1,3}(?:([ \u00a0\u202f\u2009.,'’])\d{3})+(?:[.,]\d+)?")
# Figures elsewhere in the target; an ordinary space may part two numbers.
_ELSEWHERE = re.compile(r"(?<![\d.,])\d{1,3}(?:([\u00a0\u202f\u2009.,])\d{3})+(?![.,]?\d)")


def grouped(figures: str, there: Slot, target: str, manner: Manner) -> str:
    """Return bare French figures ("1234,5") as the figures at `there` are written."""
    whole, _comma, fraction = figures.partition(",")
    if "." in whole:  # a version, a French typist's decimal point
        return figures
    old = there.figures
    padded = len(old) == 2 and old.startswith("0")  # noqa: PLR2004 - 07/06/2017
    whole = whole.zfill(2) if padded else whole
    shown = _shown(old, target, manner)
    if len(whole) > _GROUPED_FROM or (
        len(whole) == _GROUPED_FROM and _groups_four(old, shown, manner)
    ):
        whole = parted(whole, _thousands(shown, manner))
    return f"{whole}{decimal_sign(manner.language)}{fraction}" if fraction else whole


def _shown(old: str, target: str, manner: Manner) -> str:
    """Return figures with parted thousands: the old ones, else the first in the target, else ""."""
    if _GROUPED.fullmatch(old):
        return old
    decimal = decimal_sign(manner.language)
    found = (match for match in _ELSEWHERE.finditer(target) if match.group(1) != decimal)
    return next((match.group() for match in found), "")


def _thousands(shown: str, manner: Manner) -> str:
    if manner.thousands is not None:
        return manner.thousands
    return _mark(shown) or thousands_sign(manner.language)


def _mark(shown: str) -> str:
    """Return the sign between the thousands."""
    found = _GROUPED.fullmatch(shown)
    return found.group(1) if found else ""


def _groups_four(old: str, shown: str, manner: Manner) -> bool:
    """Say whether 1234 is grouped: by figures that stand there, else by CLDR's minimum."""
    if len(_SEPARATORS.sub("", old)) == _GROUPED_FROM and old.isdigit():
        return False
    if len(_SEPARATORS.sub("", shown)) == _GROUPED_FROM:
        return True
    if manner.lang == "pt":  # Portugal parts with spaces, and only from five figures
        return _mark(shown) in {"", "."}
    return groups_four(manner.lang)
