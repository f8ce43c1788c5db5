"""What an HTML page says about itself beside its text: the date of publication."""

from __future__ import annotations

import json
import re
from typing import Any

from iom_l10n.releases.readers.html_roles import INLINE, text_of
from iom_l10n.releases.structure.datelines import read_date

__all__ = ["page_title", "published", "stated"]

_DATE_NAMES = frozenset({"article:published_time", "datepublished", "dcterms.date", "dc.date"})

_META = re.compile(r"(?:^|[\s_-])(?:meta|info|submitted|byline|date|published|created)(?:$|[\s_-])")
_PUBLISHED = re.compile(
    r"\b(?:publi[ée]e?|publication|post[ée]e?|mis en ligne|soumis|cré[ée]e?|published)\b",
    re.IGNORECASE,
)
_MAX_META = 100
_OTHER_DATES = ("updated", "modified", "expire")


def published(root: Any) -> str | None:
    """Return the date that the page's own metadata gives, in ISO form."""
    for script in root.iter("script"):
        if script.get("type") == "application/ld+json":
            date = _date_in(_json(script.text or ""))
            if date:
                return date
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name in _DATE_NAMES and (date := read_date(meta.get("content") or "")):
            return date
    return None


def page_title(root: Any) -> str:
    """Return what the browser shows as the page's title."""
    found = next(root.iter("title"), None)
    return "" if found is None else text_of(found)


def stated(article: Any, title: Any) -> str | None:
    """Return the date that a `<time>` or a line beside the title says the page was published on.

    A time in running text is one of the story; so is each in another article.
    """
    roots = [article] if title is None else [article, *title.iterancestors("header")]
    for time in (one for root in roots for one in root.iter("time")):
        name = f"{time.get('class') or ''} {time.get('itemprop') or ''}".lower()
        date = read_date(time.get("datetime") or "") or read_date(text_of(time))
        if date is None or any(other in name for other in _OTHER_DATES):
            continue
        if "publish" in name or time.get("pubdate") is not None or _stands_alone(time, article):
            return date
    for element in article.iter("div", "p", "span", "dd", "li"):
        if _META.search(element.get("class") or "") and len(text := text_of(element)) < _MAX_META:
            found = _PUBLISHED.search(text)
            if found and (date := read_date(text[found.end() :])):
                return date
    return None


def _stands_alone(time: Any, article: Any) -> bool:
    around = time.getparent()
    while around.tag in INLINE:
        around = around.getparent()
    others = next(time.iterancestors("article", "aside", "nav", "footer", "blockquote"), article)
    return len(text_of(around)) < _MAX_META and others in {article, *article.iterancestors()}


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _date_in(value: Any) -> str | None:
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            date = value.get("datePublished")
            if isinstance(date, str) and (found := read_date(date)):
                return found
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
    return None
