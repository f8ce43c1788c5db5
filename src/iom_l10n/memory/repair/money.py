"""Currencies: found with the adjective that makes them another one, and named in the target."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.slots import Slot, SlotKind
from iom_l10n.text.measures import currencies

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["money_slots", "written_currency"]

# American and United Nations names of the dollar are one name.
_DOLLARS = {
    "fr": re.compile(r"[ \u00a0](?:américains?|des États-Unis|US)(?!\w)"),
    "es": re.compile(r" (?:estadounidenses?|de los Estados Unidos|americanos?)(?!\w)"),
    "pt": re.compile(r" (?:americanos?|norte-americanos?|dos Estados Unidos)(?!\w)"),
}
_US = re.compile(r"(?:US|United States) $")
_STERLING = re.compile(r"[ \u00a0](?:sterling|esterlinas?)(?!\w)")
_NAMES: dict[str, dict[str, str]] = {
    "EUR": {"en": "euros", "es": "euros", "pt": "euros"},
    "USD": {"en": "US dollars", "es": "dólares estadounidenses", "pt": "dólares americanos"},
    "CAD": {"en": "Canadian dollars", "es": "dólares canadienses", "pt": "dólares canadianos"},
    "AUD": {"en": "Australian dollars", "es": "dólares australianos", "pt": "dólares australianos"},
    "GBP": {"en": "pounds sterling", "es": "libras esterlinas", "pt": "libras esterlinas"},
    "JPY": {"en": "yen", "es": "yenes", "pt": "ienes"},
    "CNY": {"en": "yuan", "es": "yuanes", "pt": "yuans"},
    "XOF": {"en": "CFA francs", "es": "francos CFA", "pt": "francos CFA"},
    "CHF": {"en": "Swiss francs", "es": "francos suizos", "pt": "francos suíços"},
    "CDF": {"en": "Congolese francs", "es": "francos congoleños", "pt": "francos congoleses"},
    "GNF": {"en": "Guinean francs", "es": "francos guineanos", "pt": "francos guineanos"},
    "BIF": {"en": "Burundi francs", "es": "francos burundeses", "pt": "francos burundianos"},
    "RWF": {"en": "Rwandan francs", "es": "francos ruandeses", "pt": "francos ruandeses"},
    "DJF": {"en": "Djibouti francs", "es": "francos yibutianos", "pt": "francos jibutianos"},
    "KMF": {"en": "Comorian francs", "es": "francos comorenses", "pt": "francos comorianos"},
}
_PLAIN_DOLLARS = {"en": "dollars", "es": "dólares", "pt": "dólares"}
_SIGNS = {"EUR": "€", "USD": "US$", "GBP": "£", "JPY": "¥"}
_PLAIN_SIGN = "$"
# One of it is spoken of; Spanish and Portuguese adjectives would have to follow.
_SINGULAR = re.compile(r"\b(?:dollar|euro|pound|franc|d[óo]lar|franco|libra)\b", re.IGNORECASE)
# The CFA franc is XOF in the west of Africa and XAF in its centre: French does not say which.
_CODES = frozenset(_NAMES) - {"XOF"}


def money_slots(text: str, language: str) -> Iterator[Slot]:
    """Yield the currencies that a text names."""
    for found in currencies(text):
        start, end, kind = found.start, found.end, found.kind
        longer = None
        if kind == "USD":
            longer = _DOLLARS[language].match(text, end) if language in _DOLLARS else None
            before = _US.search(text, 0, start)
            start = before.start() if before else start
        elif kind == "GBP":
            longer = _STERLING.match(text, end)
        end = longer.end() if longer else end
        yield Slot(kind=SlotKind.CURRENCY, start=start, end=end, text=text[start:end], value=kind)


def written_currency(new: Slot, there: Slot, language: str) -> str | None:
    """Return a currency as a sign, a code or a name, whichever stands there; None if unknown."""
    kind = str(new.value)
    plain = kind == "USD" and re.fullmatch(r"dollars?|\$", new.text) is not None
    if re.fullmatch(r"[^\w\s]|(?:US|R)\$|\$US", there.text):
        return _PLAIN_SIGN if plain else _SIGNS.get(kind)
    if re.fullmatch(r"[A-Z]{3}", there.text):
        return kind if kind in _CODES else None
    name = _PLAIN_DOLLARS.get(language) if plain else _NAMES.get(kind, {}).get(language)
    if _SINGULAR.search(there.text) is None or name is None:
        return name
    return name.removesuffix("s") if language == "en" and name.endswith("s") else None
