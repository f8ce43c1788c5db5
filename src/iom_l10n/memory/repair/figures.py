"""A number in the figures or words of the target, grouped and scaled as the old one was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.about import written_about
from iom_l10n.memory.repair.grouping import grouped
from iom_l10n.memory.repair.slots import SlotKind, Style
from iom_l10n.text.agreement import is_feminine
from iom_l10n.text.spelled_numbers import Agreement, cardinal

if TYPE_CHECKING:
    from iom_l10n.memory.repair.manner import Manner
    from iom_l10n.memory.repair.slots import Slot

__all__ = ["agreement", "suffix", "written_number"]

_HUNDRED, _THOUSAND, _MILLION, _MILLIARD = 100, 1000, 10**6, 10**9
_ONE = frozenset({_MILLION, _MILLIARD})
# A headline: USD 12 Million.
_TITLED = re.compile(r"\d[ \u00a0]?[MB]il")
_MONEY = re.compile(r"(?:[$€£¥]|\b[A-Z]{3})[ \u00a0]?\Z")
_TEENS = range(11, 14)
_TWO = 2
_APOCOPATED = frozenset({1, 3})
# Number words that say a gender; the others leave it to the noun behind them.
_FEMININE_NUMBERS = ("una", "uma", "duas", "cientas", "centas", "quinientas", "quinhentas")
_MASCULINE_NUMBERS = ("un", "uno", "ún", "um", "dois", "cientos", "centos", "quinhentos")
_NEXT = re.compile(r"[ \u00a0]([^\W\d_]+)")
# El tercer y el cuarto vuelo.
_AND_ANOTHER = re.compile(
    r" [you] (?:el )?(?:primer|segundo|tercer|cuarto|quinto|sexto|séptimo|octavo|noveno|décimo) \w"
)
_NO_NOUN = re.compile(r"y|e|de|del|da|do|en|em|a|o|por")
_OF_MONTH = re.compile(
    r" de (?:janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro"
    r"|dezembro)\b"
)
_LINK = {"es": " de", "pt": " de"}
_SCALE_WORDS: dict[str, dict[int, tuple[str, str]]] = {
    "en": {
        10**3: ("thousand", "thousand"),
        10**6: ("million", "million"),
        10**9: ("billion", "billion"),
    },
    "es": {
        10**3: ("mil", "mil"),
        10**6: ("millón", "millones"),
        10**9: ("mil millones", "mil millones"),
    },
    "pt": {
        10**3: ("mil", "mil"),
        10**6: ("milhão", "milhões"),
        10**9: ("mil milhões", "mil milhões"),
    },
    "pt-BR": {
        10**3: ("mil", "mil"),
        10**6: ("milhão", "milhões"),
        10**9: ("bilhão", "bilhões"),
    },
}


def written_number(new: Slot, there: Slot, target: str, manner: Manner) -> str | None:
    """Return a number in the manner of the one that stands at `there`; None if it has no form."""
    value, after = float(new.value), target[there.end :]
    if there.style is Style.NOUN:
        return written_about(value, manner.language)
    if there.style is Style.WORDS and value == int(value) and new.scale == 1:
        small = value <= _HUNDRED or new.style is Style.WORDS
        words = cardinal(int(value), manner.lang, agreement(there, after)) if small else None
        if words is None and new.style is Style.WORDS:
            words = _round(int(value), there, new, after, manner)
        if words is not None:
            return words
    if new.style is Style.WORDS and value in _ONE and not _MONEY.search(target[: there.start]):
        return _round(int(value), there, new, after, manner)  # plus d'un million
    figures, scale = _rescaled(*_figures_of(new), there, manner)
    if figures is None:
        return None
    text = grouped(figures, there, target, manner)
    if scale > 1:
        names = _scales(manner, there)
        if scale not in names:
            return None
        text += "\u00a0" if "\u00a0" in there.text else " "
        name = names[scale][_counts_as_many(_quantity(figures), there, manner)]
        text += name.capitalize() if _TITLED.search(there.text) else name
        text += (
            "" if _MONEY.search(target[: there.start]) else _link(there, new, after, manner, scale)
        )
    elif value >= _MILLION and value % _MILLION == 0 and agreement(there, after).attributive:
        text += _LINK.get(manner.language, "")  # 1.000.000 de tiendas
    return text + (suffix(int(value), there, manner) or _first_in_brazil(new, after, manner))


def _first_in_brazil(new: Slot, after: str, manner: Manner) -> str:
    """Return the sign of the first of a month, which Brazil always writes: 1º de abril."""
    first = manner.lang == "pt-BR" and new.value == 1
    return "º" if first and _OF_MONTH.match(after) else ""


def _rescaled(
    figures: str | None, scale: int, there: Slot, manner: Manner
) -> tuple[str | None, int]:
    """Return a number on the scale that the old one is on: 45 mil; 1.500 millones."""
    if figures is None or manner.language == "en":
        return figures, scale
    if there.scale == _THOUSAND and scale == 1 and figures.isdigit():
        counted, rest = divmod(int(figures), _THOUSAND)
        return (str(counted), _THOUSAND) if not rest and 1 < counted < _THOUSAND else (figures, 1)
    # Spanish has no word for 10**9 that takes a fraction: 1.500 millones.
    in_millions = there.scale == _MILLION and float(there.value) >= _MILLIARD
    if manner.language == "es" and scale == _MILLIARD and (in_millions or "," in figures):
        millions = _quantity(figures) * _THOUSAND
        if millions == int(millions):
            return str(int(millions)), _MILLION
    return figures, scale


def _quantity(figures: str) -> float:
    return float(figures.replace(",", ".").replace(" ", ""))


def _counts_as_many(quantity: float, there: Slot, manner: Manner) -> bool:
    """Say whether a quantity takes "millones", "milhões": in Brazil from two upwards."""
    from_two = manner.lang in {"pt", "pt-BR"}
    if from_two and 1 < float(there.value) / there.scale < _TWO:  # "1,3 milhões" stands there
        from_two = "ões" not in there.text
    return quantity >= _TWO if from_two else quantity > 1


def _round(value: int, there: Slot, new: Slot, after: str, manner: Manner) -> str | None:
    """Return a round number in words: three thousand, dos millones de."""
    for scale, names in sorted(_scales(manner, there).items(), reverse=True):
        quantity, rest = divmod(value, scale)
        if not quantity or rest:
            continue
        feminine = scale == _THOUSAND and agreement(there, after).feminine
        counted = cardinal(quantity, manner.lang, Agreement(feminine=feminine, attributive=True))
        if counted is None:
            return None
        bare = scale == _THOUSAND and quantity == 1 and manner.language != "en"
        words = names[quantity > 1] if bare else f"{counted} {names[quantity > 1]}"
        return words + _link(there, new, after, manner, scale)
    return None


def _scales(manner: Manner, there: Slot) -> dict[int, tuple[str, str]]:
    if "bilh" in there.text.lower():
        return _SCALE_WORDS["pt-BR"]
    if "mil milh" in there.text.lower():
        return _SCALE_WORDS["pt"]
    return _SCALE_WORDS.get(manner.lang) or _SCALE_WORDS.get(manner.language, {})


def _link(there: Slot, new: Slot, after: str, manner: Manner, scale: int) -> str:
    """Return the "de" between a million and what is counted."""
    linked = there.tail or (new.tail and not after.lstrip().startswith(("de ", ",", ".")))
    return _LINK.get(manner.language, "") if linked and scale >= _MILLION else ""


def _figures_of(slot: Slot) -> tuple[str | None, int]:
    """Return a French number in bare figures ("1234,5") and the worth of its scale word."""
    if slot.figures:
        return re.sub(r"[ \u00a0\u202f\u2009]", "", slot.figures), slot.scale
    value = int(slot.value)
    for scale in (10**9, 10**6):
        if value >= scale and value % scale == 0:
            return str(value // scale), scale
    return str(value), 1


def suffix(value: int, there: Slot, manner: Manner) -> str:
    """Return the ending of a day: 22nd; Portuguese and Spanish mark the first of a month only."""
    ending = (
        there.text[there.text.find(there.figures) + len(there.figures) :] if there.figures else ""
    )
    marked = re.match(r"\.?\s?[ºª°]|(?:st|nd|rd|th)|\.er", ending)
    if marked is None or there.scale > 1:
        return ""
    if manner.language == "en":
        return _english_suffix(value)
    if marked.group() == ".er" and value % 10 not in _APOCOPATED:  # 3.er Foro, 4.º Foro
        return ".º"
    return marked.group() if value == 1 or there.kind is SlotKind.ORDINAL else ""


def _english_suffix(value: int) -> str:
    if value % _HUNDRED in _TEENS:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def agreement(there: Slot, after: str) -> Agreement:
    """Return what the old number word agreed with, as its ending and what follows it say."""
    last = there.text.lower().split()[-1]
    noun = _NEXT.match(after)
    attributive = noun is not None and _NO_NOUN.fullmatch(noun.group(1)) is None
    attributive = attributive or _AND_ANOTHER.match(after) is not None
    if there.kind is SlotKind.ORDINAL:
        plural = last.endswith("s")
        feminine = last.removesuffix("s").endswith("a")
    else:
        plural = False
        feminine = last.endswith(_FEMININE_NUMBERS)
        if noun is not None and attributive and not last.endswith(_MASCULINE_NUMBERS):
            feminine = feminine or is_feminine(noun.group(1).lower().removesuffix("s"))
    return Agreement(
        feminine=feminine, plural=plural, attributive=attributive, apart=" " in there.text
    )
