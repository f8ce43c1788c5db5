"""What Word wraps around content, and where its line breaks part nothing.

Fields, content controls, custom XML and tracked insertions stand around paragraphs, rows and runs
alike; text boxes hang on a run, once for new programs and once more for old ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from iom_l10n.model import BlockKind, Inline
from iom_l10n.releases.cleaning.cuts import surely_cut
from iom_l10n.releases.structure.datelines import is_date_line
from iom_l10n.releases.structure.shapes import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from iom_l10n.releases.draft import Piece

__all__ = ["children", "merged_cell", "sets_page", "shifted", "text_boxes", "with_whole_lines"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_WRAPPERS = frozenset(
    f"{_W}{name}"
    for name in ("ins", "moveTo", "smartTag", "customXml", "fldSimple", "bdo", "dir", "sdtContent")
)
_ONE_LINE = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION})
_SENTENCE, _PARAGRAPHS, _LAYOUT = 40, 2, 300
_DASHES = ("-", "–", "—", "−")


def children(element: Any) -> Iterator[Any]:
    """Yield the children of an element, those of what only wraps them in its place."""
    for child in element:
        if child.tag in _WRAPPERS:
            yield from children(child)
        elif child.tag == f"{_W}sdt":
            for content in child.iterfind(f"{_W}sdtContent"):
                yield from children(content)
        else:
            yield child


def text_boxes(paragraph: Any) -> Iterator[Any]:
    """Yield the text boxes that hang on a paragraph, each once, none that is inside another."""
    for box in paragraph.iter(f"{_W}txbxContent"):
        above = box.getparent()
        while above is not paragraph and above.tag not in {_FALLBACK, f"{_W}txbxContent"}:
            above = above.getparent()
        if above is paragraph:
            yield box


def sets_page(table: Any) -> bool:
    """Tell a table that a whole text was laid out in from one of data: a cell holds paragraphs."""
    return any(_holds_text(cell) for cell in table.iter(f"{_W}tc"))


def _holds_text(cell: Any) -> bool:
    texts = ["".join(p.itertext(f"{_W}t")).strip() for p in cell.iter(f"{_W}p")]
    said = sum(len(text) >= _SENTENCE and ends_sentence(text) for text in texts)
    return said >= _PARAGRAPHS and sum(map(len, texts)) >= _LAYOUT


def with_whole_lines(text: str, kind: BlockKind | None) -> str:
    """Return a text with a space for each line break that parts nothing.

    Titles are one line; elsewhere a sentence that goes on, and a dateline above its text.
    """
    if "\n" not in text:
        return text
    if kind in _ONE_LINE:
        return text.replace("\n", " ")
    whole, *lines = text.split("\n")
    for line in lines:
        above = whole.rpartition("\n")[2].rstrip()
        whole += (" " if _goes_on(above, line.lstrip()) else "\n") + line
    return whole


def _goes_on(text: str, following: str) -> bool:
    if not text or not following or "@" in following.partition(" ")[0]:
        return False
    if text.endswith(_DASHES) or surely_cut(text, following):
        return True
    if following.startswith(_DASHES) and is_date_line(text):
        return True
    return following[0].islower() and (text.endswith(",") or not ends_sentence(text))


def merged_cell(pieces: Sequence[Piece]) -> Piece:
    """Return the paragraphs of one table cell as one piece."""
    first = pieces[0]
    for piece in pieces[1:]:
        first.inline += tuple(shifted(piece.inline, len(first.text) + 1))
        first.text = f"{first.text} {piece.text}"
        first.last = piece.last
    return first


def shifted(spans: Iterable[Inline], by: int) -> Iterator[Inline]:
    """Yield spans for a text with `by` more signs before it."""
    for span in spans:
        yield Inline(start=span.start + by, end=span.end + by, kind=span.kind, href=span.href)
