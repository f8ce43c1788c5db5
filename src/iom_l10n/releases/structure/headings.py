"""Headings: the line under the title, a line alone before text, a short label with a colon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.model import BlockKind
from iom_l10n.releases.structure.heads import read_head
from iom_l10n.releases.structure.shapes import ends_sentence, is_credit, is_label, is_short_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Piece

__all__ = ["mark_headings"]

_MAX_SUBTITLE = 160
_QUOTED = re.compile(r"[«“][^«»“”.;:!?…]{1,60}[»”]")
# Before a list "Trois objectifs sont visés :" is a sentence, "Prochaines étapes :" a heading.
_VERB = re.compile(
    r"^(?:depuis|entre|selon|d['’]après|parmi|outre|pour|dont|dans|avec)\b"
    r"|\b(?:sont|est|ont|a|avons|sera|seront|était|étaient|compte(?:nt)?|figure(?:nt)?|compren\w+"
    r"|prévoi\w+|vise(?:nt|ra)?|porte(?:nt|ra)?|concerne(?:nt)?|inclu\w+|permet\w*|voici|voilà)\b",
    re.IGNORECASE,
)
_TEXT = frozenset({None, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE, BlockKind.QUOTE})


def mark_headings(pieces: Sequence[Piece]) -> None:
    """Give headings their kind; what stands last or before contacts only is none."""
    found: list[Piece] = []
    below = False  # from the end on: a word alone asks whether a heading stands below it
    for at in range(len(pieces) - 1, 0, -1):
        below = pieces[at].kind is None and _is_heading(pieces, at, below=below)
        if below:
            found.append(pieces[at])
    for piece in found:
        piece.kind, piece.level = BlockKind.HEADING, piece.level or 2


def _is_heading(pieces: Sequence[Piece], at: int, *, below: bool) -> bool:
    text = pieces[at].text
    if at + 1 == len(pieces):
        return False
    if is_label(text):
        return not (pieces[at + 1].kind is BlockKind.LIST_ITEM and _VERB.search(text))
    if is_credit(text):
        return False
    quoted = _QUOTED.fullmatch(text) is not None
    if not quoted and (ends_sentence(text) or not (text[:1].isalnum() or text[:1] in "«“\"'")):
        return False
    if at == 1 and not quoted and _is_subtitle(text, pieces[2]):
        return not _has_dateline(text)
    return is_short_line(text) and _has_text_below(pieces, at, below=below)


def _is_subtitle(text: str, after: Piece) -> bool:
    return (
        len(text) <= _MAX_SUBTITLE
        and after.kind is not BlockKind.CONTACT
        and (is_short_line(text) or len(text) < len(after.text))
    )


def _has_text_below(pieces: Sequence[Piece], at: int, *, below: bool) -> bool:
    text, after = pieces[at].text, pieces[at + 1]
    if after.kind is not None:
        return after.kind in _TEXT
    if _is_running_text(after.text, text):
        return True
    head = read_head(after.text)
    if head is not None and head.date is not None:
        return True
    return text.isalpha() and below  # "Annexe" above a heading of its own


def _is_running_text(text: str, heading: str) -> bool:
    """Tell the text under a heading from one more line like it: a name, a cell, a signature."""
    return len(text) > len(heading) and (ends_sentence(text) or not is_short_line(text))


def _has_dateline(text: str) -> bool:
    return any(f"{dash} " in text[:60] for dash in "-–—−") and len(text) > 100  # noqa: PLR2004
