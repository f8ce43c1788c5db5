"""Numbers as values: "1 234,5", "1,234.5" and "١٬٢٣٤٫٥" are one number in three languages.

A token such as 79,091 reads in two ways; `strict` is the reading of its language, `readings`
are all of them, so that a wrong format can be told from a wrong number.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from iom_l10n.text.placeholders import placeholders
from iom_l10n.text.protected import masked
from iom_l10n.text.words import has_digit

__all__ = ["Number", "numbers", "scale_after", "scale_word"]


class Number(NamedTuple):
    """A number `text[start:end]`; `scale` is the worth of a following "million", else 1."""

    start: int
    end: int
    text: str
    strict: float
    readings: frozenset[float]
    scale: int


_SPACE = " \u00a0\u202f\u2009"
_TOKEN = re.compile(
    # Beginning with one figure in both cases lets the engine skip to it.
    rf"\d(?:\d{{0,2}}(?:[{_SPACE}]\d{{3}})+(?!\d)(?:[.,٫]\d+)?"
    r"|\d*(?:[.,٫٬]\d+|[’'·]\d{3}(?!\d))*)"
)
_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_DECIMAL = {"fr": ",", "es": ",", "pt": ",", "en": ".", "ar": "."}
# A digit glued to letters is part of a name (A320neo, FY16, 4Mi), unless the letters make an
# ordinal, a unit or an hour of it.
_SUFFIX = re.compile(
    r"(?:ers?|res?|ères?|e|es|è|ème|èmes|emes?|ièmes?|nde?s?|st|nd|rd|th|s|o|a|os|as|h(?:\d\d)?|"
    r"millions?|billions?|trillions?|milliards?|thousand|millones|milhões|min|mn|km|m|cm|mm|kg|g|l|ha|k|bn|tn|am|pm|ans?|[°ºª%€$£]|m²|m2|x)(?![^\W\d_])",
    re.IGNORECASE,
)
# "£11m": the letter means million behind a currency sign, elsewhere it is a metre.
_MONEY = re.compile(r"[$€£]\s?\Z")
_MONEY_M = re.compile(r"[mM](?!\w)")
_FOOT = re.compile(r"\d(?:['’′]|ft)")
# 6'10" is a height in feet: French sources never measure so.
_FEET = re.compile(r"(?<!\w)\d{1,2}['’′]\s?\d{1,2}(?:[\"”″]|['’′]{2})|(?<!\w)\d{1,2}ft \d{1,2}in\b")
_GROUP = 3


def _scales(*rows: str) -> dict[str, int]:
    out = {}
    for row in rows:
        power, _, names = row.partition("=")
        out.update(dict.fromkeys(names.split(","), 10 ** int(power)))
    return out


_SCALE_WORDS = {
    "fr": _scales("3=mille,milliers", "6=million,millions", "9=milliard,milliards,md,mds"),
    "en": _scales(
        "3=thousand,thousands",
        "6=million,millions,mn",
        "9=billion,billions,bn",
        "12=trillion,trillions,tn",
    ),
    "es": _scales("3=mil,miles", "6=millón,millones,mill.", "9=mil millones,millardo,millardos"),
    "pt": _scales(
        "3=mil,milhares",
        "6=milhão,milhões",
        "9=mil milhões,bilhão,bilhões,bilião",
    ),
    "ar": _scales(
        "3=ألف,آلاف,ألفا,ألفًا,الف,ألاف",
        "6=مليون,ملايين,مليونًا,مليونا,مليوني",
        "9=مليار,مليارات,مليارًا,مليارا,بليون,ملياري",
        "12=تريليون",
    ),
}
_SCALE_PATTERNS = {
    language: re.compile(
        rf"[{_SPACE}\-]?(?:de |d[’'])?("
        + "|".join(sorted(map(re.escape, names), key=len, reverse=True))
        + r")(?![^\W\d_])",
        re.IGNORECASE,
    )
    for language, names in _SCALE_WORDS.items()
}


def scale_word(text: str, position: int, language: str) -> tuple[int, int] | None:
    """Return the worth of the scale word at a position ("million": 10**6) and where it ends."""
    pattern = _SCALE_PATTERNS.get(language)
    match = pattern.match(text, position) if pattern is not None else None
    return (_SCALE_WORDS[language][match.group(1).lower()], match.end()) if match else None


def scale_after(text: str, position: int, language: str) -> int:
    """Return the worth of the scale word at a position ("million": 10**6), else 1."""
    found = scale_word(text, position, language)
    return found[0] if found else 1


@lru_cache(maxsize=4096)
def _readings(token: str, language: str) -> tuple[float, frozenset[float]] | None:
    """Return the language's own reading and all readings; None for a list such as 2018.03.12."""
    plain = token.translate(_ARABIC_DIGITS).replace("٬", "").replace("٫", ".")
    if token != plain and "٫" in token:
        # The Arabic decimal sign is not ambiguous.
        return _one(float(re.sub(rf"[{_SPACE},]", "", plain)))
    plain = re.sub(rf"[{_SPACE}’'·]", "", plain)
    marks = [c for c in plain if c in ".,"]
    return _with_marks(plain, marks, language) if marks else _one(float(plain))


def _one(value: float) -> tuple[float, frozenset[float]]:
    return value, frozenset({value})


def _with_marks(
    plain: str, marks: list[str], language: str
) -> tuple[float, frozenset[float]] | None:
    parts = re.split(r"[.,]", plain)
    grouped = 1 <= len(parts[0]) <= _GROUP and all(len(p) == _GROUP for p in parts[1:])
    as_whole = float("".join(parts))
    if len(set(marks)) == 1 and len(marks) > 1:
        return _one(as_whole) if grouped else None
    decimal = float("".join(parts[:-1]) + "." + parts[-1])
    if len(set(marks)) > 1:
        head_grouped = all(len(p) == _GROUP for p in parts[1:-1])
        if marks.index(marks[-1]) != len(marks) - 1 or not head_grouped:
            return None
        return _one(decimal)
    if grouped and parts[0].lstrip("0"):
        strict = decimal if marks[0] == _DECIMAL.get(language, ".") else as_whole
        return strict, frozenset({decimal, as_whole})
    return _one(decimal)


def _is_arabic(letter: str) -> bool:
    # Arabic glues its one-letter prepositions to a figure: بـ30, و250.
    return "\u0600" <= letter <= "\u06ff"


@lru_cache(maxsize=512)
def numbers(text: str, language: str) -> tuple[Number, ...]:
    """Return the numbers of a text in order; addresses, phones, placeholders are no numbers."""
    if not has_digit(text):
        return ()
    clean = masked(text)
    for part in placeholders(text):
        clean = clean[: part.start] + "_" * (part.end - part.start) + clean[part.end :]
    if _FOOT.search(clean):
        clean = _FEET.sub(lambda m: "_" * len(m.group()), clean)
    found: list[Number] = []
    for match in _TOKEN.finditer(clean):
        start, end = match.span()
        if start and (clean[start - 1].isalpha() or clean[start - 1] == "_"):
            hour = start > 1 and clean[start - 1] in "hH" and clean[start - 2].isdigit()
            if not hour and not _is_arabic(clean[start - 1]):
                continue
        if end < len(clean) and clean[end].isalpha() and not _SUFFIX.match(clean, end):
            continue
        found.extend(_read(match.group(), start, clean, language))
    return tuple(found)


def _read(token: str, start: int, text: str, language: str) -> list[Number]:
    read = _readings(token, language)
    end = start + len(token)
    if read is not None:
        strict, readings = read
        scale = scale_after(text, end, language)
        if scale == 1 and _MONEY_M.match(text, end) and _MONEY.search(text, 0, start):
            scale = 10**6
        return [Number(start, end, token, strict, readings, scale)]
    pieces = []
    for piece in re.finditer(r"\d+", token):
        value = float(piece.group().translate(_ARABIC_DIGITS))
        a, b = start + piece.start(), start + piece.end()
        pieces.append(Number(a, b, piece.group(), value, frozenset({value}), 1))
    return pieces
