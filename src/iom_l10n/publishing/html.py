"""A release as one HTML page: semantic, accessible, with `lang` and `dir`, no script."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from iom_l10n.messages import _
from iom_l10n.model import BlockKind
from iom_l10n.text.markdown import to_html, to_markdown
from iom_l10n.text.tags import direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from iom_l10n.model import Block, Release

__all__ = ["draft_notice", "is_our_html", "render_html"]

_STYLE = """\
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.5;
  font-family: system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif; }
h1 { line-height: 1.2; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }
blockquote { border-inline-start: 0.25rem solid; margin-inline: 0; padding-inline-start: 1rem; }
address { font-style: normal; }
address p, blockquote p { margin: 0; }
.caption, .note, .dateline { font-size: 0.9em; }
.draft { border: 2px solid; padding: 0.5rem 1rem; }
"""

_TABLE_HEADER_MIN_COLUMNS = 3


def render_html(release: Release, *, draft: str = "") -> str:
    """Return the page; a non-empty `draft` notice is shown above everything."""
    notice = f'<p class="draft" role="note">{escape(draft)}</p>\n' if draft else ""
    date = f'<meta name="date" content="{escape(release.date)}">\n' if release.date else ""
    body = "\n".join(_blocks(release.blocks))
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{escape(release.lang)}" dir="{direction(release.lang)}">\n'
        '<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{date}<title>{escape(release.title)}</title>\n"
        f"<style>\n{_STYLE}</style>\n</head>\n<body>\n"
        f"{notice}<main>\n<article>\n{body}\n</article>\n</main>\n</body>\n</html>\n"
    )


def is_our_html(text: str) -> bool:
    """Return whether a page is one that `render_html` made."""
    return f"<style>\n{_STYLE}</style>" in text


def _inner(block: Block) -> str:
    """Return a block's text with its inline markup as safe HTML."""
    return to_html(to_markdown(block.text, block.inline))


def _blocks(blocks: Sequence[Block]) -> Iterator[str]:
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        run = list(group)
        if kind is BlockKind.LIST_ITEM:
            yield from _lists(run)
        elif kind is BlockKind.TABLE_CELL:
            yield from _tables(run)
        elif kind is BlockKind.QUOTE:
            yield "<blockquote>\n" + "\n".join(f"<p>{_inner(b)}</p>" for b in run)
            yield "</blockquote>"
        elif kind is BlockKind.CONTACT:
            yield "<address>\n" + "\n".join(f"<p>{_inner(b)}</p>" for b in run) + "\n</address>"
        else:
            yield from (_one(block) for block in run)


def _one(block: Block) -> str:
    text = _inner(block)
    match block.kind:
        case BlockKind.TITLE:
            return f"<h1>{text}</h1>"
        case BlockKind.HEADING:
            level = block.level or 2
            return f"<h{level}>{text}</h{level}>"
        case BlockKind.CAPTION | BlockKind.NOTE | BlockKind.DATELINE:
            return f'<p class="{block.kind.value}">{text}</p>'
        case _:
            return f"<p>{text}</p>"


def _lists(items: Sequence[Block]) -> Iterator[str]:
    """Nest items by depth; a list ends where the marker's kind changes."""
    open_tags: list[str] = []
    for item in items:
        depth = min(item.depth or 0, len(open_tags))
        tag = "ol" if item.ordered else "ul"
        while len(open_tags) > depth + 1:
            yield f"</li></{open_tags.pop()}>"
        if len(open_tags) == depth + 1 and open_tags[-1] != tag:
            yield f"</li></{open_tags.pop()}>"
        if len(open_tags) == depth + 1:
            yield "</li>"
        else:
            start = f' start="{item.number}"' if item.ordered and (item.number or 1) != 1 else ""
            open_tags.append(tag)
            yield f"<{tag}{start}>"
        yield f"<li>{_inner(item)}"
    while open_tags:
        yield f"</li></{open_tags.pop()}>"


def _tables(cells: Sequence[Block]) -> Iterator[str]:
    """Cut a run of cells into tables where the row number falls back."""
    table: list[Block] = []
    for cell in cells:
        if table and (cell.row or 0) < (table[-1].row or 0):
            yield _table(table)
            table = []
        table.append(cell)
    yield _table(table)


def _table(cells: Iterable[Block]) -> str:
    rows = [list(row) for _row, row in groupby(cells, key=lambda cell: cell.row or 0)]
    columns = max(len(row) for row in rows)
    lines = ["<table>"]
    for number, row in enumerate(rows):
        header = number == 0 and columns >= _TABLE_HEADER_MIN_COLUMNS and len(rows) > 1
        name, scope = ("th", ' scope="col"') if header else ("td", "")
        lines.append(
            "<tr>" + "".join(f"<{name}{scope}>{_inner(c)}</{name}>" for c in row) + "</tr>"
        )
    return "\n".join([*lines, "</table>"])


def draft_notice(missing: int, pending: int) -> str:
    """Return the sentence that marks a page as a draft."""
    return _(
        "Draft, not for publication: {missing} segments are not translated, {pending} await review."
    ).format(missing=missing, pending=pending)
