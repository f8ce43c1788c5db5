"""How the sentences of a changed release relate to those that were translated."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Alignment", "Relation"]


class Relation(StrEnum):
    """What became of translated sentences: reworded, put together, or cut apart."""

    CHANGED = "changed"
    JOINED = "joined"
    SPLIT = "split"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """Sources that were translated, and the new ones that they live on in, in document order."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    relation: Relation
