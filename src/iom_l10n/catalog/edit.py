"""What commands do to single entries: fill, approve, reject, fix."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.catalog.decisions import comments_without, decisions, signed
from iom_l10n.catalog.units import origin_facts, to_unit
from iom_l10n.errors import CatalogError
from iom_l10n.messages import _
from iom_l10n.model import LocaleTag, OriginKind, State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.catalog.entry import Entry
    from iom_l10n.model import Origin, Unit

__all__ = [
    "approve",
    "fill",
    "ignore",
    "is_draft",
    "is_sent_back",
    "reject",
    "replace_target",
    "with_origin_of",
]

_ANY_LOCALE = LocaleTag("und")  # whose text it is does not depend on the language


def fill(
    entry: Entry,
    target: str,
    origin: Origin,
    *,
    accepted: bool = False,
    previous: str | None = None,
    again: bool = False,
) -> Entry:
    """Return the entry with a target nobody has accepted yet: fuzzy flag and origin line.

    A target that was only copied in locale form (a number, a name, a phone, an e-mail) needs no
    review, nor does one that the project has `accepted` in advance. `previous` is the source that
    the target was made for; editors show what differs. Filled entries are returned as they are: an
    answer never replaces a person's text, and a draft that nobody touched only when it is made
    `again`.
    """
    if entry.filled:
        if not again or not is_draft(to_unit(entry, _ANY_LOCALE)) or target == entry.msgstr[0]:
            return entry
        entry = replace(entry, comments=comments_without(entry, "origin"), previous_msgid=None)
    new = replace(entry, msgstr=(target,) * len(entry.msgstr))
    fuzzy = origin.kind is not OriginKind.COPIED and not accepted
    new = _with_flag(new, fuzzy=fuzzy)
    if fuzzy and previous is not None and previous != entry.msgid:
        new = replace(new, previous_msgid=previous)
    if any(decision.verb == "origin" for decision in decisions(new)):
        return new  # the very same draft as before it was emptied
    return replace(new, comments=(*new.comments, signed(new, "origin", origin_facts(origin))))


def approve(entry: Entry, *, by: str, on: str) -> Entry:
    """Return the entry reviewed by a person; raise CatalogError when there is nothing to review."""
    if not all(text.strip() for text in entry.msgstr):
        raise CatalogError(
            _("an empty translation cannot be approved: {source}").format(source=entry.msgid[:60]),
            _("translate it first"),
            line=entry.line,
        )
    new = _with_flag(entry, fuzzy=False)
    new = replace(new, previous_msgid=None, previous_msgctxt=None, previous_msgid_plural=None)
    new = _without_reviews(new)
    return replace(
        new, comments=(*new.comments, signed(new, "reviewed", [("by", _words(by)), ("on", on)]))
    )


def reject(entry: Entry, *, by: str, on: str, reason: str) -> Entry:
    """Return the entry sent back to its translator: fuzzy flag, and the reason as a comment.

    A rejection is a note between people and stands outside the grammar, so that any editor shows
    it; an approval of the same text is taken back.
    """
    note = " " + _rejected().format(by=_words(by), on=on)
    note = f"{note}: {_words(reason)}" if reason.strip() else note
    new = _without_reviews(_with_flag(entry, fuzzy=True))
    comments = new.comments if note in new.comments else (*new.comments, note)
    return replace(new, comments=comments)


def _rejected() -> str:
    return _("Rejected by {by} on {on}")


def is_sent_back(unit: Unit) -> bool:
    """Return whether a person's rejection stands on a unit: its note and its fuzzy flag do."""
    start = _rejected().partition("{")[0]
    return "fuzzy" in unit.flags and any(note.startswith(start) for note in unit.notes)


def is_draft(unit: Unit) -> bool:
    """Return whether a target is a machine's or the memory's, and no person has touched it."""
    machine = unit.origin.kind in {OriginKind.ENGINE, OriginKind.MEMORY}
    return machine and unit.state is State.NEEDS_REVIEW and not is_sent_back(unit)


def ignore(entry: Entry, check: str, *, by: str, on: str, reason: str) -> Entry:
    """Return the entry with one check silenced for exactly this text."""
    facts = [("check", check), ("by", _words(by)), ("on", on), ("reason", _words(reason))]
    line = signed(entry, "ignore", facts)
    return entry if line in entry.comments else replace(entry, comments=(*entry.comments, line))


def replace_target(entry: Entry, target: str, form: int = 0) -> Entry:
    """Return the entry with one form corrected; an approval of the old text is void now.

    A corrected spacing is no acceptance: a draft stays a draft, with its origin.
    """
    forms = list(entry.msgstr)
    forms[form] = target
    return with_origin_of([entry], replace(entry, msgstr=tuple(forms)))


def with_origin_of(
    parents: Sequence[Entry], entry: Entry, without: frozenset[str] = frozenset()
) -> Entry:
    """Return an entry whose text came from others, signed with their origin.

    Only where all of them are a machine's: what a person wrote a part of is a person's. Facts
    named in `without` are left out.
    """
    origins = [
        [decision for decision in decisions(parent) if decision.verb == "origin"]
        for parent in parents
    ]
    if not entry.filled or not all(origins):
        return entry
    facts = [fact for fact in origins[0][-1].facts if fact[0] not in {"of", *without}]
    comments = tuple(
        dict.fromkeys(c for parent in parents for c in comments_without(parent, "origin"))
    )
    entry = replace(entry, comments=comments)
    return replace(entry, comments=(*comments, signed(entry, "origin", facts)))


def _with_flag(entry: Entry, *, fuzzy: bool) -> Entry:
    others = tuple(flag for flag in entry.flags if flag != "fuzzy")
    return replace(entry, flags=("fuzzy", *others) if fuzzy else others)


def _without_reviews(entry: Entry) -> Entry:
    """Drop approvals of exactly this text: the new decision takes their place."""
    return replace(entry, comments=comments_without(entry, "reviewed"))


def _words(text: str) -> str:
    """Return a person's words on one line, which is all that a comment has."""
    return " ".join(text.split())
