"""POL: hints at a meaning turned round - a lost no, a rise that became a fall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity
from iom_l10n.text.polarity import direction, negates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = ["negation_lost", "rise_and_fall"]


@check(
    id="POL001",
    name="rise-and-fall",
    severity=Severity.INFO,
    group="meaning",
    locales=("ar", "en", "es", "pt"),
    good=[Example(source="Les départs ont augmenté.", target="Las salidas aumentaron.")],
    bad=[
        Example(source="Les départs ont augmenté.", target="Las salidas disminuyeron."),
        Example(source="Les arrivées ont reculé.", target="Arrivals rose.", locale="en"),
        Example(source="Les arrivées ont reculé.", target="ارتفعت أعداد الوافدين.", locale="ar"),
    ],
)
def rise_and_fall(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a rise that reads as a fall, or the reverse.

    **Why it matters.** The message is turned round.

    **How to fix.** Read both again; correct the verb.

    **Known false alarms.** Many turns of phrase: this is a hint only.
    """
    ours = direction(unit.source, "fr")
    if ours and direction(unit.target, context.language) == -ours:
        yield Problem(
            message=_("the source speaks of a rise, the translation of a fall")
            if ours > 0
            else _("the source speaks of a fall, the translation of a rise")
        )


@check(
    id="POL002",
    name="negation-lost",
    severity=Severity.INFO,
    group="meaning",
    locales=("ar", "en", "es", "pt"),
    good=[Example(source="Ils ne partent pas.", target="No se van.")],
    bad=[
        Example(source="Ils ne partent pas.", target="Se van."),
        Example(source="Personne n’a rien vu.", target="They saw it.", locale="en"),
        Example(source="Elle n’est jamais revenue.", target="عادت.", locale="ar"),
    ],
)
def negation_lost(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a translation without any no where the source has one.

    **Why it matters.** The sentence may say the opposite.

    **How to fix.** Read both again. A word such as "refuse" or "fail" may carry the no.

    **Known false alarms.** Many turns of phrase: this is a hint only.
    """
    if negates(unit.source, "fr") and negates(unit.target, context.language) is False:
        yield Problem(message=_("the source says no, the translation seems not to"))
