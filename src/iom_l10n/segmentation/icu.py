"""Regular expressions as SRX writes them (ICU) in the dialect of the `regex` package.

The two agree on nearly all: possessive and atomic groups, properties, sets in sets. What differs is
rewritten; what one has and the other has not is refused, never guessed, for a rule that silently
means something else cuts sentences in the wrong place.
"""

from __future__ import annotations

import re
import sys

from iom_l10n.messages import _

__all__ = ["UnsupportedError", "translate"]

_LONGEST = 5_000
_VERTICAL = "\\n\\x0b\\f\\r\\x85\\u2028\\u2029"
_QUOTED = re.compile(r"\\Q(?P<text>.*?)(?:\\E|\Z)", re.DOTALL)
_PIECE = re.compile(
    r"\\x\{(?P<hex>[0-9A-Fa-f]{1,6})\}"
    r"|\\0(?P<octal>[0-7]{1,3})"
    r"|\\c(?P<control>[@-_a-z])"
    r"|\\[pP]\{(?P<property>[^{}]*)\}|\\N\{[^{}]*\}|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
    r"|\\x[0-9A-Fa-f]{2}|\\[pP][A-Z]"
    r"|\\(?P<escape>.)"
    r"|(?P<group>\(\?(?:[:>=!|]|<[=!]|<[A-Za-z]\w*>|[ims]*(?:-[ims]+)?[:)])?)"
    r"|(?P<quantifier>\{\d+(?:,\d*)?\})"
    r"|(?P<posix>\[:\^?[A-Za-z]+:\])"
    r"|(?P<other>.)",
    re.DOTALL,
)
_IS_CATEGORY = re.compile("Is[A-Z][a-z]?")
# Letters after a backslash that mean the same in both.
_SHARED = frozenset("aAbBdDfnrRsStwWX")
_IN_SET = {"h": r"\t\p{Zs}", "v": _VERTICAL, "a": r"\x07", "e": r"\x1b", "b": r"\x08"}
_OUTSIDE = {"v": f"[{_VERTICAL}]", "Z": r"(?=\n?\Z)", "z": r"\Z", "e": r"\x1b", "h": r"[\t\p{Zs}]"}


class UnsupportedError(ValueError):
    """The expression holds something that cannot be carried over; the message names it."""


def translate(pattern: str) -> str:
    """Return `pattern` for `regex` with its V1 behaviour; raise UnsupportedError."""
    if len(pattern) > _LONGEST:
        raise UnsupportedError(_("it is longer than {n} characters").format(n=_LONGEST))
    pattern = _QUOTED.sub(lambda found: re.escape(found["text"]), pattern)
    result: list[str] = []
    depth = 0
    for found in _PIECE.finditer(pattern):
        piece = found[0]
        kind = found.lastgroup
        if kind in {"other", "posix"}:
            depth, piece = _sign(piece, depth)
        elif kind == "escape":
            piece = _escaped(found["escape"], inside=depth > 0)
        elif kind in {"group", "quantifier"}:
            piece = re.escape(piece) if depth else _construct(found)
        elif kind is not None:
            piece = _named(kind, found)
        result.append(piece)
    return "".join(result)


def _named(kind: str, found: re.Match[str]) -> str:
    value: str = found[kind]
    if kind == "hex":
        return _code(int(value, 16))
    if kind == "octal":
        return _code(int(value, 8))
    if kind == "control":
        return _code(ord(value.upper()) ^ 64)
    # ICU reads \p{IsLu}; `regex` wants \p{Lu}, and \p{IsAlphabetic} as it is.
    return found[0].replace("{Is", "{", 1) if _IS_CATEGORY.fullmatch(value) else found[0]


def _construct(found: re.Match[str]) -> str:
    if found[0] in {"(?", "(?|"}:
        shown = found.string[found.start() : found.start() + 4]
        raise UnsupportedError(_("“{piece}” is not supported").format(piece=shown))
    return found[0]


def _sign(piece: str, depth: int) -> tuple[int, str]:
    if piece == "[":
        return depth + 1, piece
    if piece == "]" and depth:
        return depth - 1, piece
    if depth and piece in "|~":  # set operators of `regex`, plain signs of ICU
        return depth, f"\\{piece}"
    if not depth and piece == "{":  # fuzzy matching of `regex`, an error of ICU
        raise UnsupportedError(_("“{piece}” is not supported").format(piece="{"))
    return depth, piece


def _escaped(letter: str, *, inside: bool) -> str:
    if inside and letter in _IN_SET:
        return _IN_SET[letter]
    if not inside and letter in _OUTSIDE:
        return _OUTSIDE[letter]
    if letter.isascii() and letter.isalnum() and letter not in _SHARED:
        raise UnsupportedError(_("“{piece}” is not supported").format(piece=f"\\{letter}"))
    return f"\\{letter}"


def _code(number: int) -> str:
    if number > sys.maxunicode:
        raise UnsupportedError(_("“{piece}” is not supported").format(piece=f"\\x{{{number:x}}}"))
    return f"\\U{number:08x}"
