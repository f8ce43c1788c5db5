"""Writes that happen whole or not at all: temporary file, fsync, rename."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import stat
from pathlib import Path
from typing import IO, TYPE_CHECKING

from iom_l10n.errors import CannotWriteError
from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["atomic_file", "sweep", "write_atomic"]

_TEMPORARY = re.compile(r"\..+\.[0-9a-f]{12}\.tmp")


def write_atomic(
    path: Path, content: bytes, *, verify: Callable[[Path], None] | None = None
) -> bool:
    """Write `content` to `path` and return whether its bytes changed.

    Folders are made as needed; an existing file's permissions are kept, a symbolic link is
    followed. `verify` is called with the temporary file before it takes the place of the old
    one: what it raises leaves the old file untouched. Raises CannotWriteError when the disk, the
    folder or its permissions refuse.
    """
    with _refusals(path):
        if path.is_file() and path.read_bytes() == content:
            return False
    with atomic_file(path, verify=verify) as file:
        file.write(content)
    return True


@contextlib.contextmanager
def atomic_file(path: Path, *, verify: Callable[[Path], None] | None = None) -> Iterator[IO[bytes]]:
    """Give a file that takes the place of `path` when the block ends well, and else is gone.

    For what does not fit into memory; everything else as `write_atomic` has it.
    """
    path = Path(os.path.realpath(path))
    temporary = path.with_name(f".{path.name[:100]}.{secrets.token_hex(6)}.tmp")
    try:
        with _refusals(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            # Opened by name, not by mkstemp: a new file gets the permissions that the umask gives.
            with temporary.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            if path.exists():
                temporary.chmod(stat.S_IMODE(path.stat().st_mode))
            if verify is not None:
                verify(temporary)
            temporary.replace(path)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    _sync_folder(path.parent)


def sweep(folder: Path) -> None:
    """Drop what a killed process left half-written; only while nobody else may write there."""
    for path in folder.glob(".*.tmp") if folder.is_dir() else ():
        if _TEMPORARY.fullmatch(path.name):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)


@contextlib.contextmanager
def _refusals(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotWriteError(
            _("cannot write ({reason})").format(reason=error.strerror or str(error)),
            _("check the folder's permissions and the free space"),
            path=str(Path(os.path.realpath(path))),
        ) from error


def _sync_folder(folder: Path) -> None:
    # The rename itself must survive a power cut; some file systems refuse to sync a folder.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
