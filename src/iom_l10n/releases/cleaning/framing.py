"""The frame of a page taken off: from the lines of a text, from the pieces of a marked page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.messages import _
from iom_l10n.model import BlockKind
from iom_l10n.releases.cleaning.frame import find_frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Ledger, Line, Piece

__all__ = ["remove_frame", "without_frame"]

_SURE = frozenset({BlockKind.TITLE, BlockKind.CAPTION, BlockKind.QUOTE})
_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})


def remove_frame(lines: Sequence[Line], ledger: Ledger) -> tuple[list[Line], bool]:
    """Return the lines without what stands around the release, and whether the title opens them."""
    frame = find_frame([line.text for line in lines], wrapped=True)
    for at in sorted(frame.gone):
        ledger.remove(lines[at], _("navigation"))
    kept = [
        replace(line, dated=True) if at in frame.dates else line
        for at, line in enumerate(lines)
        if at not in frame.gone
    ]
    return kept, frame.title is not None and any(at < frame.title for at in frame.gone)


def without_frame(pieces: Sequence[Piece], ledger: Ledger, *, trust: bool = False) -> list[Piece]:
    """Return the pieces without what stands around the release, the title marked where known.

    `trust` where the page's own title is beyond doubt.
    """
    titles = (at for at, piece in enumerate(pieces) if piece.kind is BlockKind.TITLE)
    known = next(titles, None) if trust else None
    frame = find_frame([piece.text for piece in pieces], wrapped=False, known=known)
    for at in sorted(frame.gone):
        ledger.remove_text(pieces[at].first, pieces[at].text, _("navigation"))
    for at in frame.dates:
        if pieces[at].kind not in _SURE:
            _make_dateline(pieces[at])
    kept = [piece for at, piece in enumerate(pieces) if at not in frame.gone]
    if frame.title is None or not frame.gone:
        return kept
    title = pieces[frame.title]
    if title.kind is not BlockKind.TITLE and title.kind in {None, *_HEADS}:
        for piece in kept:
            if piece.kind is BlockKind.TITLE:
                piece.kind, piece.level = BlockKind.HEADING, 2
        title.kind, title.level = BlockKind.TITLE, None
    return kept


def _make_dateline(piece: Piece) -> None:
    piece.kind = BlockKind.DATELINE
    piece.level = piece.ordered = piece.number = piece.depth = piece.row = piece.column = None
