"""Hard-wrapped pages (bodies up to mid-2012): where paragraphs end when no blank line says so.

HTML Tidy wrapped the *source* at 68 columns, with accents spelt out as entities ("é" is
`&eacute;`, 8 columns), so French lines look ragged. With w = the length of a line + 1 + the first
word of the next, entities spelt out: a line with w of at most 58 would have taken the word, so its
end is true. Above that, an end mark followed by a capital, a digit or an opening quotation mark
ends the block; everything else was wrapped.
"""

from __future__ import annotations

import re
from html.entities import codepoint2name
from itertools import pairwise
from typing import TYPE_CHECKING

from iom_l10n.model import Inline, InlineKind
from iom_l10n.releases.cleaning.spaces import joined, tidy
from iom_l10n.releases.draft import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Line

__all__ = ["is_wrapped", "paragraphs"]

_TRUE_END = 58
_WIDEST = 90
_WIDE_SHARE = 0.1
_MIN_WRAPS = 2
_SHORT_BODY = 4
_END = re.compile(r"[.!?…:][»”\"’')\]\s\u00a0]*\Z")
_OPENING = "«“\"„‘'([ \u00a0\u202f-–—•"
# A closed list of its own: rooms do not share code, and only what stands at a line's end matters.
_ABBREVIATION = re.compile(
    r"(?:^|[\s\u00a0'’(«])(?:M|MM|Mmes?|Mlles?|Mgr|Me|Drs?|Prs?|Prof|Stes?|S\.E|[A-Z]|(?:[A-Z]\.-?)+[A-Z]"
    r"|art|no|nos|n°|N°|cf|vol|p|pp|ex|av|env|éd|tél|Tél|Tel|ext|chap|fig|al|réf|resp|méd|approx)\.\Z"
)
_BULLET = re.compile(r"[-•·▪*]\s")
_SHORT = 60


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Tell whether the body (the lines under the title) was wrapped by a machine."""
    body = [line.text.strip() for line in lines if not line.is_blank]
    wide = sum(_width(text) > _WIDEST for text in body if " " in text)
    if wide > len(body) * _WIDE_SHARE:
        return False
    wraps = sum(
        1
        for line, after in pairwise(lines)
        if not line.is_blank and not after.is_blank and _is_plain_wrap(line.text, after.text)
    )
    return wraps >= _MIN_WRAPS or (wraps == 1 and len(body) <= _SHORT_BODY)


def _is_plain_wrap(line: str, after: str) -> bool:
    return (
        not _END.search(line.rstrip())
        and line.rstrip()[-1] != ";"
        and after.lstrip()[0].islower()
        and _joint_width(line, after) > _TRUE_END
    )


def paragraphs(lines: Sequence[Line], *, wrapped: bool, lead: int = 1) -> list[Piece]:
    """Return the blocks of a page of lines; the `lead` first (a date, the title) join nothing."""
    pieces: list[Piece] = []
    group: list[Line] = []
    gap = False
    for line in lines:
        if line.is_blank:
            if group:
                _flush(pieces, group, after_gap=gap)
            gap = True
            continue
        if (
            group
            and not line.joins
            and not (len(pieces) >= lead and _belongs(group[-1], line, wrapped=wrapped))
        ):
            _flush(pieces, group, after_gap=gap)
            gap = False
        group.append(line)
    _flush(pieces, group, after_gap=gap)
    return pieces


def _flush(pieces: list[Piece], group: list[Line], *, after_gap: bool) -> None:
    if group:
        text = joined(line.text for line in group)
        if text:
            pieces.append(
                Piece(
                    text=text,
                    inline=_links(text, group),
                    first=group[0].number,
                    last=group[-1].number,
                    after_gap=after_gap,
                )
            )
        group.clear()


def _links(text: str, group: Sequence[Line]) -> tuple[Inline, ...]:
    """Return the links whose words stand exactly once in the block."""
    words = [(tidy(words), href) for line in group for words, href in line.links]
    return tuple(
        Inline(
            start=text.index(word), end=text.index(word) + len(word), kind=InlineKind.LINK, href=to
        )
        for word, to in words
        if word and text.count(word) == 1
    )


def _belongs(line: Line, after: Line, *, wrapped: bool) -> bool:
    """Tell whether `after` goes on with the block of `line`."""
    text, following = line.text.rstrip(" \t"), after.text.lstrip(" \t")
    if following.startswith("(") and len(text) <= _SHORT and not _END.search(text):
        return True
    if following.lstrip("\u00a0\u202f")[:1] in "»”,;)":
        return wrapped or following[:1] in ",;)"
    return wrapped and _was_wrapped(_as_measured(line), text, following)


def _as_measured(line: Line) -> str:
    """Return the line as the wrapping saw it: with its anchor, unless the anchor ends it.

    `"mailto:x@iom.int">x@iom.int ou Awa Sy, OIM` was a full line; an address alone was followed
    by a `<br>` that is gone.
    """
    after_anchor = line.raw.rpartition(">")[2].strip(" \t")
    cut = line.raw != line.text and ">" in line.raw
    return line.raw if cut and " " in after_anchor else line.text


def _was_wrapped(measured: str, text: str, following: str) -> bool:
    if _joint_width(measured, following) <= _TRUE_END:
        return False
    if _BULLET.match(following) and text[-1] in ";:,.":
        return False
    if not _END.search(text) or _ABBREVIATION.search(text):
        return True
    first = following.lstrip(_OPENING)[:1]
    return not (first.isupper() or first.isdigit() or following[:1] in '«“"„')


def _joint_width(line: str, after: str) -> int:
    return _width(line.rstrip(" \t")) + 1 + _width(after.lstrip(" \t").partition(" ")[0])


def _width(text: str) -> int:
    """Return the columns of a text with its accents and signs spelt out as HTML entities."""
    return sum(
        1
        if sign < "\x7f"
        else len(codepoint2name[ord(sign)]) + 2
        if ord(sign) in codepoint2name
        else len(f"&#{ord(sign)};")
        for sign in text
    )
