"""Fractions in words: trois quarts, deux tiers, la moitié; one slot, never the number in it."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.slots import Slot, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["fraction_slots", "written_fraction"]

_HALF = Fraction(1, 2)
_PARTS = {
    "fr": {"tiers": 3, "quart": 4, "quarts": 4, "cinquième": 5, "cinquièmes": 5, "dixième": 10,
           "dixièmes": 10},
    "en": {"third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
           "tenth": 10, "tenths": 10},
    "es": {"tercio": 3, "tercios": 3, "tercera": 3, "terceras": 3, "cuarto": 4, "cuartos": 4,
           "cuarta": 4, "cuartas": 4, "quinto": 5, "quintos": 5, "quinta": 5, "quintas": 5,
           "décimo": 10, "décimos": 10, "décima": 10, "décimas": 10},
    "pt": {"terço": 3, "terços": 3, "quarto": 4, "quartos": 4, "quinto": 5, "quintos": 5,
           "décimo": 10, "décimos": 10},
}  # fmt: skip
_COUNTS = {
    "fr": ("un", "deux", "trois", "quatre"),
    "en": ("one", "two", "three", "four"),
    "es": ("un", "dos", "tres", "cuatro"),
    "pt": ("um", "dois", "três", "quatro"),
}
_ALONE = r"(?<![\w-])"
# What stands for one in Spanish and English, and the articles that belong to the whole.
_PATTERNS = {
    "fr": rf"{_ALONE}(?:(?P<half>la moitié)(?= d)"
    r"|(?:(?P<count>un|deux|trois|quatre|le) |(?<=\bdu )|(?<=\bau ))"
    r"(?P<part>tiers|quarts?|cinquièmes?|dixièmes?)"
    r"(?= d(?:e|es|u)\b(?! finale)| d['’](?!heure)))",
    "en": rf"{_ALONE}(?:(?P<half>half)(?= of| the| all)"
    r"|(?P<count>a|one|two|three|four)(?P<gap>[ -])(?P<part>thirds?|quarters?|fifths?|tenths?)"
    r"(?= of\b))",
    "es": rf"{_ALONE}(?:(?P<half>la mitad)"
    r"|(?P<lead>l[ao]s )?(?P<count>una?|la|el|dos|tres|cuatro) "
    r"(?P<part>tercios?|tercer(?=a)as?|cuart[oa]s?|quint[oa]s?|décim[oa]s?)"
    r"(?P<parts> partes?)?(?= del?\b))",
    "pt": rf"{_ALONE}(?:(?P<article>(?:d|n|pel)?(?:os|as|o|a) )?"
    r"(?:(?P<half>metade)"
    r"|(?P<count>um|dois|três|quatro) (?P<part>terços?|quartos?|quintos?|décimos?)"
    r")(?= d))",
}
_COMPILED = {lang: re.compile(pattern, re.IGNORECASE) for lang, pattern in _PATTERNS.items()}
_CLUES = {
    lang: re.compile("|".join(["moitié", "half", "mitad", "metade", *parts]), re.IGNORECASE)
    for lang, parts in _PARTS.items()
}
_SPANISH_PARTS = {
    3: ("tercio", "tercera parte"), 4: ("cuarto", "cuarta parte"),
    5: ("quinto", "quinta parte"), 10: ("décimo", "décima parte"),
}  # fmt: skip
_APART = {"d": "de ", "n": "em ", "pel": "por "}


def fraction_slots(text: str, language: str) -> Iterator[Slot]:
    """Yield the fractions that a text says in words; the value is a float, parts of one."""
    if language not in _COMPILED or _CLUES[language].search(text) is None:
        return
    for match in _COMPILED[language].finditer(text):
        if (value := _value(match, language)) is not None:
            yield Slot(
                kind=SlotKind.FRACTION,
                start=match.start(),
                end=match.end(),
                text=match.group(),
                value=float(value),
            )


def _value(match: re.Match[str], language: str) -> Fraction | None:
    if match.group("half"):
        return _HALF
    count = (match.group("count") or "").lower()
    counts = _COUNTS[language]
    number = counts.index(count) + 1 if count in counts else 1
    value = Fraction(number, _PARTS[language][match.group("part").lower()])
    return value if value < 1 else None


def written_fraction(new: Slot, there: Slot, target: str, language: str) -> str | None:
    """Return a fraction in the manner of the one that stands at `there`."""
    match = _COMPILED[language].match(target, there.start)
    value = Fraction(float(new.value)).limit_denominator(10)
    if match is None:
        return None
    if language == "en":
        return _english(value, match, target[there.end :])
    return _spanish(value, match) if language == "es" else _portuguese(value, match)


def _english(value: Fraction, match: re.Match[str], after: str) -> str:
    if value == _HALF:
        return "half"
    half = match.group("half") is not None
    single = value.numerator == 1
    name = next(one for one, part in _PARTS["en"].items() if part == value.denominator)
    old = "a" if half else match.group("count").lower()
    count = ("a" if old == "a" else "one") if single else _COUNTS["en"][value.numerator - 1]
    gap = " " if half or count == "a" else match.group("gap")
    of = "" if after.startswith(" of") else " of"
    return f"{count}{gap}{name}{'' if single else 's'}{of}"


def _spanish(value: Fraction, match: re.Match[str]) -> str:
    if value == _HALF:
        return "la mitad"
    half = match.group("half") is not None
    third = value.denominator == 3  # noqa: PLR2004 - un tercio, but una cuarta parte
    in_parts = (match.group("parts") is not None) if not half else not third
    noun, parts = _SPANISH_PARTS[value.denominator]
    if value.numerator == 1:
        definite = not half and match.group("count").lower() in {"la", "el"}
        if in_parts:
            return f"{'la' if definite else 'una'} {parts}"
        return f"{'el' if definite else 'un'} {noun}"
    count = _COUNTS["es"][value.numerator - 1]
    if in_parts:
        lead = "las " if half or match.group("lead") else ""
        return f"{lead}{count} {parts.replace(' ', 's ')}s"
    lead = "los " if not half and match.group("lead") else ""
    return f"{lead}{count} {noun}s"


def _portuguese(value: Fraction, match: re.Match[str]) -> str:
    article = (match.group("article") or "").strip().lower()
    stem = article.rstrip("s").rstrip("oa")
    if value == _HALF:
        return f"{stem}a metade" if article else "metade"
    noun = next(one for one, part in _PARTS["pt"].items() if part == value.denominator)
    count = _COUNTS["pt"][value.numerator - 1]
    if value.numerator == 1:
        return f"{_APART.get(stem, '')}{count} {noun}"
    lead = f"{stem}os " if article.endswith("s") else _APART.get(stem, "")
    return f"{lead}{count} {noun}s"
