"""Findings as workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.model import Severity
from iom_l10n.reports.text import safe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iom_l10n.model import Finding

__all__ = ["github_report"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github_report(findings: Iterable[Finding]) -> str:
    """Return one workflow command a finding."""
    return "".join(_command(finding) + "\n" for finding in findings)


def _command(finding: Finding) -> str:
    fields = [f"file={_property(finding.path)}"]
    if finding.line is not None:
        fields.append(f"line={finding.line}")
    fields.append(f"title={_property(f'{finding.id} {finding.name}')}")
    return f"::{_COMMANDS[finding.severity]} {','.join(fields)}::{_value(finding.message)}"


def _value(text: str) -> str:
    lines = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return safe(lines)


def _property(text: str) -> str:
    return _value(text).replace(":", "%3A").replace(",", "%2C")
