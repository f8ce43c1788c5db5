"""All engines: this package's modules with SPECS, and those of the entry point group.

An entry point gives one EngineSpec or several; it may add an engine, never replace one of ours.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from iom_l10n.engines.careful import careful
from iom_l10n.engines.engine import EngineReport, EngineSpec
from iom_l10n.engines.where import Reach
from iom_l10n.errors import EngineUnavailableError
from iom_l10n.messages import _
from iom_l10n.model import EngineConfig

if TYPE_CHECKING:
    from collections.abc import Mapping

    from iom_l10n.engines.engine import Engine
    from iom_l10n.model import LocaleTag

__all__ = ["describe", "open_engine", "registry", "specs"]

GROUP = "iom_l10n.engines"


@cache
def registry() -> dict[str, EngineSpec]:
    """Return the engines by name."""
    import iom_l10n.engines as package  # noqa: PLC0415 - this package, once it is complete

    found: dict[str, EngineSpec] = {}
    for module in sorted(info.name for info in pkgutil.iter_modules(package.__path__)):
        declared = getattr(importlib.import_module(f"{package.__name__}.{module}"), "SPECS", ())
        found.update({spec.name: spec for spec in declared})
    for point in entry_points(group=GROUP):
        loaded = point.load()
        for spec in (loaded,) if isinstance(loaded, EngineSpec) else tuple(loaded):
            found.setdefault(spec.name, spec)
    return found


def specs() -> tuple[EngineSpec, ...]:
    """Return the facts of all engines, by name."""
    return tuple(spec for _name, spec in sorted(registry().items()))


def describe(settings: Mapping[str, EngineConfig]) -> list[EngineReport]:
    """Return what each engine needs and whether it can be used here, by name."""
    return [_report(spec, settings.get(spec.name, EngineConfig())) for spec in specs()]


def _report(spec: EngineSpec, settings: EngineConfig) -> EngineReport:
    reason = spec.missing(settings)
    remedy = spec.remedy(settings) if reason else ""
    reach = spec.reach(settings) if spec.reach else None
    return EngineReport(
        name=spec.name,
        languages=spec.languages,
        needs=spec.needs,
        network=spec.network if reach is None else reach is not Reach.HERE,
        third_party=spec.third_party if reach is None else reach is Reach.AWAY,
        available=not reason,
        reason=f"{reason}; {remedy}" if remedy else reason,
    )


def open_engine(
    name: str, *, source: LocaleTag, target: LocaleTag, settings: EngineConfig
) -> Engine:
    """Return an engine for a pair of languages, asked with care, to be used as a context manager.

    Raises EngineUnavailableError (the hint has the command that installs it) and
    EngineUnsupportedPairError.
    """
    spec = registry().get(name)
    if spec is None:
        raise EngineUnavailableError(
            _("there is no engine “{name}”").format(name=name),
            _("the engines are {names}").format(names=", ".join(sorted(registry()))),
        )
    return careful(spec.open(source, target, settings), settings.url or "")
