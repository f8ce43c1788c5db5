"""One release in one language, filled: copies, matches and repetitions, then the engine."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from iom_l10n import catalog as po
from iom_l10n.engines import Example
from iom_l10n.model import Origin, OriginKind, State
from iom_l10n.storage.locks import exclusive
from iom_l10n.text.copying import copied_form
from iom_l10n.workflow.leverage import COPIED, NEW, REPEATED, Analysis, band_of
from iom_l10n.workflow.loading import load_catalog, load_units, now, today, with_hits
from iom_l10n.workflow.remembering import queries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from iom_l10n import glossary
    from iom_l10n.errors import CatalogError, EngineError
    from iom_l10n.memory import Recall
    from iom_l10n.model import DraftWarning, LocaleTag, Match, Unit
    from iom_l10n.project import Project
    from iom_l10n.workflow.drafting import Drafting
    from iom_l10n.workflow.ticking import Ticker

__all__ = ["Answer", "Filling", "Pretranslated"]

# Saving may take this part of the time; what is not saved yet is lost when the process is killed.
_SAVING_SHARE = 0.05
_MOST_SECONDS = 2.0
_EXAMPLES, _LEAST_EXAMPLE = 3, 50
_EXACT, _IN_CONTEXT = 100, 101


@dataclass(slots=True)
class Pretranslated:
    """How many segments were filled from where, what was written, and what is still to say.

    `asked` and `cached` count segments by engine: sent to it, and answered by it before. `left`
    counts what stays new; `missing` are catalogs that `update` has not made yet, `damaged` says of
    others why they cannot be read, `unread` what the memory goes without.
    """

    written: list[Path] = field(default_factory=list)
    copied: int = 0
    exact: int = 0
    fuzzy: int = 0
    drafted: dict[str, int] = field(default_factory=dict)
    left: int = 0
    accepted: int = 0
    analysis: Analysis = field(default_factory=Analysis)
    seconds: float = 0.0
    receipt: Path | None = None
    missing: list[Path] = field(default_factory=list)
    warnings: list[tuple[str, LocaleTag, str, DraftWarning]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    failures: list[EngineError] = field(default_factory=list)
    damaged: list[CatalogError] = field(default_factory=list)
    asked: dict[str, int] = field(default_factory=dict)
    cached: dict[str, int] = field(default_factory=dict)

    def count(self, origin: Origin) -> None:
        """Count one filled segment under its origin."""
        if origin.kind is OriginKind.COPIED:
            self.copied += 1
        elif origin.kind is OriginKind.ENGINE:
            name = origin.name.partition("/")[0]
            self.drafted[name] = self.drafted.get(name, 0) + 1
        elif int(dict(origin.details).get("score", "0")) >= _EXACT:
            self.exact += 1
        else:
            self.fuzzy += 1


class Answer(NamedTuple):
    """A target to write, where it comes from, and the source that it was made for."""

    target: str
    origin: Origin
    accepted: bool = False
    previous: str | None = None


def _from_memory(match: Match, accept_from: int) -> Answer:
    """Return a match as an answer.

    Only what a person reviewed, in the very same context, may be accepted unseen; a machine's
    words that were found good once deserve a look in each new place.
    """
    details = [("score", str(match.score))]
    details += [("repaired", "; ".join(match.changes))] if match.changes else []
    details += [("doubt", "; ".join(match.doubts))] if match.doubts else []
    return Answer(
        match.target,
        Origin(kind=OriginKind.MEMORY, name=match.release, on=today(), details=tuple(details)),
        accepted=bool(accept_from)
        and match.score >= max(accept_from, _IN_CONTEXT)
        and not match.doubts
        and match.state is State.REVIEWED
        and match.origin.kind is not OriginKind.ENGINE,
        previous=match.source if match.score < _EXACT else None,
    )


class Filling:
    """One release in one language; `again` drafts anew what a machine wrote and nobody touched."""

    def __init__(
        self,
        project: Project,
        release_id: str,
        locale: LocaleTag,
        *,
        termbase: glossary.Termbase,
        result: Pretranslated,
        ticker: Ticker,
        again: bool = False,
    ) -> None:
        self.project = project
        self.release_id = release_id
        self.locale = locale
        self.result = result
        self.ticker = ticker
        self.path = project.catalog_path(release_id, locale)
        units = load_units(project, release_id, locale)
        self.again = again
        new = [u for u in units if u.state is State.NEW or (again and po.is_draft(u))]
        result.left += sum(unit.source_plural is not None for unit in new)
        self.units: list[Unit] = with_hits(
            (unit for unit in new if unit.source_plural is None), termbase, locale
        )
        self.queries = queries(units)
        self.ready: dict[tuple[str | None, str], Answer] = {}
        self.done = 0
        self.saved_at = monotonic()
        self.save_after = 0.0

    def run(self, recall: Recall, drafting: Drafting, drafted: dict[str, Answer]) -> None:
        """Fill the release's units; whatever ends it early, what is ready is written.

        `drafted` holds what the engine gave for this language so far: a repetition is not asked
        for again.
        """
        try:
            waiting = list(self._known(recall, drafted))
            for unit, suggestion in drafting.drafts(waiting, self._examples(recall)):
                if suggestion is None or not suggestion.target.strip():
                    self.result.left += unit.state is State.NEW
                    continue
                for warning in suggestion.warnings:
                    self.result.warnings.append(
                        (self.release_id, self.locale, unit.source, warning)
                    )
                answer = Answer(suggestion.target, suggestion.origin)
                drafted[unit.source] = answer
                self._take(unit, answer)
        finally:
            self._save()

    def _known(self, recall: Recall, drafted: dict[str, Answer]) -> Iterator[Unit]:
        """Take copies, matches and repetitions; yield the units that got none of them."""
        for unit in self.units:
            band, answer = self.answer(unit, recall)
            if answer is None and unit.source in drafted:
                band, answer = REPEATED, drafted[unit.source]
            self.result.analysis.add(self.locale, self.release_id, band, unit.source)
            if answer is None:
                yield unit
            else:
                self._take(unit, answer)

    def answer(self, unit: Unit, recall: Recall) -> tuple[str, Answer | None]:
        """Return the band of a unit, and what fills it without an engine."""
        copied = copied_form(unit.source, contact="contact" in unit.hints, terms=bool(unit.hits))
        if copied is not None:
            what, target = copied
            return COPIED, Answer(target, Origin(kind=OriginKind.COPIED, name=what, on=today()))
        settings = self.project.config.memory
        query = self.queries[unit.context, unit.source]
        found = recall.matches(query, min_score=settings.min_score, limit=1)
        if not found:
            return NEW, None
        return band_of(found[0]), _from_memory(found[0], settings.accept_from)

    def _take(self, unit: Unit, answer: Answer) -> None:
        self.ready[unit.context, unit.source] = answer
        self.done += 1
        self.ticker(f"{self.locale} {self.release_id}", self.done, len(self.units))
        if monotonic() - self.saved_at > self.save_after:
            self._save()

    def _examples(self, recall: Recall) -> Callable[[Unit], Sequence[Example]]:
        """Return what finds the sentences that an engine may learn from, best first."""

        def examples(unit: Unit) -> Sequence[Example]:
            query = self.queries[unit.context, unit.source]
            found = recall.matches(query, min_score=_LEAST_EXAMPLE, limit=_EXAMPLES)
            return [Example(source=match.source, target=match.target) for match in found]

        return examples

    def _save(self) -> None:
        """Write what is ready into the catalog as it is now, not as it was at the start."""
        began = monotonic()
        if not self.ready:
            return
        with exclusive(self.project.lock):
            catalog = load_catalog(self.project, self.release_id, self.locale)
            if catalog is None:
                return
            entries = list(catalog.entries)
            for number, entry in enumerate(entries):
                answer = self.ready.get(entry.key)
                if answer is None or entry.obsolete:
                    continue
                entries[number] = po.fill(
                    entry,
                    answer.target,
                    answer.origin,
                    accepted=answer.accepted,
                    previous=answer.previous,
                    again=self.again,
                )
                if entries[number] is entry:
                    continue  # a person was faster, or it is the same draft as before
                self.result.count(answer.origin)
                self.result.accepted += answer.accepted
            changed = po.with_entries(catalog, entries, now())
            if changed != catalog:
                po.write_catalog(self.path, changed)
                if self.path not in self.result.written:
                    self.result.written.append(self.path)
        self.ready.clear()
        self.saved_at = monotonic()
        self.save_after = min(_MOST_SECONDS, (self.saved_at - began) / _SAVING_SHARE)
