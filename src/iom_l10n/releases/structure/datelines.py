"""Dates and places: a line that is only a date, the head of a paragraph ("Berne, 3 mars –")."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from iom_l10n.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from iom_l10n.releases.draft import Piece

__all__ = ["Dateline", "find_dateline", "is_date_line", "mark_datelines", "read_date"]

_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip
_SHORT_MONTHS = {
    "fevrier": 2, "aout": 8, "decembre": 12, "janv": 1, "jan": 1, "févr": 2, "fév": 2, "avr": 4,
    "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12,
}  # fmt: skip
_MONTH = {name: number for number, name in enumerate(_MONTHS, 1)} | _SHORT_MONTHS
_NAMES = "|".join(sorted(_MONTH, key=len, reverse=True))
_SPACES = r"[\s\u00a0\u202f]{1,3}"
_DAY = r"(?P<day>\d{1,2})(?:er)?"
_WEEKDAY = r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s{1,3})?"
_WORDS = (
    rf"(?:le\s)?{_WEEKDAY}{_DAY}{_SPACES}(?P<month>{_NAMES})\.?{_SPACES}(?P<year>(?:19|20)\d\d)"
)
_DATE = re.compile(rf"(?<!\w){_WORDS}(?!\d)", re.IGNORECASE)
_FIGURES = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>(?:19|20)\d\d)(?!\d)"
)
_ISO = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_ONLY_DATE = re.compile(
    rf"(?:[A-ZÀ-ÖØ-Þ][\w.'’ -]{{1,40}},\s{{1,3}}){{0,2}}"
    r"(?:publiée?\s(?:le\s)?:?\s?|date\s?:\s?)?"
    rf"(?:le\s)?{_WEEKDAY}(?:\d{{1,2}}(?:er)?{_SPACES}(?:{_NAMES})\.?(?:{_SPACES}\d{{4}})?"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d\d-\d\d)\.?",
    re.IGNORECASE,
)
_HEAD = re.compile(r"(?P<head>[^\n]{2,90}?)[\s\u00a0\u202f]{0,3}[-–—−][\s\u00a0\u202f]{1,3}(?=\S)")
_HEAD_DATE = re.compile(
    rf",?\s{{0,3}}(?:le\s)?{_WEEKDAY}\d{{1,2}}(?:er)?{_SPACES}(?:{_NAMES})\.?(?:{_SPACES}\d{{4}})?\s*\Z"
    r"|,?\s{0,3}\(?\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\)?\s*\Z",
    re.IGNORECASE,
)
_NOT_A_PLACE = re.compile(r"[:;!?«»“”\"()\d]|\.(?!\s?[A-Z]\b|\s?$|\s?,)")
_MAX_PLACE_WORDS = 9
_NEAR_THE_TOP = 6
_MAX_YEAR = 9999


class Dateline(NamedTuple):
    """Where and when a release is from, as far as it says so."""

    place: str | None
    date: str | None


def read_date(text: str) -> str | None:
    """Return the first date of `text` that has a year, in ISO form."""
    for pattern in (_DATE, _ISO, _FIGURES):
        for match in pattern.finditer(text):
            month = _MONTH.get(match["month"].lower()) or int(match["month"])
            try:
                return dt.date(int(match["year"]), month, int(match["day"])).isoformat()
            except ValueError:
                continue
    return None


def is_date_line(text: str) -> bool:
    """Tell whether a line says a date, perhaps with its place, and nothing else."""
    return _ONLY_DATE.fullmatch(text) is not None


def mark_datelines(pieces: Sequence[Piece]) -> None:
    """Give the lines that are only a date their kind; they stand near the top."""
    for piece in pieces[:_NEAR_THE_TOP]:
        if piece.kind is None and is_date_line(piece.text):
            piece.kind = BlockKind.DATELINE


def find_dateline(pieces: Iterable[Piece], title: str) -> Dateline:
    """Return place and date: a date line first, else the head of the first paragraph with one."""
    pieces = list(pieces)
    dates = [read_date(piece.text) for piece in pieces if piece.kind is BlockKind.DATELINE]
    date = next(filter(None, dates), None)
    place = None
    for piece in pieces:
        if piece.kind is not BlockKind.PARAGRAPH:
            continue
        match = _HEAD.match(piece.text)
        if match is None:
            continue
        head = match["head"]
        where = _HEAD_DATE.sub("", head).strip(" ,\u00a0\u202f")
        if not _is_place(where, title):
            continue
        place = place or where
        date = date or read_date(head)
        if date:
            break
    return Dateline(place, date)


def _is_place(text: str, title: str) -> bool:
    return (
        text[:1].isupper()
        and len(text.split()) <= _MAX_PLACE_WORDS
        and not _NOT_A_PLACE.search(text)
        and text.casefold() != title.casefold()
        and (len(text.split()) <= 4 or "," in text or "/" in text)  # noqa: PLR2004
    )
