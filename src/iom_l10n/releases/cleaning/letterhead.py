"""The organisation's own name at the head of a letter, with its office, street and telephone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.releases.cleaning.purposes import Purpose
from iom_l10n.releases.cleaning.site_words import purpose_of

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["letterhead"]

_SHORT_NAMES = frozenset({"oim", "iom", "onu migration", "un migration", "oim - onu migration"})
# The rest of its head: street, town, telephone.
_ADDRESS = re.compile(
    r"\d{1,4}(?: ?bis)?,? (?:route|rue|avenue|av\.|boulevard|bd|chemin|place|quai)\b.{1,60}"
    r"|[^.!?]{2,50},? (?:rue|avenue|boulevard|quartier|immeuble|villa|B\.?P\.?)\b[^.!?]{0,50}"
    r"|(?:CH|F|B)-?\d{4,5} .{2,40}|(?:B\.?P\.?|C\.?P\.?|case postale) \d{1,6}\b.{0,60}"
    r"|(?:t[ée]l(?:[ée]phone)?|fax|e-?mail|courriel|internet|site(?: web)?) ?[.:]+ ?.{4,80}",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:(?:bureau|mission|délégation|représentation)(?: régionale?)?(?: de l[’']OIM)?|OIM)"
    r" (?:de|du|d[’']|des|à|au|en|pour)\s?\S.{1,50}",
    re.IGNORECASE,
)


def letterhead(texts: Sequence[str]) -> int:
    """Return how many lines open the page with the organisation's name and its office."""
    count = 0
    while count < len(texts) and _is_letterhead(texts[count].strip(), below=count > 0):
        count += 1
    return count


def _is_letterhead(text: str, *, below: bool) -> bool:
    """Tell the organisation's name from a title; its office counts only `below` that name."""
    if purpose_of(text) is Purpose.LETTERHEAD or text.casefold() in _SHORT_NAMES:
        return True
    return below and (_OFFICE.fullmatch(text) or _ADDRESS.fullmatch(text)) is not None
