"""A release written as the canonical Markdown of `releases/<id>.md`.

What CommonMark lacks is a fenced div: `::: contact`, `::: note`, `::: dateline`, `::: caption`
hold paragraphs, `::: cells` one table row a line between pipes. Consecutive blocks of one such
kind share a div, list items a list, quotes a block quote.

A release can be written when its blocks are *valid*: text without line breaks, NUL, lone
surrogates and without spaces at its edges; inline spans in normal form; exactly one title block,
which says the release's title; headings of level 2 to 6; ordered items with a number; a list item
at most one level deeper than the one before; table cells both in a row and a column, in reading
order, or in neither. For such a release `load(dump(release)) == release`, but for one thing: a
bare address always comes back as a link.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from iom_l10n.errors import ReleaseError
from iom_l10n.messages import _
from iom_l10n.model import BlockKind
from iom_l10n.releases.front_matter import dump_front_matter
from iom_l10n.text.inline_spans import well_formed
from iom_l10n.text.markdown import to_markdown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from iom_l10n.model import Block, Release

__all__ = ["DIV_KINDS", "dump"]

DIV_KINDS = (
    BlockKind.CONTACT,
    BlockKind.NOTE,
    BlockKind.DATELINE,
    BlockKind.CAPTION,
)
_HEADING_LEVELS = range(2, 7)
_MAX_NUMBER = 999_999_999
_MAX_ROWS = 10_000
_MAX_COLUMNS = 1_000
_BLOCK_START = re.compile(
    r"[-+*](?=[ \t]|$)|#{1,6}(?=[ \t]|$)|>|:{3}|(?P<rule>[-*_])(?:[ \t]*(?P=rule)){2,}[ \t]*$"
    r"|`{3}|~{3}|\|"
)
_ORDERED_START = re.compile(r"\d{1,9}(?=[.)](?:[ \t]|$))")
_CLOSING_HASHES = re.compile(r"(?<![^ \t])#(?=#*$)")
_BARE_PIPE = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_FORBIDDEN = re.compile("[\n\r\x00\ud800-\udfff]")


def dump(release: Release) -> str:
    """Return the canonical Markdown of a release; raise ReleaseError for an invalid one."""
    _check(release)
    chunks = [dump_front_matter(release)]
    for writer, group in groupby(release.blocks, key=_writer):
        chunks.extend(f"{chunk}\n" for chunk in writer(list(group)))
    return "\n".join(chunks)


def _writer(block: Block) -> Callable[[Sequence[Block]], Iterable[str]]:
    return _WRITERS[block.kind]


def _title(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        yield f"# {_heading_text(block)}"


def _heading(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        yield f"{'#' * (block.level or 2)} {_heading_text(block)}"


def _heading_text(block: Block) -> str:
    return _CLOSING_HASHES.sub(r"\\#", to_markdown(block.text, block.inline))


def _paragraph(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        yield _text(block)


def _quote(blocks: Sequence[Block]) -> Iterator[str]:
    yield "\n>\n".join(f"> {_text(block)}" for block in blocks)


def _list(blocks: Sequence[Block]) -> Iterator[str]:
    lines: list[str] = []
    indents = [0]
    for block in blocks:
        depth = block.depth or 0
        del indents[depth + 1 :]
        mark = f"{block.number}." if block.ordered else "-"
        lines.append(f"{' ' * indents[depth]}{mark} {_text(block)}")
        indents.append(indents[depth] + len(mark) + 1)
    yield "\n".join(lines)


def _div(name: str) -> Callable[[Sequence[Block]], Iterator[str]]:
    def write(blocks: Sequence[Block]) -> Iterator[str]:
        body = "\n\n".join(_text(block) for block in blocks)
        yield f"::: {name}\n{body}\n:::"

    return write


def _cells(blocks: Sequence[Block]) -> Iterator[str]:
    for table in _tables(blocks):
        yield f"::: cells\n{table}\n:::"


def _tables(blocks: Sequence[Block]) -> Iterator[str]:
    group: list[Block] = []
    for block in blocks:
        if group and not _follows(group[-1], block):
            yield _table(group)
            group = []
        group.append(block)
    yield _table(group)


def _follows(before: Block, after: Block) -> bool:
    if before.row is None or after.row is None:
        return before.row is after.row
    return (before.row, before.column or 0) < (after.row, after.column or 0)


def _table(blocks: Sequence[Block]) -> str:
    if blocks[0].row is None:
        return "\n\n".join(_text(block) for block in blocks)
    rows: list[list[str]] = [[] for _row in range((blocks[-1].row or 0) + 1)]
    for block in blocks:
        row = rows[block.row or 0]
        row.extend([""] * ((block.column or 0) - len(row)))
        row.append(_BARE_PIPE.sub(r"\1\\|", to_markdown(block.text, block.inline)))
    lines = ("| " + "".join(f"{cell} | " if cell else "| " for cell in row) for row in rows)
    return "\n".join(line.rstrip(" ") for line in lines)


def _text(block: Block) -> str:
    written = to_markdown(block.text, block.inline)
    if _BLOCK_START.match(written):
        return f"\\{written}"
    number = _ORDERED_START.match(written)
    return f"{number[0]}\\{written[number.end() :]}" if number else written


_WRITERS: dict[BlockKind, Callable[[Sequence[Block]], Iterable[str]]] = {
    BlockKind.TITLE: _title,
    BlockKind.HEADING: _heading,
    BlockKind.PARAGRAPH: _paragraph,
    BlockKind.LIST_ITEM: _list,
    BlockKind.TABLE_CELL: _cells,
    BlockKind.QUOTE: _quote,
} | {kind: _div(kind.value) for kind in DIV_KINDS}


def _check(release: Release) -> None:
    titles = [block.text for block in release.blocks if block.kind is BlockKind.TITLE]
    if titles != [release.title]:
        raise _invalid(_("a release needs one title block, which says its title"), release.title)
    before: Block | None = None
    for block in release.blocks:
        problem = _problem(block, before)
        if problem:
            raise _invalid(problem, block.text)
        before = block


def _problem(block: Block, before: Block | None) -> str | None:
    if not block.text or _FORBIDDEN.search(block.text) or block.text != block.text.strip(" \t\f\v"):
        return _("a block is empty, or has line breaks or spaces at its edges")
    if well_formed(block.text, block.inline) != block.inline:
        return _("a block's inline spans are not in normal form")
    match block.kind:
        case BlockKind.HEADING:
            sound = block.level in _HEADING_LEVELS
        case BlockKind.LIST_ITEM:
            sound = _is_sound_item(block, before)
        case BlockKind.TABLE_CELL:
            sound = (block.row is None) is (block.column is None) and (
                0 <= (block.row or 0) < _MAX_ROWS and 0 <= (block.column or 0) < _MAX_COLUMNS
            )
        case _:
            sound = True
    return None if sound else _("a heading, list item or table cell lacks its place")


def _is_sound_item(block: Block, before: Block | None) -> bool:
    deepest = (before.depth or 0) + 1 if before and before.kind is BlockKind.LIST_ITEM else 0
    return (
        block.depth is not None
        and 0 <= block.depth <= deepest
        and (0 <= (block.number or 0) <= _MAX_NUMBER)
        and block.ordered is (block.number is not None)
    )


def _invalid(problem: str, text: str) -> ReleaseError:
    return ReleaseError(
        _("cannot write the release: {problem} ({text})").format(
            problem=problem, text=text[:40].encode("utf-8", "replace").decode()
        ),
        _("this is a fault of the program; please report it"),
    )
