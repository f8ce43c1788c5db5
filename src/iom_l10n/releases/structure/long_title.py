"""A page without a title line: its first sentence is the title, which a release needs.

Seen where a page was saved without its line breaks: the rest is a paragraph. Where the first
paragraph begins with its place and date, it stays whole, and the title repeats its first sentence:
the editor is told to write a better one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.model import BlockKind
from iom_l10n.releases.draft import Piece
from iom_l10n.releases.structure.heads import begins_text, without_head
from iom_l10n.releases.structure.shapes import sentences_inside
from iom_l10n.text.inline_spans import clipped

if TYPE_CHECKING:
    from collections.abc import MutableSequence

__all__ = ["part_long_title", "title_from_text"]

_MAX_TITLE = 1000
_SENTENCE = re.compile(r"[^\n]{10,300}?\w{3}[.!?…][»”\"')\]]*(?=\s)")
_SOME_WORDS = re.compile(r"\S[^\n]{0,118}\S(?=\s)")
_CUT = 120
_PROSE = 100


def part_long_title(pieces: MutableSequence[Piece]) -> Piece | None:
    """Part a title that is a whole text in two; return the new title, None for other titles."""
    at = next((n for n, piece in enumerate(pieces) if piece.kind is BlockKind.TITLE), None)
    if at is None or len(pieces[at].text) <= _MAX_TITLE:
        return None
    whole = pieces[at]
    match = _SENTENCE.match(whole.text) or _SOME_WORDS.match(whole.text)
    end = match.end() if match else _CUT
    rest = len(whole.text) - len(whole.text[end:].lstrip())
    title = Piece(
        text=whole.text[:end],
        first=whole.first,
        last=whole.first,
        kind=BlockKind.TITLE,
        inline=tuple(clipped(whole.inline, 0, end)),
    )
    below = Piece(
        text=whole.text[rest:],
        first=whole.first,
        last=whole.last,
        kind=BlockKind.PARAGRAPH,
        inline=tuple(clipped(whole.inline, rest, len(whole.text))),
    )
    pieces[at : at + 1] = [title, below]
    return title


def title_from_text(pieces: MutableSequence[Piece]) -> Piece | None:
    """Put a title above the first paragraph, by its head or its length; return it, else None."""
    if any(piece.kind is BlockKind.TITLE for piece in pieces):
        return None
    long = (one for one in pieces if len(one.text) >= _PROSE and sentences_inside(one.text))
    first = next((one for one in pieces if begins_text(one.text)), next(long, None))
    if first is None:
        return None
    text = without_head(first.text)
    match = _SENTENCE.match(f"{text} ") or _SOME_WORDS.match(text)
    title = Piece(
        text=match[0] if match else text[:_CUT],
        first=first.first,
        last=first.first,
        kind=BlockKind.TITLE,
    )
    pieces.insert(0, title)
    return title
