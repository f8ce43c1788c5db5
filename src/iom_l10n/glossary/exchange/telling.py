"""What an import tells: some sentences a person must look at, and they come before all others.

A command shows a few sentences only; a refusal that was kept must not hide behind forty new ids.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Pressing", "pressing_first"]


class Pressing(str):
    """A sentence that a person must look at."""

    __slots__ = ()


def pressing_first(told: Iterable[str]) -> list[str]:
    """Return sentences in their order, those that press before the others."""
    return sorted(told, key=lambda sentence: not isinstance(sentence, Pressing))
