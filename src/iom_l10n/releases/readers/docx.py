"""Word documents: the body's paragraphs, lists and tables in their order.

A "line" is the text of a paragraph up to a line break; its number is its ordinal in the document.
Headers and footers are shown as removed, footnotes become notes below the text, what tracked
changes deleted is gone with a line in the account, what they inserted is text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Any

from iom_l10n.errors import ReleaseError
from iom_l10n.messages import _
from iom_l10n.model import BlockKind, Inline, InlineKind
from iom_l10n.releases.cleaning.framing import without_frame
from iom_l10n.releases.cleaning.purposes import LABELS
from iom_l10n.releases.cleaning.separators import is_separator
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.cleaning.spaces import tidy_marked
from iom_l10n.releases.draft import Line, Piece
from iom_l10n.releases.readers.docx_content import (
    children,
    merged_cell,
    sets_page,
    shifted,
    text_boxes,
    with_whole_lines,
)
from iom_l10n.releases.readers.docx_lists import Numbering
from iom_l10n.releases.readers.docx_runs import is_hidden, marks, merged, runs
from iom_l10n.releases.readers.page import Page
from iom_l10n.releases.structure.classify import classify
from iom_l10n.storage.archives import open_archive

if TYPE_CHECKING:
    from iom_l10n.releases.draft import Ledger

__all__ = ["is_docx", "read_docx"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_ABSOLUTE = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_LIST_LEVEL = re.compile(r"list (?:bullet|number) ([2-9])")
_SIGNS = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_STYLES = {
    "title": BlockKind.TITLE,
    "caption": BlockKind.CAPTION,
    **dict.fromkeys(("quote", "intense quote", "block text"), BlockKind.QUOTE),
}


def is_docx(data: bytes) -> bool:
    """Return whether these bytes are a zip with a Word document in it."""
    return data.startswith(b"PK\x03\x04") and b"word/document.xml" in data


def read_docx(data: bytes, name: str, ledger: Ledger) -> Page:
    """Return the pieces of a Word document.

    Raises StorageError for a damaged, protected or oversized file, ReleaseError for one that is
    no Word document inside.
    """
    open_archive(data, name=name).close()
    from docx import Document  # noqa: PLC0415 - heavy, and Word documents only
    from docx.opc.exceptions import OpcError  # noqa: PLC0415
    from lxml.etree import LxmlError  # type: ignore[import-untyped]  # noqa: PLC0415

    try:
        document = Document(BytesIO(data))
        reader = _Reader(document=document, ledger=ledger)
        reader.read()
    except (OpcError, LxmlError, KeyError, ValueError, AttributeError, RecursionError) as error:
        raise ReleaseError(
            _("the Word document is damaged ({kind})").format(kind=type(error).__name__),
            _("open it in your word processor and save it again"),
            path=name,
        ) from error
    classify(pieces := without_frame(reader.pieces, ledger), ledger=ledger)
    return Page(pieces=pieces)


@dataclass(slots=True, kw_only=True)
class _Reader:
    document: Any
    ledger: Ledger
    pieces: list[Piece] = field(default_factory=list)
    number: int = 0
    footnotes: dict[str, int] = field(default_factory=dict)
    numbering: Numbering = field(init=False)

    def __post_init__(self) -> None:
        self.numbering = Numbering(self.document)

    def read(self) -> None:
        """Read header, body, notes and footer, in the order in which a page shows them."""
        self._margin("header", _("page header"))
        for element in children(self.document.element.body):
            self._element(element)
        self._notes()
        self._margin("footer", _("page footer"))

    def _element(self, element: Any) -> None:
        if element.tag == f"{_W}p":
            self._paragraph(element, {})
        elif element.tag == f"{_W}tbl":
            self._table(element)

    def _table(self, table: Any) -> None:
        rows = [child for child in children(table) if child.tag == f"{_W}tr"]
        if sets_page(table):
            for inner in (one for row in rows for cell in children(row) for one in children(cell)):
                self._element(inner)
            return
        for row, cells in enumerate(rows):
            for column, cell in enumerate(c for c in children(cells) if c.tag == f"{_W}tc"):
                self._cell(cell, {"kind": BlockKind.TABLE_CELL, "row": row, "column": column})

    def _cell(self, cell: Any, place: dict[str, Any]) -> None:
        start = len(self.pieces)
        for inner in children(cell):
            if inner.tag == f"{_W}p":
                self._paragraph(inner, place)
            elif inner.tag == f"{_W}tbl":
                self._close_cell(start)
                self._table(inner)
                start = len(self.pieces)
        self._close_cell(start)

    def _close_cell(self, start: int) -> None:
        if len(self.pieces) > start + 1:
            self.pieces[start:] = [merged_cell(self.pieces[start:])]

    def _paragraph(self, paragraph: Any, fields: dict[str, Any]) -> None:
        style = self._style(paragraph)
        fields = fields or self._fields(paragraph, style)
        bold_is_style = fields.get("kind") in {BlockKind.TITLE, BlockKind.HEADING}
        text, spans = self._text(paragraph, plain=bold_is_style)
        text = with_whole_lines(text, fields.get("kind"))
        start = 0
        for part in text.split("\n"):
            end = start + len(part)
            inside = [
                Inline(
                    start=max(span.start, start) - start,
                    end=min(span.end, end) - start,
                    kind=span.kind,
                    href=span.href,
                )
                for span in spans
                if span.start < end and span.end > start
            ]
            self._piece(part, inside, fields, after_gap=start == 0)
            start = end + 1
        for box in text_boxes(paragraph):
            for inner in children(box):
                self._element(inner)

    def _piece(
        self, text: str, spans: list[Inline], fields: dict[str, Any], *, after_gap: bool
    ) -> None:
        tidied, inline = tidy_marked(text, spans)
        if not tidied:
            return
        self.number += 1
        if not self.pieces and "kind" not in fields and purpose_of(tidied) in LABELS:
            self.ledger.remove(Line(number=self.number, raw=tidied, text=tidied), _("label"))
            return
        if "kind" not in fields and is_separator(tidied):
            self.ledger.remove_text(self.number, tidied, _("separator"))
            return
        if fields.get("kind") is BlockKind.TITLE and any(
            piece.kind is BlockKind.TITLE for piece in self.pieces
        ):
            fields = {"kind": BlockKind.HEADING, "level": 2}
        self.pieces.append(
            Piece(
                text=tidied,
                first=self.number,
                last=self.number,
                inline=inline,
                after_gap=after_gap,
                **fields,
            )
        )

    def _style(self, paragraph: Any) -> str:
        """Return the style's built-in name, which Word keeps in English in every language."""
        found = paragraph.find(f"{_W}pPr/{_W}pStyle")
        if found is None:
            return ""
        style = self.document.styles.element.get_by_id(found.get(f"{_W}val"))
        return "" if style is None else (style.name_val or "").lower()

    def _fields(self, paragraph: Any, style: str) -> dict[str, Any]:
        heading = _HEADING.fullmatch(style)
        if heading:
            titled = any(piece.kind is BlockKind.TITLE for piece in self.pieces)
            if int(heading[1]) == 1 and not titled:
                return {"kind": BlockKind.TITLE}
            return {"kind": BlockKind.HEADING, "level": min(max(2, int(heading[1])), 6)}
        if style in _STYLES:
            return {"kind": _STYLES[style]}
        item = self.numbering.item(paragraph)
        if item is not None:
            return {
                "kind": BlockKind.LIST_ITEM,
                "depth": item.depth or _depth(style),
                "ordered": item.number is not None,
                "number": item.number,
            }
        return {}

    def _text(self, paragraph: Any, *, plain: bool) -> tuple[str, list[Inline]]:
        """Return a paragraph's text with line breaks, and the markup over it."""
        text = ""
        spans: list[Inline] = []
        for run, href in runs(paragraph):
            if isinstance(run, str):
                self._left_out(run, _("deleted by a tracked change"))
                continue
            piece = self._run(run)
            if is_hidden(run):
                self._left_out(piece, _("hidden text"))
                continue
            spans += [
                Inline(start=len(text), end=len(text) + len(piece), kind=kind)
                for kind in marks(run, plain=plain)
            ]
            target = self._target(href)
            if target:
                end = len(text) + len(piece)
                spans.append(Inline(start=len(text), end=end, kind=InlineKind.LINK, href=target))
            text += piece
        return text, merged(spans)

    def _run(self, run: Any) -> str:
        parts = []
        for child in run:
            if child.tag == f"{_W}t":
                parts.append(child.text or "")
            elif child.tag == f"{_W}footnoteReference":
                note = child.get(f"{_W}id")
                parts.append(str(self.footnotes.setdefault(note, len(self.footnotes) + 1)))
            else:
                parts.append(_SIGNS.get(child.tag, ""))
        return "".join(parts)

    def _left_out(self, text: str, reason: str) -> None:
        if text.strip():
            self.ledger.repair(self.number + 1, text, "", reason)

    def _target(self, href: str | None) -> str | None:
        relation = self.document.part.rels.get(href) if href else None
        if relation is None or relation.reltype != _HYPERLINK or not relation.is_external:
            return None
        target = str(relation.target_ref)
        return target if _ABSOLUTE.fullmatch(target) else None

    def _notes(self) -> None:
        part = next(
            (
                relation.target_part
                for relation in self.document.part.rels.values()
                if relation.reltype == _FOOTNOTES
            ),
            None,
        )
        if part is None:
            return
        from docx.oxml import parse_xml  # noqa: PLC0415 - as above

        bodies = {note.get(f"{_W}id"): note for note in parse_xml(part.blob)}
        for name, number in sorted(self.footnotes.items(), key=lambda pair: pair[1]):
            paragraphs = bodies[name].iterfind(f"{_W}p") if name in bodies else ()
            for position, paragraph in enumerate(paragraphs):
                text, spans = self._text(paragraph, plain=False)
                lead = "" if position else f"{number} "
                moved = list(shifted(spans, len(lead)))
                if lead:
                    mark = Inline(start=0, end=len(lead) - 1, kind=InlineKind.SUPERSCRIPT)
                    moved.insert(0, mark)
                note = {"kind": BlockKind.NOTE}
                self._piece(lead + text.strip(), moved, note, after_gap=True)

    def _margin(self, which: str, reason: str) -> None:
        """Show what stands in the margins of every page as removed."""
        seen = set()
        for section in self.document.sections:
            for paragraph in getattr(section, which).paragraphs:
                text = paragraph.text.strip()
                if text and text not in seen:
                    seen.add(text)
                    self.number += 1
                    self.ledger.remove(Line(number=self.number, raw=text, text=text), reason)


def _depth(style: str) -> int:
    """Return how deep Word's own list styles are: "List Bullet 2" is one below "List Bullet"."""
    found = _LIST_LEVEL.fullmatch(style)
    return int(found[1]) - 1 if found else 0
