"""Patience with an engine, written once: retry, pace, cool-down, and knowing when to stop.

A passing fault is asked again after a pause until the call's time is over, the server's own wish
(Retry-After) first. An engine that refuses access, is over its quota or only ever answers rubbish
is not asked again: each further request would cost time, money or the account.
"""

from __future__ import annotations

import time
from threading import Event
from typing import TYPE_CHECKING

from iom_l10n.engines.engine import Advised, Closing
from iom_l10n.engines.pace import Bucket, pause
from iom_l10n.engines.passing import PassingFault
from iom_l10n.errors import (
    EngineBadReplyError,
    EngineError,
    EngineQuotaExceededError,
    EngineRateLimitedError,
    EngineTimeoutError,
    EngineUnavailableError,
    EngineUnsupportedPairError,
    InterruptedJobError,
)
from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from iom_l10n.engines.engine import Advice, Draft, Engine, EngineSpec
    from iom_l10n.model import LocaleTag

__all__ = ["Careful", "careful", "learns"]

_MOST_BROKEN_IN_A_ROW = 3
_MOST_TRIES, _MOST_TRIES_OF_A_BATCH = 4, 2  # a batch that fails is halved and asked again
_FINAL = (EngineUnavailableError, EngineQuotaExceededError, EngineUnsupportedPairError)


class Careful(Closing):
    """An engine with the same face, asked with care; `cancel` ends every pause.

    `address` is the server's, when the configuration names one: answers of another are others.
    """

    def __init__(self, engine: Engine, address: str = "") -> None:
        self.engine = engine
        self.address = address
        self.cancel = Event()
        self._bucket = Bucket(engine.spec.rate)
        self._refusal: EngineError | None = None
        self._closed_until = 0.0
        self._broken = 0

    @property
    def spec(self) -> EngineSpec:
        """The declared facts."""
        return self.engine.spec

    @property
    def name(self) -> str:
        """Name and version."""
        return self.engine.name

    @property
    def details(self) -> tuple[tuple[str, str], ...]:
        """Further facts for the origin line."""
        return self.engine.details

    @property
    def target(self) -> LocaleTag:
        """The language of the drafts."""
        return self.engine.target

    @property
    def hides_names(self) -> bool:
        """Whether names must be hidden."""
        return self.engine.hides_names

    def close(self) -> None:
        """Close the engine."""
        self.engine.close()

    def translate(self, texts: Sequence[str], *, timeout: float) -> list[Draft]:
        """Return one draft a text, asked for as often as time allows."""
        return self._patiently(
            lambda left: self.engine.translate(texts, timeout=left), len(texts), timeout
        )

    def translate_advised(
        self, texts: Sequence[str], advice: Sequence[Advice], *, timeout: float
    ) -> list[Draft]:
        """Return one draft a text; an engine that takes no advice is asked without."""
        engine = self.engine
        if not isinstance(engine, Advised):
            return self.translate(texts, timeout=timeout)
        advised = engine
        return self._patiently(
            lambda left: advised.translate_advised(texts, advice, timeout=left),
            len(texts),
            timeout,
        )

    def _patiently(
        self, ask: Callable[[float], list[Draft]], texts: int, timeout: float
    ) -> list[Draft]:
        deadline = time.monotonic() + timeout
        self._require_open()
        self._rest(self._bucket.wait_for(texts), deadline, _too_fast())
        attempt = 0
        while True:
            try:
                drafts = ask(max(0.0, deadline - time.monotonic()))
            except (PassingFault, EngineRateLimitedError) as found:
                fault = found if isinstance(found, PassingFault) else PassingFault(found)
                self._wait_out(fault, attempt, texts, deadline)
                attempt += 1
            except _FINAL as error:
                self._refusal = error
                raise
            else:
                self._broken = 0
                return drafts

    def _wait_out(self, fault: PassingFault, attempt: int, texts: int, deadline: float) -> None:
        """Wait before asking again, or raise when time or patience is over."""
        error = fault.error
        limited = isinstance(error, EngineRateLimitedError)
        seconds = pause(attempt) if fault.after is None else max(fault.after, pause(0))
        over = time.monotonic() + seconds >= deadline
        most = _MOST_TRIES if texts == 1 else _MOST_TRIES_OF_A_BATCH
        if not over and (limited or attempt + 1 < most):
            self._rest(seconds, deadline, error)
            return
        if fault.after is not None:
            self._closed_until = time.monotonic() + fault.after
        if isinstance(error, EngineBadReplyError):
            if texts == 1:
                self._broken += 1
            if self._broken >= _MOST_BROKEN_IN_A_ROW:
                error = EngineUnavailableError(error.message, error.hint)
        if isinstance(error, _FINAL) or (limited and fault.after is not None):
            self._refusal = error
        raise error

    def _require_open(self) -> None:
        """Raise what the engine said last, without asking it, while it wants to be left alone."""
        refusal = self._refusal
        if refusal is None or 0.0 < self._closed_until <= time.monotonic():
            self._refusal = None
            return
        raise type(refusal)(refusal.message, refusal.hint)

    def _rest(self, seconds: float, deadline: float, error: EngineError) -> None:
        if seconds <= 0:
            return
        if time.monotonic() + seconds >= deadline:
            raise error
        if self.cancel.wait(seconds):
            raise InterruptedJobError(
                _("stopped while waiting for the engine"), _("run the command again")
            )


def _too_fast() -> EngineError:
    return EngineTimeoutError(
        _("the service bears fewer texts a second than its timeout leaves room for"),
        _("raise its timeout in iom-l10n.toml"),
    )


def careful(engine: Engine, address: str = "") -> Careful:
    """Return the engine with care around it, once."""
    return engine if isinstance(engine, Careful) else Careful(engine, address)


def learns(engine: Engine) -> bool:
    """Say whether an engine takes terms and examples beside a text."""
    return isinstance(engine.engine if isinstance(engine, Careful) else engine, Advised)
