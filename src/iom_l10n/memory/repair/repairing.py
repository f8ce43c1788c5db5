"""A match adapted to the sentence in hand: the new figures, dates and names in the old target.

Pure: the query and the match come with the terms found in them, and nothing else is asked. What
comes out is never accepted unseen.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.aligning import Alignment, Token, align, tokens_of
from iom_l10n.memory.repair.doubts import (
    agreement_doubts,
    grammar_doubts,
    name_doubts,
    order_doubts,
    sense_doubts,
    turning_doubts,
    unpaired_doubts,
    word_doubts,
)
from iom_l10n.memory.repair.finding import value_slots
from iom_l10n.memory.repair.fitting import fitted
from iom_l10n.memory.repair.locating import located
from iom_l10n.memory.repair.ordering import in_order
from iom_l10n.memory.repair.ranges import with_own_months
from iom_l10n.memory.repair.rendering import rendered
from iom_l10n.memory.repair.slots import FIGURES, Edit, SlotKind
from iom_l10n.memory.repair.turning import turned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.memory.repair.doubts import Doubt
    from iom_l10n.memory.repair.manner import Manner
    from iom_l10n.memory.repair.slots import Slot
    from iom_l10n.model import Hit

__all__ = ["Change", "Repaired", "Sentence", "repair"]

# More than the small words before a value take.
_SMALL_WORDS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One value that was written anew in the target; `kind` is the slot's."""

    kind: SlotKind
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """An adapted target, what was changed in it, and what a person must look at.

    `whole` says that nothing of the two sources differs but what was adapted.
    """

    target: str
    changes: tuple[Change, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    whole: bool = False

    @property
    def counted(self) -> bool:
        """Whether only figures were adapted: numbers, ordinals, dates, times, phone numbers."""
        return all(change.kind in FIGURES for change in self.changes)


@dataclass(frozen=True)
class Sentence:
    """A French sentence and the terms found in it."""

    text: str
    hits: Sequence[Hit] = ()

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words and slots, read once for all the matches that it is held against."""
        return tokens_of(self.text, self.hits)


def repair(query: Sentence, match: Sentence, target: str, manner: Manner) -> Repaired:
    """Return the target of `match` adapted to `query`."""
    alignment = align(match.tokens, query.tokens)
    edits: list[Edit] = []
    failed: list[tuple[Slot, Slot]] = []
    mixed: list[Slot] = []
    there = value_slots(target, manner.language)
    for group in _changed(alignment):
        places = located(group[0][0], target, there, manner.language)
        ordered, certain = in_order(group, places, match.text, target, manner.language)
        done = list(_edits(ordered, target, manner))
        if len(done) >= len([new for _old, new in group if new is not None]):
            edits += done
            mixed += [] if certain else [group[0][0]]
        else:
            failed += [(old, new) for old, new in group if new is not None]
    edits, own_months = with_own_months(edits, alignment, there, target, manner.language)
    edits = [edit for edit in _apart(edits, failed) if edit.text != edit.place.text]
    changes = (Change(kind=edit.place.kind, old=edit.place.text, new=edit.text) for edit in edits)
    doubts = (
        *sense_doubts(query.text, match.text),
        *turning_doubts(is_turned=turned(alignment, match.text, target, manner.language)),
        *unpaired_doubts(alignment, failed, own_months),
        *word_doubts(alignment, adapted=bool(edits)),
        *order_doubts(mixed),
        *name_doubts(alignment),
        *grammar_doubts(target, edits, manner.language),
        *agreement_doubts(alignment, target, manner.language),
    )
    return Repaired(
        target=_written(target, edits, manner),
        changes=tuple(dict.fromkeys(changes)),
        doubts=tuple(dict.fromkeys(doubts)),
        whole=alignment.same_words(own_months) and not failed,
    )


def _changed(alignment: Alignment) -> Iterator[list[tuple[Slot, Slot | None]]]:
    """Yield the slots of one value each, with their counterparts, where any of them changed."""
    groups: dict[tuple[SlotKind, float | str], list[tuple[Slot, Slot | None]]] = {}
    for old, new in alignment.pairs:
        groups.setdefault((old.kind, old.value), []).append((old, new))
    for group in groups.values():
        if any(new is not None and new.value != old.value for old, new in group):
            yield group


def _edits(
    ordered: Sequence[tuple[Slot, Slot, Slot | None]], target: str, manner: Manner
) -> Iterator[Edit]:
    """Yield the places to write anew; nothing more from the first that has no form."""
    for place, old, new in ordered:
        if new is None:
            continue
        text = place.text if new.value == old.value else rendered(old, new, place, target, manner)
        if text is None:
            return
        yield Edit(place, old, new, text)


def _apart(edits: list[Edit], failed: list[tuple[Slot, Slot]]) -> list[Edit]:
    """Return the edits in order; of two that claim one place the second fails."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.place.start, -edit.place.end)):
        if kept and edit.place.start < kept[-1].place.end:
            failed.append((edit.place, edit.new))
        else:
            kept.append(edit)
    return kept


def _written(target: str, edits: Sequence[Edit], manner: Manner) -> str:
    out, position = "", 0
    for edit in edits:
        before, after = out + target[position : edit.place.start], target[edit.place.end :]
        cut = max(0, len(before) - _SMALL_WORDS)
        out = before[:cut] + fitted(edit, before[cut:], after, manner) + edit.text
        position = edit.place.end
    return out + target[position:]
