"""Findings and progress for a person at a terminal."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from iom_l10n.messages import _, ngettext
from iom_l10n.model import Severity
from iom_l10n.reports.text import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import RenderableType

    from iom_l10n.model import Finding, Span
    from iom_l10n.model.status import LanguageStatus, ReleaseStatus

__all__ = ["findings_view", "render", "safe", "status_view", "summary"]

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_AROUND = 36
_COUNT_WIDTH = 4


def render(view: RenderableType, *, width: int | None = None, color: bool = False) -> str:
    """Return a view as text; without `color` no escape codes are in it."""
    console = Console(
        width=width,
        force_terminal=color,
        no_color=not color,
        color_system="standard" if color else None,
        highlight=False,
        legacy_windows=False,
        record=False,
    )
    with console.capture() as capture:
        console.print(view, crop=False)
    return capture.get()


def findings_view(findings: Sequence[Finding]) -> Group:
    """Return findings under the name of their file; places are never folded, for copying."""
    parts: list[RenderableType] = []
    for path, group in groupby(findings, key=lambda finding: finding.path):
        parts.append(Text(safe(path), style="bold underline", no_wrap=True, overflow="ignore"))
        for finding in group:
            parts.append(_headline(finding))
            parts.extend(_excerpts(finding))
        parts.append(Text())
    return Group(*parts)


def summary(findings: Iterable[Finding]) -> str:
    """Return one sentence that counts the findings by severity."""
    counts = dict.fromkeys(Severity, 0)
    for finding in findings:
        counts[finding.severity] += 1
    if not any(counts.values()):
        return _("nothing found")
    errors, warnings, infos = (
        counts[Severity.ERROR],
        counts[Severity.WARNING],
        counts[Severity.INFO],
    )
    parts = [
        ngettext("{n} error", "{n} errors", errors).format(n=errors),
        ngettext("{n} warning", "{n} warnings", warnings).format(n=warnings),
    ]
    if infos:
        parts.append(ngettext("{n} hint", "{n} hints", infos).format(n=infos))
    return ", ".join(parts)


def _headline(finding: Finding) -> Text:
    line = Text(overflow="ignore", no_wrap=True)
    place = f"{finding.path}:{finding.line}" if finding.line is not None else finding.path
    line.append(f"{safe(place)}: ", style="dim")
    line.append(finding.severity.value, style=_STYLES[finding.severity])
    line.append(f" {finding.id}", style="bold")
    line.append(f" {finding.name}: {safe(finding.message)}")
    return line


def _excerpts(finding: Finding) -> list[Text]:
    lines = []
    if finding.msgid:
        lines.append(_excerpt("  fr  ", finding.msgid, finding.source_span, "green"))
    if finding.msgstr:
        label = f"  {safe(finding.locale or '')[:5]:<3} "
        lines.append(_excerpt(label, finding.msgstr, finding.target_span, "reverse"))
    return lines


def _excerpt(label: str, text: str, span: Span | None, style: str) -> Text:
    """Return the part of a text around a span, the span set off."""
    start, end = (0, 0) if span is None else (span.start, min(span.end, len(text)))
    first = max(0, start - _AROUND) if start > _AROUND else 0
    last = min(len(text), max(end, start) + _AROUND)
    if span is None:
        last = min(len(text), 2 * _AROUND)
    line = Text(label, style="dim")
    if first:
        line.append("…")
    line.append(safe(text[first:start]))
    line.append(safe(text[start:end]), style=style)
    line.append(safe(text[max(end, start) : last]))
    if last < len(text):
        line.append("…")
    return line


def status_view(releases: Sequence[ReleaseStatus]) -> Group:
    """Return the progress of each release under its id, one line a language.

    The id has a line of its own: it is long, and a person copies it.
    """
    parts: list[RenderableType] = []
    for release in releases:
        title = Text(safe(release.id), style="bold")
        if release.status is not None:
            title.append(f"  {safe(release.status)}", style="bold yellow")
        parts.append(title)
        table = _status_table(header=len(parts) == 1)
        for one in release.languages:
            table.add_row(*_cells(one))
        parts.append(table if release.languages else Text(_("no language yet")))
    count = len(releases)
    total = ngettext("{n} release", "{n} releases", count).format(n=count)
    return Group(*parts, Text(total))


def _status_table(*, header: bool) -> Table:
    """Return an empty table whose columns are as wide in the next release's table."""
    table = Table(box=None, padding=(0, 1, 0, 0), show_header=header, header_style="dim")
    titles = (
        _("lang"),
        _("segments"),
        _("new"),
        _("to review"),
        _("translated"),
        _("reviewed"),
        _("done"),
        _("errors"),
        _("warnings"),
    )
    for number, title in enumerate(titles):
        table.add_column(
            title,
            justify="right" if number else "left",
            min_width=max(len(title), _COUNT_WIDTH),
            no_wrap=True,
        )
    return table


def _cells(one: LanguageStatus) -> list[Text]:
    done = one.translated + one.reviewed
    share = f"{100 * done // one.segments} %" if one.segments else "–"
    return [
        Text(safe(one.locale)),
        Text(str(one.segments)),
        Text(str(one.new), style="" if one.new else "dim"),
        Text(str(one.needs_review), style="yellow" if one.needs_review else "dim"),
        Text(str(one.translated), style="" if one.translated else "dim"),
        Text(str(one.reviewed), style="green" if one.reviewed else "dim"),
        Text(share),
        Text(str(one.errors), style="bold red" if one.errors else "dim"),
        Text(str(one.warnings), style="yellow" if one.warnings else "dim"),
    ]
