"""`catalog format` and `catalog stats`: care for PO files wherever they come from."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any

from iom_l10n import catalog as po
from iom_l10n.errors import ConfigError
from iom_l10n.model import LocaleTag, State
from iom_l10n.project import find_project
from iom_l10n.storage.locks import exclusive

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["count_file", "format_file"]

_ANY_LOCALE = LocaleTag("und")  # counting and formatting do not depend on the language


def format_file(path: Path) -> bool:
    """Write a PO file in canonical form; return whether its bytes changed.

    A file of a project is written under its lock, like everywhere else.
    """
    lock: AbstractContextManager[None]
    try:
        lock = exclusive(find_project(path.parent).lock)
    except ConfigError:
        lock = nullcontext()
    with lock:
        return po.write_catalog(path, po.read_catalog(path))


def count_file(path: Path) -> dict[str, Any]:
    """Return entries by state, and words of the sources of all but obsolete ones."""
    units = po.to_units(po.read_catalog(path), _ANY_LOCALE)
    live = [unit for unit in units if unit.state is not State.OBSOLETE]
    counts = {
        state.value.replace("-", "_"): sum(unit.state is state for unit in units) for state in State
    }
    return {
        "path": path.as_posix(),
        "segments": len(live),
        "words": sum(len(unit.source.split()) for unit in live),
        **counts,
    }
