"""Blocks to segments; a language is a pair of plain word lists in `data/`."""

from iom_l10n.segmentation.realign import realign
from iom_l10n.segmentation.segments import segments
from iom_l10n.segmentation.sentences import split

__all__ = ["realign", "segments", "split"]
