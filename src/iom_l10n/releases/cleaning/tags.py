"""HTML tags left in running text: "<br />", "</p>", "<b>". Their words stay.

Seen where an editor pasted HTML into a plain text field. Only the names of real text tags count:
"<5 ans" and "<nom>" are text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iom_l10n.releases.draft import Ledger, Line

__all__ = ["strip_tags"]

_TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|center|div|em|font|h[1-6]|hr|i|img|li|o:p|ol|p|small|span"
    r"|strong|sub|sup|table|tbody|td|th|tr|u|ul)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_PARTING = re.compile(r"</?(?:br|p|div|li|h\d|t[dr])\b", re.IGNORECASE)


def strip_tags(lines: Iterable[Line], ledger: Ledger) -> list[Line]:
    """Return the lines without tags; a line of tags only is removed."""
    kept: list[Line] = []
    for line in lines:
        if "<" not in line.text:
            kept.append(line)
            continue
        text = _TAG.sub(lambda tag: " " if _PARTING.match(tag[0]) else "", line.text)
        if text == line.text:
            kept.append(line)
        elif text.strip():
            ledger.repair(line.number, line.text, text.strip(), _("HTML tags"))
            kept.append(replace(line, text=text.strip()))
        else:
            ledger.remove(line, _("HTML tags"))
    return kept
