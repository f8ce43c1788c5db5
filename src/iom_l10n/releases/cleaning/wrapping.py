"""Lines to paragraphs: which of them a wrapping machine parted, and which end a block.

A line with room for the first word of the next has a true end, even without an end mark. On a
full line, an end mark followed by a capital, a digit or an opening quotation mark ends the block
where no blank lines do; everything else was wrapped.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.model import BlockKind, Inline, InlineKind
from iom_l10n.releases.cleaning.cuts import dangles, is_cut_figure, surely_cut, whole_text
from iom_l10n.releases.cleaning.spaces import tidy
from iom_l10n.releases.cleaning.wrap_width import END
from iom_l10n.releases.draft import Piece
from iom_l10n.releases.structure.contacts import opens_contacts
from iom_l10n.releases.structure.heads import read_head
from iom_l10n.releases.structure.shapes import has_contact_detail, parts_contacts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.cleaning.wrap_width import Wrapping
    from iom_l10n.releases.draft import Ledger, Line

__all__ = ["paragraphs"]

_OPENING = "«“\"„‘'([ \u00a0\u202f-–—•"
# A closed list of its own: rooms do not share code, and only what stands at a line's end matters.
_ABBREVIATION = re.compile(
    r"(?:^|[\s\u00a0'’(«])(?:M|MM|Mmes?|Mlles?|Mgr|Me|Drs?|Prs?|Prof|Stes?|S\.E|[A-Z]|(?:[A-Z]\.-?)+[A-Z]"
    r"|art|no|nos|n°|N°|cf|vol|p|pp|ex|av|env|éd|tél|Tél|Tel|ext|chap|fig|al|réf|resp|méd|approx)\.\Z"
)
_ITEM = re.compile(r"[-•·▪*][ \u00a0]|(?:\d{1,2}°?|[a-z]|[ivx]{2,5})[.)°][ \u00a0]")
_HEADED = re.compile(r"[-–—−][ \u00a0](?=\S)")
_SURE_BULLET = re.compile(r"[•▪●■◦‣➢➤►✓✔❖]")
_SHORT = 60
_ADDRESS = re.compile(r"(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S+)\Z")
_LABELLED = re.compile(
    r"\S.*(?:e-?mail|courriel|m[ée]l|site(?: web)?)\s?:\Z|\d,\Z|\bà l[’']adresse(?: suivante :)?\Z"
    r"|\A(?:e-?mail|courriel) ?:\Z",
    re.IGNORECASE | re.DOTALL,
)
_LONG_SHARE = 0.8
_STOPS = frozenset(".!?…")
_TORN, _LONG_TORN, _TORN_WORDS = 40, 60, 5
_INDENT = 2


def paragraphs(
    lines: Sequence[Line],
    *,
    wrapping: Wrapping | None,
    lead: int = 1,
    ledger: Ledger | None = None,
) -> list[Piece]:
    """Return the blocks of a page of lines; the `lead` first (a date, the title) join nothing.

    Words that a line's end cut are put together, with a line in the `ledger`.
    """
    pieces: list[Piece] = []
    group: list[Line] = []
    gap = False
    for line in lines:
        if line.is_blank:
            if group:
                _flush(pieces, group, ledger, after_gap=gap)
            gap = True
            continue
        if (
            group
            and not line.joins
            and not (len(pieces) >= lead and _belongs(group, line, wrapping))
        ):
            _flush(pieces, group, ledger, after_gap=gap)
            gap = False
        group.append(line)
    _flush(pieces, group, ledger, after_gap=gap)
    return pieces


def _flush(
    pieces: list[Piece], group: list[Line], ledger: Ledger | None, *, after_gap: bool
) -> None:
    if group:
        text = tidy(whole_text(group, ledger))
        if text:
            pieces.append(
                Piece(
                    text=text,
                    inline=_links(text, group),
                    first=group[0].number,
                    last=group[-1].number,
                    after_gap=after_gap,
                    kind=BlockKind.DATELINE if group[0].dated else None,
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


def _belongs(group: Sequence[Line], after: Line, wrapping: Wrapping | None) -> bool:
    """Tell whether `after` goes on with the block of `group`."""
    if after.dated or group[0].dated:
        return False
    text, following = group[-1].text.rstrip(" \t"), after.text.lstrip(" \t")
    if following.startswith("(") and len(text) <= _SHORT and not END.search(text):
        return True
    if (
        surely_cut(text, following)
        or _is_its_address(text, following)
        or _is_head_of(text, following)
        or _continues_item(group, after.text, following)
        or (wrapping is None and _is_torn(text, following))
    ):
        return True
    if wrapping is not None and (
        is_cut_figure(text, following)
        or (not wrapping.entities and dangles(text))
        or _surely_goes_on(text, following, wrapping)
    ):
        return True
    if following.lstrip("\u00a0\u202f")[:1] in "»”,;:)":
        return wrapping is not None or following[:1] in ",;)"
    return (
        wrapping is not None
        and wrapping.was_full(_as_measured(group[-1]), following)
        and not _is_item(group[0].text.lstrip(), text, following)
        and not parts_contacts(text, following, alone=len(group) == 1)
        and not (following[:1].isupper() and opens_contacts(following))
        and _goes_on(text, following, wrapping)
    )


def _is_torn(text: str, following: str) -> bool:
    """Tell a sentence that somebody broke, on a page that nobody wrapped, from lines of a list."""
    if END.search(text) or text[-1] == ";" or has_contact_detail(text):
        return False
    if dangles(text) and len(text) >= _TORN:
        return True
    if not following[0].islower() or _ITEM.match(following) or "@" in following:
        return False
    ended = following.rstrip()[-1] in _STOPS and text[-1] != ","
    return len(text) >= _LONG_TORN or (ended and len(text.split()) >= _TORN_WORDS)


def _is_head_of(text: str, following: str) -> bool:
    """Tell place and date, bold on the page, that a converter parted from the dash behind them."""
    return (
        _HEADED.match(following) is not None
        and len(following) >= _SHORT
        and len(text) <= _SHORT
        and read_head(f"{text} {following}") is not None
    )


def _is_its_address(text: str, following: str) -> bool:
    """Tell an address that a converter set on a line of its own, being a link, and what ends it."""
    following = following.strip()
    if following in {".", ")."}:
        return _ADDRESS.search(text) is not None
    return _ADDRESS.fullmatch(following) is not None and _LABELLED.search(text) is not None


def _surely_goes_on(text: str, following: str, wrapping: Wrapping) -> bool:
    """Tell a long line that ends nothing, where blank lines do, from the lines of a contact.

    A text browser keeps "400 000" on one line and prints the no-break space as a space.
    """
    return (
        wrapping.gaps
        and not wrapping.entities
        and len(text) >= _LONG_SHARE * wrapping.width
        and (following[:1].islower() or following[:1].isdigit())
        and not END.search(text)
        and not has_contact_detail(text)
        and "@" not in following.partition(" ")[0]
        and not _ITEM.match(following)
    )


def _continues_item(group: Sequence[Line], raw: str, following: str) -> bool:
    """Tell the indented second line of a list item."""
    return (
        len(raw) - len(following) >= _INDENT
        and following[:1].islower()
        and _ITEM.match(group[0].text.lstrip()) is not None
        and not END.search(group[-1].text.rstrip())
        and group[-1].text.rstrip()[-1:] != ";"
        and not _ITEM.match(following)
    )


def _is_item(head: str, text: str, following: str) -> bool:
    """Tell a new list item from a line that happens to start with a dash or a number."""
    if _SURE_BULLET.match(following):
        return True
    return _ITEM.match(following) is not None and (
        text[-1] in ";:,." or (following[0] == head[:1] and _ITEM.match(head) is not None)
    )


def _as_measured(line: Line) -> str:
    """Return the line as the wrapping saw it: with its anchor, unless the anchor ends it.

    `"mailto:x@iom.int">x@iom.int ou Awa Sy, OIM` was a full line; an address alone was followed
    by a `<br>` that is gone.
    """
    after_anchor = line.raw.rpartition(">")[2].strip(" \t")
    cut = line.raw != line.text and ">" in line.raw
    return line.raw if cut and " " in after_anchor else line.text


def _goes_on(text: str, following: str, wrapping: Wrapping) -> bool:
    if not END.search(text) or _ABBREVIATION.search(text):
        return True
    if wrapping.gaps and text[-1] != ":":
        return True
    first = following.lstrip(_OPENING)[:1]
    return not (first.isupper() or first.isdigit() or following[:1] in '«“"„')
