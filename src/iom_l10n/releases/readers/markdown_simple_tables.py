"""Tables as pandoc sets them in its own Markdown: columns under a line of dashes.

      Année   Familles
      ------- ----------
      2013    187

CommonMark reads a paragraph there. The lines become rows between bars, so that the numbers of the
lines stay; the caption that pandoc puts below, behind a colon, is told with those of plain text.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["with_bars"]

_DASHES = re.compile(r" {0,3}-{2,}(?: +-{2,})+ *")
_RUN = re.compile(r"-+")
_MOST = 100


def with_bars(lines: Sequence[str]) -> list[str]:
    """Return the lines with bars in tables that only dashes part; a head is needed."""
    barred = list(lines)
    for at in range(1, len(lines)):
        head = lines[at - 1].strip()
        if not head or "|" in head or not _DASHES.fullmatch(lines[at]):
            continue
        starts = [run.start() for run in _RUN.finditer(lines[at])]
        end = at + 1
        while end < len(lines) and lines[end].strip() and not _DASHES.fullmatch(lines[end]):
            end += 1
        if end == at + 1 or len(starts) > _MOST:
            continue
        barred[at - 1] = _row(lines[at - 1], starts)
        barred[at] = "|" + " --- |" * len(starts)
        barred[at + 1 : end] = [_row(line, starts) for line in lines[at + 1 : end]]
    return barred


def _row(line: str, starts: Sequence[int]) -> str:
    edges = [0, *starts[1:], max(len(line), starts[-1])]
    cells = [line[a:b].strip().replace("|", "\\|") for a, b in pairwise(edges)]
    return "| " + " | ".join(cells) + " |"
