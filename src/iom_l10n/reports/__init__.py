"""Findings and progress in the forms that people and machines read: pure text, no printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.errors import UsageError
from iom_l10n.messages import _
from iom_l10n.reports.github import github_report
from iom_l10n.reports.json import dumps, dumps_lines, finding_dict
from iom_l10n.reports.junit import junit_report
from iom_l10n.reports.sarif import sarif_report
from iom_l10n.reports.text import finding_line, text_report

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from iom_l10n.model import Finding

__all__ = [
    "FORMATS",
    "dumps",
    "dumps_lines",
    "finding_dict",
    "finding_line",
    "render_findings",
]


def _json(findings: Sequence[Finding]) -> str:
    return dumps([finding_dict(finding) for finding in findings])


def _jsonl(findings: Sequence[Finding]) -> str:
    return dumps_lines(finding_dict(finding) for finding in findings)


_RENDERERS: dict[str, Callable[[Sequence[Finding]], str]] = {
    "text": text_report,
    "json": _json,
    "jsonl": _jsonl,
    "github": github_report,
    "junit": junit_report,
}
FORMATS = ("text", "json", "jsonl", "github", "sarif", "junit")


def render_findings(
    findings: Sequence[Finding],
    format: str,  # noqa: A002 - `--format`
    *,
    pages: Mapping[str, str] | None = None,
) -> str:
    """Return the findings as one text in a format of `FORMATS`.

    `pages` holds the page of each check by its id, which SARIF hands to whoever shows a finding.
    """
    if format == "sarif":
        return sarif_report(findings, pages or {})
    renderer = _RENDERERS.get(format)
    if renderer is None:
        raise UsageError(
            _("findings have no format {format}").format(format=repr(format)),
            _("use one of {formats}").format(formats=", ".join(FORMATS)),
        )
    return renderer(findings)
