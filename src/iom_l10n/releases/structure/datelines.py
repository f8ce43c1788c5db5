"""Dates and places: a line that is only a date, the head of a paragraph ("Berne, 3 mars –")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from iom_l10n.model import BlockKind
from iom_l10n.releases.structure.dates import ANY_DATE, read_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from iom_l10n.releases.draft import Piece

__all__ = [
    "Dateline",
    "find_dateline",
    "is_date_line",
    "mark_datelines",
    "names_place",
    "read_date",
]

_INTRODUCED = (
    r"(?:(?:date(?: de publication)?|publi[ée]e?|paru|post[ée]|mis en ligne|mis à jour)"
    r"(?:\sle)?\s?:?\s?)?"
)
_ONLY_DATE = re.compile(
    rf"(?:(?P<place>[A-ZÀ-ÖØ-Þ][\w.'’() -]{{1,40}}(?:,\s{{1,3}}[A-ZÀ-ÖØ-Þ][\w.'’ -]{{1,40}})?)"
    rf"(?:,\s{{1,3}}|\s[-–—|]\s))?{_INTRODUCED}(?:le\s)?{ANY_DATE}(?:,?\s(?:[-–|à]\s)?\d{{1,2}}[:hH]\d\d)?\.?",
    re.IGNORECASE,
)
_HEAD = re.compile(r"(?P<head>[^\n]{2,90}?)[\s\u00a0\u202f]{0,3}[-–—−][\s\u00a0\u202f]{1,3}(?=\S)")
_AGENCY = re.compile(r"[\s,]{0,2}\((?:OIM|IOM|[A-Z]{2,8}(?:[-/ ][A-Z]{2,8})?)\)\s?\Z")
_HEAD_DATE = re.compile(rf"[\s,]{{0,3}}\(?(?:le\s)?{ANY_DATE}\)?\s*\Z", re.IGNORECASE)
_LEADING_DATE = re.compile(rf"(?:le\s)?{ANY_DATE}(?:,\s?|\Z)", re.IGNORECASE)
_NOT_A_PLACE = re.compile(r"[:;!?«»“”\"\d]|\.(?!\s?[A-Z]\b|\s?$|\s?,)")
_SMALL_WORDS = frozenset(
    {
        "de", "du", "des", "d", "la", "le", "les", "l", "et", "à", "au", "aux", "en", "sur", "sous",
        "lès", "près", "y", "del", "los", "las", "of", "and", "da", "do",
    }
)  # fmt: skip
_NO_PLACE = frozenset(
    {
        "hier", "demain", "aujourd'hui", "lundi", "mardi", "mercredi", "jeudi", "vendredi",
        "samedi", "dimanche", "note", "rappel", "résultat", "exemple", "objectif", "constat",
        "correction", "rectificatif", "erratum", "urgent",
    }
)  # fmt: skip
# Names of countries and regions that go on with an adjective in small letters.
_BEFORE_ADJECTIVES = frozenset(
    {
        "République", "Guinée", "Arabie", "Union", "Territoire", "Territoires", "Fédération",
        "Émirats", "Emirats", "Afrique", "Amérique", "Asie", "Europe", "Méditerranée", "Mer",
        "Océan", "Polynésie", "Bande", "Île", "Îles", "Iles", "Royaume", "Caraïbes", "Sahara",
    }
)  # fmt: skip
_PARTS = re.compile(r"[,/]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MAX_HEAD = 100  # the longest that _HEAD takes, and some
_MAX_PLACE_WORDS = 9
_FEW_WORDS = 4
_NEAR_THE_TOP = 6
_FIRST_PARAGRAPHS = 3


class Dateline(NamedTuple):
    """Where and when a release is from, as far as it says so."""

    place: str | None
    date: str | None


def is_date_line(text: str) -> bool:
    """Tell whether a line says a date, perhaps with its place, and nothing else."""
    return _ONLY_DATE.fullmatch(text) is not None


def mark_datelines(pieces: Sequence[Piece]) -> None:
    """Give the lines that are only a date their kind; they stand near the top."""
    for piece in pieces[:_NEAR_THE_TOP]:
        if piece.kind is None and is_date_line(piece.text):
            piece.kind = BlockKind.DATELINE


def names_place(text: str) -> bool:
    """Tell whether a block begins as the first paragraph of a release does."""
    return _read_head(text) is not None


def find_dateline(pieces: Iterable[Piece], title: str) -> Dateline:
    """Return place and date: a date line's date first; the place of the paragraph with a date.

    A page of several short releases, and one with a correction above, has several heads: that
    with a date is the release's own, else the first of the first paragraphs.
    """
    pieces = list(pieces)
    lines = [_read_line(piece.text) for piece in pieces if piece.kind is BlockKind.DATELINE]
    heads = [_read_head(piece.text) for piece in pieces if piece.kind is BlockKind.PARAGRAPH]
    # A short release may repeat its own title before the dash.
    near = [head for head in heads[:_FIRST_PARAGRAPHS] if head and head.place != title]
    dated = [head for head in heads if head and head.date]
    date = next((found.date for found in (*lines, *dated) if found.date), None)
    place = next((found.place for found in (*dated, *near, *lines) if found.place), None)
    return Dateline(place, date)


def _read_line(text: str) -> Dateline:
    match = _ONLY_DATE.fullmatch(text)
    place = match["place"] if match else None
    return Dateline(place if place and _is_place(place) else None, read_date(text))


def _read_head(text: str) -> Dateline | None:
    """Return what stands before the dash of a paragraph's head, None where no place does."""
    near = text[:_MAX_HEAD]
    if not ("-" in near or "–" in near or "—" in near or "−" in near):
        return None
    match = _HEAD.match(text)
    if match is None:
        return None
    head = _AGENCY.sub("", match["head"].strip("( "))
    date = read_date(head)
    where = _HEAD_DATE.sub("", head)
    where = _LEADING_DATE.sub("", where).strip(" ,\u00a0\u202f")
    if date is None:  # "Genève – 3 mai 2016 – L'OIM …"
        second = _HEAD.match(text, match.end())
        if second is not None and _HEAD_DATE.fullmatch(second["head"]):
            date = read_date(second["head"])
    if not where and date:
        return Dateline(None, date)
    return Dateline(where, date) if _is_place(where) else None


def _is_place(text: str) -> bool:
    few = len(text.split()) <= _FEW_WORDS or "," in text or "/" in text
    return (
        text[:1].isupper()
        and len(text.split()) <= _MAX_PLACE_WORDS
        and few
        and not _NOT_A_PLACE.search(text)
        and text.lower() not in _NO_PLACE
        and all(map(_is_name, _PARTS.split(text)))
    )


def _is_name(text: str) -> bool:
    """Tell "Corne de l'Afrique" and "Guinée équatoriale" from "Les autorités"."""
    words = _WORD.findall(text)
    return (bool(words) and words[0] in _BEFORE_ADJECTIVES) or all(
        not word.islower() or word in _SMALL_WORDS or word.startswith(("d'", "d’", "l'", "l’"))
        for word in words
    )
