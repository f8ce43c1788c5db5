"""The glossary's wording in a draft: is it there, and if not, where is the engine's own?

Masking a term costs an engine its grammar, so terms go in plain. When the approved wording is
missing, the engine's translation of the term alone is looked for in the draft and replaced; only
what cannot be found so is masked in a second attempt.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.engines.agreement import fits_article, in_plural, is_plural
from iom_l10n.model import TermStatus
from iom_l10n.text.stems import contains_term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.model import Hit, Term

__all__ = ["has_target", "missing_hits", "replaced", "wording"]

_SPACE = r"[\s\u00a0]+"
# An engine may have put an article where the term alone has none, and the reverse.
_LOOSE = re.compile(r"\b(de|a|en|of|in|to)\b")


def approved(hit: Hit) -> tuple[Term, ...]:
    """Return the targets that may be written."""
    refused = (TermStatus.FORBIDDEN, TermStatus.DEPRECATED)
    return tuple(term for term in hit.targets if term.status not in refused)


def has_target(text: str, hit: Hit, language: str) -> bool:
    """Say whether the draft holds an approved wording of the hit, in any inflected form."""
    return any(
        contains_term(text, term.text, language, exact=term.acronym) for term in approved(hit)
    )


def missing_hits(text: str, hits: Sequence[Hit], language: str) -> list[Hit]:
    """Return the hits, one a written form, whose wording the draft lacks."""
    seen: set[tuple[str, str]] = set()
    missing = []
    for hit in hits:
        key = (hit.concept, hit.text)
        if key not in seen and approved(hit) and not has_target(text, hit, language):
            missing.append(hit)
        seen.add(key)
    return missing


def wording(hit: Hit, language: str) -> str:
    """Return the approved target as this place wants it: its number, and a capital if it has one."""
    term = approved(hit)[0]
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
    head = next((term.text for term in approved(hit) if not term.acronym), new)
    pattern = re.compile(rf"(?<!\w){_SPACE.join(words)}(?!\w)", re.IGNORECASE)
    position, out = 0, ""
    for match in pattern.finditer(text):
        before = fits_article(out + text[position : match.start()], new, head, language)
        out = before + _capitalised(new, match.group(), hit)
        position = match.end()
    return out + text[position:]


def _capitalised(new: str, old: str, hit: Hit) -> str:
    if old[:1].isupper() and hit.text[:1].isupper() and new[:1].islower():
        return new[0].upper() + new[1:]
    return new
