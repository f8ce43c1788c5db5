"""Repair: a memory match that differs in values alone is adapted to the sentence in hand."""

from iom_l10n.memory.repair.doubts import Doubt
from iom_l10n.memory.repair.manner import Manner
from iom_l10n.memory.repair.repairing import Change, Repaired, Sentence, repair

__all__ = ["Change", "Doubt", "Manner", "Repaired", "Sentence", "repair"]
