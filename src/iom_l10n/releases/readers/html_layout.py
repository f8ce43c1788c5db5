"""What the article's markup hides from a walk that trusts tags: layout tables, menus, hidden parts.

Such elements get the tag of what they are; the walk then needs to know nothing of it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from iom_l10n.releases.readers.html_roles import (
    INLINE,
    is_sentence,
    link_share,
    stretches,
    text_of,
    words_of,
)

__all__ = ["settle_layout"]

_ROWS = etree.XPath("tr | */tr")
_NO_DISPLAY = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_HIDDEN_NAME = re.compile(r"(?:^|\s)(?:visually-?hidden|sr-only|screen-reader-text)(?:$|\s)")
_QUOTATION_NAME = re.compile(
    r"(?:^|[\s_-])(?:(?:pull|block)-?quotes?|quote|citation)(?:$|[\s_-])", re.IGNORECASE
)
_QUOTING = frozenset({"div", "section", "aside", "p"})
_MAX_QUOTATION = 100
_CELLS = ("td", "th")
_PARTS = ("tbody", "thead", "tfoot", "tr", *_CELLS)
_MANY_WORDS = 60
_MENU_LINKS = 3
_MENU_SHARE = 0.85
_MAX_MENU_WORDS = 5  # a link on average: longer ones are headlines
_ABSOLUTE = ("http:", "https:", "mailto:")


def settle_layout(article: Any, title: Any) -> None:
    """Give elements of the article the tag of what they are for."""
    above = set() if title is None else {title, *title.iterancestors()}
    for element in list(article.iter()):
        keys = element.keys()
        if keys and _is_hidden(element, keys) and element not in above:
            _hide(element)
        elif _is_quotation(element, keys) and element not in above:
            element.tag = "blockquote"
    for part in list(article.iter(*_PARTS)):
        if next(part.iterancestors("table"), None) is None:
            part.tag = "div"  # cut out of the table that set the page
    for table in list(article.iter("table")):
        if table is not article:
            _settle_table(table, above)
    if article.tag not in {"article", "main"}:
        _mark_menus(article, above)


@lru_cache(maxsize=512)
def _is_hidden_name(name: str) -> bool:
    return _HIDDEN_NAME.search(name) is not None


def _is_hidden(element: Any, keys: list[str]) -> bool:
    return (
        "hidden" in keys
        or ("style" in keys and _NO_DISPLAY.search(element.get("style")) is not None)
        or ("class" in keys and _is_hidden_name(element.get("class")))
        or (
            "aria-hidden" in keys
            and element.get("aria-hidden") == "true"
            and not is_sentence(text_of(element))
        )
    )


def _is_quotation(element: Any, keys: list[str]) -> bool:
    """Tell a pull quote that only its name shows: "pull-quote", "citation"."""
    return (
        "class" in keys
        and element.tag in _QUOTING
        and _is_quotation_name(element.get("class"))
        and words_of(element) <= _MAX_QUOTATION
    )


@lru_cache(maxsize=512)
def _is_quotation_name(name: str) -> bool:
    return _QUOTATION_NAME.search(name) is not None


def _hide(element: Any) -> None:
    """Make an element that no reader sees a dialog; out of a line, it comes to stand before it."""
    if element.tag not in INLINE:
        element.tag = "dialog"
        return
    block = element.getparent()
    while block.tag in INLINE and block.getparent() is not None:
        block = block.getparent()
    if block.getparent() is None or not text_of(element):
        return
    _take_out(element)
    element.tag = "dialog"
    block.addprevious(element)


def _take_out(element: Any) -> None:
    """Remove an element from its place and leave its tail there."""
    parent, before = element.getparent(), element.getprevious()
    tail, element.tail = element.tail or "", None
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _settle_table(table: Any, above: set[Any]) -> None:
    rows = _ROWS(table)
    cells = [cell for row in rows for cell in row.iterchildren(*_CELLS)]
    if not _is_layout(table, rows, cells, above):
        return
    holds_prose = any(cell in above or _sentences(cell) for cell in cells)
    for cell in cells:
        menu = (
            holds_prose and cell not in above and not _sentences(cell) and link_share(cell) >= 1 / 2
        )
        cell.tag = "nav" if menu else "div"
    for part in (table, *rows, *table.iterchildren("tbody", "thead", "tfoot")):
        part.tag = "div"


def _is_layout(table: Any, rows: list[Any], cells: list[Any], above: set[Any]) -> bool:
    """Tell a page laid out in cells from a table of data."""
    if table in above or len(cells) <= 1 or table.get("role") in {"presentation", "none"}:
        return True
    if _holds(table, "table", "h1"):
        return True
    if _holds(table, "caption", "th"):
        return False
    if _holds(table, "h2", "h3"):
        return True
    prose = [cell for cell in cells if _sentences(cell)]
    if not prose:
        return False
    columns = max(len(list(row.iterchildren(*_CELLS))) for row in rows)
    return (
        columns == 1
        or len(rows) == 1
        or any(_sentences(cell) > 1 or words_of(cell) >= _MANY_WORDS for cell in prose)
    )


def _holds(element: Any, *tags: str) -> bool:
    return next(element.iterdescendants(*tags), None) is not None


def _sentences(cell: Any) -> int:
    """Return how many stretches of running text a cell holds."""
    return sum(map(is_sentence, stretches(cell)))


def _mark_menus(article: Any, above: set[Any]) -> None:
    """Make rows and lists of links of the site itself navigation, where no tag parts the text."""
    blocks: dict[Any, int] = {}
    for link in article.iter("a"):
        block = link.getparent()
        while block.tag in INLINE or block.tag == "li":
            block = block.getparent()
        blocks[block] = blocks.get(block, 0) + 1
    for block, links in blocks.items():
        if (
            links >= _MENU_LINKS
            and block not in above
            and block is not article
            and link_share(block) >= _MENU_SHARE
            and words_of(block) <= _MAX_MENU_WORDS * links
            and not any((a.get("href") or "").startswith(_ABSOLUTE) for a in block.iter("a"))
        ):
            block.tag = "nav"
