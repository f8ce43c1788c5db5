"""Names of languages and currencies in every language: CLDR through Babel, beneath the project's.

Most names of languages are adjectives too (le gouvernement français): a language is meant only
behind "en". Currencies are those that some country uses today.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from iom_l10n.model import SOURCE_LANGUAGE, Concept, LocaleTag, Term

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CURRENCIES", "LANGUAGES", "currency_concepts", "language_concepts"]

LANGUAGES = "languages"
CURRENCIES = "currencies"
_LONGEST_CODE = 3


@cache
def language_concepts(target: LocaleTag) -> tuple[Concept, ...]:
    """Return a concept a language; its French term has "en" before it, which is no part of hits."""
    french, other = _languages(SOURCE_LANGUAGE), _languages(target)
    return tuple(
        _concept(f"language-{code}", LANGUAGES, f"en {name}", other.get(code, ""), target)
        for code, name in french.items()
        if len(code) <= _LONGEST_CODE and name.isalpha()
    )


@cache
def currency_concepts(target: LocaleTag) -> tuple[Concept, ...]:
    """Return a concept a currency in use, as it is called within a sentence ("Swiss franc")."""
    from babel.core import get_global  # noqa: PLC0415 - heavy

    periods = get_global("territory_currencies").values()
    used = {period[0] for known in periods for period in known if period[2] is None and period[3]}
    return tuple(
        _concept(f"currency-{code}", CURRENCIES, french, _currency(code, target), target)
        for code in sorted(used)
        if (french := _currency(code, SOURCE_LANGUAGE))
    )


def _currency(code: str, lang: LocaleTag) -> str:
    from babel import UnknownLocaleError  # noqa: PLC0415 - heavy
    from babel.numbers import get_currency_name  # noqa: PLC0415

    try:
        name = get_currency_name(code, count=1, locale=lang.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return ""
    return "" if "(" in name or name == code else name.replace("’", "'")


def _concept(id_: str, domain: str, french: str, name: str, target: LocaleTag) -> Concept:
    terms = [Term(text=french, lang=SOURCE_LANGUAGE)]
    if name:
        terms.append(Term(text=name, lang=target))
    return Concept(id=id_, terms=tuple(terms), domain=domain, source="CLDR")


@cache
def _languages(lang: LocaleTag) -> Mapping[str, str]:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - heavy

    try:
        names = Locale.parse(lang.replace("-", "_")).languages
    except (UnknownLocaleError, ValueError):
        return {}
    return {code: str(name).replace("’", "'") for code, name in names.items()}
