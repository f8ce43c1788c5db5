"""The project's memory: fed from its catalogs and imported files whenever it is asked."""

from __future__ import annotations

import shutil
from contextlib import contextmanager, suppress
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from iom_l10n import catalog as po
from iom_l10n import memory
from iom_l10n.errors import CatalogError
from iom_l10n.memory.repair import Manner
from iom_l10n.messages import _
from iom_l10n.model import State
from iom_l10n.storage.locks import exclusive
from iom_l10n.workflow.loading import load_termbase, load_units, today
from iom_l10n.workflow.ticking import silent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from iom_l10n.model import LocaleTag, Unit
    from iom_l10n.project import Project
    from iom_l10n.workflow.ticking import Ticker

__all__ = [
    "KEPT",
    "USES",
    "manner_for",
    "opened_memory",
    "queries",
    "rebuild_memory",
    "recall_for",
]

# `[memory] use`: which states may answer.
USES = {
    "reviewed": frozenset({State.REVIEWED}),
    "translated": frozenset({State.REVIEWED, State.TRANSLATED}),
    "history": frozenset({State.REVIEWED, State.TRANSLATED, State.OBSOLETE}),
}
# `[style.LANG] thousands` as a sign; what is not named here is left to the language.
_THOUSANDS = {"space": "\u00a0", "none": "", ".": ".", ",": ","}
KEPT = USES["history"]


def _folder(project: Project) -> Path:
    return project.root / ".iom-l10n" / "memory"


@contextmanager
def opened_memory(
    project: Project, ticker: Ticker = silent, *, unread: list[str] | None = None
) -> Iterator[memory.MemoryStore]:
    """Open the memory with all that stands in the project's files now.

    A catalog that cannot be read raises CatalogError; with `unread`, which gets a sentence about
    it, the memory goes without: one damaged file need not stop the work on all others.
    """
    with memory.MemoryStore(_folder(project)) as store:
        for error in store.sync(list(_files(project)), ticker):
            if unread is None:
                raise error
            note = _("the memory goes without {file}").format(file=error)
            unread += [] if note in unread else [note]
        yield store


def recall_for(project: Project, store: memory.MemoryStore, locale: LocaleTag) -> memory.Recall:
    """Return what answers in one language, by `[memory]`, adapted with the project's terms."""
    settings = project.config.memory
    return memory.Recall(
        store,
        locale,
        USES[settings.use],
        penalties=settings.penalties,
        today=today(),
        hits=lru_cache(maxsize=4096)(load_termbase(project).source_matcher(locale).match),
        manner=manner_for(project, locale),
        refused=frozenset(_refused(project, locale)),
    )


def manner_for(project: Project, locale: LocaleTag) -> Manner:
    """Return how the project writes values in one language."""
    style = project.config.style.get(locale, {})
    return Manner(locale, _THOUSANDS.get(style.get("thousands", "")))


def _refused(project: Project, locale: LocaleTag) -> Iterator[tuple[str, str]]:
    """Yield the pairs that a person sent back and nobody has changed since."""
    for release_id in project.release_ids():
        with suppress(CatalogError):  # told when the memory was opened
            for unit in load_units(project, release_id, locale):
                if po.is_sent_back(unit):
                    yield memory.fold(unit.source), unit.target


def rebuild_memory(project: Project, ticker: Ticker = silent) -> int:
    """Make the database and its index anew, and return how many units there are."""
    with exclusive(project.lock):
        shutil.rmtree(_folder(project), ignore_errors=True)
        with opened_memory(project, ticker) as store:
            return len(store)


def _files(project: Project) -> Iterator[memory.MemoryFile]:
    for path in sorted((project.root / "memory").glob("*.tmx")):
        yield _file(project, path, partial(memory.read_tmx, path))
    for release_id in project.release_ids():
        for locale in project.config.targets:
            path = project.catalog_path(release_id, locale)
            if path.exists():
                yield _file(project, path, partial(_units, project, release_id, locale))


def _file(
    project: Project, path: Path, units: partial[Iterator[memory.MemoryUnit]]
) -> memory.MemoryFile:
    stamp = path.stat()
    return memory.MemoryFile(
        name=project.relative(path), stamp=f"{stamp.st_mtime_ns} {stamp.st_size}", units=units
    )


def _units(project: Project, release_id: str, locale: LocaleTag) -> Iterator[memory.MemoryUnit]:
    units = load_units(project, release_id, locale)
    around = queries(units)
    for unit in units:
        if unit.state in KEPT and unit.source_plural is None:
            place = around.get((unit.context, unit.source))
            yield memory.MemoryUnit(
                source=unit.source,
                target=unit.target,
                lang=locale,
                release=release_id,
                state=unit.state,
                origin=unit.origin,
                changed=unit.review.on if unit.review else "",
                before=place.before if place else None,
                after=place.after if place else None,
                place=place.place if place else "",
            )


def queries(units: Sequence[Unit]) -> dict[tuple[str | None, str], memory.MemoryQuery]:
    """Return what to ask the memory for each unit of a catalog, by context and source.

    The neighbours are those in the catalog; its place is its first reference without the release.
    """
    active = [unit for unit in units if unit.state is not State.OBSOLETE]
    sources = ["", *(unit.source for unit in active), ""]
    return {
        (unit.context, unit.source): memory.MemoryQuery(
            source=unit.source,
            before=sources[number],
            after=sources[number + 2],
            place=unit.references[0].partition("#")[2] if unit.references else "",
        )
        for number, unit in enumerate(active)
    }
