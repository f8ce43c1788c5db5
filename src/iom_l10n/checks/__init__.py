"""Quality checks: functions over translation units, found by walking this package."""

from iom_l10n.checks.context import CheckContext, build_context
from iom_l10n.checks.declaring import Check, Example, catalog_check, check, find_checks
from iom_l10n.checks.explaining import explain
from iom_l10n.checks.running import review_release, run_checks
from iom_l10n.checks.selection import Selection, find, select

__all__ = [
    "Check",
    "CheckContext",
    "Example",
    "Selection",
    "build_context",
    "catalog_check",
    "check",
    "explain",
    "find",
    "registry",
    "review_release",
    "run_checks",
    "select",
]


def registry() -> tuple[Check, ...]:
    """Return every check, ours and those of plug-ins, by id."""
    return find_checks()
