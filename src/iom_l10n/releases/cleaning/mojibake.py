"""UTF-8 that was once read as Windows-1252: "rÃ©fugiÃ©s" for "réfugiés".

Seen on country sites that moved from one server to another. ftfy's `fix_encoding` undoes exactly
this; its `fix_text` would also straighten ’ “ ” and split ligatures, which nobody asked for.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iom_l10n.releases.draft import Ledger, Line

__all__ = ["repair_mojibake"]

_SUSPECT = re.compile("[ÃÂÅâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")


def repair_mojibake(lines: Iterable[Line], ledger: Ledger) -> list[Line]:
    """Return the lines with doubly encoded signs put right."""
    return [_repaired(line, ledger) if _SUSPECT.search(line.text) else line for line in lines]


def _repaired(line: Line, ledger: Ledger) -> Line:
    from ftfy import fix_encoding  # noqa: PLC0415 - heavy, and needed for few pages

    text = fix_encoding(line.text)
    if text == line.text:
        return line
    ledger.repair(line.number, line.text, text, _("wrongly decoded signs"))
    return replace(line, text=text)
