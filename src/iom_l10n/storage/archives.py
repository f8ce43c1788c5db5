"""Zip files from outside: opened only when what they would unpack to is reasonable."""

from __future__ import annotations

import zipfile
from io import BytesIO

from iom_l10n.errors import StorageError
from iom_l10n.messages import _

__all__ = ["open_archive"]

_MAX_UNPACKED = 200 * 1024 * 1024
_MAX_RATIO = 200
_MAX_PARTS = 5_000
_SMALL = 10 * 1024 * 1024


def open_archive(data: bytes, *, name: str) -> zipfile.ZipFile:
    """Return the archive; raise StorageError when it is broken, encrypted or a bomb.

    The sizes that a zip declares may lie, but a reader unpacks no more than they say.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise StorageError(
            _("the file is damaged ({reason})").format(reason=error),
            _("save it again in your word processor"),
            path=name,
        ) from error
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    suspicious = unpacked > _SMALL and unpacked > _MAX_RATIO * max(packed, 1)
    if unpacked > _MAX_UNPACKED or len(parts) > _MAX_PARTS or suspicious:
        raise StorageError(
            _("the file unpacks to {size} MB").format(size=unpacked // (1024 * 1024)),
            _("give one release, saved anew"),
            path=name,
        )
    if any(part.flag_bits & 1 for part in parts):
        raise StorageError(
            _("the file is protected by a password"), _("save it without one"), path=name
        )
    return archive
