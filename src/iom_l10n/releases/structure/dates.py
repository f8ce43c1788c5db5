"""Dates as press pages write them, in French; in the menu's English or Spanish on a line alone."""

from __future__ import annotations

import datetime as dt
import re

__all__ = ["ANY_DATE", "read_date"]

_MONTH = {
    name: number
    for number, names in enumerate(
        (
            "janvier janv jan january enero", "février fevrier févr fév february feb febrero",
            "mars march mar marzo", "avril avr april apr abril", "mai may mayo",
            "juin june jun junio",
            "juillet juil july jul julio", "août aout august aug agosto",
            "septembre sept september sep septiembre", "octobre oct october octubre",
            "novembre nov november noviembre", "décembre decembre déc december dec diciembre",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_NAMES = "|".join(sorted(_MONTH, key=len, reverse=True))
_SPACES = r"[\s\u00a0\u202f]{1,3}"
_WEEKDAY = (
    r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    rf"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\.?,?{_SPACES})?"
)
_YEAR = r"(?:19|20)\d\d"
# A date of any form, with or without its year; for use in other patterns.
ANY_DATE = (
    rf"(?:{_WEEKDAY}\d{{1,2}}(?:\s?er)?{_SPACES}(?:de )?(?:{_NAMES})\b\.?,?"
    rf"(?:{_SPACES}(?:de )?{_YEAR})?"
    rf"|{_WEEKDAY}(?:{_NAMES})\b\.?{_SPACES}\d{{1,2}},{_SPACES}{_YEAR}"
    rf"|{_WEEKDAY}\d{{1,2}}[/.]\d{{1,2}}(?:[/.](?:\d{{4}}|\d\d))?"
    rf"|{_WEEKDAY}\d{{1,2}}-\d{{1,2}}-{_YEAR}|{_YEAR}-\d\d-\d\d)"
)
_FORMS = (
    re.compile(
        rf"(?<!\w)(?P<day>\d{{1,2}})(?:\s?er)?{_SPACES}(?:de )?(?P<month>{_NAMES})\b\.?,?{_SPACES}"
        rf"(?:de )?(?P<year>{_YEAR})(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!\w)(?P<month>{_NAMES})\b\.?{_SPACES}(?P<day>\d{{1,2}}),{_SPACES}(?P<year>{_YEAR})(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(rf"(?<!\d)(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?P<sign>[/.-])(?P<month>\d{{1,2}})(?P=sign)(?P<year>{_YEAR})(?!\d)"
    ),
    re.compile(
        r"(?<![\d/.])(?P<day>\d\d)(?P<sign>[/.])(?P<month>\d\d)(?P=sign)(?P<year>\d\d)(?![\d/.])"
    ),
)
_LAST_CENTURY = 70  # "06/07/99" is of 1999


def read_date(text: str) -> str | None:
    """Return the first date of `text` that has a year, in ISO form."""
    for form in _FORMS:
        for match in form.finditer(text):
            month = _MONTH.get(match["month"].lower()) or int(match["month"])
            try:
                return dt.date(_full(int(match["year"])), month, int(match["day"])).isoformat()
            except ValueError:
                continue
    return None


def _full(year: int) -> int:
    """Return a year with its century."""
    if year >= 100:  # noqa: PLR2004
        return year
    return year + (1900 if year >= _LAST_CENTURY else 2000)
