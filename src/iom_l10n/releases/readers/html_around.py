"""The lines around an article, on real pages nine tenths of all: only their words are wanted.

So lxml dissolves what is inline, and each text left in the tree is a line: no walk in Python.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree  # type: ignore[import-untyped]

from iom_l10n.releases.readers.html_roles import INLINE, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from iom_l10n.releases.readers.html_lines import HtmlLine

__all__ = ["drop_silent", "lines_around"]

_SILENT = frozenset({"script", "style", "head", "svg", "template", "title", "meta", "link"})
_ISLAND = "\ufdd0island {}\ufdd0"


def drop_silent(root: Any) -> None:
    """Empty what no reader of the page sees; the elements stay, since they part lines."""
    for element in list(root.iter(*_SILENT)):
        element.clear(keep_tail=True)


def lines_around(root: Any, islands: Mapping[Any, list[HtmlLine]]) -> list[HtmlLine | str]:
    """Return all lines of a page in order; those of the `islands` are known and stand in place.

    The tree, free of what is silent, is used up.
    """
    known: dict[str, list[HtmlLine]] = {}
    for number, (island, lines) in enumerate(islands.items()):
        mark = _ISLAND.format(number)
        known[mark] = lines
        island.clear(keep_tail=True)
        island.text = mark
        if island.tag in INLINE:
            island.tag = "div"
    etree.strip_tags(root, *INLINE)
    around: list[HtmlLine | str] = []
    for text in root.itertext():
        if text.isspace():
            continue
        if text in known:
            around += known[text]
        else:
            around.append(shown(text))
    return around
