"""What an HTML page says about itself beside its text: the date of publication."""

from __future__ import annotations

import json
from typing import Any

from iom_l10n.releases.structure.datelines import read_date

__all__ = ["published"]

_DATE_NAMES = frozenset({"article:published_time", "datepublished", "dcterms.date", "dc.date"})


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
