"""Bring termbase files back to their canonical bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.glossary.termbase import read_records
from iom_l10n.glossary.writing import dump, rows_of
from iom_l10n.storage.atomic import write_atomic

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["reformat"]


def reformat(paths: Sequence[Path], *, dry: bool = False) -> list[Path]:
    """Rewrite the files that are not canonical and return them; `dry` writes nothing.

    All are read before the first is written. Raises GlossaryError with path and line.
    """
    contents = {path: dump(rows_of(read_records(path))) for path in paths}
    changed = [path for path, content in contents.items() if path.read_bytes() != content]
    if not dry:
        for path in changed:
            write_atomic(path, contents[path])
    return changed
