"""How fast an engine is asked: a token bucket, and pauses that grow and are not all alike."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, field

__all__ = ["Bucket", "pause"]

_FIRST = 0.25
_LONGEST = 20.0


@dataclass(slots=True)
class Bucket:
    """Holds tokens for one second's texts; `rate` tokens a second drip in, 0 means no limit."""

    rate: float
    _tokens: float = field(init=False)
    _at: float = field(init=False)

    def __post_init__(self) -> None:
        self._tokens = self.rate
        self._at = time.monotonic()

    def wait_for(self, tokens: int) -> float:
        """Take tokens and return how many seconds to wait until they are there."""
        if self.rate <= 0:
            return 0.0
        now = time.monotonic()
        self._tokens = min(self.rate, self._tokens + (now - self._at) * self.rate)
        self._at = now
        self._tokens -= tokens
        return max(0.0, -self._tokens / self.rate)


def pause(attempt: int) -> float:
    """Return how long to wait before asking again, the first time at `attempt` 0.

    Half of it is chance, so that many clients that were refused together do not return together.
    """
    longest = min(_LONGEST, _FIRST * 2.0**attempt)
    return longest * random.uniform(0.5, 1.0)  # noqa: S311 - spreads load, guards nothing
