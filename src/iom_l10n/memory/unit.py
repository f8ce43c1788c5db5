"""A pair that may answer, with what is known about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from iom_l10n.model import SOURCE_LANGUAGE, LocaleTag, Origin, State

__all__ = ["MemoryUnit", "fold"]

_HUMAN = Origin()
_SPACES = re.compile(r"[\s\u00a0\u202f]+")


def fold(text: str) -> str:
    """Return the form under which two sources count as the same: spaces and apostrophes alike."""
    return _SPACES.sub(" ", text.replace("’", "'")).strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryUnit:
    """A source and its target, the release (or imported file) that holds them, and their state.

    `changed` is a day (ISO 8601), `note` what somebody wrote beside it.
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
