"""The engines of one language, in their order: what the first cannot draft the next one does."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iom_l10n import engines
from iom_l10n.errors import (
    ConfigError,
    EngineError,
    EngineUnavailableError,
    EngineUnsupportedPairError,
)
from iom_l10n.messages import _
from iom_l10n.model import EngineConfig
from iom_l10n.workflow.loading import today

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from iom_l10n.model import Config, LocaleTag, Suggestion, Unit

    Examples = Callable[[Unit], Sequence[engines.Example]]

__all__ = ["Drafting", "require_engines"]


def require_engines(config: Config, named: Sequence[str]) -> None:
    """Raise for an engine that nobody made: EngineUnavailableError when named, else ConfigError."""
    names = ", ".join(sorted(engines.registry()))
    for name in named or config.engine_order:
        if name not in engines.registry():
            message = _("there is no engine “{name}”").format(name=name)
            if named:
                raise EngineUnavailableError(
                    message, _("the engines are {names}").format(names=names)
                )
            raise ConfigError(
                message, _("choose among {names} in [engines] order").format(names=names)
            )


@dataclass(slots=True, kw_only=True)
class Drafting:
    """Machine translation into one language, for all releases of a run.

    `note` says why there is none, `failures` what went wrong on the way, an engine's first of each
    kind; `passed_over` says which engines others stood in for. `asked` counts the segments that
    engines were asked for, `cached` those that they had answered before.
    """

    config: Config
    locale: LocaleTag
    named: Sequence[str]
    digest: str
    cache: engines.AnswerCache | None = None
    note: str = ""
    failures: list[EngineError] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    asked: dict[str, int] = field(default_factory=dict)
    cached: dict[str, int] = field(default_factory=dict)
    _open: list[engines.Engine] | None = None
    _given_up: set[int] = field(default_factory=set)

    def drafts(
        self, units: Sequence[Unit], examples: Examples
    ) -> Iterator[tuple[Unit, Suggestion | None]]:
        """Yield each unit with its draft, None where no engine has one.

        A segment that an engine cannot answer goes to the next; an engine that is silent, over its
        quota or out of reach is not asked again. `examples` are asked for an engine that learns.
        """
        waiting = list(units)
        failed: dict[int, tuple[engines.Engine, Unit, EngineError]] = {}
        opened = self._engines()
        for place, engine in enumerate(opened):
            if not waiting or place in self._given_up:
                continue
            left = []
            for unit, outcome in self._asked_for(engine, waiting, examples):
                failure = outcome.failure
                if failure is None:
                    failed.pop(id(unit), None)
                    yield unit, outcome.suggestion
                    continue
                left.append(unit)
                failed.setdefault(id(unit), (engine, unit, failure))
                if outcome.ends_engine and place not in self._given_up:
                    self._given_up.add(place)
                    if place + 1 < len(opened):
                        self.passed_over.append(
                            _(
                                "{lang}: {engine} gave up ({reason}); the next engine goes on"
                            ).format(lang=self.locale, engine=engine.name, reason=failure.message)
                        )
            waiting = left
        kinds: dict[tuple[str, type[EngineError]], list[tuple[Unit, EngineError]]] = {}
        for engine, unit, failure in failed.values():
            kinds.setdefault((engine.name, type(failure)), []).append((unit, failure))
        for (name, _kind), met in kinds.items():
            self._tell(name, met)
        yield from ((unit, None) for unit in waiting)

    def _asked_for(
        self, engine: engines.Engine, units: Sequence[Unit], examples: Examples
    ) -> Iterator[tuple[Unit, engines.Outcome]]:
        name = engine.spec.name
        learns = engines.learns(engine)
        requests = [
            engines.TranslationRequest(
                text=unit.source,
                hits=unit.hits,
                examples=tuple(examples(unit)) if learns else (),
            )
            for unit in units
        ]
        outcomes = engines.outcomes(
            engine,
            requests,
            glossary_digest=self.digest,
            on=today(),
            timeout=self.config.engines.get(name, EngineConfig()).timeout,
            cache=self.cache,
        )
        for unit, outcome in zip(units, outcomes, strict=True):
            counts = self.cached if outcome.cached else self.asked
            counts[name] = counts.get(name, 0) + 1
            yield unit, outcome

    def _tell(self, engine: str, met: Sequence[tuple[Unit, EngineError]]) -> None:
        """Keep one failure of a kind and engine, with its first segment and how many there are."""
        unit, error = met[0]
        message = _("{engine} failed at “{source}”{more}: {reason}").format(
            engine=engine,
            source=unit.source[:60],
            more=_(" and {n} more").format(n=len(met) - 1) if met[1:] else "",
            reason=error.message,
        )
        self.failures.append(type(error)(message, error.hint))

    def _engines(self) -> Sequence[engines.Engine]:
        """Return the engines that are here and know the pair; why there is none is noted."""
        if self._open is not None:
            return self._open
        self._open = []
        reasons = []
        for name in self.named or self.config.engine_order:
            settings = self.config.engines.get(name, EngineConfig())
            try:
                self._open.append(
                    engines.open_engine(
                        name, source=self.config.source, target=self.locale, settings=settings
                    )
                )
            except (EngineUnavailableError, EngineUnsupportedPairError) as error:
                if self.named:
                    self.close()
                    raise
                reasons.append(str(error))
        if not self._open:
            reason = "; ".join(reasons) or _("no engine is configured")
            self.note = _("{lang}: no machine translation ({reason}); targets stay new").format(
                lang=self.locale, reason=reason
            )
        return self._open

    def close(self) -> None:
        """End what the engines keep running; they are not opened again."""
        for engine in self._open or ():
            engine.close()
        self._open = []
