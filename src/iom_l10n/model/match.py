"""Answers of the memory and of engines, before a person accepts them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iom_l10n.model.unit import Origin, State

__all__ = ["DraftWarning", "Match", "Suggestion"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A memory answer; `score` 100 is exact, above in context, below fuzzy (a percentage).

    `changes` are the values that were written anew in the target ("22 → 11"), `doubts` what a
    person must look at.
    """

    score: int
    source: str
    target: str
    origin: Origin
    release: str
    state: State
    changes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftWarning:
    """Why a machine's answer needs a closer look."""

    code: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """An answer not yet accepted; an empty `target` means the engine gave none."""

    source: str
    target: str
    origin: Origin
    warnings: tuple[DraftWarning, ...] = ()
