"""What a line around a text shows of itself: that the site wrote it, or when the text appeared."""

from __future__ import annotations

import re

from iom_l10n.releases.cleaning.purposes import AROUND
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.structure.dates import ANY_DATE, read_date

__all__ = ["CREDIT", "holds_glued", "is_issue", "is_marked", "is_site", "says_again", "says_when"]

CREDIT = re.compile(r"\bphotos?[\s\u00a0]?:|©", re.IGNORECASE)
_CRUMBS = re.compile(r"\s[>›»|/]{1,2}\s")
_MARKED = re.compile(r"[-–•·▪*+□■○●◦]\s|\d{1,2}[.)]\s|\[")
_GLUED = re.compile(r"[a-zà-öø-ÿ?)][A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ’']")
_SURELY_GLUED, _FEW_WORDS = 2, 4
_ISSUE = re.compile(
    r"(?:.{0,60}\b)?n[°º] ?\d|(?:publié|posté|mis en ligne|date)\b|.{0,30}\b[ée]dition du\b",
    re.IGNORECASE,
)
_POSTED = re.compile(
    r"\b(?:(?:publi|post|paru|actualis|modifi)(?:ée?|er|cation)?|mise? (?:en ligne|à jour)|posted"
    r"|published|par|[ée]dition)\b",
    re.IGNORECASE,
)
_DATE = re.compile(ANY_DATE, re.IGNORECASE)
_END = frozenset(".!…;:")
_WORDS_BESIDE_DATE, _WORDS_BESIDE_POSTED = 7, 14
_LONGEST_BYLINE = 200


def is_site(text: str) -> bool:
    """Tell a line that is the site's by its words or its marks."""
    return (
        purpose_of(text) in AROUND
        or _is_glued(text)
        or is_marked(text)
        or len(_CRUMBS.findall(text)) > 1
    )


def _is_glued(text: str) -> bool:
    """Tell labels that a naive converter put in one line with nothing between: "AccueilProjets"."""
    found = len(_GLUED.findall(text))
    return found >= _SURELY_GLUED or (found == 1 and len(text.split()) <= _FEW_WORDS)


def holds_glued(text: str) -> bool:
    """Tell whether two words stand in one with nothing between: "AccueilProjets"."""
    return _GLUED.search(text) is not None


def is_marked(text: str) -> bool:
    """Tell an item of a list."""
    return _MARKED.match(text) is not None


def is_issue(text: str) -> bool:
    """Tell "n° 37 | 3 mai 2012" above the title from the date of another page."""
    return _ISSUE.match(text) is not None


def says_when(text: str) -> bool:
    """Tell "Notes d'information, 3 mai 2012" and "3 mai 2012 Réfugiés" from a sub-title."""
    date = _DATE.search(text) if len(text) <= _LONGEST_BYLINE else None
    if date is None or read_date(text) is None:
        return False
    posted = _POSTED.search(text) is not None
    if text[-1] in _END and not posted:
        return False
    beside = text.replace(date[0], " ").replace("_", " ").split()
    most = _WORDS_BESIDE_POSTED if posted else _WORDS_BESIDE_DATE
    return sum(any(map(str.isalnum, word)) for word in beside) <= most


def says_again(text: str, title: str) -> bool:
    """Tell a breadcrumb or the browser's title from another line above the title."""
    return title.casefold() in text.casefold()
