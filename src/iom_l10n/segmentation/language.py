"""What one language knows about full stops: two plain word lists that a linguist edits.

Adding a language is adding `data/<code>_abbreviations.txt` (and, where names may follow an
abbreviation, `data/<code>_openers.txt`); no code changes. A language without files gets the
generic rules: initials and dotted capitals only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib import resources

__all__ = ["Abbreviation", "LanguageRules", "language_rules"]


class Abbreviation(StrEnum):
    """What the full stop after an abbreviation means; the section names of the word lists."""

    NEVER = "never"
    BEFORE_NUMBER = "before-number"
    BEFORE_CAPITAL = "before-capital"
    UNLESS_NAME = "unless-name"


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageRules:
    """The closed lists of one language; `abbreviations` may give one word several meanings."""

    abbreviations: dict[str, frozenset[Abbreviation]] = field(default_factory=dict)
    openers: frozenset[str] = frozenset()

    def meanings(self, word: str) -> frozenset[Abbreviation]:
        """Return what a full stop after `word` (given without it) may mean; empty if nothing."""
        exact = self.abbreviations.get(word, frozenset())
        if exact or len(word) <= 1:  # "p. 4" is a page, "Collis P. Huntington" is not
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
    return LanguageRules(
        abbreviations=abbreviations, openers=frozenset(_lines(f"{primary}_openers.txt"))
    )


def _lines(name: str) -> list[str]:
    file = resources.files(__package__).joinpath("data", name)
    if not file.is_file():
        return []
    lines = (line.partition("#")[0].strip() for line in file.read_text("utf-8").splitlines())
    return [line for line in lines if line]
