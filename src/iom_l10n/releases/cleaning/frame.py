"""What stands around a release on a page that came whole: told by the text, not by the site.

A page saved, printed or copied whole has its text in the middle. Its first paragraph is known by
its length and its place; the title is the line above that speaks of the same things; what stands
above the title is the site's. Nothing is taken from a page that has little above its title, for a
release may begin so.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from iom_l10n.releases.cleaning.around_text import (
    CREDIT,
    holds_glued,
    is_issue,
    is_site,
    says_again,
    says_when,
)
from iom_l10n.releases.cleaning.asides import asides
from iom_l10n.releases.cleaning.below_text import below_text
from iom_l10n.releases.cleaning.cuts import dangles
from iom_l10n.releases.cleaning.passages import first_paragraph, is_prose, passages_of
from iom_l10n.releases.cleaning.purposes import Purpose
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.cleaning.title_above import title_above
from iom_l10n.releases.structure.datelines import is_date_line
from iom_l10n.releases.structure.heads import read_head
from iom_l10n.releases.structure.shapes import ends_sentence, sentences_inside

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.releases.cleaning.passages import Passage

__all__ = ["Frame", "find_frame"]

_SITE_NAME = re.compile(r"(?P<title>.{15,}\S)\s[|–—•·-]\s[^|–—•·]{2,60}")
_REST = re.compile(r"[-–—−]\s|,")
_OPEN = frozenset({"par", "by", "dans", "in"})
_PARAGRAPH = 80  # a shorter line may be a title, or a heading
_NEAR_DATE = 5
_FEWEST_ABOVE, _MENU = 3, 5
_LABEL_WORDS, _LABEL_LENGTH, _MENU_WORDS = 3, 40, 4
_VALUE_WORDS = 10
_MANY = 2


class Frame(NamedTuple):
    """The line that the title begins, where it can be told, and the lines that are the site's.

    `dates` are lines beside the title that say when, among other things, `joined` those that they
    go on in; `shown` is the title without what the site adds to it.
    """

    title: int | None
    gone: frozenset[int]
    dates: frozenset[int] = frozenset()
    joined: frozenset[int] = frozenset()
    shown: str | None = None


def find_frame(
    texts: Sequence[str],
    *,
    wrapped: bool,
    known: int | None = None,
    marked: int | None = None,
    whole: bool = False,
) -> Frame:
    """Return what stands around the text of a page.

    `wrapped` where a line may go on in the next; `known` is the line that surely is the title,
    `marked` the one that the page marks so;
    `whole` says that the site's menu was taken off before.
    """
    passages = passages_of(texts, wrapped=wrapped)
    first = next((n for n, one in enumerate(passages) if one.first == known), None)
    start = first_paragraph(passages, after=-1 if first is None else first)
    if start is None:
        return Frame(None, frozenset())
    title = title_above(passages, start) if first is None else first
    gone: list[Passage] = []
    if title is not None:
        under = title + 1 + _is_cut(passages[title], passages[title + 1])
        above, between = _above(passages, title), passages[under:start]
        if any(_opens_text(one.text) for one in above):
            return Frame(None, frozenset())  # the text began above what looks like its title
        said = passages[title].text
        trusted = first is not None or passages[title].first == marked
        if (whole and trusted) or _came_whole(above, said, between, trusted=trusted):
            whole = whole or len(above) >= _MENU
            gone += above
            gone += _between(passages[under : start + 1], labels=len(above) >= _MENU, fields=whole)
    gone += asides(passages[start:])
    gone += below_text(passages, start, whole=whole)
    lines = frozenset(n for one in gone for n in range(one.first, one.last + 1))
    if title is None:
        return Frame(None, lines)
    near = passages[max(0, title - _NEAR_DATE) : title]
    dates = [
        one
        for one in (*(one for one in near if is_issue(one.text)), *passages[title + 1 : start])
        if says_when(one.text)
    ]
    one = passages[title]
    named = one.first == one.last and _SITE_NAME.fullmatch(one.text)
    twice = named and any(
        named["title"] in other.text for other in passages[:start] if other != one
    )
    shown = named["title"] if named and twice else _without_buttons(one.text)
    begun = frozenset(date.first for date in dates) - lines
    wrapped_on = {n for date in dates for n in range(date.first + 1, date.last + 1)}
    wrapped_on |= {n for n in range(one.first + 1, one.last + 1) if texts[n].lstrip()[:1].islower()}
    return Frame(one.first, lines, begun, frozenset(wrapped_on) - lines, shown)


def _without_buttons(title: str) -> str | None:
    """Return a title without the buttons behind it: "… PDF Imprimer Envoyer"."""
    words = title.split()
    while words and purpose_of(words[-1]) is Purpose.SHARE:
        words.pop()
    return " ".join(words) if len(title.split()) - len(words) >= _MANY else None


def _opens_text(text: str) -> bool:
    """Tell the first paragraph of a release, or the first line of one that was wrapped."""
    return (
        len(text) >= _PARAGRAPH
        and read_head(text) is not None
        and (ends_sentence(text) or sentences_inside(text))
    )


def _is_cut(title: Passage, after: Passage) -> bool:
    """Tell a title that goes on in the next line: a text browser sets each in the middle."""
    return after.first == title.last + 1 and dangles(title.text)


def _above(passages: Sequence[Passage], title: int) -> list[Passage]:
    """Return what stands above the title but for the date and the credit near it."""
    return [
        one
        for n, one in enumerate(passages[:title])
        if title - n > _NEAR_DATE
        or not (
            is_date_line(one.text)
            or CREDIT.search(one.text)
            or (is_issue(one.text) and says_when(one.text))
        )
    ]


def _between(passages: Sequence[Passage], *, labels: bool, fields: bool) -> Iterator[Passage]:
    """Yield what serves the page under the title, with the topics below "Thèmes :".

    The last of the passages is the text.
    """
    filed = field = False
    for one, after in pairwise(passages):
        if _REST.match(after.text) and len(after.text) >= _PARAGRAPH:
            return  # its place, a line above
        if len(one.text) > _LABEL_LENGTH and read_head(one.text) and purpose_of(one.text) is None:
            return  # the text, wrapped at a width that could not be told
        if field and _is_value(one.text):
            field = False
            yield one
            continue
        field = fields and after != passages[-1] and _names_field(one.text)
        if field or _serves_between(one.text, labels=labels or filed):
            filed = (
                one.text.endswith(":")
                or one.text.lower() in _OPEN
                or (filed and not is_site(one.text))
            )
            yield one
        else:
            filed = False


def _names_field(text: str) -> bool:
    """Tell "Organisation(s) :", with its value in the next line, from the sheet of a project."""
    return text[-1] == ":" and purpose_of(text) is not None


def _is_value(text: str) -> bool:
    return len(text.split()) <= _VALUE_WORDS and text[-1] not in ".!?…:" and not says_when(text)


def _came_whole(
    above: Sequence[Passage], title: str, between: Sequence[Passage], *, trusted: bool
) -> bool:
    """Tell a page with its menu from a release with a line or two above its title."""
    site = sum(
        is_site(one.text)
        or says_again(one.text, title)
        or (holds_glued(one.text) and not is_prose(one.text))
        for one in above
    )
    short = [one for one in above if len(one.text.split()) <= _MENU_WORDS]
    labels = sum(not is_site(one.text) for one in short)
    if site and (trusted or site == len(above) or site + labels >= _FEWEST_ABOVE):
        return True
    served = sum(is_site(one.text) for one in between) >= _MANY
    return labels >= _MENU or (site + labels == len(above) and (trusted or served))


def _serves_between(text: str, *, labels: bool) -> bool:
    """Tell buttons and counts under the title, topics too where `labels` are looked for.

    A sub-title has more words than a topic.
    """
    if is_date_line(text) or says_when(text) or CREDIT.search(text) or text[0] in '«“"':
        return False
    known = purpose_of(text) is not None
    goes_on = text[0].islower() and " " in text
    if not known and (goes_on or (ends_sentence(text) and len(text) >= _PARAGRAPH)):
        return False  # a title goes on, or a paragraph begins with a dash
    short = labels and len(text.split()) <= _LABEL_WORDS and len(text) <= _LABEL_LENGTH
    return is_site(text) or (short and text[-1] not in ".!?…»")
