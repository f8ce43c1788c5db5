"""The translation memory: what was approved once comes back by itself."""

from iom_l10n.memory.pairing import pair_changed
from iom_l10n.memory.recall import Recall
from iom_l10n.memory.store import MemoryFile, MemoryStore
from iom_l10n.memory.tmx import read_tmx, write_tmx
from iom_l10n.memory.unit import MemoryQuery, MemoryUnit, fold

__all__ = [
    "MemoryFile",
    "MemoryQuery",
    "MemoryStore",
    "MemoryUnit",
    "Recall",
    "fold",
    "pair_changed",
    "read_tmx",
    "write_tmx",
]
