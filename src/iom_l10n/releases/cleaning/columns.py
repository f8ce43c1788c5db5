"""Tables that kept their columns: cells parted by tabs, by bars, by spaces.

A page copied from a browser brings a table with tabs, a converter one with bars, an old mail one
that was set with three spaces and more, a text browser columns with one space between. Without
this a row would be one line of text, and two rows one paragraph.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.model import BlockKind
from iom_l10n.releases.cleaning.spaces import tidy
from iom_l10n.releases.draft import Piece

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from iom_l10n.releases.draft import Line

__all__ = ["bar_cells", "cell_pieces", "find_rows"]

_TABS = re.compile(r"\t+")
_GAPS = re.compile(r"[ \u00a0]{3,}")
_BARS = re.compile(r"\s*\|.*\|\s*")
_RULE = re.compile(r"[\s|:+=-]*")
_WIDE_GAP = re.compile(r"\S[ \u00a0]{2,}\S")
_FIGURE = re.compile(r"\d")
_MIN_ROWS_OF_TABS, _MIN_ROWS_OF_GAPS = 2, 3
_MOST_ABOVE = 4  # lines of a caption right above a table
_MAX_CELL = 80
_LABEL_AND_TEXT = 2  # "1.<tab>Ouverture" is a list


def find_rows(lines: Sequence[Line], start: int) -> Mapping[int, Sequence[str]]:
    """Return the cells of each row by the index of its line; only runs of rows of one width."""
    found: dict[int, Sequence[str]] = {}
    gaps = (("\t", _TABS, _MIN_ROWS_OF_TABS), ("   ", _GAPS, _MIN_ROWS_OF_GAPS))
    for sign, pattern, fewest in gaps:
        if not any(sign in line.text.replace("\u00a0", " ") for line in lines[start:]):
            continue
        run: dict[int, Sequence[str]] = {}
        for at in range(start, len(lines) + 1):
            cells = _cells(lines[at].text, pattern) if at < len(lines) and at not in found else ()
            if run and len(cells) != len(next(iter(run.values()))):
                found.update(run if len(run) >= fewest else {})
                run = {}
            if len(cells) > 1:
                run[at] = cells
    _find_bars(lines, start, found)
    _find_rivers(lines, start, found)
    return found


def bar_cells(text: str) -> Sequence[str] | None:
    """Return the cells of "| Zinder | 1 200 |", none of a rule, None for any other line."""
    if not _BARS.fullmatch(text):
        return None
    return () if _RULE.fullmatch(text) else [tidy(cell) for cell in text.strip()[1:-1].split("|")]


def _find_bars(lines: Sequence[Line], start: int, found: dict[int, Sequence[str]]) -> None:
    """Add runs of rows between bars."""
    run: dict[int, Sequence[str]] = {}
    for at in range(start, len(lines) + 1):
        barred = at < len(lines) and "|" in lines[at].text
        cells = bar_cells(lines[at].text) if barred else None
        if cells is not None:
            run[at] = cells
            continue
        if len(run) >= _MIN_ROWS_OF_TABS:
            found.update(run)
        run = {}


def _find_rivers(lines: Sequence[Line], start: int, found: dict[int, Sequence[str]]) -> None:
    """Add runs of lines that blank columns go through, as text browsers set their tables."""
    if sum("  " in line.text.strip() for line in lines[start:]) < _LABEL_AND_TEXT:
        return
    run: list[int] = []
    for at in range(start, len(lines) + 1):
        if at < len(lines) and at not in found and not lines[at].is_blank:
            run.append(at)
            continue
        for above in range(_MOST_ABOVE + 1):
            table = run[above:]
            if len(table) < _MIN_ROWS_OF_GAPS:
                break
            rows = _parted([lines[n].text.replace("\t", " ") for n in table])
            if rows:
                found.update(zip(table, rows, strict=True))
                break
        run = []


def _parted(texts: Sequence[str]) -> list[list[str]]:
    """Return the cells between the columns that are blank in all lines; none for running text."""
    if sum(_WIDE_GAP.search(text) is not None for text in texts) * 2 < len(texts):
        return []
    width = max(map(len, texts))
    padded = [text.ljust(width).replace("\u00a0", "_") for text in texts]
    blank = [all(text[n] == " " for text in padded) for n in range(width)]
    edges = [n for n in range(width) if not blank[n] and (n == 0 or blank[n - 1])]
    if len(edges) < _LABEL_AND_TEXT:
        return []
    below = texts[1:]
    edges = [
        edge
        for edge, end in zip(edges, [*edges[1:], width], strict=True)
        if edge == edges[0] or sum(bool(text[edge:end].strip()) for text in below) * 2 > len(below)
    ]  # a space in the words of the head parts nothing
    if len(edges) < _LABEL_AND_TEXT:
        return []
    ends = [*edges[1:], width]
    rows = [[tidy(text[a:b]) for a, b in zip(edges, ends, strict=True)] for text in texts]
    full = all(row[0] and sum(map(bool, row)) > len(row) // 2 for row in rows)
    figures = sum(_FIGURE.match(row[-1]) is not None for row in rows[1:])
    return rows if full and figures * 2 > len(rows) - 1 else []


def _cells(text: str, pattern: re.Pattern[str]) -> Sequence[str]:
    text = text.strip(" \u00a0")
    cells = [tidy(cell) for cell in pattern.split(text)]
    if len(cells) < _LABEL_AND_TEXT or not cells[0] or any(len(cell) > _MAX_CELL for cell in cells):
        return ()
    if len(cells) == _LABEL_AND_TEXT and not any(char.isalnum() for char in cells[0]):
        return ()  # a bullet and its text
    if re.fullmatch(r"(?:\d+|[a-z])[.)]", cells[0]):
        return ()
    return cells


def cell_pieces(line: Line, cells: Sequence[str], row: int) -> list[Piece]:
    """Return the filled cells of a row as pieces; one cell alone above a table names it."""
    filled = [cell for cell in cells if cell]
    if row == 0 and len(filled) == 1 < len(cells):
        return [Piece(text=filled[0], first=line.number, last=line.number, kind=BlockKind.CAPTION)]
    return [
        Piece(
            text=cell,
            first=line.number,
            last=line.number,
            kind=BlockKind.TABLE_CELL,
            row=row,
            column=column,
        )
        for column, cell in enumerate(cells)
        if cell
    ]
