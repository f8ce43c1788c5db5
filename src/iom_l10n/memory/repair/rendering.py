"""A slot's new value in the words and figures of the target, in the manner of the old one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.slots import SlotKind, Style
from iom_l10n.model import TermStatus
from iom_l10n.text.agreement import in_plural, is_feminine, is_plural
from iom_l10n.text.dates import day_name, month_name
from iom_l10n.text.spelled_numbers import Agreement, cardinal, ordinal

if TYPE_CHECKING:
    from iom_l10n.memory.repair.slots import Slot
    from iom_l10n.model import Hit, LocaleTag, Term

__all__ = ["Manner", "approved", "rendered"]

_GROUP, _GROUPED_FROM = 3, 4
_HUNDRED, _THOUSAND = 100, 1000
_SEPARATORS = re.compile(r"[ \u00a0\u202f\u2009.,'’]")
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
_NAMES: dict[str, dict[str, str]] = {
    "EUR": {"en": "euros", "es": "euros", "pt": "euros"},
    "USD": {"en": "US dollars", "es": "dólares estadounidenses", "pt": "dólares americanos"},
    "GBP": {"en": "pounds sterling", "es": "libras esterlinas", "pt": "libras esterlinas"},
    "JPY": {"en": "yen", "es": "yenes", "pt": "ienes"},
    "CNY": {"en": "yuan", "es": "yuanes", "pt": "yuans"},
    "XOF": {"en": "CFA francs", "es": "francos CFA", "pt": "francos CFA"},
    "CHF": {"en": "Swiss francs", "es": "francos suizos", "pt": "francos suíços"},
}
_PLAIN_DOLLARS = {"en": "dollars", "es": "dólares", "pt": "dólares"}
_SIGNS = {"EUR": "€", "USD": "US$", "GBP": "£", "JPY": "¥"}
_PLAIN_SIGN = "$"
_ROMAN = (
    (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_TEENS = range(11, 14)
_BEGINNING = re.compile(r"(?:^|[.:!?“«(–—-])[\s“«(¿¡]*$")
# Number words that say a gender; the others leave it to the noun behind them.
_FEMININE_NUMBERS = ("una", "uma", "duas", "cientas", "centas", "quinientas", "quinhentas")
_MASCULINE_NUMBERS = ("un", "uno", "ún", "um", "dois", "cientos", "centos", "quinhentos")
_NEXT = re.compile(r"[ \u00a0]([^\W\d_]+)")
_NO_NOUN = re.compile(r"y|e|de|del|da|do|en|em|a|o|por")
_LINK = {"es": " de", "pt": " de"}
_MILLION = 10**6


@dataclass(frozen=True, slots=True)
class Manner:
    """How this target writes: its language, and its sign between thousands ("" is none)."""

    lang: LocaleTag
    thousands: str | None = None

    @property
    def language(self) -> str:
        """The language without its region."""
        return self.lang.partition("-")[0]


def rendered(old: Slot, new: Slot, there: Slot, target: str, manner: Manner) -> str | None:
    """Return the text for `new` in place of `there`, which says `old` in the target.

    None where this value has no form that we know.
    """
    after = target[there.end :]
    if there.kind is SlotKind.NUMBER:
        text = _number(new, there, after, manner)
    elif there.kind is SlotKind.ORDINAL:
        text = _ordinal(new, there, after, manner)
    elif there.kind is SlotKind.MONTH:
        text = month_name(int(new.value), manner.language, there.text)
    elif there.kind is SlotKind.WEEKDAY:
        text = day_name(int(new.value), manner.language, there.text)
    elif there.kind is SlotKind.CURRENCY:
        return _currency(new, there, manner)
    elif there.kind is SlotKind.ADDRESS:
        return new.text
    else:
        return _wording(old, new, there, target, manner)
    return None if text is None else _cased(there.text, text)


def _number(new: Slot, there: Slot, after: str, manner: Manner) -> str | None:
    value = float(new.value)
    if there.style is Style.WORDS and value == int(value) and new.scale == 1:
        small = value <= _HUNDRED or new.style is Style.WORDS
        words = cardinal(int(value), manner.lang, _agreement(there, after)) if small else None
        if words is None and new.style is Style.WORDS:
            words = _round(int(value), there, new, after, manner)
        if words is not None:
            return words
    figures, scale = _figures_of(new)
    if figures is None:
        return None
    text = _figures(figures, there, manner)
    if scale > 1:
        names = _scales(manner)
        if scale not in names:
            return None
        quantity = float(figures.replace(",", ".").replace(" ", ""))
        text += "\u00a0" if "\u00a0" in there.text else " "
        text += names[scale][quantity >= (2 if manner.language == "pt" else 1.000001)]
        text += _link(there, new, after, manner, scale)
    return text + _suffix(int(value), there, manner)


def _round(value: int, there: Slot, new: Slot, after: str, manner: Manner) -> str | None:
    """Return a round number in words: three thousand, dos millones de."""
    for scale, names in sorted(_scales(manner).items(), reverse=True):
        quantity, rest = divmod(value, scale)
        if not quantity or rest:
            continue
        counted = cardinal(quantity, manner.lang, Agreement(attributive=True))
        if counted is None:
            return None
        bare = scale == _THOUSAND and quantity == 1 and manner.language != "en"
        words = names[quantity > 1] if bare else f"{counted} {names[quantity > 1]}"
        return words + _link(there, new, after, manner, scale)
    return None


def _scales(manner: Manner) -> dict[int, tuple[str, str]]:
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


def _figures(figures: str, there: Slot, manner: Manner) -> str:
    whole, _comma, fraction = figures.partition(",")
    if "." in whole:  # a version, a French typist's decimal point
        return figures
    old = there.figures
    padded = len(old) == 2 and old.startswith("0")  # noqa: PLR2004 - 07/06/2017
    whole = whole.zfill(2) if padded else whole
    if len(whole) > _GROUPED_FROM or (len(whole) == _GROUPED_FROM and _groups_four(old, manner)):
        mark = _thousands(old, manner)
        parts: list[str] = []
        while whole:
            parts.insert(0, whole[-_GROUP:])
            whole = whole[:-_GROUP]
        whole = mark.join(parts)
    return whole + (
        (("." if manner.language in {"en", "ar"} else ",") + fraction) if fraction else ""
    )


def _thousands(old: str, manner: Manner) -> str:
    if manner.thousands is not None:
        return manner.thousands
    marks = _grouping_marks(old)
    if marks:
        return marks
    return "," if manner.language in {"en", "ar"} else "."


def _grouping_marks(old: str) -> str:
    """Return the sign that the old figures have between thousands."""
    found = re.fullmatch(r"\d{1,3}(?:([ \u00a0\u202f\u2009.,'’])\d{3})+(?:[.,]\d+)?", old)
    return found.group(1) if found else ""


def _groups_four(old: str, manner: Manner) -> bool:
    """Say whether 1234 is grouped: by the old figures, else by CLDR's minimum of the language."""
    digits = _SEPARATORS.sub("", old)
    if len(digits) == _GROUPED_FROM and digits == old:
        return False
    if len(digits) == _GROUPED_FROM and _grouping_marks(old):
        return True
    return manner.language in {"en", "ar"} or manner.lang == "pt-BR"


def _suffix(value: int, there: Slot, manner: Manner) -> str:
    """Return the ending of a day: 22nd; Portuguese and Spanish mark the first of a month only."""
    ending = (
        there.text[there.text.find(there.figures) + len(there.figures) :] if there.figures else ""
    )
    marked = re.match(r"\.?\s?[ºª°]|(?:st|nd|rd|th)", ending)
    if marked is None or there.scale > 1:
        return ""
    if manner.language == "en":
        return _english_suffix(value)
    return marked.group() if value == 1 or there.kind is SlotKind.ORDINAL else ""


def _english_suffix(value: int) -> str:
    if value % _HUNDRED in _TEENS:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def _ordinal(new: Slot, there: Slot, after: str, manner: Manner) -> str | None:
    value = int(new.value)
    if there.style is Style.ROMAN:
        return _roman(value) if value < _HUNDRED else None
    if there.style is Style.FIGURES:
        return f"{value}{_suffix(value, there, manner)}"
    words = ordinal(value, manner.lang, _agreement(there, after))
    if words is None:
        return None
    if there.text.istitle() and " " in there.text:
        return words.title()
    return words


def _roman(value: int) -> str:
    out = ""
    for worth, letters in _ROMAN:
        while value >= worth:
            out += letters
            value -= worth
    return out


def _agreement(there: Slot, after: str) -> Agreement:
    """Return what the old number word agreed with, as its ending and what follows it say."""
    last = there.text.lower().split()[-1]
    noun = _NEXT.match(after)
    attributive = noun is not None and _NO_NOUN.fullmatch(noun.group(1)) is None
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


def _currency(new: Slot, there: Slot, manner: Manner) -> str | None:
    kind = str(new.value)
    plain = kind == "USD" and re.fullmatch(r"dollars?|\$", new.text) is not None
    if re.fullmatch(r"[^\w\s]|(?:US|R)\$|\$US", there.text):
        return _PLAIN_SIGN if plain else _SIGNS.get(kind)
    if re.fullmatch(r"[A-Z]{3}", there.text):
        return kind if len(kind) == _GROUP else None
    if plain:
        return _PLAIN_DOLLARS.get(manner.language)
    return _NAMES.get(kind, {}).get(manner.language)


def approved(hit: Hit) -> tuple[Term, ...]:
    """Return the wordings of a term that may be written."""
    refused = (TermStatus.FORBIDDEN, TermStatus.DEPRECATED)
    return tuple(term for term in hit.targets if term.status not in refused)


def _wording(old: Slot, new: Slot, there: Slot, target: str, manner: Manner) -> str | None:
    if new.hit is None:
        return _cased(there.text, new.text) if there.text.isupper() else new.text
    terms = approved(new.hit)
    if not terms:
        return None
    # An acronym gives way to an acronym where both concepts have one.
    short = there.text.isupper() and not old.text.islower()
    term = next((one for one in terms if one.acronym == short), terms[0])
    text = term.text
    if not term.acronym and is_plural(new.text, new.hit.term):
        text = in_plural(text, manner.language)
    begins = _BEGINNING.search(target[: there.start]) is not None
    if term.acronym or short or not (begins or there.text.isupper()):
        return text
    return _cased(there.text, text)


def _cased(old: str, new: str) -> str:
    """Return the new words with the capitals of the old."""
    letters = [char for char in old if char.isalpha()]
    if len(letters) > 1 and all(char.isupper() for char in letters) and not _is_roman(old):
        return new.upper()
    if old[:1].isupper() and new[:1].islower():
        return new[0].upper() + new[1:]
    return new


def _is_roman(text: str) -> bool:
    return re.fullmatch(r"[IVXLC]+", text) is not None
