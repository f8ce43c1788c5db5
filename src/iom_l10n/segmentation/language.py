"""What one language knows about the ends of sentences: plain word lists that a linguist edits.

Adding a language is adding files to `data/`; no code changes:
`<code>_abbreviations.txt` (what a full stop after a word means), `<code>_openers.txt` (words that
begin a sentence and are no name) and, for scripts without capitals, `<code>_continuers.txt`
(verbs of saying after a quoted question). A language without files gets the generic rules:
initials, dotted capitals and numbers at the head of a line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path

__all__ = ["Abbreviation", "LanguageRules", "language_rules"]

_DATA = Path(__file__).with_name("data")
_LETTERS = re.compile(r"[^\W\d_]+|.")


class Abbreviation(StrEnum):
    """What the end mark after a word means; the section names of the word lists."""

    NEVER = "never"
    BEFORE_NUMBER = "before-number"
    BEFORE_CAPITAL = "before-capital"
    UNLESS_SMALL = "unless-small"
    UNLESS_NAME = "unless-name"
    LABEL = "label"


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageRules:
    """The closed lists of one language; `abbreviations` may give one word several meanings.

    `words` holds, in small letters, the words of every entry but labels, and their last letters
    ("exc" of "S.Exc"): what is not in it is decided without looking further; `longest` is the
    length of the longest of letters alone. `pairs` are the entries of two words.
    """

    abbreviations: dict[str, frozenset[Abbreviation]] = field(default_factory=dict)
    openers: frozenset[str] = frozenset()
    continuers: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    longest: int = 0

    def meanings(self, word: str) -> frozenset[Abbreviation]:
        """Return what an end mark after `word` (given without a stop) may mean; empty if nothing.

        An entry in small letters stands for any case, but "p." is a page and the "P." of "Collis
        P. Huntington" is not.
        """
        exact = self.abbreviations.get(word, frozenset())
        if exact or len(word) <= 1:
            return exact
        return self.abbreviations.get(word.lower(), frozenset())

    def opens_sentence(self, word: str) -> bool:
        """Tell whether `word` is a common word that begins sentences rather than a name."""
        return word.lower() in self.openers


@cache
def language_rules(lang: str) -> LanguageRules:
    """Return the rules of a BCP 47 tag, by its primary language."""
    primary = lang.replace("_", "-").partition("-")[0].lower()
    if not (primary.isascii() and primary.isalpha()):
        return LanguageRules()
    abbreviations: dict[str, frozenset[Abbreviation]] = {}
    section = Abbreviation.NEVER
    for line in _lines(f"{primary}_abbreviations.txt"):
        if line.startswith("["):
            section = Abbreviation(line.strip("[]"))
        else:
            abbreviations[line] = abbreviations.get(line, frozenset()) | {section}
    words = frozenset(
        word
        for entry, meanings in abbreviations.items()
        if meanings != {Abbreviation.LABEL}
        for whole in entry.lower().split()
        for word in (whole.strip("."), _LETTERS.findall(whole)[-1])
    )
    return LanguageRules(
        abbreviations=abbreviations,
        openers=frozenset(_lines(f"{primary}_openers.txt")),
        continuers=frozenset(_lines(f"{primary}_continuers.txt")),
        words=words,
        pairs=frozenset(entry for entry in abbreviations if " " in entry),
        longest=max((len(word) for word in words if word.isalpha()), default=0),
    )


def _lines(name: str) -> list[str]:
    file = _DATA / name
    if not file.is_file():
        return []
    lines = (line.partition("#")[0].strip() for line in file.read_text("utf-8").splitlines())
    return [line for line in lines if line]
