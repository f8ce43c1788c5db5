"""SYN: a file that cannot be read as PO at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, catalog_check
from iom_l10n.model import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = ["unreadable"]


@catalog_check(
    id="SYN001",
    name="unreadable-file",
    severity=Severity.ERROR,
    group="file",
    good=[Example(source="Contact presse", target="Contacto de prensa")],
    bad=[
        Example(
            source="Contact presse",
            target="Contacto de prensa",
            defect="a string is not closed before the end of its line",
        )
    ],
)
def unreadable(
    _units: Sequence[Unit], context: CheckContext
) -> Iterator[tuple[Unit | None, Problem]]:
    """Find a file that breaks the PO format, or holds both sides of an unfinished merge.

    **Why it matters.** Lenient programs read a truncated string as an empty translation and one
    side of a conflict as the truth; work is lost without a word.

    **How to fix.** Go to the line and close the string, complete the entry, or settle the
    conflict. Nothing else is checked in the file until it can be read.

    **Known false alarms.** None.
    """
    if context.defect is not None:
        yield None, Problem(message=context.defect)
