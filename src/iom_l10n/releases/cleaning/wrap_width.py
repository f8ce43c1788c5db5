"""How a page was hard-wrapped: by whom, at which width, and whether blank lines part its blocks.

HTML Tidy wrapped the *source* at 68 columns, with accents spelt out as entities ("é" is
`&eacute;`, 8 columns), so French lines look ragged: bodies of the site up to mid-2012. Mail and
news wires count the characters that one sees, at 60 to 100 columns, mostly with blank lines
between the paragraphs. With the joint = the length of a line + 1 + the first word of the next: a
line whose joint is within the width would have taken the word, so its end is true.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html.entities import codepoint2name
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from iom_l10n.releases.cleaning.cuts import is_cut_figure, surely_cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Line

__all__ = ["END", "TIDY_WIDTH", "Wrapping", "find_wrapping", "source_joint", "source_width"]

END = re.compile(r"[.!?…:][»”\"’')\]\s\u00a0]*\Z")
TIDY_WIDTH = 58  # of 68: the source held tags that are gone
_SOURCE_WIDTH = 68
_TIDY_WIDEST = 90
_NARROWEST, _WIDEST = 45, 122
_TIDY_WIDE_SHARE = 0.1
_WIDE_SHARE = 0.2
_CONSISTENT = 0.75  # old editors broke a line by hand here and there
_RAGGED = 0.75
_MIN_WRAPS, _MANY_WRAPS = 2, 3
_SURELY_PLAIN = 4
_SHORT_BODY = 4
_SLACK = 2
_LONG, _LONGEST_NAME = 40, 30

Pair = tuple[str, str]


class Wrapping(NamedTuple):
    """A joint wider than `width` was too wide to stand on one line.

    `entities` says that accents were measured as entities, `gaps` that blank lines part the
    paragraphs, so that a full line never ends one.
    """

    width: int
    entities: bool
    gaps: bool = False

    def was_full(self, line: str, after: str) -> bool:
        """Tell whether a line had no room for the first word of the next."""
        return self._joint(line, after) > self.width

    def _joint(self, line: str, after: str) -> int:
        measure = source_width if self.entities else len
        # The first word runs to an ASCII space: « + no-break space + word were never parted.
        return measure(line.rstrip(" \t")) + 1 + measure(after.lstrip(" \t").partition(" ")[0])


def source_joint(line: str, after: str) -> int:
    """Return how wide a line and the first word of the next were in the source."""
    return (
        source_width(line.rstrip(" \t")) + 1 + source_width(after.lstrip(" \t").partition(" ")[0])
    )


def find_wrapping(lines: Sequence[Line]) -> Wrapping | None:
    """Return how the body (the lines under the title) was wrapped, None if it was not."""
    pairs = [
        (line.text.rstrip(), after.text.lstrip())
        for line, after in pairwise(lines)
        if not line.is_blank and not after.is_blank
    ]
    wraps = [pair for pair in pairs if _is_plain_wrap(*pair)]
    if not wraps:
        return None
    texts = [line.text.strip() for line in lines if not line.is_blank]
    tidy, plain = _tidy(texts, wraps), _plain(texts, pairs, wraps)
    chosen = tidy if plain is None else plain
    if tidy is not None and plain is not None:
        # Few lines fit either measure by chance; then the blank lines tell who wrapped.
        sure = _has_gaps(lines, pairs, plain) or len(wraps) >= _SURELY_PLAIN
        if not sure or _full(plain, wraps) < _full(tidy, wraps):
            chosen = tidy
    if chosen is None or not _wraps_enough(chosen, pairs, wraps, texts):
        return None
    return chosen._replace(gaps=_has_gaps(lines, pairs, chosen))


def _tidy(texts: Sequence[str], wraps: Sequence[Pair]) -> Wrapping | None:
    found = Wrapping(TIDY_WIDTH, entities=True)
    wide = sum(source_width(text) > _TIDY_WIDEST for text in texts if " " in text)
    if wide > len(texts) * _TIDY_WIDE_SHARE and not _surely_tidy(found, wraps):
        return None
    return found if _full(found, wraps) else None


def _surely_tidy(found: Wrapping, wraps: Sequence[Pair]) -> bool:
    """Tell a source that was wrapped but for its longest lines: all that go on were full there."""
    going_on = [pair for pair in wraps if len(pair[0]) >= _LONGEST_NAME]
    return (
        len(going_on) >= _MANY_WRAPS
        and _full(found, going_on) == len(going_on)
        and all(source_width(line) <= _SOURCE_WIDTH for line, _after in going_on)
    )


def _plain(texts: Sequence[str], pairs: Sequence[Pair], wraps: Sequence[Pair]) -> Wrapping | None:
    # The longest line that another follows; or, where contacts stand one a line, that surely was
    # wrapped.
    for candidates in (pairs, wraps):
        width = max(len(line) for line, _after in candidates)
        found = Wrapping(width, entities=False)
        wide = sum(len(text) > width + _SLACK for text in texts if " " in text)
        if not (_NARROWEST <= width <= _WIDEST and wide <= len(texts) * _WIDE_SHARE):
            continue
        if _full(found, wraps) >= len(wraps) * _CONSISTENT:
            return found
        # Wrapped by hand: ragged, and yet no line but the last of a paragraph is short.
        ragged = min(len(line) + 1 + len(after.partition(" ")[0]) for line, after in wraps) - 1
        if ragged >= max(width * _RAGGED, _NARROWEST) and len(wraps) >= _MIN_WRAPS:
            return Wrapping(ragged, entities=False)
    # The longest line may end a paragraph.
    longest = max(len(text) for text in texts)
    found = Wrapping(longest, entities=False)
    known = _NARROWEST <= longest <= _WIDEST and _full(found, wraps) == len(wraps)
    return found if known else None


def _full(wrapping: Wrapping, pairs: Sequence[Pair]) -> int:
    return sum(wrapping.was_full(*pair) for pair in pairs)


def _wraps_enough(
    wrapping: Wrapping, pairs: Sequence[Pair], wraps: Sequence[Pair], texts: Sequence[str]
) -> bool:
    full = _full(wrapping, wraps)
    if full == 1:  # a line cut before a name or a number counts too, where another is sure
        unended = [pair for pair in pairs if not END.search(pair[0]) and len(pair[0]) > _LONG]
        full = max(full, _full(wrapping, unended))
    return full >= _MIN_WRAPS or (full == 1 and len(texts) <= _SHORT_BODY)


def _is_plain_wrap(line: str, after: str) -> bool:
    """Tell a pair of lines that nothing but wrapping, at its width, can have parted."""
    return (
        not END.search(line)
        and line[-1] != ";"
        and after[0].islower()
        and not surely_cut(line, after)
        and not is_cut_figure(line, after)
    )


def _has_gaps(lines: Sequence[Line], pairs: Sequence[Pair], wrapping: Wrapping) -> bool:
    """Tell whether blank lines, rather than short lines, end the paragraphs."""
    gaps = sum(
        not line.is_blank and after.is_blank and END.search(line.text.rstrip()) is not None
        for line, after in pairwise(lines)
    )
    short = sum(
        END.search(line) is not None and not wrapping.was_full(line, after) for line, after in pairs
    )
    return gaps >= _MIN_WRAPS and gaps > short


class _Entities(dict[int, str]):
    """Signs as HTML spells them; a sign without a name stands by its number."""

    def __missing__(self, sign: int) -> str:
        self[sign] = f"&{codepoint2name[sign]};" if sign in codepoint2name else f"&#{sign};"
        return self[sign]


_SPELT = _Entities((sign, chr(sign)) for sign in range(0x7F))


@lru_cache(maxsize=512)  # each line is measured against several widths
def source_width(text: str) -> int:
    """Return the columns of a text with its accents and signs spelt out as HTML entities."""
    return len(text) if text.isascii() else len(text.translate(_SPELT))
