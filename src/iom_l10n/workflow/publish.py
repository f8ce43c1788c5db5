"""`publish` and `preview`: translated releases, once the gate lets them through."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from iom_l10n import publishing, releases
from iom_l10n.errors import ReleaseError
from iom_l10n.model import DRAFT, WITHDRAWN, GateFailure
from iom_l10n.storage.atomic import write_atomic
from iom_l10n.workflow.checking import check_project
from iom_l10n.workflow.loading import (
    chosen_locales,
    chosen_releases,
    load_units,
    now,
    open_release,
    require_sound_catalogs,
)
from iom_l10n.workflow.progress import progress
from iom_l10n.workflow.translated import translated_release

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from iom_l10n.model import LocaleTag
    from iom_l10n.project import Project
    from iom_l10n.workflow.translated import Translated

__all__ = ["PUBLISHED_FORMATS", "Published", "Removed", "preview", "publish"]

PUBLISHED_FORMATS = ("md", "html")


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """A page taken away, and the status of its release that forbids it; "" when the gate did."""

    path: Path
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The files that changed, those taken away, and what was withheld with the reasons.

    `orphans` are pages of an earlier run whose release is not in the project any more.
    """

    written: tuple[Path, ...]
    removed: tuple[Removed, ...]
    withheld: tuple[GateFailure, ...]
    orphans: tuple[Path, ...] = ()


def publish(
    project: Project,
    ids: Sequence[str] = (),
    locales: Sequence[LocaleTag] = (),
    *,
    folder: Path | None = None,
    formats: Sequence[str] = (),
    draft: bool = False,
) -> Published:
    """Write `<folder>/<lang>/<id>.<format>` for every release that may be read.

    Withheld is what the gate, an embargo or the word “draft” keeps back; with `draft` it is
    written all the same and marked as a draft, save under an embargo: that is a promise to
    somebody else. Pages of what is kept back by now are taken away: an outdated translation must
    not stand beside a corrected text.
    """
    chosen, targets = chosen_releases(project, ids), chosen_locales(project, locales)
    out = folder or project.published
    gate = progress(project, chosen, targets).gate
    written: list[Path] = []
    removed: list[Removed] = []
    withheld: list[GateFailure] = []
    for release_id in chosen:
        opened = open_release(project, release_id)
        failures = [failure for failure in gate if failure.release == release_id]
        status = opened.release.status
        if status is not None and releases.held_back(status, now()):
            if status != WITHDRAWN:
                failures += [_held(release_id, locale, status) for locale in targets]
            if not (draft and status == DRAFT):
                withheld += failures
                removed += _removed(out, release_id, locales, status)
                continue
        if not draft:
            withheld += failures
        shut = {failure.lang for failure in failures}
        for locale in targets:
            if locale in shut and not draft:
                removed += _removed(out, release_id, [locale], "")
                continue
            translated = translated_release(opened, load_units(project, release_id, locale), locale)
            # A gate below 100 % lets a page out, but never a machine's text as a person's.
            marked = locale in shut or bool(translated.missing or translated.pending)
            for name in formats or project.config.publish_as:
                path = out / locale / f"{release_id}.{name}"
                if write_atomic(path, _render(translated, name, draft=marked).encode()):
                    written.append(path)
    return Published(
        written=tuple(written),
        removed=tuple(removed),
        withheld=tuple(withheld),
        orphans=() if ids else tuple(_orphans(project, out)),
    )


def _held(release_id: str, locale: LocaleTag, status: str) -> GateFailure:
    return GateFailure(release=release_id, lang=locale, rule=f"status: {status}", need=0, have=0)


def _removed(
    folder: Path, release_id: str, locales: Sequence[LocaleTag], status: str
) -> list[Removed]:
    """Take the pages away, in every language unless some were named: also in former targets."""
    found = [
        path
        for place in locales or ("*",)
        for name in PUBLISHED_FORMATS
        for path in sorted(folder.glob(f"{place}/{release_id}.{name}"))
    ]
    for path in found:
        path.unlink()
    return [Removed(path=path, status=status) for path in found]


def _orphans(project: Project, folder: Path) -> Iterator[Path]:
    """Yield the pages of ours that no release stands for.

    They are told, not taken away: a release may be missing by accident.
    """
    known = set(project.release_ids())
    for path in sorted(folder.glob("*/*")):
        suffix = path.suffix.removeprefix(".")
        if suffix in PUBLISHED_FORMATS and path.stem not in known and path.is_file():
            text = path.read_bytes().decode("utf-8", "replace")
            if publishing.is_our_html(text) if suffix == "html" else _is_our_markdown(text):
                yield path


def _is_our_markdown(text: str) -> bool:
    try:
        return releases.declared_source(text) is not None
    except ReleaseError:
        return False


def _render(translated: Translated, name: str, *, draft: bool) -> str:
    notice = publishing.draft_notice(translated.missing, translated.pending) if draft else ""
    if name == "html":
        return publishing.render_html(translated.release, draft=notice)
    release = replace(translated.release, status=DRAFT) if draft else translated.release
    return releases.dump(release)


def preview(project: Project, release_id: str, locale: LocaleTag) -> str:
    """Return the bilingual page of one release."""
    chosen_releases(project, [release_id])
    chosen_locales(project, [locale])
    opened = open_release(project, release_id)
    require_sound_catalogs(project, [release_id], [locale])
    checked = check_project(project, [release_id], [locale])
    units = {unit.source: unit for file in checked for unit in file.units}
    rows = [
        publishing.PreviewRow(
            segment=segment,
            unit=units.get(segment.source),
            findings=tuple(
                finding
                for file in checked
                for finding in file.findings
                if finding.msgid == segment.source
            ),
        )
        for segment in opened.segments
    ]
    return publishing.render_preview(opened.release.title, locale, rows)
