"""What the cells of a termbase hold, as people and spreadsheets write it."""

from __future__ import annotations

import re
import unicodedata
from datetime import date as Date  # noqa: N812 - `date` reads a cell
from typing import TYPE_CHECKING

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary.local_dates import LAST_MONTH, LOCAL_DATE
from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.glossary.table import Row

__all__ = [
    "INVISIBLE_SIGN",
    "OPEN",
    "VARIANT_SIGN",
    "choice",
    "date",
    "is_open",
    "one_line",
    "variants",
    "visible",
]

# What a cell must not hold: signs that nobody sees, and that matching and git would see.
INVISIBLE_SIGN = re.compile(
    "[\u00a0\u00ad\u034f\u061c\u180e\u2000-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffd\x00-\x1f]"
)
VARIANT_SIGN = "|"
OPEN = "*"  # ends a word openly: "conflicto* armado*"
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00)?Z?)?")
_OPEN_WORD = re.compile(r"[^*]{2,}\*")


def one_line(text: str) -> str:
    """Return a text in NFC with single spaces."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def visible(text: str) -> str:
    """Return a text as one line without the signs that `lint` refuses."""
    return one_line(INVISIBLE_SIGN.sub(_shown, text))


def _shown(match: re.Match[str]) -> str:
    sign = match.group()
    if sign == "\ufffd":  # a letter is lost: lint tells
        return sign
    return "" if unicodedata.category(sign) == "Cf" else " "


def variants(text: str) -> tuple[str, ...]:
    """Return the wordings of a cell, parted by a bar; raises GlossaryError for a stray asterisk."""
    wordings = dict.fromkeys(filter(None, map(one_line, text.split(VARIANT_SIGN))))
    for wording in wordings:
        if OPEN in wording and not is_open(wording):
            raise GlossaryError(
                _("the asterisk in “{wording}” does not end a word").format(wording=wording),
                _("write it as conflicto* armado*"),
            )
    return tuple(wordings)


def is_open(wording: str) -> bool:
    """Say whether each asterisk ends a word of at least two letters: then it is left open."""
    starred = [word for word in wording.split() if OPEN in word]
    return bool(starred) and all(_OPEN_WORD.fullmatch(word) for word in starred)


def choice(row: Row, column: str, among: Sequence[str]) -> str:
    """Return one of a closed list of words, "" for an empty cell; raises GlossaryError."""
    value = row.get(column)
    if not value:
        return ""
    for known in among:
        if value.lower() == known.lower():
            return known
    raise GlossaryError(
        _("unknown {column} “{value}”").format(column=column, value=value),
        _("use one of {known}").format(known=", ".join(filter(None, among))),
    )


def date(row: Row, column: str) -> str:
    """Return a day in ISO 8601, "" for an empty cell; raises GlossaryError.

    Spreadsheets rewrite dates in their own locale: 31/12/2018, 31.12.2018, and 12/31/2018 where
    no other reading is possible. Day before month otherwise, as in all of our languages.
    """
    value = row.get(column)
    if not value:
        return ""
    if iso := _ISO.fullmatch(value):
        year, month, day = (int(part) for part in iso.groups())
    elif local := LOCAL_DATE.fullmatch(value):
        day, month, year = (int(part) for part in local.groups())
        if month > LAST_MONTH:
            day, month = month, day
    else:
        year = month = day = 0
    try:
        return Date(year, month, day).isoformat()
    except ValueError:
        raise GlossaryError(
            _("“{value}” in “{column}” is no date").format(value=value, column=column),
            _("write it as 2018-12-31"),
        ) from None
