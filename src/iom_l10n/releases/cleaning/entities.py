"""HTML entities that a text version kept: "r&eacute;fugi&eacute;s", "&laquo;&nbsp;", "&#8217;".

Seen where a page was saved as text without being rendered. Only complete entities are replaced:
"R&D;" stays.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iom_l10n.releases.draft import Ledger, Line

__all__ = ["expand_entities"]

_ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d{0,2});")


def expand_entities(lines: Iterable[Line], ledger: Ledger) -> list[Line]:
    """Return the lines with HTML entities replaced by their signs."""
    expanded: list[Line] = []
    for line in lines:
        text = _ENTITY.sub(_sign, line.text) if "&" in line.text else line.text
        if text == line.text:
            expanded.append(line)
            continue
        ledger.repair(line.number, line.text, text, _("HTML entities"))
        expanded.append(replace(line, text=text))
    return expanded


def _sign(match: re.Match[str]) -> str:
    sign = unescape(match[0])
    return sign if len(sign) == 1 and (sign >= " " or sign in "\t\n") else match[0]
