"""Country and territory names in every language: CLDR through Babel, corrected to UN usage.

`data/un_names.csv` is in the termbase's own format. Its rows stand before CLDR's names, and a
project's own concept (`country-BZ`) or term stands before both.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from iom_l10n.glossary.records import COLUMNS, REQUIRED, concepts_of, record_of
from iom_l10n.glossary.table import table_from_bytes
from iom_l10n.model import Concept, LocaleTag, Term, TermStatus

__all__ = ["AMBIGUOUS", "DOMAIN", "territory_concepts"]

DOMAIN = "countries"
# Country names that are also given names or surnames.
AMBIGUOUS = frozenset({"Maurice", "Salvador", "Dominique", "Israël", "Malte", "Cuba"})
# CLDR's codes that are no country or territory of a press release.
_NO_COUNTRY = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "CP", "AC", "TA", "DG", "CQ"})


@cache
def territory_concepts(target: LocaleTag) -> tuple[Concept, ...]:
    """Return a concept a country with its French names and its names in the target language.

    Where the United Nations write another name than CLDR (Viet Nam, Vietnam), theirs is preferred
    and CLDR's is admitted.
    """
    french, other = _cldr(LocaleTag("fr")), _cldr(target)
    united = {concept.id: concept for concept in _un_names()}
    concepts = []
    for code, name in french.items():
        known = united.get(f"country-{code}")
        terms = [*known.terms] if known else []
        own = [LocaleTag("fr"), *([target] if code in other else [])]
        for lang, text in zip(own, (name, other.get(code, "")), strict=False):
            if not any(_names_same(term, text, lang) for term in terms):
                terms.append(Term(text=text, lang=lang, status=_status(terms, lang)))
        concepts.append(
            Concept(id=f"country-{code}", terms=tuple(terms), domain=DOMAIN, source="CLDR")
        )
    return tuple(concepts)


def _names_same(term: Term, name: str, lang: LocaleTag) -> bool:
    """Compare without the article: "la Dominique" leaves no room for a bare "Dominique"."""
    bare = term.text.lower().removeprefix("la ")
    return term.lang == lang.partition("-")[0] and bare == name.lower().removeprefix("la ")


def _status(terms: list[Term], lang: LocaleTag) -> TermStatus:
    base = lang.partition("-")[0]
    preferred = any(t.lang == base and t.status is TermStatus.PREFERRED for t in terms)
    return TermStatus.ADMITTED if preferred else TermStatus.PREFERRED


@cache
def _un_names() -> tuple[Concept, ...]:
    content = files(__package__).joinpath("data", "un_names.csv").read_bytes()
    table = table_from_bytes(content, "un_names.csv", REQUIRED, COLUMNS)
    return concepts_of(record_of(row, DOMAIN, "un_names.csv") for row in table.rows)


@cache
def _cldr(lang: LocaleTag) -> dict[str, str]:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - heavy

    try:
        territories = Locale.parse(lang.replace("-", "_")).territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {
        code: _written_out(str(name))
        for code, name in territories.items()
        if code.isalpha() and code not in _NO_COUNTRY
    }


def _written_out(name: str) -> str:
    """Return a CLDR name as the United Nations write it: "St. Lucia" is "Saint Lucia"."""
    return name.replace("’", "'").replace(" & ", " and ").replace("St. ", "Saint ")
