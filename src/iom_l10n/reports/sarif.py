"""Findings as SARIF 2.1.0, the form that code scanning services read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from iom_l10n import __version__
from iom_l10n.model import Severity
from iom_l10n.reports.json import dumps

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from iom_l10n.model import Finding

__all__ = ["sarif_report"]

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif_report(findings: Sequence[Finding], pages: Mapping[str, str]) -> str:
    """Return one SARIF run with the rules that were broken, each with its page (Markdown)."""
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
                            "rules": [_rule(id_, name, pages.get(id_, "")) for id_, name in rules],
                        }
                    },
                    "columnKind": "unicodeCodePoints",
                    "results": [_result(finding, places) for finding in findings],
                }
            ],
        }
    )


def _rule(id_: str, name: str, page: str) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": id_, "name": name}
    if page:
        # A page opens with its title and its facts; then it says what the check finds.
        rule["shortDescription"] = {"text": (page.split("\n\n")[2:] or [name])[0]}
        rule["help"] = {"text": page, "markdown": page}
    return rule


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
