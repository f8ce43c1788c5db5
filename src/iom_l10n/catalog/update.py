"""Bring a catalog up to its release without losing a word that a person wrote.

A segment that stands as before keeps its entry. A segment whose French changed takes the target
of the one it grew from, with the old French as previous msgid, and needs review. What is no
longer in the release is kept as an obsolete entry and comes back with its sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from iom_l10n.catalog.edit import with_origin_of
from iom_l10n.catalog.entry import Catalog, Entry
from iom_l10n.catalog.header import new_header, with_field
from iom_l10n.catalog.template import hint_lines
from iom_l10n.catalog.units import to_unit
from iom_l10n.model import LocaleTag, OriginKind, Relation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from iom_l10n.catalog.template import Wanted
    from iom_l10n.model import Alignment, Hit

__all__ = ["Changes", "changes", "update_catalog", "with_entries"]

# What an origin line says of the match alone, not of a text that grew from it.
_OF_A_MATCH = frozenset({"score", "repaired", "doubt"})
_ANY_LOCALE = LocaleTag("und")  # states and origins do not depend on the language


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Which sources of a catalog are human work, which of them are gone, which wait for a target.

    `old` is in document order, `gone` are those that the release lacks, retired ones last. A
    machine's draft that nobody accepted is not human work: changed French deserves a fresh one.
    """

    old: tuple[str, ...]
    gone: tuple[str, ...]
    new: tuple[str, ...]


def changes(old: Catalog, wanted: Sequence[Wanted]) -> Changes:
    """Return what `segmentation.realign` needs to find where translated sentences went."""
    known = {entry.msgid for entry in old.entries}
    wanted_sources = {want.source for want in wanted}
    human = [e.msgid for e in old.active if e.filled and not _is_renewable(e)]
    retired = [e.msgid for e in old.obsolete if e.filled and not _is_renewable(e)]
    return Changes(
        old=tuple(human),
        gone=tuple(s for s in dict.fromkeys((*human, *retired)) if s not in wanted_sources),
        new=tuple(want.source for want in wanted if want.source not in known),
    )


def _is_renewable(entry: Entry) -> bool:
    """Return whether a machine would write this target again: a draft, or a copied name.

    A draft whose French changed after it was accepted has a previous msgid, too, but its origin
    tells no score: that was of the match for the former French.
    """
    unit = to_unit(entry, _ANY_LOCALE)
    machine = unit.origin.kind in {OriginKind.ENGINE, OriginKind.MEMORY}
    scored = any(key == "score" for key, _value in unit.origin.details)
    draft = machine and entry.fuzzy and (entry.previous_msgid is None or scored)
    return draft or unit.origin.kind is OriginKind.COPIED


def update_catalog(
    old: Catalog | None,
    wanted: Sequence[Wanted],
    *,
    locale: LocaleTag,
    hits: Mapping[str, Sequence[Hit]],
    alignments: Sequence[Alignment] = (),
    targets: Mapping[str, str] | None = None,
    now: datetime,
) -> Catalog:
    """Return the catalog of `wanted` in document order, obsolete entries last.

    `hits` are the glossary hits of each source; `alignments` say which old sources a new one grew
    from, `targets` what a new source takes where it is not just the old target: a part of it, or
    one adapted to the new values. Dates in the header move only when something else did.
    """
    if old is None:
        old = Catalog(header=None)
    by_source: dict[str, Entry] = {}
    # A filled obsolete entry beats an empty active one: someone translated it once.
    for entry in sorted((*old.active, *old.obsolete), key=lambda entry: not entry.filled):
        by_source.setdefault(entry.msgid, entry)
    grown = {new: alignment for alignment in alignments for new in alignment.new}
    used: set[int] = set()
    entries = []
    for want in wanted:
        same = by_source.get(want.source)
        if same is not None:
            used.add(id(same))
            entry = replace(same, obsolete=False)
        elif want.source in grown:
            alignment = grown[want.source]
            parents = [by_source[source] for source in alignment.old]
            adapted = (targets or {}).get(want.source) is not None and not parents[0].fuzzy
            if alignment.relation is Relation.CHANGED and not adapted:
                used.add(id(parents[0]))  # lives on; the words of all others are kept as obsolete
            entry = _grown(parents, want.source, (targets or {}).get(want.source))
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


def _grown(parents: Sequence[Entry], source: str, target: str | None) -> Entry:
    """Return the entry of a source that grew from others, with their words, to be reviewed.

    Back at its former msgid an entry is itself again, and so is its approval.
    """
    first = parents[0]
    forms = first.msgstr if target is None else (target,)
    if len(parents) == 1 and first.previous_msgid == source:
        entry = with_origin_of(
            parents,
            replace(
                first,
                msgid=source,
                msgstr=forms,
                previous_msgid=None,
                previous_msgctxt=None,
                obsolete=False,
            ),
        )
        flags = tuple(flag for flag in entry.flags if flag != "fuzzy")
        approved = to_unit(replace(entry, flags=flags), _ANY_LOCALE).review is not None
        return replace(entry, flags=flags) if approved else entry
    if len(parents) > 1:
        forms = (" ".join(parent.msgstr[0] for parent in parents if parent.msgstr[0]),)
    flags = tuple(dict.fromkeys(flag for parent in parents for flag in parent.flags))
    if any(forms) and "fuzzy" not in flags:
        flags = ("fuzzy", *flags)
    entry = Entry(
        msgid=source,
        msgstr=forms,
        msgctxt=first.msgctxt,
        comments=tuple(comment for parent in parents for comment in parent.comments),
        flags=flags if any(forms) else tuple(flag for flag in flags if flag != "fuzzy"),
        previous_msgid=_previous(parents),
        previous_msgctxt=first.msgctxt,
    )
    return with_origin_of(parents, entry, without=_OF_A_MATCH)


def _previous(parents: Sequence[Entry]) -> str:
    """Return the French that a target was made for, however often it changed since."""
    first = parents[0]
    if len(parents) == 1 and first.fuzzy and first.previous_msgid is not None:
        return first.previous_msgid
    return " ".join(parent.msgid for parent in parents)


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
