"""The id of a release: readable, stable, safe as a file name and in a PO reference."""

from __future__ import annotations

import re
from unicodedata import combining, normalize

__all__ = ["release_id"]

_MAX = 60
_SIGNS = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ø": "o", "Ø": "O"})
_RUN = re.compile(r"[^a-z0-9]+")


def release_id(title: str, date: str | None) -> str:
    """Return the ASCII slug of a title, cut at a word border, with the date when it is known."""
    decomposed = normalize("NFKD", title.translate(_SIGNS))
    plain = "".join(sign for sign in decomposed if not combining(sign)).lower()
    slug = _RUN.sub("-", plain).strip("-")
    if len(slug) > _MAX:
        cut = slug[: _MAX + 1].rpartition("-")[0]
        slug = cut or slug[:_MAX]
    slug = slug or "communique"
    return f"{slug}-{date}" if date else slug
