"""Exact and fuzzy matches over the units of the project, held in RAM.

Fuzzy similarity is rapidfuzz's normalised Levenshtein similarity over code points: it sees
word order and small words, which is what a post-editor has to change.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n.model import Match, Origin, State

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Memory", "MemoryUnit", "fold"]

_EXACT = 100
_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_RANK = {State.REVIEWED: 2, State.TRANSLATED: 1}


def fold(text: str) -> str:
    """Return the form under which two sources count as the same: spaces and apostrophes alike."""
    return _SPACES.sub(" ", text.replace("’", "'")).strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryUnit:
    """A pair that may answer, and the release it stands in."""

    source: str
    target: str
    release: str
    state: State
    origin: Origin


class Memory:
    """Matches for one target language."""

    def __init__(self, units: Iterable[MemoryUnit]) -> None:
        self._units = [unit for unit in units if unit.source.strip() and unit.target.strip()]
        self._exact: dict[str, list[MemoryUnit]] = {}
        for unit in self._units:
            self._exact.setdefault(fold(unit.source), []).append(unit)
        self._keys = list(self._exact)

    def __len__(self) -> int:
        """Return how many pairs can answer."""
        return len(self._units)

    def matches(self, source: str, *, min_score: int, limit: int = 5) -> list[Match]:
        """Return the best matches at or above `min_score` (percent), best first.

        Reviewed answers stand before translated ones of the same score.
        """
        from rapidfuzz import process  # noqa: PLC0415 - start-up
        from rapidfuzz.distance import Levenshtein  # noqa: PLC0415

        query = fold(source)
        scored = [(_EXACT, unit) for unit in self._exact.get(query, ())]
        if len(scored) < limit and self._keys:
            found = process.extract(
                query,
                self._keys,
                scorer=Levenshtein.normalized_similarity,
                score_cutoff=min_score / 100,
                limit=limit + 1,
            )
            scored += [
                (min(int(similarity * 100), _EXACT - 1), unit)
                for key, similarity, _index in found
                if key != query
                for unit in self._exact[key]
            ]
        scored.sort(key=lambda pair: (-pair[0], -_RANK.get(pair[1].state, 0), pair[1].release))
        return [
            Match(
                score=score,
                source=unit.source,
                target=unit.target,
                origin=unit.origin,
                release=unit.release,
                state=unit.state,
            )
            for score, unit in scored[:limit]
        ]
