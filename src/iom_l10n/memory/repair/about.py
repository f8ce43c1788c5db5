"""Round numbers of a people or a herd: une dizaine, una decena, uma dezena; about so many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.slots import Slot, SlotKind, Style

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["about_slots", "written_about"]

# With the article where the language writes another gender for some; French has "une" for all.
_NOUNS = {
    "fr": {
        "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
        "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
    },
    "es": {
        "una decena": 10, "una docena": 12, "una quincena": 15, "una veintena": 20,
        "una treintena": 30, "una cuarentena": 40, "una cincuentena": 50, "un centenar": 100,
        "una centena": 100,
    },
    "pt": {
        "uma dezena": 10, "uma dúzia": 12, "uma quinzena": 15, "uma vintena": 20,
        "uma trintena": 30, "uma centena": 100,
    },
}  # fmt: skip
_LEAD = {"fr": "une ", "es": "", "pt": ""}
_PATTERNS = {
    language: re.compile(
        rf"\b{_LEAD[language]}({'|'.join(nouns)})(?= d(?:e\b|['’]))", re.IGNORECASE
    )
    for language, nouns in _NOUNS.items()
}
_CLUES = {"fr": "aine", "es": "en", "pt": "a "}


def about_slots(text: str, language: str) -> Iterator[Slot]:
    """Yield the round numbers that a text says with a noun; they count as numbers in words."""
    if language not in _NOUNS or _CLUES[language] not in text:
        return
    for match in _PATTERNS[language].finditer(text):
        value = float(_NOUNS[language][match.group(1).lower()])
        yield Slot(
            kind=SlotKind.NUMBER,
            start=match.start(1),
            end=match.end(1),
            text=match.group(1),
            value=value,
            style=Style.NOUN,
            readings=frozenset({value}),
        )


def written_about(value: float, language: str) -> str | None:
    """Return the noun for about so many; None where the language has none."""
    nouns = _NOUNS.get(language, {})
    return next((noun for noun, number in nouns.items() if number == value), None)
