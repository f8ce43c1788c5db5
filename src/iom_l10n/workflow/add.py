"""`add`: a release as it arrives becomes a canonical file; the original is kept byte for byte."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import PurePath
from typing import TYPE_CHECKING

from iom_l10n import releases
from iom_l10n.errors import L10nError, ReleaseError, UsageError
from iom_l10n.messages import _
from iom_l10n.model import Source
from iom_l10n.project import validate_release_id
from iom_l10n.storage.atomic import write_atomic
from iom_l10n.storage.locks import exclusive
from iom_l10n.workflow.loading import load_release, now
from iom_l10n.workflow.originals import NAMELESS
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

    `former` is the release as it was, when the page is another version of it.
    """

    cleaned: CleanedRelease
    written: tuple[Path, ...]
    former: Release | None = None

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
    release_id: str | None = None,
    ticker: Ticker = silent,
) -> list[Added]:
    """Clean originals into the project.

    All are cleaned before the first is written, so that a bad file leaves no half of a batch. A
    file whose name or title the project knows *is* that release and keeps its id; the same bytes
    again change nothing. Raises ReleaseError.
    """
    if release_id is not None:
        validate_release_id(release_id)
    with exclusive(project.lock):
        known = {name: load_release(project, name) for name in project.release_ids()}
        lines = _Lines(project, known)
        results: list[tuple[Original, CleanedRelease, Release | None]] = []
        taken: dict[str, str] = {}
        for number, original in enumerate(originals, 1):
            cleaned = _clean(original, lines.without(original.name))
            name = _id_of(cleaned.release, known, taken, wanted=release_id)
            cleaned = replace(cleaned, release=replace(cleaned.release, id=name))
            old = None if name in taken else known.get(name)
            if taken.setdefault(name, _digest(original)) == _digest(original):
                results.append((original, cleaned, old))
            known[name] = cleaned.release
            ticker("add", number, len(originals))
        for original, cleaned, old in results:
            _refuse_hand_edits(project, original, cleaned, old, lines)
        return [
            Added(cleaned=cleaned, written=_store(project, original, cleaned, old), former=old)
            for original, cleaned, old in results
        ]


def _clean(original: Original, lines: Mapping[str, int]) -> CleanedRelease:
    try:
        cleaned = reviewed(
            releases.clean(original.content, name=original.name or NAMELESS, known_lines=lines)
        )
    except L10nError as error:
        error.path = original.shown
        raise
    if original.name:
        return cleaned
    # Standard input has no name to be known by: two of them must not be taken for one release.
    source = Source(name=f"{cleaned.release.id}.txt", sha256=_digest(original))
    return replace(cleaned, release=replace(cleaned.release, source=source))


def _digest(original: Original) -> str:
    return hashlib.sha256(original.content).hexdigest()


class _Lines:
    """In how many other originals each line stands: navigation repeats, news does not."""

    def __init__(self, project: Project, known: Mapping[str, Release]) -> None:
        self._by_source: dict[str, set[str]] = {}
        self._counts: Counter[str] = Counter()
        for name, release in known.items():
            lines: set[str] = set()
            for path in project.raw.glob(f"{name}.*"):
                text = path.read_bytes().decode("utf-8", "replace")
                lines |= {line.strip() for line in text.split("\n")} - {""}
            self._counts.update(lines)
            if release.source is not None:
                self._by_source[release.source.name] = lines

    def without(self, source_name: str) -> Counter[str]:
        """Return the counts without those of the original that came under this name."""
        return self._counts - Counter(self._by_source.get(source_name, ()))


def _id_of(
    release: Release, known: Mapping[str, Release], taken: Mapping[str, str], *, wanted: str | None
) -> str:
    """Return the id of the release that a page is, or a free one.

    A known file name or title is that release; but not when both have a date and another one (a
    weekly brief keeps its title), and not when another page of the batch was it. `wanted` names
    the release outright; raises UsageError when it is one with another title and file name.
    """
    source = release.source
    if wanted is not None:
        other = known.get(wanted)
        if other and not _same_name(release, other) and release.title != other.title:
            raise UsageError(
                _("“{id}” is another release: {title}").format(id=wanted, title=other.title),
                _("choose another id, or correct it with “iom-l10n release correct”"),
            )
        return wanted
    for name, other in known.items():
        if name in taken and (source is None or taken[name] != source.sha256):
            continue
        same_day = not (release.date and other.date) or release.date == other.date
        same_title = release.title == other.title
        if (_same_name(release, other) and (same_title or same_day)) or (same_title and same_day):
            return name
    name, number = release.id, 1
    while name in known:
        number += 1
        name = f"{release.id}-{number}"
    return name


def _same_name(one: Release, other: Release) -> bool:
    return bool(one.source and other.source and one.source.name == other.source.name)


def _refuse_hand_edits(
    project: Project,
    original: Original,
    cleaned: CleanedRelease,
    old: Release | None,
    lines: _Lines,
) -> None:
    """Raise when taking the new original would throw away what an editor wrote."""
    if old is None or old.source is None or old.source == cleaned.release.source:
        return
    former = _raw_path(project, old.id, old.source.name)
    path = project.release_path(old.id)
    content = former.read_bytes() if former.is_file() else b""
    if hashlib.sha256(content).hexdigest() != old.source.sha256:
        return  # the original is not the one that the release was made from: nothing to compare
    again = releases.clean(
        content, name=old.source.name, known_lines=lines.without(old.source.name)
    ).release
    kept = (again.title, again.blocks, again.date, again.place)
    if kept != (old.title, old.blocks, old.date, old.place):
        raise ReleaseError(
            _("{path} was edited since its original was added").format(path=project.relative(path)),
            _("make the change there, or remove that file and add this one again"),
            path=original.shown,
        )


def _raw_path(project: Project, release_id: str, source_name: str) -> Path:
    extension = PurePath(source_name).suffix.lower()
    if not _EXTENSION.fullmatch(extension):
        extension = ".txt"
    return project.raw / f"{release_id}{extension}"


def _store(
    project: Project, original: Original, cleaned: CleanedRelease, old: Release | None
) -> tuple[Path, ...]:
    release = cleaned.release
    digest = _digest(original)
    if old is not None and old.source is not None and old.source.sha256 == digest:
        return ()
    if old is not None:
        status = releases.status_of_update(old.status, release.status, now())
        release = replace(release, status=status, extra=old.extra)
    # The original first: what an interrupt leaves between the two is mended by the next add.
    files = {
        _raw_path(project, release.id, original.name): original.content,
        project.release_path(release.id): releases.dump(release).encode(),
    }
    return tuple(path for path, content in files.items() if write_atomic(path, content))
