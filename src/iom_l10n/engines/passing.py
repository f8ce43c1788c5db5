"""A fault that may be over in a moment, so that asking again makes sense.

Engines over HTTP raise it; the wrapper around them waits and asks again, and raises `error`, one
of the EngineError family, when time or patience is over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iom_l10n.errors import EngineError

__all__ = ["PassingFault"]


class PassingFault(Exception):  # noqa: N818 - the error is what it carries
    """`after` is how many seconds the server asked to wait, None when it did not say."""

    def __init__(self, error: EngineError, *, after: float | None = None) -> None:
        super().__init__(error.message)
        self.error = error
        self.after = after
