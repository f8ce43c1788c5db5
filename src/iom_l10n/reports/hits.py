"""A text with its terms underlined, for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from iom_l10n.model import TermStatus
from iom_l10n.reports.text import safe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.model import Hit

__all__ = ["hits_view"]

_REFUSED = (TermStatus.FORBIDDEN, TermStatus.DEPRECATED)


def hits_view(text: str, hits: Sequence[Hit]) -> Text:
    """Return the text; a term to use is underlined in green, a refused one in red."""
    view = Text()
    place = 0
    for hit in hits:
        view.append(safe(text[place : hit.start]))
        style = "underline red" if hit.status in _REFUSED else "underline green"
        view.append(safe(text[hit.start : hit.end]), style=style)
        place = hit.end
    view.append(safe(text[place:]))
    view.rstrip()
    return view
