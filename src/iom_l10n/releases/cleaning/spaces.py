"""White space: trailing, doubled, no-break, invisible.

A run of white space is one space; one U+00A0 if it holds one, else one U+202F if it holds one:
French sets them before » ; : ! ? % and inside numbers, and they are never at a block's edge.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from iom_l10n.model import Inline
from iom_l10n.text.inline_spans import well_formed

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["tidy", "tidy_marked"]

_INVISIBLE = (
    "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
)
# A run of white space and invisible signs, unless it is one of the three spaces, alone.
_TROUBLE = re.compile(
    rf"[\s{_INVISIBLE}](?:(?<![ \u00a0\u202f])|[\s{_INVISIBLE}])[\s{_INVISIBLE}]*"
)
_EDGES = " \t\n\r\f\v\u00a0\u202f"


def tidy(text: str) -> str:
    """Return the text with its white space in order and no invisible signs."""
    return text.strip(_EDGES) if _is_tidy(text) else _TROUBLE.sub(_space, text).strip(_EDGES)


def _is_tidy(text: str) -> bool:
    """Tell, for most texts without a regular expression, that there is nothing to mend."""
    spaced = text.replace("\u00a0", " ").replace("\u202f", " ")
    return "  " not in spaced and spaced.isprintable()


def tidy_marked(text: str, spans: Iterable[Inline]) -> tuple[str, tuple[Inline, ...]]:
    """Return the text in order, with its spans moved along."""
    spans = tuple(spans)
    if not spans:
        return tidy(text), ()
    parts: list[str] = []
    # Where each untouched stretch of the text begins, before and after.
    olds, news = [0], [0]
    length = last = 0
    for trouble in () if _is_tidy(text) else _TROUBLE.finditer(text):
        space = _space(trouble)
        start, end = trouble.span()
        parts += (text[last:start], space)
        length += start - last
        olds += (start, end)
        news += (length, length + len(space))
        length += len(space)
        last = end
    whole = "".join((*parts, text[last:]))
    tidied = whole.strip(_EDGES)
    lead = len(whole) - len(whole.lstrip(_EDGES))

    def place(at: int) -> int:
        stretch = bisect_right(olds, at) - 1
        moved = news[stretch] + at - olds[stretch]
        if stretch + 1 < len(news):
            moved = min(moved, news[stretch + 1])
        return min(max(moved - lead, 0), len(tidied))

    moved = [
        Inline(start=place(span.start), end=place(span.end), kind=span.kind, href=span.href)
        for span in spans
    ]
    return tidied, well_formed(tidied, moved)


def _space(trouble: re.Match[str]) -> str:
    run = trouble[0]
    if "\u00a0" in run:
        return "\u00a0"
    if "\u202f" in run:
        return "\u202f"
    return " " if run.isspace() or any(map(str.isspace, run)) else ""
