"""Whom to ask: from the line that invites to contact to the last name, phone number or address.

What stands below the last of them (conditions of sale, "À propos de l'OIM") is a note.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.model import BlockKind
from iom_l10n.releases.structure.shapes import (
    ends_sentence,
    ends_with_initials,
    has_contact_detail,
    is_label,
    is_name_like,
    is_short_line,
    sentences_inside,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Piece

__all__ = ["mark_contacts", "mark_notes", "opens_contacts"]

_INVITATION = re.compile(
    r"(?:(?:m[ée]dias?|presse)[\s\u00a0]?[-–—:][\s\u00a0])?"
    r"(?:pour|si vous|afin|veuillez|merci|vous pouvez|les? (?:journalistes?|m[ée]dias?)"
    r"|for|para|please|prière)"
    r"\b.{0,160}?\b(?:contact(?:er|ez|ar|en|e)?|(?:s[’'])?adress(?:er|ez)|(?:joindre|appeler|écri(?:re|vez)))\b",
    re.IGNORECASE | re.DOTALL,
)
_ABOUT = re.compile(
    r"informations?|renseignements?|d[ée]tails?|pr[ée]cisions?|interviews?|entretiens?|questions?|media|m[ée]dias?"
    r"|en savoir (?:plus|davantage)|information|información|entrevistas?|contact",
    re.IGNORECASE,
)
_CONTACT_LABEL = re.compile(
    r"(?:(?:personnes? à )?contact(?:o|er|ez|s|os)?|personnes?[ -]ressources?|renseignements?"
    r"|relations (?:avec les )?m[ée]dias?"
    r"|service de presse|informations? (?:compl[ée]mentaires?|presse)?)"
    r"(?:[\s\u00a0](?:de[\s\u00a0]|avec[\s\u00a0]la[\s\u00a0]|pour[\s\u00a0]les[\s\u00a0])?"
    r"(?:presse|m[ée]dias?|media|prensa|oim|iom))?"
    r"(?:[\s\u00a0](?:à|de)[\s\u00a0](?:l[’'])?\w+)?[\s\u00a0]?:",
    re.IGNORECASE,
)
_CONTACT_HEADING = re.compile(
    r"contacts?(?:[\s\u00a0](?:de |pour les |avec la |avec les )?(?:presse|m[ée]dias?|media|oim))?"
    r"|(?:relations|service)(?: de| avec la| avec les)? (?:presse|m[ée]dias)"
    r"|pour (?:de )?plus (?:amples |d[’'])(?:informations?|renseignements?)[\s\u00a0\u202f]?:?"
    r"|pour (?:tout(?:e|es)?|vos) (?:demandes?|questions?|renseignements?)"
    r"(?: d[’']\w+)?[\s\u00a0\u202f]?:"
    r"|pour en savoir (?:plus|davantage)[\s\u00a0\u202f]?:",
    re.IGNORECASE,
)
# With whom to ask on the same line; alone it heads the lines below.
_MORE = re.compile(
    r"infos?[\s\u00a0]?:"
    r"|pour (?:tout(?:e|es)?|vos|d[’']autres?)"
    r" (?:demandes?|questions?|renseignements?|informations?|compléments?|précisions?|entretiens?"
    r"|interviews?)\b[^.!?:]{0,60}[\s\u00a0]?:"
    r"|pour (?:(?:de )?plus (?:amples |d[’'])(?:informations?|renseignements?|détails)"
    r"|en savoir (?:plus|davantage))[\s\u00a0]?:",
    re.IGNORECASE,
)
_LINK_ONLY = re.compile(
    r"\b(?:clique[rz]|consulte[rz]|visite[rz]|t[ée]l[ée]charge[rz])\b", re.IGNORECASE
)
_MAX_NAMES = 4
_MAX_PENDING = 6
_MIN_ABOVE = 2  # a title and some text
_MAX_BARE = 8
_MAX_BARE_LINE = 140


def mark_contacts(pieces: Sequence[Piece]) -> int | None:
    """Give contact blocks their kind; return the index of the last one."""
    last: int | None = None
    at = 1  # never the title
    while at < len(pieces):
        piece = pieces[at]
        heading = piece.kind in {None, BlockKind.HEADING} and _is_contact_heading(piece.text)
        opens = opens_contacts(piece.text) if piece.kind is None else False
        if not (heading or opens):
            at += 1
            continue
        end = _end_of_contacts(pieces, at)
        if heading and end > at:
            piece.kind = BlockKind.HEADING
            piece.level = piece.level or 2
        elif opens:
            piece.kind = BlockKind.CONTACT
        else:
            at += 1
            continue
        for inner in pieces[at + 1 : end + 1]:
            inner.kind = BlockKind.CONTACT
        last, at = end, end + 1
    return _mark_bare_contacts(pieces) if last is None else last


def _mark_bare_contacts(pieces: Sequence[Piece]) -> int | None:
    """Mark names and numbers that close a page without an invitation to use them."""
    start = len(pieces)
    found = False
    while start > _MIN_ABOVE and len(pieces) - start < _MAX_BARE:
        piece = pieces[start - 1]
        detail = has_contact_detail(piece.text)
        named = found and is_short_line(piece.text) and is_name_like(piece.text.partition(",")[0])
        if piece.kind is not None or len(piece.text) > _MAX_BARE_LINE or not (detail or named):
            break
        if not detail and ends_sentence(piece.text):
            break
        if detail and sentences_inside(piece.text):
            break
        found = found or detail
        start -= 1
    if not found:
        return None
    for piece in pieces[start:]:
        piece.kind = BlockKind.CONTACT
    return len(pieces) - 1


def _is_contact_heading(text: str) -> bool:
    return _CONTACT_HEADING.fullmatch(text) is not None


def opens_contacts(text: str) -> bool:
    """Tell whether a block, or its first line, says whom to ask."""
    more = _MORE.match(text)
    if _CONTACT_LABEL.match(text) or (
        more and (has_contact_detail(text) or (more.end() == len(text) and not is_label(text)))
    ):
        return True
    invitation = _INVITATION.match(text)
    if invitation is None or not _ABOUT.search(invitation[0]):
        return False
    # "Pour des informations …, veuillez cliquer sur le lien": a sentence, not a contact.
    return not _LINK_ONLY.search(text) or has_contact_detail(text) or text.endswith(":")


def _end_of_contacts(pieces: Sequence[Piece], start: int) -> int:
    """Return the index of the last contact block of the group that opens at `start`."""
    last = start
    pending = 0
    for at in range(start + 1, len(pieces)):
        piece = pieces[at]
        if piece.kind is not None or piece.text.startswith("*") or opens_contacts(piece.text):
            break
        if has_contact_detail(piece.text) and len(piece.text) <= 250:  # noqa: PLR2004
            last, pending = at, 0
        elif not is_short_line(piece.text) or (
            piece.text.endswith((".", "!", "?"))
            and not ends_with_initials(piece.text)
            and not is_name_like(piece.text)
        ):
            break
        else:
            pending += 1
            if pending > _MAX_PENDING:
                break
    said = pieces[start].text.endswith(".")  # "… veuillez contacter le bureau de presse."
    if last == start and not said and not has_contact_detail(pieces[start].text):
        # Names alone, no phone and no address: those right under the invitation.
        for at in range(start + 1, min(len(pieces), start + 1 + _MAX_NAMES)):
            piece = pieces[at]
            if piece.kind is not None or piece.after_gap or ends_sentence(piece.text):
                break
            if not is_short_line(piece.text) or is_label(piece.text):
                break
            last = at
    return last


def mark_notes(pieces: Sequence[Piece], last_contact: int | None) -> None:
    """Give asterisk notes their kind, and the text that stands below the contacts."""
    for at, piece in enumerate(pieces):
        below = last_contact is not None and at > last_contact
        if (piece.kind is None and at and piece.text.startswith("*")) or (
            piece.kind in {None, BlockKind.PARAGRAPH} and below
        ):
            piece.kind = BlockKind.NOTE
