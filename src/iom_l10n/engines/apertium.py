"""Apertium: rule-based, on this machine, nothing leaves it.

French goes to Spanish and Catalan directly, to English and Portuguese through Spanish.
"""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from iom_l10n.engines.apertium_chain import Chain, stages_of
from iom_l10n.engines.apertium_repairs import in_english, repaired
from iom_l10n.engines.apertium_stream import from_stream, to_stream
from iom_l10n.engines.engine import Closing, Draft, EngineSpec
from iom_l10n.errors import EngineUnavailableError, EngineUnsupportedPairError
from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.model import EngineConfig, LocaleTag

__all__ = ["SPECS"]

_INSTALL = "apt install apertium apertium-fr-es apertium-eng-spa apertium-es-pt apertium-fra-cat"
# The first route whose modes are all installed is taken.
_ROUTES: dict[str, tuple[tuple[str, ...], ...]] = {
    "es": (("fr-es",),),
    "ca": (("fra-cat",),),
    "en": (("fr-es", "spa-eng"),),
    "en-US": (("fr-es", "spa-eng_US"), ("fr-es", "spa-eng")),
    "pt": (("fr-es", "es-pt"),),
    "pt-BR": (("fr-es", "es-pt_BR"), ("fr-es", "es-pt")),
}


class Apertium(Closing):
    """One route of modes, each a chain of processes that live until `close`."""

    spec: EngineSpec

    def __init__(self, target: LocaleTag, route: Sequence[str]) -> None:
        self.spec = SPECS[0]
        self.target = target
        self.name = f"apertium/{_version()}"
        self.details = (("via", "+".join(route)),)
        self.hides_names = len(route) > 1
        self._route = tuple(route)
        folder = _modes_folder()
        self._chains = [Chain(stages_of(folder / f"{mode}.mode")) for mode in route]

    def translate(self, texts: Sequence[str], *, timeout: float) -> list[Draft]:
        """Return one draft a text; `timeout` is for each text in each mode."""
        return [self._translated(text, timeout) for text in texts]

    def _translated(self, text: str, timeout: float) -> Draft:
        if not text.strip():
            return Draft(text=text)
        source = text
        unknown: tuple[str, ...] = ()
        for mode, chain in zip(self._route, self._chains, strict=True):
            text, words = from_stream(chain.ask(to_stream(text), timeout=timeout))
            if mode == "fr-es":
                text = repaired(text, words, source)
            elif mode.startswith("spa-eng"):
                text = in_english(text, words)
            unknown = unknown or words
        return Draft(text=text, unknown=unknown)

    @property
    def pids(self) -> list[int]:
        """The processes that are running."""
        return [pid for chain in self._chains for pid in chain.pids]

    def close(self) -> None:
        """End all processes."""
        for chain in self._chains:
            chain.close()


def _open(source: LocaleTag, target: LocaleTag, settings: EngineConfig) -> Apertium:
    if reason := _missing(settings):
        raise EngineUnavailableError(reason, _INSTALL)
    routes = _ROUTES.get(target) or _ROUTES.get(target.partition("-")[0], ())
    if source.partition("-")[0] != "fr" or not routes:
        raise EngineUnsupportedPairError(
            _("Apertium does not translate from {source} to {target}").format(
                source=source, target=target
            ),
            _("choose another engine"),
        )
    folder = _modes_folder()
    for route in routes:
        if all((folder / f"{mode}.mode").is_file() for mode in route):
            return Apertium(target, route)
    raise EngineUnavailableError(
        _("Apertium's language pair {pair} is not installed").format(pair="+".join(routes[0])),
        _INSTALL,
    )


def _modes_folder() -> Path:
    program = shutil.which("apertium")
    root = Path(program).resolve().parents[1] if program else Path("/usr")
    return root / "share" / "apertium" / "modes"


def _missing(_settings: EngineConfig) -> str:
    if shutil.which("apertium") is None or shutil.which("lt-proc") is None:
        return _("Apertium is not installed")
    if not (_modes_folder() / "fr-es.mode").is_file():
        return _("Apertium's language pair {pair} is not installed").format(pair="fr-es")
    return ""


@cache
def _version() -> str:
    program = shutil.which("apertium") or "apertium"
    answer = subprocess.run(  # noqa: S603 - the program found on the path
        [program, "-V"], capture_output=True, text=True, check=False, timeout=10
    )
    words = answer.stdout.split()
    return words[-1] if words else "unknown"


SPECS = (
    EngineSpec(
        name="apertium",
        languages="fr → es, ca; through es: en, pt, pt-BR",
        needs="apertium, apertium-fr-es; apertium-eng-spa for en, apertium-es-pt for pt",
        network=False,
        third_party=False,
        open=_open,
        missing=_missing,
        remedy=lambda _settings: _INSTALL,
    ),
)
