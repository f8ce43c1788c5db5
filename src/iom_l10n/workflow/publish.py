"""`publish` and `preview`: translated releases, once the gate lets them through."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from iom_l10n import publishing, releases
from iom_l10n.errors import ReleaseError
from iom_l10n.messages import _
from iom_l10n.model import DRAFT, EMBARGOED, WITHDRAWN, GateFailure
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
    from collections.abc import Sequence
    from pathlib import Path

    from iom_l10n.model import LocaleTag
    from iom_l10n.project import Project
    from iom_l10n.workflow.translated import Translated

__all__ = ["Published", "held_back", "preview", "publish"]

_FORMATS = ("md", "html")


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The files that changed, those taken away, and what was withheld with the reasons."""

    written: tuple[Path, ...]
    removed: tuple[Path, ...]
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
    """Write `<folder>/<lang>/<id>.<format>` for every release that may be read.

    Withheld is what the gate, an embargo or the word “draft” keeps back; with `draft` it is
    written all the same and marked as a draft. The pages of a withdrawn release are taken away.
    """
    chosen, targets = chosen_releases(project, ids), chosen_locales(project, locales)
    out = folder or project.published
    gate = list(progress(project, chosen, targets).gate)
    written: list[Path] = []
    removed: list[Path] = []
    for release_id in chosen:
        opened = open_release(project, release_id)
        status = opened.release.status
        if status == WITHDRAWN:
            removed += _removed(out, release_id, targets)
            continue
        if held_back(status, now()):
            gate += [
                GateFailure(
                    release=release_id, lang=locale, rule=f"status: {status}", need=0, have=0
                )
                for locale in targets
            ]
        shut = {failure.lang for failure in gate if failure.release == release_id}
        for locale in targets:
            if locale in shut and not draft:
                continue
            translated = translated_release(opened, load_units(project, release_id, locale), locale)
            # A gate below 100 % lets a page out, but never a machine's text as a person's.
            marked = locale in shut or bool(translated.missing or translated.pending)
            for name in formats or project.config.publish_as:
                path = out / locale / f"{release_id}.{name}"
                if write_atomic(path, _render(translated, name, draft=marked).encode()):
                    written.append(path)
    return Published(
        written=tuple(written), removed=tuple(removed), withheld=() if draft else tuple(gate)
    )


def held_back(status: str | None, moment: datetime) -> bool:
    """Return whether a release's status keeps it from being read: a draft, or under embargo.

    `embargoed until 2026-12-01` ends when that day begins here, `embargoed until
    2026-12-01T09:00` at that minute, `…T09:00+01:00` wherever the desk is. Raises ReleaseError
    for an embargo whose end cannot be read: in doubt nothing goes out.
    """
    if status is None or not status.startswith(EMBARGOED):
        return status == DRAFT
    try:
        end = datetime.fromisoformat(status.removeprefix(EMBARGOED).strip())
    except ValueError:
        raise ReleaseError(
            _("the embargo “{status}” has no date").format(status=status),
            _("write “embargoed until 2026-12-01” or with a time, 2026-12-01T09:00"),
        ) from None
    return moment < (end if end.tzinfo else end.astimezone())


def _removed(folder: Path, release_id: str, locales: Sequence[LocaleTag]) -> list[Path]:
    found = [
        path
        for locale in locales
        for name in _FORMATS
        if (path := folder / locale / f"{release_id}.{name}").is_file()
    ]
    for path in found:
        path.unlink()
    return found


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
