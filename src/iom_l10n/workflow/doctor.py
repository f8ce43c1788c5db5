"""`doctor`: what is installed on this machine, and the command that brings what is not."""

from __future__ import annotations

import platform
import shutil
import subprocess
from dataclasses import dataclass
from importlib import metadata
from typing import TYPE_CHECKING

from iom_l10n import __version__, engines
from iom_l10n.messages import _

if TYPE_CHECKING:
    from iom_l10n.model import Config

__all__ = ["Part", "examine"]

_LIBRARIES = ("polib", "Babel", "typer", "rapidfuzz", "simplemma", "ahocorasick-rs")
_SECONDS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A program or library; `hint` is how to install it."""

    name: str
    installed: bool
    version: str = ""
    hint: str = ""


def examine(config: Config) -> list[Part]:
    """Return the parts that the tool works with, and the engines that a project asks for."""
    parts = [
        Part(name="iom-l10n", installed=True, version=__version__),
        Part(name="Python", installed=True, version=platform.python_version()),
    ]
    parts += [_library(name, "pip install iom-l10n") for name in _LIBRARIES]
    parts.append(_library("deep-translator", 'pip install "iom-l10n[online]"'))
    parts.append(_program("msgfmt", "apt-get install gettext"))
    parts.append(_program("git", "apt-get install git"))
    parts += [
        Part(name=f"engine {one.name}", installed=one.available, hint=one.reason)
        for one in engines.describe(config.engines)
        if not one.third_party
    ]
    known = engines.registry()
    asked = dict.fromkeys([*config.engine_order, *config.engines])
    hint = _("there is none of this name; the engines are {names}").format(
        names=", ".join(sorted(known))
    )
    parts += [
        Part(name=f"engine {name}", installed=False, hint=hint)
        for name in asked
        if name not in known
    ]
    return parts


def _library(name: str, hint: str) -> Part:
    try:
        return Part(name=name, installed=True, version=metadata.version(name))
    except metadata.PackageNotFoundError:
        return Part(name=name, installed=False, hint=hint)


def _program(name: str, hint: str) -> Part:
    path = shutil.which(name)
    if path is None:
        return Part(name=name, installed=False, hint=hint)
    try:
        answer = subprocess.run(  # noqa: S603 - a program found on PATH, fixed words
            [path, "--version"], capture_output=True, text=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return Part(name=name, installed=False, hint=hint)
    first = answer.stdout.strip().split("\n")[0]
    return Part(name=name, installed=True, version=first)
