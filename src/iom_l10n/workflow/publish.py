"""`publish` and `preview`: translated releases, once the gate lets them through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n import publishing, releases
from iom_l10n.storage.atomic import write_atomic
from iom_l10n.workflow.checking import check_project
from iom_l10n.workflow.loading import (
    chosen_locales,
    chosen_releases,
    load_units,
    open_release,
    require_sound_catalogs,
)
from iom_l10n.workflow.progress import progress
from iom_l10n.workflow.translated import translated_release

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from iom_l10n.model import GateFailure, LocaleTag
    from iom_l10n.project import Project
    from iom_l10n.workflow.translated import Translated

__all__ = ["Published", "preview", "publish"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The files written or already up to date, and what was withheld with the reasons."""

    files: tuple[Path, ...]
    written: tuple[Path, ...]
    withheld: tuple[GateFailure, ...]


def publish(
    project: Project,
    ids: Sequence[str] = (),
    locales: Sequence[LocaleTag] = (),
    *,
    folder: Path | None = None,
    formats: Sequence[str] = (),
    draft: bool = False,
) -> Published:
    """Write `<folder>/<lang>/<id>.<format>` for every release whose gate is met.

    With `draft`, everything is written and marked as a draft where it is one.
    """
    chosen, targets = chosen_releases(project, ids), chosen_locales(project, locales)
    gate = progress(project, chosen, targets).gate
    shut = {(failure.release, failure.lang) for failure in gate}
    files, written = [], []
    for release_id in chosen:
        opened = open_release(project, release_id)
        for locale in targets:
            closed = (release_id, locale) in shut
            if closed and not draft:
                continue
            units = load_units(project, release_id, locale)
            translated = translated_release(opened, units, locale)
            for name in formats or project.config.publish_as:
                path = (folder or project.published) / locale / f"{release_id}.{name}"
                files.append(path)
                if write_atomic(path, _render(translated, name, draft=closed).encode()):
                    written.append(path)
    return Published(
        files=tuple(files), written=tuple(written), withheld=() if draft else tuple(gate)
    )


def _render(translated: Translated, name: str, *, draft: bool) -> str:
    notice = publishing.draft_notice(translated.missing, translated.pending) if draft else ""
    if name == "html":
        return publishing.render_html(translated.release, draft=notice)
    text = releases.dump(translated.release)
    return f"<!-- {notice} -->\n\n{text}" if notice else text


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
