"""The normal form of inline spans: what Markdown can hold, in one order."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.model import Inline, InlineKind
from iom_l10n.text.addresses import find_addresses

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["clipped", "well_formed", "with_addresses"]

_KIND_ORDER = {kind: rank for rank, kind in enumerate(InlineKind)}


def well_formed(text: str, spans: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return the spans in normal order, trimmed of white space, nested and never crossing.

    A span inside another of its kind, an empty one and a link without target are dropped; one that
    crosses another is cut in two at the border.
    """
    spans = tuple(spans)
    if not spans:
        return ()
    if len(spans) == 1:
        span = _trimmed(text, spans[0])
        return (span,) if _is_sound(span) else ()
    waiting = sorted((_trimmed(text, span) for span in spans), key=_order, reverse=True)
    kept: list[Inline] = []
    opened: list[Inline] = []
    while waiting:
        span = waiting.pop()
        while opened and opened[-1].end <= span.start:
            opened.pop()
        if not _is_sound(span):
            continue
        if opened and span.end > opened[-1].end:
            border = opened[-1].end
            waiting.append(_trimmed(text, replace(span, start=border)))
            waiting.append(_trimmed(text, replace(span, end=border)))
            waiting.sort(key=_order, reverse=True)
        elif all(outer.kind is not span.kind for outer in opened):
            kept.append(span)
            opened.append(span)
    return tuple(sorted(kept, key=_order))


def with_addresses(text: str, spans: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return the spans in normal form plus a link for every bare address not inside one."""
    formed = well_formed(text, spans)
    if "://" not in text and "@" not in text:
        return formed
    # Links of the normal form lie one after the other, so each address has one neighbour to ask.
    links = [span for span in formed if span.kind is InlineKind.LINK]
    starts = [link.start for link in links]
    added = []
    for at in find_addresses(text):
        before = bisect_left(starts, at.end) - 1
        if before < 0 or links[before].end <= at.start:
            added.append(Inline(start=at.start, end=at.end, kind=InlineKind.LINK, href=at.href))
    return well_formed(text, (*formed, *added)) if added else formed


def clipped(inline: Iterable[Inline], start: int, end: int) -> list[Inline]:
    """Return the parts of the spans that lie in `[start, end)`, counted from `start`."""
    return [
        replace(span, start=max(span.start, start) - start, end=min(span.end, end) - start)
        for span in inline
        if span.start < end and span.end > start
    ]


def _is_sound(span: Inline) -> bool:
    return span.start < span.end and (span.kind is InlineKind.LINK) == bool(span.href)


def _order(span: Inline) -> tuple[int, int, int, str]:
    return (span.start, -span.end, _KIND_ORDER[span.kind], span.href or "")


def _trimmed(text: str, span: Inline) -> Inline:
    start, end = max(span.start, 0), min(span.end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    unmoved = start == span.start and end == span.end
    return span if unmoved else replace(span, start=start, end=end)
