"""Facts about all entries of a file together, computed once and only when a check asks."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import chain
from statistics import median
from typing import TYPE_CHECKING

from iom_l10n.text.words import token_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.model import Unit

__all__ = ["Vocabulary"]

_LONG = 40
_ENOUGH = 20
# Letters of target for one letter of French, for files too small to say it themselves.
_USUAL = {"ar": 0.8, "en": 0.87, "es": 0.98, "pt": 0.95}


class Vocabulary:
    """The words of a file: how many entries use each, in sources and in targets."""

    def __init__(self, units: Sequence[Unit], language: str) -> None:
        self._units = units
        self.language = language

    @cached_property
    def target_tokens(self) -> Counter[str]:
        """In how many targets each token (lower case) stands."""
        return Counter(chain.from_iterable(token_set(unit.target) for unit in self._units))

    @cached_property
    def source_tokens(self) -> Counter[str]:
        """In how many sources each token (lower case) stands."""
        return Counter(chain.from_iterable(token_set(unit.source) for unit in self._units))

    def in_sources(self, word: str) -> int:
        """In how many sources a word stands."""
        return self.source_tokens[word.lower()]

    def in_targets(self, word: str) -> int:
        """In how many targets a word stands."""
        return self.target_tokens[word.lower()]

    @cached_property
    def length_ratio(self) -> float:
        """How long a target is for each letter of its source: the file's own median."""
        ratios = [
            len(unit.target) / len(unit.source)
            for unit in self._units
            if len(unit.source) >= _LONG and unit.target
        ]
        if len(ratios) < _ENOUGH:
            return _USUAL.get(self.language, 1.0)
        return median(ratios)
