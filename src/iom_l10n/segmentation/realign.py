"""Find where translated sentences went when the rules or the French changed.

A join or a split keeps the letters and moves the borders, so it is told by the letters alone and
is sure; then those that change a word or two on the way ("… un accord. Il porte sur", "… un accord
qui porte sur"). What is left is paired by similarity, which the memory knows how to measure.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from iom_l10n.model import Alignment, Relation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

__all__ = ["realign"]

_MOST_PIECES = 8
_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 3  # of a sentence that is joined
_ALIKE, _CLEARLY = 0.85, 0.08


def realign(
    old: Sequence[str],
    gone: Sequence[str],
    new: Sequence[str],
    *,
    pair: Callable[[Sequence[str], Sequence[str]], Mapping[str, str]],
) -> list[Alignment]:
    """Return how new sources relate to old ones, each new source at most once.

    `old` are all translated sources in document order, `gone` those that the release no longer
    has, `new` those without an entry, in document order. `pair(gone, new)` maps new to old sources
    that are alike. Joins take old sources that stay as well: a sentence may stand in two places.
    """
    joined = [
        Alignment(old=pieces, new=(whole,), relation=Relation.JOINED)
        for whole, pieces in _pieces_of(new, old)
    ]
    taken = {alignment.new[0] for alignment in joined}
    rest = [text for text in new if text not in taken]
    split = [
        Alignment(old=(whole,), new=pieces, relation=Relation.SPLIT)
        for whole, pieces in _pieces_of(gone, rest)
    ]
    used = {text for alignment in (*joined, *split) for text in alignment.old}
    taken |= {text for alignment in split for text in alignment.new}
    for near in _reworded(
        [text for text in gone if text not in used], [text for text in rest if text not in taken]
    ):
        (joined if near.relation is Relation.JOINED else split).append(near)
        used.update(near.old)
        taken.update(near.new)
    pairs = pair(
        [text for text in gone if text not in used], [text for text in rest if text not in taken]
    )
    changed = [
        Alignment(old=(before,), new=(after,), relation=Relation.CHANGED)
        for after, before in pairs.items()
    ]
    return [*joined, *split, *changed]


def _pieces_of(
    wholes: Sequence[str], pieces: Sequence[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each whole that is a run of neighbouring pieces, letter by letter; no piece twice."""
    wanted = {_letters(whole): whole for whole in wholes}
    wanted.pop("", None)
    keys = [_letters(piece) for piece in pieces]
    used: set[int] = set()
    for start in range(len(pieces)):
        if not keys[start]:
            continue
        run = keys[start]
        for end in range(start + 1, min(start + _MOST_PIECES, len(pieces))):
            run += keys[end]
            if run in wanted and used.isdisjoint(range(start, end + 1)):
                used.update(range(start, end + 1))
                yield wanted.pop(run), tuple(pieces[start : end + 1])
                break


def _reworded(gone: Sequence[str], new: Sequence[str]) -> Iterator[Alignment]:
    """Yield joins and splits of two sentences that changed a word or two at the border."""
    used: set[str] = set()
    for whole, (first, second) in _nearest(new, gone):
        if used.isdisjoint((whole, first, second)):
            used |= {whole, first, second}
            yield Alignment(old=(first, second), new=(whole,), relation=Relation.JOINED)
    for whole, (first, second) in _nearest(gone, new):
        if used.isdisjoint((whole, first, second)):
            used |= {whole, first, second}
            yield Alignment(old=(whole,), new=(first, second), relation=Relation.SPLIT)


def _nearest(wholes: Sequence[str], pieces: Sequence[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield each whole with the two neighbours that hold its words, where one alone does not."""
    bags = [Counter(_words(piece)) for piece in pieces]
    for whole in wholes:
        words = Counter(_words(whole))
        alone = max((_alike(words, bag) for bag in bags), default=0.0)
        found = [
            (_alike(words, one + other), n)
            for n, (one, other) in enumerate(pairwise(bags))
            if min(one.total(), other.total()) >= _FEWEST_WORDS
        ]
        best, at = max(found, default=(0.0, 0))
        if best >= _ALIKE and best > alone + _CLEARLY:
            yield whole, (pieces[at], pieces[at + 1])


def _alike(one: Counter[str], other: Counter[str]) -> float:
    """Return the share of words that two texts have in common, 0 to 1."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _letters(text: str) -> str:
    """Return what a border cannot change: letters and digits, case folded."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())
