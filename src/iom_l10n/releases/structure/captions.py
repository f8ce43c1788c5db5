"""Captions and pull quotes: blocks known by what they hold or by the lines under them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from iom_l10n.model import BlockKind
from iom_l10n.releases.structure.datelines import names_place
from iom_l10n.releases.structure.shapes import ends_sentence, is_name_like, is_short_line
from iom_l10n.text.inline_spans import clipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Piece

__all__ = ["is_caption", "mark_captions", "mark_pull_quotes", "mark_table_caption"]

_CREDIT = re.compile(r"\bPhotos?[\s\u00a0\u202f]?:|©|\bcrédits?[\s\u00a0]photo", re.IGNORECASE)
_QUOTATION = re.compile(r"[«“\"].*[»”\"]\.?\Z", re.DOTALL)
_INNER_CLOSE = re.compile(r"[»”](?![\s\u00a0\u202f]*[»”.]*\Z)")
_BRACKETED = re.compile(r"\[([^\[\]]+)\]")
_MAX_CAPTION = 400
_SHORT_CAPTION = 200
_MAX_CREDIT = 120
_SENTENCES = re.compile(r"(?<!\b[A-Z])[.!?…][\s\u00a0]+(?=[«“\"A-ZÀ-ÖØ-Þ])")
_MAX_SENTENCES = 4
_MAX_SPEAKER = 100
_MAX_SPEAKER_LINES = 2


def mark_captions(pieces: Sequence[Piece], last_contact: int | None) -> None:
    """Give blocks with a photo credit, above the contacts, their kind."""
    end = len(pieces) if last_contact is None else last_contact
    for above, piece in pairwise(pieces[:end]):
        if piece.kind is not None:
            continue
        named = piece.text.startswith(": ") and above.kind is BlockKind.TABLE_CELL
        shown = _BRACKETED.fullmatch(piece.text)
        if named or (shown and is_caption(shown[1])):  # as pandoc writes them in plain text
            cut = 2 if named else 1
            piece.text = piece.text[cut : None if named else -1]
            piece.inline = tuple(clipped(piece.inline, cut, cut + len(piece.text)))
        if named or is_caption(piece.text):
            piece.kind = BlockKind.CAPTION


def is_caption(text: str) -> bool:
    """Tell a caption from a paragraph that mentions a photo: the credit opens or ends it."""
    if "©" not in text and "photo" not in text.lower():
        return False
    credit = None
    for credit in _CREDIT.finditer(text):  # noqa: B007 - the last one
        pass
    if credit is None or len(text) > _MAX_CAPTION:
        return False
    if len(text) > _SHORT_CAPTION and names_place(text):
        return False
    after = text[credit.end() :]
    if credit.start() <= 1:
        return True
    return (
        len(after) <= _MAX_CREDIT
        and not _SENTENCES.search(after)
        and ")" not in after[:-2]
        and len(_SENTENCES.findall(text)) < _MAX_SENTENCES
    )


def mark_table_caption(pieces: Sequence[Piece]) -> None:
    """Give the last block, above a table's first row, its kind where it names the table."""
    if not pieces or pieces[-1].kind is not None:
        return
    text = pieces[-1].text
    if is_short_line(text) and not ends_sentence(text) and text[:1].isupper():
        pieces[-1].kind = BlockKind.CAPTION


def mark_pull_quotes(pieces: Sequence[Piece]) -> None:
    """Give a block that is all quotation, and name and function under it, their kind.

    Where blank lines part the blocks, the lines stand right under the quotation; elsewhere the
    first of them has to look like a name.
    """
    gaps = any(piece.after_gap for piece in pieces[2:])
    for at, piece in enumerate(pieces):
        if not at or piece.kind is not None or not _is_quotation(piece.text):
            continue
        end = at + 1
        while end < len(pieces) and end - at <= _MAX_SPEAKER_LINES and _is_speaker(pieces[end]):
            end += 1
        if end == at + 1 or not (gaps or _is_name_or_function(pieces[at + 1].text)):
            continue
        for member in pieces[at:end]:
            member.kind = BlockKind.QUOTE


def _is_quotation(text: str) -> bool:
    return _QUOTATION.fullmatch(text) is not None and not _INNER_CLOSE.search(text)


def _is_speaker(piece: Piece) -> bool:
    return (
        piece.kind is None
        and (not piece.after_gap or _is_name_or_function(piece.text))
        and len(piece.text) <= _MAX_SPEAKER
        and is_short_line(piece.text)
        and not ends_sentence(piece.text)
    )


def _is_name_or_function(text: str) -> bool:
    """Tell "Espérance Nizigama" and "apprentie menuisière, 19 ans" from a heading."""
    text = text.lstrip("–—- \u00a0")
    first = text.partition(",")[0]
    return is_name_like(first) or text[:1].islower() or (first.isalpha() and first.istitle())
