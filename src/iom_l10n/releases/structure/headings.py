"""Headings: the line under the title, a line alone before text, a short label with a colon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.model import BlockKind
from iom_l10n.releases.structure.shapes import ends_sentence, is_label, is_short_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Piece

__all__ = ["mark_headings"]

_MAX_SUBTITLE = 160
_TEXT = frozenset({None, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE, BlockKind.QUOTE})


def mark_headings(pieces: Sequence[Piece]) -> None:
    """Give headings their kind; what stands last or before contacts only is none."""
    for at, piece in enumerate(pieces):
        if at and piece.kind is None and _is_heading(pieces, at):
            piece.kind, piece.level = BlockKind.HEADING, piece.level or 2


def _is_heading(pieces: Sequence[Piece], at: int) -> bool:
    text = pieces[at].text
    if at + 1 == len(pieces):
        return False
    after = pieces[at + 1]
    if is_label(text):
        return True
    if ends_sentence(text) or (not text[:1].isalnum() and text[:1] not in "«“\"'"):
        return False
    subtitle = at == 1 and len(text) <= _MAX_SUBTITLE and after.kind is not BlockKind.CONTACT
    if subtitle and (is_short_line(text) or len(text) < len(after.text)):
        return not _has_dateline(text)
    return (
        is_short_line(text)
        and after.kind in _TEXT
        and (after.kind is not None or len(after.text) > len(text))
    )


def _has_dateline(text: str) -> bool:
    return any(f"{dash} " in text[:60] for dash in "-–—−") and len(text) > 100  # noqa: PLR2004
