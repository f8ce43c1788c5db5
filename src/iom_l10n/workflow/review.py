"""`review`: what awaits a second pair of eyes, and the decisions of the person who looked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
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

__all__ = ["Decision", "Verdict", "awaiting_review", "decide", "entry_names"]


class Verdict(StrEnum):
    """What a person decides: it is good, it goes back, or one check does not apply."""

    APPROVE = "approve"
    REJECT = "reject"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person says of entries; `check` is the one that a verdict of ignore silences.

    Without `entries`, an approval is of all that await review but what somebody sent back: that
    is approved by name only.
    """

    verdict: Verdict
    by: str
    reason: str = ""
    check: str = ""
    entries: tuple[str, ...] = ()


def awaiting_review(project: Project, release_id: str, locale: LocaleTag) -> list[tuple[Unit, str]]:
    """Return the units that are translated but not reviewed, with their names, in file order."""
    units = po.to_units(_catalog(project, release_id, locale), locale)
    return [
        (unit, names[0])
        for unit, names in zip(units, entry_names(units), strict=True)
        if unit.state in {State.NEEDS_REVIEW, State.TRANSLATED}
    ]


def decide(
    project: Project, release_id: str, locale: LocaleTag, decision: Decision
) -> tuple[list[Unit], Path | None]:
    """Write a decision into the catalog; return the units decided on, and the path if it changed.

    `entries` name entries as `entry_names` does. Raises UsageError for one that names nothing,
    CatalogError for an empty target.
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
            entries[number] = _decided(entries[number], decision, on)
        changed = po.with_entries(catalog, entries, now())
        written = changed != catalog and po.write_catalog(path, changed)
    return [po.to_unit(entries[number], locale) for number in chosen], path if written else None


def _decided(entry: po.Entry, decision: Decision, on: str) -> po.Entry:
    by, reason = decision.by, decision.reason
    match decision.verdict:
        case Verdict.APPROVE:
            return po.approve(entry, by=by, on=on)
        case Verdict.REJECT:
            return po.reject(entry, by=by, on=on, reason=reason)
        case Verdict.IGNORE:
            return po.ignore(entry, decision.check, by=by, on=on, reason=reason)


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
        return [
            number
            for number, unit in enumerate(units)
            if unit.state in waiting and not po.is_sent_back(unit)
        ]
    chosen: dict[int, None] = {}
    names_of = entry_names(units)
    for name in names:
        found = [
            number
            for number, unit in enumerate(units)
            if unit.state is not State.OBSOLETE and name in names_of[number]
        ]
        if not found:
            raise UsageError(
                _("no entry is called “{name}”").format(name=name),
                _("name it as its #: line does (paragraph5), by its line or by its msgid"),
                path=shown,
            )
        chosen.update(dict.fromkeys(found))
    return list(chosen)


def entry_names(units: Sequence[Unit]) -> list[tuple[str, ...]]:
    """Return what each unit may be called: the surest name first.

    That is its place in the release ("paragraph5", or "paragraph5/2" for the second of several
    sentences there), then the place with the release's id, its msgid's line, and its msgid. The
    bare place of several sentences names them all.
    """
    places = Counter(place for unit in units for place in unit.references)
    seen: Counter[str] = Counter()
    names = []
    for unit in units:
        own: list[str] = []
        bare: list[str] = []
        for place in unit.references:
            short = place.partition("#")[2]
            seen[place] += 1
            if places[place] > 1:
                own += [f"{short}/{seen[place]}", f"{place}/{seen[place]}"]
            bare += [short, place]
        names.append((*own, *bare, str(unit.line), unit.source))
    return names
