"""An entry as a translation unit: what its flags and decision lines mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.catalog.decisions import Decision, decisions, notes
from iom_l10n.model import Origin, OriginKind, Review, State, Suppression, Unit

if TYPE_CHECKING:
    from iom_l10n.catalog.entry import Catalog, Entry
    from iom_l10n.model import LocaleTag

__all__ = ["origin_facts", "to_unit", "to_units"]

_SIGNATURE = ("on", "of")


def to_units(catalog: Catalog, locale: LocaleTag) -> list[Unit]:
    """Return every entry but the header as a unit, in file order, obsolete ones included."""
    return [to_unit(entry, locale) for entry in catalog.entries]


def to_unit(entry: Entry, locale: LocaleTag) -> Unit:
    """Return the unit of one entry.

    Without a valid origin line the target is human. An approval counts only while the fuzzy flag
    is off: whoever sets the flag asks for a new look.
    """
    origin, review = Origin(), None
    suppressions = []
    for decision in decisions(entry):
        if decision.verb == "origin":
            origin = _origin(decision)
        elif decision.verb == "reviewed":
            review = Review(by=decision.get("by"), on=decision.get("on"))
        elif decision.verb == "ignore":
            suppressions.append(
                Suppression(
                    check=decision.get("check"),
                    by=decision.get("by"),
                    reason=decision.get("reason"),
                )
            )
    return Unit(
        source=entry.msgid,
        locale=locale,
        targets=entry.msgstr,
        source_plural=entry.msgid_plural,
        context=entry.msgctxt,
        state=_state(entry, review),
        origin=origin,
        review=review,
        suppressions=tuple(suppressions),
        notes=tuple(note.removeprefix(" ") for note in notes(entry)),
        hints=entry.extracted,
        references=entry.references,
        flags=entry.flags,
        previous_source=entry.previous_msgid,
        line=entry.line,
    )


def _state(entry: Entry, review: Review | None) -> State:
    if entry.obsolete:
        return State.OBSOLETE
    if not all(text.strip() for text in entry.msgstr):
        return State.NEW
    if entry.fuzzy:
        return State.NEEDS_REVIEW
    return State.REVIEWED if review else State.TRANSLATED


def _origin(decision: Decision) -> Origin:
    """Read `origin engine=…`, `origin memory=…` or `origin copied=…`."""
    kind, name = OriginKind.HUMAN, ""
    details = []
    for key, value in decision.facts:
        if kind is OriginKind.HUMAN and key in {"engine", "memory", "copied"}:
            kind, name = OriginKind(key), value
        elif key not in _SIGNATURE:
            details.append((key, value))
    return Origin(kind=kind, name=name, on=decision.get("on") or None, details=tuple(details))


def origin_facts(origin: Origin) -> list[tuple[str, str]]:
    """Return the facts of an origin line, in the order of the grammar, without the signature.

    `via` and `score` stand before the date; the glossary digest, what a match was adapted in and
    what is in doubt about it behind.
    """
    before = [fact for fact in origin.details if fact[0] in {"via", "score"}]
    after = [fact for fact in origin.details if fact not in before]
    on = [("on", origin.on)] if origin.on else []
    return [(origin.kind.value, origin.name), *before, *on, *after]
