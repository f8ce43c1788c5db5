"""Where on a page the release is: the element that holds it, its title, other texts beside it.

Tags alone do not tell: a page may set its text in main and teasers in articles, or all in one
form. So long stretches of text vote for the article, main or body that they stand in; the title
counts three times.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any, NamedTuple

from lxml import etree  # type: ignore[import-untyped]

from iom_l10n.releases.cleaning.purposes import LABELS
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.readers.html_roles import link_share, serves, text_of, words_of

__all__ = ["Place", "find_place", "head_of"]

_LONG = 40
_LONG_TEXTS = etree.XPath(f"descendant::text()[string-length() > {_LONG}]")
_CONTAINERS = frozenset({"article", "main", "body"})
_WHOLE = frozenset({"body", "html"})
_TITLE_FACTOR = 3
_DOUBTED = 3  # times more text in what seems to serve the page: the names lie
_OTHERS = 0.5  # of the article's own text: less is a teaser
_SURELY_LONG = 600
_FEW_WORDS = 60
_TELLING = 25  # a shorter heading may begin the browser's title by chance
_TABLE_PARTS = frozenset({"table", "tbody", "td", "tfoot", "th", "thead", "tr"})
_FEW_LINKS = 0.3
_TITLE_NAME = re.compile(
    r"(?:^|\s)(?:wp-block-)?(?:(?:entry|post|page|article|node|news|item|content)[-_]{1,2}(?:title|header)"
    r"|(?:title|titre)|field--name-title)(?:$|\s)",
    re.IGNORECASE,
)
_SITE_NAME = re.compile(
    r"(?:^|[\s_-])(?:site-?(?:title|name|branding|logo)|logo|brand|masthead)(?:$|[\s_-])",
    re.IGNORECASE,
)


class Place(NamedTuple):
    """The article, its title if it has one, the site's names, how other articles begin.

    `size` is how long the text of the article is, as far as it stands in long stretches.
    """

    article: Any
    title: Any
    sites: list[Any]
    others: tuple[str, ...] = ()
    size: int = 0


class _Votes:
    """The long texts of a page, each with the container that it stands in."""

    def __init__(self, root: Any, *, trust: bool) -> None:
        self._homes: dict[Any, Any] = {root: root}
        self._trust = trust
        self.blocked = 0
        self.texts: list[tuple[Any, Any, str]] = []  # home, box, text
        self.own: dict[Any, int] = defaultdict(int)
        for text in _LONG_TEXTS(root):
            words = text.strip()
            if len(words) <= _LONG:
                continue
            parent = text.getparent()
            box = parent.getparent() if text.is_tail else parent
            home = None if box is None else self.home(box)
            if home is None:
                self.blocked += len(words)
            else:
                self.texts.append((home, box, words))
                self.own[home] += len(words)

    def home(self, element: Any) -> Any:
        """Return the nearest article, main or body around; None in what serves the page."""
        path = []
        while element not in self._homes:
            path.append(element)
            element = element.getparent()
        home = self._homes[element]
        while path:
            one = path.pop()
            tag = one.tag
            if home is None:
                pass
            elif tag in _CONTAINERS or one.get("role") == "main":
                home = one
            elif tag == "a" or (self._trust and self._serves(one, tag)):
                home = None
            self._homes[one] = home
        return home

    def _serves(self, element: Any, tag: str) -> bool:
        return (
            tag not in {"form", "header"}
            and serves(element, tag)
            and next(element.iter("h1"), None) is None
        )


def find_place(root: Any, page_title: str) -> Place:
    """Return where the release is; `page_title` is what the browser shows."""
    sure = _surely(root)
    if sure is not None:
        return sure
    votes = _Votes(root, trust=True)
    if votes.blocked > _DOUBTED * sum(votes.own.values()):
        votes = _Votes(root, trust=False)
    titles, sites = _titles(root, votes, page_title)
    if not votes.own:
        article = _longest(root)
        return Place(article, _title_of(article, titles, votes), sites)
    titled = {votes.home(title) for title in titles}

    def score(home: Any) -> float:
        weight = _TITLE_FACTOR if home in titled else 1
        return votes.own[home] * weight / (2 if home.tag in _WHOLE else 1)

    best = max(votes.own, key=score)
    article = next((one for one in best.iterancestors("article") if one in titled), best)
    title = _title_of(article, titles, votes)
    others = tuple(
        next(text for place, _box, text in votes.texts if place is home)
        for home, size in votes.own.items()
        if home is not best and size >= _OTHERS * votes.own[best]
    )
    if article.tag in _WHOLE and title is not None and votes.home(title) is article:
        article = _narrowed(article, title, [box for home, box, _text in votes.texts])
    return Place(article, title, sites, others, votes.own[best])


def _surely(root: Any) -> Place | None:
    """Return the one article with a title and many long paragraphs, without counting any votes."""
    sizes = dict.fromkeys(root.iter("article"), 0)
    for paragraph in root.iter("p") if sizes else ():
        article = next(paragraph.iterancestors("article"), None)
        if article is not None:
            sizes[article] += _length(paragraph)
    titled = [one for one in sizes if next(one.iter("h1"), None) is not None]
    if len(titled) != 1 or sizes[titled[0]] < _SURELY_LONG:
        return None
    article, size = titled[0], sizes.pop(titled[0])
    title = next(article.iter("h1"))
    others = [one for one in sizes if sizes[one] >= _OTHERS * size]
    if purpose_of(text_of(title)) in LABELS or any(
        article in one.iterancestors() for one in others
    ):
        return None
    texts = (next(text for p in one.iter("p") if (text := text_of(p))) for one in others)
    return Place(article, title, [], tuple(texts), size)


def _length(element: Any) -> int:
    """Return how long the first and the last stretch of an element's own text are."""
    last = element[-1].tail if len(element) else None
    return len(element.text or "") + len(last or "")


def _longest(root: Any) -> Any:
    """Return the container with the most text of a page without any long text."""
    found = list(root.iter("article")) or root.xpath("//main | //*[@role='main']")
    titled = [element for element in found if next(element.iter("h1"), None) is not None]
    best = max(titled or found, key=words_of, default=None)
    return best if best is not None and words_of(best) else root


def _titles(root: Any, votes: _Votes, page_title: str) -> tuple[list[Any], list[Any]]:
    """Return what may be the title, the likeliest first, and headings that name the site."""
    h1s: list[Any] = []
    named: list[Any] = []
    sites: list[Any] = []
    for element in root.iter("h1", "h2"):
        if votes.home(element) is None:
            continue
        text = text_of(element)
        if not text or purpose_of(text) in LABELS:
            continue
        if element.tag == "h2":
            told = len(text) >= _TELLING and page_title.startswith(text)
            named += [element] if told or _is_named(element, _TITLE_NAME) else []
        elif _names_site(element) and not page_title.startswith(text):
            sites.append(element)
        else:
            h1s.append(element)
    titles = [*h1s, *named] or ([] if sites else _told_by_browser(root, votes, page_title))
    return (titles, sites) if titles else (sites, [])


def _told_by_browser(root: Any, votes: _Votes, page_title: str) -> list[Any]:
    """Return what no heading marks, but the browser's title begins with."""
    for element in root.iter("td", "div", "p", "b", "strong", "font", "span", "h3"):
        text = (element.text or "").strip()
        told = len(text) >= _TELLING and page_title.startswith(text)
        if told and votes.home(element) is not None:
            element.tag = "h1"
            return [element]
    return []


def _is_named(element: Any, name: re.Pattern[str]) -> bool:
    return any(name.search(element.get(key) or "") for key in ("class", "id"))


def _names_site(element: Any) -> bool:
    return _is_named(element, _SITE_NAME) or any(
        _is_named(above, _SITE_NAME) for above in element.iterancestors()
    )


def _title_of(article: Any, titles: list[Any], votes: _Votes) -> Any:
    """Return the title in the article, else that which stands in no other article."""
    inside = [title for title in titles if article in title.iterancestors() or title is article]
    outside = [title for title in titles if title not in inside and _is_free(title, article)]
    own = [title for title in inside if votes.home(title) is votes.home(article)]
    return next(iter([*own, *inside, *(one for one in outside if one.tag == "h1")]), None)


def _is_free(title: Any, article: Any) -> bool:
    others = set(title.iterancestors("article"))
    return others <= set(article.iterancestors())


def head_of(title: Any, article: Any) -> Any:
    """Return what a title outside the article stands in: with standfirst and date, no menus."""
    if title is None or title is article or article in title.iterancestors():
        return None
    around = set(article.iterancestors())
    head = title
    while head.getparent() not in around and _adds_little(head.getparent(), title):
        head = head.getparent()
    return head


def _narrowed(article: Any, title: Any, boxes: list[Any]) -> Any:
    """Return the smallest element with title and text, and what little stands around it."""
    above = [title, *title.iterancestors()]
    ranks = {element: rank for rank, element in enumerate(above)}
    highest = 0
    known: dict[Any, int] = {}
    for box in boxes:
        path = []
        while box not in ranks and box not in known:
            path.append(box)
            box = box.getparent()  # noqa: PLW2901 - the way up
        rank = ranks[box] if box in ranks else known[box]
        known.update(dict.fromkeys(path, rank))
        highest = max(highest, rank)
    for rank in range(max(highest, 1), len(above)):
        if above[rank] is article or not _adds_little(above[rank + 1], above[rank]):
            return _whole_table(above[rank], article)
    return article


def _whole_table(element: Any, article: Any) -> Any:
    """Return what a table stands in, for a cell or a row: a text laid out in one goes on below."""
    while element.tag in _TABLE_PARTS and element is not article:
        element = element.getparent()
    return element


def _adds_little(parent: Any, child: Any) -> bool:
    words = words_of(parent) - words_of(child)
    linked = link_share(parent) * words_of(parent) - link_share(child) * words_of(child)
    return words <= _FEW_WORDS and linked <= _FEW_LINKS * words
