"""Text and spans written as CommonMark inline."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from iom_l10n.model import InlineKind
from iom_l10n.text.addresses import find_addresses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.model import Inline

__all__ = ["TAGS", "Style", "write_inline"]

TAGS = {
    InlineKind.STRONG: "strong",
    InlineKind.EMPHASIS: "em",
    InlineKind.SUPERSCRIPT: "sup",
    InlineKind.SUBSCRIPT: "sub",
}
_DELIMITERS = {InlineKind.STRONG: "**", InlineKind.EMPHASIS: "*"}
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_ALWAYS = frozenset("\\*_`[]<&!:@~|")
_ENTITY = re.compile(r"&(?=#?\w{1,32};)", re.ASCII)
_TAG_START = re.compile(r"<(?=[A-Za-z0-9/!?])")
_RUN = re.compile(r"\*+|_+")
_PLAIN_HREF = re.compile(r"[A-Za-z0-9:/?#@!$'+,;=.%~_-]+")


class Style(Enum):
    """How careful the writing is; each is safer and uglier than the one before."""

    DELIMITERS = "**strong**, escapes where needed"
    TAGS = "<strong>strong</strong>, escapes where needed"
    ESCAPED = "tags, and everything that could mean something escaped"


def write_inline(text: str, spans: Sequence[Inline], style: Style) -> str:
    """Return `text` with its well-formed spans as CommonMark."""
    bare = _bare_links(text, spans)
    escapes = _escapes(text, spans, bare, style)
    out: list[str] = []
    opened: list[tuple[int, str]] = []
    at = 0

    def copy_to(end: int) -> None:
        nonlocal at
        out.extend(f"\\{text[i]}" if i in escapes else text[i] for i in range(at, end))
        at = max(at, end)

    def close_until(start: int) -> None:
        while opened and opened[-1][0] <= start:
            end, mark = opened.pop()
            copy_to(end)
            out.append(mark)

    for span in spans:
        close_until(span.start)
        copy_to(span.start)
        if span in bare:
            out.append(text[span.start : span.end])
            at = span.end
            continue
        before, after = _marks(span, style)
        out.append(before)
        opened.append((span.end, after))
    close_until(len(text))
    copy_to(len(text))
    return "".join(out)


def _bare_links(text: str, spans: Sequence[Inline]) -> set[Inline]:
    """Return the links that are a bare address with no other markup inside."""
    addresses = {(at.start, at.end, at.href) for at in find_addresses(text)}
    following = [*(span.start for span in spans[1:]), len(text)]
    return {
        span
        for span, next_start in zip(spans, following, strict=False)
        if (span.start, span.end, span.href) in addresses and next_start >= span.end
    }


def _marks(span: Inline, style: Style) -> tuple[str, str]:
    if span.kind is InlineKind.LINK:
        href = span.href or ""
        if not _PLAIN_HREF.fullmatch(href):
            href = "<" + re.sub(r"([\\<>&])", r"\\\1", href) + ">"
        return "[", f"]({href})"
    if style is Style.DELIMITERS and span.kind in _DELIMITERS:
        return _DELIMITERS[span.kind], _DELIMITERS[span.kind]
    return f"<{TAGS[span.kind]}>", f"</{TAGS[span.kind]}>"


def _escapes(text: str, spans: Sequence[Inline], bare: set[Inline], style: Style) -> set[int]:
    """Return the positions of the characters that need a backslash."""
    if style is Style.ESCAPED:
        return {i for i, sign in enumerate(text) if sign in _ALWAYS}
    edges = {edge for span in spans if span not in bare for edge in (span.start, span.end)}
    escapes = {match.start() for match in _ENTITY.finditer(text)}
    last_tag = len(text) if edges else text.rfind(">")
    escapes |= {match.start() for match in _TAG_START.finditer(text, 0, last_tag + 1)}
    last_link = text.rfind("](")
    links = [span for span in spans if span.kind is InlineKind.LINK and span not in bare]
    ticks = text.count("`") > 1
    for i, sign in enumerate(text):
        if sign == "\\":
            needed = text[i + 1 : i + 2] in _PUNCTUATION or i + 1 in edges
        elif sign in "[]":
            needed = (sign == "[" and i < last_link) or any(s.start <= i < s.end for s in links)
        elif sign == "!":
            needed = any(s.start == i + 1 for s in links)
        else:
            needed = sign == "`" and ticks
        if needed:
            escapes.add(i)
    return escapes | _delimiter_escapes(text, marked=bool(edges))


def _delimiter_escapes(text: str, *, marked: bool) -> set[int]:
    """Return the `*` and `_` that would open or close an emphasis nobody meant."""
    runs = [(match, *_flanking(text, match)) for match in _RUN.finditer(text)]
    if marked:
        runs = [(m, o or c, o or c) if m[0][0] == "*" else (m, o, c) for m, o, c in runs]
    escapes: set[int] = set()
    for sign in "*_":
        able = [run for run in runs if run[0][0][0] == sign]
        first = next((i for i, (_, opens, _c) in enumerate(able) if opens), len(able))
        last = next((i for i in reversed(range(len(able))) if able[i][2]), -1)
        for i, (match, opens, closes) in enumerate(able):
            if (opens and (marked or i < last)) or (closes and (marked or i > first)):
                escapes.update(range(match.start(), match.end()))
    return escapes


def _flanking(text: str, run: re.Match[str]) -> tuple[bool, bool]:
    """Return whether CommonMark lets the run open and close an emphasis."""
    before, after = (
        text[run.start() - 1 : run.start()] if run.start() else "",
        text[run.end() : run.end() + 1],
    )
    space_before, space_after = not before or before.isspace(), not after or after.isspace()
    mark_before, mark_after = _is_mark(before), _is_mark(after)
    left = not space_after and (not mark_after or space_before or mark_before)
    right = not space_before and (not mark_before or space_after or mark_after)
    if run[0][0] == "_":
        return left and (not right or mark_before), right and (not left or mark_after)
    return left, right


def _is_mark(sign: str) -> bool:
    return bool(sign) and not sign.isalnum() and not sign.isspace()
