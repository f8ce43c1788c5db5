"""A style sheet in mid-article, with the box of links that it dressed.

Seen on a regional site: four lines of `#boite_liens h4 { background: url(…) }`, then the box
itself, flattened to a label and bullets. The box belongs to the page, not to the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Ledger, Line

__all__ = ["remove_styles"]

_DECLARATION = re.compile(r"[\w-]{2,30}\s{0,3}:\s{0,3}[^;{}:]{1,300}(?:;|$|\})")
_RULE = re.compile(r"[^{}]{1,300}\{[^{}]*\}[^{}]{0,10}")
_OPENING = re.compile(r"(?:@[\w-]+\s?[^{};]{0,200}|[#.\w*:][^{};]{0,300})\{[^{}]*")
_BULLET = re.compile(r"\s*[-*•·▪]\s")
_MAX_LABEL = 60


def remove_styles(lines: Sequence[Line], ledger: Ledger) -> list[Line]:
    """Return the lines without style sheets and the link boxes right under them."""
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        length = _style_length(lines, at)
        if not length:
            kept.append(lines[at])
            at += 1
            continue
        for line in lines[at : at + length]:
            ledger.remove(line, _("style sheet"))
        at += length
        for line in lines[at : at + _box_length(lines, at)]:
            ledger.remove(line, _("link box"))
            at += 1
    return kept


def _style_length(lines: Sequence[Line], at: int) -> int:
    """Return how many lines from `at` are style rules."""
    text = lines[at].text.strip()
    if "{" not in text:
        return 0
    if _RULE.fullmatch(text):
        return 1 if _DECLARATION.search(text[text.index("{") + 1 :]) else 0
    if not _OPENING.fullmatch(text) or text.count("{") > text.count("}") + 2:
        return 0
    depth = 0
    for count, line in enumerate(lines[at : at + 200], 1):
        depth += line.text.count("{") - line.text.count("}")
        inner = line.text.strip()
        if (
            depth > 0
            and count > 1
            and inner
            and not _DECLARATION.search(inner)
            and "{" not in inner
        ):
            return 0  # prose: a lone brace, not a style sheet
        if depth <= 0:
            return count
    return 0


def _box_length(lines: Sequence[Line], at: int) -> int:
    end = at
    while end < len(lines) and lines[end].is_blank:
        end += 1
    label = lines[end].text.strip() if end < len(lines) else ""
    if label and not _BULLET.match(label) and len(label) <= _MAX_LABEL and label[-1] not in ".!?…":
        end += 1
    bullets = end
    while bullets < len(lines) and _BULLET.match(lines[bullets].text):
        bullets += 1
    return bullets - at if bullets > end else 0
