"""What engines on a server that the configuration names have in common: address, key, facts."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from iom_l10n.engines.where import Reach, address_fault, reach
from iom_l10n.messages import _

if TYPE_CHECKING:
    from iom_l10n.model import EngineConfig

__all__ = ["configured_reach", "key_of", "missing_server", "remedy_for"]


def key_of(settings: EngineConfig) -> str:
    """Return the key from the environment variable that the configuration names."""
    return os.environ.get(settings.key_env, "").strip() if settings.key_env else ""


def configured_reach(settings: EngineConfig) -> Reach:
    """Return how far text travels with these settings; without an address, the furthest."""
    return reach(settings.url) if settings.url else Reach.AWAY


def missing_server(name: str, settings: EngineConfig, *, with_model: bool) -> str:
    """Return why the server cannot be asked, or nothing."""
    if not settings.url:
        return _("engines.{name}.url is not set").format(name=name)
    if with_model and not settings.model:
        return _("engines.{name}.model is not set").format(name=name)
    if settings.key_env and not key_of(settings):
        return _("the environment variable {name} is not set").format(name=settings.key_env)
    if not (key_of(settings).isascii() and key_of(settings).isprintable()):
        return _("the environment variable {name} holds no key").format(name=settings.key_env)
    return address_fault(settings.url, with_key=bool(settings.key_env))


def remedy_for(name: str, settings: EngineConfig, *, example: str) -> str:
    """Return what to do about it."""
    if settings.key_env and not key_of(settings):
        return _("set it, or name another variable in engines.{name}.key_env").format(name=name)
    return _("set it in iom-l10n.toml, for example {example}").format(example=example)
