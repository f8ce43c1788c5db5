"""The words beside a place in a French text, which tell a noun from a verb."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from iom_l10n.glossary.folding import fold
from iom_l10n.glossary.french_words import DETERMINING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["NOUN_PHRASES", "PRENOMINAL", "TO", "Near", "bare", "near_at", "words_before"]

TO = "à"
# Verbs that take a noun without article: porter plainte, devenir médecin.
NOUN_PHRASES = re.compile(
    r"port(?:e|er|ent|é|ée|ées|és|ant|ait|aient|era|eront)|fai(?:re|t|ts|sant|sait|saient)|font"
    r"|fera|feront|rend(?:re|s|u|ent|ant|ait|aient|ra|ront)?|pr(?:end|endre|ennent|is|enant|enait)"
    r"|donn(?:e|er|ent|é|ant|ait)|demand(?:e|er|ent|é|ant|ait)|cherch(?:e|er|ent|é|ant|ait)"
    r"|trouv(?:e|er|ent|é|ant|ait)|prêt(?:e|er|ent|é|ant)|dépos(?:e|er|ent|é|ées|és|ant|ait)"
    r"|obt(?:enir|ient|iennent|enu)|recev(?:oir|ant|ait)|reç(?:oit|oivent|u)|ten(?:ir|ant|ait|u)"
    r"|tien(?:t|nent)|met(?:tre|tent|tant|tait)?|sub(?:ir|i|it|issent)|perd(?:re|u|ent)?"
    r"|dev(?:enir|ient|iennent|enu|enue|enus|enues|ait)|nomm(?:é|ée|és|ées)|lanc(?:er|e|ent|é)"
)
# What may be an adjective before its noun: "cette brutale attaque", "l'humiliante fouille".
PRENOMINAL = re.compile(r".*(?:[ae]nte|[ai]ble|ique|ieme|euse|eux|ive|elle|ale|aine|[cp]ulaire)s?")
bare = lru_cache(maxsize=4096)(fold)  # the words beside terms are few, and the same
_CONTEXT = 60
_WORDS_BEFORE = 5
_SIGNS = ("'", "’", "-", "\u00a0", "\n")
_JOINTS = frozenset({" ", *_SIGNS})
_AFTER = re.compile(r"[ \u00a0\u202f\n-]?([^\W_]+)(?:[ \u00a0\u202f\n'’-]([^\W_]+))?")


@dataclass(slots=True)
class Near:
    """The words beside a form, which stands at `kept[start:end]`.

    `before` holds those on the left in small letters, nearest first, and decides most places: the
    others are read when they are asked for. `capital` says that the form itself begins with one.
    """

    kept: str
    start: int
    end: int
    before: Sequence[str]
    capital: bool

    @property
    def left(self) -> str:
        """The text before."""
        return self.kept[max(0, self.start - _CONTEXT) : self.start]

    @property
    def behind(self) -> str:
        """The word behind as written; "" where there is none."""
        after = _AFTER.match(self.kept, self.end)
        return after[1] if after else ""

    @property
    def second(self) -> str:
        """The word after the one behind."""
        after = _AFTER.match(self.kept, self.end)
        return (after[2] or "") if after else ""

    def folded(self, place: int = 0) -> str:
        """Return a word before, without accents; "" where there is none."""
        return bare(self.before[place]) if place < len(self.before) else ""

    @property
    def follows(self) -> str:
        """The word behind in small letters: "à" is not yet "a"."""
        return self.behind.lower()

    @property
    def is_determined(self) -> bool:
        """Say whether the word before has its determiner: it is a noun, or an adjective to ours."""
        return self.folded(1) in DETERMINING

    @property
    def neighbour(self) -> str:
        """The word before as written."""
        written = _parted(self.left)
        return written[-2] if len(written) > 1 else ""


def near_at(kept: str, start: int, end: int) -> Near:
    """Return the words beside `kept[start:end]`."""
    return Near(
        kept,
        start,
        end,
        words_before(kept, start),
        kept[start].isupper() and kept[start + 1 : start + 2].islower(),
    )


def words_before(kept: str, start: int) -> list[str]:
    """Return the words before a place, nearest first, up to a sign that ends a group."""
    left = kept[max(0, start - _CONTEXT) : start].lower()
    words: list[str] = []
    if left[-1:] not in _JOINTS:
        return words
    for word in _parted(left)[-2 : -_WORDS_BEFORE - 2 : -1]:
        if not word.isalpha():
            break
        words.append(word)
    return words


def _parted(left: str) -> list[str]:
    # Five searches are faster than a translation.
    for sign in _SIGNS:
        if sign in left:
            left = left.replace(sign, " ")
    return left.split(" ")
