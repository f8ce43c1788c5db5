"""Bring a catalog up to its release without losing a word that a person wrote.

A segment that stands as before keeps its entry. A segment whose French changed takes the target
of the one it grew from, with the old French as previous msgid, and needs review. What is no
longer in the release is kept as an obsolete entry and comes back with its sentence.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.catalog.entry import Catalog, Entry
from iom_l10n.catalog.header import new_header, with_field
from iom_l10n.catalog.template import hint_lines
from iom_l10n.catalog.units import to_unit
from iom_l10n.model import LocaleTag, OriginKind, State

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from iom_l10n.catalog.template import Wanted
    from iom_l10n.model import Hit

__all__ = ["changed_sources", "update_catalog", "with_entries"]

_ANY_LOCALE = LocaleTag("und")  # states and origins do not depend on the language


def changed_sources(old: Catalog, wanted: Sequence[Wanted]) -> tuple[list[str], list[str]]:
    """Return (orphans, newcomers): human-written sources that vanished, sources without an entry.

    The memory pairs them, `update_catalog` applies the pairs. A machine's draft that nobody
    accepted is no orphan: the changed French deserves a fresh draft.
    """
    known = {entry.msgid for entry in old.entries}
    wanted_sources = {want.source for want in wanted}
    orphans = [
        entry.msgid
        for entry in old.active
        if entry.msgid not in wanted_sources and entry.filled and not _unaccepted_draft(entry)
    ]
    return orphans, [want.source for want in wanted if want.source not in known]


def _unaccepted_draft(entry: Entry) -> bool:
    unit = to_unit(entry, _ANY_LOCALE)
    machine = unit.origin.kind in {OriginKind.ENGINE, OriginKind.MEMORY}
    return machine and unit.state is State.NEEDS_REVIEW


def update_catalog(
    old: Catalog | None,
    wanted: Sequence[Wanted],
    *,
    locale: LocaleTag,
    hits: Mapping[str, Sequence[Hit]],
    grown_from: Mapping[str, str],
    now: datetime,
) -> Catalog:
    """Return the catalog of `wanted` in document order, obsolete entries last.

    `hits` are the glossary hits of each source, `grown_from` maps a changed source to the old one
    whose target it takes. Dates in the header move only when something else did.
    """
    if old is None:
        old = Catalog(header=None)
    by_source: dict[str, Entry] = {}
    # A filled obsolete entry beats an empty active one: someone translated it once.
    for entry in sorted((*old.active, *old.obsolete), key=lambda entry: not entry.filled):
        by_source.setdefault(entry.msgid, entry)
    used: set[int] = set()
    entries = []
    for want in wanted:
        same = by_source.get(want.source)
        parent = by_source.get(grown_from.get(want.source, ""))
        if same is not None:
            used.add(id(same))
            entry = replace(same, obsolete=False)
        elif parent is not None:
            used.add(id(parent))
            entry = _grown(parent, want.source)
        else:
            entry = Entry(msgid=want.source)
        extracted = hint_lines(want.kinds, hits.get(want.source, ()))
        if " ".join(extracted).split() == " ".join(entry.extracted).split():
            extracted = entry.extracted  # the same, folded by another editor
        entries.append(replace(entry, extracted=extracted, references=want.references))
    entries += [_retired(entry) for entry in old.entries if id(entry) not in used and _kept(entry)]
    return _dated(old, tuple(entries), locale=locale, now=now)


def with_entries(catalog: Catalog, entries: Sequence[Entry], now: datetime) -> Catalog:
    """Return the catalog with other entries; PO-Revision-Date moves when they say something new."""
    new = replace(catalog, entries=tuple(entries))
    return catalog if new == catalog else _touched(new, now)


def _touched(catalog: Catalog, now: datetime) -> Catalog:
    if catalog.header is None:
        return catalog
    date = now.strftime("%Y-%m-%d %H:%M%z")
    return replace(catalog, header=with_field(catalog.header, "PO-Revision-Date", date))


def _grown(parent: Entry, source: str) -> Entry:
    """Return the old entry under its new msgid; back at its former msgid it is itself again."""
    if parent.previous_msgid == source:
        entry = replace(parent, msgid=source, previous_msgid=None, previous_msgctxt=None)
        flags = tuple(flag for flag in entry.flags if flag != "fuzzy")
        approved = to_unit(replace(entry, flags=flags), _ANY_LOCALE).review is not None
        return replace(entry, flags=flags) if approved else entry
    flags = parent.flags if parent.fuzzy or not parent.filled else ("fuzzy", *parent.flags)
    return replace(
        parent,
        msgid=source,
        previous_msgid=parent.msgid,
        previous_msgctxt=parent.msgctxt,
        flags=flags,
        obsolete=False,
    )


def _kept(entry: Entry) -> bool:
    return entry.filled or bool(entry.comments)


def _retired(entry: Entry) -> Entry:
    return replace(entry, obsolete=True, extracted=(), references=())


def _dated(
    old: Catalog, entries: tuple[Entry, ...], *, locale: LocaleTag, now: datetime
) -> Catalog:
    header = old.header or new_header(locale, now)
    new = replace(old, header=header, entries=entries)
    if new == old:
        return old
    if old.header is None:
        return new
    if {e.msgid for e in new.active} != {e.msgid for e in old.active}:
        date = now.strftime("%Y-%m-%d %H:%M%z")
        new = replace(new, header=with_field(header, "POT-Creation-Date", date))
    if [(e.key, e.msgstr, e.flags) for e in new.entries] == [
        (e.key, e.msgstr, e.flags) for e in old.entries
    ]:
        return new  # only derived comments moved
    return _touched(new, now)
