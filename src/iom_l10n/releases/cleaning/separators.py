"""Lines of signs only: "###" or "FIN" under a release, "* * *", "-----", a lone image path."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iom_l10n.releases.draft import Ledger, Line

__all__ = ["is_separator", "remove_separators"]

# A lone dash or figure may be the cell of a flattened table: it stays.
_SIGNS = re.compile(
    r"[#*\-–—_=~.•·|/+<>^\s]{3,200}|[#*]{1,2}|(?:[-–—*]{1,3}\s?)?(?:FIN|END)(?:\s?[-–—*]{1,3})?"
    r"|[Ff]in du communiqué(?: de presse)?\.?|[-–—]\s?30\s?[-–—]"
)
# Mail programs part a signature from the text so; in a column it is an empty cell.
_SIGNATURE = frozenset({"--", "––", "__"})
_IMAGE = re.compile(
    r"(?:https?://|/|\./|\w[\w/-]*/)[\w./%-]{1,200}\.(?:jpe?g|png|gif|svg|webp)", re.IGNORECASE
)


def is_separator(text: str) -> bool:
    """Tell whether a line only parts or ends a text."""
    return _SIGNS.fullmatch(text) is not None


def remove_separators(lines: Iterable[Line], ledger: Ledger) -> list[Line]:
    """Return the lines that say something, and blank ones."""
    lines = list(lines)
    kept: list[Line] = []
    for at, line in enumerate(lines):
        text = line.text.strip()
        signed = text in _SIGNATURE and at > 0 and lines[at - 1].is_blank
        if text and (is_separator(text) or signed):
            ledger.remove(line, _("separator"))
        elif text and _IMAGE.fullmatch(text):
            ledger.remove(line, _("image"))
        else:
            kept.append(line)
    return kept
