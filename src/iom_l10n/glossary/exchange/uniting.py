"""One row made of two that say the same: what only one of them says is added to the other.

Where both say something else, one gives way. A definition, a source or a date that gives way
stays in the note; anything else that does is told.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from iom_l10n.glossary.cells import visible
from iom_l10n.glossary.exchange.telling import Pressing
from iom_l10n.glossary.exchange.wording import APPROVED
from iom_l10n.glossary.records import TEAM
from iom_l10n.messages import _
from iom_l10n.model import TermKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iom_l10n.model import Concept, Term, TermStatus

__all__ = ["Uniter", "joined_notes"]

_BETWEEN_NOTES = " | "
_IN_NOTE = ("definition", "source", "valid_from", "valid_until")
_TOLD = ("part_of_speech", "gender", "number", "case", "expansion")


@dataclass(slots=True)
class Uniter:
    """Unites what a concept has (`ours`) with what comes in; with `keep`, ours never gives way.

    `told` gathers a sentence for everything that changed or gave way.
    """

    id: str
    keep: bool
    told: list[str] = field(default_factory=list)

    def term(self, ours: Term, theirs: Term) -> Term:
        """Return one term of two that have the same wording; a refusal of ours stays."""
        first, second = (ours, theirs) if self.keep else (theirs, ours)
        status = self._status(ours, theirs)
        changed: dict[str, object] = {
            name: self._value(first, second, name) for name in _TOLD
        } | self._with_note(first, second)
        advice = [
            side.use_instead
            for side in (first, second)
            if side.use_instead and (side.status in APPROVED) is (status in APPROVED)
        ]
        # A single word with a capital is found with it only: réfugié finds more than Réfugié.
        is_capital = first.text == second.text[:1].upper() + second.text[1:]
        return replace(
            first,
            text=second.text if is_capital else first.text,
            status=status,
            kind=second.kind if first.kind is TermKind.TERM else first.kind,
            use_instead=next(iter(advice), None),
            variants=tuple(dict.fromkeys((*first.variants, *second.variants))),
            **changed,  # type: ignore[arg-type]
        )

    def about(self, ours: Concept, theirs: Concept) -> Concept:
        """Return what two own rows say of one concept."""
        first, second = (ours, theirs) if self.keep else (theirs, ours)
        changed = self._with_note(first, second)
        return replace(first, **{**changed, "source": changed["source"] or TEAM})  # type: ignore[arg-type]

    def _status(self, ours: Term, theirs: Term) -> TermStatus:
        if ours.status is theirs.status:
            return ours.status
        if self.keep or ours.status not in APPROVED:
            if ours.status not in APPROVED or theirs.status not in APPROVED:
                self._tell(
                    _("{id}: “{term}” ({lang}) stays {status}, and is {theirs} in the file"),
                    ours,
                    theirs=theirs.status,
                )
                self.told[-1] = Pressing(self.told[-1])
            return ours.status
        self._tell(_("{id}: “{term}” ({lang}) is now {status}"), theirs)
        return theirs.status

    def _value(self, first: Term, second: Term, name: str) -> object:
        kept, lost = getattr(first, name), getattr(second, name)
        if kept and lost and kept != lost:
            self._tell(
                _("{id}: “{term}” ({lang}): the {column} “{lost}” gives way to “{kept}”"),
                first,
                column=name.replace("part_of_speech", "pos"),
                lost=lost,
                kept=kept,
            )
        return kept or lost

    def _with_note(self, first: Term | Concept, second: Term | Concept) -> dict[str, str]:
        """Return the texts and dates of both, and a note that holds what gives way."""
        values, notes = {}, [first.note, second.note]
        for name in _IN_NOTE:
            kept, lost = (_said(one, name) for one in (first, second))
            values[name] = kept or lost
            if kept and lost and kept != lost:
                notes.append(f"{name}: {lost}")
        return values | {"note": joined_notes(notes)}

    def _tell(self, sentence: str, term: Term, **facts: object) -> None:
        self.told.append(
            sentence.format(id=self.id, term=term.text, lang=term.lang, status=term.status, **facts)
        )


def _said(one: Term | Concept, name: str) -> str:
    text: str = visible(getattr(one, name))
    return "" if name == "source" and text == TEAM else text


def joined_notes(notes: Iterable[str]) -> str:
    """Return notes as one line: the first, and of the others the parts that it does not hold."""
    joined = ""
    for note in map(visible, notes):
        known = joined.split(_BETWEEN_NOTES)
        more = [part for part in note.split(_BETWEEN_NOTES) if part and part not in known]
        joined = _BETWEEN_NOTES.join([joined, *dict.fromkeys(more)]) if joined else note
    return joined
