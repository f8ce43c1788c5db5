"""The engine that gives the source back: to see what the pipeline itself does to a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.engines.engine import Closing, Draft, EngineSpec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.model import EngineConfig, LocaleTag

__all__ = ["SPECS", "Echo"]


class Echo(Closing):
    """Answers with what it was asked."""

    name = "echo"
    details: tuple[tuple[str, str], ...] = ()
    hides_names = False

    def __init__(self, target: LocaleTag) -> None:
        self.spec = SPECS[0]
        self.target = target

    def translate(self, texts: Sequence[str], *, timeout: float) -> list[Draft]:  # noqa: ARG002 - never waits
        """Return the texts as they are."""
        return [Draft(text=text) for text in texts]

    def close(self) -> None:
        """Nothing is kept open."""


def _open(_source: LocaleTag, target: LocaleTag, _settings: EngineConfig) -> Echo:
    return Echo(target)


SPECS = (
    EngineSpec(
        name="echo",
        languages="any",
        needs="nothing",
        network=False,
        third_party=False,
        open=_open,
        missing=lambda _settings: "",
        faithful=True,
    ),
)
