"""What stands around the text of a Markdown page: its title, the site's name, links to others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from iom_l10n.messages import _
from iom_l10n.model import BlockKind, InlineKind
from iom_l10n.releases.cleaning.purposes import ELSEWHERE
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.cleaning.spaces import tidy_marked
from iom_l10n.releases.draft import Piece
from iom_l10n.releases.front_matter import text_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Ledger

__all__ = ["HEADS", "titled", "with_whole_headings", "without_related", "without_site_name"]

HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_WRAPPED = 60  # a shorter heading was not wrapped
_MIN_ABOVE = 3  # title, text, heading
_TITLE = re.compile(r"title\s*:")


def titled(
    pieces: list[Piece], head: dict[str, Any], raws: Sequence[str], name: str
) -> list[Piece]:
    """Return the pieces with the front matter's title where the page has no `# Title`."""
    title = text_value(head, "title", path=name)
    if not title or any(piece.kind is BlockKind.TITLE for piece in pieces):
        return pieces
    text, inline = tidy_marked(title, ())
    number = next((n for n, raw in enumerate(raws, 1) if _TITLE.match(raw)), 1)
    if not text:
        return pieces
    piece = Piece(text=text, inline=inline, first=number, last=number, kind=BlockKind.TITLE)
    return [piece, *pieces]


def with_whole_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with headings whole that a converter wrapped, which Markdown cannot say."""
    kept: list[Piece] = []
    for piece in pieces:
        above = kept[-1] if kept else None
        if (
            above is not None
            and above.kind in HEADS
            and piece.kind is None
            and piece.first == above.last + 1
            and len(above.text) >= _WRAPPED
            and len(piece.text) <= _WRAPPED
            and piece.text[0].islower()
        ):
            above.text, above.last = f"{above.text} {piece.text}", piece.last
        else:
            kept.append(piece)
    return kept


def without_site_name(pieces: list[Piece], ledger: Ledger) -> list[Piece]:
    """Return the pieces of a page whose menu stands under the first: that named the site.

    The heading below the menu is the title then; without one the first stays.
    """
    below = next(iter(pieces[1:]), None)
    if below is None or {pieces[0].kind, below.kind} != HEADS:
        return pieces
    ledger.remove_text(pieces[0].first, pieces[0].text, _("navigation"))
    below.kind, below.level = BlockKind.TITLE, None
    return pieces[1:]


def without_related(pieces: list[Piece], raws: Sequence[str], ledger: Ledger) -> list[Piece]:
    """Return the pieces without the links to other pages that end the page under "À lire aussi"."""
    at = len(pieces)
    while at > 1 and _links_only(pieces[at - 1]):
        at -= 1
    if at == len(pieces) or at < _MIN_ABOVE or purpose_of(pieces[at - 1].text) not in ELSEWHERE:
        return pieces
    for piece in pieces[at - 1 :]:
        shown = raws[piece.first - 1] if piece.kind is BlockKind.LIST_ITEM else piece.text
        ledger.remove_text(piece.first, shown, _("navigation"))
    return pieces[: at - 1]


def _links_only(piece: Piece) -> bool:
    return any(
        span.kind is InlineKind.LINK and span.end - span.start == len(piece.text)
        for span in piece.inline
    )
