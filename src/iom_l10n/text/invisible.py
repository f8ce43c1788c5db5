"""Characters that print nothing: which text is blank, and which signs hide in it."""

from __future__ import annotations

import re

__all__ = ["hidden_signs", "is_blank"]

_VISIBLE = re.compile(
    "[^\\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u2800\u3164\ufeff\uffa0]"
)


def is_blank(text: str) -> bool:
    """Say whether a text shows nothing: empty, white space or invisible signs alone."""
    return _VISIBLE.search(text) is None


# Controls, zero-width signs, bidirectional controls, soft hyphens, line separators. A joiner is
# a letter's neighbour in Persian or in emoji, and marks of direction belong in Arabic text.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_DIRECTION = frozenset("\u200e\u200f\u061c")
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "ku", "yi"})
_JOINED = frozenset({"fa", "ur", "ps", "ku", "hi", "bn", "ml", "si", "mr", "ne", "ta"})


def hidden_signs(text: str, language: str) -> tuple[int, ...]:
    """Return the places of signs that print nothing and do not belong in the language."""
    if text.isascii() and text.isprintable():
        return ()
    found = []
    for match in _HIDDEN.finditer(text):
        sign = match.group()
        if sign in _DIRECTION and language in _RIGHT_TO_LEFT:
            continue
        if sign in "\u200c\u200d" and (language in _JOINED or _in_emoji(text, match.start())):
            continue
        found.append(match.start())
    return tuple(found)


def _in_emoji(text: str, position: int) -> bool:
    around = text[max(0, position - 1) : position] + text[position + 1 : position + 2]
    return any(ord(c) > 0x2190 for c in around)  # noqa: PLR2004 - arrows, symbols, emoji
