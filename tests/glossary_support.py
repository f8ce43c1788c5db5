"""The repository's own termbase, loaded once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from iom_l10n.glossary import Termbase, load

__all__ = ["repository_termbase"]


@cache
def repository_termbase() -> Termbase:
    """Return the termbase in `glossary/`."""
    return load(Path(__file__).parents[1] / "glossary")
