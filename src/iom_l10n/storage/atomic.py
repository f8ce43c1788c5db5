"""Writes that happen whole or not at all: temporary file, fsync, rename."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from iom_l10n.errors import CannotWriteError
from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["write_atomic"]


def write_atomic(
    path: Path, content: bytes, *, verify: Callable[[Path], None] | None = None
) -> bool:
    """Write `content` to `path` and return whether its bytes changed.

    Folders are made as needed; an existing file's permissions are kept, a symbolic link is
    followed. `verify` is called with the temporary file before it takes the place of the old
    one: what it raises leaves the old file untouched. Raises CannotWriteError when the disk, the
    folder or its permissions refuse.
    """
    path = Path(os.path.realpath(path))
    temporary: Path | None = None
    try:
        if path.is_file() and path.read_bytes() == content:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name[:100]}.{secrets.token_hex(6)}.tmp")
        # Opened by name, not by mkstemp: a new file gets the permissions that the umask gives.
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            temporary.chmod(stat.S_IMODE(path.stat().st_mode))
        if verify is not None:
            verify(temporary)
        temporary.replace(path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise CannotWriteError(
            _("cannot write ({reason})").format(reason=reason),
            _("check the folder's permissions and the free space"),
            path=str(path),
        ) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
    _sync_folder(path.parent)
    return True


def _sync_folder(folder: Path) -> None:
    # The rename itself must survive a power cut; some file systems refuse to sync a folder.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
