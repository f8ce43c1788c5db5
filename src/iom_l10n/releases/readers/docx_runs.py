"""The runs of a Word paragraph: stretches of text with one look, cut where Word likes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from iom_l10n.model import Inline, InlineKind
from iom_l10n.releases.readers.docx_content import children

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["is_hidden", "marks", "merged", "runs"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_OFF = frozenset({"0", "false", "off", "none"})
_VERTICAL = {"superscript": InlineKind.SUPERSCRIPT, "subscript": InlineKind.SUBSCRIPT}


def runs(paragraph: Any) -> Iterator[tuple[Any, str | None]]:
    """Yield runs with the relation of the link around them; deleted text comes as a string."""
    for child in children(paragraph):
        if child.tag == f"{_W}r":
            yield child, None
        elif child.tag == f"{_W}hyperlink":
            for run, _href in runs(child):
                yield run, child.get(f"{_R}id")
        elif child.tag in {f"{_W}del", f"{_W}moveFrom"}:
            yield "".join(node.text or "" for node in child.iter(f"{_W}delText", f"{_W}t")), None


def is_hidden(run: Any) -> bool:
    """Tell whether a run is hidden text, which a reader of the document does not see."""
    properties = run.find(f"{_W}rPr")
    return properties is not None and _is_on(properties.find(f"{_W}vanish"))


def marks(run: Any, *, plain: bool) -> Iterator[InlineKind]:
    """Yield how a run is marked; `plain` text is bold by its style, which says nothing."""
    if run.find(f"{_W}footnoteReference") is not None:
        yield InlineKind.SUPERSCRIPT
        return
    properties = run.find(f"{_W}rPr")
    if properties is None:
        return
    if not plain and _is_on(properties.find(f"{_W}b")):
        yield InlineKind.STRONG
    if _is_on(properties.find(f"{_W}i")):
        yield InlineKind.EMPHASIS
    vertical = properties.find(f"{_W}vertAlign")
    kind = None if vertical is None else _VERTICAL.get(vertical.get(f"{_W}val"))
    if kind is not None:
        yield kind


def _is_on(toggle: Any) -> bool:
    return toggle is not None and (toggle.get(f"{_W}val") or "1").lower() not in _OFF


def merged(spans: list[Inline]) -> list[Inline]:
    """Return spans with those that touch put together: Word cuts runs where it likes."""
    merged: list[Inline] = []
    last: dict[tuple[InlineKind, str | None], int] = {}
    for span in spans:
        key = (span.kind, span.href)
        at = last.get(key)
        if at is not None and merged[at].end == span.start:
            old = merged[at]
            merged[at] = Inline(start=old.start, end=span.end, kind=old.kind, href=old.href)
        else:
            last[key] = len(merged)
            merged.append(span)
    return merged
