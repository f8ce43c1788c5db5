"""What the changed sentences of a release take of their old translations."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from iom_l10n import catalog as po
from iom_l10n import memory, segmentation
from iom_l10n.memory.repair import Sentence, repair
from iom_l10n.model import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.glossary import Matcher
    from iom_l10n.memory.repair import Manner
    from iom_l10n.model import Alignment, LocaleTag

__all__ = ["alignments", "new_targets"]


def alignments(old: po.Catalog | None, wanted: Sequence[po.Wanted]) -> list[Alignment]:
    """Return where the translated sentences of a catalog went."""
    if old is None:
        return []
    changes = po.changes(old, wanted)
    return segmentation.realign(changes.old, changes.gone, changes.new, pair=memory.pair_changed)


def new_targets(
    old: po.Catalog | None,
    aligned: Sequence[Alignment],
    locale: LocaleTag,
    matcher: Matcher,
    manner: Manner,
) -> dict[str, str]:
    """Return the targets of new sources that do not simply take an old target as it is."""
    entries: dict[str, po.Entry] = {}
    for entry in (*old.active, *old.obsolete) if old else ():
        entries.setdefault(entry.msgid, entry)
    targets: dict[str, str] = {}
    for alignment in aligned:
        before = entries[alignment.old[0]]
        if alignment.relation is Relation.SPLIT:
            targets.update(_parts(alignment, before.msgstr[0], locale))
        elif alignment.relation is Relation.CHANGED:
            targets.update(_adapted(alignment, before, matcher, manner))
    return targets


def _parts(alignment: Alignment, target: str, locale: LocaleTag) -> Iterator[tuple[str, str]]:
    """Yield which sentences of a target go to which part of a source that was cut apart.

    Where the target has another number of sentences, all of it goes to the first part: the
    translator moves the rest.
    """
    sentences = [target[s.start : s.end] for s in segmentation.split(target, locale)]
    if len(sentences) != len(alignment.new):
        sentences = [target]
    yield from zip_longest(alignment.new, sentences, fillvalue="")


def _adapted(
    alignment: Alignment, before: po.Entry, matcher: Matcher, manner: Manner
) -> Iterator[tuple[str, str]]:
    """Yield a target with the new day, figure or name, where nothing else changed.

    What was never finished may say anything; with a previous msgid it was finished once.
    """
    (new,) = alignment.new
    if before.msgid_plural is not None or (before.fuzzy and before.previous_msgid is None):
        return
    query, match = (Sentence(text, matcher.match(text)) for text in (new, before.msgid))
    found = repair(query, match, before.msgstr[0], manner)
    if found.whole and found.changes and not found.doubts:
        yield new, found.target
