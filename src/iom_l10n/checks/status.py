"""STA: entries that nobody has translated or looked at yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity, State
from iom_l10n.text.invisible import is_blank

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = ["needs_review", "untranslated"]


@check(
    id="STA001",
    name="untranslated",
    severity=Severity.WARNING,
    group="status",
    on_empty=True,
    good=[Example(source="Contact presse", target="Contacto de prensa")],
    bad=[
        Example(source="Contact presse", target="", state=State.NEW),
        Example(source="Contact presse", target="\u200b"),
    ],
)
def untranslated(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a target that is empty, or holds nothing but white space.

    **Why it matters.** The reader of the published release meets French, or nothing at all.

    **How to fix.** Translate the entry. While work goes on this is a warning; the gate decides
    how much may be missing.

    **Known false alarms.** None.
    """
    if is_blank(unit.target) and not is_blank(unit.source):
        yield Problem(message=_("this entry has no translation yet"))


@check(
    id="STA002",
    name="needs-review",
    severity=Severity.WARNING,
    group="status",
    good=[Example(source="Contact presse", target="Contacto de prensa")],
    bad=[
        Example(
            source="Contact presse",
            target="Contacto de prensa",
            state=State.NEEDS_REVIEW,
            flags=("fuzzy",),
        )
    ],
)
def needs_review(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a draft by a machine, or by the memory, that no person has accepted yet.

    **Why it matters.** A draft reads well and may still be wrong: in a name, a number, a no.

    **How to fix.** Correct the draft if it needs it and remove gettext's fuzzy flag, or use
    `iom-l10n review`.

    **Known false alarms.** None.
    """
    if unit.state is State.NEEDS_REVIEW:
        yield Problem(message=_("this draft awaits a person's review"))
