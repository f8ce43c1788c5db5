"""Marks of hidden markup as brackets, which services over HTTP carry through.

They drop private-use characters or answer with a box in their place.
"""

from __future__ import annotations

import re

__all__ = ["from_brackets", "to_brackets"]

_SIGN = re.compile("\ue000([0-9]+)\ue001")
_BRACKETS = re.compile(r"⟦\s*([0-9]+)\s*⟧")


def to_brackets(text: str) -> str:
    """Return the text with its signs as ⟦n⟧."""
    return _SIGN.sub("⟦\\1⟧", text)


def from_brackets(text: str) -> str:
    """Return the text with ⟦n⟧ as signs again; spaces that a service put inside are dropped."""
    return _BRACKETS.sub("\ue000\\1\ue001", text)
