"""What `iom-l10n.toml` says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iom_l10n.model.finding import Severity
from iom_l10n.model.locale import SOURCE_LANGUAGE, LocaleTag

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "MAX_MEGABYTES",
    "CheckSettings",
    "Config",
    "EngineConfig",
    "GateSettings",
    "MemorySettings",
    "Penalties",
]

# A page above this is no release but an archive, or an attack.
MAX_MEGABYTES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineConfig:
    """One `[engines.NAME]` table; `key_env` names the environment variable, never the key.

    `price` is what a million characters cost, in whatever money the desk counts in.
    """

    url: str | None = None
    model: str | None = None
    key_env: str | None = None
    timeout: float = 30.0
    price: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Penalties:
    """Points off a match: text of a machine or nobody's review, another project, a full year."""

    machine: int = 5
    unreviewed: int = 2
    other_project: int = 0
    age: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MemorySettings:
    """Which units answer (`use`), from which score, and what is accepted unseen (0 is off)."""

    use: str = "reviewed"
    min_score: int = 75
    accept_from: int = 0
    penalties: Penalties = Penalties()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSettings:
    """Which checks run, and the severities that the project overrides."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class GateSettings:
    """Percentages of segments that a release needs in one language."""

    translated: float = 100.0
    reviewed: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """A project's whole configuration, with every default filled in."""

    source: LocaleTag = SOURCE_LANGUAGE
    targets: tuple[LocaleTag, ...] = (LocaleTag("en"), LocaleTag("es"))
    engine_order: tuple[str, ...] = ("apertium",)
    engines: Mapping[str, EngineConfig] = field(default_factory=dict)
    memory: MemorySettings = MemorySettings()
    checks: CheckSettings = CheckSettings()
    fail_on: Severity = Severity.ERROR
    gate_default: GateSettings = GateSettings()
    gate: Mapping[LocaleTag, GateSettings] = field(default_factory=dict)
    style: Mapping[LocaleTag, Mapping[str, str]] = field(default_factory=dict)
    publish_as: tuple[str, ...] = ("md", "html")
    max_megabytes: int = MAX_MEGABYTES

    def gate_for(self, locale: LocaleTag) -> GateSettings:
        """Return the thresholds of one language."""
        return self.gate.get(locale, self.gate_default)
