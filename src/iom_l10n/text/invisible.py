"""Characters that print nothing: which text is blank, and which signs hide in it."""

from __future__ import annotations

import re

__all__ = ["is_blank"]

_VISIBLE = re.compile(
    "[^\\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u2800\u3164\ufeff\uffa0]"
)


def is_blank(text: str) -> bool:
    """Say whether a text shows nothing: empty, white space or invisible signs alone."""
    return _VISIBLE.search(text) is None
