"""`pretranslate`: fill what is new, memory first and engines second, and say where it came from.

What is finished is written as it comes, so that a lost connection or Ctrl-C loses nothing; a
target that a person wrote meanwhile is never touched.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from iom_l10n.engines import AnswerCache
from iom_l10n.workflow.drafting import Drafting, require_engines
from iom_l10n.workflow.filling import Answer, Filling, Pretranslated
from iom_l10n.workflow.loading import (
    chosen_locales,
    chosen_releases,
    load_termbase,
    sound_releases,
)
from iom_l10n.workflow.receipts import write_receipt
from iom_l10n.workflow.remembering import opened_memory, recall_for
from iom_l10n.workflow.ticking import Ticker, silent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.model import LocaleTag
    from iom_l10n.project import Project

__all__ = ["pretranslate"]


def pretranslate(
    project: Project,
    ids: Sequence[str] = (),
    locales: Sequence[LocaleTag] = (),
    *,
    engine: Sequence[str] = (),
    redraft: bool = False,
    ticker: Ticker = silent,
) -> Pretranslated:
    """Fill new segments, leave a receipt, and return what was done.

    Engines named here are used in place of the configuration's order, and raise when they are
    missing; those of the configuration are passed over. What no engine could draft stays new and
    ends in `failures`; what was filled is kept. A catalog that cannot be read raises CatalogError
    when its release is asked for; else it ends in `damaged`, and the others are filled. `redraft`
    fills untouched drafts once more, as if they were new: with a memory or terms that came later.
    """
    began = monotonic()
    require_engines(project.config, engine)
    termbase = load_termbase(project)
    result = Pretranslated()
    targets = chosen_locales(project, locales)
    chosen_releases(project, ids)  # raises for one that is not there
    chosen = sound_releases(project, ids, targets, result.damaged)
    for locale in targets:
        fillings = [
            Filling(
                project,
                release_id,
                locale,
                termbase=termbase,
                result=result,
                ticker=ticker,
                again=redraft,
            )
            for release_id in chosen
        ]
        result.missing += [filling.path for filling in fillings if not filling.path.exists()]
        waiting = [filling for filling in fillings if filling.units]
        if not waiting:
            continue
        cache = AnswerCache(project.root / ".iom-l10n" / "answers.sqlite")
        drafting = Drafting(
            config=project.config,
            locale=locale,
            named=engine,
            digest=termbase.digest(),
            cache=cache,
            asked=result.asked,
            cached=result.cached,
        )
        try:
            with opened_memory(project, unread=result.unread) as store:
                recall = recall_for(project, store, locale)
                drafted: dict[str, Answer] = {}
                for filling in waiting:
                    filling.run(recall, drafting, drafted)
        finally:
            drafting.close()
            cache.close()
            result.failures += drafting.failures
            result.notes += drafting.passed_over
            result.notes += [drafting.note] if drafting.note else []
    result.seconds = monotonic() - began
    result.receipt = write_receipt(project, result)
    return result
