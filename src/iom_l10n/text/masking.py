"""Hide parts of a text from whoever rewrites it, and put them back exactly.

Two shapes: a *word* stands where the hidden part is a noun of the sentence (a name, an address):
it looks like a name that no language has, so grammar around it holds; a *sign* stands where it is
none (markup): private-use characters around its number. Each hidden part must come back exactly
once; what does not is reported and never guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from iom_l10n.text.placeholders import placeholders
from iom_l10n.text.protected import emails, handles, phones, urls

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = [
    "Mask",
    "MaskShape",
    "Restored",
    "hide",
    "opaque_masks",
    "restore",
    "shown",
    "without_overlaps",
]

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHOWN = re.compile(r"\ue000([0-9]+)\ue001|\b[Xx]q([a-z]{2})q\b")
_LOOKALIKE = re.compile("[\ue000-\uf8ff]+|\\b[Xx]q[a-z]{2}q\\b")
MOST_MASKS = len(_LETTERS) ** 2


class MaskShape(StrEnum):
    """What stands in the place of a hidden part."""

    WORD = "word"
    SIGN = "sign"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Mask:
    """`text[start:end]` hidden, to come back as `back`; a mask of no length adds a sign."""

    start: int
    end: int
    back: str
    shape: MaskShape = MaskShape.WORD


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """The text with hidden parts back; `lost` came back never or more than once.

    `places` gives, for each mask in order, where it now stands, or None when it is lost.
    """

    text: str
    places: tuple[tuple[int, int] | None, ...]
    lost: tuple[Mask, ...] = ()

    def with_text(self, text: str) -> Restored:
        """Return the same places over a text of the same length."""
        return replace(self, text=text)


def opaque_masks(text: str) -> tuple[Mask, ...]:
    """Return masks over what no language changes: addresses, phones, handles, placeholders.

    What looks like a mask itself is hidden, too.
    """
    found = [
        Mask(start=part.start, end=part.end, back=part.text)
        for find in (urls, emails, handles, phones, placeholders)
        for part in find(text)
    ]
    found += [
        Mask(start=match.start(), end=match.end(), back=match.group())
        for match in _LOOKALIKE.finditer(text)
    ]
    return without_overlaps(found)


def without_overlaps(masks: Iterable[Mask]) -> tuple[Mask, ...]:
    """Return the masks in order, earlier given ones before those that overlap them."""
    kept: list[Mask] = []
    for mask in masks:
        if all(mask.end <= other.start or mask.start >= other.end for other in kept):
            kept.append(mask)
    return tuple(sorted(kept, key=lambda mask: (mask.start, mask.end)))


def hide(text: str, masks: Sequence[Mask]) -> str:
    """Return the text with each mask's part replaced by its shape; masks are in order."""
    pieces = []
    position = 0
    for number, mask in enumerate(masks):
        pieces += [text[position : mask.start], shown(number, mask.shape)]
        position = mask.end
    return "".join((*pieces, text[position:]))


def restore(text: str, masks: Sequence[Mask]) -> Restored:
    """Return the text with every mask's `back` in its place, and what was lost."""
    seen: dict[int, int] = {}
    for match in _SHOWN.finditer(text):
        number = _number(match)
        seen[number] = seen.get(number, 0) + 1
    lost = tuple(mask for number, mask in enumerate(masks) if seen.get(number) != 1)
    places: list[tuple[int, int] | None] = [None] * len(masks)
    pieces: list[str] = []
    length = position = 0
    for match in _SHOWN.finditer(text):
        number = _number(match)
        known = number < len(masks)
        back = masks[number].back if known else ""
        pieces += [text[position : match.start()], back]
        length += match.start() - position
        if known and seen[number] == 1:
            places[number] = (length, length + len(back))
        length += len(back)
        position = match.end()
    return Restored(text="".join((*pieces, text[position:])), places=tuple(places), lost=lost)


def shown(number: int, shape: MaskShape) -> str:
    """Return what stands in a text for the mask with this number."""
    if shape is MaskShape.SIGN or number >= MOST_MASKS:
        return f"\ue000{number}\ue001"
    first, second = divmod(number, len(_LETTERS))
    return f"Xq{_LETTERS[first]}{_LETTERS[second]}q"


def _number(match: re.Match[str]) -> int:
    sign, word = match.groups()
    if sign is not None:
        return int(sign)
    return _LETTERS.index(word[0]) * len(_LETTERS) + _LETTERS.index(word[1])
