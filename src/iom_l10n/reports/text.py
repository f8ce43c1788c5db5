"""Findings as plain lines, one each: `path:line: severity ID name: message`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iom_l10n.model import Finding

__all__ = ["finding_line", "safe", "text_report"]

# Control characters steer a terminal, bidirectional ones reorder the line around them.
_CONTROLS = dict.fromkeys(
    [*range(32), *range(127, 160), 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A)],
    "\ufffd",
)


def safe(text: str) -> str:
    """Return a text from a file or a catalog as one line that cannot steer a terminal."""
    return text.replace("\r\n", "⏎").replace("\n", "⏎").translate(_CONTROLS)


def finding_line(finding: Finding) -> str:
    """Return the one line of a finding, without a newline."""
    place = finding.path if finding.line is None else f"{finding.path}:{finding.line}"
    message = " ".join(finding.message.split())
    return safe(f"{place}: {finding.severity.value} {finding.id} {finding.name}: {message}")


def text_report(findings: Iterable[Finding]) -> str:
    """Return one line for each finding."""
    return "".join(finding_line(finding) + "\n" for finding in findings)
