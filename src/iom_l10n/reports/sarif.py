"""Findings as SARIF 2.1.0, the form that code scanning services read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from iom_l10n import __version__
from iom_l10n.model import Severity
from iom_l10n.reports.json import dumps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.model import Finding

__all__ = ["sarif_report"]

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif_report(findings: Sequence[Finding]) -> str:
    """Return one SARIF run with the rules that were broken."""
    rules = sorted({(finding.id, finding.name) for finding in findings})
    places = {rule: place for place, (rule, _name) in enumerate(rules)}
    return dumps(
        {
            "$schema": _SCHEMA,
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {
                        "driver": {
                            "name": "iom-l10n",
                            "version": __version__,
                            "rules": [{"id": rule, "name": name} for rule, name in rules],
                        }
                    },
                    "columnKind": "unicodeCodePoints",
                    "results": [_result(finding, places) for finding in findings],
                }
            ],
        }
    )


def _result(finding: Finding, places: dict[str, int]) -> dict[str, Any]:
    location: dict[str, Any] = {
        "artifactLocation": {"uri": quote(finding.path.replace("\\", "/"), safe="/:")}
    }
    if finding.line is not None:
        location["region"] = {"startLine": finding.line}
    return {
        "ruleId": finding.id,
        "ruleIndex": places[finding.id],
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": location}],
    }
