"""Source beside target, for the eye of a translator or an editor."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from iom_l10n.messages import _
from iom_l10n.model import SOURCE_LANGUAGE, OriginKind, State
from iom_l10n.text.markdown import to_html
from iom_l10n.text.tags import direction, display_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.model import Finding, LocaleTag, Segment, Unit

__all__ = ["PreviewRow", "render_preview"]

_STYLE = """\
:root { color-scheme: light dark; }
body { margin: 1rem; line-height: 1.45;
  font-family: system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid #8888; padding: 0.4rem 0.6rem; vertical-align: top;
  text-align: start; overflow-wrap: anywhere; }
col.state { width: 8rem; }
.title td { font-size: 1.3em; } .heading td { font-weight: bold; }
small { display: block; opacity: 0.8; }
.error { color: #b00020; } .warning { color: #8a5a00; }
.new td:last-child { background: #8883; } .needs-review td:last-child { background: #ffd54f33; }
@media (prefers-color-scheme: dark) { .error { color: #ff8a80; } .warning { color: #ffd180; } }
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRow:
    """One segment with its unit (None when the catalog lacks it) and what checks found."""

    segment: Segment
    unit: Unit | None
    findings: tuple[Finding, ...] = ()


def render_preview(title: str, locale: LocaleTag, rows: Sequence[PreviewRow]) -> str:
    """Return one HTML page with a table row a segment."""
    heads = (_("State"), display_name(SOURCE_LANGUAGE), display_name(locale))
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    body = "\n".join(_row(row, locale) for row in rows)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)} · {escape(locale)}</title>\n<style>\n{_STYLE}</style>\n</head>\n"
        f'<body>\n<h1 lang="fr">{escape(title)}</h1>\n<table>\n'
        '<colgroup><col class="state"><col><col></colgroup>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>\n</body>\n</html>\n"
    )


def _row(row: PreviewRow, locale: LocaleTag) -> str:
    state = row.unit.state if row.unit else State.NEW
    target = to_html(row.unit.target) if row.unit else ""
    terms = ""
    if row.unit and row.unit.hits:
        pairs = {hit.term: " / ".join(hit.wordings) for hit in row.unit.hits if hit.targets}
        listed = "; ".join(f"{term} → {targets}" for term, targets in pairs.items())
        terms = f"<small>{escape(listed)}</small>" if listed else ""
    findings = "".join(
        f'<small class="{finding.severity.value}" lang="en" dir="ltr">'
        f"{finding.id} {escape(finding.message)}</small>"
        for finding in row.findings
    )
    return (
        f'<tr class="{row.segment.kind.value} {state.value}">'
        f"<td>{state.value}{_origin(row.unit)}"
        f"<small>{escape(row.segment.reference.partition('#')[2])}</small></td>"
        f'<td lang="fr">{to_html(row.segment.source)}{_former(row.unit)}{terms}</td>'
        f'<td lang="{escape(locale)}" dir="{direction(locale)}">{target}{findings}</td></tr>'
    )


def _former(unit: Unit | None) -> str:
    """Show the French that a translation was made from, where it has changed since."""
    if unit is None or unit.previous_source is None:
        return ""
    return f"<small><del>{to_html(unit.previous_source)}</del></small>"


def _origin(unit: Unit | None) -> str:
    if unit is None or unit.origin.kind is OriginKind.HUMAN:
        return ""
    return f"<small>{escape(unit.origin.shown)}</small>"
