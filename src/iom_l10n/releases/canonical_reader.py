"""The canonical Markdown read back, also after people have edited it by hand.

Soft-wrapped paragraphs, `*` and `+` bullets, `1)` numbers, lists with blank lines between their
items and HTML comments are all understood; each block knows its lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iom_l10n.errors import ReleaseError
from iom_l10n.messages import _
from iom_l10n.model import Block, BlockKind, LocaleTag, Release, Source
from iom_l10n.releases.canonical_writer import DIV_KINDS
from iom_l10n.releases.front_matter import (
    FENCE,
    KNOWN_KEYS,
    date_value,
    load_front_matter,
    text_value,
)
from iom_l10n.text.markdown import from_markdown

if TYPE_CHECKING:
    from typing import Any

__all__ = ["declared_source", "load"]

_HEADING = re.compile(r"(?P<marks>#{1,6})(?:[ \t](?P<text>.*))?")
_ITEM = re.compile(
    r"(?P<indent>[ \t]*)(?P<mark>[-*+]|(?P<number>\d{1,9})[.)])[ \t]+(?P<text>[^ \t].*)"
)
_DIV = re.compile(r":{3,}[ \t]*(?P<name>[\w-]*)[ \t]*")
_QUOTE = re.compile(r"> ?(?P<text>.*)")
_COMMENT = re.compile(r"<!--.*?-->[ \t]*")
_CELL_BORDER = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_SPACE = " \t"


def load(text: str, *, id: str, path: str | None = None) -> Release:  # noqa: A002 - the noun
    """Return the release that canonical Markdown holds.

    Raises ReleaseError, with path and line, for bad front matter, an unclosed div, no title.
    """
    head, start, lines = _parted(text, path)
    reader = _Reader(path=path)
    for number, line in enumerate(lines[start:], start + 1):
        reader.take(number, line)
    date = date_value(head, "\n".join(lines[1:start]), path=path)
    return _release(head, reader.finish(len(lines)), id=id, date=date, path=path)


def declared_source(text: str) -> Source | None:
    """Return the original that a canonical file says it was made from; None where it says none."""
    head, _start, _lines = _parted(text, None)
    source = _source(head)
    return source if source is not None and source.sha256 else None


def _parted(text: str, path: str | None) -> tuple[dict[str, Any], int, list[str]]:
    """Return the front matter, where the blocks begin, and all lines."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    if lines[0].rstrip(_SPACE) != FENCE:
        return {}, 0, lines
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), 0)
    if not end:
        raise ReleaseError(
            _("the front matter is not closed"), _("add a line of ---"), path=path, line=1
        )
    return load_front_matter("\n".join(lines[1:end]), path=path), end + 1, lines


def _source(head: dict[str, Any]) -> Source | None:
    source = head.get("source")
    if isinstance(source, dict):
        return Source(name=str(source.get("name", "")), sha256=str(source.get("sha256", "")))
    return None if source is None else Source(name=str(source), sha256="")


def _release(
    head: dict[str, Any],
    blocks: list[Block],
    *,
    id: str,  # noqa: A002
    date: str | None,
    path: str | None,
) -> Release:
    title = next((block.text for block in blocks if block.kind is BlockKind.TITLE), None)
    if title is None:
        raise ReleaseError(
            _("the release has no title"), _("add a line `# Title`"), path=path, line=1
        )
    return Release(
        id=id,
        title=title,
        blocks=tuple(blocks),
        date=date,
        place=text_value(head, "place", path=path),
        source=_source(head),
        status=text_value(head, "status", path=path),
        lang=LocaleTag(text_value(head, "lang", path=path) or "fr"),
        extra=tuple((key, value) for key, value in head.items() if key not in KNOWN_KEYS),
    )


@dataclass(slots=True, kw_only=True)
class _Open:
    """The block being read: its lines of Markdown and everything else that it is."""

    kind: BlockKind
    first: int
    lines: list[str] = field(default_factory=list)
    level: int | None = None
    ordered: bool | None = None
    number: int | None = None
    depth: int | None = None


@dataclass(slots=True, kw_only=True)
class _Reader:
    path: str | None
    blocks: list[Block] = field(default_factory=list)
    open: _Open | None = None
    div: str | None = None
    div_line: int = 0
    row: int = 0
    indents: list[int] = field(default_factory=list)
    titled: bool = False

    def take(self, number: int, line: str) -> None:
        """Read one line, whose 1-based number is `number`."""
        div = _DIV.fullmatch(line)
        if div:
            self._close(number - 1)
            self._fence(number, div["name"])
        elif not line.strip(_SPACE):
            self._close(number - 1)
        elif self.div == "cells" and line.lstrip(_SPACE).startswith("|"):
            self._close(number - 1)
            self._cells(number, line.strip(_SPACE))
        elif self.div is not None:
            kind = BlockKind.TABLE_CELL if self.div == "cells" else BlockKind(self.div)
            self._continue(number, line, kind)
        elif not _COMMENT.fullmatch(line):
            self._block(number, line)

    def finish(self, last: int) -> list[Block]:
        """Return the blocks once the last line is read."""
        self._close(last)
        if self.div is not None:
            raise ReleaseError(
                _("the block `::: {name}` is not closed").format(name=self.div),
                _("end it with a line `:::`"),
                path=self.path,
                line=self.div_line,
            )
        return self.blocks

    def _fence(self, number: int, name: str) -> None:
        if self.div is not None and not name:
            self.div = None
        elif self.div is None and name in {"cells", *DIV_KINDS}:
            self.div, self.div_line, self.row = name, number, 0
            self.indents = []
        else:
            names = ", ".join(("cells", *DIV_KINDS))
            raise ReleaseError(
                _("`::: {name}` cannot stand here").format(name=name),
                _("blocks are {names}, each ended by `:::`").format(names=names),
                path=self.path,
                line=number,
            )

    def _block(self, number: int, line: str) -> None:
        heading, item, quote = _HEADING.fullmatch(line), _ITEM.fullmatch(line), _QUOTE.match(line)
        if heading:
            self._close(number - 1)
            level = len(heading["marks"])
            kind = BlockKind.TITLE if level == 1 and not self.titled else BlockKind.HEADING
            self.titled = self.titled or kind is BlockKind.TITLE
            self.indents = []
            self.open = _Open(
                kind=kind,
                first=number,
                lines=[_without_closing_hashes(heading["text"] or "")],
                level=None if kind is BlockKind.TITLE else max(level, 2),
            )
            self._close(number)
        elif quote:
            self.indents = []
            if quote["text"].strip(_SPACE):
                self._continue(number, quote["text"], BlockKind.QUOTE)
            else:
                self._close(number - 1)
        elif item:
            self._item(number, item)
        else:
            self._continue(number, line, BlockKind.PARAGRAPH)

    def _item(self, number: int, item: re.Match[str]) -> None:
        self._close(number - 1)
        indent = len(item["indent"].expandtabs(4))
        while self.indents and indent < self.indents[-1]:
            self.indents.pop()
        self.open = _Open(
            kind=BlockKind.LIST_ITEM,
            first=number,
            lines=[item["text"]],
            ordered=item["number"] is not None,
            number=None if item["number"] is None else int(item["number"]),
            depth=len(self.indents),
        )
        self.indents.append(indent + len(item["mark"]) + 1)

    def _continue(self, number: int, line: str, kind: BlockKind) -> None:
        lazy = self.open is not None and kind is BlockKind.PARAGRAPH
        if self.open is not None and (self.open.kind is kind or lazy):
            self.open.lines.append(line)
            return
        self._close(number - 1)
        if kind is BlockKind.PARAGRAPH:
            self.indents = []
        self.open = _Open(kind=kind, first=number, lines=[line])

    def _cells(self, number: int, line: str) -> None:
        borders = [match.end() for match in _CELL_BORDER.finditer(line)]
        ends = [*(border - 1 for border in borders[1:]), len(line)]
        for column, (start, end) in enumerate(zip(borders, ends, strict=True)):
            text, inline = from_markdown(line[start:end].strip(_SPACE))
            if text:
                self.blocks.append(
                    Block(
                        kind=BlockKind.TABLE_CELL,
                        text=text,
                        inline=inline,
                        row=self.row,
                        column=column,
                        lines=(number, number),
                    )
                )
        self.row += 1

    def _close(self, last: int) -> None:
        block, self.open = self.open, None
        if block is None:
            return
        text, inline = from_markdown(_joined(block.lines))
        if text:
            self.blocks.append(
                Block(
                    kind=block.kind,
                    text=text,
                    inline=inline,
                    level=block.level,
                    ordered=block.ordered,
                    number=block.number,
                    depth=block.depth,
                    lines=(block.first, max(last, block.first)),
                )
            )


def _without_closing_hashes(text: str) -> str:
    text = text.strip(_SPACE)
    bare = text.rstrip("#")
    return bare if not bare or bare[-1] in _SPACE else text


def _joined(lines: list[str]) -> str:
    r"""Return soft-wrapped lines as one; a hard break (`\` at a line's end) is a space too."""
    stripped = [line.strip(" \t\f\v") for line in lines]
    wrapped = [
        line[:-1].rstrip(_SPACE) if (len(line) - len(line.rstrip("\\"))) % 2 else line
        for line in stripped[:-1]
    ]
    return " ".join([*wrapped, stripped[-1]])
