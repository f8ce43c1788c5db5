"""Blocks to segments; a language is plain word lists in `data/`, a project adds its exceptions."""

from iom_l10n.segmentation.exceptions import Exceptions, load_exceptions
from iom_l10n.segmentation.realign import realign
from iom_l10n.segmentation.segments import segments
from iom_l10n.segmentation.sentences import split
from iom_l10n.segmentation.srx import Rules, load_srx

__all__ = ["Exceptions", "Rules", "load_exceptions", "load_srx", "realign", "segments", "split"]
