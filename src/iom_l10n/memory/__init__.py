"""The translation memory: what was approved once comes back by itself."""

from iom_l10n.memory.lookup import Memory, MemoryUnit
from iom_l10n.memory.pairing import pair_changed

__all__ = ["Memory", "MemoryUnit", "pair_changed"]
