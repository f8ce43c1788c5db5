"""Machine translation: one engine a file, and the care around all of them written once."""

from iom_l10n.engines.cache import AnswerCache
from iom_l10n.engines.careful import learns
from iom_l10n.engines.engine import Draft, Engine, EngineReport, EngineSpec, Example
from iom_l10n.engines.known import describe, open_engine, registry, specs
from iom_l10n.engines.request import TranslationRequest
from iom_l10n.engines.translating import Outcome, outcomes, translate

__all__ = [
    "AnswerCache",
    "Draft",
    "Engine",
    "EngineReport",
    "EngineSpec",
    "Example",
    "Outcome",
    "TranslationRequest",
    "describe",
    "learns",
    "open_engine",
    "outcomes",
    "registry",
    "specs",
    "translate",
]
