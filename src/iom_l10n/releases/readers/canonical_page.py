"""Our own canonical file as a page: its blocks are taken as they are."""

from __future__ import annotations

from iom_l10n.releases.canonical_reader import load
from iom_l10n.releases.draft import Piece
from iom_l10n.releases.readers.page import Page

__all__ = ["canonical_page"]


def canonical_page(text: str, name: str) -> Page:
    """Return the blocks and the facts of a canonical file."""
    release = load(text, id="", path=name)
    pieces = [
        Piece(
            text=block.text,
            first=block.lines[0] if block.lines else 1,
            last=block.lines[1] if block.lines else 1,
            kind=block.kind,
            inline=block.inline,
            level=block.level,
            ordered=block.ordered,
            number=block.number,
            depth=block.depth,
            row=block.row,
            column=block.column,
        )
        for block in release.blocks
    ]
    return Page(
        pieces=pieces,
        date=release.date,
        place=release.place,
        status=release.status,
        extra=dict(release.extra),
    )
