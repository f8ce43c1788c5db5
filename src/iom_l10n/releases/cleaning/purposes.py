"""What a line of a site is for, and where on a page that counts.

A wording that is known in one place is known in all; each place asks for its own set of purposes.
"""

from __future__ import annotations

from enum import StrEnum, auto

__all__ = [
    "ANCHORS",
    "AROUND",
    "BELOW",
    "BESIDE",
    "ELSEWHERE",
    "FILES",
    "LABELS",
    "MENU",
    "SENTENCES",
    "SERVICE",
    "Purpose",
]


class Purpose(StrEnum):
    """What a line of a site is for; the sections of `site_words.txt`."""

    HOME = auto()
    SKIP = auto()
    MENU = auto()
    SECTION = auto()
    LANGUAGE = auto()
    KIND = auto()
    LETTERHEAD = auto()
    SHARE = auto()
    FOLLOW = auto()
    TOP = auto()
    LEGAL = auto()
    RIGHTS = auto()
    PAGER = auto()
    TAGS = auto()
    FILED = auto()
    SUBSCRIBE = auto()
    NOTICE = auto()
    COOKIE = auto()
    SENTENCE = auto()
    MORE = auto()
    RELATED = auto()
    ELSEWHERE = auto()
    COMMENT = auto()
    BELOW = auto()
    TOOL = auto()
    POSTED = auto()
    SEE = auto()
    ABOUT = auto()
    RULE = auto()


P = Purpose
# What serves the page wherever it stands.
SERVICE = frozenset(
    {
        P.LANGUAGE, P.SHARE, P.FOLLOW, P.TOP, P.LEGAL, P.PAGER, P.TAGS, P.SUBSCRIBE, P.NOTICE,
        P.COOKIE, P.MORE, P.SEE,
    }
)  # fmt: skip
# What says above a title which kind of page it is.
LABELS = frozenset({P.KIND, P.HOME, P.LANGUAGE})
# What only menus hold, and what else stands at the top of a site.
ANCHORS = frozenset({P.HOME, P.SKIP, P.MENU, P.LANGUAGE})
MENU = ANCHORS | {P.SECTION, P.ELSEWHERE, P.COOKIE, P.MORE, P.RULE}
# What may stand between a title and its text.
BESIDE = SERVICE | LABELS | {P.TOOL, P.FILED}
# What heads other pages, or the site's words about itself.
ELSEWHERE = frozenset({P.RELATED, P.ELSEWHERE, P.COMMENT, P.SUBSCRIBE, P.FOLLOW, P.PAGER})
# What heads the names of the themes that a page is filed under.
FILES = frozenset({P.FILED, P.TAGS})
# What a site says of itself in whole sentences.
SENTENCES = frozenset({P.SENTENCE, P.SUBSCRIBE, P.NOTICE, P.COOKIE, P.RIGHTS, P.LEGAL})
# What may stand anywhere around a text, above or below.
AROUND = frozenset(P) - {P.LETTERHEAD}
# What may stand below it: no label opens a page there, and a note may begin with "Source".
BELOW = AROUND - {P.KIND, P.POSTED, P.TOOL, P.SECTION, P.ABOUT}
