"""What commands do to single entries: fill, approve, reject, fix."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.catalog.decisions import comments_without, decisions, signed
from iom_l10n.catalog.units import origin_facts
from iom_l10n.errors import CatalogError
from iom_l10n.messages import _
from iom_l10n.model import OriginKind

if TYPE_CHECKING:
    from iom_l10n.catalog.entry import Entry
    from iom_l10n.model import Origin

__all__ = ["approve", "fill", "reject", "replace_target"]


def fill(entry: Entry, target: str, origin: Origin) -> Entry:
    """Return the entry with a target nobody has accepted yet: fuzzy flag and origin line.

    A target that was only copied in locale form (a number, a name, a phone, an e-mail) needs no
    review. Filled entries are returned as they are: an answer never replaces a person's text.
    """
    if entry.filled:
        return entry
    new = replace(entry, msgstr=(target,) * len(entry.msgstr))
    new = _with_flag(new, fuzzy=origin.kind is not OriginKind.COPIED)
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
    return replace(new, comments=(*new.comments, signed(new, "reviewed", [("by", by), ("on", on)])))


def reject(entry: Entry, *, by: str, on: str, reason: str) -> Entry:
    """Return the entry sent back to its translator: fuzzy flag, and the reason as a comment.

    A rejection is a note between people and stands outside the grammar, so that any editor shows
    it; an approval of the same text is taken back.
    """
    note = _("Rejected by {by} on {on}").format(by=by, on=on)
    note = f" {note}: {' '.join(reason.split())}" if reason.strip() else f" {note}"
    new = _without_reviews(_with_flag(entry, fuzzy=True))
    comments = new.comments if note in new.comments else (*new.comments, note)
    return replace(new, comments=comments)


def replace_target(entry: Entry, target: str, form: int = 0) -> Entry:
    """Return the entry with one form corrected; what was signed for the old text is void now.

    Still marked as needing review where it was: a corrected spacing is no acceptance.
    """
    forms = list(entry.msgstr)
    forms[form] = target
    return replace(entry, msgstr=tuple(forms))


def _with_flag(entry: Entry, *, fuzzy: bool) -> Entry:
    others = tuple(flag for flag in entry.flags if flag != "fuzzy")
    return replace(entry, flags=("fuzzy", *others) if fuzzy else others)


def _without_reviews(entry: Entry) -> Entry:
    """Drop approvals of exactly this text: the new decision takes their place."""
    return replace(entry, comments=comments_without(entry, "reviewed"))
