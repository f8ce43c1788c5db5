"""HTML pages: the article's blocks are the release, all else on the page is shown as removed.

A "line" is the text between two tags that part text; its number is its ordinal among all such
lines of the page. What lies outside the article is navigation, and so are nav, header, aside, form
and button in it, tag and share rows, and a footer that is not a quotation's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree  # type: ignore[import-untyped]

from iom_l10n.messages import _
from iom_l10n.model import BlockKind
from iom_l10n.releases.cleaning.footer import is_page_service
from iom_l10n.releases.cleaning.labels import is_label
from iom_l10n.releases.cleaning.spaces import tidy_marked
from iom_l10n.releases.draft import Piece
from iom_l10n.releases.readers.html_around import drop_silent, lines_around, shown
from iom_l10n.releases.readers.html_lines import HEADINGS, lines_of
from iom_l10n.releases.readers.html_metadata import published
from iom_l10n.releases.readers.page import Page
from iom_l10n.releases.structure.classify import classify

if TYPE_CHECKING:
    from iom_l10n.releases.draft import Ledger
    from iom_l10n.releases.readers.html_lines import HtmlLine

__all__ = ["read_html"]


def read_html(text: str, ledger: Ledger) -> Page:
    """Return the pieces of an HTML page."""
    root = _parsed(text)
    if root is None:
        return Page(pieces=[])
    date = published(root)
    drop_silent(root)
    article = _article(root)
    lines = lines_of(article)
    islands = {article: lines}
    stray = None
    if not any(line.heading == "h1" and not line.service for line in lines):
        stray = _stray_title(root, article, islands)
    pieces: list[Piece] = []
    titled = False
    navigation = _("navigation")
    for number, line in enumerate(lines_around(root, islands), 1):
        if isinstance(line, str):
            ledger.remove_text(number, line, navigation)
        elif line is not stray and (line.service or _is_label(line, pieces)):
            ledger.remove_text(number, shown(line.text), navigation)
        elif (piece := _piece(line, number, titled=titled)) is not None:
            titled = titled or piece.kind is BlockKind.TITLE
            pieces.append(piece)
    classify(pieces, lists=False)
    return Page(pieces=pieces, date=date)


def _parsed(text: str) -> Any:
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
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, AssertionError):
        return None


def _article(root: Any) -> Any:
    """Return the element that holds the release: the article with the title or most text."""
    found = set(root.iter("article")) or set(root.xpath("//main | //*[@role='main']"))
    outermost = []  # one inside another has no more than that has
    walk = etree.iterwalk(root, events=("start",), tag={element.tag for element in found} or "body")
    for _event, element in walk:
        if element in found or not found:
            outermost.append(element)
            walk.skip_subtree()
    titled = [element for element in outermost if element.find(".//h1") is not None]
    candidates = titled or outermost or [root]
    if len(candidates) == 1:
        return candidates[0]
    return max(candidates, key=lambda element: sum(map(len, element.itertext())))


def _stray_title(root: Any, article: Any, islands: dict[Any, list[HtmlLine]]) -> HtmlLine | None:
    """Return the title's line when it stands outside the article, with its h1 as an island."""
    above = set(article.iterancestors())
    walk = etree.iterwalk(root, events=("start",), tag=("h1", article.tag))
    for _event, element in walk:
        if element is article:
            walk.skip_subtree()
        elif element.tag == "h1" and element not in above:
            walk.skip_subtree()
            lines = lines_of(element)
            title = next((line for line in lines if line.heading == "h1"), None)
            if title is not None:
                islands[element] = lines
                for line in lines:
                    line.service, line.place = True, {}
                return title
    return None


def _is_label(line: HtmlLine, pieces: list[Piece]) -> bool:
    text = shown(line.text)
    above = not pieces or (len(pieces) == 1 and pieces[0].kind is BlockKind.TITLE)
    return is_page_service(text) or (above and is_label(text))


def _piece(line: HtmlLine, number: int, *, titled: bool) -> Piece | None:
    """Return a line as a piece, None when nothing visible is left of it."""
    text, inline = tidy_marked(line.text, line.spans)
    if not text:
        return None
    place = line.place
    if line.heading and "kind" not in place:
        level = HEADINGS[line.heading]
        first = level == 1 and not titled
        kind = BlockKind.TITLE if first else BlockKind.HEADING
        place = {"kind": kind, "level": None if first else max(2, level)}
    return Piece(
        text=text,
        inline=inline,
        first=number,
        last=number,
        after_gap=line.after_gap,
        **place,
    )
