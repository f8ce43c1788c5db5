"""Which Word paragraphs are list items, how deep, and with which number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Item", "Numbering"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAX_STYLES = 20
_UNNUMBERED = frozenset({"bullet", "none"})


class Item(NamedTuple):
    """A list item's depth from 0; its number, None for a bullet."""

    depth: int
    number: int | None


class Numbering:
    """The document's list definitions, counting as the paragraphs go by."""

    def __init__(self, document: Any) -> None:
        self._styles = document.styles.element
        self._formats: dict[tuple[str, int], tuple[str, int]] = {}
        self._counts: dict[str, list[int]] = {}
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        abstract = {one.get(f"{_W}abstractNumId"): one for one in root.iterfind(f"{_W}abstractNum")}
        for number in root.iterfind(f"{_W}num"):
            link = number.find(f"{_W}abstractNumId")
            definition = abstract.get(link.get(f"{_W}val")) if link is not None else None
            if definition is None:
                continue
            for level in definition.iterfind(f"{_W}lvl"):
                shape, start = level.find(f"{_W}numFmt"), level.find(f"{_W}start")
                key = (number.get(f"{_W}numId"), int(level.get(f"{_W}ilvl") or 0))
                self._formats[key] = (
                    "bullet" if shape is None else shape.get(f"{_W}val"),
                    1 if start is None else int(start.get(f"{_W}val") or 1),
                )

    def item(self, paragraph: Any) -> Item | None:
        """Return the place of a paragraph in its list, None when it is in none."""
        found = self._properties(paragraph)
        if found is None:
            return None
        list_id, depth = found
        if list_id == "0":  # taken out of the style's list by hand
            return None
        shape, start = self._formats.get((list_id, depth), ("bullet", 1))
        if shape in _UNNUMBERED:
            return Item(depth, None)
        counts = self._counts.setdefault(list_id, [])
        del counts[depth + 1 :]
        while len(counts) <= depth:
            counts.append(self._formats.get((list_id, len(counts)), ("", 1))[1] - 1)
        counts[depth] = max(counts[depth] + 1, start)
        return Item(depth, counts[depth])

    def _properties(self, paragraph: Any) -> tuple[str, int] | None:
        """Return (list, depth) of the paragraph, or of the nearest style that has them."""
        depth = None
        for properties in self._levels(paragraph):
            one = properties.find(f"{_W}numPr/{_W}numId")
            level = properties.find(f"{_W}numPr/{_W}ilvl")
            if depth is None and level is not None:
                depth = int(level.get(f"{_W}val"))
            if one is not None:
                return one.get(f"{_W}val"), depth or 0
        return None

    def _levels(self, paragraph: Any) -> Iterator[Any]:
        """Yield the paragraph's own properties, then those of its styles up to the base."""
        own = paragraph.find(f"{_W}pPr")
        if own is None:
            return
        yield own
        link = own.find(f"{_W}pStyle")
        for _step in range(_MAX_STYLES):
            style = None if link is None else self._styles.get_by_id(link.get(f"{_W}val"))
            if style is None:
                return
            properties = style.find(f"{_W}pPr")
            if properties is not None:
                yield properties
            link = style.find(f"{_W}basedOn")
