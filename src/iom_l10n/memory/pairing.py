"""Which old sentence a changed sentence grew from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.memory.unit import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["pair_changed"]

_MIN_SIMILARITY = 0.55
"""Below this a translator starts again faster than by editing the old text."""


def pair_changed(orphans: Sequence[str], newcomers: Sequence[str]) -> dict[str, str]:
    """Return newcomer → orphan for the pairs that are alike, each text used once.

    The most similar pairs are taken first; among equals the document's order decides.
    """
    from rapidfuzz import process  # noqa: PLC0415 - start-up
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415

    if not orphans or not newcomers:
        return {}
    table = process.cdist(
        [fold(text) for text in newcomers],
        [fold(text) for text in orphans],
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=_MIN_SIMILARITY,
    )
    ranked = sorted(
        (-float(score), new, old)
        for new, row in enumerate(table)
        for old, score in enumerate(row)
        if score >= _MIN_SIMILARITY
    )
    pairs: dict[str, str] = {}
    taken: set[int] = set()
    for _score, new, old in ranked:
        if newcomers[new] not in pairs and old not in taken:
            pairs[newcomers[new]] = orphans[old]
            taken.add(old)
    return pairs
