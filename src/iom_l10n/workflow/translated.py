"""A release in another language: its blocks, put together again from translated segments."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from iom_l10n.model import Inline, InlineKind, State
from iom_l10n.text.markdown import from_markdown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from iom_l10n.model import Block, LocaleTag, Release, Segment, Unit
    from iom_l10n.workflow.loading import OpenRelease

__all__ = ["Translated", "translated_release"]

# What a translation may link to; any other link is dropped and its words stay.
_SAFE = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """A release in `locale`; untranslated segments stand in French."""

    release: Release
    missing: int
    pending: int


def translated_release(opened: OpenRelease, units: Iterable[Unit], locale: LocaleTag) -> Translated:
    """Return the release with each segment's target in its segment's place."""
    by_source = {unit.source: unit for unit in units if unit.state is not State.OBSOLETE}
    blocks = list(opened.release.blocks)
    missing = pending = 0
    for index, group in groupby(opened.segments, key=lambda segment: segment.block):
        segments = list(group)
        pieces = []
        for segment in segments:
            unit = by_source.get(segment.source)
            state = unit.state if unit else State.NEW
            missing += state is State.NEW
            pending += state is State.NEEDS_REVIEW
            pieces.append(unit.target if unit and state is not State.NEW else segment.source)
        blocks[index] = _assembled(blocks[index], segments, pieces)
    title = next((b.text for b in blocks if b.kind.value == "title"), opened.release.title)
    release = replace(opened.release, lang=locale, title=title, blocks=tuple(blocks))
    return Translated(release=release, missing=missing, pending=pending)


def _assembled(block: Block, segments: Sequence[Segment], pieces: Sequence[str]) -> Block:
    """Join translated sentences as the French ones were joined, non-breaking spaces made plain."""
    text = ""
    inline: list[Inline] = []
    for number, (segment, piece) in enumerate(zip(segments, pieces, strict=True)):
        if number:
            between = block.text[segments[number - 1].span.end : segment.span.start]
            text += " " if between else ""
        # Edge spaces and line breaks of a target are no part of the text.
        plain, spans = from_markdown(" ".join(piece.split()) if "\n" in piece else piece.strip())
        inline += [
            replace(span, start=span.start + len(text), end=span.end + len(text))
            for span in spans
            if span.kind is not InlineKind.LINK or _SAFE.match(span.href or "")
        ]
        text += plain
    return replace(block, text=text, inline=tuple(inline), lines=None)
