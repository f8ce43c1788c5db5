"""The lines of an article: the text between two tags that part text, with where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from iom_l10n.model import BlockKind, Inline, InlineKind

__all__ = ["HEADINGS", "INLINE", "HtmlLine", "lines_of"]

HEADINGS = {f"h{level}": level for level in range(1, 7)}
INLINE = frozenset(
    "a abbr b em i small span strong sup sub time u font cite q mark code kbd ins del".split()  # noqa: SIM905
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
_PLACES = ("td", "th", "figcaption", "caption", "li", "blockquote")
_STRUCTURE = frozenset({*HEADINGS, *_PLACES, "ul", "ol", "table", "tr"})
_SERVICE_TAGS = frozenset(
    {"nav", "header", "aside", "form", "button", "dialog", "noscript", "select", "iframe"}
)
_SERVICE_NAME = re.compile(
    r"(?:^|[\s_-])(?:tags?|shar(?:e|ing)|social|addtoany|print|links|breadcrumbs?|related|pager"
    r"|pagination|cookies?|toolbar|newsletter|visually-hidden|sr-only)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ABSOLUTE = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_MAX_START = 9  # digits of a list's first number


@dataclass(slots=True, kw_only=True)
class HtmlLine:
    """One line of the article, with what its surroundings say about it."""

    text: str
    spans: list[Inline]
    service: bool
    heading: str
    after_gap: bool
    place: dict[str, Any]


def lines_of(island: Any) -> list[HtmlLine]:
    """Return the lines of one element, the article or a title."""
    lines = _Walker(island=island).walk()
    around = _Walker(island=island)
    for element in reversed(list(island.iterancestors(*_MARKS)) if lines else []):
        around.open(element)
    for line in lines if around.opened else ():
        line.spans += around.marks(len(line.text))
    return lines


@lru_cache(maxsize=512)
def _is_service_name(name: str) -> bool:
    return _SERVICE_NAME.search(name) is not None


@dataclass(slots=True, kw_only=True)
class _Walker:
    """Where the walk stands: what it gathered since the last cut and what is open around it."""

    island: Any
    lines: list[HtmlLine] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    size: int = 0
    spans: list[Inline] = field(default_factory=list)
    opened: list[tuple[Any, InlineKind, str | None, int]] = field(default_factory=list)
    serving: list[Any] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    within: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_PLACES, 0))
    lists: list[list[Any]] = field(default_factory=list)
    fresh_item: bool = False
    row: int = -1
    column: int = -1
    broken: bool = False

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
                self._cut(element.getparent())
            self.broken = tag == "br"
            if tag in _STRUCTURE:
                self._enter(element, tag)
        elif tag in _MARKS:
            self.open(element)
        if element is not self.island:
            self._serve(element, tag)
        return element.text  # type: ignore[no-any-return]

    def _end(self, element: Any, tag: str) -> str | None:
        if element is self.island or tag not in INLINE:
            if self.parts:
                self._cut(element)
            if tag in _STRUCTURE:
                self._leave(tag)
        elif self.opened and self.opened[-1][0] is element:
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
            tag in _SERVICE_TAGS
            or ((name := element.get("class")) and _is_service_name(name))
            or ((name := element.get("id")) and _is_service_name(name))
            or (tag == "footer" and not self.within["blockquote"])
        ) and not (self.serving and self.serving[-1].tag != "header"):
            self.serving.append(element)

    def _enter(self, element: Any, tag: str) -> None:
        if tag in HEADINGS:
            self.headings.append(tag)
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
            elif tag in {"td", "th"}:
                self.row, self.column = max(self.row, 0), self.column + 1

    def _leave(self, tag: str) -> None:
        if tag in HEADINGS:
            self.headings.pop()
        elif tag in {"ul", "ol"}:
            if self.lists:
                self.lists.pop()
        elif tag == "table":
            self.row = self.column = -1
        elif tag in self.within:
            self.within[tag] -= 1
            if tag == "li":
                self.fresh_item = False

    def _cut(self, inner: Any) -> None:
        """End the line gathered so far, unless it is blank; `inner` is what it stands in."""
        text = self.parts[0] if len(self.parts) == 1 else "".join(self.parts)
        spans = self.spans
        if self.opened:  # a link around several blocks marks each of them
            spans += self.marks(self.size)
            self.opened = [(element, kind, href, 0) for element, kind, href, _at in self.opened]
        self.parts, self.spans, self.size = [], [], 0
        if text.isspace():
            return
        # A page may set the title in a header of the article, beside what serves the page.
        service = bool(self.serving) and (self.serving[-1].tag != "header" or inner.tag != "h1")
        self.lines.append(
            HtmlLine(
                text=text,
                spans=spans,
                service=service,
                heading=self.headings[-1] if self.headings else "",
                after_gap=not self.broken,
                place={} if service else self._place(),
            )
        )

    def _place(self) -> dict[str, Any]:
        within = self.within
        if within["td"] or within["th"]:
            return {"kind": BlockKind.TABLE_CELL, "row": self.row, "column": self.column}
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
