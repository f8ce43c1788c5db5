"""The notation of `data/french_phrases.txt`, read as regular expressions over folded text.

A text is folded, its apostrophes are spaces and each letter of the noun in question is a NOUN, so
that a phrase cannot be found at the noun's twin further on: "tour à tour".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n.glossary.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["NOUN", "Way", "one_of", "ways_of"]

NOUN = "\x00"
_LETTER = rf"[\w{fold('œ')}{NOUN}]"  # œ is a sign in a folded text
_BEGIN, _END = f"(?<!{_LETTER})", f"(?!{_LETTER})"
_ANY, _BUT, _SOME = "_", "!", "…"
_SIGNS = {".": "(?= ?(?:$|[.,;:!?)»]))", ",": "(?= ?,)"}
_VOWELS = f"aeiouyh{fold('œ')}"
_OPEN = " )?"  # ends a choice that brings its space
_SOME_WORDS = f"(?: {_LETTER}+){{0,4}}"


@dataclass(slots=True, frozen=True)
class Way:
    """A pattern of a phrase for one of the nouns in it, from the beginning of a word on.

    Each group of the pattern is a word whose first letter is a capital: that phrase is a `name`.
    """

    pattern: str
    name: bool


@dataclass(slots=True, frozen=True)
class _Slot:
    """The words of which one stands at a place of a phrase, folded; or a sign for none."""

    choices: tuple[str, ...]
    sign: str = ""
    optional: bool = False
    capital: bool = False


def ways_of(phrase: str, noun: str, groups: Mapping[str, str]) -> Iterator[Way]:
    """Yield a pattern for each place of a phrase where its folded `noun` may stand."""
    slots = [_slot(word, groups) for word in phrase.split()]
    own = re.compile(_BEGIN + re.escape(noun) + _END)
    for place, slot in enumerate(slots):
        held = tuple(own.sub(NOUN, one, count=1) for one in slot.choices if own.search(one))
        if held and not slot.sign:
            marked = _Slot(held, capital=slot.capital)
            way = [*slots[:place], marked, *slots[place + 1 :]]
            yield Way(_pattern(way), name=any(one.capital for one in way))


def one_of(patterns: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds any of some patterns, None for none."""
    choices = "|".join(dict.fromkeys(patterns))
    return re.compile(f"{_BEGIN}(?:{choices})") if choices else None


def _slot(word: str, groups: Mapping[str, str]) -> _Slot:
    sign = word if word in _SIGNS or word == _SOME else word[0] if word[0] == _BUT else ""
    written = word.removeprefix(_BUT).strip("()").split("/")
    choices: list[str] = []
    for part in written:
        choices += groups[part].split("/") if part.isupper() else [part]
    small, apostrophe, first = choices[0].partition("'")
    if first:  # "d'État/envoi"
        choices = [
            f"{small}'{one}" if apostrophe not in one and fold(one)[0] in _VOWELS else one
            for one in choices
        ]
    return _Slot(
        tuple(fold(choice).replace("'", " ").strip() for choice in choices),
        sign,
        optional=word.startswith("("),
        capital=all(part[0].isupper() and not part.isupper() for part in written),
    )


def _pattern(slots: list[_Slot]) -> str:
    before = body = behind = ""
    for slot in slots:
        words = "|".join(map(_letters, slot.choices))
        if slot.sign == _SOME:
            body += _SOME_WORDS
        elif slot.sign == _BUT and body:
            behind += f"(?! (?:{words}){_END})"
        elif slot.sign == _BUT:
            before += "".join(rf"(?<!\b{choice} )" for choice in slot.choices)
        elif slot.sign and body:
            behind += _SIGNS[slot.sign]
        elif slot.sign:
            before += f"(?<!{_LETTER} )"
        else:
            joint = " " if body and not body.endswith(_OPEN) else ""
            words = f"({words})" if slot.capital else f"(?:{words})"
            if not slot.optional:
                body += joint + words
            else:
                body += f"(?:{joint}{words})?" if joint else f"(?:{words}{_OPEN}"
    return f"{before}{body}{_END}{behind}"


def _letters(choice: str) -> str:
    """Return what finds a word: `*` stands for any letters, `_` for any word."""
    if choice == _ANY:
        return f"{_LETTER}+"
    return re.escape(choice).replace(re.escape("*"), f"{_LETTER}*").replace(NOUN, f"{NOUN}+")
