"""What stands before a new value: articles, a or an, y or e."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.rendering import approved
from iom_l10n.memory.repair.slots import SlotKind
from iom_l10n.text.agreement import fits_article
from iom_l10n.text.country_articles import fits_country

if TYPE_CHECKING:
    from iom_l10n.memory.repair.slots import Slot

__all__ = ["fitted"]

_COUNTRY = "country-"
_A_OR_AN = re.compile(r"\b([Aa])n? $")
# Spoken with a vowel: eight, eleven, eighteen, eighty, and what begins with one in letters.
_VOWEL = re.compile(
    r"(?:8|1[18](?!\d)|1[18](?=,\d{3}(?!,))|[aeio]|u(?!n[ia]|s|r)|hono)", re.IGNORECASE
)
_AND = re.compile(r"\b([YyEe]) $")
_OR = re.compile(r"\b([OoUu]) $")
_WEEKDAY_LEAD = re.compile(r"\b([nd]?[oa]s?|aos?|às?) $", re.IGNORECASE)
_TO_MASCULINE = {
    "na": "no", "da": "do", "à": "ao", "a": "o", "nas": "nos", "das": "dos", "às": "aos",
}  # fmt: skip
_TO_FEMININE = {masculine: feminine for feminine, masculine in _TO_MASCULINE.items()}
_SOUNDS_I = re.compile(r"(?:i|hi(?![ae])|y(?![aeiou]))", re.IGNORECASE)
_SOUNDS_O = re.compile(r"(?:h?o|8|11(?!\d))", re.IGNORECASE)


def fitted(before: str, text: str, there: Slot, new: Slot, language: str) -> str:
    """Return the target up to a value with the small words that the new value wants."""
    if there.kind is SlotKind.WORDING:
        old_country = there.hit is not None and there.hit.concept.startswith(_COUNTRY)
        if (new.hit is not None and new.hit.concept.startswith(_COUNTRY)) or old_country:
            before = fits_country(before, text, language, old=there.text)
        if new.hit is not None and not new.hit.concept.startswith(_COUNTRY):
            before = fits_article(before, text, _head(text, new), language)
        elif language == "es" and new.hit is not None:
            before = fits_article(before, text, text, language)
    if language == "en":
        article = "an" if _VOWEL.match(text) else "a"
        return _A_OR_AN.sub(lambda match: match.group(1) + article[1:] + " ", before)
    if language == "pt" and there.kind is SlotKind.WEEKDAY:
        return _before_weekday(before, text)
    if language == "es":
        before = _AND.sub(lambda match: _like(match, "e" if _SOUNDS_I.match(text) else "y"), before)
        return _OR.sub(lambda match: _like(match, "u" if _SOUNDS_O.match(text) else "o"), before)
    return before


def _before_weekday(before: str, text: str) -> str:
    """Return a Portuguese text before a weekday: na segunda-feira, but no sábado."""
    masculine = text.lower().startswith(("sáb", "dom"))
    swaps = _TO_MASCULINE if masculine else _TO_FEMININE
    return _WEEKDAY_LEAD.sub(lambda m: swaps.get(m.group(1).lower(), m.group(1)) + " ", before)


def _head(text: str, new: Slot) -> str:
    """Return the words whose gender decides: an acronym's expansion."""
    if new.hit is None or not any(term.text == text and term.acronym for term in new.hit.targets):
        return text
    return next((term.text for term in approved(new.hit) if not term.acronym), text)


def _like(match: re.Match[str], word: str) -> str:
    return (word.upper() if match.group(1).isupper() else word) + " "
