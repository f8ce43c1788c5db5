"""A translation unit: segment, target, state, origin and what people noted about them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iom_l10n.model.locale import LocaleTag
    from iom_l10n.model.term import Hit

__all__ = ["Origin", "OriginKind", "Review", "State", "Suppression", "Unit"]


_TELLING = frozenset({"score", "repaired", "doubt"})


class State(StrEnum):
    """How far a unit is: new < needs-review < translated < reviewed; obsolete stands apart."""

    NEW = "new"
    NEEDS_REVIEW = "needs-review"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    OBSOLETE = "obsolete"


class OriginKind(StrEnum):
    """Who wrote a target."""

    HUMAN = "human"
    MEMORY = "memory"
    ENGINE = "engine"
    COPIED = "copied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Provenance of a target.

    `name` is the engine ("apertium"), the release a match came from, or what was copied
    ("number", "email" …). `details` are further key=value facts of the origin line, in order
    (engine version, via, score, glossary digest …).
    """

    kind: OriginKind = OriginKind.HUMAN
    name: str = ""
    on: str | None = None
    details: tuple[tuple[str, str], ...] = ()

    @property
    def shown(self) -> str:
        """What a reader wants to know: who, and what a match is worth, adapted in and doubtful."""
        telling = [f"{key}={value}" for key, value in self.details if key in _TELLING]
        return ", ".join([f"{self.kind.value}: {self.name}", *telling])


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """An approval of exactly this source and target."""

    by: str
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """A person's decision that one check does not apply to exactly this source and target."""

    check: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One entry of a catalog, as checks, memory and publishing see it.

    `targets` holds one text, or one per plural form when `source_plural` is set. `line` is the
    1-based line of the msgid. `notes` are the translators' own comments, decision lines left out.
    `hits` are the terms met in the source, `target_hits` those met in the first target.
    """

    source: str
    locale: LocaleTag
    targets: tuple[str, ...] = ("",)
    source_plural: str | None = None
    context: str | None = None
    state: State = State.NEW
    origin: Origin = Origin()
    review: Review | None = None
    suppressions: tuple[Suppression, ...] = ()
    notes: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    previous_source: str | None = None
    line: int | None = None
    hits: tuple[Hit, ...] = ()
    target_hits: tuple[Hit, ...] = ()

    @property
    def target(self) -> str:
        """The translation, the first form where there are several."""
        return self.targets[0] if self.targets else ""
