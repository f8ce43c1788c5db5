"""One writer at a time in a project, across processes and machines that share a folder."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from iom_l10n.errors import CannotWriteError
from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["exclusive"]

_WAIT_SECONDS = 60.0


@contextmanager
def exclusive(path: Path, *, wait: float = _WAIT_SECONDS) -> Iterator[None]:
    """Hold the lock file at `path`, waiting up to `wait` seconds for another process.

    Raises CannotWriteError when the folder refuses the file or the wait was in vain.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - start-up

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(path, timeout=wait):
            yield
    except Timeout as error:
        raise CannotWriteError(
            _("another iom-l10n is writing to this project"),
            _("wait for it to end and try again"),
            path=str(path),
        ) from error
    except PermissionError as error:
        raise CannotWriteError(
            _("cannot write ({reason})").format(reason=error.strerror),
            _("check the folder's permissions and the free space"),
            path=str(error.filename or path),
        ) from error
