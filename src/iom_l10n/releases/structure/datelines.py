"""Dates and places: a line that is only a date, the head of a paragraph ("Berne, 3 mars –")."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iom_l10n.model import BlockKind
from iom_l10n.releases.structure.dates import ANY_DATE, read_date
from iom_l10n.releases.structure.heads import TIME, Dateline, read_head
from iom_l10n.releases.structure.places import is_place
from iom_l10n.releases.structure.shapes import is_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from iom_l10n.releases.draft import Piece

__all__ = [
    "Dateline",
    "find_dateline",
    "is_date_line",
    "is_embargo",
    "mark_datelines",
    "names_place",
    "read_date",
]

_INTRODUCED = (
    r"(?:(?:(?P<update>(?:derni[èe]re )?mise? à jour|actualisé|modifié"
    r"|(?:sous |strictement sous )?embargo(?: strict)?(?:(?: jusqu[’']au?| avant))?)"
    r"|date(?: de publication)?|publi[ée]e?|paru|post[ée]|mis en ligne|posted"
    r"|(?:originally )?published)"
    r"(?:\s(?:le|on))?\s?:?\s?)?"
)
_PLACE = r"[A-ZÀ-ÖØ-Þ][\w.'’() -]{1,40}(?:[,/|]\s{0,3}[A-ZÀ-ÖØ-Þ][\w.'’ -]{1,40})?"
_NO_PLACE = (
    r"publi|paru|post|mis|date|derni|actualis|modifi|originally|embargo"
    r"|(?:strictement )?sous embargo"
)
_ONLY_DATE = re.compile(
    rf"\(?(?:(?!{_NO_PLACE})(?P<place>{_PLACE})"
    rf"(?:,\s{{1,3}}|\s[-–—|:]\s|:\s|\s\(|\s(?=le\s)))?"
    rf"{_INTRODUCED}(?:le\s)?{ANY_DATE}{TIME}\)?\.?(?:\s[-–—−])?"
    rf"(?:\s?[|–—-]\s(?!par\s)(?P<after>{_PLACE})"
    rf"|\s?[|–—,-]?\s?par(?:\s:)?\s{_PLACE})?",
    re.IGNORECASE,
)
_EMBARGO = re.compile(
    r"(?:(?:strictement )?sous )?embargo(?: strict)?[\s\u00a0]?"
    r"(?::|jusqu|avant|until|le\b|au\b|\d|\Z).{0,120}"
    r"|(?:ne pas (?:diffuser|publier)|diffusion interdite|embargoed)[\s\u00a0]"
    r"(?:avant|until).{1,120}",
    re.IGNORECASE,
)
_ONLY_PLACE = re.compile(r"(?:lieu|ville|location|place)\s?:\s?(?P<place>\S.{1,60})", re.IGNORECASE)
_NEAR_THE_TOP = 6
_FIRST_PARAGRAPHS = 3


@lru_cache(maxsize=2048)
def is_date_line(text: str) -> bool:
    """Tell whether a line says a date, perhaps with its place, and nothing else."""
    match = _ONLY_DATE.fullmatch(text)
    if match is None or (match["after"] is not None and not is_place(match["after"])):
        return False
    # "L'atelier prendra fin le samedi 19 mai." is a sentence.
    return match["place"] is None or not text.endswith(".") or is_place(match["place"].strip())


def is_embargo(text: str) -> bool:
    """Tell whether a line holds the release back until a day."""
    return _EMBARGO.fullmatch(text) is not None


def mark_datelines(pieces: Sequence[Piece]) -> None:
    """Give the lines that are only a date or a place their kind; they stand near the top."""
    for at, piece in enumerate(pieces[:_NEAR_THE_TOP]):
        if at and is_label(pieces[at - 1].text):
            continue  # a value of a sheet: "Date :" / "mardi 10 avril"
        if piece.kind is None and (is_date_line(piece.text) or _place_of(piece.text)):
            piece.kind = BlockKind.DATELINE


def names_place(text: str) -> bool:
    """Tell whether a block begins as the first paragraph of a release does."""
    return read_head(text) is not None


def find_dateline(pieces: Iterable[Piece], title: str) -> Dateline:
    """Return place and date: a date line's date first; the place of the paragraph with a date.

    A page of several short releases, and one with a correction above, has several heads: that
    with a date is the release's own, else the first of the first paragraphs. The day of an update
    counts where no other is named.
    """
    pieces = list(pieces)
    texts = [piece.text for piece in pieces if piece.kind is BlockKind.DATELINE]
    lines = [_read_line(text) for text in texts if not _is_update(text)]
    updates = [_read_line(text) for text in texts if _is_update(text)]
    heads = [read_head(piece.text) for piece in pieces if piece.kind is BlockKind.PARAGRAPH]
    # A short release may repeat its own title before the dash.
    near = [head for head in heads[:_FIRST_PARAGRAPHS] if head and head.place != title]
    dated = [head for head in heads if head and head.date]
    date = next((found.date for found in (*lines, *dated, *updates) if found.date), None)
    place = next((found.place for found in (*dated, *near, *lines) if found.place), None)
    return Dateline(place, date)


def _read_line(text: str) -> Dateline:
    match = _ONLY_DATE.fullmatch(text)
    if match is None:
        return Dateline(_place_of(text), read_date(text))
    named = [(match[part] or "").strip() for part in ("place", "after")]
    return Dateline(next((one for one in named if one and is_place(one)), None), read_date(text))


def _is_update(text: str) -> bool:
    match = _ONLY_DATE.fullmatch(text)
    return match is not None and match["update"] is not None


def _place_of(text: str) -> str | None:
    match = _ONLY_PLACE.fullmatch(text)
    return match["place"] if match and is_place(match["place"]) else None
