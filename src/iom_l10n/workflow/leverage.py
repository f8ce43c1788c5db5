"""How much the memory saves: segments and words by match band, as translators are paid by them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iom_l10n.model import Match

__all__ = ["BANDS", "COPIED", "NEW", "REPEATED", "Leverage", "Volume", "band_of"]

COPIED, REPEATED, NEW = "copied", "repetitions", "new"
# The lowest score of each band, best first; what is below the last counts with it.
_FLOORS = ((102, "102"), (101, "101"), (100, "100"), (95, "95-99"), (85, "85-94"), (0, "0-84"))
BANDS = (COPIED, *(name for _floor, name in _FLOORS), REPEATED, NEW)


def band_of(match: Match | None) -> str:
    """Return the band of a match; `new` for none."""
    if match is None:
        return NEW
    return next(name for floor, name in _FLOORS if match.score >= floor)


@dataclass(slots=True)
class Volume:
    """Segments, and their words and characters; words are runs between white space."""

    segments: int = 0
    words: int = 0
    characters: int = 0

    def add(self, source: str) -> None:
        """Count one segment."""
        self.segments += 1
        self.words += len(source.split())
        self.characters += len(source)


@dataclass(slots=True)
class Leverage:
    """Volumes by band; bands without a segment are left out."""

    bands: dict[str, Volume] = field(default_factory=dict)

    def add(self, band: str, source: str) -> None:
        """Count one segment in a band."""
        self.bands.setdefault(band, Volume()).add(source)

    @property
    def rows(self) -> list[tuple[str, Volume]]:
        """The bands in order, best first."""
        return [(band, self.bands[band]) for band in BANDS if band in self.bands]

    @property
    def total(self) -> Volume:
        """All bands together."""
        volumes = self.bands.values()
        return Volume(
            segments=sum(one.segments for one in volumes),
            words=sum(one.words for one in volumes),
            characters=sum(one.characters for one in volumes),
        )
