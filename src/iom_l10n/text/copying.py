"""Segments that no one translates: a bare number, address, phone number or person's name.

When in doubt a text is no name: an untranslated job title would count as finished work.
"""

from __future__ import annotations

import re

from iom_l10n.text.lexicon import knows
from iom_l10n.text.protected import emails, phones, urls
from iom_l10n.text.words import strip_accents

__all__ = ["copied_form"]

_INTEGER = re.compile(r"\d{1,3}|[12]\d{3}")
# A word of a name: a capital, a small letter somewhere; or initials. Each is read once.
_PART = re.compile(r"[^\W\d_a-zà-ÿ](?:[^\W\d_]|[’'.-])*")
_SMALL = re.compile(r"[a-zà-ÿ]")
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.-?){1,4}")
_BETWEEN = frozenset(
    "de du da do dos del di el al bin ben van von der la le y e".split()  # noqa: SIM905
)
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST = 80
_MOST, _FEWEST = 6, 2
# Labels and functions that the word list of French lacks or that need not open it.
_LABELS = frozenset(
    re.findall(
        r"\w+",
        """adresse attache attachee bureau charge chargee chef cheffe communication contact
        directeur directrice email fax general generale infographiste mission mobile porte
        presse regional responsable service siege tel telephone web webmaster webmestre""",
    )
)
# Given names that are common words of French, too, or stand in its word list.
_GIVEN = frozenset(
    re.findall(
        r"\w+",
        """aimée alfred ana andré auguste augustin baptiste benjamin benoît blaise caroline césar
        charles charlotte claire claude clément daniel david denise diane édouard élise éric fabien
        françois gilles guillaume jacques jean jeanne john luc luis madeleine manuel marc marguerite
        maria marie martin martine maxime michel moussa nicolas noël olivier oscar pascal philippe
        pierre rené renée robert rosa sabine serge sylvain thomas valentin véronique victoria
        virginie zoé""",
    )
)


def copied_form(source: str, *, contact: bool, terms: bool) -> tuple[str, str] | None:
    """Return (what it is, how it stands in any language), or None for a text to be translated.

    Names are told by their shape and only in a contact block, and only where no glossary term and
    no French function or common word is part of them: “OIM San José” and “Chef de Mission” are
    translated.
    """
    text = source.strip()
    for what, find in (("url", urls), ("email", emails), ("phone", phones)):
        found = find(text)
        if len(found) == 1 and found[0].text == text:
            return what, source
    if _INTEGER.fullmatch(text):
        return "number", source
    if contact and not terms and _is_name(text):
        return "name", source
    return None


def _is_name(text: str) -> bool:
    """Say whether a text is two to six words that can be a person's name and nothing French."""
    parts = text.split(" ") if len(text) <= _LONGEST else []
    if not _FEWEST <= len(parts) <= _MOST or parts[0] in _BETWEEN or parts[-1] in _BETWEEN:
        return False
    own = [part for part in parts if part not in _BETWEEN]
    if not all(_is_part(part) for part in own):
        return False
    words = [word for part in own for word in _LETTERS.findall(part)]
    return any(_SMALL.search(part) for part in own) and not any(map(_is_french, words))


def _is_part(part: str) -> bool:
    if _INITIALS.fullmatch(part):
        return True
    return _PART.fullmatch(part) is not None and _SMALL.search(part) is not None


def _is_french(word: str) -> bool:
    """Say whether a word is a function, a label or a common word of French, case aside."""
    small = word.lower()
    if len(word) == 1 or small in _GIVEN:
        return False
    return strip_accents(small) in _LABELS or knows(small, "fr")
