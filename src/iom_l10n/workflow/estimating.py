"""`pretranslate --estimate`: what a run would take, without asking any engine."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iom_l10n.model import EngineConfig
from iom_l10n.workflow.drafting import require_engines
from iom_l10n.workflow.filling import Filling, Pretranslated
from iom_l10n.workflow.leverage import NEW, REPEATED, Analysis
from iom_l10n.workflow.loading import (
    chosen_locales,
    chosen_releases,
    load_termbase,
    sound_releases,
)
from iom_l10n.workflow.remembering import opened_memory, recall_for
from iom_l10n.workflow.ticking import silent

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from iom_l10n.errors import CatalogError
    from iom_l10n.model import LocaleTag
    from iom_l10n.project import Project
    from iom_l10n.workflow.ticking import Ticker

__all__ = ["Estimate", "estimate"]

_PER = 1_000_000


@dataclass(slots=True)
class Estimate:
    """What a run would take; `missing` counts catalogs that are not made yet.

    `damaged` says why others cannot be read, `unread` what the memory goes without.
    """

    analysis: Analysis = field(default_factory=Analysis)
    prices: dict[LocaleTag, Mapping[str, float]] = field(default_factory=dict)
    missing: int = 0
    unread: list[str] = field(default_factory=list)
    damaged: list[CatalogError] = field(default_factory=list)

    def characters(self, locale: LocaleTag) -> int:
        """Return how many characters of French an engine would be sent."""
        new = self.analysis.whole(locale).bands.get(NEW)
        return new.characters if new else 0


def estimate(
    project: Project,
    ids: Sequence[str] = (),
    locales: Sequence[LocaleTag] = (),
    *,
    engine: Sequence[str] = (),
    redraft: bool = False,
    ticker: Ticker = silent,
) -> Estimate:
    """Return the volumes of what is new by match band; repetitions are counted apart.

    With `redraft`, untouched drafts count as new.

    Prices come from `[engines.NAME] price`, per million characters sent. Nothing is written and
    no engine is opened.
    """
    require_engines(project.config, engine)
    termbase = load_termbase(project)
    targets, result = chosen_locales(project, locales), Estimate()
    chosen_releases(project, ids)  # raises for one that is not there
    chosen = sound_releases(project, ids, targets, result.damaged)
    for locale in targets:
        seen: set[str] = set()
        with opened_memory(project, unread=result.unread) as store:
            recall = recall_for(project, store, locale)
            for release_id in chosen:
                filling = Filling(
                    project,
                    release_id,
                    locale,
                    termbase=termbase,
                    result=Pretranslated(),
                    ticker=ticker,
                    again=redraft,
                )
                result.missing += not filling.path.exists()
                for number, unit in enumerate(filling.units, 1):
                    band, _answer = filling.answer(unit, recall)
                    counted = REPEATED if unit.source in seen else band
                    result.analysis.add(locale, release_id, counted, unit.source)
                    if band == NEW:
                        seen.add(unit.source)
                    ticker(f"{locale} {release_id}", number, len(filling.units))
        result.prices[locale] = {
            name: project.config.engines.get(name, EngineConfig()).price
            * result.characters(locale)
            / _PER
            for name in engine or project.config.engine_order
        }
    return result
