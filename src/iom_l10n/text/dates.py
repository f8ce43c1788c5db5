"""Days and months by name, as numbers, so that two languages can be compared; French durations."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from iom_l10n.text.words import token_set

__all__ = [
    "Duration",
    "day_name",
    "days",
    "durations",
    "month_name",
    "month_numbers",
    "months",
]


def _rows(text: str) -> dict[str, int]:
    out = {}
    for number, row in enumerate(text.split(";"), start=1):
        out.update(dict.fromkeys(row.strip().split("|"), number))
    return out


_MONTHS = {
    "fr": _rows(
        "janvier|janv.;février|févr.|fév.;mars;avril|avr.;mai;juin;juillet|juil.;août|aout;"
        "septembre|sept.;octobre|oct.;novembre|nov.;décembre|déc."
    ),
    "en": _rows(
        "January|Jan.|Jan;February|Feb.|Feb;March|Mar.;April|Apr.;May;June|Jun.;July|Jul.;"
        "August|Aug.;September|Sept.|Sep.|Sept;October|Oct.|Oct;November|Nov.|Nov;"
        "December|Dec.|Dec"
    ),
    "es": _rows(
        "enero|ene.;febrero|feb.;marzo;abril|abr.;mayo;junio;julio;agosto|ago.;"
        "septiembre|setiembre|sept.;octubre|oct.;noviembre|nov.;diciembre|dic."
    ),
    "pt": _rows(
        "janeiro|jan.;fevereiro|fev.;março;abril|abr.;maio;junho;julho;agosto|ago.;"
        "setembro|set.;outubro|out.;novembro|nov.;dezembro|dez."
    ),
    "ar": _rows(
        "يناير|كانون الثاني|جانفي;فبراير|شباط|فيفري;مارس|آذار|اذار;أبريل|إبريل|ابريل|نيسان|أفريل;"
        "مايو|أيار|ايار|ماي;يونيو|يونيه|حزيران|جوان;يوليو|يوليه|تموز|جويلية;أغسطس|اغسطس|آب|أوت;"
        "سبتمبر|أيلول|ايلول;أكتوبر|اكتوبر|تشرين الأول;نوفمبر|تشرين الثاني;ديسمبر|كانون الأول"
    ),
}
_DAYS = {
    "fr": _rows(
        "lundi|lundis;mardi|mardis;mercredi|mercredis;jeudi|jeudis;vendredi|vendredis;"
        "samedi|samedis;dimanche|dimanches"
    ),
    "en": _rows(
        "Monday|Mondays;Tuesday|Tuesdays;Wednesday|Wednesdays;Thursday|Thursdays;"
        "Friday|Fridays;Saturday|Saturdays;Sunday|Sundays"
    ),
    "es": _rows("lunes;martes;miércoles;jueves;viernes;sábado|sábados;domingo|domingos"),
    "pt": _rows(
        "segunda-feira|segunda|segundas-feiras;terça-feira|terça|terças-feiras;"
        "quarta-feira|quarta|quartas-feiras;quinta-feira|quinta|quintas-feiras;"
        "sexta-feira|sexta|sextas-feiras;sábado|sábados;domingo|domingos"
    ),
    "ar": _rows(
        "الاثنين|الإثنين|الأثنين;الثلاثاء;الأربعاء|الاربعاء;الخميس;الجمعة;السبت;الأحد|الاحد"
    ),
}
_PREFIX = {"ar": "[وبلفك]{0,2}"}


def _pattern(names: dict[str, int], language: str) -> re.Pattern[str]:
    body = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    flags = 0 if language == "en" else re.IGNORECASE
    return re.compile(rf"(?<!\w){_PREFIX.get(language, '')}({body})(?!\w)", flags)


_MONTH_PATTERNS = {language: _pattern(names, language) for language, names in _MONTHS.items()}
_DAY_PATTERNS = {language: _pattern(names, language) for language, names in _DAYS.items()}
_ALIKE = frozenset({"en"})


def _tokens(tables: dict[str, dict[str, int]]) -> dict[str, frozenset[str]]:
    """Return the first token of every name: a text without any of them names nothing."""
    return {
        language: frozenset(re.findall(r"[^\W_]+", name.lower())[0] for name in names)
        for language, names in tables.items()
    }


_FIRST = {"months": _tokens(_MONTHS), "days": _tokens(_DAYS)}


def _found(
    text: str,
    language: str,
    kind: str,
    patterns: dict[str, re.Pattern[str]],
    names: dict[str, dict[str, int]],
) -> tuple[tuple[int, int, int], ...]:
    pattern = patterns.get(language)
    if pattern is None:
        return ()
    # Arabic glues "and", "in" to a name, so that its tokens are not the names.
    if language != "ar" and _FIRST[kind][language].isdisjoint(token_set(text)):
        return ()
    table = names[language]
    return tuple(
        (table[m.group(1) if language in _ALIKE else m.group(1).lower()], m.start(1), m.end(1))
        for m in pattern.finditer(text)
    )


@lru_cache(maxsize=256)
def months(text: str, language: str) -> tuple[tuple[int, int, int], ...]:
    """Return (month 1 to 12, start, end) for every month's name."""
    return _found(text, language, "months", _MONTH_PATTERNS, _MONTHS)


@lru_cache(maxsize=256)
def days(text: str, language: str) -> tuple[tuple[int, int, int], ...]:
    """Return (day 1 = Monday to 7, start, end) for every weekday's name."""
    return _found(text, language, "days", _DAY_PATTERNS, _DAYS)


def month_numbers(text: str, language: str) -> frozenset[int]:
    """Return the months that a text names."""
    return frozenset(number for number, _, _ in months(text, language))


def month_name(number: int, language: str, like: str) -> str | None:
    """Return the name of a month (1 to 12), written as `like` is: in full or short, Arabic's sets.

    `like` is a month's name in the same language; None where we have no names.
    """
    return _name(number, _MONTHS.get(language), like)


def day_name(number: int, language: str, like: str) -> str | None:
    """Return the name of a weekday (1 = Monday to 7), written as `like` is."""
    return _name(number, _DAYS.get(language), like)


def _name(number: int, table: dict[str, int] | None, like: str) -> str | None:
    if table is None:
        return None
    rows: dict[int, list[str]] = {}
    for name, value in table.items():
        rows.setdefault(value, []).append(name)
    column = next(
        (row.index(name) for row in rows.values() for name in row if name.lower() == like.lower()),
        0,
    )
    row = rows[number]
    return row[min(column, len(row) - 1)]


class Duration(NamedTuple):
    """How long something takes, at `text[start:end]`: "en 4h30"."""

    start: int
    end: int
    hours: int
    minutes: int


_HOURS = re.compile(r"(?<![\w.,])(\d{1,3})[ \u00a0\u202f]?h(?:[ \u00a0\u202f]?([0-5]\d))?(?!\w)")
_WAY = (
    "trajet|voyage|marche|vol|route|traversée|attente|retard|réunion|séance|formation|travail"
    "|cours|débat|discussion|vidéo|film|navigation|trek|intervalle|délai|période|intervention"
)
_LASTING = re.compile(
    r"(?:\b(?:en|pendant|durant|il y a|au bout de|toutes les|plus de|moins de|près de|dure"
    r"|durera|duré|prend|pris|prendra)|\bdurée(?: \w+)?(?: est)?(?: de| ?:)"
    rf"|\b(?:{_WAY})s?(?: \w+)? (?:de|d['’]))[ \u00a0]"
    r"(?:(?:environ|près de|plus de|moins de|presque|seulement|quelque)[ \u00a0])?$"
)
_SPENT = re.compile(
    rf"[ \u00a0](?:(?:de |d['’])(?:{_WAY}|bus|voiture|bateau|sommeil|avion|train|pirogue)s?\b"
    r"|plus tard\b|par (?:jour|semaine|personne)\b|à pied\b)"
)


@lru_cache(maxsize=512)
def durations(text: str) -> tuple[Duration, ...]:
    """Return the hours of a French text that are a length of time and no time of day."""
    found = []
    for match in _HOURS.finditer(text):
        start, end = match.span()
        if _LASTING.search(text[:start].lower()) or _SPENT.match(text, end):
            found.append(Duration(start, end, int(match.group(1)), int(match.group(2) or 0)))
    return tuple(found)
