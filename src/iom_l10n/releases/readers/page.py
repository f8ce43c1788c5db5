"""What a reader answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from iom_l10n.model import ReleaseWarning
    from iom_l10n.releases.draft import Piece

__all__ = ["Page"]


@dataclass(slots=True, kw_only=True)
class Page:
    """The classified pieces of a page with the facts that the page says about itself."""

    pieces: list[Piece]
    date: str | None = None
    place: str | None = None
    status: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    warnings: list[ReleaseWarning] = field(default_factory=list)
