"""DAT: days and months that change between the source and its translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity, Span
from iom_l10n.text.dates import days, months

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = ["date_changed"]


@check(
    id="DAT001",
    name="date-changed",
    severity=Severity.ERROR,
    group="values",
    locales=("ar", "en", "es", "pt"),
    good=[
        Example(source="Elle arrive lundi 4 mai.", target="Llega el lunes 4 de mayo."),
        Example(source="Le départ est prévu mardi.", target="They leave tomorrow.", locale="en"),
    ],
    bad=[
        Example(source="Elle arrive lundi 4 mai.", target="Llega el martes 4 de mayo."),
        Example(source="Depuis le 12 mars", target="Since 12 May", locale="en"),
        Example(source="La session ouvre vendredi.", target="تفتتح الجلسة يوم الأحد.", locale="ar"),
    ],
)
def date_changed(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a weekday or a month that became another one.

    **Why it matters.** People come on the wrong day.

    **How to fix.** Correct the name. A weekday that does not fit its date is a matter for the
    author of the source.

    **Known false alarms.** A word that is a month in one sense only ("may", "marcha").
    """
    for names in (days, months):
        ours = names(unit.source, "fr")
        theirs = names(unit.target, context.language) if ours else ()
        if not theirs:
            continue
        here, there = {n for n, _, _ in ours}, {n for n, _, _ in theirs}
        gone = [part for part in ours if part[0] not in there]
        new = [part for part in theirs if part[0] not in here]
        for (_a, start, end), (_b, other_start, other_end) in zip(gone, new, strict=False):
            yield Problem(
                message=_("the source says {source}, the translation {target}").format(
                    source=unit.source[start:end], target=unit.target[other_start:other_end]
                ),
                source_span=Span(start=start, end=end),
                target_span=Span(start=other_start, end=other_end),
            )
