"""What text browsers print beside the text: numbers of links and their list, buttons, image names.

`lynx -dump` and `elinks -dump` put "[12]" before the words of each link and end with a list
"References" of where they lead; for an image without words they print its file name.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Ledger, Line

__all__ = ["remove_browser_marks"]

_HEADING = re.compile(r"\s*(?:References|(?:Visible|Hidden) links:?)\s*")
_TARGET = re.compile(r"\s*(\d{1,4})\. [a-z][a-z0-9+.-]{1,15}:\S*\s*", re.IGNORECASE)
_NUMBER = re.compile(r"\[(\d{1,4})\]")
_SHOWN = re.compile(
    r"\[[\w%-]{1,60}\.(?:png|jpe?g|gif|svg|webp)\]|\((?:BUTTON|IMAGE)\)|^\s*CAPTION:|\[(?:IMG|INLINE|LINK)\]"
)


def remove_browser_marks(lines: Sequence[Line], ledger: Ledger) -> list[Line]:
    """Return the lines without what only a text browser prints."""
    end, numbers = _list_of_links(lines)
    for line in lines[end:]:
        ledger.remove(line, _("list of links"))
    kept: list[Line] = []
    for line in lines[:end]:
        text = line.text
        if "[" in text or "(" in text or ":" in text:
            text = _SHOWN.sub("", text)
            if numbers:
                text = _NUMBER.sub(lambda mark: "" if int(mark[1]) <= numbers else mark[0], text)
        if text == line.text:
            kept.append(line)
        elif text.strip(" \t*+-•"):
            ledger.repair(line.number, line.text, text, _("marks of a text browser"))
            kept.append(replace(line, text=text))
        else:
            ledger.remove(line, _("marks of a text browser"))
    return kept


def _list_of_links(lines: Sequence[Line]) -> tuple[int, int]:
    """Return where the list of links that ends a page begins, and its greatest number."""
    at = len(lines)
    found: list[int] = []
    while at:
        text = lines[at - 1].text
        target = _TARGET.fullmatch(text)
        if target:
            found.append(int(target[1]))
        elif text.strip() and not _HEADING.fullmatch(text):
            break
        at -= 1
    headed = any(_HEADING.fullmatch(line.text) for line in lines[at:])
    return (at, max(found)) if headed and found else (len(lines), 0)
