"""`run`: the main job, from a page as it arrives to drafts that a translator opens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n.errors import UsageError
from iom_l10n.messages import _
from iom_l10n.project import CONFIG_NAME, add_targets, find_project
from iom_l10n.storage.locks import exclusive
from iom_l10n.workflow.add import Added, add_releases
from iom_l10n.workflow.checking import CheckedFile, check_project
from iom_l10n.workflow.pretranslate import pretranslate
from iom_l10n.workflow.progress import Progress, progress
from iom_l10n.workflow.ticking import Ticker, silent
from iom_l10n.workflow.update import update

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from iom_l10n.errors import L10nError
    from iom_l10n.model import LocaleTag
    from iom_l10n.project import Project
    from iom_l10n.workflow.filling import Pretranslated
    from iom_l10n.workflow.originals import Original

__all__ = ["RunResult", "run"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunResult:
    """What each stage of the main job did."""

    project: Project
    new_targets: tuple[LocaleTag, ...]
    added: tuple[Added, ...]
    updated: tuple[Path, ...]
    pretranslated: Pretranslated
    checked: tuple[CheckedFile, ...]
    progress: Progress


def run(
    project: Project,
    originals: Sequence[Original],
    locales: Sequence[LocaleTag] = (),
    *,
    refused: Sequence[L10nError] = (),
    ticker: Ticker = silent,
) -> RunResult:
    """Add the originals, then update, pre-translate and check them.

    A language that is not among the project's targets yet is added to its configuration. Raises
    before anything is written when an original cannot be read, as those of `refused`; an engine
    that fails is told in `pretranslated.failures` after the other stages have run.
    """
    if project.config.source in locales:
        raise UsageError(
            _("“{tag}” is the source language").format(tag=project.config.source),
            _("name a language to translate into"),
        )
    added = add_releases(project, originals, refused=refused, ticker=ticker)
    with exclusive(project.lock):
        new = add_targets(project.root / CONFIG_NAME, locales)
    if new:
        project = find_project(project.root)
    ids = list(dict.fromkeys(one.id for one in added))
    updated = update(project, ids, locales, ticker=ticker)
    filled = pretranslate(project, ids, locales, ticker=ticker)
    checked = check_project(project, ids, locales, ticker=ticker)
    return RunResult(
        project=project,
        new_targets=tuple(new),
        added=tuple(added),
        updated=tuple(updated),
        pretranslated=filled,
        checked=tuple(checked),
        progress=progress(project, ids, locales, files=checked),
    )
