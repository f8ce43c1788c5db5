"""What converters leave in Markdown that CommonMark does not read.

`pandoc -t markdown` writes `::: {.field}` around every division, `[words]{.class}` for a span and
`{#anchor}` behind a heading; `pandoc -t gfm` writes `<span class="…">`. The words stay, and so do
the numbers of the lines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.messages import _
from iom_l10n.releases.draft import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Ledger

__all__ = ["strip_residue"]

_FENCE = re.compile(r"[ \t>]*:{3,}[ \t]*(?:\{[^{}\n]*\}|[\w-]{0,60})[ \t]*:*[ \t]*")
_ATTRIBUTES = r"\{[ \n]?(?:[.#][^\s{}]|[A-Za-z][\w:-]*=)[^{}]{0,400}\}"
_SPAN = re.compile(rf"\[(?P<words>[^\[\]]{{0,2000}})\]{_ATTRIBUTES}")
_BEHIND = re.compile(
    rf"(?<=[)\]>\w»”!?.…:*_]){_ATTRIBUTES}|[ \t]{_ATTRIBUTES}(?=[ \t]*$)", re.MULTILINE
)
_TAG = re.compile(
    r"</?(?:span|font|small|big|u|abbr|o:p|time|a)(?:\s[^<>]{0,500})?/?>", re.IGNORECASE
)
_DEEPEST = 6


def strip_residue(
    raws: Sequence[str], start: int, ledger: Ledger
) -> tuple[list[str], frozenset[int]]:
    """Return the lines from `start` on without residue, and which of all were nothing else."""
    fences = frozenset(at for at in range(start, len(raws)) if _FENCE.fullmatch(raws[at]))
    for at in fences:
        ledger.remove(Line(number=at + 1, raw=raws[at], text=raws[at]), _("HTML tags"))
    lines = ["" if at in fences else raws[at] for at in range(start, len(raws))]
    text = "\n".join(lines)
    if "{" in text:
        for _depth in range(_DEEPEST):  # spans in spans
            text, found = _SPAN.subn(lambda span: span["words"] + _ends(span), text)
            if not found:
                break
        text = _BEHIND.sub(_ends, text)
    if "<" in text:
        text = _TAG.sub(_ends, text)
    cleaned = text.split("\n")
    for at, (before, after) in enumerate(zip(lines, cleaned, strict=True), start + 1):
        if before != after:
            ledger.repair(at, before, after, _("HTML tags"))
    return cleaned, fences


def _ends(match: re.Match[str]) -> str:
    """Return the line ends in what goes, so that the lines below keep their numbers."""
    words = match["words"] if "words" in match.re.groupindex else ""
    return "\n" * (match[0].count("\n") - words.count("\n"))
