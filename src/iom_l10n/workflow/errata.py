"""Errata: the notes at the end of a release that `release correct` writes, and finds again."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.model import Block, BlockKind

if TYPE_CHECKING:
    from iom_l10n.model import Release

__all__ = ["erratum", "with_errata_of", "without_errata"]

_MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()  # noqa: SIM905
)
_ERRATUM = re.compile(rf"Rectificatif du (?:1er|[1-3]?\d) (?:{'|'.join(_MONTHS)}) \d{{4}} : ")


def erratum(day: str, note: str) -> Block:
    """Return the note that tells readers what was corrected on an ISO day."""
    year, month, number = (int(part) for part in day.split("-"))
    date = f"{'1er' if number == 1 else number} {_MONTHS[month - 1]} {year}"
    return Block(kind=BlockKind.NOTE, text=f"Rectificatif du {date} : {' '.join(note.split())}")


def without_errata(release: Release) -> Release:
    """Return the release without the errata at its end."""
    end = len(release.blocks)
    while end and _is_erratum(release.blocks[end - 1]):
        end -= 1
    return replace(release, blocks=release.blocks[:end])


def with_errata_of(former: Release, new: Release) -> Release:
    """Return another version of a release with what it told its readers before."""
    told = {block.text for block in new.blocks}
    errata = former.blocks[len(without_errata(former).blocks) :]
    return replace(
        new, blocks=(*new.blocks, *(block for block in errata if block.text not in told))
    )


def _is_erratum(block: Block) -> bool:
    return block.kind is BlockKind.NOTE and _ERRATUM.match(block.text) is not None
