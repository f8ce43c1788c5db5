"""A refused wording replaced by the approved one, only where nothing around it has to change.

"Los clandestinos" cannot become "las personas migrantes" by changing one word: article, adjectives
and verbs agree with it. So both wordings must show the same gender and number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iom_l10n.model import Hit, Term

__all__ = ["replaced"]

_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s+$")
_MASCULINE, _FEMININE = "masculine", "feminine"
_SINGULAR, _PLURAL = "singular", "plural"
Form = tuple[str, str]

# What an article or the like says of the word behind it.
_ARTICLES: dict[str, dict[str, Form]] = {
    "es": {
        word: (gender, number)
        for gender, number, words in (
            (_MASCULINE, _SINGULAR, "el un este ese aquel del al ningún algún"),
            (_FEMININE, _SINGULAR, "la una esta esa aquella ninguna alguna"),
            (_MASCULINE, _PLURAL, "los unos estos esos aquellos algunos muchos otros todos"),
            (_FEMININE, _PLURAL, "las unas estas esas aquellas algunas muchas otras todas"),
        )
        for word in words.split()
    },
    "pt": {
        word: (gender, number)
        for gender, number, words in (
            (_MASCULINE, _SINGULAR, "o um este esse aquele do ao no pelo nenhum"),
            (_FEMININE, _SINGULAR, "a uma esta essa aquela da à na pela nenhuma"),
            (_MASCULINE, _PLURAL, "os uns estes esses aqueles dos aos nos pelos muitos outros"),
            (_FEMININE, _PLURAL, "as umas estas essas aquelas das às nas pelas muitas outras"),
        )
        for word in words.split()
    },
}
# Longest first. Endings that leave the gender open are listed, too, so that no shorter one decides.
_ENDINGS: dict[str, tuple[tuple[str, str], ...]] = {
    "es": (
        ("ista", ""),
        ("ma", ""),
        ("ción", _FEMININE),
        ("sión", _FEMININE),
        ("dad", _FEMININE),
        ("tud", _FEMININE),
        ("mano", ""),
        ("día", ""),
        ("dor", _MASCULINE),
        ("tor", _MASCULINE),
        ("aje", _MASCULINE),
        ("o", _MASCULINE),
        ("a", _FEMININE),
    ),
    "pt": (
        ("ista", ""),
        ("ma", ""),
        ("ção", _FEMININE),
        ("são", _FEMININE),
        ("dade", _FEMININE),
        ("agem", _FEMININE),
        ("ão", ""),
        ("dor", _MASCULINE),
        ("tor", _MASCULINE),
        ("o", _MASCULINE),
        ("a", _FEMININE),
    ),
}
_PLURALS = {
    "es": (("ciones", "ción"), ("siones", "sión"), ("es", ""), ("s", "")),
    "pt": (("ções", "ção"), ("res", "r"), ("s", "")),
}
# "y" and "o" become "e" and "u" before the same sound.
_CONJUNCTIONS = frozenset({"y", "e", "o", "u"})
_ENGLISH_PLURALS = frozenset({"people", "men", "women", "children"})
_ENGLISH_ARTICLES = frozenset({"a", "an"})
_VOWELS = "aeiouáéíóúh"


def replaced(target: str, hit: Hit, better: Term, language: str) -> str | None:
    """Return the whole target with `better` in place of a hit, None where that is not certain."""
    cased = _cased(hit, better)
    found = _WORD_BEFORE.search(target[: hit.start])
    before = found[1].lower() if found else ""
    if cased is None or not _fits(hit.text.lower(), before, better, language):
        return None
    return target[: hit.start] + cased + target[hit.end :]


def _cased(hit: Hit, better: Term) -> str | None:
    """Return the better wording in the letters of the other: capitals, or one at the start."""
    text = better.text
    if hit.acronym or better.acronym:
        return text if hit.acronym and better.acronym else None
    if hit.text.isupper() and len(hit.text) > 1:
        return text.upper()
    if any(letter.isupper() for letter in hit.text[1:]):
        return None  # a headline's own capitals: a person decides which words have them
    if hit.text[:1].isupper() and not (hit.term[:1].isupper() and hit.start):
        return text[:1].upper() + text[1:]
    return text


def _fits(old: str, before: str, better: Term, language: str) -> bool:
    new = better.text.lower()
    if language == "en":
        articles = before in _ENGLISH_ARTICLES and (old[0] in _VOWELS or new[0] in _VOWELS)
        return not articles and _is_english_plural(old) == _is_english_plural(new)
    if language not in _ARTICLES or (before in _CONJUNCTIONS and old[0] != new[0]):
        return False
    gender, number = _form(new, language)
    wanted = (better.gender or gender, better.number or number)
    return wanted[0] != "" and wanted == (_ARTICLES[language].get(before) or _form(old, language))


def _is_english_plural(wording: str) -> bool:
    """Judge the head, the last word before a little word: "victims of trafficking"."""
    head = re.split(r" (?:of|in|on|for|with|without|at|from|to|by) ", wording)[0].split()[-1]
    return head in _ENGLISH_PLURALS or (head.endswith("s") and not head.endswith(("ss", "us")))


def _form(wording: str, language: str) -> Form:
    """Return gender ("" where it does not show) and number of a wording's first word, its head."""
    head = wording.split(maxsplit=1)[0]
    number = _SINGULAR
    stems = [head]
    if head.endswith("s") and not head.endswith(("is", "us")):
        number = _PLURAL
        stems = [
            head.removesuffix(end) + new for end, new in _PLURALS[language] if head.endswith(end)
        ]
    for stem in stems:
        for ending, gender in _ENDINGS[language]:
            if stem.endswith(ending):
                return gender, number
    return "", number
