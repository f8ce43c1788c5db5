"""Where releases come from: files, folders, patterns, standard input."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from iom_l10n.errors import ReleaseError, UsageError
from iom_l10n.messages import _
from iom_l10n.model import MAX_MEGABYTES

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["NAMELESS", "STDIN", "Original", "read_original", "read_originals", "read_stdin"]

STDIN = "-"
NAMELESS = "stdin"  # no suffix: what it is shows in how it begins
_MEGABYTE = 1024 * 1024
_SUFFIXES = frozenset({".txt", ".text", ".html", ".htm", ".xhtml", ".md", ".markdown", ".docx"})
_PATTERN_SIGNS = frozenset("*?[")


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A page as it arrived: the name it came under ("" for standard input), how errors call it."""

    name: str
    shown: str
    content: bytes


def read_original(path: Path, max_megabytes: int = MAX_MEGABYTES) -> Original:
    """Return a file's bytes; raise ReleaseError when it cannot be read or is too large."""
    try:
        with path.open("rb") as stream:
            return Original(
                name=path.name,
                shown=str(path),
                content=_bounded(stream, max_megabytes, str(path)),
            )
    except OSError as error:
        raise ReleaseError(
            _("cannot read ({reason})").format(reason=error.strerror or error),
            _("check the path"),
            path=str(path),
        ) from error


def read_stdin(stdin: IO[bytes], max_megabytes: int = MAX_MEGABYTES) -> Original:
    """Return the page on standard input; raise ReleaseError when it is too large."""
    return Original(name="", shown=STDIN, content=_bounded(stdin, max_megabytes, STDIN))


def _bounded(stream: IO[bytes], max_megabytes: int, shown: str) -> bytes:
    """Read no more than is allowed: a page without end must not fill the memory."""
    content = stream.read(max_megabytes * _MEGABYTE + 1)
    if len(content) > max_megabytes * _MEGABYTE:
        raise ReleaseError(
            _("the file is larger than {size} MB").format(size=max_megabytes),
            _("give one release, not an archive, or raise max_mb"),
            path=shown,
        )
    return content


def read_originals(
    paths: Sequence[Path], stdin: IO[bytes], max_megabytes: int = MAX_MEGABYTES
) -> list[Original]:
    """Return the pages that the command line names, in its order.

    A folder stands for the files in and below it whose suffix is that of a release, sorted; a
    pattern that no file is called stands for its matches; `-` is standard input, once. Raises
    UsageError for one that stands for nothing, ReleaseError for what cannot be read.
    """
    originals: list[Original] = []
    for path in paths:
        if str(path) == STDIN:
            if any(not original.name for original in originals):
                raise UsageError(_("standard input is named twice"), _("give - once"))
            originals.append(read_stdin(stdin, max_megabytes))
        else:
            originals += [read_original(file, max_megabytes) for file in _files(path)]
    return originals


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        found = [
            file
            for file in sorted(path.rglob("*"))
            if file.suffix.lower() in _SUFFIXES and file.is_file() and file.name[0] not in ".~"
        ]
    elif not path.exists() and _PATTERN_SIGNS.intersection(str(path)):
        anchor = Path(path.anchor) if path.anchor else Path()
        found = sorted(anchor.glob(str(path.relative_to(path.anchor))))
    else:
        return [path]
    if not found:
        raise UsageError(
            _("no release is in there"),
            _("files read: {suffixes}").format(suffixes=" ".join(sorted(_SUFFIXES))),
            path=str(path),
        )
    return found
