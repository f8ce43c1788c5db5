"""Which country names stand with an article: nearly all in French, few in the target."""

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


def fits_country(before: str, name: str, language: str) -> str:
    """Return the text before a country's name with the article that the target gives it."""
    if language == "en":
        return _fits_english(before, name)
    if language == "es" and not _SPANISH.match(name):
        return _SPANISH_BEFORE.sub(_without_article, before)
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
