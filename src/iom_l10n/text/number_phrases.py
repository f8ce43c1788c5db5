"""Numbers that a text states in words, each with its place, worth and kind.

The close reading beside `number_words`, which is generous: here a phrase is worth what it says
("soixante et onze" is 71 and nothing else), so that one number can be held against another.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from iom_l10n.text.number_names import NAMES, Kind, Name, folded
from iom_l10n.text.protected import masked
from iom_l10n.text.words import plain_tokens

__all__ = ["Phrase", "number_phrases", "roman_values"]


class Phrase(NamedTuple):
    """A number in words (or Roman figures) at `text[start:end]`."""

    start: int
    end: int
    text: str
    value: int
    kind: Kind


class _Part(NamedTuple):
    start: int
    end: int
    name: Name
    after: str  # what stands between the part before and this one


_WORD = re.compile(r"(?:[^\W\d_]|[\u064b-\u0652\u0670])+")
_JOINERS = {"fr": " et ", "en": " and ", "es": " y ", "pt": " e ", "ar": " و "}
_GLUE = frozenset({" ", "-"})
_GLUES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2011": "-", "‐": "-", "\n": " "})
# "Five per cent" holds no hundred; "sept. 2012" is a month.
_NO_NUMBER = re.compile(
    r"\b(?:pour|per)[ \u00a0-]?cents?\b|\bpor (?:ciento|cien|cento)\b|\bsept\.(?=[ \u00a0]?\d)"
    r"|\bpor cien\b|\b(?:quarta|quinta|sexta|terça|segunda)s?-feiras?\b",
    re.IGNORECASE,
)
_ARABIC_PREFIX = re.compile(r"^[وف]?[بلك]?(?:ال)?")
# "لست" is "I am not".
_ARABIC_OTHERS = frozenset({"لست", "ولست", "فلست"})
_ROMAN = re.compile(
    r"(?<![\w.'’-])(?=[IVX])(X{0,3}(?:IX|IV|V?I{0,3}))(e|è|ème|ᵉ|<sup>(?:e|è|ème)</sup>)?(?![\w.]\w|[\w'’])"
)
_ANY_ROMAN = re.compile(
    r"(?<![\w])(?=[IVXLCDM])M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})"
    r"(?:I[XV]|V?I{0,3})(?=e\b|ème\b|th\b|\b)"
)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_HUNDRED, _THOUSAND = 100, 1000
_FOUR, _TWENTY = 4, 20
_SMALLEST = 2
# A text without any of these words states no number: articles alone do not.
_MANY = {
    language: frozenset(word for word, name in names.items() if name.value >= _SMALLEST)
    for language, names in NAMES.items()
}
# Tens of French that take the numbers up to nineteen: soixante et onze, quatre-vingt-douze.
_LONG_TENS = frozenset({60, 80})
_YEAR_HEAD = range(11, 21)


@lru_cache(maxsize=512)
def roman_values(text: str) -> frozenset[int]:
    """Return what every group of letters that may be Roman figures is worth."""
    return frozenset(_roman(match.group()) for match in _ANY_ROMAN.finditer(text) if match.group())


def _roman(digits: str) -> int:
    values = [_ROMAN_VALUES[digit] for digit in digits]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


@lru_cache(maxsize=512)
def number_phrases(text: str, language: str) -> tuple[Phrase, ...]:
    """Return the numbers from two upwards that a text states in words or Roman figures."""
    names = NAMES.get(language)
    if names is None:
        return ()
    found = _romans(text)
    if language == "ar" or not _MANY[language].isdisjoint(plain_tokens(text)):
        for run in _runs(_without(text), language, names):
            found += _phrases(text, run, language)
    return tuple(sorted(phrase for phrase in found if phrase.value >= _SMALLEST))


def _romans(text: str) -> list[Phrase]:
    return [
        Phrase(match.start(), match.end(), match.group(), _roman(match.group(1)), Kind.ORDINAL)
        for match in _ROMAN.finditer(text)
        if len(match.group(1)) > 1 or (match.group(1) and match.group(2))
    ]


def _without(text: str) -> str:
    return _NO_NUMBER.sub(lambda match: "_" * len(match.group()), masked(text))


def _runs(text: str, language: str, names: dict[str, Name]) -> list[list[_Part]]:
    """Return number words that follow each other, only spaces, hyphens or "and" between them."""
    runs: list[list[_Part]] = []
    last = -1
    for match in _WORD.finditer(text):
        name = _name(match.group(), language, names)
        if name is None:
            continue
        between = text[last : match.start()].translate(_GLUES).lower() if last >= 0 else "."
        part = _Part(match.start(), match.end(), name, between)
        if between in _GLUE or between == _JOINERS[language]:
            runs[-1].append(part)
        else:
            runs.append([part])
        last = match.end()
    return runs


def _name(word: str, language: str, names: dict[str, Name]) -> Name | None:
    plain = folded(word)
    found = names.get(plain)
    if found is None and language == "ar" and plain not in _ARABIC_OTHERS:
        found = names.get(_ARABIC_PREFIX.sub("", plain, count=1))
    return found


def _phrases(text: str, run: list[_Part], language: str) -> list[Phrase]:
    """Cut a run into the numbers that it states: "vingt-deux, trente" are two."""
    found: list[Phrase] = []
    number = _Number(language)
    first = 0
    for place, part in enumerate(run):
        if not number.take(part):
            found.append(_phrase(text, run[first:place], number))
            number, first = _Number(language), place
            number.take(part)
    found.append(_phrase(text, run[first:], number))
    return _with_years(text, found) if language == "en" else found


def _phrase(text: str, parts: list[_Part], number: _Number) -> Phrase:
    start, end = parts[0].start, parts[-1].end
    # "Millions of people" states no number; "two million" does.
    vague = len(parts) == 1 and number.worth > _THOUSAND
    return Phrase(start, end, text[start:end], 0 if vague else number.worth, parts[-1].name.kind)


def _with_years(text: str, found: list[Phrase]) -> list[Phrase]:
    """Join the halves of a year: "nineteen ninety-four"."""
    out: list[Phrase] = []
    for phrase in found:
        head = out[-1] if out else None
        if (
            head is not None
            and head.value in _YEAR_HEAD
            and 10 <= phrase.value < _HUNDRED  # noqa: PLR2004 - two figures
            and text[head.end : phrase.start] == " "
        ):
            value = head.value * _HUNDRED + phrase.value
            joined = text[head.start : phrase.end]
            out[-1] = Phrase(head.start, phrase.end, joined, value, phrase.kind)
        else:
            out.append(phrase)
    return out


class _Number:
    """A number as its words are read one after the other."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._total = 0
        self._current = 0
        self._scale = 0
        self._kind: Kind | None = None

    @property
    def worth(self) -> int:
        """What the words read so far are worth."""
        return self._total + self._current

    def take(self, part: _Part) -> bool:
        """Add a word; False when it begins another number."""
        value, kind = part.name
        before = self._kind
        if before is not None and not self._may_follow(before, part):
            return False
        if value >= _THOUSAND:
            if not self._multiply(value):
                return False
        elif value == _HUNDRED and 1 <= self._current < _HUNDRED and before is not None:
            self._current *= _HUNDRED
        elif before is None or self._fits(value, part.after):
            french_eighty = self._language == "fr" and value == _TWENTY
            if french_eighty and self._current % _HUNDRED == _FOUR:
                self._current += 80 - _FOUR
            else:
                self._current += value
        else:
            return False
        self._kind = kind
        return True

    def _multiply(self, value: int) -> bool:
        if self._total and value > self._scale:  # mil millones
            self._total = (self._total + self._current) * value
        elif self._total and not self._current:
            return False
        else:
            self._total += max(1, self._current) * value
        self._current, self._scale = 0, value
        return True

    def _may_follow(self, before: Kind, part: _Part) -> bool:
        """Say whether kinds go together: "vingt-deuxième", but not "les dix premiers"."""
        kind = part.name.kind
        if Kind.EITHER in {before, kind} or before is kind is Kind.CARDINAL:
            return True
        if self._language in {"es", "pt"}:
            return before is kind
        hyphened = "-" in part.after or (self._language == "fr" and part.after != " ")
        return before is Kind.CARDINAL and hyphened

    def _fits(self, value: int, after: str) -> bool:
        """Say whether a smaller number can stand at the end of what was read."""
        current = self._current
        below = current % _HUNDRED
        if current == 0 or below == 0:
            return value < _HUNDRED or current == 0
        if self._language == "fr" and below == _FOUR and value == _TWENTY:
            return after in _GLUE
        if self._language == "ar" and below < 10 <= value:  # noqa: PLR2004 - five and twenty
            return value % 10 == 0
        if self._language == "fr" and below in _LONG_TENS:
            return value < _TWENTY
        return below % 10 == 0 and value < 10  # noqa: PLR2004 - tens take units
