"""The passages of a page: its lines, where they were wrapped put together again to be looked at."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from iom_l10n.releases.cleaning.cuts import dangles
from iom_l10n.releases.cleaning.purposes import SENTENCES, SERVICE, Purpose
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.cleaning.wrap_width import TIDY_WIDTH, source_joint
from iom_l10n.releases.structure.datelines import is_date_line
from iom_l10n.releases.structure.heads import read_head
from iom_l10n.releases.structure.shapes import ends_sentence, sentences_inside

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Passage", "first_paragraph", "is_glued_to", "is_prose", "passages_of"]

_WRAPPED, _WRAPPED_EARLY = 40, 30  # a shorter line was ended by its writer
_WIDEST = 122
_SLACK, _RAGGED = 2, 0.8
_WHOLE_LINES, _MANY_LINES, _MARGIN = 3, 15, 15
_TIDY_WIDEST, _EARLY, _MIN_EARLY = 80, 6, 2
_SHORTEST_SECTION = 3
_MANY = 4  # lines that surely go on
# What stands on a line of its own beside a title, however long that is.
_OWN_LINE = SERVICE | {Purpose.POSTED, Purpose.FILED, Purpose.TOOL, Purpose.SEE}
_BULLET = re.compile(r"[-–•·▪*+o□■○●◦#]\s|\(?\d{1,2}[.)]\s")
_CRUMBS = re.compile(r"\S{1,20}(?: \S{1,20}){0,3} [>›»|/] ")
_PROSE = 100
_NEAR = 8


class Passage(NamedTuple):
    """Lines that make one paragraph, title or label, with the first and the last of them."""

    first: int
    last: int
    text: str


def passages_of(texts: Sequence[str], *, wrapped: bool) -> list[Passage]:
    """Return the passages of the lines that are not blank; `wrapped` where lines may go on."""
    width, tidy = _width_of(texts) if wrapped else (0, False)
    found: list[Passage] = []
    for at, raw in enumerate(texts):
        text = " ".join(raw.split())
        if not text:
            continue
        near = bool(width and found) and found[-1].last == at - 1
        if near and texts[at - 1].split() in (raw.split(), texts[at - 2].split()):
            near = False  # a section of a menu, which stands twice
        if near and _goes_on(texts[at - 1], text, width, tidy=tidy):
            above = found[-1]
            found[-1] = Passage(above.first, at, f"{above.text} {text}")
        else:
            found.append(Passage(at, at, text))
    return found


def _width_of(texts: Sequence[str]) -> tuple[int, bool]:
    """Return at which width lines were wrapped, 0 for none, and whether in the source.

    There a title may stand whole on its line, wider than all others.
    """
    sizes = sorted(map(len, texts), reverse=True)
    widest = sizes[0] if sizes else 0
    most = sizes[min(_WHOLE_LINES, len(sizes) // _MANY_LINES)] if sizes else 0
    narrow = next((size for size in sizes if size <= _TIDY_WIDEST), 0)
    for width in (widest, most, narrow):
        if 0 < width <= _TIDY_WIDEST and _wrapped_by_source(texts, width):
            return width, True
    if widest <= _WIDEST or not _wrapped_by_hand(texts, narrow):
        return (widest if widest <= _WIDEST else 0), False
    return narrow, False  # but for some lines


def _wrapped_by_hand(texts: Sequence[str], width: int) -> bool:
    """Tell a page of which most long lines go on in small letters, from one that nobody wrapped."""
    full = [
        after
        for above, after in pairwise(texts)
        if _RAGGED * width < len(above.rstrip()) <= width and not ends_sentence(above.rstrip())
    ]
    small = sum(after[:1].islower() for after in full)
    return small >= _MANY and 2 * small > len(full)


def _wrapped_by_source(texts: Sequence[str], width: int) -> bool:
    """Tell a page whose lines end early, for its source was wrapped, with "é" as an entity."""
    return (
        sum(
            after[:1].islower()
            and len(above) + len(after.partition(" ")[0]) < width - _EARLY
            and source_joint(above, after) > TIDY_WIDTH
            for above, after in pairwise(texts)
        )
        >= _MIN_EARLY
    )


def _goes_on(above: str, text: str, width: int, *, tidy: bool) -> bool:
    """Tell whether a long line had hardly room for the next word, or goes on in small letters.

    A text browser keeps "400 000" on one line, and one sees no more that it was one word.
    """
    shortest = _WRAPPED_EARLY if tidy else _WRAPPED
    if not shortest <= len(above.strip()) <= width + _MARGIN or _BULLET.match(text):
        return False  # its writer ended it, or let it stand whole
    small = text[0].islower()
    full = len(above.rstrip()) + 1 + len(text.partition(" ")[0]) > width - _SLACK
    if tidy and not full and (small or not ends_sentence(above.rstrip())):
        full = source_joint(above, text) > TIDY_WIDTH
    if _CRUMBS.match(above.strip()):
        return full and small
    figure = text[0].isdigit() and len(above) > _RAGGED * width and not ends_sentence(above.strip())
    if small or not (full or figure):
        return small
    return not _stands_alone(text) and purpose_of(above) is None  # the site's own sentence ended


def _stands_alone(text: str) -> bool:
    """Tell the release itself, a date or a button below a line that is as long as the page."""
    begins = text[0].isupper() and read_head(text) is not None
    return begins or is_date_line(text) or purpose_of(text) in _OWN_LINE


def is_prose(text: str) -> bool:
    """Tell a paragraph of the release from labels, headlines and sentences of the site."""
    return (
        len(text) >= _PROSE
        and (ends_sentence(text) or sentences_inside(text))
        and not _BULLET.match(text)
        and purpose_of(text) not in SENTENCES
    )


def first_paragraph(passages: Sequence[Passage], *, after: int = -1) -> int | None:
    """Return which passage begins the text: one with a place at its head, or the first of some."""
    first = last = None
    for n in range(after + 1, len(passages)):
        text = passages[n].text
        if _opens_wrapped(passages, n):
            return n
        if not is_prose(text) or purpose_of(text) is Purpose.ABOUT:
            continue
        if n and is_glued_to(passages[n - 1].text, text):
            continue
        if last is not None and n - last <= _NEAR:
            return last
        if read_head(text):
            return n
        first, last = (n if first is None else first), n
    return first


def is_glued_to(section: str, text: str) -> bool:
    """Tell a menu's sentence below its section: "Qui sommes nous" / "Qui sommes nousL'OIM …"."""
    size = len(section)
    if not _SHORTEST_SECTION <= size < len(text):
        return False
    if text[:size].casefold() != section.casefold():
        return False
    first, second = text[size], text[size + 1 : size + 2]
    if section[-1].isupper():  # "WHO WE AREThe …", but not "MIGRATIONS : APPEL" below "MIGRATION"
        return first.isupper() and (second.islower() or second in "'’")
    return first.isupper() or first.isdigit()


def _opens_wrapped(passages: Sequence[Passage], n: int) -> bool:
    """Tell the head of a text that was wrapped at a width which could not be told."""
    one, after = passages[n], passages[n + 1 : n + 2]
    return (
        len(one.text) >= _WRAPPED
        and bool(after)
        and after[0].first == one.last + 1
        and (after[0].text[0].islower() or dangles(one.text))
        and read_head(one.text) is not None
    )
