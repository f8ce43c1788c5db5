"""What the elements of a page are for: by tag and class they serve the page or hold its text.

A name is no proof: "social", "print" and `<aside>` also stand around text. Such an element serves
the page only while it holds no sentence, or mostly links.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from lxml import etree  # type: ignore[import-untyped]

from iom_l10n.releases.cleaning.purposes import ELSEWHERE
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.structure.shapes import has_contact_detail

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "INLINE",
    "Roles",
    "is_sentence",
    "link_share",
    "serves",
    "shown",
    "stretches",
    "text_of",
    "words_of",
]

INLINE = frozenset(
    "a abbr b em i small span strong sup sub time u font cite q mark code kbd ins del".split()  # noqa: SIM905
)
_SERVICE_TAGS = frozenset(
    "nav button dialog noscript noframes select iframe textarea object video audio svg".split()  # noqa: SIM905
)
_TAGS = _SERVICE_TAGS | {"header", "aside", "form", "footer", "article"}
_EDGE = r"(?:^|[\s_-])"
_SERVICE_NAME = re.compile(
    rf"{_EDGE}(?:breadcrumbs?|pager|pagination|cookies?|toolbar|newsletter|comments?|respond"
    r"|(?:left|right|site|page|main)-?sidebar|widget-?area|sharedaddy|addtoany|(?:jp-?)?relatedposts|skip-?links?|nav(?:bar|igation)?"
    r"|menu(?:bar|-?item)?|search-?(?:form|box|block)|no-?print|d-print-none|hidden-print"
    r"|(?:entry|post|article)-?(?:meta|info)|submitted|byline"
    r"|wp-block-(?:template-part|post-terms|file|post-author[\w-]*)|moz-email-headers-table)(?:$|[\s_-])"
    r"|(?:^|\s)(?:sidebar|widget)(?:$|\s)",
    re.IGNORECASE,
)
_DOUBTFUL_NAME = re.compile(
    rf"{_EDGE}(?:tags?|shar(?:e|ing)|social|print|links|related|footer|colophon)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SPACE = re.compile(r"[ \n\t\r\f]+")
_END = frozenset(".!?…")
_CLOSERS = "»”\"’')] \t\n\r\f\u00a0\u202f"
_MIN_WORDS = 5
_LINKS = 1 / 3
_PATIENCE = 1_000_000  # signs to look at: elements nest deep, and each may hold all the others
_HEADED = ("h1", "h2", "h3", "h4", "h5", "h6")


def shown(text: str) -> str:
    """Return a line as removed lines show it."""
    text = text.strip()
    if "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text:
        return _SPACE.sub(" ", text)
    return text


def is_sentence(text: str) -> bool:
    """Tell running text from labels: some words and an end mark."""
    return len(text.split(None, _MIN_WORDS)) >= _MIN_WORDS and text.rstrip(_CLOSERS)[-1:] in _END


def text_of(element: Any) -> str:
    """Return all text in an element, as one line."""
    return shown("".join(element.itertext()))


def stretches(element: Any) -> Iterator[str]:
    """Yield the texts between tags that part text, as removed lines show them."""
    parts: list[str] = []
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        if inner.tag not in INLINE and parts:
            text = shown("".join(parts))
            parts = []
            if text:
                yield text
        text = inner.text if event == "start" else inner.tail
        if text and not (event == "end" and inner is element):
            parts.append(text)
    text = shown("".join(parts))
    if text:
        yield text


def words_of(element: Any) -> int:
    """Return how many words an element holds."""
    return len("".join(element.itertext()).split())


def link_share(element: Any) -> float:
    """Return the part of an element's words that lead elsewhere."""
    linked = sum(map(words_of, element.iter("a")))
    return linked / (words_of(element) or 1) if linked else 0.0


def serves(element: Any, tag: str) -> bool:
    """Tell whether an element serves the page, or may: `Roles` knows."""
    return tag in _TAGS or _sort_of(element.get("class"), element.get("id")) != ""


@lru_cache(maxsize=1024)
def _sort_of(*names: str | None) -> str:
    """Return "service", "doubtful" or nothing for a class and an id."""
    known = [name for name in names if name]
    if any(map(_SERVICE_NAME.search, known)):
        return "service"
    return "doubtful" if any(map(_DOUBTFUL_NAME.search, known)) else ""


class Roles:
    """The roles of the elements of one article: they ask for its title and the size of its text."""

    def __init__(self, island: Any, title: Any, size: int) -> None:
        self._island = island
        self._above = set() if title is None else {title, *title.iterancestors()}
        self._size = size or len(text_of(island))
        self._patience = _PATIENCE

    def is_service(self, element: Any, tag: str) -> bool:
        """Tell whether an element that `serves` finds holds nothing of the release."""
        if tag == "header":
            return True  # its title and its sentences are told line by line
        if element in self._above or self._patience < 0:
            return False
        text = text_of(element)
        self._patience -= len(text)
        return not self._holds_most(element, text) and self._is_service(element, tag, text)

    def _is_service(self, element: Any, tag: str, text: str) -> bool:
        if tag in _SERVICE_TAGS or _sort_of(element.get("class"), element.get("id")) == "service":
            return True
        if tag == "article":
            return _holds(element, *_HEADED) or link_share(element) > _LINKS
        if tag == "footer":
            if self._island.tag in {"body", "html"}:
                return True  # the site's own
            if has_contact_detail(text):
                return False
        return not _holds_text(element, text)

    def _holds_most(self, element: Any, text: str) -> bool:
        return (
            len(text) * 2 > self._size
            and _holds_text(element, text)
            and sum(len(one) for one in stretches(element) if is_sentence(one)) * 2 > self._size
        )


def _holds_text(element: Any, text: str) -> bool:
    """Tell whether an element holds sentences, and few and unannounced ways elsewhere."""
    return (
        not _END.isdisjoint(text)
        and len(text.split(None, _MIN_WORDS)) >= _MIN_WORDS
        and not _holds(element, "article")
        and link_share(element) <= _LINKS
        and not any(purpose_of(text_of(one)) in ELSEWHERE for one in element.iter(*_HEADED))
        and any(map(is_sentence, stretches(element)))
    )


def _holds(element: Any, *tags: str) -> bool:
    return next(element.iterdescendants(*tags), None) is not None
