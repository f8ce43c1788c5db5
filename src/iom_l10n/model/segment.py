"""The smallest text translated alone: a span over its block."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, NewType

if TYPE_CHECKING:
    from iom_l10n.model.release import BlockKind

__all__ = ["Segment", "SegmentId", "Span"]

SegmentId = NewType("SegmentId", str)
"""`<release id>#<kind><n>`, n counting the blocks of that kind from 1."""


class Span(NamedTuple):
    """`text[start:end]`, in code points. A tuple, since a text has so many of them."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One sentence of one block; `source` carries the inline markup as CommonMark."""

    reference: SegmentId
    kind: BlockKind
    block: int
    span: Span
    text: str
    source: str
