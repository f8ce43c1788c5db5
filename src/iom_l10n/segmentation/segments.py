"""Blocks to segments: the sentences of a release with their references."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from iom_l10n.model import Segment, SegmentId
from iom_l10n.segmentation.sentences import split
from iom_l10n.text.markdown import to_markdown

if TYPE_CHECKING:
    from iom_l10n.model import BlockKind, Release
    from iom_l10n.segmentation.exceptions import Exceptions
    from iom_l10n.segmentation.srx import Rules

__all__ = ["segments"]


def segments(
    release: Release, exceptions: Exceptions | None = None, *, rules: Rules | None = None
) -> list[Segment]:
    """Return every sentence of every block, in document order.

    The reference names the block (`<id>#<kind><n>`, n counting the blocks of that kind from 1):
    sentences of one block share it. `source` carries the block's inline markup, cut to the
    sentence, as CommonMark. `exceptions` and `rules` are the project's own, as in `split`.
    """
    counts: Counter[BlockKind] = Counter()
    found: list[Segment] = []
    for index, block in enumerate(release.blocks):
        counts[block.kind] += 1
        reference = SegmentId(f"{release.id}#{block.kind}{counts[block.kind]}")
        found.extend(
            Segment(
                reference=reference,
                kind=block.kind,
                block=index,
                span=span,
                text=block.text[span.start : span.end],
                source=to_markdown(block.text, block.inline, span.start, span.end),
            )
            for span in split(block.text, release.lang, exceptions, rules=rules)
        )
    return found
