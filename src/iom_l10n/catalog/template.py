"""What a release wants from every catalog: its segments, in document order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n.catalog.entry import Catalog, Entry
from iom_l10n.catalog.header import template_header, with_field

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from iom_l10n.model import Hit, Segment

__all__ = ["Wanted", "hint_lines", "update_template", "wanted_entries"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One msgid that a release needs, with all its places and the block kinds it stands in."""

    source: str
    references: tuple[str, ...]
    kinds: tuple[str, ...]


def wanted_entries(segments: Iterable[Segment]) -> list[Wanted]:
    """Return the distinct sources in document order.

    A sentence that stands twice is one entry at its first place, with both references.
    """
    places: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    for segment in segments:
        references, kinds = places.setdefault(segment.source, ({}, {}))
        references[segment.reference] = None
        kinds[segment.kind.value] = None
    return [
        Wanted(source=source, references=tuple(references), kinds=tuple(kinds))
        for source, (references, kinds) in places.items()
    ]


def hint_lines(kinds: Iterable[str], hits: Iterable[Hit]) -> tuple[str, ...]:
    """Return the derived `#.` comments: block kinds, then each term with its approved targets."""
    terms = {hit.term: " / ".join(hit.wordings) for hit in hits if hit.targets}
    return (*kinds, *(f"term: {term} → {targets}" for term, targets in terms.items()))


def update_template(old: Catalog | None, wanted: Sequence[Wanted], now: datetime) -> Catalog:
    """Return the POT of a release; the old one unchanged when it already says the same."""
    entries = tuple(
        Entry(msgid=want.source, extracted=want.kinds, references=want.references)
        for want in wanted
    )
    if old is not None and old.entries == entries and old.header is not None:
        return old
    return Catalog(header=with_field(template_header(now), "Language", ""), entries=entries)
