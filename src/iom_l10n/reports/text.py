"""Findings as plain lines, one each: `path:line: severity ID name: message`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iom_l10n.model import Finding

__all__ = ["finding_line", "text_report"]


def finding_line(finding: Finding) -> str:
    """Return the one line of a finding, without a newline."""
    place = finding.path if finding.line is None else f"{finding.path}:{finding.line}"
    message = " ".join(finding.message.split())
    return f"{place}: {finding.severity.value} {finding.id} {finding.name}: {message}"


def text_report(findings: Iterable[Finding]) -> str:
    """Return one line for each finding."""
    return "".join(finding_line(finding) + "\n" for finding in findings)
