"""What stands before a new value: articles, a or an, y or e."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.slots import SlotKind
from iom_l10n.memory.repair.towns import portuguese_articles
from iom_l10n.text.agreement import contracted, fits_article
from iom_l10n.text.country_articles import fits_country, fits_portuguese_town

if TYPE_CHECKING:
    from iom_l10n.memory.repair.manner import Manner
    from iom_l10n.memory.repair.slots import Edit, Slot

__all__ = ["fitted"]

# Acronyms that keep the article of the full name: the EU, but UNICEF.
_WITH_ARTICLE = frozenset({"EU", "UN", "AU", "ICRC", "IFRC"})
_AHEAD = 24
_WORD_BEFORE = re.compile(r"[a-zà-ÿ] \Z")
_ARTICLE_BEFORE = re.compile(
    r"\b(?:el|las?|los|[oa]s?|d?el|al|d[oa]s?|n[oa]s?|aos?|às?|pel[oa]s?) \Z", re.IGNORECASE
)
_STARTS = re.compile(r"(?:^|[.:!?“«] ?)\Z")
# An article that stands there already, or the acronym of an office: IOM Nepal.
_ENGLISH_OWN = re.compile(r"\b(?:[Tt]he|[Aa]n?|[A-Z]{2,}) \Z")
_A_OR_AN = re.compile(r"\b([Aa])n? $")
# Spoken with a vowel: eight, eleven, eighteen, eighty, and what begins with one in letters.
_VOWEL = re.compile(
    r"(?:8|1[18](?!\d)|1[18](?=,\d{3}(?!,))|[ai]|e(?!u)|o(?!nc?e\b)|u(?!n[ia]|s|r|kr|ga)|hono)",
    re.IGNORECASE,
)
_LETTER_U = re.compile(r"UN|U[A-Z]?\b")  # a UN team
_AND = re.compile(r"\b([YyEe]) $")
_OR = re.compile(r"\b([OoUu]) $")
_WEEKDAY_LEAD = re.compile(
    r"\b([nd]?[oa]s?|aos?|às?) ((?:passad|próxim|últim|mesm)[oa] )?$", re.IGNORECASE
)
_TO_MASCULINE = {
    "na": "no", "da": "do", "à": "ao", "a": "o", "nas": "nos", "das": "dos", "às": "aos",
}  # fmt: skip
_TO_FEMININE = {masculine: feminine for feminine, masculine in _TO_MASCULINE.items()}
_PERSON = {"es": ("señor", "señora"), "pt": ("senhor", "senhora")}
_SOUNDS_I = re.compile(r"(?:i|hi(?![ae])|y(?![aeiou]))", re.IGNORECASE)
_SOUNDS_O = re.compile(r"(?:h?o|8|11(?!\d))", re.IGNORECASE)


def fitted(edit: Edit, before: str, after: str, manner: Manner) -> str:
    """Return the target up to a value with the small words that the new value wants."""
    language, text = manner.language, edit.text
    if edit.place.kind is SlotKind.TITLE:
        head = _PERSON[language][edit.new.value == "f"] if language in _PERSON else text
        return fits_article(before, text, head, language)
    if edit.place.kind is SlotKind.WORDING:
        before = _before_name(edit, before, after, language)
    if language == "en":
        vowel = _VOWEL.match(text) and not _LETTER_U.match(text)
        article = "an" if vowel else "a"
        return _A_OR_AN.sub(lambda match: match.group(1) + article[1:] + " ", before)
    if language == "pt" and edit.place.kind is SlotKind.WEEKDAY:
        return _before_weekday(before, text)
    if language == "es":
        before = _AND.sub(lambda match: _like(match, "e" if _SOUNDS_I.match(text) else "y"), before)
        return _OR.sub(lambda match: _like(match, "u" if _SOUNDS_O.match(text) else "o"), before)
    return before


def _before_name(edit: Edit, before: str, after: str, language: str) -> str:
    """Return the text before a name or a term with the article that it takes."""
    there, _old, new, text = edit
    articles = portuguese_articles() if language == "pt" else {}
    stood = articles.get(there.text, "")
    if text in articles or (stood and new.hit is None):
        return fits_portuguese_town(before, articles.get(text, ""), bare=not stood)
    is_country = new.is_country
    if is_country or there.is_country:
        old = there.text if there.is_country else ""
        before = fits_country(
            before, text, language, old=old, after=after, determined=new.determined
        )
    if new.hit is not None and not is_country:
        before = fits_article(before, text, _head(text, new), language)
        if language == "en":
            before = _before_english(edit, before, after)
        elif there.is_country or there.hit is None:
            before = _before_romance(edit, before, language)
    elif language == "es" and is_country:
        before = fits_article(before, text, text, language)
    return before


def _before_english(edit: Edit, before: str, after: str) -> str:
    """Return the text before an organization: "the" before a full name, none before most acronyms.

    A full name that stood without it is a headline's, and the next stays bare.
    """
    there, _old, new, text = edit
    if text.isupper() and text not in _WITH_ARTICLE:
        ahead = text + after[:_AHEAD]
        joined = contracted(before + ahead, "en")
        return joined.removesuffix(ahead) if joined.endswith(ahead) else before
    full = " " in text and text[0].isupper() and not text.endswith(" Day")
    instead = there.hit is None or there.text.isupper() or there.is_country
    bare = there.text in _WITH_ARTICLE or not (full or text in _WITH_ARTICLE)
    if bare or not (instead and new.determined) or _ENGLISH_OWN.search(before):
        return before
    if _STARTS.search(before):
        return f"{before}The "
    return f"{before}the " if before.endswith(" ") else before


def _before_romance(edit: Edit, before: str, language: str) -> str:
    """Return the text before an organization with the article that a country's name did without."""
    if not edit.new.determined or not edit.text[0].isupper():
        return before
    article = {"es": "el ", "pt": "o "}.get(language, "")
    if not before or _STARTS.search(before):
        article = article.capitalize()
    elif not _WORD_BEFORE.search(before) or _ARTICLE_BEFORE.search(before):
        return before
    head = _head(edit.text, edit.new)
    return contracted(fits_article(before + article, edit.text, head, language), language)


def _before_weekday(before: str, text: str) -> str:
    """Return a Portuguese text before a weekday: na segunda-feira, but no sábado."""
    masculine = text.lower().startswith(("sáb", "dom"))
    swaps = _TO_MASCULINE if masculine else _TO_FEMININE

    def swapped(match: re.Match[str]) -> str:
        word = match.group(1)
        other = swaps.get(word.lower(), word)
        adjective = match.group(2) or ""
        if adjective:
            adjective = adjective[:-2] + ("o " if masculine else "a ")
        return (other[0].upper() + other[1:] if word[0].isupper() else other) + " " + adjective

    return _WEEKDAY_LEAD.sub(swapped, before)


def _head(text: str, new: Slot) -> str:
    """Return the words whose gender decides: an acronym's expansion."""
    if new.hit is None or not any(term.text == text and term.acronym for term in new.hit.targets):
        return text
    return next((term.text for term in new.hit.approved if not term.acronym), text)


def _like(match: re.Match[str], word: str) -> str:
    return (word.upper() if match.group(1).isupper() else word) + " "
