"""What a check reports."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iom_l10n.model.segment import Span

__all__ = ["Finding", "Problem", "Scope", "Severity"]


class Severity(StrEnum):
    """Harm to the reader: error misleads or breaks output, warning wants a human look."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 2 for error: findings compare by it."""
        return (Severity.INFO, Severity.WARNING, Severity.ERROR).index(self)


class Scope(StrEnum):
    """What a check looks at in one call."""

    RELEASE = "release"
    UNIT = "unit"
    CATALOG = "catalog"
    PROJECT = "project"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing a check saw; `fix` is the whole new target, or None."""

    message: str
    source_span: Span | None = None
    target_span: Span | None = None
    fix: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A problem with its check and its place; a finding on a whole file has `msgid` None."""

    id: str
    name: str
    severity: Severity
    message: str
    path: str
    line: int | None = None
    msgctxt: str | None = None
    msgid: str | None = None
    msgstr: str | None = None
    form: int | None = None
    source_span: Span | None = None
    target_span: Span | None = None
    fix: str | None = None
    locale: str | None = None
    release: str | None = None
