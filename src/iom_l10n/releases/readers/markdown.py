"""Markdown pages, and our own canonical files, whose blocks are taken as they are.

Marks (`#`, `>`, `-`, `|---|`) are neither text nor removed lines; front matter, rules, comments,
images and lines of links only are removed; the line under an image is its caption.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from iom_l10n.errors import ReleaseError
from iom_l10n.messages import _
from iom_l10n.model import BlockKind, Inline, InlineKind
from iom_l10n.releases.cleaning.boxes import unboxed
from iom_l10n.releases.cleaning.framing import without_frame
from iom_l10n.releases.cleaning.purposes import LABELS, MENU
from iom_l10n.releases.cleaning.separators import is_separator
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.cleaning.spaces import tidy_marked
from iom_l10n.releases.draft import Line, Piece
from iom_l10n.releases.front_matter import FENCE, KNOWN_KEYS, load_front_matter, text_value
from iom_l10n.releases.readers.canonical_page import canonical_page
from iom_l10n.releases.readers.markdown_around import (
    HEADS,
    titled,
    with_whole_headings,
    without_related,
    without_site_name,
)
from iom_l10n.releases.readers.markdown_lines import hard_lines, is_image, unshown, without_comments
from iom_l10n.releases.readers.markdown_residue import strip_residue
from iom_l10n.releases.readers.markdown_simple_tables import with_bars
from iom_l10n.releases.readers.markdown_tables import (
    LONE_RULE,
    bare_table,
    is_rule,
    parted_cell,
    sets_page,
    unset,
    widened,
)
from iom_l10n.releases.readers.page import Page
from iom_l10n.releases.structure.captions import is_caption, mark_table_caption
from iom_l10n.releases.structure.classify import classify
from iom_l10n.releases.structure.datelines import read_date
from iom_l10n.text.inline_spans import clipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from iom_l10n.releases.draft import Ledger
    from iom_l10n.text.inline_parser import MarkdownParser

__all__ = ["read_markdown"]

_CANONICAL = re.compile(r"^::: (?:contact|note|dateline|caption|cells)$", re.MULTILINE)
_CANONICAL_HEAD = re.compile(r"^  sha256: ", re.MULTILINE)
_SEPARATORS = re.compile(r"[\s\u00a0|›>/·•,–—-]*")
_PARTING = re.compile(r"</?(?:p|div|t[dhr]|li|h\d|br|table|[uo]l)\b[^<>]{0,500}>", re.IGNORECASE)
_TAGS = re.compile(r"<[^<>]{1,500}>")
_MAX_CHARACTERS = 1_000_000
_MAX_LINES = 20_000
_MIN_MENU = 3  # links of a list


def read_markdown(text: str, name: str, ledger: Ledger) -> Page:
    """Return the pieces of a Markdown page."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > _MAX_CHARACTERS or text.count("\n") > _MAX_LINES:
        raise ReleaseError(
            _("the Markdown file is too long for a release"),
            _("give one release, not an archive"),
            path=name,
        )
    raws = text.split("\n")
    start = _head_end(raws)
    head = load_front_matter("\n".join(raws[1 : start - 1]), path=name) if start else {}
    canonical = bool(_CANONICAL.search(text)) or bool(start and _CANONICAL_HEAD.search(text))
    for number, raw in enumerate(raws[:start], 1):
        ledger.remove(Line(number=number, raw=raw, text=raw), _("front matter"))
    if canonical:
        return canonical_page(text, name)
    body, residue = strip_residue(raws, start, ledger)
    tables = widened(with_bars(unboxed(body)))
    rules = {n for n, line in enumerate(tables, start) if not line}
    reader = _Reader(raws=raws, offset=start, ledger=ledger, seen={*residue, *rules})
    reader.read("\n".join(tables))
    pieces = titled(reader.pieces, head, raws[:start], name)
    classify(pieces, lists=False)
    return Page(
        pieces=pieces,
        # Sites write it in many ways; one that is none leaves the word to the dateline.
        date=read_date(text_value(head, "date", path=name) or ""),
        place=text_value(head, "place", path=name),
        status=text_value(head, "status", path=name),
        extra={key: value for key, value in head.items() if key not in KNOWN_KEYS},
    )


def _head_end(raws: Sequence[str]) -> int:
    """Return the index of the first line below the front matter, 0 without one."""
    if raws[0].rstrip() != FENCE or raws[0] == LONE_RULE:
        return 0
    return next((n + 1 for n, line in enumerate(raws[1:], 1) if line.rstrip() == FENCE), 0)


@cache
def _parser() -> MarkdownParser:
    from iom_l10n.text.inline_parser import MarkdownParser  # noqa: PLC0415 - heavy

    parser = MarkdownParser()
    parser.enable("table")
    return parser


@dataclass(slots=True, kw_only=True)
class _Reader:
    raws: list[str]
    offset: int
    ledger: Ledger
    pieces: list[Piece] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    lists: list[bool] = field(default_factory=list)
    number: int | None = None
    fresh_item: bool = False
    quotes: int = 0
    menus: Counter[int] = field(default_factory=Counter)
    heading: int = 0
    row: int = -1
    column: int = -1
    table: int = 0

    def read(self, body: str) -> None:
        """Read the Markdown below the front matter."""
        try:
            tokens = _parser().parse(body)
        except RecursionError as error:
            raise ReleaseError(
                _("the Markdown is nested too deeply"), _("flatten its lists and quotes")
            ) from error
        for token in tokens:
            self._take(token)
        for at in range(self.offset, len(self.raws)):
            raw = self.raws[at]
            if at not in self.seen and raw.strip(" \t>"):
                self._remove(at, _("link definition"))
        found = len(self.pieces)
        self.pieces = without_frame(with_whole_headings(self.pieces), self.ledger, raws=self.raws)
        if len(self.pieces) == found and self.menus[1] >= _MIN_MENU:
            self.pieces = without_site_name(self.pieces, self.ledger)
        self.pieces = without_related(self.pieces, self.raws, self.ledger)

    def _take(self, token: Token) -> None:  # noqa: C901, PLR0912 - one case a token
        match token.type:
            case "heading_open":
                self.heading = int(token.tag[1:])
                self._see(token)
            case "heading_close":
                self.heading = 0
            case "blockquote_open" | "blockquote_close":
                self.quotes += token.nesting
            case "bullet_list_open" | "ordered_list_open":
                self.lists.append(token.type.startswith("ordered"))
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
            case "list_item_open":
                self.fresh_item = True
                self.number = int(token.info) if token.info.isdigit() else None
            case "list_item_close":
                self.fresh_item = False
            case "table_open":
                self.row, self.table = -1, len(self.pieces)
                self._see(token)
            case "tr_open":
                self.row, self.column = self.row + 1, -1
            case "th_open" | "td_open":
                self.column += 1
            case "table_close":
                self.column = -1
                unset(self.pieces[self.table :])
            case "inline":
                self._see(token)
                table = bare_table(token.content, self._line(token) + 1) if self.column < 0 else []
                if table:
                    mark_table_caption(self.pieces)
                    self.pieces += table
                else:
                    self._inline(token)
            case "hr":
                self._see(token)
                self._remove(self._line(token), _("separator"))
            case "html_block":
                self._see(token)
                self._html(token)
            case "fence" | "code_block":
                self._see(token)
                self._plain(token.content, self._line(token) + 1, self._last(token) + 1)
            case _:
                pass  # paragraph, table body and the like say nothing of their own

    def _line(self, token: Token) -> int:
        return (token.map[0] if token.map else 0) + self.offset

    def _last(self, token: Token) -> int:
        return (token.map[1] if token.map else 1) + self.offset - 1

    def _see(self, token: Token) -> None:
        self.seen.update(range(self._line(token), self._last(token) + 1))

    def _remove(self, at: int, reason: str) -> None:
        self.seen.add(at)
        self.ledger.remove(Line(number=at + 1, raw=self.raws[at], text=self.raws[at]), reason)

    def _html(self, token: Token) -> None:
        words = _TAGS.sub("", _PARTING.sub("\n\n", without_comments(token.content)))
        if words.strip():
            for part in words.split("\n\n"):
                self._plain(part, self._line(token) + 1, self._last(token) + 1)
            self.ledger.repair(self._line(token) + 1, token.content, words, _("HTML tags"))
            return
        for at in range(self._line(token), self._last(token) + 1):
            self._remove(at, _("comment") if "<!--" in token.content else _("HTML tags"))

    def _plain(self, text: str, first: int, last: int) -> None:
        tidied, inline = tidy_marked(text, ())
        if tidied:
            piece = Piece(text=tidied, inline=inline, first=first, last=last, after_gap=True)
            self.pieces.append(piece)

    def _image(self, tokens: Sequence[Token], lines: range) -> bool:
        """Take off an image, but not a caption that is in it; tell whether one may follow."""
        caption = next(token.content for token in tokens if token.type == "image")
        if is_caption(caption):
            self._plain(caption, lines[0] + 1, lines[-1] + 1)
            return False
        for at in lines:
            self._remove(at, _("image"))
        return True

    def _inline(self, token: Token) -> None:
        from iom_l10n.text.inline_parser import spans_of  # noqa: PLC0415 - heavy

        first = self._line(token)
        for child in token.children or ():
            for before, after, reason in unshown(child):
                self.ledger.repair(first + 1, before, after, reason)
        under_image = False
        gap = True
        for start, end, tokens in hard_lines(token, self.column < 0):
            text, spans = spans_of(tokens)
            lines = range(first + start, first + end + 1)
            if is_image(tokens):
                under_image = self._image(tokens, lines)
                continue
            raws = [self.raws[at] for at in lines]
            labels = (
                len(raws) > 1
                and not self._has_text()
                and all(purpose_of(raw) in LABELS for raw in raws)
            )
            if labels or self._serves_the_page(text, spans):
                for at in lines:
                    self._remove(at, _("navigation"))
                continue
            in_page = self.column >= 0 and sets_page(text)
            for begin, stop in parted_cell(text) if in_page else ((0, len(text)),):
                tidied, inline = tidy_marked(text[begin:stop], tuple(clipped(spans, begin, stop)))
                if not tidied or (self.column >= 0 and is_rule(tidied)):
                    continue
                piece = Piece(
                    text=tidied,
                    inline=inline,
                    first=lines[0] + 1,
                    last=lines[-1] + 1,
                    after_gap=gap,
                    kind=BlockKind.CAPTION if under_image else None,
                )
                self._place(piece, in_page=in_page)
                self.pieces.append(piece)
            under_image = False
            gap = False

    def _serves_the_page(self, text: str, spans: Sequence[Inline]) -> bool:
        """Tell a breadcrumb or a row of share links from text; labels above the title too."""
        if self.column >= 0 or self.heading or (self.lists and self._has_text()):
            return False
        links = [s for s in spans if s.kind is InlineKind.LINK and text[s.start : s.end] != s.href]
        rest = list(text)
        for link in links:
            if (link.href or "").startswith("mailto:"):
                return False
            rest[link.start : link.end] = " " * (link.end - link.start)
        only_links = bool(links) and _SEPARATORS.fullmatch("".join(rest)) is not None
        if only_links and self.lists and not self._has_text():
            self.menus[len(self.pieces)] += 1
        label = purpose_of(text) in LABELS and not self._has_text()
        menu = purpose_of(text) in MENU and not self._has_text()
        self.menus[len(self.pieces)] += _MIN_MENU if menu and "|" in text else 0
        return only_links or is_separator(text) or label or menu

    def _has_text(self) -> bool:
        """Tell whether anything but headings was read: no menu stands below that."""
        return any(piece.kind not in HEADS for piece in self.pieces)

    def _place(self, piece: Piece, *, in_page: bool) -> None:
        if self.column >= 0 and not in_page:
            piece.kind = BlockKind.TABLE_CELL
            piece.row, piece.column = self.row, self.column
        elif self.heading:
            titled = any(other.kind is BlockKind.TITLE for other in self.pieces)
            first = self.heading == 1 and not titled
            piece.kind = BlockKind.TITLE if first else BlockKind.HEADING
            piece.level = None if first else max(2, self.heading)
        elif self.lists and self.fresh_item:
            self.fresh_item = False
            piece.kind = BlockKind.LIST_ITEM
            piece.depth = len(self.lists) - 1
            piece.ordered = self.lists[-1]
            piece.number = (self.number or 0) if piece.ordered else None
        elif self.quotes and piece.kind is None:
            piece.kind = BlockKind.QUOTE
