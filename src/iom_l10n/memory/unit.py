"""A pair that may answer, with what is known about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from iom_l10n.model import SOURCE_LANGUAGE, LocaleTag, Origin, State

__all__ = ["MemoryQuery", "MemoryUnit", "fold"]

_HUMAN = Origin()
_SPACES = re.compile(r"[\s\u00a0\u202f]+")


def fold(text: str) -> str:
    """Return the form under which two sources count as the same: spaces and apostrophes alike."""
    return _SPACES.sub(" ", text.replace("’", "'")).strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryUnit:
    """A source and its target, the release (or imported file) that holds them, and their state.

    `changed` is a day (ISO 8601), `note` what somebody wrote beside it. `before` and `after` are
    the sources of its neighbours ("" at an end, None where nobody knows), `place` is where in its
    release it stands (`p3`), `imported` says that it comes from another project.
    """

    source: str
    target: str
    lang: LocaleTag
    release: str
    state: State
    origin: Origin = _HUMAN
    source_lang: LocaleTag = SOURCE_LANGUAGE
    changed: str = ""
    note: str = ""
    before: str | None = None
    after: str | None = None
    place: str = ""
    imported: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryQuery:
    """A French sentence to be looked for, with what stands around it as in `MemoryUnit`."""

    source: str
    before: str | None = None
    after: str | None = None
    place: str = ""
