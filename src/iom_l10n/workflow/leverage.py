"""How much the memory saves: segments and words by match band, as translators are paid by them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from iom_l10n.model import LocaleTag, Match

__all__ = ["BANDS", "COPIED", "NEW", "REPEATED", "Analysis", "Leverage", "Volume", "band_of"]

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
        self += Volume(segments=1, words=len(source.split()), characters=len(source))

    def __iadd__(self, other: Volume) -> Self:
        """Take the counts of another volume in."""
        self.segments += other.segments
        self.words += other.words
        self.characters += other.characters
        return self


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
        total = Volume()
        for volume in self.bands.values():
            total += volume
        return total


@dataclass(slots=True)
class Analysis:
    """The volumes of each language and release that had something to fill."""

    parts: dict[tuple[LocaleTag, str], Leverage] = field(default_factory=dict)

    def add(self, locale: LocaleTag, release: str, band: str, source: str) -> None:
        """Count one segment of a release in a language."""
        self.parts.setdefault((locale, release), Leverage()).add(band, source)

    @property
    def locales(self) -> list[LocaleTag]:
        """The languages, in the order in which they were filled."""
        return list(dict.fromkeys(locale for locale, _release in self.parts))

    def whole(self, locale: LocaleTag | None = None) -> Leverage:
        """Return the volumes of all releases in a language, or in all of them."""
        whole = Leverage()
        for (one, _release), leverage in self.parts.items():
            for band, volume in leverage.bands.items() if locale in {None, one} else ():
                part = whole.bands.setdefault(band, Volume())
                part += volume
        return whole

    def of(self, locale: LocaleTag) -> dict[str, Leverage]:
        """Return the volumes of each release in a language."""
        return {
            release: leverage for (one, release), leverage in self.parts.items() if one == locale
        }
