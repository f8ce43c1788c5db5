"""The match ladder: what a match is worth, from fuzzy to the same sentence in the same place.

102 same neighbours and same place, 101 same neighbours, 100 the same sentence, 99 to 95 only
punctuation, markup or figures differ, below that fuzzy. Penalties are taken off at the end.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from iom_l10n.memory.unit import fold
from iom_l10n.model import OriginKind, Penalties, State

if TYPE_CHECKING:
    from iom_l10n.memory.unit import MemoryQuery, MemoryUnit

__all__ = ["IN_CONTEXT", "MOST_FUZZY", "exact_score", "fuzzy_score", "penalty"]

IN_CONTEXT, _SAME_PLACE, _EXACT = 101, 102, 100
MOST_FUZZY = 94
_PUNCTUATION, _FIGURES = 99, 97
# A minus before a figure is a part of it, a hyphen between two is not.
_TOKEN = re.compile(r"(?<!\w)[-−]\d+|\d+|[^\W\d_]+")
_DAYS_A_YEAR = 365


def exact_score(query: MemoryQuery, unit: MemoryUnit) -> int:
    """Return 102, 101 or 100 for a unit whose source is the query's."""
    known = unit.before is not None and unit.after is not None
    if not known or query.before is None or query.after is None:
        return _EXACT
    if fold(unit.before or "") != fold(query.before) or fold(unit.after or "") != fold(query.after):
        return _EXACT
    return _SAME_PLACE if query.place and unit.place == query.place else IN_CONTEXT


def fuzzy_score(query: str, source: str, similarity: float) -> int:
    """Return 95 to 99 where the words are the same, else the similarity in percent, at most 94."""
    ours, theirs = _tokens(query), _tokens(source)
    if ours == theirs:
        return _PUNCTUATION
    if any(word.isalpha() for word in ours) and _masked(ours) == _masked(theirs):
        return _FIGURES
    return min(int(similarity * 100), MOST_FUZZY)


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(fold(text).lower())


def _masked(tokens: list[str]) -> list[str]:
    """Return tokens with each run of figures as one, so that 986 and 1 234 are alike."""
    out: list[str] = []
    for token in tokens:
        word = "0" if token.isdecimal() else ("-0" if token[0] in "-−" else token)
        if word != "0" or out[-1:] != ["0"]:
            out.append(word)
    return out


def penalty(unit: MemoryUnit, penalties: Penalties, today: str) -> int:
    """Return the points to take off: unreviewed text, a machine's text, another project's, age."""
    points = penalties.other_project if unit.imported else 0
    if unit.state is not State.REVIEWED:
        machine = unit.origin.kind is OriginKind.ENGINE
        points += penalties.machine if machine else penalties.unreviewed
    if penalties.age and unit.changed and today:
        days = (date.fromisoformat(today) - date.fromisoformat(unit.changed)).days
        points += penalties.age * max(0, days // _DAYS_A_YEAR)
    return points
