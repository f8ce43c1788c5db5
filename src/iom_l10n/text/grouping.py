"""How a language parts thousands and marks decimals (CLDR's symbols and minimum grouping).

Our own few lines, because Babel knows no minimum grouping: it gives 1.234 where Spanish wants 1234.
"""

from __future__ import annotations

__all__ = ["decimal_sign", "groups_four", "parted", "thousands_sign"]

_POINT_DECIMAL = frozenset({"en", "ar"})
# Spanish and European Portuguese part from five figures on.
_GROUPS_FOUR = frozenset({"en", "ar", "pt", "pt-BR"})
_GROUP = 3


def decimal_sign(language: str) -> str:
    """Return the sign before a fraction."""
    return "." if language in _POINT_DECIMAL else ","


def thousands_sign(language: str) -> str:
    """Return the sign between thousands where nothing else is asked for."""
    return "," if language in _POINT_DECIMAL else "."


def groups_four(lang: str) -> bool:
    """Say whether 1234 is parted, by language tag; plain `pt` is Brazil's, as in CLDR."""
    return lang in _GROUPS_FOUR or lang.partition("-")[0] in {"en", "ar"}


def parted(digits: str, sign: str) -> str:
    """Return figures with a sign between thousands: 12500, 12.500."""
    groups: list[str] = []
    while digits:
        groups.insert(0, digits[-_GROUP:])
        digits = digits[:-_GROUP]
    return sign.join(groups)
