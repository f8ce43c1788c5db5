"""French forms that are rewritten before an engine sees them, because engines leave them.

"14h30", "M. Dupont", "XVIIe", "p. ex.", "no 38" stay French in every draft; here they become what
the target writes, hidden from the engine.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.text.dates import durations
from iom_l10n.text.masking import Mask

if TYPE_CHECKING:
    from iom_l10n.text.dates import Duration

__all__ = ["local_masks", "prepared"]

_TIME = re.compile(r"(?<![\w.,])([01]?\d|2[0-4])\s?h\s?([0-5]\d)?(?!\w)")
_FIRST = re.compile(
    r"(?<!\w)1(?:er|ᵉʳ)(?=[ \u00a0](?:janvier|février|mars|avril|mai|juin|juillet|août|septembre"
    r"|octobre|novembre|décembre))"
)
# Capitals without their accent are words of other classes to an engine: "A ce titre" was "has".
_PER_CENT = re.compile(r"\bpourcent\b")
_BARE_A = re.compile(r"(?:^|(?<=[.!?:«] ))A(?= [a-zà-ÿ])")
_BARE_E = re.compile(
    r"\bE(?=(?:tats?|tudes?|lections?|glises?|coles?|quipes?|migr\w+|change\w*)\b)"
)
_CAPITAL = r"[A-ZÀÂÇÉÈÊÎÔÛ]"
_NAME = (
    rf"{_CAPITAL}[\w’'-]*\.?"
    rf"(?:[ \u00a0](?:(?:de|del|la|el|van|von|bin|ben)[ ])*{_CAPITAL}[\w’'-]*)*"
)
_TITLE = re.compile(rf"(?<![\w.])(M\.|MM\.|Mme|Mmes|Mlle|Dr|Pr)[ \u00a0]({_NAME})")
# In Spanish and Portuguese a title takes the article.
_TITLES = {
    "en": {"M.": "Mr.", "MM.": "Messrs.", "Mme": "Ms.", "Mlle": "Ms.", "Dr": "Dr.", "Pr": "Prof."},
    "es": {"M.": "el Sr.", "MM.": "los Sres.", "Mme": "la Sra.", "Mlle": "la Sra.", "Dr": "Dr."},
    "pt": {"M.": "o Sr.", "MM.": "os Srs.", "Mme": "a Sra.", "Mlle": "a Sra.", "Dr": "Dr."},
}
_NOON = 12
_CENTURY = re.compile(r"(?<!\w)([XVI]{1,5})(?:e|è|ème|ᵉ)(?!\w)")
_ROMAN = {"I": 1, "V": 5, "X": 10}
_NUMBER_SIGN = re.compile(r"(?<!\w)[Nn](?:o|°|º)[ \u00a0\u202f]?(?=\d)")
_EMAIL_HIDDEN = re.compile(r"\[email[ \u00a0]protected\]")
# The abbreviation in French, then in English, Spanish and Portuguese.
_ABBREVIATIONS = (
    ("p. ex.", {"en": "e.g.", "es": "p. ej.", "pt": "p. ex."}),
    ("c.-à-d.", {"en": "i.e.", "es": "es decir", "pt": "isto é"}),
    ("art.", {"en": "art.", "es": "art.", "pt": "art."}),
    ("cf.", {"en": "cf.", "es": "cf.", "pt": "cf."}),
    ("ext.", {"en": "ext.", "es": "ext.", "pt": "ext."}),
)
# Letters with stops are read as words one by one: "S.E." was "S.And.".
_INITIALS = re.compile(r"(?<![\w.])(?:[A-ZÀ-Þ]\.){2,}(?!\w)")
_EXCELLENCY = {"en": "H.E.", "pt": "S.Ex.ª"}
# One hour, several; and how minutes are joined to them.
_DURATIONS = {
    "en": ("hour", "hours", " "),
    "es": ("hora", "horas", " y "),
    "pt": ("hora", "horas", " e "),
}
_MINUTES = {"en": ("minute", "minutes"), "es": ("minuto", "minutos"), "pt": ("minuto", "minutos")}
_NUMBER_SIGNS = {"en": "No. ", "es": "núm. ", "pt": "n.º "}


def prepared(text: str) -> str:
    """Return the French text with forms rewritten that change nothing but the spelling."""
    text = _PER_CENT.sub("pour cent", text)
    return _BARE_E.sub("É", _BARE_A.sub("À", _FIRST.sub("1", text)))


def local_masks(text: str, language: str) -> list[Mask]:
    """Return masks over the forms that this module names, with what the target writes."""
    lasting = durations(text)
    masks = [Mask(start=one.start, end=one.end, back=_duration(one, language)) for one in lasting]
    masks += [
        Mask(start=match.start(), end=match.end(), back=_time(match, language))
        for match in _TIME.finditer(text)
        if all(match.start() != one.start for one in lasting)
    ]
    masks += [
        Mask(start=match.start(), end=match.end(), back=_century(match.group(1), language))
        for match in _CENTURY.finditer(text)
    ]
    masks += [
        Mask(start=match.start(), end=match.end(), back=match.group())
        for match in _EMAIL_HIDDEN.finditer(text)
    ]
    if sign := _NUMBER_SIGNS.get(language):
        masks += [
            Mask(start=match.start(), end=match.end(1), back=sign + match.group(1))
            for match in re.finditer(_NUMBER_SIGN.pattern + r"(\d+)", text)
        ]
    for french, others in _ABBREVIATIONS:
        if language in others:
            masks += [
                Mask(start=match.start(), end=match.end(), back=others[language])
                for match in re.finditer(rf"(?<!\w){re.escape(french)}", text)
            ]
    titles = _TITLES.get(language, {})
    masks += [
        Mask(
            start=match.start(),
            end=match.end(),
            back=f"{titles[match.group(1)]} {match.group(2)}",
        )
        for match in _TITLE.finditer(text)
        if match.group(1) in titles
    ]
    masks += [
        Mask(start=match.start(), end=match.end(), back=_initials(match.group(), language))
        for match in _INITIALS.finditer(text)
    ]
    return masks


def _century(roman: str, language: str) -> str:
    """Return an ordinal in Roman figures: "XVIIe" is "17th" in English, "XVII" elsewhere."""
    if language != "en":
        return roman
    values = [_ROMAN[letter] for letter in roman]
    pairs = zip(values, [*values[1:], 0], strict=True)
    number = sum(-one if one < after else one for one, after in pairs)
    teens = number // 10 == 1
    ending = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _time(match: re.Match[str], language: str) -> str:
    hour, minutes = int(match.group(1)), match.group(2)
    if language == "en":
        half = "a.m." if hour % 24 < _NOON else "p.m."
        shown = f"{(hour - 1) % _NOON + 1}" + (f".{minutes}" if minutes else "")
        return f"{shown} {half}"
    if language == "es":
        return f"{hour}.{minutes or '00'}"
    if language == "pt":
        return f"{hour}h{minutes or ''}"
    return f"{hour}:{minutes or '00'}"


def _duration(one: Duration, language: str) -> str:
    """Return a length of time in words: "4h30" is "4 hours 30 minutes"; signs where none known."""
    if language not in _DURATIONS:
        return f"{one.hours} h" + (f" {one.minutes} min" if one.minutes else "")
    single, several, joiner = _DURATIONS[language]
    shown = f"{one.hours} {single if one.hours == 1 else several}"
    if one.minutes:
        minute, minutes = _MINUTES[language]
        shown += f"{joiner}{one.minutes} {minute if one.minutes == 1 else minutes}"
    return shown


def _initials(letters: str, language: str) -> str:
    return _EXCELLENCY.get(language, letters) if letters == "S.E." else letters
