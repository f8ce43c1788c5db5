"""Inline markup as CommonMark: what a msgid and the canonical file carry, and nothing else.

Links, strong and emphasis are CommonMark's own; it has no super- and subscript, so these are the
inline HTML `<sup>` and `<sub>`. A bare address is a link to itself and stays bare. Writing is by
hand, because it happens for every segment; what is not plain is read back once to prove that it
says the same, and written with tags and more escapes where it does not (`**(a)**b` is no strong).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.text.inline_spans import clipped, with_addresses
from iom_l10n.text.inline_writer import Style, write_inline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.model import Inline

__all__ = ["from_markdown", "to_html", "to_markdown"]

_SPECIAL = re.compile(r"[\\*_`\[\]<&!\n\r\x00]")


def to_markdown(
    text: str, inline: Sequence[Inline] = (), start: int = 0, end: int | None = None
) -> str:
    """Return `text[start:end]` with its markup, cut to that range, as CommonMark inline."""
    end = len(text) if end is None else end
    piece = text[start:end]
    if not inline and not _SPECIAL.search(piece):
        return piece
    spans = with_addresses(piece, clipped(inline, start, end))
    written = write_inline(piece, spans, Style.DELIMITERS)
    for style in (Style.TAGS, Style.ESCAPED):
        if from_markdown(written) == (piece, spans):
            break
        written = write_inline(piece, spans, style)
    return written


def from_markdown(source: str) -> tuple[str, tuple[Inline, ...]]:
    """Return the plain text and the markup of one run of CommonMark inline.

    A line break is a space; an image is its description; code is its text; a bare address is a
    link to itself.
    """
    if not _SPECIAL.search(source):
        return source, with_addresses(source, ())
    from iom_l10n.text.inline_parser import parse_inline  # noqa: PLC0415 - markdown-it is heavy

    text, spans = parse_inline(source)
    return text, with_addresses(text, spans)


def to_html(source: str) -> str:
    """Return one run of CommonMark inline as HTML: escaped, only a, strong, em, sup and sub.

    A link survives when it leads to http, https or mailto; any other keeps its text alone.
    """
    from iom_l10n.text.inline_html import write_html  # noqa: PLC0415 - only publishing needs it

    return write_html(*from_markdown(source))
