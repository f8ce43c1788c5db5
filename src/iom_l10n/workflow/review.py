"""`review`: what awaits a second pair of eyes, and the decisions of the person who looked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n import catalog as po
from iom_l10n.errors import UsageError
from iom_l10n.messages import _
from iom_l10n.model import State, Unit
from iom_l10n.storage.locks import exclusive
from iom_l10n.workflow.loading import chosen_locales, load_catalog, load_release, now, today

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from iom_l10n.model import LocaleTag
    from iom_l10n.project import Project

__all__ = ["Decision", "awaiting_review", "decide"]

_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person says of entries; without `entries` it is said of all that await review."""

    approve: bool
    by: str
    reason: str = ""
    entries: tuple[str, ...] = ()


def awaiting_review(project: Project, release_id: str, locale: LocaleTag) -> list[Unit]:
    """Return the units that are translated but not reviewed, in file order."""
    catalog = _catalog(project, release_id, locale)
    return [
        unit
        for unit in po.to_units(catalog, locale)
        if unit.state in {State.NEEDS_REVIEW, State.TRANSLATED}
    ]


def decide(
    project: Project, release_id: str, locale: LocaleTag, decision: Decision
) -> tuple[list[Unit], Path | None]:
    """Write a decision into the catalog; return the units decided on, and the path if it changed.

    `entries` name entries by reference ("<id>#paragraph5", "paragraph5"), by msgid line or by the
    whole msgid. Raises UsageError for one that names nothing, CatalogError for an empty target.
    """
    if not decision.by.strip():
        raise UsageError(_("nobody decides here"), _("say who you are with --by NAME"))
    path = project.catalog_path(release_id, locale)
    with exclusive(project.lock):
        catalog = _catalog(project, release_id, locale)
        chosen = _chosen(catalog, locale, decision.entries, project.relative(path))
        on = today()
        entries = list(catalog.entries)
        for number in chosen:
            entries[number] = (
                po.approve(entries[number], by=decision.by, on=on)
                if decision.approve
                else po.reject(entries[number], by=decision.by, on=on, reason=decision.reason)
            )
        changed = po.with_entries(catalog, entries, now())
        written = changed != catalog and po.write_catalog(path, changed)
    return [po.to_unit(entries[number], locale) for number in chosen], path if written else None


def _catalog(project: Project, release_id: str, locale: LocaleTag) -> po.Catalog:
    load_release(project, release_id)
    chosen_locales(project, [locale])
    catalog = load_catalog(project, release_id, locale)
    if catalog is None:
        raise UsageError(
            _("there is no {lang} catalog of “{id}” yet").format(lang=locale, id=release_id),
            _("run “iom-l10n update {id}”").format(id=release_id),
        )
    return catalog


def _chosen(catalog: po.Catalog, locale: LocaleTag, names: Sequence[str], shown: str) -> list[int]:
    units = [po.to_unit(entry, locale) for entry in catalog.entries]
    if not names:
        waiting = {State.NEEDS_REVIEW, State.TRANSLATED}
        return [number for number, unit in enumerate(units) if unit.state in waiting]
    chosen: dict[int, None] = {}
    for name in names:
        found = [
            number
            for number, unit in enumerate(units)
            if unit.state is not State.OBSOLETE and _is_named(unit, name)
        ]
        if not found:
            raise UsageError(
                _("no entry is called “{name}”").format(name=name),
                _("name it as its #: line does (paragraph5), by its line or by its msgid"),
                path=shown,
            )
        chosen.update(dict.fromkeys(found))
    return list(chosen)


def _is_named(unit: Unit, name: str) -> bool:
    if _NUMBER.fullmatch(name):
        return unit.line == int(name)
    return unit.source == name or any(
        name in {reference, reference.partition("#")[2]} for reference in unit.references
    )
