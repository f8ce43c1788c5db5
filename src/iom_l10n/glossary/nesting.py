"""Which of the places found are hits: the longest, each with the longest inside it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from iom_l10n.model.term import hit_at

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from iom_l10n.glossary.keys import Rules
    from iom_l10n.model import Hit
    from iom_l10n.model.term import Facts

    Place = tuple[int, int, Rules]

__all__ = ["hits_of"]


def hits_of(text: str, found: Sequence[Place], facts: Callable[[Rules], Facts]) -> tuple[Hit, ...]:
    """Return the longest hits in order, each with the longest inside it, and so on inward.

    `facts` gives what a hit says whose rules do not know it yet.
    """
    hits: list[Hit] = []
    last = 0
    for start, end, rules in found:  # in order and apart, as they nearly always stand
        if start < last:
            break
        hits.append(hit_at(text, start, end, rules.facts or facts(rules)))
        last = end
    else:
        return tuple(hits)
    inner = sorted(found, key=_start)
    starts = [place[0] for place in inner]
    hits.clear()
    for start, end, rules in _longest(found):
        near = inner[bisect_left(starts, start) : bisect_left(starts, end)]
        inside = [p for p in near if p[1] <= end and p[1] - p[0] < end - start]
        nested = hits_of(text, inside, facts) if inside else ()
        hits.append(hit_at(text, start, end, rules.facts or facts(rules), nested))
    return tuple(hits)


def _start(place: Place) -> int:
    return place[0]


def _longest(found: Sequence[Place]) -> list[Place]:
    chosen: list[Place] = []
    taken = bytearray(max(end for _start, end, _rules in found))
    for start, end, rules in sorted(found, key=lambda place: (place[0] - place[1], place[0])):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            chosen.append((start, end, rules))
    return sorted(chosen, key=_start)
