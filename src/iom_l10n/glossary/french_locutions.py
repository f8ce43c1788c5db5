"""Fixed phrases in which a noun does not mean what it means as a term: "par rapport à".

`data/french_phrases.txt` lists them by noun, for linguists, and says how they are written.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from iom_l10n.glossary.folding import fold
from iom_l10n.glossary.french_near import bare
from iom_l10n.glossary.phrase_notation import NOUN, one_of, ways_of

if TYPE_CHECKING:
    from iom_l10n.glossary.folding import Folded

__all__ = ["has_locutions", "is_in_locution", "slips"]

_LEFT = 36
_RIGHT = 32
_COMMENT = re.compile(r"(?:^|\s)#.*")
_CONTINUED = re.compile(r"\n[ ]+")


def has_locutions(form: str) -> bool:
    """Say whether a term's form stands in a fixed phrase at times."""
    return bare(form) in _phrases()


def is_in_locution(view: Folded, start: int, form: str) -> bool:
    """Say whether a form, written at `start`, is part of a fixed phrase there."""
    common, names = _patterns(form)
    end, first = start + len(form), max(0, start - _LEFT)
    left, right = view.bare[first:start], view.bare[end : end + _RIGHT]
    near = f"{left}{NOUN * len(form)}{right}".replace("'", " ")
    begin = min(first, 1)  # the letter before a window says whether that cuts a word
    if common is not None and common.search(near, begin) is not None:
        return True
    if names is None:
        return False
    around = view.kept[first : end + _RIGHT]
    return any(
        all(_is_capital(around, place) for place, _end in match.regs[1:] if place >= 0)
        for match in names.finditer(near, begin)
    )


def slips() -> list[str]:
    """Return the nouns of a line of which no phrase holds them, and the phrases without a noun."""
    found = []
    for nouns, phrases in _entries():
        held = {
            (noun, phrase)
            for phrase in phrases
            for noun in nouns
            if any(ways_of(phrase, fold(noun), _groups()))
        }
        found += sorted({*nouns, *phrases} - {part for pair in held for part in pair})
    return found


def _is_capital(text: str, place: int) -> bool:
    return text[place].isupper() and not text[place + 1 : place + 2].isupper()


@cache
def _lines() -> tuple[str, ...]:
    text = files(__package__).joinpath("data", "french_phrases.txt").read_text("utf-8")
    plain = "\n".join(_COMMENT.sub("", line) for line in text.splitlines())
    return tuple(_CONTINUED.sub(" ", plain).splitlines())


@cache
def _groups() -> dict[str, str]:
    """Return the words that a name in capitals stands for."""
    parts = (line.partition(" = ") for line in _lines())
    return {name: "/".join(words.split()) for name, equals, words in parts if equals}


@cache
def _entries() -> tuple[tuple[list[str], list[str]], ...]:
    """Return the nouns and the phrases of each line, as written."""
    parts = (line.partition(":") for line in _lines())
    return tuple(
        (nouns.split(), [phrase.strip() for phrase in listed.split(";")])
        for nouns, colon, listed in parts
        if colon
    )


@cache
def _phrases() -> dict[str, list[str]]:
    """Return the phrases of each noun, folded; it may stand in several lines."""
    phrases: dict[str, list[str]] = {}
    for nouns, listed in _entries():
        for noun in nouns:
            for spelling in {noun, noun.replace("œ", "oe")}:
                phrases.setdefault(fold(spelling), []).extend(listed)
    return phrases


@lru_cache(maxsize=4096)
def _patterns(form: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """Return what finds a noun's common phrases, and what finds names; compiled when asked for."""
    noun = bare(form)
    listed = _phrases()[noun]
    written = dict.fromkeys(listed + [one.replace("œ", "oe") for one in listed])
    ways = [way for phrase in written for way in ways_of(phrase, noun, _groups())]
    return (
        one_of(way.pattern for way in ways if not way.name),
        one_of(way.pattern for way in ways if way.name),
    )
