"""TRM: how often a term is used, and how an organisation is introduced."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, catalog_check, check
from iom_l10n.checks.terms import BUILT_IN, REFUSED, hit_for_example
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = ["acronym_not_introduced", "term_seldom"]

_OFTEN = 3
_FULL = "Organisation internationale pour les migrations"
_SPANISH = "Organización Internacional para las Migraciones"


@check(
    id="TRM005",
    name="term-seldom",
    severity=Severity.INFO,
    group="terms",
    good=[
        Example(
            source="Le retour, un retour, des retours.",
            target="El retorno, un retorno, retornos.",
            hits=tuple(hit_for_example("return", "retour", at, ("retorno",)) for at in (3, 14, 26)),
            target_hits=tuple(hit_for_example("return", "retorno", at) for at in (3, 15, 24)),
        )
    ],
    bad=[
        Example(
            source="Le retour, un retour, des retours.",
            target="El retorno, una vuelta, viajes.",
            hits=tuple(hit_for_example("return", "retour", at, ("retorno",)) for at in (3, 14, 26)),
            target_hits=(hit_for_example("return", "retorno", 3),),
        )
    ],
)
def term_seldom(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a term that the source uses three times or more, and the target at most half as often.

    **Why it matters.** A term that changes its wording seems to mean several things.

    **How to fix.** Use the approved term again, where no pronoun stands for it.

    **Known false alarms.** A language that repeats less than French does.
    """
    used = Counter(hit.concept for hit in unit.target_hits if hit.status not in REFUSED)
    wanted = Counter(hit.concept for hit in unit.hits if hit.targets)
    for hit in unit.hits:
        count = wanted.pop(hit.concept, 0)
        if (
            count >= _OFTEN
            and 0 < used[hit.concept] * 2 <= count
            and not BUILT_IN.fullmatch(hit.concept)
        ):
            yield Problem(
                message=_("{source} stands {count} times, its term only {used}").format(
                    source=hit.text, count=count, used=used[hit.concept]
                ),
                source_span=Span(start=hit.start, end=hit.end),
            )


@catalog_check(
    id="TRM006",
    name="acronym-not-introduced",
    severity=Severity.WARNING,
    group="terms",
    good=[
        Example(
            source=f"L’{_FULL} (OIM) agit.",
            target=f"La {_SPANISH} (OIM) actúa.",
            hits=(
                hit_for_example("iom", _FULL, 2, (_SPANISH,)),
                hit_for_example("iom", "OIM", 51, ("OIM",), acronym=True),
            ),
            target_hits=(
                hit_for_example("iom", _SPANISH, 3, (_SPANISH,)),
                hit_for_example("iom", "OIM", 52, ("OIM",), acronym=True),
            ),
        ),
        Example(
            source="L’OIM agit.",
            target="La OIM actúa.",
            hits=(hit_for_example("iom", "OIM", 2, ("OIM",), acronym=True),),
            target_hits=(hit_for_example("iom", "OIM", 3, ("OIM",), acronym=True),),
        ),
    ],
    bad=[
        Example(
            source=f"L’{_FULL} (OIM) agit.",
            target="La OIM actúa.",
            hits=(
                hit_for_example("iom", _FULL, 2, (_SPANISH,)),
                hit_for_example("iom", "OIM", 51, ("OIM",), acronym=True),
            ),
            target_hits=(hit_for_example("iom", "OIM", 3, ("OIM",), acronym=True),),
        ),
    ],
)
def acronym_not_introduced(
    units: Sequence[Unit], _context: CheckContext
) -> Iterator[tuple[Unit | None, Problem]]:
    """Find an acronym that the source has introduced by its full name, and the target has not.

    The first use in a release gives the full name with the acronym, all later ones the acronym.

    **Why it matters.** Readers of the translation never learn what the letters stand for.

    **How to fix.** Write the full name, and the acronym in parentheses, at the first use.

    **Known false alarms.** A full name that the glossary does not list.
    """
    spelt: set[str] = set()
    told: set[str] = set()
    for unit in units:
        spelt |= {hit.concept for hit in unit.hits if hit.targets and not hit.acronym}
        if not unit.target:
            continue
        told |= {
            hit.concept for hit in unit.target_hits if not hit.acronym and hit.status not in REFUSED
        }
        for hit in unit.target_hits:
            if hit.acronym and hit.concept in spelt and hit.concept not in told:
                told.add(hit.concept)
                yield (
                    unit,
                    Problem(
                        message=_("{acronym} is used before its full name is given").format(
                            acronym=hit.text
                        ),
                        target_span=Span(start=hit.start, end=hit.end),
                    ),
                )
