"""Looking into the memory, and writing it out as TMX."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from iom_l10n import memory
from iom_l10n.errors import UsageError
from iom_l10n.messages import _
from iom_l10n.storage.atomic import atomic_file
from iom_l10n.text.differences import word_diff
from iom_l10n.workflow.remembering import opened_memory

if TYPE_CHECKING:
    from iom_l10n.model import LocaleTag
    from iom_l10n.project import Project

__all__ = ["Found", "export_memory", "search_memory"]


def export_memory(project: Project, file: Path | IO[bytes], locale: LocaleTag | None) -> int:
    """Write the memory as TMX into a file or an open one, and return how many pairs it holds.

    Raises UsageError for a file that its name says is of another format.
    """
    if not isinstance(file, Path):
        with opened_memory(project) as store:
            return memory.write_tmx(store.units(locale), file)
    if file.suffix.lower() != ".tmx":
        raise UsageError(
            _("the suffix “{suffix}” names no format").format(suffix=file.suffix),
            _("use {formats}").format(formats=".tmx"),
        )
    with opened_memory(project) as store, atomic_file(file) as out:
        _require_language(project, store, locale)
        return memory.write_tmx(store.units(locale), out)


def _require_language(
    project: Project, store: memory.MemoryStore, locale: LocaleTag | None
) -> None:
    if locale and locale not in project.config.targets and not store.speaks(locale):
        raise UsageError(
            _("the memory holds nothing in “{tag}”").format(tag=locale),
            _("“iom-l10n memory stats” shows what it holds"),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A unit that a search found, how like its source is (percent), and what differs in it."""

    score: int
    unit: memory.MemoryUnit
    diff: str


def search_memory(
    project: Project, text: str, locale: LocaleTag | None, *, limit: int, unread: list[str]
) -> list[Found]:
    """Return units like a text, best first, then those that hold it on either side.

    `unread` gets a sentence about each catalog that cannot be read. Raises UsageError for a
    language that is no target and that the memory does not hold.
    """
    locales = [locale] if locale else list(project.config.targets)
    at_least = project.config.memory.min_score / 100
    with opened_memory(project, unread=unread) as store:
        _require_language(project, store, locale)
        similar = [
            (int(similarity * 100), unit)
            for lang in locales
            for similarity, unit in store.similar(text, lang, at_least=at_least, limit=limit)
        ]
        similar.sort(key=lambda pair: -pair[0])
        seen = {unit for _score, unit in similar}
        holding = [
            (_likeness(text, unit.source), unit)
            for unit in store.containing(text, locale, limit)
            if unit not in seen
        ]
    holding.sort(key=lambda pair: -pair[0])
    pairs = {
        (unit.lang, unit.source, unit.target): (score, unit)
        for score, unit in reversed([*similar, *holding])
    }
    return [
        Found(score=score, unit=unit, diff=word_diff(text, unit.source))
        for score, unit in [*reversed(pairs.values())][:limit]
    ]


def _likeness(one: str, other: str) -> int:
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - heavy

    return int(Levenshtein.normalized_similarity(memory.fold(one), memory.fold(other)) * 100)
