"""HTML pages: the article's blocks are the release, all else on the page is shown as removed.

A "line" is the text between two tags that part text; its number is its ordinal among all such
lines of the page. What lies outside the article is navigation, and so are nav, header, aside, form
and button in it, tag and share rows, and a footer that is not a quotation's own.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lxml import etree  # type: ignore[import-untyped]

from iom_l10n.messages import _
from iom_l10n.model import BlockKind, Inline, InlineKind
from iom_l10n.releases.cleaning.footer import is_page_service
from iom_l10n.releases.cleaning.labels import is_label
from iom_l10n.releases.cleaning.spaces import tidy_marked
from iom_l10n.releases.draft import Line, Piece
from iom_l10n.releases.readers.page import Page
from iom_l10n.releases.structure.classify import classify
from iom_l10n.releases.structure.datelines import read_date

if TYPE_CHECKING:
    from iom_l10n.releases.draft import Ledger

__all__ = ["read_html"]

_INLINE = frozenset(
    "a abbr b em i small span strong sup sub time u font cite q mark code kbd ins del".split()  # noqa: SIM905
)
_SILENT = frozenset({"script", "style", "head", "svg", "template", "title", "meta", "link"})
_SERVICE_TAGS = frozenset(
    {"nav", "header", "aside", "form", "button", "dialog", "noscript", "select", "iframe"}
)
_SERVICE_NAME = re.compile(
    r"(?:^|[\s_-])(?:tags?|shar(?:e|ing)|social|addtoany|print|links|breadcrumbs?|related|pager"
    r"|pagination|cookies?|toolbar|newsletter|visually-hidden|sr-only)(?:$|[\s_-])",
    re.IGNORECASE,
)
_MARKS = {
    "a": InlineKind.LINK,
    "strong": InlineKind.STRONG,
    "b": InlineKind.STRONG,
    "em": InlineKind.EMPHASIS,
    "i": InlineKind.EMPHASIS,
    "sup": InlineKind.SUPERSCRIPT,
    "sub": InlineKind.SUBSCRIPT,
}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ABSOLUTE = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_SPACE = re.compile(r"[ \n\t\r\f]+")
_DATE_NAMES = frozenset({"article:published_time", "datepublished", "dcterms.date", "dc.date"})


def read_html(text: str, ledger: Ledger) -> Page:
    """Return the pieces of an HTML page."""
    root = _parsed(text)
    if root is None:
        return Page(pieces=[])
    article = _article(root)
    walker = _Walker(article=article)
    walker.walk(root)
    pieces: list[Piece] = []
    titled = any(line.tag == "h1" and line.service is None for line in walker.lines)
    for line in walker.lines:
        stray_title = not titled and line.tag == "h1" and line.service == "outside"
        titled = titled or stray_title
        above = not pieces or (len(pieces) == 1 and pieces[0].kind is BlockKind.TITLE)
        label = line.service is None and (
            is_page_service(line.shown) or (above and is_label(line.shown))
        )
        if (line.service is not None and not stray_title) or label:
            raw = Line(number=line.number, raw=line.shown, text=line.shown)
            ledger.remove(raw, _("navigation"))
            continue
        piece = line.piece(titled=any(other.kind is BlockKind.TITLE for other in pieces))
        if piece is not None:
            pieces.append(piece)
    classify(pieces, lists=False)
    return Page(pieces=pieces, date=_published(root))


def _parsed(text: str) -> Any:
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )
    data = text.replace("\0", "").encode("utf-8", "replace")
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, AssertionError):
        return None


def _article(root: Any) -> Any:
    """Return the element that holds the release: the article with the title or most text."""
    candidates = root.xpath("//article") or root.xpath("//main | //*[@role='main']")
    with_title = [element for element in candidates if element.find(".//h1") is not None]
    chosen = with_title or candidates
    if not chosen:
        body = root.find("body")
        return root if body is None else body
    return max(chosen, key=lambda element: sum(len(text) for text in element.itertext()))


def _published(root: Any) -> str | None:
    """Return the date that the page's own metadata gives, in ISO form."""
    for script in root.iter("script"):
        if script.get("type") == "application/ld+json":
            date = _date_in(_json(script.text or ""))
            if date:
                return date
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name in _DATE_NAMES and (date := read_date(meta.get("content") or "")):
            return date
    return None


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _date_in(value: Any) -> str | None:
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            date = value.get("datePublished")
            if isinstance(date, str) and (found := read_date(date)):
                return found
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
    return None


@dataclass(slots=True, kw_only=True)
class _HtmlLine:
    """The text between two tags that part text, with what its surroundings say about it."""

    number: int
    text: str
    spans: list[Inline]
    service: str | None
    tag: str = ""
    after_gap: bool = True
    fields: dict[str, Any] = field(default_factory=dict)

    @property
    def shown(self) -> str:
        """The line as removed lines show it."""
        return _SPACE.sub(" ", self.text).strip()

    def piece(self, *, titled: bool) -> Piece | None:
        """Return the line as a piece, None when nothing visible is left of it."""
        text, inline = tidy_marked(self.text, self.spans)
        if not text:
            return None
        fields = dict(self.fields)
        if self.tag in _HEADINGS and "kind" not in fields:
            level = _HEADINGS[self.tag]
            first = level == 1 and not titled
            fields["kind"] = BlockKind.TITLE if first else BlockKind.HEADING
            fields["level"] = None if first else max(2, level)
        return Piece(
            text=text,
            inline=inline,
            first=self.number,
            last=self.number,
            after_gap=self.after_gap,
            **fields,
        )


@dataclass(slots=True, kw_only=True)
class _Walker:
    article: Any
    lines: list[_HtmlLine] = field(default_factory=list)
    text: str = ""
    spans: list[Inline] = field(default_factory=list)
    opened: list[tuple[Any, int]] = field(default_factory=list)
    path: list[Any] = field(default_factory=list)
    silent: int = 0
    lists: list[list[Any]] = field(default_factory=list)
    fresh_item: bool = False
    row: int = -1
    column: int = -1
    broken: bool = False

    def walk(self, root: Any) -> None:
        """Visit the whole page without recursion: pages nest as deep as they like."""
        for event, element in etree.iterwalk(root, events=("start", "end")):
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                self._start(element, tag)
            else:
                self._end(element, tag)
        self._cut()

    def _start(self, element: Any, tag: str) -> None:
        if tag in _SILENT:
            self.silent += 1
        if tag not in _INLINE:
            self._cut()
            self.broken = tag == "br"
            self._structure(element, tag)
        self.path.append(element)
        if tag in _MARKS:
            self.opened.append((element, len(self.text)))
        if element.text and not self.silent:
            self.text += element.text

    def _end(self, element: Any, tag: str) -> None:
        if tag not in _INLINE:
            self._cut()
            if tag in {"ul", "ol"} and self.lists:
                self.lists.pop()
            elif tag == "li":
                self.fresh_item = False
            elif tag == "table":
                self.row = self.column = -1
        elif tag in _MARKS and self.opened and self.opened[-1][0] is element:
            self._mark(element, tag, self.opened.pop()[1])
        self.path.pop()
        if tag in _SILENT:
            self.silent -= 1
        if element.tail and not self.silent:
            self.text += element.tail

    def _structure(self, element: Any, tag: str) -> None:
        if tag in {"ul", "ol"}:
            start = element.get("start") or "1"
            number = int(start) if start.isascii() and start.isdigit() and len(start) < 9 else 1  # noqa: PLR2004
            self.lists.append([tag == "ol", number])
        elif tag == "li":
            self.fresh_item = True
        elif tag == "table":
            self.row = self.column = -1
        elif tag == "tr":
            self.row, self.column = self.row + 1, -1
        elif tag in {"td", "th"}:
            self.row, self.column = max(self.row, 0), self.column + 1

    def _mark(self, element: Any, tag: str, start: int) -> None:
        href = (element.get("href") or "").strip() if tag == "a" else None
        if href is not None and not _ABSOLUTE.fullmatch(href):
            return  # a path of the site leads nowhere outside it
        self.spans.append(Inline(start=start, end=len(self.text), kind=_MARKS[tag], href=href))

    def _cut(self) -> None:
        for element, start in self.opened:  # a link around several blocks marks each of them
            self._mark(element, element.tag, start)
        self.opened = [(element, 0) for element, _start in self.opened]
        text, spans = self.text, self.spans
        self.text, self.spans = "", []
        if not text.strip():
            return
        service = self._service()
        line = _HtmlLine(
            number=len(self.lines) + 1,
            text=text,
            spans=spans,
            service=service,
            after_gap=not self.broken,
            tag=next((e.tag for e in reversed(self.path) if e.tag in _HEADINGS), ""),
            fields={} if service else self._fields(),
        )
        self.lines.append(line)

    def _service(self) -> str | None:
        """Return why a line only serves the page: None for text of the release."""
        inside = False
        quoted = False
        for element in self.path:
            if element is self.article:
                inside = True
                continue
            if not inside:
                continue
            quoted = quoted or element.tag == "blockquote"
            named = f"{element.get('class') or ''} {element.get('id') or ''}"
            footer = element.tag == "footer" and not quoted
            if element.tag in _SERVICE_TAGS or footer or _SERVICE_NAME.search(named):
                is_title = element.tag == "header" and self.path[-1].tag == "h1"
                if not is_title:
                    return "service"
        return None if inside else "outside"

    def _fields(self) -> dict[str, Any]:
        tags = [element.tag for element in self.path]
        if "td" in tags or "th" in tags:
            return {"kind": BlockKind.TABLE_CELL, "row": self.row, "column": self.column}
        if "figcaption" in tags or "caption" in tags:
            return {"kind": BlockKind.CAPTION}
        if self.lists and self.fresh_item and "li" in tags:
            self.fresh_item = False
            ordered, number = self.lists[-1]
            self.lists[-1][1] += 1
            return {
                "kind": BlockKind.LIST_ITEM,
                "depth": len(self.lists) - 1,
                "ordered": ordered,
                "number": number if ordered else None,
            }
        if "blockquote" in tags:
            return {"kind": BlockKind.QUOTE}
        return {}
