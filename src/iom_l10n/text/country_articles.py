"""Which country names stand with an article: nearly all in French, few in the target.

Lists of names, because no rule tells "in Honduras" from "in the Philippines". Where a language
leaves the choice (Spanish: en Ecuador, en el Ecuador) what stands is kept.
"""

from __future__ import annotations

import re

__all__ = ["fits_country"]

_ENGLISH = re.compile(
    r"(?:United|Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros|Seychelles|Congo\b"
    r"|Holy See|State of|(?:\w+ )*(?:Republic|Islands|Federation|Emirates|Territories)\b)"
)
_SPANISH = re.compile(
    r"(?:Afganistán|Arabia|Argentina|Brasil|Camerún|Canadá|Chad|Congo|Ecuador|Emiratos|Estado"
    r"|Federación|Gabón|India|Iraq|Islas|Japón|Líbano|Maldivas|Bahamas|Comoras|Países|Pakistán"
    r"|Paraguay|Perú|Reino|República|Senegal|Sudán\b(?! del Sur)|Togo|Uruguay|Yemen)"
)
_SPANISH_BEFORE = re.compile(r"\b(?:(del|al)|(?:el|la|los|las)) $", re.IGNORECASE)
_ENGLISH_BEFORE = re.compile(r"\bthe $", re.IGNORECASE)
# What may stand before an English name without an article: nothing, a quote, a bracket, a mark.
_SENTENCE_START = re.compile(r"(?:^|[.:!?“(\[–—/-] ?)$")
_PORTUGUESE_BARE = re.compile(
    r"(?:Portugal|Angola|Moçambique|Cabo Verde|São |Cuba|El Salvador|Honduras|Israel|Marrocos"
    r"|Andorra|M[óô]naco|Singapura|Timor|Madag[áa]scar|Malta|Chipre|Omã|Taiwan|Porto Rico|Trini"
    r"|Ant[íi]gua|Barbados|Granada|Santa|Macau|Hong Kong|San Marino|Luxemburgo|Mianmar|Djibuti"
    r"|Djibouti|Belize|Aruba|Vanuatu|Palau|Tuvalu|Kiribati|Tonga|Fiji|Liechtenstein)"
)
_PORTUGUESE_PLURAL = re.compile(r"(?:Estados|Países|Emirados|Camarões|Territórios)")
_PORTUGUESE_PLURAL_FEMININE = re.compile(
    r"(?:Filipinas|Maldivas|Bahamas|Ilhas|Comores|Seychelles|Seicheles|Maurícias)"
)
_PORTUGUESE_MASCULINE = re.compile(r"(?:Canadá|Panamá|Camboja|Qu[êé]nia|Estado|Reino|Iraque|Sri)")
_PORTUGUESE_FEMININE = re.compile(
    r"(?:Rússia|Costa|Côte|República|Serra|Papua|Nova|Coreia|Arábia|Bósnia|África|Macedónia|Guiné"
    r"|Guatemala|Bolívia|Libéria|Federação)"
)
_PORTUGUESE_BEFORE = re.compile(
    r"\b(?:(d|n|pel)(?:o|a|os|as)|(de|em|por)|(ao|à|aos|às)|(os|as|o|a)) $", re.IGNORECASE
)
_CONTRACTED = {"de": "d", "em": "n", "por": "pel"}
_WITH_A = {"": "a", "o": "ao", "a": "à", "os": "aos", "as": "às"}


def fits_country(before: str, name: str, language: str, *, old: str = "") -> str:
    """Return the text before a country's name with the article that the target gives it.

    `old` is the name that stood there; it settles what a Portuguese "a" was.
    """
    if language == "en":
        return _fits_english(before, name)
    if language == "es" and not _SPANISH.match(name):
        return _SPANISH_BEFORE.sub(_without_article, before)
    if language == "pt":
        return _fits_portuguese(before, name, old)
    return before


def _fits_english(before: str, name: str) -> str:
    article = _ENGLISH_BEFORE.search(before)
    if _ENGLISH.match(name):
        bare = article is None and before.endswith(" ") and not _SENTENCE_START.search(before)
        return f"{before}the " if bare else before
    return before[: article.start()] if article else before


def _without_article(match: re.Match[str]) -> str:
    merged = match.group(1)
    if not merged:
        return ""
    kept = "de " if merged.lower() == "del" else "a "
    return kept.capitalize() if merged[0].isupper() else kept


def _fits_portuguese(before: str, name: str, old: str) -> str:
    match = _PORTUGUESE_BEFORE.search(before)
    if match is None:
        return before
    stem, preposition, with_a, article = (part.lower() if part else "" for part in match.groups())
    head = {"d": "de", "n": "em", "pel": "por"}.get(stem, preposition)
    if with_a or (article == "a" and old and not _portuguese_article(old)):
        head = "a"
    words = _joined(head, _portuguese_article(name))
    words = words.capitalize() if match.group()[0].isupper() else words
    return before[: match.start()] + (f"{words} " if words else "")


def _joined(preposition: str, article: str) -> str:
    if preposition == "a":
        return _WITH_A[article]
    if preposition and article:
        return _CONTRACTED[preposition] + article
    return preposition or article


def _portuguese_article(name: str) -> str:
    if _PORTUGUESE_BARE.match(name):
        return ""
    if _PORTUGUESE_PLURAL_FEMININE.match(name):
        return "as"
    if _PORTUGUESE_PLURAL.match(name):
        return "os"
    if _PORTUGUESE_MASCULINE.match(name):
        return "o"
    return "a" if _PORTUGUESE_FEMININE.match(name) or name.endswith("a") else "o"
