"""A menu beside the text, as a text browser prints a page that was laid out in two columns.

Each line then holds a label of the menu and a line of the text. The menu is known by its bullets
on the left, the text by lines that begin all in one column; the menu comes to stand above.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.releases.draft import Line

__all__ = ["part_columns"]

_LABEL = re.compile(r"\s{0,6}[*•·▪+-]\s\S")
_START = re.compile(r"(?<=\s)\S")
_NARROWEST, _WIDEST = 10, 48  # of a menu
_FEWEST_LABELS, _FEWEST_BESIDE = 5, 5
_WORDS = 4  # more than a figure beside the item of a list


def part_columns(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with a menu that stands beside the text above it."""
    labels = [at for at, line in enumerate(lines) if _LABEL.match(line.text)]
    if len(labels) < _FEWEST_LABELS:
        return list(lines)
    column = _column(lines[labels[0] : labels[-1] + 1])
    if column is None:
        return list(lines)
    start = end = labels[0]
    while end < len(lines) and not lines[end].text[column - 1 : column].strip():
        end += 1
    beside = lines[start:end]
    menu = (_cut(line, line.text[:column]) for line in beside)
    text = (_cut(line, line.text[column:]) for line in beside)
    return [*lines[:start], *menu, *text, *lines[end:]]


def _column(lines: Sequence[Line]) -> int | None:
    """Return where the text begins beside a menu; None where nothing stands beside it."""
    starts: Counter[int] = Counter()
    for line in lines:
        starts.update(_starts(line.text))
    for column, count in sorted(starts.items(), key=lambda found: -found[1]):
        if count < _FEWEST_BESIDE:
            break
        if any(line.text[column - 1 : column].strip() for line in lines):
            continue  # there is no gap
        said = sum(len(line.text[column:].split()) >= _WORDS for line in lines)
        if said >= _FEWEST_BESIDE:
            return column
    return None


def _starts(text: str) -> Iterator[int]:
    for match in _START.finditer(text, _NARROWEST, _WIDEST + 1):
        yield match.start()


def _cut(line: Line, part: str) -> Line:
    part = part.rstrip()
    return replace(line, raw=part, text=part)
