"""The editor's eye on the French source: checks of scope release, wherever a release comes in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n import checks
from iom_l10n.model import ReleaseWarning

if TYPE_CHECKING:
    from iom_l10n.model import CleanedRelease

__all__ = ["reviewed"]


def reviewed(cleaned: CleanedRelease) -> CleanedRelease:
    """Return the release with what an editor should look at, in the order of the page.

    What is untidy in the source is told when it comes in, once; translators are not bothered.
    """
    found = [
        ReleaseWarning(code=finding.id, message=finding.message, line=finding.line)
        for finding in checks.review_release(cleaned.release, "", checks.select())
    ]
    warnings = sorted((*cleaned.warnings, *found), key=lambda warning: warning.line or 0)
    return replace(cleaned, warnings=tuple(warnings))
