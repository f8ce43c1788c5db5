"""Pseudo-localisation: a longer, accented text that shows what a layout or a program loses.

Hidden parts, markup and numbers stay, so that every later stage can be tried without translation.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.engines.echo import Echo
from iom_l10n.engines.engine import Draft, EngineSpec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.model import EngineConfig, LocaleTag

__all__ = ["SPECS", "Pseudo"]

_ACCENTED = str.maketrans("aceilnorsuyzACEILNORSUYZ", "åçéîļñöŕšüýžÅÇÉÎĻÑÖŔŠÜÝŽ")
_WORDS = re.compile(r"[Xx]q[a-z]{2}q|[^\W\d_]+")
_PADDING = 3


class Pseudo(Echo):
    """Answers with accents on the letters and brackets around a text a third longer."""

    name = "pseudo"

    def __init__(self, target: LocaleTag) -> None:
        super().__init__(target)
        self.spec = SPECS[0]

    def translate(self, texts: Sequence[str], *, timeout: float) -> list[Draft]:  # noqa: ARG002 - never waits
        """Return the texts in disguise; an empty one stays empty."""
        return [Draft(text=_disguised(text) if text.strip() else text) for text in texts]


def _disguised(text: str) -> str:
    def word(match: re.Match[str]) -> str:
        found = match.group()
        return found if found[1:2] == "q" and found[-1] == "q" else found.translate(_ACCENTED)

    return f"[{_WORDS.sub(word, text)}{'~' * (len(text) // _PADDING)}]"


def _open(_source: LocaleTag, target: LocaleTag, _settings: EngineConfig) -> Pseudo:
    return Pseudo(target)


SPECS = (
    EngineSpec(
        name="pseudo",
        languages="any",
        needs="nothing",
        network=False,
        third_party=False,
        open=_open,
        missing=lambda _settings: "",
        faithful=True,
    ),
)
