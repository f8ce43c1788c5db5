"""The label lines that say what kind of page follows: "Communiqué", "Global", "Noticia".

They stand alone above the title, in the language of the menu, which need not be the body's. The
words are a closed list: by shape alone a one-word title could not be told from them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.messages import _
from iom_l10n.releases.cleaning.purposes import LABELS, SERVICE
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.cleaning.titles import may_be_title
from iom_l10n.releases.structure.datelines import is_date_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Ledger, Line

__all__ = ["remove_labels"]


def remove_labels(lines: Sequence[Line], ledger: Ledger) -> list[Line]:
    """Return the lines without the labels above the title.

    Where no line below can be the title, the last of them is it: "Brèves".
    """
    at = 0
    while at < len(lines) and (lines[at].is_blank or purpose_of(lines[at].text) in LABELS):
        at += 1
    below = (line.text for line in lines[at:] if not line.is_blank and not _serves(line.text))
    if not may_be_title(next(below, "")):
        at = max((n for n, line in enumerate(lines[:at]) if not line.is_blank), default=0)
    if at == len(lines):
        return list(lines)  # a page of labels only: leave it for the caller to refuse
    for line in lines[:at]:
        ledger.remove(line, _("label"))
    return list(lines[at:])


def _serves(text: str) -> bool:
    return purpose_of(text) in SERVICE or is_date_line(text)
