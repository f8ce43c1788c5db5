"""The frame of a page taken off: from the lines of a text, from the pieces of a marked page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.messages import _
from iom_l10n.model import BlockKind
from iom_l10n.releases.cleaning.frame import find_frame
from iom_l10n.releases.draft import Line
from iom_l10n.text.inline_spans import clipped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from iom_l10n.releases.draft import Ledger, Piece

__all__ = ["remove_frame", "without_frame"]

_SURE = frozenset({BlockKind.TITLE, BlockKind.CAPTION, BlockKind.QUOTE})
_MENU = 8  # lines that were left out of a page before: it came with its menu
_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})


def remove_frame(lines: Sequence[Line], ledger: Ledger) -> tuple[list[Line], bool]:
    """Return the lines without what stands around the release, and whether the title opens them."""
    frame = find_frame([line.text for line in lines], wrapped=True)
    for at in sorted(frame.gone):
        ledger.remove(lines[at], _("navigation"))
    lines = list(lines)
    if frame.title is not None and frame.shown is not None:
        title = lines[frame.title]
        ledger.repair(title.number, title.text, frame.shown, _("name of the site"))
        lines[frame.title] = replace(title, text=frame.shown)
    kept = [
        replace(line, dated=at in frame.dates, joins=line.joins or at in frame.joined)
        if at in frame.dates or at in frame.joined
        else line
        for at, line in enumerate(lines)
        if at not in frame.gone
    ]
    return kept, frame.title is not None and any(at < frame.title for at in frame.gone)


def without_frame(
    pieces: Sequence[Piece],
    ledger: Ledger,
    *,
    trust: bool = False,
    raws: Sequence[str] | None = None,
) -> list[Piece]:
    """Return the pieces without what stands around the release, the title marked where known.

    `trust` where the page's own title is beyond doubt; `raws` are the lines of the page, where a
    piece is not one of them.
    """
    marked = next((at for at, one in enumerate(pieces) if one.kind is BlockKind.TITLE), None)
    known = marked if trust else None
    texts = [piece.text for piece in pieces]
    whole = len(ledger.removed) >= _MENU
    frame = find_frame(texts, wrapped=False, known=known, marked=marked, whole=whole)
    _remove(pieces, frame.gone, ledger, raws)
    for at in frame.dates:
        if pieces[at].kind not in _SURE:
            _make_dateline(pieces[at])
    kept = [piece for at, piece in enumerate(pieces) if at not in frame.gone]
    if frame.title is None or not frame.gone:
        return kept
    title = pieces[frame.title]
    if frame.shown is not None:
        ledger.repair(title.first, title.text, frame.shown, _("name of the site"))
        title.text = frame.shown
        title.inline = tuple(clipped(title.inline, 0, len(frame.shown)))
    if title.kind is not BlockKind.TITLE and title.kind in {None, *_HEADS}:
        for piece in kept:
            if piece.kind is BlockKind.TITLE:
                piece.kind, piece.level = BlockKind.HEADING, 2
        title.kind, title.level = BlockKind.TITLE, None
    return kept


def _remove(
    pieces: Sequence[Piece], gone: AbstractSet[int], ledger: Ledger, raws: Sequence[str] | None
) -> None:
    """Note pieces as left out: as whole raw lines, unless another piece of the line stays."""
    whole: set[int] = set()
    if raws is not None:
        left, kept = (
            {n for at, one in enumerate(pieces) if (at in gone) is is_gone for n in _lines(one)}
            for is_gone in (True, False)
        )
        whole = left - kept
        for number in sorted(whole):
            raw = raws[number - 1]
            ledger.remove(Line(number=number, raw=raw, text=raw), _("navigation"))
    for at in sorted(gone):
        if pieces[at].first not in whole:
            ledger.remove_text(pieces[at].first, pieces[at].text, _("navigation"))


def _lines(piece: Piece) -> range:
    return range(piece.first, piece.last + 1)


def _make_dateline(piece: Piece) -> None:
    piece.kind = BlockKind.DATELINE
    piece.level = piece.ordered = piece.number = piece.depth = piece.row = piece.column = None
