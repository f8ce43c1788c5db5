"""Findings as JUnit XML, the form that build servers show as failed tests."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from iom_l10n.model import Severity
from iom_l10n.reports.text import finding_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.model import Finding

__all__ = ["junit_report"]

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_COUNTED = (Severity.ERROR, Severity.WARNING)


def junit_report(findings: Sequence[Finding]) -> str:
    """Return one test suite a file; errors and warnings are failures, hints pass."""
    return "\n".join(_lines(findings)) + "\n"


def _lines(findings: Sequence[Finding]) -> Iterator[str]:
    failures = sum(finding.severity in _COUNTED for finding in findings)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<testsuites name="iom-l10n" tests="{len(findings)}" failures="{failures}" errors="0">'
    for path, group in groupby(findings, key=lambda finding: finding.path):
        members = list(group)
        failed = sum(finding.severity in _COUNTED for finding in members)
        yield (
            f"  <testsuite name={_attribute(path)} "
            f'tests="{len(members)}" failures="{failed}" errors="0" skipped="0">'
        )
        for finding in members:
            yield from _case(finding)
        yield "  </testsuite>"
    yield "</testsuites>"


def _case(finding: Finding) -> Iterator[str]:
    place = finding.path if finding.line is None else f"{finding.path}:{finding.line}"
    name = _attribute(f"{finding.id} {finding.name} {place}")
    if finding.severity not in _COUNTED:
        yield f"    <testcase classname={_attribute(finding.path)} name={name} />"
        return
    yield f"    <testcase classname={_attribute(finding.path)} name={name}>"
    kind = _attribute(finding.severity.value)
    yield f"      <failure type={kind} message={_attribute(finding.message)}>"
    yield escape(_clean(finding_line(finding)))
    yield "      </failure>"
    yield "    </testcase>"


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))
