"""A match adapted to the sentence in hand: the new figures, dates and names in the old target.

Pure: the query and the match come with the terms found in them, and nothing else is asked. What
comes out is never accepted unseen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.aligning import Alignment, align, source_slots
from iom_l10n.memory.repair.doubts import Edit, grammar_doubts, sense_doubts, unpaired_doubts
from iom_l10n.memory.repair.fitting import fitted
from iom_l10n.memory.repair.locating import located
from iom_l10n.memory.repair.rendering import Manner, rendered
from iom_l10n.memory.repair.slots import Slot, SlotKind, value_slots

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.memory.repair.doubts import Doubt
    from iom_l10n.model import Hit

__all__ = ["Change", "Repaired", "Sentence", "repair"]


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
        """Whether only numbers, dates and ordinals were adapted."""
        return all(change.kind is not SlotKind.WORDING for change in self.changes)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A French sentence and the terms found in it."""

    text: str
    hits: Sequence[Hit] = ()


def repair(query: Sentence, match: Sentence, target: str, manner: Manner) -> Repaired:
    """Return the target of `match` adapted to `query`."""
    alignment = align(
        match.text,
        source_slots(match.text, match.hits),
        query.text,
        source_slots(query.text, query.hits),
    )
    edits: list[Edit] = []
    failed: list[tuple[Slot, Slot]] = []
    there = value_slots(target, manner.language)
    for group in _changed(alignment):
        done = list(_edits(group, target, there, manner))
        if len(done) >= len([new for _old, new in group if new is not None]):
            edits += done
        else:
            failed += [(old, new) for old, new in group if new is not None]
    edits = _apart(edits, failed)
    changes = (Change(kind=edit.place.kind, old=edit.place.text, new=edit.text) for edit in edits)
    doubts = (
        *sense_doubts(query.text, match.text),
        *unpaired_doubts(alignment, failed),
        *grammar_doubts(target, edits, manner.language),
    )
    return Repaired(
        target=_written(target, edits, manner),
        changes=tuple(dict.fromkeys(changes)),
        doubts=tuple(dict.fromkeys(doubts)),
        whole=alignment.same_words and not failed,
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
    group: list[tuple[Slot, Slot | None]], target: str, there: Sequence[Slot], manner: Manner
) -> Iterator[Edit]:
    """Yield the places to write anew; one for each slot, or all when all say the same."""
    places = located(group[0][0], target, there, manner.language)
    news = [new for _old, new in group]
    if len(places) == len(group):
        pairs = list(zip(places, group, strict=True))
    elif places and None not in news and len({new.value for new in news if new}) == 1:
        pairs = [(place, group[0]) for place in places]
    else:
        return
    for place, (old, new) in pairs:
        if new is None:
            continue
        text = place.text if new.value == old.value else rendered(old, new, place, target, manner)
        if text is None:
            return
        yield Edit(place, new, text)


def _apart(edits: list[Edit], failed: list[tuple[Slot, Slot]]) -> list[Edit]:
    """Return the edits in order; of two that claim one place the second fails."""
    kept: list[Edit] = []
    for place, new, text in sorted(edits, key=lambda edit: (edit[0].start, -edit[0].end)):
        if kept and place.start < kept[-1][0].end:
            failed.append((place, new))
        else:
            kept.append(Edit(place, new, text))
    return kept


def _written(target: str, edits: Sequence[Edit], manner: Manner) -> str:
    out, position = "", 0
    for place, new, text in edits:
        out = fitted(out + target[position : place.start], text, place, new, manner.language) + text
        position = place.end
    return out + target[position:]
