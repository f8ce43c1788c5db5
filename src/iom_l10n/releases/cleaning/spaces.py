"""White space: trailing, doubled, no-break, invisible.

A run of white space is one space; one U+00A0 if it holds one, else one U+202F if it holds one:
French sets them before » ; : ! ? % and inside numbers, and they are never at a block's edge.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.text.inline_spans import well_formed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iom_l10n.model import Inline

__all__ = ["joined", "tidy", "tidy_marked"]

_RUN = re.compile(r"[\s\u200b\u2060]+")
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]"
)
_EDGES = " \t\n\r\f\v\u00a0\u202f"


def tidy(text: str) -> str:
    """Return the text with its white space in order and no invisible signs."""
    return _RUN.sub(_space, _INVISIBLE.sub("", text)).strip(_EDGES)


def tidy_marked(text: str, spans: Iterable[Inline]) -> tuple[str, tuple[Inline, ...]]:
    """Return the text in order, with its spans moved along."""
    parts: list[str] = []
    places: list[int] = []
    length = 0
    for at, sign in enumerate(text):
        places.append(length)
        if _INVISIBLE.match(sign):
            continue
        if _RUN.match(sign):
            if at and parts and parts[-1] in _EDGES:
                parts[-1] = _stronger(parts[-1], sign)
                places[-1] = length - 1
                continue
            sign = _stronger(" ", sign)  # noqa: PLW2901
        parts.append(sign)
        length += 1
    places.append(length)
    whole = "".join(parts)
    tidied = whole.strip(_EDGES)
    lead = len(whole) - len(whole.lstrip(_EDGES))

    def place(at: int) -> int:
        return min(max(places[at] - lead, 0), len(tidied))

    moved = [replace(span, start=place(span.start), end=place(span.end)) for span in spans]
    return tidied, well_formed(tidied, moved)


def _stronger(kept: str, found: str) -> str:
    if "\u00a0" in {kept, found}:
        return "\u00a0"
    return "\u202f" if "\u202f" in {kept, found} else " "


def joined(lines: Iterable[str]) -> str:
    """Return lines that were one paragraph as one text."""
    return tidy(" ".join(lines))


def _space(run: re.Match[str]) -> str:
    if "\u00a0" in run[0]:
        return "\u00a0"
    return "\u202f" if "\u202f" in run[0] else " "
