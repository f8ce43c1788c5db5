"""The engine of one language: chosen once, asked carefully, given up when it is of no use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n import engines
from iom_l10n.errors import (
    ConfigError,
    EngineBadReplyError,
    EngineError,
    EngineUnavailableError,
    EngineUnsupportedPairError,
)
from iom_l10n.messages import _
from iom_l10n.model import EngineConfig
from iom_l10n.workflow.loading import today

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.model import Config, LocaleTag, Suggestion, Unit

__all__ = ["Drafting"]


class Drafting:
    """Machine translation into one language, for all releases of a run.

    `note` says why there is none, `failure` what went wrong on the way: the first of each.
    """

    def __init__(
        self, config: Config, locale: LocaleTag, named: Sequence[str], digest: str
    ) -> None:
        self.config = config
        self.locale = locale
        self.named = named
        self.digest = digest
        self.note = ""
        self.failure: EngineError | None = None
        self._engine: engines.Engine | None = None
        self._tried = False

    def drafts(self, units: Sequence[Unit]) -> Iterator[tuple[Unit, Suggestion | None]]:
        """Yield each unit with its draft, None where there is none, in order.

        A segment that the engine cannot answer is passed over; an engine that is silent, over its
        quota or out of reach is not asked again. Both are told in `failure`.
        """
        waiting = list(units)
        while waiting:
            engine = self._open()
            if engine is None:
                yield from ((unit, None) for unit in waiting)
                return
            answered = 0
            try:
                for unit, suggestion in self._ask(engine, waiting):
                    answered += 1
                    yield unit, suggestion
                waiting = []
            except EngineBadReplyError as error:
                size = max(1, engine.spec.max_batch)
                batch = waiting[answered : answered + size]
                waiting = waiting[answered + len(batch) :]
                yield from self._one_by_one(engine, batch, error)
            except EngineError as error:
                self._fail(engine, waiting[answered], error)
                self.close()
                waiting = waiting[answered:]

    def _ask(
        self, engine: engines.Engine, units: Sequence[Unit]
    ) -> Iterator[tuple[Unit, Suggestion]]:
        requests = [engines.TranslationRequest(text=unit.source, hits=unit.hits) for unit in units]
        settings = self.config.engines.get(engine.spec.name, EngineConfig())
        suggestions = engines.translate(
            engine,
            requests,
            glossary_digest=self.digest,
            on=today(),
            timeout=settings.timeout,
        )
        yield from zip(units, suggestions, strict=True)

    def _one_by_one(
        self, engine: engines.Engine, units: Sequence[Unit], error: EngineError
    ) -> Iterator[tuple[Unit, Suggestion | None]]:
        """Find the segment that spoils its batch; its neighbours get their drafts."""
        for unit in units:
            if len(units) > 1:
                try:
                    yield from self._ask(engine, [unit])
                    continue
                except EngineBadReplyError as own:
                    error = own
            self._fail(engine, unit, error)
            yield unit, None

    def _fail(self, engine: engines.Engine, unit: Unit, error: EngineError) -> None:
        if self.failure is None:
            error.message = _("{engine} failed at “{source}”: {reason}").format(
                engine=engine.name, source=unit.source[:60], reason=error.message
            )
            self.failure = error

    def _open(self) -> engines.Engine | None:
        """Return the first engine that is here and knows the pair; why there is none is noted."""
        if self._tried:
            return self._engine
        self._tried = True
        reasons = []
        for name in self.named or self.config.engine_order:
            if not self.named and name not in engines.registry():
                raise ConfigError(
                    _("there is no engine “{name}”").format(name=name),
                    _("choose among {names} in [engines] order").format(
                        names=", ".join(sorted(engines.registry()))
                    ),
                )
            settings = self.config.engines.get(name, EngineConfig())
            try:
                self._engine = engines.open_engine(
                    name, source=self.config.source, target=self.locale, settings=settings
                )
            except (EngineUnavailableError, EngineUnsupportedPairError) as error:
                if self.named:
                    raise
                reasons.append(str(error))
            else:
                return self._engine
        reason = "; ".join(reasons) or _("no engine is configured")
        self.note = _("{lang}: no machine translation ({reason}); targets stay new").format(
            lang=self.locale, reason=reason
        )
        return None

    def close(self) -> None:
        """End what the engine keeps running; it is not opened again."""
        if self._engine is not None:
            self._engine.close()
        self._engine = None
