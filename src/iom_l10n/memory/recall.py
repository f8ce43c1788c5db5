"""What the memory answers for one language: the ladder's best matches, adapted to the sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from iom_l10n.memory.ladder import exact_score, fuzzy_score, penalty
from iom_l10n.memory.repair import Manner, Sentence, repair
from iom_l10n.memory.unit import fold
from iom_l10n.messages import _
from iom_l10n.model import Match, Penalties, State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from iom_l10n.memory.store import MemoryStore
    from iom_l10n.memory.unit import MemoryQuery, MemoryUnit
    from iom_l10n.model import Hit, LocaleTag

__all__ = ["Recall"]

_RANK = {State.REVIEWED: 2, State.TRANSLATED: 1}
# A sentence with other values may look less alike than a match must be: below this none is tried.
_LEAST_ALIKE = 0.5
_CANDIDATES = 12
# Adapting takes a millisecond: only the most promising are worth it.
_ADAPTED = 5
_NO_PENALTIES = Penalties(machine=0, unreviewed=0)
_ADAPTED_FIGURES, _ADAPTED_NAMES = 95, 90
_EXACT = 100


def _with_rival(found: list[Match]) -> list[Match]:
    """Return the matches, the best one in doubt when another target is as good for the sentence."""
    if not found or found[0].score < _EXACT:
        return found
    best = found[0]
    for other in found[1:]:
        if other.score == best.score and other.state is best.state and other.target != best.target:
            doubt = _("another translation: {target}").format(target=other.target)
            return [replace(best, doubts=(*best.doubts, doubt)), *found[1:]]
    return found


def _no_hits(_text: str) -> Sequence[Hit]:
    return ()


@dataclass(frozen=True)
class Recall:
    """Matches of one language among the units of some states.

    Fuzzy similarity is rapidfuzz's normalised Levenshtein similarity over code points: it sees
    word order and small words, which is what a post-editor has to change. `hits` finds the terms
    of a French sentence, `manner` says how the house writes values, `today` is an ISO 8601 day.
    `refused` are pairs (folded source, target) that somebody sent back: no file brings them again.
    """

    store: MemoryStore
    lang: LocaleTag
    states: frozenset[State]
    penalties: Penalties = _NO_PENALTIES
    today: str = ""
    hits: Callable[[str], Sequence[Hit]] = _no_hits
    manner: Manner | None = None
    refused: frozenset[tuple[str, str]] = frozenset()

    @cached_property
    def _manner(self) -> Manner:
        return self.manner or Manner(self.lang)

    def matches(self, query: MemoryQuery, *, min_score: int, limit: int = 5) -> list[Match]:
        """Return the best matches at or above `min_score`, best first.

        Among equals the reviewed stand first; that a sentence has two translations is a doubt.
        Matches below 100 come adapted to the query where only values, names or terms differ; what
        changed and what is in doubt goes with them.
        """
        found = [
            self._match(unit, exact_score(query, unit))
            for unit in self._allowed(self.store.exact(query.source, self.lang))
        ]
        if len(found) < limit:
            found += self._fuzzy(query, min_score)
        found = [match for match in found if match.score >= min_score]
        found.sort(key=lambda match: (-match.score, len(match.doubts), -_RANK.get(match.state, 0)))
        return _with_rival(found)[:limit]

    def _fuzzy(self, query: MemoryQuery, min_score: int) -> list[Match]:
        if not query.source.strip():
            return []
        at_least = min(min_score / 100, _LEAST_ALIKE)
        similar = self.store.similar(query.source, self.lang, at_least=at_least, limit=_CANDIDATES)
        likeness = {unit: similarity for similarity, unit in similar}
        alike = self.store.alike(query.source, self.lang, limit=_CANDIDATES)
        for unit in alike:
            likeness.setdefault(unit, 0.0)
        wanted = fold(query.source)
        others = [u for u in self._allowed(likeness) if fold(u.source) != wanted]
        others.sort(key=lambda unit: (unit not in alike, -likeness[unit]))
        asked = Sentence(query.source, self.hits(query.source))
        adapted = [
            self._adapted(asked, unit, likeness[unit], min_score) for unit in others[:_ADAPTED]
        ]
        return adapted + [
            self._match(unit, fuzzy_score(query.source, unit.source, likeness[unit]))
            for unit in others[_ADAPTED:]
        ]

    def _adapted(self, query: Sentence, unit: MemoryUnit, similarity: float, floor: int) -> Match:
        found = repair(
            query, Sentence(unit.source, self.hits(unit.source)), unit.target, self._manner
        )
        score = fuzzy_score(query.text, unit.source, similarity)
        if found.whole:
            least = _ADAPTED_FIGURES if found.counted else _ADAPTED_NAMES
            score = max(score, least)
        return self._match(
            unit,
            score,
            cost=sum(doubt.cost for doubt in found.doubts),
            floor=floor,
            target=found.target,
            changes=tuple(f"{change.old} → {change.new}" for change in found.changes),
            doubts=tuple(doubt.message for doubt in found.doubts),
        )

    def _match(
        self,
        unit: MemoryUnit,
        score: int,
        *,
        cost: int = 0,
        floor: int = 0,
        target: str | None = None,
        changes: tuple[str, ...] = (),
        doubts: tuple[str, ...] = (),
    ) -> Match:
        """Return a unit as a match; what doubts cost takes none below the floor: they are shown."""
        worth = max(0, score - penalty(unit, self.penalties, self.today) - self._region(unit))
        return Match(
            score=worth if worth < floor else max(floor, worth - cost),
            source=unit.source,
            target=unit.target if target is None else target,
            origin=unit.origin,
            release=unit.release,
            state=unit.state,
            changes=changes,
            doubts=doubts,
        )

    def _region(self, unit: MemoryUnit) -> int:
        """Return a point for the text of another region; a target without one has none."""
        return int(unit.lang != self.lang and "-" in self.lang)

    def _sent_back(self, unit: MemoryUnit) -> bool:
        """Say whether a person sent this text back and nobody of the project approved it since."""
        approved = unit.state is State.REVIEWED and not unit.imported
        return not approved and (fold(unit.source), unit.target) in self.refused

    def _allowed(self, units: Iterable[MemoryUnit]) -> list[MemoryUnit]:
        """Return the units that may answer, the project's own first."""
        allowed = (
            unit for unit in units if unit.state in self.states and not self._sent_back(unit)
        )
        return sorted(allowed, key=lambda unit: (unit.imported, unit.release))
