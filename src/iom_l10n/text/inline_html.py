"""Text and spans written as HTML that is safe to publish."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from iom_l10n.model import InlineKind
from iom_l10n.text.inline_writer import TAGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.model import Inline

__all__ = ["write_html"]

_SAFE = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]+", re.IGNORECASE)


def write_html(text: str, spans: Sequence[Inline]) -> str:
    """Return `text` escaped, with its well-formed spans as a, strong, em, sup and sub."""
    out: list[str] = []
    opened: list[tuple[int, str]] = []
    at = 0

    def close_until(start: int) -> None:
        nonlocal at
        while opened and opened[-1][0] <= start:
            end, tag = opened.pop()
            out.append(escape(text[at:end], quote=False) + f"</{tag}>")
            at = end

    for span in spans:
        close_until(span.start)
        out.append(escape(text[at : span.start], quote=False))
        at = span.start
        if span.kind is not InlineKind.LINK:
            opened.append((span.end, TAGS[span.kind]))
            out.append(f"<{TAGS[span.kind]}>")
        elif _SAFE.fullmatch(span.href or ""):
            opened.append((span.end, "a"))
            out.append(f'<a href="{escape(span.href or "")}">')
    close_until(len(text))
    out.append(escape(text[at:], quote=False))
    return "".join(out)
