"""CON: entries that contradict each other within one file."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, catalog_check
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity, Span
from iom_l10n.text.words import fold, tokens, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = ["duplicate", "inconsistent", "same_translation"]

_LONG = 30
_ALIKE = 0.6


@catalog_check(
    id="CON001",
    name="inconsistent",
    severity=Severity.WARNING,
    group="consistency",
    good=[
        Example(
            source="Lire la suite",
            target="Leer más",
            beside=(("Lire la suite", "Leer más"), ("Contact", "Contacto")),
        )
    ],
    bad=[
        Example(
            source="L’appel à l’aide",
            target="El llamamiento",
            beside=(("L'appel à l'aide", "La llamada"),),
        )
    ],
)
def inconsistent(
    units: Sequence[Unit], context: CheckContext
) -> Iterator[tuple[Unit | None, Problem]]:
    """Find one source that is translated in two ways.

    Sources are compared without regard to the kind of spaces, quotes and apostrophes.

    **Why it matters.** The reader thinks that two things are meant.

    **How to fix.** Choose one translation. The one used most often, or first, is proposed.

    **Known false alarms.** A heading whose gender or number depends on what follows.
    """
    groups: defaultdict[tuple[object, ...], list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.target and unit.source_plural is None:
            groups[_wording(unit.source)].append(unit)
    for members in groups.values():
        counts = Counter(unit.target for unit in members)
        if len(counts) < 2 or _is_duplicate(members):  # noqa: PLR2004 - two ways
            continue
        usual = counts.most_common(1)[0][0]
        for unit in members:
            if unit.target != usual:
                yield (
                    unit,
                    Problem(
                        message=_("elsewhere this is translated {text}").format(text=repr(usual)),
                        target_span=Span(start=0, end=len(unit.target)),
                    ),
                )
    del context


_MARK = re.compile(r"[?!:;%€$£+]")


def _wording(text: str) -> tuple[object, ...]:
    """Return what is left of a text without its typography."""
    return (tokens(text), tuple(_MARK.findall(text)), text.rstrip(' »”"').endswith("."))


def _is_duplicate(members: list[Unit]) -> bool:
    return len({(unit.source, unit.context) for unit in members}) == 1


@catalog_check(
    id="CON002",
    name="same-translation",
    severity=Severity.WARNING,
    group="consistency",
    good=[
        Example(
            source="Courriel",
            target="Correo electrónico",
            beside=(("E-mail", "Correo electrónico"),),
        ),
        Example(
            source="Le directeur régional a signé l’accord de Genève.",
            target="La dirección regional firmó el acuerdo de Ginebra.",
            beside=(
                (
                    "La directrice régionale a signé l’accord de Genève.",
                    "La dirección regional firmó el acuerdo de Ginebra.",
                ),
            ),
        ),
    ],
    bad=[
        Example(
            source="Les familles ont regagné leurs villages en camion.",
            target="Las familias volvieron a sus pueblos en camión.",
            beside=(
                (
                    "Le ministre a ouvert la conférence sur les migrations.",
                    "Las familias volvieron a sus pueblos en camión.",
                ),
            ),
        )
    ],
)
def same_translation(
    units: Sequence[Unit], context: CheckContext
) -> Iterator[tuple[Unit | None, Problem]]:
    """Find one long translation that stands under two different sources.

    **Why it matters.** One of them was pasted into the wrong entry.

    **How to fix.** Translate the entry whose source does not fit.

    **Known false alarms.** Two sources that say the same in other words; short texts and sources
    that share most of their words are left alone.
    """
    del context
    groups: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        if len(unit.target) >= _LONG and unit.source_plural is None:
            groups[unit.target].append(unit)
    for members in groups.values():
        if len(members) < 2:  # noqa: PLR2004 - two sources
            continue
        for unit in members:
            other = next((o for o in members if _differ(unit.source, o.source)), None)
            if other is not None:
                yield (
                    unit,
                    Problem(
                        message=_("the same translation stands under {text}").format(
                            text=repr(other.source[:60])
                        ),
                        target_span=Span(start=0, end=len(unit.target)),
                    ),
                )


def _differ(one: str, other: str) -> bool:
    if fold(one) == fold(other):
        return False
    mine = {word.casefold() for word in words(one)}
    its = {word.casefold() for word in words(other)}
    return len(mine & its) < _ALIKE * min(len(mine), len(its))


@catalog_check(
    id="CON003",
    name="duplicate-entry",
    severity=Severity.ERROR,
    group="consistency",
    good=[Example(source="Contact", target="Contacto", beside=(("Contacts", "Contactos"),))],
    bad=[Example(source="Contact", target="Contacto", beside=(("Contact", "Contactos"),))],
)
def duplicate(
    units: Sequence[Unit], context: CheckContext
) -> Iterator[tuple[Unit | None, Problem]]:
    """Find an entry that stands twice, with the same context and source.

    **Why it matters.** msgfmt refuses the file; tools keep one of the two at random.

    **How to fix.** Keep one. Where the translations differ, a person must choose.

    **Known false alarms.** None.
    """
    del context
    groups: defaultdict[tuple[str | None, str], list[Unit]] = defaultdict(list)
    for unit in units:
        groups[unit.context, unit.source].append(unit)
    for members in groups.values():
        if len(members) == 1:
            continue
        conflict = len({unit.targets for unit in members}) > 1
        for unit in members[1:]:
            message = (
                _("this entry stands at line {line} already, with another translation")
                if conflict
                else _("this entry stands at line {line} already")
            )
            yield unit, Problem(message=message.format(line=members[0].line))
