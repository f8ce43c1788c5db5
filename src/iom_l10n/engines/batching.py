"""Batches by size, and what to do with one that an engine answers badly.

A batch that spoils is halved down to the single text that spoils it, so that its neighbours keep
their drafts. The first batches are small: how long an engine takes is known only then, and a
model on a laptop must not be asked for more than it can say in time.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from iom_l10n.engines.engine import Draft
from iom_l10n.errors import EngineBadReplyError
from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Batches", "halved"]

_T = TypeVar("_T")
_QUICK, _SLOW = 0.25, 0.5


@dataclass(slots=True)
class Batches:
    """Decides how many texts go into the next request."""

    most: int
    characters: int
    size: int
    _since: float = field(init=False, default_factory=time.monotonic)

    def count(self, lengths: Sequence[int]) -> int:
        """Return how many of the waiting texts, given by their lengths, to ask for: at least 1."""
        self._since = time.monotonic()
        total = 0
        for number, length in enumerate(lengths[: self.size]):
            total += length
            if number and total > self.characters:
                return number
        return min(self.size, len(lengths))

    def answered(self, timeout: float) -> None:
        """Learn from the time that the last batch took: twice as many next time, or half."""
        share = (time.monotonic() - self._since) / timeout if timeout > 0 else 1.0
        if share < _QUICK:
            self.size = min(self.most, self.size * 2)
        elif share > _SLOW:
            self.size = max(1, self.size // 2)


def halved(ask: Callable[[Sequence[_T]], list[Draft]], asked: Sequence[_T]) -> list[Draft]:
    """Return one draft for each that is asked; a single one without a usable answer is a fault.

    Raises what `ask` raises, except EngineBadReplyError.
    """
    if not asked:
        return []
    try:
        drafts = ask(asked)
        if len(drafts) == len(asked):
            return drafts
        reason = _("the engine answered {found} texts for {expected}").format(
            found=len(drafts), expected=len(asked)
        )
    except EngineBadReplyError as error:
        reason = error.message
    if len(asked) == 1:
        return [Draft(text="", fault=reason)]
    middle = len(asked) // 2
    return [*halved(ask, asked[:middle]), *halved(ask, asked[middle:])]
