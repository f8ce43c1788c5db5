"""Blocks to segments; a language is plain word lists in `data/`, a project adds its exceptions."""

from typing import TYPE_CHECKING

from iom_l10n.segmentation.exceptions import Exceptions, load_exceptions
from iom_l10n.segmentation.realign import realign
from iom_l10n.segmentation.segments import segments
from iom_l10n.segmentation.sentences import split

if TYPE_CHECKING:
    from iom_l10n.segmentation.srx import Rules, load_srx

__all__ = ["Exceptions", "Rules", "load_exceptions", "load_srx", "realign", "segments", "split"]


def __getattr__(name: str) -> object:
    if name in {"Rules", "load_srx"}:  # few projects have an SRX file; every run starts up
        from iom_l10n.segmentation import srx  # noqa: PLC0415 - felt at start-up

        return getattr(srx, name)
    raise AttributeError(name)
