"""TRM: the team's glossary - approved terms, forbidden words, acronyms."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.checks.spelt_out import is_spelt_out
from iom_l10n.checks.term_fix import replaced
from iom_l10n.messages import _
from iom_l10n.model import Hit, LocaleTag, Problem, Severity, Span, Term, TermKind, TermStatus
from iom_l10n.text.protected import masked
from iom_l10n.text.stems import contains_term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = [
    "BUILT_IN",
    "REFUSED",
    "acronym_changed",
    "forbidden_term",
    "hit_for_example",
    "term_missing",
]

# Names from CLDR, as against words of the termbase such as "country-of-origin".
BUILT_IN = re.compile(r"country-[A-Z]{2}|language-[a-z]{2,3}|currency-[A-Z]{3}")
REFUSED = (TermStatus.FORBIDDEN, TermStatus.DEPRECATED)


def hit_for_example(
    concept: str,
    text: str,
    start: int,
    targets: tuple[str, ...] = (),
    *,
    locale: str = "es",
    status: TermStatus = TermStatus.PREFERRED,
    acronym: bool = False,
) -> Hit:
    """Return a hit for the examples."""
    return Hit(
        concept=concept,
        term=text,
        status=status,
        start=start,
        end=start + len(text),
        text=text,
        acronym=acronym,
        targets=tuple(
            Term(
                text=t, lang=LocaleTag(locale), kind=TermKind.ACRONYM if acronym else TermKind.TERM
            )
            for t in targets
        ),
    )


@check(
    id="TRM001",
    name="term-missing",
    severity=Severity.WARNING,
    group="terms",
    good=[
        Example(
            source="L’enquête a duré un an.",
            target="Las investigaciones duraron un año.",
            hits=(hit_for_example("inquiry", "enquête", 2, ("investigación",)),),
        ),
        Example(
            source="Le rapport de l’OIM",
            target="تقرير المنظمة الدولية للهجرة",
            locale="ar",
            hits=(hit_for_example("iom", "OIM", 16, ("المنظمة الدولية للهجرة",), locale="ar"),),
        ),
        Example(
            source="L’ONU a réagi.",
            target="Las Naciones Unidas reaccionaron.",
            hits=(hit_for_example("un", "ONU", 2, ("ONU",), acronym=True),),
        ),
    ],
    bad=[
        Example(
            source="Les personnes déplacées sont rentrées.",
            target="Los refugiados regresaron.",
            hits=(
                hit_for_example(
                    "idp", "personnes déplacées", 4, ("desplazados", "personas desplazadas")
                ),
            ),
        ),
    ],
)
def term_missing(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a glossary term whose approved translation is not in the target.

    Inflected forms count: plural, gender, and the prefixes ال و ب ل ف ك of Arabic. So does the full
    name of an acronym.

    **Why it matters.** The organisation's terms have a legal or agreed meaning.

    **How to fix.** Use an approved term, or propose a better one for the glossary.

    **Known false alarms.** A pronoun that stands for the term; a term used in its common sense.
    """
    if not unit.hits:
        return
    # A refused wording is what forbidden-term tells.
    satisfied = {hit.concept for hit in unit.target_hits}
    seen: set[str] = set()
    target = ""
    for hit in unit.hits:
        if not hit.targets or hit.concept in satisfied or hit.concept in seen:
            continue
        if BUILT_IN.fullmatch(hit.concept):
            continue  # "U.S.", "the British": such names have too many forms to ask for one
        seen.add(hit.concept)
        target = target or masked(unit.target)
        approved = [term for term in hit.targets if term.status not in REFUSED]
        if not approved or any(
            contains_term(target, term.text, context.language, exact=term.acronym)
            or (term.acronym and is_spelt_out(target, term.text))
            for term in approved
        ):
            continue
        yield Problem(
            message=_wanted(hit.text, approved),
            source_span=Span(start=hit.start, end=hit.end),
        )


def _wanted(source: str, approved: Sequence[Term]) -> str:
    if all(term.status is TermStatus.DO_NOT_TRANSLATE for term in approved):
        return _("{source} is not to be translated").format(source=source)
    return _("{source} is {target} in the glossary").format(
        source=source, target=", ".join(term.text for term in approved)
    )


@check(
    id="TRM002",
    name="forbidden-term",
    severity=Severity.WARNING,
    group="terms",
    good=[Example(source="Les migrants", target="Las personas migrantes")],
    bad=[
        Example(
            source="Les migrants",
            target="Los ilegales",
            target_hits=(
                hit_for_example(
                    "migrant", "ilegales", 4, ("personas migrantes",), status=TermStatus.FORBIDDEN
                ),
            ),
        )
    ],
)
def forbidden_term(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a word that the glossary forbids or has given up.

    **Why it matters.** Such words hurt people, or are no longer in use.

    **How to fix.** Use the term that the message names. `--fix` does so only where gender and
    number of the two agree, since nothing else in the sentence is changed.

    **Known false alarms.** A quotation: a person's own words are not ours to change.
    """
    for hit in unit.target_hits:
        if hit.status not in REFUSED:
            continue
        approved = [term for term in hit.targets if term.status not in REFUSED]
        better = ", ".join(term.text for term in approved)
        as_listed = hit.text.casefold() == hit.term.casefold()  # inflected: a person must agree it
        yield Problem(
            message=_("{text} is not to be used; say {better}").format(text=hit.text, better=better)
            if better
            else _("{text} is not to be used").format(text=hit.text),
            target_span=Span(start=hit.start, end=hit.end),
            fix=replaced(unit.target, hit, approved[0], context.language)
            if approved and as_listed
            else None,
        )


_ACRONYM = re.compile(r"(?<![\w.&/-])(?:[A-ZÀ-Þ][A-ZÀ-Þ0-9]{1,7})(?![\w.&/-]*[a-z])(?!\w)")
_CAPITALS = re.compile("[A-ZÀ-Þ]{2}")


@lru_cache(maxsize=512)
def _acronyms(text: str) -> tuple[tuple[str, int, int], ...]:
    return tuple((m.group(), m.start(), m.end()) for m in _ACRONYM.finditer(masked(text)))


@check(
    id="TRM003",
    name="acronym-changed",
    severity=Severity.WARNING,
    group="terms",
    good=[
        Example(
            source="L’OIM et le HCR",
            target="La OIM y el ACNUR",
            hits=(hit_for_example("unhcr", "HCR", 12, ("ACNUR",)),),
        ),
        Example(source="L’OTAN et l’UE", target="NATO and the EU", locale="en"),
        Example(source="L’OIM à la CRM", target="IOM at the RCM", locale="en"),
    ],
    bad=[
        Example(source="L’OTAN et l’OIM", target="La OTAN y la OMI"),
        Example(
            source="Le HCR aide.",
            target="El HCR ayuda.",
            hits=(hit_for_example("unhcr", "HCR", 3, ("ACNUR",)),),
        ),
    ],
)
def acronym_changed(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find an acronym whose letters were mixed up, or one that stayed French.

    **Why it matters.** The acronym then means nothing, or another body.

    **How to fix.** Use the acronym of the target language.

    **Known false alarms.** A language whose own acronym has the same letters in another order
    (OTAN and NATO are known).
    """
    if not (_CAPITALS.search(unit.target) and _CAPITALS.search(unit.source)):
        return
    ours = _acronyms(unit.source)
    theirs = _acronyms(unit.target) if ours else ()
    if not theirs:
        return
    approved = {
        term.text
        for hit in unit.hits
        for term in hit.targets
        if term.status not in REFUSED and term.text.isupper()
    }
    source_words = {text for text, _start, _end in ours}
    target_words = {text for text, _start, _end in theirs}
    for text, start, end in theirs:
        if text in source_words:
            yield from _stayed(unit, text, start, end)
        elif text not in approved:
            twin = next((o for o in ours if _scrambled(o[0], text, context)), None)
            if twin is not None and twin[0] not in target_words:
                yield Problem(
                    message=_("{target} should perhaps be {source}").format(
                        target=text, source=twin[0]
                    ),
                    source_span=Span(start=twin[1], end=twin[2]),
                    target_span=Span(start=start, end=end),
                )


def _stayed(unit: Unit, text: str, start: int, end: int) -> Iterator[Problem]:
    for hit in unit.hits:
        if hit.text != text or not hit.targets:
            continue
        approved = [term for term in hit.targets if term.status not in REFUSED]
        if approved and text not in [term.text for term in approved]:
            yield Problem(
                message=_wanted(text, approved),
                source_span=Span(start=hit.start, end=hit.end),
                target_span=Span(start=start, end=end),
            )
            return


# Other languages turn the order of words round, and with it two letters: these are no slips.
_LOCAL = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "OIM/IOM", "OTAN/NATO", "UE/EU", "ONU/UNO", "RDC/DRC", "CIJ/ICJ", "OCI/OIC", "CRM/RCM",
        "SRAS/SARS", "AIEA/IAEA", "BERD/EBRD", "BIRD/IBRD", "CJUE/CJEU", "OUA/OAU", "VIH/HIV",
    )
)  # fmt: skip
_LONG = 3


def _scrambled(source: str, target: str, context: CheckContext) -> bool:
    """Say whether an acronym is another one with two letters swapped, one lost or one wrong."""
    if frozenset({source, target}) in _LOCAL or target == source[::-1]:
        return False
    if sorted(source) != sorted(target):
        return False
    if len(source) >= _LONG:
        moved = sum(a != b for a, b in zip(source, target, strict=True))
        if moved != 2:  # noqa: PLR2004 - two letters changed places
            return False
    seen = context.vocabulary
    # A file that uses a form again and again does so on purpose.
    return seen.in_targets(target) <= _LONG and not seen.in_sources(target)
