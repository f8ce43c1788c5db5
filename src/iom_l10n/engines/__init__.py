"""Machine translation: one engine a file, and the care around all of them written once."""

from iom_l10n.engines.engine import Draft, Engine, EngineReport, EngineSpec
from iom_l10n.engines.known import describe, open_engine, registry, specs
from iom_l10n.engines.request import TranslationRequest
from iom_l10n.engines.translating import translate

__all__ = [
    "Draft",
    "Engine",
    "EngineReport",
    "EngineSpec",
    "TranslationRequest",
    "describe",
    "open_engine",
    "registry",
    "specs",
    "translate",
]
