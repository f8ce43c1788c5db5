"""Titles in capitals: an engine reads them in small letters, readers get them back as they were.

Apertium left half of "LE NIGER ACCUEILLE 300 MIGRANTS" in French, and took the rest for names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.model import Hit

__all__ = ["in_small_letters", "is_in_capitals", "with_hits_in"]

_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_FEWEST_WORDS = 2


def is_in_capitals(text: str) -> bool:
    """Return whether a text is words in capitals: more than an acronym and a name."""
    return (
        text.isupper()
        and len(_LONG_WORD.findall(text)) >= _FEWEST_WORDS
        and len(text.lower()) == len(text)
        and text.lower().upper() == text
    )


def in_small_letters(text: str, hits: Sequence[Hit]) -> str:
    """Return a text in capitals as a sentence; terms are written as the glossary has them."""
    small = text.lower()
    for hit in hits:
        term = hit.term if hit.term.upper() == hit.text else hit.text.lower()
        small = small[: hit.start] + term + small[hit.end :]
    first = next((place for place, char in enumerate(small) if char.isalpha()), 0)
    return small[:first] + text[first : first + 1] + small[first + 1 :]


def with_hits_in(text: str, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Return the hits with their wording as it stands in `text`."""
    return tuple(hit._replace(text=text[hit.start : hit.end]) for hit in hits)
