"""The title of a page whose text has none: what the browser shows, without the site's name.

Readers ("reader view", readability) keep the text of an article and lose its heading.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.model import BlockKind
from iom_l10n.releases.cleaning.spaces import tidy
from iom_l10n.releases.cleaning.subject import shares_subject, subject_of
from iom_l10n.releases.draft import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["with_shown_title"]

_SITE = re.compile(r"\s(?:[|–—-]|:(?=\s(?:OIM|IOM)\b))\s[^|]{2,70}\Z")
_ABOUT = 8


def with_shown_title(pieces: Sequence[Piece], shown: str) -> list[Piece]:
    """Return the pieces with the browser's title above, where they have none and it fits them."""
    if any(piece.kind is BlockKind.TITLE for piece in pieces) or not pieces:
        return list(pieces)
    title = tidy(_SITE.sub("", shown))
    if not title or not shares_subject(title, subject_of(one.text for one in pieces[:_ABOUT])):
        return list(pieces)
    first = pieces[0].first
    return [Piece(text=title, first=first, last=first, kind=BlockKind.TITLE), *pieces]
