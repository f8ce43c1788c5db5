"""`update`: bring templates and catalogs up to their releases; no word of a person is lost."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from iom_l10n import catalog as po
from iom_l10n.errors import CatalogError
from iom_l10n.storage.atomic import sweep
from iom_l10n.storage.locks import exclusive
from iom_l10n.workflow.loading import (
    chosen_releases,
    load_catalog,
    load_termbase,
    now,
    open_release,
    require_sound_catalogs,
)
from iom_l10n.workflow.realigning import alignments, new_targets
from iom_l10n.workflow.remembering import manner_for
from iom_l10n.workflow.ticking import Ticker, silent

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from iom_l10n import glossary
    from iom_l10n.model import LocaleTag
    from iom_l10n.project import Project
    from iom_l10n.workflow.loading import OpenRelease

__all__ = ["update"]


def update(
    project: Project,
    ids: Sequence[str] = (),
    locales: Sequence[LocaleTag] = (),
    *,
    ticker: Ticker = silent,
) -> list[Path]:
    """Write the POT and every language's PO of the releases; return the files that changed.

    Raises CatalogError before anything is written when a PO is malformed.
    """
    termbase = load_termbase(project)
    chosen = chosen_releases(project, ids)
    targets = list(locales) or list(project.config.targets)
    written: list[Path] = []
    with exclusive(project.lock):
        require_sound_catalogs(project, chosen, targets)
        folders = {project.locales, project.releases}
        for folder in folders | {project.catalog_path("any", one).parent for one in targets}:
            sweep(folder)
        for number, release_id in enumerate(chosen):
            ticker("update", number, len(chosen))
            opened = open_release(project, release_id)
            written += _template(project, opened, now())
            for locale in targets:
                written += _catalog(project, opened, termbase, locale, now())
        ticker("update", len(chosen), len(chosen))
    return written


def _template(project: Project, opened: OpenRelease, moment: datetime) -> list[Path]:
    path = project.template_path(opened.release.id)
    old = None
    with suppress(CatalogError):  # a template is derived: a broken one is made anew
        old = po.read_catalog(path) if path.exists() else None
    new = po.update_template(old, opened.wanted, moment)
    return [path] if new != old and po.write_catalog(path, new) else []


def _catalog(
    project: Project,
    opened: OpenRelease,
    termbase: glossary.Termbase,
    locale: LocaleTag,
    moment: datetime,
) -> list[Path]:
    path = project.catalog_path(opened.release.id, locale)
    old = load_catalog(project, opened.release.id, locale)
    matcher = termbase.source_matcher(locale)
    aligned = alignments(old, opened.wanted)
    new = po.update_catalog(
        old,
        opened.wanted,
        locale=locale,
        hits={want.source: matcher.match(want.source) for want in opened.wanted},
        alignments=aligned,
        targets=new_targets(old, aligned, locale, matcher, manner_for(project, locale)),
        now=moment,
    )
    # A file that says the same in another editor's wrapping is not rewritten for its looks.
    return [path] if new != old and po.write_catalog(path, new) else []
