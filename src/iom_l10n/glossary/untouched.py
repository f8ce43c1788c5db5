"""Parts of a text in which no term is looked for: addresses, file names, tags, placeholders."""

from __future__ import annotations

import re

from iom_l10n.text.placeholders import placeholders
from iom_l10n.text.protected import masked

__all__ = ["blanked", "may_be_untouched"]

_SUFFIX = r"(?:pdf|docx?|xlsx?|pptx?|od[st]|csv|txt|html?|jpe?g|png|zip|mp[34])(?!\w)"
_FILE = re.compile(rf"\.{_SUFFIX}")
_GAPS_BEFORE_FILE = ' \u00a0\u202f\n(«»“”"'


def may_be_untouched(text: str) -> bool:
    """Say whether a text may hold such a part; digits hold no word."""
    # Written out, since this is asked of every text with a term; a full stop mostly ends it.
    return (
        "/" in text
        or "@" in text
        or "#" in text
        or "{" in text
        or "%" in text
        or "<" in text
        or "[" in text
        or "www." in text
        or (text.find(".", 0, -1) >= 0 and _FILE.search(text) is not None)
    )


def blanked(text: str) -> str:
    """Return the text with these parts as underscores, nothing moved."""
    out = masked(text)
    for match in _FILE.finditer(text):
        start = max(map(text[: match.start()].rfind, _GAPS_BEFORE_FILE)) + 1
        out = out[:start] + "_" * (match.end() - start) + out[match.end() :]
    for part in placeholders(text):
        out = out[: part.start] + "_" * (part.end - part.start) + out[part.end :]
    return out
