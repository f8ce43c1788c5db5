"""Where releases come from: files, folders, patterns, standard input."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING

from iom_l10n.errors import ReleaseError, UsageError
from iom_l10n.messages import _
from iom_l10n.model import MAX_MEGABYTES
from iom_l10n.workflow.refusals import before_writing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.errors import L10nError

__all__ = [
    "MAX_MB_KEY",
    "NAMELESS",
    "STDIN",
    "Batch",
    "Original",
    "read_original",
    "read_originals",
    "read_stdin",
]

STDIN = "-"
NAMELESS = "stdin"  # no suffix: what it is shows in how it begins
MAX_MB_KEY = "max_mb in iom-l10n.toml"
_MEGABYTE = 1024 * 1024
_SUFFIXES = frozenset({".txt", ".text", ".html", ".htm", ".xhtml", ".md", ".markdown", ".docx"})
_PATTERN_SIGNS = frozenset("*?[")


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A page as it arrived: the name it came under ("" for standard input), how errors call it."""

    name: str
    shown: str
    content: bytes


@dataclass(slots=True, kw_only=True)
class Batch:
    """Pages in the command line's order, those that could not be read, and what was no page."""

    originals: list[Original] = field(default_factory=list)
    refused: list[L10nError] = field(default_factory=list)
    aside: int = 0


def read_original(
    path: Path, max_megabytes: int = MAX_MEGABYTES, *, limited_by: str = ""
) -> Original:
    """Return a file's bytes; raise ReleaseError when it cannot be read or is too large.

    `limited_by` is the setting or option that says what is too large.
    """
    try:
        with path.open("rb") as stream:
            return Original(
                name=path.name,
                shown=str(path),
                content=_bounded(stream, max_megabytes, str(path), limited_by),
            )
    except OSError as error:
        raise _unreadable(error, str(path)) from error


def read_stdin(
    stdin: IO[bytes], max_megabytes: int = MAX_MEGABYTES, *, limited_by: str = ""
) -> Original:
    """Return the page on standard input; raise ReleaseError when it is too large."""
    content = _bounded(stdin, max_megabytes, STDIN, limited_by)
    return Original(name="", shown=STDIN, content=content)


def _bounded(stream: IO[bytes], max_megabytes: int, shown: str, limited_by: str) -> bytes:
    """Read no more than is allowed: a page without end must not fill the memory."""
    content = stream.read(max_megabytes * _MEGABYTE + 1)
    if len(content) > max_megabytes * _MEGABYTE:
        raise ReleaseError(
            _("the file is larger than {size} MB").format(size=max_megabytes),
            _("give one release, not an archive, or raise {setting}").format(setting=limited_by)
            if limited_by
            else _("give one release, not an archive"),
            path=shown,
        )
    return content


def read_originals(
    paths: Sequence[Path],
    stdin: IO[bytes],
    max_megabytes: int = MAX_MEGABYTES,
    *,
    limited_by: str = MAX_MB_KEY,
) -> Batch:
    """Return the pages that the command line names.

    A folder stands for the files in and below it whose suffix is that of a release, sorted; a
    pattern that no file is called stands for its matches; `-` is standard input, once. Raises
    UsageError for one that stands for nothing.
    """
    batch = Batch()
    with before_writing():
        for path in paths:
            if str(path) != STDIN:
                for file in _files(path, batch):
                    try:
                        batch.originals.append(
                            read_original(file, max_megabytes, limited_by=limited_by)
                        )
                    except ReleaseError as error:
                        batch.refused.append(error)
            elif any(not original.name for original in batch.originals):
                raise UsageError(_("standard input is named twice"), _("give - once"))
            else:
                batch.originals.append(read_stdin(stdin, max_megabytes, limited_by=limited_by))
    return batch


def _below(folder: Path, batch: Batch) -> list[Path]:
    """Return what lies in and below a folder, sorted; a subfolder that cannot be read is refused.

    Its releases would be missed in silence.
    """

    def refuse(error: OSError) -> None:
        batch.refused.append(_unreadable(error, str(error.filename)))

    return sorted(
        Path(place) / name
        for place, _folders, names in os.walk(folder, onerror=refuse)
        for name in names
    )


def _unreadable(error: OSError, shown: str) -> ReleaseError:
    return ReleaseError(
        _("cannot read ({reason})").format(reason=error.strerror or error),
        _("check the path and its permissions"),
        path=shown,
    )


def _files(path: Path, batch: Batch) -> list[Path]:
    if path.is_dir():
        inside = [f for f in _below(path, batch) if f.is_file() and f.name[0] not in ".~"]
        found = [file for file in inside if file.suffix.lower() in _SUFFIXES]
        batch.aside += len(inside) - len(found)
    elif not path.exists() and _PATTERN_SIGNS.intersection(str(path)):
        anchor = Path(path.anchor) if path.anchor else Path()
        found = sorted(anchor.glob(str(path.relative_to(path.anchor))))
    else:
        return [path]
    if not found and not batch.refused:
        raise UsageError(
            _("no release is in there"),
            _("files read: {suffixes}").format(suffixes=" ".join(sorted(_SUFFIXES))),
            path=str(path),
        )
    return found
