"""How a long job says how far it is, without knowing who listens."""

from __future__ import annotations

from typing import Protocol

__all__ = ["Ticker", "silent"]


class Ticker(Protocol):
    """Called with what is being done, how much of it, and of how much (0: nobody knows)."""

    def __call__(self, what: str, done: int, total: int) -> None:
        """Show the progress."""


def silent(what: str, done: int, total: int) -> None:
    """Show nothing."""
