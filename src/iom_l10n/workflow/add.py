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
from iom_l10n.errors import L10nError, ReleaseError
from iom_l10n.messages import _
from iom_l10n.model import Source
from iom_l10n.project import validate_release_id
from iom_l10n.storage.atomic import write_atomic
from iom_l10n.storage.locks import exclusive
from iom_l10n.workflow.loading import load_release, now
from iom_l10n.workflow.originals import NAMELESS
from iom_l10n.workflow.recognition import id_of, require_same_text
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
    refused: Sequence[L10nError] = (),
    release_id: str | None = None,
    may_replace: bool = False,
    ticker: Ticker = silent,
) -> list[Added]:
    """Clean originals into the project.

    All are cleaned before the first is written, so that a bad file leaves no half of a batch;
    `refused` are those of it that could not be read. A file whose name or title the project knows
    *is* that release and keeps its id; the same bytes again change nothing; a quite different text
    replaces it only when it `may_replace`. Raises ReleaseError, several of them as one group.
    """
    if release_id is not None:
        validate_release_id(release_id)
    with exclusive(project.lock):
        with before_writing():
            known = {name: load_release(project, name) for name in project.release_ids()}
            lines = _Lines(project, known)
            ready: list[tuple[Original, CleanedRelease, Release | None]] = []
            errors = list(refused)
            taken: dict[str, str] = {}
            for number, original in enumerate(originals, 1):
                try:
                    cleaned = _clean(original, lines.without(original.name))
                    name = id_of(
                        cleaned.release, known, taken, wanted=release_id, may_replace=may_replace
                    )
                    cleaned = replace(cleaned, release=replace(cleaned.release, id=name))
                    old = None if name in taken else known.get(name)
                    if old is not None and old.source != cleaned.release.source:
                        if not may_replace:
                            require_same_text(old, cleaned.release)
                        _refuse_hand_edits(project, old, lines)
                except L10nError as error:
                    error.path = original.shown
                    errors.append(error)
                else:
                    taken[name] = _digest(original)
                    known[name] = cleaned.release
                    ready.append((original, cleaned, old))
                ticker("add", number, len(originals))
            raise_refusals(errors)
        return [
            Added(cleaned=cleaned, written=_store(project, original, cleaned, old), former=old)
            for original, cleaned, old in ready
        ]


def _clean(original: Original, lines: Mapping[str, int]) -> CleanedRelease:
    cleaned = reviewed(
        releases.clean(original.content, name=original.name or NAMELESS, known_lines=lines)
    )
    if original.name:
        return cleaned
    # Standard input has no name to be known by: two of them must not be taken for one release.
    source = Source(name=f"{cleaned.release.id}.txt", sha256=_digest(original))
    return replace(cleaned, release=replace(cleaned.release, source=source))


def _digest(original: Original) -> str:
    return hashlib.sha256(original.content).hexdigest()


_LABEL = 50
_SENTENCE_ENDS = (".", "!", "?", "…", "»", ":", ";")


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
            lines -= _own_lines(release, lines)
            self._counts.update(lines)
            if release.source is not None:
                self._by_source[release.source.name] = lines

    def without(self, source_name: str) -> Counter[str]:
        """Return the counts without those of the original that came under this name."""
        return self._counts - Counter(self._by_source.get(source_name, ()))


def _own_lines(release: Release, lines: set[str]) -> set[str]:
    """Return the lines that are a release's own text: its title, and sentences of its body.

    A weekly brief repeats them, and they are no navigation. Short labels that were kept may be.
    """
    body = "\n".join(" ".join(block.text.split()) for block in release.blocks)
    title = " ".join(release.title.split())
    return {
        line
        for line in lines
        if (plain := " ".join(line.split())) == title
        or (plain in body and (len(plain) > _LABEL or plain.endswith(_SENTENCE_ENDS)))
    }


def _refuse_hand_edits(project: Project, old: Release, lines: _Lines) -> None:
    """Raise when taking another original would throw away what an editor wrote."""
    if old.source is None:
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
