"""What stands before and after a place where a sentence may end.

Everything looks a bounded distance back and forth, so a ten-megabyte line takes seconds, not hours.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from iom_l10n.segmentation.language import LanguageRules

__all__ = [
    "CLOSING",
    "CONTINUING",
    "MARKS",
    "Ahead",
    "Cut",
    "Place",
    "look_ahead",
    "token_before",
]

Cut = tuple[int, int]
"""Where a sentence ends and where the next one begins; white space, if anything, lies between."""

MARKS = ".!?…‼⁇⁈⁉؟۔।॥"
_CLOSERS = "»”\"’')\\]›*¹²³⁴⁵⁶⁷⁸⁹⁰"
# A guillemet may be pushed away by a space of any kind ("ici. »"); other closers are glued on.
CLOSING = rf"(?:[{_CLOSERS}]|\[\d{{1,3}}\]|[ \u00a0\u202f\u2009]{{1,3}}+[»›])*+"
CONTINUING = frozenset(",;:)]}»”%=/&،؛" + MARKS)
_SPACE = " \u00a0\u202f\u2009"
_DASHES = frozenset("-–—−")
_OPENING = "«“\"„‘'([‹¿¡-–—−•*_"
_OPENED = re.compile(r".*[«»“”\"„‘(\[]")
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_TAKEN_UP = re.compile(r"[«“\"„]\s{0,3}(?:…|\.\.\.)\s{0,3}(?=\w)")
_OMISSION = re.compile(r"[(\[](?:…|\.\.\.)[)\]]\s*")
# What makes "O'Brien" a name and "L'Agence", "Qu'Awa" the beginning of a sentence.
_ELISIONS = frozenset({"l", "c", "j", "qu", "jusqu", "lorsqu", "puisqu"})
# "J. Le Goff", "W.E.B. Du Bois", "L. von Trapp": words of a name that also open sentences.
_PARTICLE = re.compile(
    r"(?:l[aeo]s?|d[aeiou]s?|de[ls]|v[ao]n|der|dos|el|al|bin|ben)\s+(?:\w{2,3}\s+)?[A-ZÀ-Þ]",
    re.IGNORECASE,
)
_QUOTES = frozenset('«“"„')
_LOOK_BACK = 40
_LOOK_AHEAD = 60


class Ahead(NamedTuple):
    """What follows a candidate, past opening quotes, brackets and dashes."""

    text: str
    dashed: bool
    rules: LanguageRules

    @property
    def first(self) -> str:
        """The first sign."""
        return self.text[:1]

    @property
    def small(self) -> bool:
        """A small letter."""
        return self.text[:1].islower()

    @property
    def word(self) -> str:
        """The first word."""
        match = _WORD.match(self.text)
        return match[0] if match else ""

    @property
    def opener(self) -> bool:
        """A word that begins sentences, rather than a name."""
        word = self.word
        return self.rules.opens_sentence(word) or _elided(word)

    @property
    def particle(self) -> bool:
        """The particle of a family name, with the name."""
        found = _PARTICLE.match(self.text)
        return found is not None and found[0][-1:].isupper()


class Place(NamedTuple):
    """A candidate: `marks`, after `token`, at `stop` in the sentence that begins at `start`."""

    text: str
    start: int
    stop: int
    token: str
    marks: str
    closers: str
    ahead: Ahead
    rules: LanguageRules


def look_ahead(text: str, at: int, rules: LanguageRules) -> Ahead:
    """Return what stands at `at`, an omission "(...)" left out."""
    dashed = text[at : at + 1] in _DASHES
    if text[at : at + 1] in {"(", "["}:
        omission = _OMISSION.match(text, at)
        if omission:  # ". (...) Les universités": judged by what stands after the omission
            at = omission.end()
    taken_up = _TAKEN_UP.match(text, at) if text[at : at + 1] in _QUOTES else None
    if taken_up:  # "il part. « ... et puis rien. »": a quotation that begins in mid-sentence
        at = taken_up.end()
    return Ahead(text[at : at + _LOOK_AHEAD].lstrip(_OPENING + _SPACE), dashed, rules)


def token_before(text: str, start: int, stop: int) -> str:
    """Return the run of letters, points and signs that ends at `stop`."""
    before = text[max(start, stop - _LOOK_BACK) : stop]
    if not before or before[-1].isspace():
        return ""
    token = before.rsplit(None, 1)[-1]
    opened = _OPENED.match(token)
    return token[opened.end() :] if opened else token


def _elided(word: str) -> bool:
    if "'" not in word and "’" not in word:
        return False
    head, _sign, tail = word.replace("’", "'").partition("'")
    return tail[:1].islower() or head.lower() in _ELISIONS
