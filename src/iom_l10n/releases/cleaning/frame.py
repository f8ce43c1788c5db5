"""What stands around a release on a page that came whole: told by the text, not by the site.

A page saved, printed or copied whole has its text in the middle. Its first paragraph is known by
its length and its place; the title is the line above that speaks of the same things; what stands
above the title is the site's. Nothing is taken from a page that has little above its title, for a
release may begin so.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from iom_l10n.releases.cleaning.below_text import below_text
from iom_l10n.releases.cleaning.cuts import dangles
from iom_l10n.releases.cleaning.passages import first_paragraph, is_prose, passages_of
from iom_l10n.releases.cleaning.purposes import AROUND, Purpose
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.cleaning.subject import shares_subject, subject_of
from iom_l10n.releases.structure.datelines import is_date_line
from iom_l10n.releases.structure.dates import ANY_DATE, read_date
from iom_l10n.releases.structure.heads import read_head
from iom_l10n.releases.structure.shapes import ends_sentence, has_contact_detail, sentences_inside

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.releases.cleaning.passages import Passage

__all__ = ["Frame", "find_frame"]

_CREDIT = re.compile(r"\bphotos?[\s\u00a0]?:|©", re.IGNORECASE)
_CRUMBS = re.compile(r"\s[>›»|/]{1,2}\s")
_MARKED = re.compile(r"[-–•·▪*+□■○●◦]\s|\d{1,2}[.)]\s|\[")
_SITE_NAME = re.compile(r"(?P<title>.{15,}\S)\s[|–—•·-]\s[^|–—•·]{2,60}")
_GLUED = re.compile(r"[a-zà-öø-ÿ?)][A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ’']")
_SURELY_GLUED, _FEW_WORDS = 2, 4
_ISSUE = re.compile(
    r"(?:.{0,60}\b)?n[°º] ?\d|(?:publié|posté|mis en ligne|date)\b|.{0,30}\b[ée]dition du\b",
    re.IGNORECASE,
)
_POSTED = re.compile(
    r"\b(?:(?:publi|post|paru|actualis|modifi)(?:ée?|er|cation)?|mise? (?:en ligne|à jour)|posted"
    r"|published|par|[ée]dition)\b",
    re.IGNORECASE,
)
_REST = re.compile(r"[-–—−]\s|,")
_OPEN = frozenset({"par", "by", "dans", "in"})
_END = frozenset(".!…;:")
_DATE = re.compile(ANY_DATE, re.IGNORECASE)
_WORDS_BESIDE_DATE, _WORDS_BESIDE_POSTED = 7, 14
_LONGEST_TITLE = 300
_MIN_TITLE_WORDS, _LIKELY_TITLE, _SURELY_TITLE = 3, 4, 6
_HEADED = 80  # a shorter line may be a title with its country: "Mali – Un appel"
_SUBJECT, _TELLING = 20, 50  # passages that say what the text is about, as long as sentences
_BETWEEN = 6  # passages between title and text that no page explains
_NEAR_DATE = 5
_FEWEST_ABOVE, _MENU = 3, 5
_LABEL_WORDS, _LABEL_LENGTH, _MENU_WORDS = 3, 40, 4
_LONGEST_ASIDE, _LONGEST_BYLINE = 110, 200
_FIELD_WORDS, _VALUE_WORDS = 5, 10
_MANY = 2
_BUTTONS, _FEWEST_BUTTONS = frozenset({Purpose.SHARE, Purpose.TOOL}), 4


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
    title = _title_above(passages, start) if first is None else first
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
    gone += _asides(passages[start:])
    gone += below_text(passages, start, whole=whole)
    lines = frozenset(n for one in gone for n in range(one.first, one.last + 1))
    if title is None:
        return Frame(None, lines)
    near = passages[max(0, title - _NEAR_DATE) : title]
    dates = [
        one
        for one in (*(one for one in near if _is_issue(one.text)), *passages[title + 1 : start])
        if _says_when(one.text)
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
        len(text) >= _HEADED
        and read_head(text) is not None
        and (ends_sentence(text) or sentences_inside(text))
    )


def _is_issue(text: str) -> bool:
    """Tell "n° 37 | 3 mai 2012" above the title from the date of another page."""
    return _ISSUE.match(text) is not None


def _says_when(text: str) -> bool:
    """Tell "Notes d'information, 3 mai 2012" and "3 mai 2012 Réfugiés" from a sub-title."""
    date = _DATE.search(text) if len(text) <= _LONGEST_BYLINE else None
    if date is None or read_date(text) is None:
        return False
    posted = _POSTED.search(text) is not None
    if text[-1] in _END and not posted:
        return False
    beside = text.replace(date[0], " ").replace("_", " ").split()
    most = _WORDS_BESIDE_POSTED if posted else _WORDS_BESIDE_DATE
    return sum(any(map(str.isalnum, word)) for word in beside) <= most


def _title_above(passages: Sequence[Passage], start: int) -> int | None:
    """Return which passage is the title: the first of those near the text that say what it says.

    What the page says twice above its text is the title, too: in the browser's title, in the trail.
    """
    near = (one.text for one in passages[start : start + _SUBJECT])
    subject = subject_of(text for text in near if len(text) >= _TELLING)
    found: int | None = None
    away = 0
    for at in range(start - 1, -1, -1):
        text = passages[at].text
        away += not _passes(text)
        if away > _BETWEEN:
            break
        if not (_may_be_title(text) and _is_told(passages, at, start, subject)):
            continue
        if found is not None and _say_the_same(text, passages[found].text):
            break
        if found is not None and any(_is_site(one.text) for one in passages[at + 1 : found]):
            break  # what the page says twice: its menu stands between
        if found is not None and found - at > 1 and len(text.split()) < _SURELY_TITLE:
            continue  # a label of the menu has two words of the text by chance
        found, away = at, 0
    return _title_by_shape(passages, start) if found is None else found


def _is_told(passages: Sequence[Passage], at: int, start: int, subject: frozenset[str]) -> bool:
    text = passages[at].text
    if shares_subject(text, subject):
        return True
    return len(text.split()) >= _SURELY_TITLE and any(
        n != at and _says_again(one.text, text) for n, one in enumerate(passages[:start])
    )


def _passes(text: str) -> bool:
    """Tell what may stand between title and text in any number: labels, fields and their values."""
    return len(text.split()) <= _FIELD_WORDS or _is_site(text) or _says_when(text)


def _title_by_shape(passages: Sequence[Passage], start: int) -> int | None:
    """Return the line nearest above the text that is long for a label, with those right above."""
    found: int | None = None
    away = 0
    for at in range(start - 1, -1, -1):
        text = passages[at].text
        if len(text.split()) >= _SURELY_TITLE and _may_be_title(text):
            if found is not None and _says_again(text, passages[found].text):
                break
            found = at
        elif found is not None:
            above = len(text.split()) >= _LIKELY_TITLE and _may_be_title(text)
            return at if above else found
        away += not _passes(text)
        if away > _BETWEEN:
            break
    return found


def _may_be_title(text: str) -> bool:
    return (
        len(text.split()) >= _MIN_TITLE_WORDS
        and len(text) <= _LONGEST_TITLE
        and text[-1] not in _END
        and not _MARKED.match(text)
        and not _CREDIT.search(text)
        and "://" not in text
        and not _is_site(text)
        and not is_date_line(text)
        and not _says_when(text)
        and not (len(text) >= _HEADED and read_head(text))
        and not has_contact_detail(text)
    )


def _says_again(text: str, title: str) -> bool:
    """Tell a breadcrumb or the browser's title from another line above the title."""
    return title.casefold() in text.casefold()


def _say_the_same(text: str, title: str) -> bool:
    """Tell a trail, or the last line of one that was wrapped, from another line above a title."""
    return _says_again(text, title) or _says_again(title, text)


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
            or _CREDIT.search(one.text)
            or (_is_issue(one.text) and _says_when(one.text))
        )
    ]


def _between(passages: Sequence[Passage], *, labels: bool, fields: bool) -> Iterator[Passage]:
    """Yield what serves the page under the title, with the topics below "Thèmes :".

    The last of the passages is the text.
    """
    filed = field = False
    for one, after in pairwise(passages):
        if _REST.match(after.text) and len(after.text) >= _HEADED:
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
                or (filed and not _is_site(one.text))
            )
            yield one
        else:
            filed = False


def _names_field(text: str) -> bool:
    """Tell "Organisation(s) :", with its value in the next line, from the sheet of a project."""
    return text[-1] == ":" and purpose_of(text) is not None


def _is_value(text: str) -> bool:
    return len(text.split()) <= _VALUE_WORDS and text[-1] not in ".!?…:" and not _says_when(text)


def _asides(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield what stands in the middle of the text: "Lire aussi : …", a row of buttons."""
    for serves, run in groupby(passages, key=lambda one: purpose_of(one.text) in _BUTTONS):
        buttons = list(run)
        if serves and len(buttons) >= _FEWEST_BUTTONS:
            yield from buttons
    for n, one in enumerate(passages):
        if ":" not in one.text or len(one.text) > _LONGEST_ASIDE:
            continue
        purpose = purpose_of(one.text)
        if purpose is Purpose.SEE:
            yield one
        elif (
            purpose is Purpose.RELATED
            and one.text[-1] == ":"
            and _leads_away(passages[n + 1 : n + 3])
        ):
            yield from passages[n : n + 2]


def _leads_away(below: Sequence[Passage]) -> bool:
    """Tell one headline with a paragraph of the text below it."""
    return (
        len(below) > 1
        and not ends_sentence(below[0].text)
        and len(below[0].text.split()) >= _MIN_TITLE_WORDS
        and ends_sentence(below[1].text)
    )


def _came_whole(
    above: Sequence[Passage], title: str, between: Sequence[Passage], *, trusted: bool
) -> bool:
    """Tell a page with its menu from a release with a line or two above its title."""
    site = sum(
        _is_site(one.text)
        or _says_again(one.text, title)
        or (_GLUED.search(one.text) is not None and not is_prose(one.text))
        for one in above
    )
    short = [one for one in above if len(one.text.split()) <= _MENU_WORDS]
    labels = sum(not _is_site(one.text) for one in short)
    if site and (trusted or site == len(above) or site + labels >= _FEWEST_ABOVE):
        return True
    served = sum(_is_site(one.text) for one in between) >= _MANY
    return labels >= _MENU or (site + labels == len(above) and (trusted or served))


def _is_site(text: str) -> bool:
    return (
        purpose_of(text) in AROUND
        or _is_glued(text)
        or bool(_MARKED.match(text))
        or len(_CRUMBS.findall(text)) > 1
    )


def _serves_between(text: str, *, labels: bool) -> bool:
    """Tell buttons and counts under the title, topics too where `labels` are looked for.

    A sub-title has more words than a topic.
    """
    if is_date_line(text) or _says_when(text) or _CREDIT.search(text) or text[0] in '«“"':
        return False
    known = purpose_of(text) is not None
    goes_on = text[0].islower() and " " in text
    if not known and (goes_on or (ends_sentence(text) and len(text) >= _HEADED)):
        return False  # a title goes on, or a paragraph begins with a dash
    short = labels and len(text.split()) <= _LABEL_WORDS and len(text) <= _LABEL_LENGTH
    return _is_site(text) or (short and text[-1] not in ".!?…»")


def _is_glued(text: str) -> bool:
    """Tell labels that a naive converter put in one line with nothing between: "AccueilProjets"."""
    found = len(_GLUED.findall(text))
    return found >= _SURELY_GLUED or (found == 1 and len(text.split()) <= _FEW_WORDS)
