"""Facts about all entries of a file together, computed once and only when a check asks."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from iom_l10n.text.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.model import Unit

__all__ = ["Vocabulary"]


class Vocabulary:
    """The words of a file: how many entries use each, in sources and in targets."""

    def __init__(self, units: Sequence[Unit], language: str) -> None:
        self._units = units
        self.language = language

    @cached_property
    def sources(self) -> Counter[str]:
        """In how many sources each word (as written) stands."""
        return Counter(word for unit in self._units for word in set(words(unit.source)))

    @cached_property
    def targets(self) -> Counter[str]:
        """In how many targets each word (as written) stands."""
        return Counter(word for unit in self._units for word in set(words(unit.target)))
