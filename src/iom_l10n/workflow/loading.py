"""Read what use cases start from: releases, termbase, catalogs with their terms found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from iom_l10n import catalog as po
from iom_l10n import glossary, releases, segmentation
from iom_l10n.errors import CatalogError, ReleaseError, UsageError
from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from iom_l10n.model import LocaleTag, Release, Segment, Unit
    from iom_l10n.project import Project

__all__ = [
    "OpenRelease",
    "chosen_locales",
    "chosen_releases",
    "exact_now",
    "load_catalog",
    "load_release",
    "load_termbase",
    "load_units",
    "now",
    "open_release",
    "project_exceptions",
    "require_sound_catalogs",
    "sound_releases",
    "today",
    "with_hits",
]


def now() -> datetime:
    """Return the present moment with its time zone, whole minutes, as PO headers hold it."""
    return datetime.now().astimezone().replace(second=0, microsecond=0)


def exact_now() -> datetime:
    """Return the present moment with its time zone, to the microsecond."""
    return datetime.now().astimezone()


def today() -> str:
    """Return today's date, ISO 8601."""
    return now().date().isoformat()


def load_release(project: Project, release_id: str) -> Release:
    """Return a canonical release; raise ReleaseError when it is missing or malformed."""
    path = project.release_path(release_id)
    shown = project.relative(path)
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise ReleaseError(
            _("there is no release “{id}”").format(id=release_id),
            _("“iom-l10n status” lists them; “iom-l10n add FILE” adds one"),
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ReleaseError(
            _("cannot read ({reason})").format(reason=error), _("restore the file"), path=shown
        ) from error
    return releases.load(text, id=release_id, path=shown)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRelease:
    """A release with its segments and what its catalogs must hold."""

    release: Release
    segments: tuple[Segment, ...]
    wanted: tuple[po.Wanted, ...]


def open_release(project: Project, release_id: str) -> OpenRelease:
    """Return a release, segmented."""
    release = load_release(project, release_id)
    segments = tuple(segmentation.segments(release, project_exceptions(project)))
    return OpenRelease(
        release=release, segments=segments, wanted=tuple(po.wanted_entries(segments))
    )


def project_exceptions(project: Project) -> segmentation.Exceptions | None:
    """Return the project's own rules of segmentation, from the file beside its terms."""
    path = project.glossary / "segmentation.txt"
    return segmentation.load_exceptions(path) if path.exists() else None


def load_catalog(project: Project, release_id: str, locale: LocaleTag) -> po.Catalog | None:
    """Return a release's catalog in one language, None when there is no file yet."""
    path = project.catalog_path(release_id, locale)
    try:
        stamp = path.stat()
    except FileNotFoundError:
        return None
    return _catalog_at(
        path, project.relative(path), (stamp.st_mtime_ns, stamp.st_size, stamp.st_ino)
    )


@lru_cache(maxsize=2048)
def _catalog_at(path: Path, shown: str, _stamp: tuple[int, int, int]) -> po.Catalog:
    """Parse a file once a process while it does not change: one command reads it several times."""
    return po.read_catalog(path, shown=shown)


def load_units(project: Project, release_id: str, locale: LocaleTag) -> list[Unit]:
    """Return the units of a catalog, obsolete ones included; none when there is no file."""
    catalog = load_catalog(project, release_id, locale)
    return [] if catalog is None else po.to_units(catalog, locale)


def require_sound_catalogs(
    project: Project, ids: Sequence[str], locales: Sequence[LocaleTag]
) -> None:
    """Raise CatalogError for the first malformed catalog, before a command writes anything."""
    for release_id in ids:
        for locale in locales:
            load_catalog(project, release_id, locale)


def sound_releases(
    project: Project,
    ids: Sequence[str],
    locales: Sequence[LocaleTag],
    damaged: list[CatalogError],
) -> list[str]:
    """Return the releases all of whose catalogs can be read; of the others `damaged` says why."""
    sound = []
    for release_id in dict.fromkeys(ids) or project.release_ids():
        try:
            require_sound_catalogs(project, [release_id], locales)
        except CatalogError as error:
            if ids:  # asked for by name
                raise
            damaged.append(error)
        else:
            sound.append(release_id)
    return sound


def load_termbase(project: Project) -> glossary.Termbase:
    """Return the project's termbase; one process builds its matchers once per content."""
    stamps = tuple(
        (str(path), path.stat().st_mtime_ns, path.stat().st_size)
        for path in sorted(project.glossary.glob("*"))
    )
    return _termbase(project.glossary, stamps, today())


@lru_cache(maxsize=4)
def _termbase(
    folder: Path, _stamps: tuple[tuple[str, int, int], ...], on: str
) -> glossary.Termbase:
    return glossary.load(folder, on=on)


def with_hits(units: Iterable[Unit], termbase: glossary.Termbase, locale: LocaleTag) -> list[Unit]:
    """Return the units with the terms of their source and of their first target found."""
    in_source = termbase.source_matcher(locale)
    in_target = termbase.target_matcher(locale)
    return [
        replace(
            unit,
            hits=in_source.match(unit.source),
            target_hits=in_target.match(unit.target) if unit.target else (),
        )
        for unit in units
    ]


def chosen_releases(project: Project, ids: Sequence[str]) -> list[str]:
    """Return the ids asked for, or all; raise when one does not exist."""
    known = project.release_ids()
    for release_id in ids:
        path = project.release_path(release_id)  # validates
        if path.stem not in known:
            load_release(project, release_id)
    return list(dict.fromkeys(ids)) or known


def chosen_locales(project: Project, wanted: Sequence[LocaleTag]) -> list[LocaleTag]:
    """Return the languages asked for, or all targets; raise for one that is no target."""
    for tag in wanted:
        if tag not in project.config.targets:
            raise UsageError(
                _("“{tag}” is not among the project's targets ({targets})").format(
                    tag=tag, targets=", ".join(project.config.targets)
                ),
                _(
                    "add it to [project] targets in iom-l10n.toml, or use “iom-l10n run -l {tag}”"
                ).format(tag=tag),
            )
    return list(dict.fromkeys(wanted)) or list(project.config.targets)
