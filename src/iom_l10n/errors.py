"""Everything that can go wrong, in one tree.

Exceptions mean "we could not do the job"; what a check finds in a text is data (a Finding),
never an exception. A test holds this picture and the classes below equal:

    L10nError
    ├── UsageError
    ├── ConfigError
    ├── ReleaseError
    ├── GlossaryError
    ├── MemoryStoreError
    ├── EngineError
    │   ├── EngineUnavailableError
    │   ├── EngineUnsupportedPairError
    │   ├── EngineTimeoutError
    │   ├── EngineRateLimitedError
    │   ├── EngineQuotaExceededError
    │   └── EngineBadReplyError
    ├── CatalogError
    │   ├── CatalogSyntaxError
    │   └── CatalogConflictError
    ├── PublishError
    ├── StorageError
    │   └── CannotWriteError
    └── InterruptedJobError
"""

from __future__ import annotations

__all__ = [
    "CannotWriteError",
    "CatalogConflictError",
    "CatalogError",
    "CatalogSyntaxError",
    "ConfigError",
    "EngineBadReplyError",
    "EngineError",
    "EngineQuotaExceededError",
    "EngineRateLimitedError",
    "EngineTimeoutError",
    "EngineUnavailableError",
    "EngineUnsupportedPairError",
    "GlossaryError",
    "InterruptedJobError",
    "L10nError",
    "MemoryStoreError",
    "PublishError",
    "ReleaseError",
    "StorageError",
    "UsageError",
]


class L10nError(Exception):
    """The job could not be done: one sentence that says why, and a hint that says what to do.

    `path` and `line` (1-based) name the place in the user's own file, when there is one.
    `exit_code` is what the command line answers: 2 for bad input, 3 for "could not finish".
    """

    exit_code = 2

    def __init__(
        self, message: str, hint: str = "", *, path: str | None = None, line: int | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.path = path
        self.line = line

    def __str__(self) -> str:
        """Return the one line shown to people, without the leading `error:`."""
        place = ""
        if self.path is not None:
            place = f"{self.path}:{self.line}: " if self.line is not None else f"{self.path}: "
        tail = f"; {self.hint}" if self.hint else ""
        return " ".join(f"{place}{self.message}{tail}".split())


class UsageError(L10nError):
    """A command was called with words that it cannot serve."""


class ConfigError(L10nError):
    """`iom-l10n.toml` is missing, unreadable or says something unknown."""


class ReleaseError(L10nError):
    """A release cannot be read, cleaned or found."""


class GlossaryError(L10nError):
    """The termbase cannot be read or a term cannot be stored."""


class MemoryStoreError(L10nError):
    """The translation memory cannot be read or written."""


class EngineError(L10nError):
    """A machine translation engine did not answer as it should."""

    exit_code = 3


class EngineUnavailableError(EngineError):
    """The engine is not installed, not configured or cannot be reached."""


class EngineUnsupportedPairError(EngineError):
    """The engine does not translate between these two languages."""


class EngineTimeoutError(EngineError):
    """The engine was silent until the deadline."""


class EngineRateLimitedError(EngineError):
    """The engine asks for fewer requests."""


class EngineQuotaExceededError(EngineError):
    """The account's quota is used up."""


class EngineBadReplyError(EngineError):
    """The engine answered something that is not a translation of the batch."""


class CatalogError(L10nError):
    """A PO file cannot be read or written."""


class CatalogSyntaxError(CatalogError):
    """A PO file breaks the format; `path` and `line` say where."""


class CatalogConflictError(CatalogError):
    """A PO file holds both sides of an unfinished merge."""


class PublishError(L10nError):
    """A translated release cannot be published."""


class StorageError(L10nError):
    """A file cannot be read safely."""


class CannotWriteError(StorageError):
    """The disk, the folder or its permissions refuse a write."""

    exit_code = 3


class InterruptedJobError(L10nError):
    """Somebody pressed Ctrl-C where it matters what had been done by then."""

    exit_code = 130
