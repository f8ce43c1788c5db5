"""White space: trailing, doubled, no-break, invisible.

A run of white space is one space; one U+00A0 if it holds one, else one U+202F if it holds one:
French sets them before » ; : ! ? % and inside numbers, and they are never at a block's edge.
"""

from __future__ import annotations

import re
from bisect import bisect_right
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
_TROUBLE = re.compile(f"(?:{_RUN.pattern}|{_INVISIBLE.pattern})+")
_EDGES = " \t\n\r\f\v\u00a0\u202f"


def tidy(text: str) -> str:
    """Return the text with its white space in order and no invisible signs."""
    return _RUN.sub(_space, _INVISIBLE.sub("", text)).strip(_EDGES)


def tidy_marked(text: str, spans: Iterable[Inline]) -> tuple[str, tuple[Inline, ...]]:
    """Return the text in order, with its spans moved along."""
    spans = tuple(spans)
    if not spans:
        return tidy(text), ()
    parts: list[str] = []
    # Where each untouched stretch of the text begins, before and after.
    olds, news = [0], [0]
    length = last = 0
    for trouble in _TROUBLE.finditer(text):
        space = _RUN.sub(_space, _INVISIBLE.sub("", trouble[0]))
        if space == trouble[0]:
            continue
        parts += (text[last : trouble.start()], space)
        length += trouble.start() - last
        olds += (trouble.start(), trouble.end())
        news += (length, length + len(space))
        length += len(space)
        last = trouble.end()
    whole = "".join((*parts, text[last:]))
    tidied = whole.strip(_EDGES)
    lead = len(whole) - len(whole.lstrip(_EDGES))

    def place(at: int) -> int:
        stretch = bisect_right(olds, at) - 1
        moved = news[stretch] + at - olds[stretch]
        if stretch + 1 < len(news):
            moved = min(moved, news[stretch + 1])
        return min(max(moved - lead, 0), len(tidied))

    moved = [replace(span, start=place(span.start), end=place(span.end)) for span in spans]
    return tidied, well_formed(tidied, moved)


def joined(lines: Iterable[str]) -> str:
    """Return lines that were one paragraph as one text."""
    return tidy(" ".join(lines))


def _space(run: re.Match[str]) -> str:
    if "\u00a0" in run[0]:
        return "\u00a0"
    return "\u202f" if "\u202f" in run[0] else " "
