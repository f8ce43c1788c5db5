"""What neither shape nor words told from the text above the title: labels of menus nobody knew.

Sites invent labels ("Retour volontaire", "Médiathèque"), but set them all above the title, and the
title right above the text. So from the first paragraph upwards come dates and captions, then the
title with its sub-title; short labels above those, several of them, are the rest of a menu. One or
two may be a short title with its sub-title: they stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.messages import _
from iom_l10n.releases.cleaning.around_text import CREDIT
from iom_l10n.releases.cleaning.chrome import above_text
from iom_l10n.releases.cleaning.purposes import BESIDE, LABELS
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.structure.datelines import is_date_line
from iom_l10n.releases.structure.shapes import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Ledger, Line

__all__ = ["remove_menu_remains"]

_TITLE_WORDS, _TITLE_LENGTH = 5, 30
_MAX_LABEL = 60
_MAX_TITLES = 3
_MANY = 3
_MANY_BELOW_MENU = 2


def remove_menu_remains(lines: Sequence[Line], ledger: Ledger) -> list[Line]:
    """Return the lines without a run of short labels above the title."""
    top = above_text(lines)
    titles = _titles(lines, top)
    above = top[: top.index(titles[0])] if titles else []
    words = [lines[at].text.strip() for at in above]
    labels = sum(not _is_long(text) and not _says_nothing(text) for text in words)
    fewest = _MANY_BELOW_MENU if ledger.removed else _MANY
    if any(
        purpose_of(word) in LABELS for word in words
    ):  # "Communiqué" stands above a title, never below
        fewest = 1
    if labels < fewest or any(
        len(text) > _MAX_LABEL or ends_sentence(text.rstrip(" ?")) for text in words
    ):
        return list(lines)
    gone = {at for at in above if not is_date_line(lines[at].text.strip())}
    for at in sorted(gone):
        ledger.remove(lines[at], _("navigation"))
    return [line for at, line in enumerate(lines) if at not in gone]


def _titles(lines: Sequence[Line], top: Sequence[int]) -> list[int]:
    """Return the long lines nearest to the text, over nothing but dates, captions and labels."""
    found: list[int] = []
    for at in reversed(top):
        text = lines[at].text.strip()
        if _says_nothing(text):
            if found and not is_date_line(text):
                break
        elif _is_long(text) and len(found) < _MAX_TITLES:
            found.insert(0, at)
        else:
            break
    return found


def _says_nothing(text: str) -> bool:
    """Tell what may stand between title and text, or above both, on any page."""
    return is_date_line(text) or purpose_of(text) in BESIDE or CREDIT.search(text) is not None


def _is_long(text: str) -> bool:
    return len(text.split()) >= _TITLE_WORDS and len(text) >= _TITLE_LENGTH
