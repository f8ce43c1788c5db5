"""What the memory answers for one language: exact and fuzzy matches, the most trusted first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n.memory.unit import fold
from iom_l10n.model import Match, State

if TYPE_CHECKING:
    from iom_l10n.memory.store import MemoryStore
    from iom_l10n.memory.unit import MemoryUnit
    from iom_l10n.model import LocaleTag

__all__ = ["Recall"]

_EXACT = 100
_RANK = {State.REVIEWED: 2, State.TRANSLATED: 1}


@dataclass(frozen=True, slots=True)
class Recall:
    """Matches of one language among the units of some states.

    Fuzzy similarity is rapidfuzz's normalised Levenshtein similarity over code points: it sees
    word order and small words, which is what a post-editor has to change.
    """

    store: MemoryStore
    lang: LocaleTag
    states: frozenset[State]

    def matches(self, source: str, *, min_score: int, limit: int = 5) -> list[Match]:
        """Return the best matches at or above `min_score` (percent), best first.

        Reviewed answers stand before translated ones of the same score.
        """
        scored = [(_EXACT, unit) for unit in self._allowed(self.store.exact(source, self.lang))]
        if len(scored) < limit:
            found = self.store.similar(source, self.lang, at_least=min_score / 100, limit=limit + 1)
            query = fold(source)
            scored += [
                (min(int(similarity * 100), _EXACT - 1), unit)
                for similarity, unit in found
                if unit.state in self.states and fold(unit.source) != query
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

    def _allowed(self, units: list[MemoryUnit]) -> list[MemoryUnit]:
        return [unit for unit in units if unit.state in self.states]
