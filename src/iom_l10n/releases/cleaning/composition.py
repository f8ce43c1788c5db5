"""Decomposed accents ("e" + U+0301) made one sign, as every dictionary and search expects.

Seen in texts that passed through a Macintosh: "Genève" looks the same and matches nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from unicodedata import is_normalized, normalize

from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iom_l10n.releases.draft import Ledger, Line

__all__ = ["compose_accents"]


def compose_accents(lines: Iterable[Line], ledger: Ledger) -> list[Line]:
    """Return the lines in Unicode's composed form (NFC)."""
    composed: list[Line] = []
    for line in lines:
        if is_normalized("NFC", line.text):
            composed.append(line)
            continue
        text = normalize("NFC", line.text)
        ledger.repair(line.number, line.text, text, _("decomposed accents"))
        composed.append(replace(line, text=text))
    return composed
