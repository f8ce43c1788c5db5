"""Lines that a page parts and a reader joins: a break in a sentence, the pieces of one cell."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from iom_l10n.model import BlockKind, InlineKind
from iom_l10n.releases.structure.datelines import is_date_line
from iom_l10n.releases.structure.lists import mark_list_items
from iom_l10n.releases.structure.shapes import has_contact_detail, is_name_like
from iom_l10n.text.inline_spans import clipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.model import Inline
    from iom_l10n.releases.draft import Piece
    from iom_l10n.releases.readers.html_lines import HtmlLine

__all__ = ["belongs_to", "join", "mark_broken_lists", "unbolden"]

_END = re.compile(r"[.!?…:;][»”\"’')\]\s\u00a0\u202f]*\Z")
_MARK = re.compile(r"(?:[-•·▪◦–—−*]|\d{1,3}[.)]|[a-z]\))[\s\u00a0\u202f]")
_LONG = 60
_SHORT = 40
_CAPITALS = 20


def belongs_to(before: HtmlLine, above: Piece, line: HtmlLine, below: Piece) -> bool:
    """Tell whether a line goes on with the one before it."""
    if line.box is not None and line.box is before.box and line.box.tag not in {"dt", "dd"}:
        return True
    if before.box is not None and before.box.tag == "dt" and above.text.endswith(":"):
        return line.box is not None and line.box.tag == "dd"
    if line.breaks != 1 or (below.kind is not None and below.kind is not above.kind):
        return False
    return _goes_on(above, below.text)


def _goes_on(above: Piece, text: str) -> bool:
    """Tell a break inside a sentence from one between the lines of an address or a list."""
    end = above.text.rpartition("\n")[2]
    bold = any(_marks_all(span, above) for span in above.inline)
    if bold and end.isupper() and text.isupper() and len(end) >= _CAPITALS:
        return True  # a title in capitals, set over two lines
    if (
        _END.search(end)
        or _MARK.match(text)
        or has_contact_detail(end)
        or has_contact_detail(text)
        or is_date_line(end)
        or is_name_like(end.partition(",")[0])
    ):
        return False
    if text[0].islower() or text[0].isdigit():
        return not end.endswith(",") or len(end) > _SHORT
    return len(end) >= _LONG and not bold


def unbolden(piece: Piece) -> None:
    """Take the mark off a heading that is strong throughout: headings are."""
    piece.inline = tuple(span for span in piece.inline if not _marks_all(span, piece))


def _marks_all(span: Inline, piece: Piece) -> bool:
    return span.kind is InlineKind.STRONG and span.start == 0 and span.end >= len(piece.text)


def join(above: Piece, below: Piece) -> None:
    """Put a piece at the end of the one before it; a term with its meaning may be anything."""
    if above.kind is BlockKind.PARAGRAPH:
        above.kind = None
    shift = len(above.text) + 1
    above.text = f"{above.text} {below.text}"
    above.inline += tuple(
        replace(span, start=span.start + shift, end=span.end + shift) for span in below.inline
    )
    above.last = below.last


def mark_broken_lists(pieces: Sequence[Piece]) -> None:
    """Make list items of lines with a list's marks that stand under each other."""
    at = 0
    for marked, run in groupby(pieces, key=_has_mark):
        group = list(run)
        if marked and len(group) > 1 and at:
            texts = [piece.text for piece in group]
            mark_list_items([pieces[at - 1], *group])
            for piece, text in zip(group, texts, strict=True):
                piece.inline = tuple(clipped(piece.inline, len(text) - len(piece.text), len(text)))
        at += len(group)


def _has_mark(piece: Piece) -> bool:
    return piece.kind in {None, BlockKind.LIST_ITEM} and _MARK.match(piece.text) is not None
