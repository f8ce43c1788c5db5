"""PLU: plural entries with too many, too few or missing forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.checks.plural_rules import plural_count
from iom_l10n.messages import _, ngettext
from iom_l10n.model import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = ["plural_forms"]


@check(
    id="PLU001",
    name="plural-forms",
    severity=Severity.ERROR,
    group="status",
    on_empty=True,
    per_form=False,
    good=[
        Example(
            source="%d famille",
            target="",
            source_plural="%d familles",
            plural=("%d familia", "%d familias"),
        ),
        Example(source="%d famille", target="", source_plural="%d familles", plural=("", "")),
    ],
    bad=[
        Example(
            source="%d famille",
            target="",
            source_plural="%d familles",
            plural=("%d familia", ""),
        ),
        Example(
            source="%d famille",
            target="",
            source_plural="%d familles",
            locale="ar",
            plural=("%d عائلة", "%d عائلات"),
        ),
    ],
)
def plural_forms(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a plural entry without all the forms of its language.

    **Why it matters.** For some counts the reader sees French or nothing.

    **How to fix.** Fill every form; Arabic has six.

    **Known false alarms.** None: an entry that nobody has begun is "untranslated" only.
    """
    if unit.source_plural is None or not any(unit.targets):
        return
    wanted = plural_count(context.header, context.locale)
    if wanted is not None and len(unit.targets) != wanted:
        yield Problem(
            message=ngettext(
                "the language has {wanted} form, the entry {found}",
                "the language has {wanted} forms, the entry {found}",
                wanted,
            ).format(wanted=wanted, found=len(unit.targets))
        )
    elif not all(target.strip() for target in unit.targets):
        empty = ", ".join(str(i) for i, target in enumerate(unit.targets) if not target.strip())
        yield Problem(message=_("empty plural forms: {forms}").format(forms=empty))
