"""The head of a release's first paragraph: "Berne, 3 mars –", "KABOUL, le 14/9/2021 (OIM) :".

A head with a date is found from the date: what stands before it must be a place or nothing, and a
mark parts it from the text. Without a date only a dash parts, for "Genève : …" may say anything.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from iom_l10n.releases.structure.dates import ANY_DATE, read_date
from iom_l10n.releases.structure.places import is_place
from iom_l10n.releases.structure.shapes import ends_sentence

__all__ = ["TIME", "Dateline", "begins_text", "read_head", "without_head"]

_SPACE = r"[\s\u00a0\u202f]"
TIME = (
    rf"(?:,?\s(?:[-–|à]\s)?\d{{1,2}}{_SPACE}?[:hH]{_SPACE}?(?:\d\d)?"
    r"(?:\s?\(?(?:GMT|UTC|TU|CET|heure de \w+)\)?)?)?"
)
_DATE = re.compile(rf"(?<![\w/.-])(?:{ANY_DATE})", re.IGNORECASE)
_AGENCIES = r"[\s,]{0,2}\((?:OIM|IOM|[A-Z]{2,8}(?:[-/ ][A-Z]{2,8})?)\)"
_AGENCY = re.compile(rf"{_AGENCIES}\s?\Z")
_INTRODUCED = re.compile(r"(?:\A|[\s,(])(?:le|ce)\Z", re.IGNORECASE)
_EDGES = " ,(|–—−-\u00a0\u202f"
_PARTED = re.compile(
    rf"{TIME}(?P<closed>\)?)(?:{_AGENCIES})?{_SPACE}{{0,3}}"
    rf"(?P<mark>\.{_SPACE}?[-–—−]|[-–—−]{{1,3}}|[:|.]|){_SPACE}{{0,3}}(?=(?P<first>\S))"
)
_DASHED = re.compile(
    r"(?P<head>[^\n]{2,90}?)[\s\u00a0\u202f]{0,3}(?:[-–—−]|(?<=\s)\|)[\s\u00a0\u202f]{1,3}(?=\S)"
)
_DIGIT = re.compile(r"\d")
_INITIALS = re.compile(r"\b[A-Z]\.\Z")
_NEAR = 110
_SURELY_TEXT, _LIKELY_TEXT = 60, 100


class Dateline(NamedTuple):
    """Where and when a release is from, as far as it says so."""

    place: str | None
    date: str | None


def read_head(text: str) -> Dateline | None:
    """Return what stands before the mark of a paragraph's head, None where no place does."""
    found = _find(text)
    return found[0] if found else None


def without_head(text: str) -> str:
    """Return a paragraph without its head."""
    found = _find(text)
    return text[found[1] :] if found else text


def begins_text(text: str, following: str = "") -> bool:
    """Tell the first paragraph of a release, or its first line, from a title "Mali – Un appel"."""
    text = text.strip()
    found = _find(text)
    if found is None:
        return False
    if following.strip()[:1].islower() and len(text) >= _SURELY_TEXT:
        return True
    least = _SURELY_TEXT if found[0].date else _LIKELY_TEXT
    return len(text) >= least and ends_sentence(text)


def _find(text: str) -> tuple[Dateline, int] | None:
    """Return the head with where the text begins."""
    near = text[:_NEAR]
    found = _DATE.search(near) if _DIGIT.search(near) else None
    dated = _read_dated(text, found) if found else None
    if dated is not None:
        return dated
    if not ("-" in near or "–" in near or "—" in near or "−" in near or "|" in near):
        return None
    match = _DASHED.match(text)
    if match is None:
        return None
    place = _AGENCY.sub("", match["head"].strip("( ")).strip(_EDGES)
    if place.endswith(".") and not _INITIALS.search(place):
        place = place[:-1]  # "Nassau. – Une équipe"
    return (Dateline(place, None), match.end()) if is_place(place) else None


def _read_dated(text: str, found: re.Match[str]) -> tuple[Dateline, int] | None:
    parted = _PARTED.match(text, found.end())
    if parted is None:
        return None
    date = read_date(found[0])
    before = _AGENCY.sub("", text[: found.start()].rstrip(_EDGES))
    place = _INTRODUCED.sub("", before.strip(_EDGES)).strip(_EDGES)
    if not place:
        dash = parted["mark"][-1:] in {"-", "–", "—", "−", "|"} and parted["mark"] != ""
        return (Dateline(None, date), parted.end()) if date and dash else None
    if not is_place(place) or not _parts(parted, text, date):
        return None
    return Dateline(place, date), parted.end()


def _parts(parted: re.Match[str], text: str, date: str | None) -> bool:
    """Tell whether the mark after place and date ends a head."""
    mark, sentence = parted["mark"], parted["first"].isupper() or parted["first"] in '«“"'
    if not mark:  # "(Genève, 3 mai 2023) L'OIM …"
        return parted["closed"] != "" and text[:1] == "(" and sentence
    return mark not in {":", "."} or (date is not None and sentence)
