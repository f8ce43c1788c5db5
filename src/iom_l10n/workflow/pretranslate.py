"""`pretranslate`: fill what is new, memory first and engines second, and say where it came from.

What is finished is written as it comes, so that a lost connection or Ctrl-C loses nothing; a
target that a person wrote meanwhile is never touched.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

from iom_l10n import catalog as po
from iom_l10n import engines, glossary, memory
from iom_l10n.errors import EngineError, EngineUnavailableError, EngineUnsupportedPairError
from iom_l10n.messages import _
from iom_l10n.model import EngineConfig, Origin, OriginKind, State
from iom_l10n.storage.locks import exclusive
from iom_l10n.text.copying import copied_form
from iom_l10n.workflow.loading import (
    chosen_locales,
    chosen_releases,
    load_catalog,
    load_termbase,
    load_units,
    now,
    require_sound_catalogs,
    today,
    with_hits,
)
from iom_l10n.workflow.ticking import Ticker, silent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from iom_l10n.model import DraftWarning, LocaleTag, Unit
    from iom_l10n.project import Project

__all__ = ["Pretranslated", "pretranslate"]

_SAVE_EVERY_SECONDS = 2.0


@dataclass(slots=True)
class Pretranslated:
    """How many segments were filled from where, what was written, and what is still to say."""

    written: list[Path] = field(default_factory=list)
    copied: int = 0
    exact: int = 0
    fuzzy: int = 0
    drafted: dict[str, int] = field(default_factory=dict)
    left: int = 0
    warnings: list[tuple[str, LocaleTag, str, DraftWarning]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    failure: EngineError | None = None

    def count(self, origin: Origin) -> None:
        """Count one filled segment under its origin."""
        if origin.kind is OriginKind.COPIED:
            self.copied += 1
        elif origin.kind is OriginKind.ENGINE:
            name = origin.name.partition("/")[0]
            self.drafted[name] = self.drafted.get(name, 0) + 1
        elif ("score", "100") in origin.details:
            self.exact += 1
        else:
            self.fuzzy += 1


def pretranslate(
    project: Project,
    ids: Sequence[str] = (),
    locales: Sequence[LocaleTag] = (),
    *,
    engine: Sequence[str] = (),
    ticker: Ticker = silent,
) -> Pretranslated:
    """Fill new segments and return what was done.

    Engines named here are used in place of the configuration's order, and raise when they are
    missing; those of the configuration are passed over. An engine that fails on the way ends in
    `failure`; what was filled before is kept.
    """
    termbase = load_termbase(project)
    result = Pretranslated()
    targets = chosen_locales(project, locales)
    require_sound_catalogs(project, project.release_ids(), targets)
    for locale in targets:
        recall = _memory(project, locale)
        opened = _Engines(project, locale, engine, termbase.digest(), result)
        try:
            for release_id in chosen_releases(project, ids):
                job = _Job(
                    project,
                    release_id,
                    locale,
                    termbase=termbase,
                    result=result,
                    ticker=ticker,
                )
                if job.units:
                    job.run(recall, opened)
        finally:
            opened.close()
    return result


def _memory(project: Project, locale: LocaleTag) -> memory.Memory:
    """Return the project's own units that may answer, by `[memory] use`."""
    states = {
        "reviewed": {State.REVIEWED},
        "translated": {State.REVIEWED, State.TRANSLATED},
        "history": {State.REVIEWED, State.TRANSLATED, State.OBSOLETE},
    }[project.config.memory.use]
    return memory.Memory(
        memory.MemoryUnit(
            source=unit.source,
            target=unit.target,
            release=release_id,
            state=unit.state,
            origin=unit.origin,
        )
        for release_id in project.release_ids()
        for unit in load_units(project, release_id, locale)
        if unit.state in states and unit.source_plural is None
    )


class _Engines:
    """The engines to be asked for one language, opened when first needed."""

    def __init__(
        self,
        project: Project,
        locale: LocaleTag,
        named: Sequence[str],
        digest: str,
        result: Pretranslated,
    ) -> None:
        self.config = project.config
        self.locale = locale
        self.named = named
        self.digest = digest
        self.result = result
        self.engine: engines.Engine | None = None
        self.tried = False

    def get(self) -> engines.Engine | None:
        """Return the first engine that is here and knows the pair; None is said once."""
        if self.tried:
            return self.engine
        self.tried = True
        reasons = []
        for name in self.named or self.config.engine_order:
            settings = self.config.engines.get(name, EngineConfig())
            try:
                self.engine = engines.open_engine(
                    name, source=self.config.source, target=self.locale, settings=settings
                )
            except (EngineUnavailableError, EngineUnsupportedPairError) as error:
                if self.named:
                    raise
                reasons.append(str(error))
            else:
                return self.engine
        reason = "; ".join(reasons) or _("no engine is configured")
        note = _("{lang}: no machine translation ({reason}); targets stay new").format(
            lang=self.locale, reason=reason
        )
        self.result.notes.append(note)
        return None

    def timeout(self) -> float:
        """Return the deadline of one request of the open engine, in seconds."""
        name = self.engine.spec.name if self.engine else ""
        return self.config.engines.get(name, EngineConfig()).timeout

    def close(self) -> None:
        """End what the engine keeps running."""
        if self.engine is not None:
            self.engine.close()


class _Job:
    """One release in one language."""

    def __init__(
        self,
        project: Project,
        release_id: str,
        locale: LocaleTag,
        *,
        termbase: glossary.Termbase,
        result: Pretranslated,
        ticker: Ticker,
    ) -> None:
        self.project = project
        self.release_id = release_id
        self.locale = locale
        self.result = result
        self.ticker = ticker
        self.path = project.catalog_path(release_id, locale)
        new = [u for u in load_units(project, release_id, locale) if u.state is State.NEW]
        self.units: list[Unit] = with_hits(
            (unit for unit in new if unit.source_plural is None), termbase, locale
        )
        self.ready: dict[tuple[str | None, str], tuple[str, Origin]] = {}
        self.done = 0
        self.saved_at = monotonic()

    def run(self, recall: memory.Memory, opened: _Engines) -> None:
        """Fill the job's units; whatever ends it early, what is ready is written."""
        try:
            rest = list(self._from_memory(recall))
            if rest and (engine := opened.get()) is not None:
                rest = self._from_engine(rest, engine, opened)
            self.result.left += len(rest)
        finally:
            self._save()

    def _from_memory(self, recall: memory.Memory) -> Iterator[Unit]:
        """Take copies and matches; yield the units that got neither."""
        for unit in self.units:
            copied = copied_form(
                unit.source, contact="contact" in unit.hints, terms=bool(unit.hits)
            )
            if copied is not None:
                what, target = copied
                self._take(unit, target, Origin(kind=OriginKind.COPIED, name=what, on=today()))
                continue
            found = recall.matches(
                unit.source, min_score=self.project.config.memory.min_score, limit=1
            )
            if not found:
                yield unit
                continue
            match = found[0]
            origin = Origin(
                kind=OriginKind.MEMORY,
                name=match.release,
                on=today(),
                details=(("score", str(match.score)),),
            )
            self._take(unit, match.target, origin)

    def _from_engine(
        self, units: list[Unit], engine: engines.Engine, opened: _Engines
    ) -> list[Unit]:
        """Ask the engine; return the units that it did not translate."""
        requests = [engines.TranslationRequest(text=unit.source, hits=unit.hits) for unit in units]
        left = []
        answered = 0
        try:
            suggestions = engines.translate(
                engine,
                requests,
                glossary_digest=opened.digest,
                on=today(),
                timeout=opened.timeout(),
            )
            for unit, suggestion in zip(units, suggestions, strict=False):
                answered += 1
                for warning in suggestion.warnings:
                    self.result.warnings.append(
                        (self.release_id, self.locale, unit.source, warning)
                    )
                if suggestion.target.strip():
                    self._take(unit, suggestion.target, suggestion.origin)
                else:
                    left.append(unit)
        except EngineError as error:
            error.message = _("{engine} failed at “{source}”: {reason}").format(
                engine=engine.name,
                source=units[min(answered, len(units) - 1)].source[:60],
                reason=error.message,
            )
            self.result.failure = error
        return left + units[answered:]

    def _take(self, unit: Unit, target: str, origin: Origin) -> None:
        self.ready[unit.context, unit.source] = (target, origin)
        self.done += 1
        self.ticker(f"{self.locale} {self.release_id}", self.done, len(self.units))
        if monotonic() - self.saved_at > _SAVE_EVERY_SECONDS:
            self._save()

    def _save(self) -> None:
        """Write what is ready into the catalog as it is now, not as it was at the start."""
        self.saved_at = monotonic()
        if not self.ready:
            return
        with exclusive(self.project.lock):
            catalog = load_catalog(self.project, self.release_id, self.locale)
            if catalog is None:
                return
            entries = list(catalog.entries)
            for number, entry in enumerate(entries):
                answer = self.ready.get(entry.key)
                if answer is None or entry.obsolete or entry.filled:
                    continue
                entries[number] = po.fill(entry, *answer)
                self.result.count(answer[1])
            changed = po.with_entries(catalog, entries, now())
            if changed != catalog:
                po.write_catalog(self.path, changed)
                if self.path not in self.result.written:
                    self.result.written.append(self.path)
        self.ready.clear()
