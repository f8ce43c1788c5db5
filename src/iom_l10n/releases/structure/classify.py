"""The order of the evidence, surest first: a decision is never taken back.

Dates and contact zones are sure and bound the rest; tables before headings, because a column of
cells looks like headings; sheets before labels; what nothing claims is a paragraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.model import BlockKind
from iom_l10n.releases.structure.captions import mark_captions, mark_pull_quotes
from iom_l10n.releases.structure.contacts import mark_contacts, mark_notes
from iom_l10n.releases.structure.datelines import is_date_line, mark_datelines
from iom_l10n.releases.structure.headings import mark_headings
from iom_l10n.releases.structure.heads import begins_text
from iom_l10n.releases.structure.lists import mark_list_items
from iom_l10n.releases.structure.tables import mark_sheets, mark_tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Ledger, Piece

__all__ = ["classify"]

_MAX_NUMBER = 999_999_999
_MAX_ROWS, _MAX_COLUMNS = 10_000, 1_000


def classify(pieces: Sequence[Piece], *, lists: bool = True, ledger: Ledger | None = None) -> None:
    """Give every piece its kind. `lists` is off where the reader knows lists already."""
    _mark_title(pieces)
    mark_datelines(pieces)
    last_contact = mark_contacts(pieces)
    mark_captions(pieces, last_contact)
    if lists:
        mark_list_items(pieces, ledger)
    mark_sheets(pieces)
    mark_tables(pieces)
    mark_pull_quotes(pieces)
    mark_headings(pieces)
    mark_notes(pieces, last_contact)
    for piece in pieces:
        if piece.kind is None:
            piece.kind = BlockKind.PARAGRAPH
    _settle(pieces)


def _settle(pieces: Sequence[Piece]) -> None:
    """Make places such as the canonical file can hold: pages nest lists and tables as they like."""
    deepest = 0
    for piece in pieces:
        if piece.kind is BlockKind.LIST_ITEM:
            piece.depth = min(piece.depth or 0, deepest)
            deepest = piece.depth + 1
            if piece.ordered:
                piece.number = min(piece.number or 0, _MAX_NUMBER)
            continue
        deepest = 0
        if piece.kind is BlockKind.TABLE_CELL and (
            (piece.row or 0) >= _MAX_ROWS or (piece.column or 0) >= _MAX_COLUMNS
        ):
            piece.row = piece.column = None


def _mark_title(pieces: Sequence[Piece]) -> None:
    if any(piece.kind is BlockKind.TITLE for piece in pieces):
        return
    for piece in pieces:
        if piece.kind in {None, BlockKind.HEADING} and not is_date_line(piece.text):
            if begins_text(piece.text):
                return  # a page without a title
            piece.kind, piece.level = BlockKind.TITLE, None
            return
