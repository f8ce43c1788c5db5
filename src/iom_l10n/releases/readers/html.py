"""HTML pages: the article's blocks are the release, all else on the page is shown as removed.

A "line" is the text between two tags that part text; its number is its ordinal among all such
lines of the page. What lies outside the article is navigation, and so is what serves the page in
it, unless it holds sentences.
"""

from __future__ import annotations

import re
from itertools import groupby, takewhile
from typing import TYPE_CHECKING, Any

from lxml import etree  # type: ignore[import-untyped]

from iom_l10n.errors import ReleaseError
from iom_l10n.messages import _
from iom_l10n.model import BlockKind
from iom_l10n.releases.cleaning.framing import without_frame
from iom_l10n.releases.cleaning.mail import count_headers
from iom_l10n.releases.cleaning.purposes import ELSEWHERE, FILES, LABELS, SERVICE, Purpose
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.cleaning.spaces import tidy_marked
from iom_l10n.releases.draft import Piece
from iom_l10n.releases.readers.html_around import drop_silent, lines_around
from iom_l10n.releases.readers.html_article import find_place, head_of
from iom_l10n.releases.readers.html_breaks import belongs_to, join, mark_broken_lists, unbolden
from iom_l10n.releases.readers.html_layout import settle_layout
from iom_l10n.releases.readers.html_lines import HEADINGS, lines_of
from iom_l10n.releases.readers.html_metadata import page_title, published, stated
from iom_l10n.releases.readers.html_roles import Roles, is_sentence, shown
from iom_l10n.releases.readers.html_title import with_shown_title
from iom_l10n.releases.readers.page import Page
from iom_l10n.releases.structure.classify import classify
from iom_l10n.releases.structure.datelines import find_dateline, is_date_line
from iom_l10n.releases.structure.shapes import has_contact_detail
from iom_l10n.releases.warnings import warn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from iom_l10n.model import ReleaseWarning
    from iom_l10n.releases.draft import Ledger
    from iom_l10n.releases.readers.html_lines import HtmlLine

__all__ = ["read_html"]

_NEVER_DROPPED = frozenset({"h1", "h2", "h3"})
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright\b).{0,80}", re.IGNORECASE)  # or a photo's credit
_LONGEST_SERVICE = 200  # with the white space of the source
_BEGINNING = 60


def read_html(text: str, name: str, ledger: Ledger) -> Page:
    """Return the pieces of an HTML page."""
    root = _parsed(text, name)
    if root is None:
        return Page(pieces=[])
    date, shown_title = published(root), page_title(root)
    drop_silent(root)
    article, title, sites, others, size = find_place(root, shown_title)
    written = None if date else stated(article, title)
    for site in sites:
        site.tag = "nav"
    if title is not None:
        title.tag = "h1"
    settle_layout(article, title)
    roles = Roles(article, title, size)
    islands = {article: lines_of(article, roles)}
    head = head_of(title, article)
    if head is not None:
        islands[head] = lines_of(head, roles)
    for island, lines in islands.items():
        _mark_service(lines, title, stray=island is head)
    pieces = list(_pieces(lines_around(root, islands), title, ledger))
    pieces = without_frame(pieces, ledger, trust=True)
    mark_broken_lists(pieces)
    classify(pieces, lists=False)
    pieces = with_shown_title(pieces, shown_title)
    for piece in pieces:
        if piece.kind in {BlockKind.TITLE, BlockKind.HEADING}:
            unbolden(piece)
    if written and find_dateline(pieces, "").date is None:
        date = written
    return Page(pieces=pieces, date=date, warnings=list(_left_out(others, ledger)))


def _parsed(text: str, name: str) -> Any:
    parser = etree.HTMLParser(
        encoding="utf-8",
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        collect_ids=False,
    )
    data = text.replace("\0", "").encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, AssertionError):
        root = None
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        raise ReleaseError(  # what lies deeper is not in the tree
            _("the page nests its elements more than 2,048 deep, so that text would be lost"),
            _("save the page as text in your browser and give that file"),
            path=name,
        )
    return root


def _mark_service(lines: Sequence[HtmlLine], title: Any, *, stray: bool) -> None:
    """Mark the lines that serve the page by their words; items of a list do so together."""
    for listed, run in groupby(
        lines, key=lambda line: line.place.get("kind") is BlockKind.LIST_ITEM
    ):
        group = list(run)
        serving = [(title is None or line.box is not title) and _serves(line) for line in group]
        together = all(serving)
        for line, serves in zip(group, serving, strict=True):
            line.service |= serves and (together or line.linked or not listed)
    _mark_end(lines)
    _mark_above(lines, title)
    for line in lines[: count_headers([shown(line.text) for line in lines])]:
        line.service = True
    for line in lines if stray else ():
        kept = line.box is title or is_sentence(line.text) or is_date_line(shown(line.text))
        line.service, line.place = not kept, {}
    if not stray and all(line.service for line in lines):  # nothing else: what reads as text stays
        for line in lines:
            line.service = not is_sentence(line.text)


def _mark_above(lines: Sequence[HtmlLine], title: Any) -> None:
    """Mark the headings above the title, with no text between: they name the site."""
    above = list(takewhile(lambda line: line.box is not title, lines))
    if title is None or len(above) == len(lines) or any(is_sentence(line.text) for line in above):
        return
    for line in above:
        line.service |= line.heading != ""


def _mark_end(lines: Sequence[HtmlLine]) -> None:
    """Mark a copyright line at the end, and links to other pages with the heading above them."""
    pending: list[HtmlLine] = []
    for line in reversed(lines):
        text = shown(line.text)
        filed = bool(pending) and purpose_of(text) in FILES
        if filed or purpose_of(text) in ELSEWHERE or (not pending and _COPYRIGHT.fullmatch(text)):
            for one in (*pending, line):
                one.service = True
            pending = []
        elif line.service:
            continue
        elif line.linked:
            pending.append(line)
        else:
            return


def _serves(line: HtmlLine) -> bool:
    """Tell whether the words of a line serve the page; a heading's and a cell's never do."""
    if line.heading in _NEVER_DROPPED or line.place.get("kind") not in {None, BlockKind.LIST_ITEM}:
        return False
    text = shown(line.text)
    if purpose_of(text) is Purpose.NOTICE:
        return True
    if len(line.text) > _LONGEST_SERVICE or is_sentence(line.text):
        return False
    return purpose_of(text) in SERVICE and not _COPYRIGHT.fullmatch(text)


def _pieces(lines: Iterable[HtmlLine | str], title: Any, ledger: Ledger) -> Iterator[Piece]:
    """Yield the pieces of the article; note all other lines as removed."""
    navigation = _("navigation")
    piece: Piece | None = None
    before: HtmlLine | None = None
    texts = 0
    for number, line in enumerate(lines, 1):
        if isinstance(line, str):
            ledger.remove_text(number, line, navigation)
            continue
        is_title = title is not None and line.box is title
        above = not texts or (texts == 1 and piece is not None and piece.kind is BlockKind.TITLE)
        if line.service or (not is_title and _is_label(line.text, above=above)):
            ledger.remove_text(number, shown(line.text), navigation)
            continue
        found = _piece(line, number, is_title=is_title)
        if found is None:
            continue
        if piece is not None and before is not None and belongs_to(before, piece, line, found):
            join(piece, found)
        else:
            if piece is not None:
                yield piece
            piece = found
            texts += 1
        before = line
    if piece is not None:
        yield piece


def _is_label(text: str, *, above: bool) -> bool:
    """Tell labels and numbers above the text, and ornaments anywhere."""
    if above and purpose_of(text) in LABELS:
        return True
    return not any(map(str.isalnum, text))


def _piece(line: HtmlLine, number: int, *, is_title: bool) -> Piece | None:
    """Return a line as a piece, None when nothing visible is left of it."""
    text, inline = tidy_marked(line.text, line.spans)
    if not text:
        return None
    place = line.place
    kind = place.get("kind")
    if is_title:
        place = {"kind": BlockKind.TITLE}
    elif line.heading and kind is None:
        place = {"kind": BlockKind.HEADING, "level": max(2, HEADINGS[line.heading])}
    elif kind is BlockKind.PARAGRAPH and (is_date_line(text) or has_contact_detail(text)):
        place = {}
    return Piece(
        text=text,
        inline=inline,
        first=number,
        last=number,
        after_gap=line.breaks != 1,
        **place,
    )


def _left_out(others: Iterable[str], ledger: Ledger) -> Iterator[ReleaseWarning]:
    """Yield a warning for each other article of the page that did not become part of this one."""
    for text in others:
        wanted = shown(text)
        removed = next((one for one in ledger.removed if wanted in one.text), None)
        if removed is not None:
            yield warn("text-left-out", removed.line, _beginning(wanted))


def _beginning(text: str) -> str:
    return text if len(text) <= _BEGINNING else text[:_BEGINNING].rpartition(" ")[0] + " …"
