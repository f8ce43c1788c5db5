"""The glossary's wording in a draft: whether it is there, and the engine's own where it is not.

Masking a term costs an engine its grammar, so terms go in plain. When the approved wording is
missing, the engine's translation of the term alone is looked for in the draft and replaced; only
what cannot be found so is masked in a second attempt.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.text.agreement import fits_article, in_plural, is_plural
from iom_l10n.text.country_articles import fits_country
from iom_l10n.text.stems import contains_term

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from iom_l10n.model import Hit, Term

__all__ = [
    "fitted",
    "has_target",
    "missing_hits",
    "replaced",
    "settled",
    "with_preferred",
    "wording",
]

_SPACE = r"[\s\u00a0]+"
_COUNTRY = "country-"
_BEGINNING = re.compile(r"(?:^|[.:;!?“«(–—-])[\s“«¿¡(]*$")


def has_target(text: str, hit: Hit, language: str) -> bool:
    """Say whether the draft holds an approved wording of the hit, in any inflected form.

    An acronym beside it does not count for an expansion, nor the reverse, where both exist.
    """
    return _holds(text, _of_like_kind(hit.approved, hit), language)


def _of_like_kind(terms: Sequence[Term], hit: Hit) -> Sequence[Term]:
    if not terms:
        return ()
    same = [term for term in terms if term.acronym == terms[0].acronym]
    return same if hit.targets else terms


def _holds(text: str, terms: Sequence[Term], language: str) -> bool:
    return any(
        contains_term(text, form, language, exact=term.acronym)
        for term in terms
        for form in {term.text, in_plural(term.text, language)}
    )


def missing_hits(text: str, hits: Sequence[Hit], language: str) -> list[Hit]:
    """Return the hits, one a written form, whose wording the draft lacks."""
    return [hit for hit in _once(hits) if hit.approved and not has_target(text, hit, language)]


def with_preferred(
    text: str, hits: Sequence[Hit], language: str, rendering: Callable[[str], str]
) -> str:
    """Return the draft in which the engine's own wording of each term gives way to the preferred.

    Longer terms come first: "retour volontaire assisté" before "retour volontaire".
    """
    for hit in sorted(_once(hits), key=lambda hit: -len(hit.text)):
        if hit.approved:
            text = replaced(text, rendering(hit.text), hit, language)
    return text


def _once(hits: Sequence[Hit]) -> list[Hit]:
    return list({(hit.concept, hit.text): hit for hit in hits}.values())


def wording(hit: Hit, language: str) -> str:
    """Return the approved target as this place wants it: its number and its capitals."""
    term = hit.approved[0]
    text = term.text
    if not term.acronym and is_plural(hit.text, hit.term):
        text = in_plural(text, language)
    if hit.text.isupper() and not term.acronym and len(hit.text) > 1:
        return text.upper()
    return text


def replaced(text: str, rendering: str, hit: Hit, language: str) -> str:
    """Return the draft with the engine's own rendering of a term replaced by the approved one."""
    words = [re.escape(word) for word in rendering.strip(" .").split()]
    if not words:
        return text
    new = wording(hit, language)
    pattern = re.compile(rf"(?<!\w){_SPACE.join(words)}(?![\w-]\w|\w)", re.IGNORECASE)
    there = [match.span() for match in re.finditer(re.escape(new), text)]
    position, out = 0, ""
    for match in pattern.finditer(text):
        if any(start <= match.start() and match.end() < end for start, end in there):
            continue  # "trata" inside "trata de personas"
        before = fitted(out + text[position : match.start()], hit, language)
        out = before + _capitalised(new, before, hit)
        position = match.end()
        if new.endswith(".") and text[position : position + 1] == ".":
            position += 1
    return out + text[position:]


def fitted(before: str, hit: Hit, language: str) -> str:
    """Return what stands before a term with the article that the term wants."""
    new = wording(hit, language)
    head = new
    if hit.approved[0].acronym:
        head = next((term.text for term in hit.approved if not term.acronym), new)
    if hit.concept.startswith(_COUNTRY):
        before = fits_country(before, new, language)
    return fits_article(before, new, head, language)


def _capitalised(new: str, before: str, hit: Hit) -> str:
    """Return the wording with a capital where a sentence, a quotation or a label begins."""
    if hit.text[:1].isupper() and new[:1].islower() and _BEGINNING.search(before):
        return new[0].upper() + new[1:]
    return new


def settled(text: str, hits: Sequence[Hit], language: str) -> str:
    """Return the draft with the capitals of names and the articles of acronyms put right.

    The engine wrote the right words: "República dominicana", "el OIM".
    """
    for hit in _once(hits):
        for term in hit.approved[:1]:
            if term.acronym or any(char.isupper() for char in term.text):
                text = replaced(text, term.text, hit, language)
    return text
