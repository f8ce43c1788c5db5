"""A slot's new value in the words and figures of the target, in the manner of the old one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.figures import agreement, suffix, written_number
from iom_l10n.memory.repair.fractions import written_fraction
from iom_l10n.memory.repair.money import written_currency
from iom_l10n.memory.repair.nationalities import written_nationality
from iom_l10n.memory.repair.persons import written_title
from iom_l10n.memory.repair.slots import SlotKind, Style
from iom_l10n.memory.repair.times import written_time
from iom_l10n.memory.repair.towns import town_name
from iom_l10n.text.agreement import in_plural, is_plural
from iom_l10n.text.dates import day_name, month_name
from iom_l10n.text.spelled_numbers import ordinal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from iom_l10n.memory.repair.manner import Manner
    from iom_l10n.memory.repair.slots import Slot
    from iom_l10n.model import Term

__all__ = ["rendered"]

_HUNDRED = 100
_MUCH_LONGER = 2
_ROMAN = (
    (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_BEGINNING = re.compile(r"(?:^|[.:!?“«(–—-])[\s“«(¿¡]*$")
_VERBATIM = frozenset({SlotKind.ADDRESS, SlotKind.CURRENCY, SlotKind.TIME, SlotKind.TITLE})


def rendered(old: Slot, new: Slot, there: Slot, target: str, manner: Manner) -> str | None:
    """Return the text for `new` in place of `there`, which says `old` in the target.

    None where this value has no form that we know.
    """
    if there.kind is SlotKind.WORDING:
        text = _wording(old, new, there, target, manner)
    else:
        write = _WRITERS.get(there.kind)
        text = write(new, there, target, manner) if write else new.text
    if text is None or there.kind is SlotKind.ADDRESS:
        return text
    if target.isupper():  # a title in capitals
        return text.upper()
    kept = there.kind is SlotKind.WORDING or there.kind in _VERBATIM
    return text if kept else _cased(there.text, text)


def _ordinal(new: Slot, there: Slot, target: str, manner: Manner) -> str | None:
    value = int(new.value)
    if there.style is Style.ROMAN:
        return _roman(value) if value < _HUNDRED else None
    if there.style is Style.FIGURES:
        return f"{value}{suffix(value, there, manner)}"
    words = ordinal(value, manner.lang, agreement(there, target[there.end :]))
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


def _wording(old: Slot, new: Slot, there: Slot, target: str, manner: Manner) -> str | None:
    if new.hit is None:
        return town_name(new, manner) or new.text
    terms = new.hit.approved
    if not terms:
        return None
    short = _is_short(old, new, there)
    term = next((one for one in terms if one.acronym == short), terms[0])
    if new.is_country:
        term = _as_long(term, terms, new.text)
    regional = town_name(new, manner) if term.lang != manner.lang else None
    text = regional or term.text
    if not term.acronym and is_plural(new.text, new.hit.term):
        text = in_plural(text, manner.language)
    begins = _BEGINNING.search(target[: there.start]) is not None
    whole = term.acronym or short or there.text.isupper()
    return _cased(there.text, text) if begins and not whole else text


def _is_short(old: Slot, new: Slot, there: Slot) -> bool:
    """Say whether an acronym is to be written: as the target did where French has the same form.

    Where French goes from an acronym to a full name, or from a country, it leads.
    """
    named = old.hit is None or old.is_country
    if named or old.text.isupper() != new.text.isupper():
        return new.text.isupper()
    return there.text.isupper()


def _as_long(preferred: Term, terms: Sequence[Term], french: str) -> Term:
    """Return the short name of a country for its short name: Siria, not República Árabe Siria."""
    length = len(french.split())
    if len(preferred.text.split()) - length < _MUCH_LONGER:
        return preferred
    return next((one for one in terms if len(one.text.split()) == length), preferred)


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


_WRITERS: dict[SlotKind, Callable[[Slot, Slot, str, Manner], str | None]] = {
    SlotKind.NUMBER: written_number,
    SlotKind.ORDINAL: _ordinal,
    SlotKind.FRACTION: lambda new, there, target, manner: written_fraction(
        new, there, target, manner.language
    ),
    SlotKind.MONTH: lambda new, there, _target, manner: month_name(
        int(new.value), manner.language, there.text
    ),
    SlotKind.WEEKDAY: lambda new, there, _target, manner: day_name(
        int(new.value), manner.language, there.text
    ),
    SlotKind.TIME: lambda new, there, target, manner: written_time(
        new, there, target, manner.language
    ),
    SlotKind.CURRENCY: lambda new, there, _target, manner: written_currency(
        new, there, manner.language
    ),
    SlotKind.NATIONALITY: written_nationality,
    SlotKind.TITLE: lambda new, there, _target, _manner: written_title(new, there),
}
