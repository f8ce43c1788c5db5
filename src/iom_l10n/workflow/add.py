"""`add`: a release as it arrives becomes a canonical file; the original is kept byte for byte."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import PurePath
from typing import TYPE_CHECKING

from iom_l10n import releases
from iom_l10n.errors import L10nError
from iom_l10n.messages import _
from iom_l10n.model import Source
from iom_l10n.project import validate_release_id
from iom_l10n.storage.atomic import write_atomic
from iom_l10n.storage.locks import exclusive
from iom_l10n.workflow.errata import with_errata_of, without_errata
from iom_l10n.workflow.hand_edits import require_unedited
from iom_l10n.workflow.known_lines import KnownLines
from iom_l10n.workflow.loading import load_release, now
from iom_l10n.workflow.originals import NAMELESS
from iom_l10n.workflow.recognition import id_of, namesake, require_same_text
from iom_l10n.workflow.refusals import before_writing, raise_refusals
from iom_l10n.workflow.source_review import reviewed
from iom_l10n.workflow.ticking import Ticker, silent

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from iom_l10n.model import CleanedRelease, Release
    from iom_l10n.project import Project
    from iom_l10n.workflow.originals import Original

__all__ = ["Added", "add_releases"]

_EXTENSION = re.compile(r"\.[a-z0-9]{1,5}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of one original; `written` is empty when the project had it already.

    `former` is the release as it was, when the page is another version of it; `batch_note` says
    what two pages of one call have to do with each other.
    """

    cleaned: CleanedRelease
    written: tuple[Path, ...]
    former: Release | None = None
    batch_note: str = ""

    @property
    def id(self) -> str:
        """The id that the project knows it by."""
        return self.cleaned.release.id

    @property
    def changes(self) -> list[str]:
        """The blocks that a changed page replaced (-) and brought (+), in order."""
        if self.former is None or not self.written:
            return []
        before, after = self.former.blocks, self.cleaned.release.blocks
        lines = unified_diff([b.text for b in before], [b.text for b in after], n=0, lineterm="")
        return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def add_releases(
    project: Project,
    originals: Sequence[Original],
    *,
    refused: Sequence[L10nError] = (),
    release_id: str | None = None,
    may_replace: bool = False,
    over_edits: bool = False,
    ticker: Ticker = silent,
) -> list[Added]:
    """Clean originals into the project, as if they were added one after the other.

    All are cleaned before the first is written, so that a bad file leaves no half of a batch;
    `refused` are those of it that could not be read. A file whose name or title the project knows
    *is* that release and keeps its id; the same bytes again change nothing; a quite different text
    replaces it only when it `may_replace`, and what an editor wrote into it gives way only with
    `over_edits`. Raises ReleaseError, several of them as one group.
    """
    if release_id is not None:
        validate_release_id(release_id)
    with exclusive(project.lock):
        with before_writing():
            batch = _Batch(
                project, release_id=release_id, may_replace=may_replace, over_edits=over_edits
            )
            errors = list(refused)
            for number, original in enumerate(originals, 1):
                try:
                    batch.take(original)
                except L10nError as error:
                    error.path = original.shown
                    errors.append(error)
                ticker("add", number, len(originals))
            raise_refusals(errors, sound=len(batch.ready))
        return [_stored(project, page) for page in batch.ready]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A cleaned original, the release as it was, and whether it stays so."""

    original: Original
    cleaned: CleanedRelease
    former: Release | None
    unchanged: bool
    note: str


class _Batch:
    """The releases of the project as each page of a batch will find them."""

    def __init__(
        self, project: Project, *, release_id: str | None, may_replace: bool, over_edits: bool
    ) -> None:
        self.project = project
        self.wanted = release_id
        self.may_replace = may_replace
        self.over_edits = over_edits
        self.ready: list[_Page] = []
        self._known = {name: load_release(project, name) for name in project.release_ids()}
        self._lines = KnownLines(project, self._known)
        self._taken: dict[str, Original] = {}

    def take(self, original: Original) -> None:
        """Clean one page and find out which release it is; raise L10nError to refuse it."""
        cleaned = _clean(original, self._lines.without(original.name))
        taken = {name: _digest(page) for name, page in self._taken.items()}
        name = id_of(
            cleaned.release,
            self._known,
            taken,
            wanted=self.wanted,
            may_replace=self.may_replace,
        )
        release = replace(cleaned.release, id=name)
        old = self._known.get(name)
        unchanged = (
            old is not None
            and old.source is not None
            and old.source.sha256 == _digest(original)
            and not self.over_edits
        )
        if old is not None and not unchanged:
            release = self._next_version(old, release)
        note = "" if unchanged else self._note(original, release, old)
        page = _Page(
            original=original,
            cleaned=replace(cleaned, release=release),
            former=old,
            unchanged=unchanged,
            note=note,
        )
        self.ready.append(page)
        self._taken[name] = original
        if not unchanged:
            self._known[name] = release

    def _next_version(self, old: Release, new: Release) -> Release:
        """Return the release as its next version, with what was decided about it before."""
        if not self.may_replace:
            require_same_text(without_errata(old), new)
        if old.source is not None and old.id not in self._taken and not self.over_edits:
            original = _raw_path(self.project, old.id, old.source.name)
            require_unedited(self.project, old, original, self._lines)
        status = releases.status_of_update(old.status, new.status, now())
        return replace(with_errata_of(old, new), status=status, extra=old.extra)

    def _note(self, original: Original, release: Release, old: Release | None) -> str:
        """Say what another page of the batch has to do with this one."""
        if release.id in self._taken:
            return _("{page} is another version of {other}: it takes its place as “{id}”").format(
                page=original.shown, other=self._taken[release.id].shown, id=release.id
            )
        other = None if old is not None else namesake(release, self._known, self._taken)
        if other is None:
            return ""
        return _("{page} has the title of {other} and another text: it is “{id}”").format(
            page=original.shown, other=self._taken[other].shown, id=release.id
        )


def _clean(original: Original, lines: Mapping[str, int]) -> CleanedRelease:
    cleaned = reviewed(
        releases.clean(original.content, name=original.name or NAMELESS, known_lines=lines)
    )
    if original.name:
        return cleaned
    # Standard input has no name to be known by: two of them must not be taken for one release.
    name = f"{cleaned.release.id}{releases.suffix_of(original.content)}"
    source = Source(name=name, sha256=_digest(original))
    return replace(cleaned, release=replace(cleaned.release, source=source))


def _digest(original: Original) -> str:
    return hashlib.sha256(original.content).hexdigest()


def _raw_path(project: Project, release_id: str, source_name: str) -> Path:
    extension = PurePath(source_name).suffix.lower()
    if not _EXTENSION.fullmatch(extension):
        extension = ".txt"
    return project.raw / f"{release_id}{extension}"


def _stored(project: Project, page: _Page) -> Added:
    release = page.cleaned.release
    written: tuple[Path, ...] = ()
    if not page.unchanged and release.source is not None:
        # The original first: what an interrupt leaves between the two is mended by the next add.
        files = {
            _raw_path(project, release.id, release.source.name): page.original.content,
            project.release_path(release.id): releases.dump(release).encode(),
        }
        written = tuple(path for path, content in files.items() if write_atomic(path, content))
    return Added(cleaned=page.cleaned, written=written, former=page.former, batch_note=page.note)
