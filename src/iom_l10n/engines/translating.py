"""Translate through any engine: hide, ask, put back, prove; written once for all of them.

Outcomes come one at a time and in order, so that what is finished is kept when somebody stops. A
segment that fails costs nobody else its draft; an engine that is silent, over its quota or out of
reach is not asked again, and what the cache knows still comes.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iom_l10n.engines.attempts import Answer, Attempts
from iom_l10n.engines.batching import Batches
from iom_l10n.engines.cache import answer_key
from iom_l10n.engines.careful import careful
from iom_l10n.engines.chatter import fault
from iom_l10n.engines.doubts import doubts
from iom_l10n.engines.request import prepare
from iom_l10n.engines.shapes import still_french, unprintable
from iom_l10n.engines.typography import with_first_letter, with_source_edges
from iom_l10n.errors import (
    EngineBadReplyError,
    EngineError,
    EngineTimeoutError,
    InterruptedJobError,
)
from iom_l10n.messages import _
from iom_l10n.model import Origin, OriginKind, Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from threading import Event

    from iom_l10n.engines.cache import AnswerCache
    from iom_l10n.engines.careful import Careful
    from iom_l10n.engines.engine import Draft, Engine
    from iom_l10n.engines.request import Prepared, TranslationRequest
    from iom_l10n.model import DraftWarning

__all__ = ["Outcome", "outcomes", "translate"]

DEFAULT_TIMEOUT = 30.0
_FIRST_BATCH = 4
_CARE = 3  # to be raised when the repairs change, so that answers are asked for again


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one request: a suggestion, or the reason why there is none to keep.

    Both are there when the answer is empty or the French source: it is shown, never stored.
    """

    source: str
    suggestion: Suggestion | None = None
    failure: EngineError | None = None
    cached: bool = False

    @property
    def ends_engine(self) -> bool:
        """Whether the engine itself failed, so that asking it for more is of no use."""
        return self.failure is not None and not isinstance(self.failure, EngineBadReplyError)


def translate(
    engine: Engine,
    requests: Sequence[TranslationRequest],
    *,
    glossary_digest: str,
    on: str,
    timeout: float = DEFAULT_TIMEOUT,
) -> Iterator[Suggestion]:
    """Yield one suggestion a request, in order; an engine has `timeout` seconds for each call.

    Raises what the engine raises; the suggestions before it stay good.
    """
    for outcome in outcomes(
        engine, requests, glossary_digest=glossary_digest, on=on, timeout=timeout
    ):
        if outcome.suggestion is not None:
            yield outcome.suggestion
        elif outcome.failure is not None:
            raise outcome.failure


def outcomes(
    engine: Engine,
    requests: Sequence[TranslationRequest],
    *,
    glossary_digest: str,
    on: str,
    timeout: float = DEFAULT_TIMEOUT,
    seconds: float | None = None,
    cache: AnswerCache | None = None,
    cancel: Event | None = None,
) -> Iterator[Outcome]:
    """Yield what becomes of each request, in order.

    An engine has `timeout` seconds for each call and `seconds` for all of them. The stream ends
    early when `cancel` is set; what was yielded is good.
    """
    asker = _Asker(
        engine=careful(engine),
        glossary_digest=glossary_digest,
        on=on,
        timeout=timeout,
        until=None if seconds is None else time.monotonic() + seconds,
        cache=cache,
    )
    if cancel is not None:
        asker.engine.cancel = cancel
    start = 0
    while start < len(requests):
        if asker.engine.cancel.is_set():
            return
        count = asker.batches.count([len(one.text) for one in requests[start:][: asker.most]])
        try:
            yield from asker.answered(requests[start : start + count])
        except InterruptedJobError:
            return
        start += count


@dataclass(slots=True, kw_only=True)
class _Asker:
    """The conversation about one list of requests."""

    engine: Careful
    glossary_digest: str
    on: str
    timeout: float
    until: float | None
    cache: AnswerCache | None
    batches: Batches = field(init=False)
    most: int = field(init=False)
    _attempts: Attempts = field(init=False)
    _origin: Origin = field(init=False)
    _ended: EngineError | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        spec = self.engine.spec
        self.most = max(1, spec.max_batch)
        self.batches = Batches(
            most=self.most,
            characters=spec.max_characters,
            size=min(self.most, _FIRST_BATCH) if spec.network else self.most,
        )
        self._attempts = Attempts(self.engine, self.timeout)
        glossary = [("glossary", self.glossary_digest)] if self.glossary_digest else []
        self._origin = Origin(
            kind=OriginKind.ENGINE,
            name=self.engine.name,
            on=self.on,
            details=(*self.engine.details, *glossary),
        )

    def answered(self, requests: Sequence[TranslationRequest]) -> Iterator[Outcome]:
        """Yield the outcomes of one batch; only what nobody knows yet is asked."""
        batch = [prepare(one, self._attempts.language) for one in requests]
        known = [self._known(one) for one in batch]
        asked = [one for one, outcome in zip(batch, known, strict=True) if outcome is None]
        drafts = iter(self._drafts(asked))
        for one, outcome in zip(batch, known, strict=True):
            yield outcome if outcome is not None else self._outcome(one, next(drafts))

    def _known(self, one: Prepared) -> Outcome | None:
        """Return what needs no engine: a text of terms and names alone, a cached answer."""
        if self.engine.spec.faithful:
            return None
        text = _assembled(one)
        if text is not None:
            return self._judged(one, Answer(text=text))
        kept = self.cache.get(self._key(one)) if self.cache is not None else None
        if not kept:
            return None
        return Outcome(source=one.source, suggestion=self._suggestion(one, kept), cached=True)

    def _drafts(self, asked: Sequence[Prepared]) -> Sequence[Draft | EngineError]:
        if not asked:
            return []
        if self._ended is not None:
            return [self._ended] * len(asked)
        left = self.timeout if self.until is None else self.until - time.monotonic()
        self._attempts.timeout = min(self.timeout, left)
        try:
            if left <= 0:
                raise EngineTimeoutError(
                    _("the time for machine translation is over"), _("run the command again")
                )
            drafts = self._attempts.first(asked)
        except EngineError as error:
            self._ended = error
            return [error] * len(asked)
        self.batches.answered(self._attempts.timeout)
        return drafts

    def _outcome(self, one: Prepared, draft: Draft | EngineError) -> Outcome:
        if isinstance(draft, EngineError):
            return Outcome(source=one.source, failure=draft)
        served = self.engine.spec.network  # a server may say anything
        sent = self._attempts.sent(one)
        reason = draft.fault
        if unprintable(draft.text, one.source + one.plain):  # it could not even be written
            reason = _("the answer holds control characters")
        elif served and draft.text.strip() and draft.text.strip() != sent.strip():
            reason = reason or fault(draft.text, sent, one.language)
        if reason:
            failure = EngineBadReplyError(reason, _("translate it by hand or try again"))
            return Outcome(source=one.source, failure=failure)
        answer = self._attempts.best(one, draft)
        if self.engine.spec.faithful:
            return Outcome(source=one.source, suggestion=self._suggestion(one, answer.text))
        outcome = self._judged(one, answer)
        sound = outcome.failure is None and outcome.suggestion and not outcome.suggestion.warnings
        if sound and self.cache is not None:
            self.cache.put(self._key(one), answer.text)
        return outcome

    def _judged(self, one: Prepared, answer: Answer) -> Outcome:
        reason = ""
        if one.plain.strip() and not answer.text.strip():
            reason = _("the engine gave no translation")
        elif still_french(answer.text, one.source, one.language):
            reason = _("the draft equals the source")
        return Outcome(
            source=one.source,
            suggestion=self._suggestion(one, answer.text, tuple(doubts(one, answer))),
            failure=EngineBadReplyError(reason, _("translate it by hand")) if reason else None,
        )

    def _suggestion(
        self, one: Prepared, text: str, warnings: tuple[DraftWarning, ...] = ()
    ) -> Suggestion:
        return Suggestion(source=one.source, target=text, origin=self._origin, warnings=warnings)

    def _key(self, one: Prepared) -> str:
        return answer_key(
            _CARE,
            one.source,
            self.engine.target,
            self.engine.address,
            self._origin.name,
            self._origin.details,
            [[hit.concept, hit.text, [term.text for term in hit.targets]] for hit in one.hits],
            [[pair.source, pair.target] for pair in one.examples],
        )


def _assembled(one: Prepared) -> str | None:
    """Return the target of a text of terms and names alone, which needs no engine."""
    text = one.without_engine() if one.plain.strip() else one.source
    if text is None:
        return None
    return with_first_letter(with_source_edges(text, one.plain), one.plain)
