"""How a target writes: its language and its thousands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iom_l10n.model import LocaleTag

__all__ = ["Manner"]


@dataclass(frozen=True, slots=True)
class Manner:
    """How this target writes: its language, and its sign between thousands ("" is none)."""

    lang: LocaleTag
    thousands: str | None = None

    @property
    def language(self) -> str:
        """The language without its region."""
        return self.lang.partition("-")[0]
