"""Text to and from Apertium's stream format.

Its signs are escaped; `*` and `#`, which it puts before words that it does not know or cannot
inflect, travel as private-use signs when the text has them itself. A masked part is a superblank:
`[…]` passes every stage unread and stays between the words that it stood between.
"""

from __future__ import annotations

import re

__all__ = ["from_stream", "to_stream"]

_SPECIAL = re.compile(r"[\^$\[\]{}<>@/\\]")
# Apertium knows "coeur" and not "cœur".
_OWN_SIGNS = str.maketrans({"*": "\ue010", "#": "\ue011", "\0": "\ufffd", "œ": "oe", "Œ": "Oe"})
_OWN_SIGNS_BACK = str.maketrans({"\ue010": "*", "\ue011": "#"})
_BLANK = re.compile("\ue000([0-9]+)\ue001")
_BLANK_BACK = re.compile(r"\[\ue000([0-9]+)\ue001\]")
_MARK = re.compile(r"(?<!\\)[*@#]+(?=[\w\\])([^\W\d_]*)")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def to_stream(text: str) -> bytes:
    """Return the request for a text; private-use signs around a number are masked parts."""
    escaped = _SPECIAL.sub(r"\\\g<0>", text.translate(_OWN_SIGNS))
    return _BLANK.sub("[\ue000\\1\ue001]", escaped).encode("utf-8", "replace")


def from_stream(answer: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text of an answer and the words that Apertium marked as unknown."""
    text = answer.decode("utf-8", "replace")
    unknown = tuple(dict.fromkeys(word for word in _MARK.findall(text) if word))
    text = _MARK.sub(r"\1", text)
    text = _BLANK_BACK.sub("\ue000\\1\ue001", text)
    return _ESCAPED.sub(r"\1", text).translate(_OWN_SIGNS_BACK), unknown
