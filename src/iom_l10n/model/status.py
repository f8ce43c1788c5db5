"""Progress of releases, and the gate's verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iom_l10n.model.locale import LocaleTag

__all__ = ["GateEntry", "GateFailure", "LanguageStatus", "ReleaseStatus"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageStatus:
    """Counts of one release in one language; the four states add up to `segments`.

    A unit with an error finding counts as needs_review whatever its state; words are runs
    between white space in the source.
    """

    locale: LocaleTag
    segments: int = 0
    words: int = 0
    new: int = 0
    needs_review: int = 0
    translated: int = 0
    reviewed: int = 0
    errors: int = 0
    warnings: int = 0
    infos: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseStatus:
    """One release and its languages; `status` is the word of its front matter."""

    id: str
    title: str
    languages: tuple[LanguageStatus, ...]
    status: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GateEntry:
    """A segment that keeps the gate shut."""

    path: str
    line: int | None
    msgid: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GateFailure:
    """A threshold that is not met; `rule` is translated, reviewed, findings or missing.

    `need` and `have` are percentages for thresholds, counts for findings.
    """

    release: str
    lang: LocaleTag
    rule: str
    need: float
    have: float
    entries: tuple[GateEntry, ...] = ()
