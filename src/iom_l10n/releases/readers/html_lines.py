"""The lines of an article: the text between two tags that part text, with where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lxml import etree  # type: ignore[import-untyped]

from iom_l10n.model import BlockKind, Inline, InlineKind
from iom_l10n.releases.readers.html_roles import INLINE, is_sentence, serves, shown
from iom_l10n.releases.structure.datelines import is_date_line

if TYPE_CHECKING:
    from iom_l10n.releases.readers.html_roles import Roles

__all__ = ["HEADINGS", "HtmlLine", "lines_of"]

# What unfolds a part of the page heads it.
HEADINGS = {**{f"h{level}": level for level in range(1, 7)}, "summary": 3}
_MARKS = {
    "a": InlineKind.LINK,
    "strong": InlineKind.STRONG,
    "b": InlineKind.STRONG,
    "em": InlineKind.EMPHASIS,
    "i": InlineKind.EMPHASIS,
    "sup": InlineKind.SUPERSCRIPT,
    "sub": InlineKind.SUBSCRIPT,
}
_PLACES = ("td", "th", "figcaption", "caption", "li", "blockquote", "dt", "dd")
_STRUCTURE = frozenset({*HEADINGS, *_PLACES, "ul", "ol", "table", "tr"})
_CELLS = frozenset({"td", "th"})
_BOXES = frozenset({"td", "th", "dt", "dd"})
_ABSOLUTE = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_MAX_START = 9  # digits of a list's first number


@dataclass(slots=True, kw_only=True)
class HtmlLine:
    """One line of the article, with what its surroundings say about it.

    `box` is the heading, cell or term that it stands in, `breaks` how many `<br>` part it from the
    line before, and `linked` says that all of it leads elsewhere.
    """

    text: str
    spans: list[Inline]
    service: bool
    heading: str
    breaks: int
    linked: bool
    box: Any
    place: dict[str, Any]


def lines_of(island: Any, roles: Roles) -> list[HtmlLine]:
    """Return the lines of one element, the article or a title."""
    lines = _Walker(island=island, roles=roles).walk()
    around = _Walker(island=island, roles=roles)
    for element in reversed(list(island.iterancestors(*_MARKS)) if lines else []):
        around.open(element)
    for line in lines if around.opened else ():
        line.spans += around.marks(len(line.text))
    return lines


@dataclass(slots=True, kw_only=True)
class _Walker:
    """Where the walk stands: what it gathered since the last cut and what is open around it."""

    island: Any
    roles: Roles
    lines: list[HtmlLine] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    size: int = 0
    spans: list[Inline] = field(default_factory=list)
    opened: list[tuple[Any, InlineKind, str | None, int]] = field(default_factory=list)
    serving: list[Any] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    within: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_PLACES, 0))
    lists: list[list[Any]] = field(default_factory=list)
    fresh_item: bool = False
    row: int = -1
    column: int = -1
    breaks: int = 0
    anchored: int = -1
    linked: int = 0

    def walk(self) -> list[HtmlLine]:
        """Return the lines, found without recursion: pages nest as deep as they like."""
        start, end = self._start, self._end
        for event, element in etree.iterwalk(self.island, events=("start", "end")):
            text = start(element, element.tag) if event == "start" else end(element, element.tag)
            if text:
                self.parts.append(text)
                self.size += len(text)
        return self.lines

    def _start(self, element: Any, tag: str) -> str | None:
        if tag not in INLINE:
            if self.parts:
                self._cut()
            if tag == "br":
                self.breaks += 1
            else:
                self.breaks = 0
                if tag in _STRUCTURE:
                    self._enter(element, tag)
                if serves(element, tag) and element is not self.island:
                    self._serve(element, tag)
        elif tag in _MARKS:
            self.open(element)
            if tag == "a":
                self.anchored = self.size
        elif tag == "span" and serves(element, tag):  # some hold blocks
            self._serve(element, tag)
        return element.text  # type: ignore[no-any-return]

    def _end(self, element: Any, tag: str) -> str | None:
        if element is self.island or tag not in INLINE:
            if self.parts:
                self._cut()
            if tag != "br":
                self.breaks = 0
                if tag in _STRUCTURE:
                    self._leave(element, tag)
        else:
            if tag == "a" and self.anchored >= 0:
                self.linked += self.size - self.anchored
                self.anchored = -1
            if self.opened and self.opened[-1][0] is element:
                _element, kind, href, start = self.opened.pop()
                self.spans.append(Inline(start=start, end=self.size, kind=kind, href=href))
        if self.serving and self.serving[-1] is element:
            self.serving.pop()
        return None if element is self.island else element.tail

    def open(self, element: Any) -> None:
        """Open a mark; one inside another of its kind, and a path of the site, mark nothing."""
        kind = _MARKS[element.tag]
        href = (element.get("href") or "").strip() if kind is InlineKind.LINK else None
        if (href is None or _ABSOLUTE.fullmatch(href)) and all(
            kind is not outer for _element, outer, _href, _start in self.opened
        ):
            self.opened.append((element, kind, href, self.size))

    def marks(self, size: int) -> list[Inline]:
        """Return what is open as spans that go on to the end of a line of that size."""
        return [
            Inline(start=start, end=size, kind=kind, href=href)
            for _element, kind, href, start in self.opened
        ]

    def _serve(self, element: Any, tag: str) -> None:
        """Note an element whose lines only serve the page, unless it lies in such a one."""
        if (
            not (self.serving and self.serving[-1].tag != "header")
            and not (tag == "footer" and self.within["blockquote"])
            and self.roles.is_service(element, tag)
        ):
            self.serving.append(element)

    def _enter(self, element: Any, tag: str) -> None:
        if tag in HEADINGS:
            self.boxes.append(element)
        elif element is self.island:
            return
        elif tag in {"ul", "ol"}:
            start = element.get("start") or "1"
            sound = start.isascii() and start.isdigit() and len(start) < _MAX_START
            self.lists.append([tag == "ol", int(start) if sound else 1])
        elif tag == "tr":
            self.row, self.column = self.row + 1, -1
        elif tag == "table":
            self.row = self.column = -1
        elif tag in self.within:
            self.within[tag] += 1
            if tag == "li":
                self.fresh_item = True
            elif tag in _BOXES:
                self.boxes.append(element)
                if tag in _CELLS:
                    self.row, self.column = max(self.row, 0), self.column + 1

    def _leave(self, element: Any, tag: str) -> None:
        if self.boxes and self.boxes[-1] is element:
            self.boxes.pop()
        if tag in {"ul", "ol"}:
            if self.lists:
                self.lists.pop()
        elif tag == "table":
            self.row = self.column = -1
        elif tag in self.within:
            self.within[tag] -= 1
            if tag == "li":
                self.fresh_item = False

    def _cut(self) -> None:
        """End the line gathered so far, unless it is blank."""
        text = self.parts[0] if len(self.parts) == 1 else "".join(self.parts)
        spans = self.spans
        if self.opened:  # a link around several blocks marks each of them
            spans += self.marks(self.size)
            self.opened = [(element, kind, href, 0) for element, kind, href, _at in self.opened]
        linked = self.linked
        if self.anchored >= 0:
            linked, self.anchored = linked + self.size - self.anchored, 0
        self.parts, self.spans, self.size, self.linked = [], [], 0, 0
        if text.isspace():
            return
        box = self.boxes[-1] if self.boxes else None
        service = bool(self.serving) and not (
            self.serving[-1].tag == "header" and _is_text(text, box)
        )
        self.lines.append(
            HtmlLine(
                text=text,
                spans=spans,
                service=service,
                heading=box.tag if box is not None and box.tag in HEADINGS else "",
                breaks=self.breaks,
                linked=linked > 0 and linked >= len("".join(text.split())),
                box=box,
                place={} if service else self._place(),
            )
        )
        self.breaks = 0

    def _place(self) -> dict[str, Any]:
        within = self.within
        if within["td"] or within["th"]:
            return {"kind": BlockKind.TABLE_CELL, "row": self.row, "column": self.column}
        if within["dt"] or within["dd"]:
            return {"kind": BlockKind.PARAGRAPH}
        if within["figcaption"] or within["caption"]:
            return {"kind": BlockKind.CAPTION}
        if self.fresh_item and self.lists and within["li"]:
            self.fresh_item = False
            ordered, number = self.lists[-1]
            self.lists[-1][1] += 1
            return {
                "kind": BlockKind.LIST_ITEM,
                "depth": len(self.lists) - 1,
                "ordered": ordered,
                "number": number if ordered else None,
            }
        if within["blockquote"]:
            return {"kind": BlockKind.QUOTE}
        return {}


def _is_text(text: str, box: Any) -> bool:
    """Tell, in a header of the article, title, standfirst and date from what serves the page."""
    in_heading = box is not None and box.tag in HEADINGS
    return in_heading or is_sentence(text) or is_date_line(shown(text))
