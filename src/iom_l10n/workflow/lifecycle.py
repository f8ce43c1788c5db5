"""What happens to a release after it was added: renamed, withdrawn, corrected."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from iom_l10n import releases
from iom_l10n.errors import CannotWriteError, UsageError
from iom_l10n.messages import _
from iom_l10n.model import CORRECTED, WITHDRAWN, State
from iom_l10n.project import validate_release_id
from iom_l10n.storage.atomic import write_atomic
from iom_l10n.storage.locks import exclusive
from iom_l10n.text.tags import posix
from iom_l10n.workflow.add import add_releases
from iom_l10n.workflow.errata import erratum
from iom_l10n.workflow.loading import load_release, load_units, now, require_sound_catalogs, today
from iom_l10n.workflow.publish import PUBLISHED_FORMATS
from iom_l10n.workflow.update import update

if TYPE_CHECKING:
    from pathlib import Path

    from iom_l10n.model import LocaleTag, Release, Unit
    from iom_l10n.project import Project
    from iom_l10n.workflow.originals import Original

__all__ = ["Corrected", "correct", "rename", "withdraw"]


def rename(project: Project, release_id: str, new_id: str) -> list[Path]:
    """Give a release another id, with its original, template and catalogs; return the new paths.

    Published pages move too: under the old id nobody would ever take them away. References in the
    catalogs follow. What fails half-way is put back. Raises UsageError when the new id is taken.
    """
    load_release(project, release_id)
    validate_release_id(new_id)
    if new_id in project.release_ids():
        raise UsageError(_("“{id}” is taken").format(id=new_id), _("choose another id"))
    require_sound_catalogs(project, [release_id], project.config.targets)
    with exclusive(project.lock):
        moves = [
            (path, path.with_name(new_id + path.name[len(release_id) :]))
            for path in _files_of(project, release_id)
        ]
        for _old, new in moves:
            if new.exists():
                raise UsageError(
                    _("{path} is there already").format(path=project.relative(new)),
                    _("choose another id, or remove that file"),
                )
        done: list[tuple[Path, Path]] = []
        try:
            for old, new in moves:
                old.rename(new)
                done.append((old, new))
        except OSError as error:
            for old, new in reversed(done):
                new.rename(old)
            raise CannotWriteError(
                _("cannot rename ({reason})").format(reason=error.strerror or error),
                _("nothing was changed; check the folder's permissions"),
                path=str(error.filename),
            ) from error
    update(project, [new_id], _locales_with_catalogs(project, new_id))
    return [new for _old, new in moves]


def _files_of(project: Project, release_id: str) -> list[Path]:
    found = [project.release_path(release_id), project.template_path(release_id)]
    found += sorted(project.raw.glob(f"{release_id}.*"))
    found += sorted(project.locales.glob(f"*/LC_MESSAGES/{release_id}.po"))
    for name in PUBLISHED_FORMATS:
        found += sorted(project.published.glob(f"*/{release_id}.{name}"))
    return [path for path in found if path.exists()]


def _locales_with_catalogs(project: Project, release_id: str) -> list[LocaleTag]:
    found = {path.parent.parent.name for path in project.locales.glob(f"*/*/{release_id}.po")}
    return [tag for tag in project.config.targets if posix(tag) in found]


def withdraw(project: Project, release_id: str, *, reason: str = "") -> list[Path]:
    """Mark a release as withdrawn: the gate passes over it, and `publish` takes its pages away.

    Withdrawn again, it keeps its day and reason unless another reason is given.
    """
    release = load_release(project, release_id)
    if release.status == WITHDRAWN and not reason.strip():
        return []
    with exclusive(project.lock):
        return _stored(project, replace(_noted(release, WITHDRAWN, reason), status=WITHDRAWN))


def _noted(release: Release, key: str, text: str) -> Release:
    """Return the release with what happened to it today in its further front matter."""
    note = f"{today()}: {' '.join(text.split())}" if text.strip() else today()
    extra = tuple(pair for pair in release.extra if pair[0] != key)
    return replace(release, extra=(*extra, (key, note)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """What a correction wrote, and which translations it asks to look at again."""

    written: tuple[Path, ...]
    pending: tuple[tuple[str, Unit], ...]


def correct(
    project: Project, release_id: str, *, note: str, original: Original | None = None
) -> Corrected:
    """Publish an erratum: take the corrected text, say so in it, and mark what changed.

    The erratum is a note at the end of the French release, so that it is translated, reviewed and
    published like everything else. The corrected text is `original`, or what an editor has
    written into the canonical file already. A draft stays a draft and an embargo holds: the
    front matter tells of the correction beside it. Raises UsageError without a note, and for a
    release that was withdrawn.
    """
    if not note.strip():
        raise UsageError(
            _("an erratum says what was wrong"), _("give --note in French, as it is to be read")
        )
    former = load_release(project, release_id)
    if former.status == WITHDRAWN:
        raise UsageError(
            _("“{id}” was withdrawn").format(id=release_id),
            _("remove “status: withdrawn” from its front matter first if it is to be read again"),
        )
    written: list[Path] = []
    if original is not None:
        # Whatever the page is called, it is this release.
        page = replace(original, name=_name_of_next(former, original))
        (added,) = add_releases(project, [page], release_id=release_id, may_replace=True)
        written += added.written
    release = load_release(project, release_id)
    told = erratum(today(), note)
    with exclusive(project.lock):
        if all(block.text != told.text for block in release.blocks):
            held = releases.held_back(release.status, now())
            status = release.status if held else CORRECTED
            release = replace(release, status=status, blocks=(*release.blocks, told))
            written += _stored(project, _noted(release, CORRECTED, note))
    targets = project.config.targets
    before = {
        tag: {unit.source: unit.state for unit in load_units(project, release_id, tag)}
        for tag in targets
    }
    written += update(project, [release_id])
    done = {State.TRANSLATED, State.REVIEWED}
    pending = [
        (tag, unit)
        for tag in targets
        for unit in load_units(project, release_id, tag)
        if unit.state in {State.NEW, State.NEEDS_REVIEW}
        and (unit.source not in before[tag] or before[tag][unit.source] in done)
    ]
    return Corrected(written=tuple(dict.fromkeys(written)), pending=tuple(pending))


def _name_of_next(former: Release, original: Original) -> str:
    """Return the release's own file name, unless the page is of another format."""
    name = former.source.name if former.source else original.name
    same = PurePath(name).suffix.lower() == PurePath(original.name).suffix.lower()
    return name if same else original.name


def _stored(project: Project, release: Release) -> list[Path]:
    path = project.release_path(release.id)
    return [path] if write_atomic(path, releases.dump(release).encode()) else []
