"""CMP: targets that say less or more than their source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity, Span
from iom_l10n.text.anchors import anchor_keys, anchors, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = ["text_added", "text_missing"]

# Lengths alone lie in short texts: "Compte tenu de ce qui précède" may well become "Thus".
_LONG = 80
_HALF = 0.55
_LESS = 0.66
_LITTLE_LESS = 0.72
_MORE = 1.3
_MUCH_MORE = 1.45
_MANY = 5
_FEW = 3
_TAIL = 16

# No sentence ends with these words.
_CUT_OFF = {
    language: re.compile(rf"(?<!\w)(?:{words})[\s.…]*$", re.IGNORECASE)
    for language, words in {
        "en": "the|an|of|and|or|because|whose",
        "es": "el|los|las|de|del|y|e|con|en|que|por|su|sus|al",
        "pt": "os|as|de|do|da|dos|das|e|com|em|que|por|pela|pelo|ao|num|numa",
        "ar": "من|في|إلى|على|عن|التي|الذي|الذين|أن|و|مع|بين|حتى",
    }.items()
}

_DROUGHT = (
    "Les pluies ont détruit les récoltes dans tout le nord du pays. "
    "L’Organisation distribue des semences et des outils à Maroua et à Garoua."
)


@check(
    id="CMP005",
    name="text-missing",
    severity=Severity.WARNING,
    group="completeness",
    good=[
        Example(
            source="Compte tenu de ce qui précède, il convient de rester prudent.",
            target="Conviene, pues, ser prudentes.",
        ),
        Example(
            source=_DROUGHT,
            target="Las lluvias destruyeron las cosechas en todo el norte del país y la "
            "Organización distribuye semillas y herramientas en Maroua y Garoua.",
        ),
    ],
    bad=[
        Example(
            source=_DROUGHT,
            target="Las lluvias destruyeron las cosechas en todo el norte del país.",
        ),
        Example(
            source=_DROUGHT,
            target="Rains destroyed the crops all over the north.",
            locale="en",
        ),
    ],
)
def text_missing(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a translation that leaves out a sentence or half of one.

    The length is compared with what is usual in this file, together with the number of sentences
    and the figures, names and kindred words that find no partner.

    **Why it matters.** The reader does not learn what was left out.

    **How to fix.** Translate the rest.

    **Known false alarms.** A very free translation. Short texts are left alone.
    """
    source, target = unit.source, unit.target
    cut = _CUT_OFF.get(context.language)
    match = cut.search(target, max(0, len(target) - _TAIL)) if cut is not None else None
    if match is not None and len(source) >= _LONG // 2:
        yield Problem(
            message=_("the translation breaks off"),
            target_span=Span(start=match.start(), end=len(target)),
        )
        return
    if len(source) < _LONG:
        return
    ratio = len(target) / len(source) / context.vocabulary.length_ratio
    if ratio >= _LITTLE_LESS:
        return
    if ratio >= _HALF and not _evidence(unit, context, ratio):
        return
    yield Problem(
        message=_("the translation is {percent} % of the usual length: is a part missing?").format(
            percent=round(100 * ratio)
        ),
        target_span=Span(start=0, end=len(target)),
    )


def _evidence(unit: Unit, context: CheckContext, ratio: float) -> bool:
    if ratio < _LESS and len(sentences(unit.source)) > len(sentences(unit.target)):
        return True
    ours = anchors(unit.source, "fr", context.language)
    there = anchor_keys(unit.target, context.language, "fr")
    middle = len(unit.source) / 2
    many = _FEW if ratio < _LESS else _MANY
    first = [anchor.key in there for anchor in ours if anchor.start < middle]
    second = [anchor.key in there for anchor in ours if anchor.start >= middle]
    return any(
        len(lost) >= many and not any(lost) and sum(kept) * 3 >= len(kept) and sum(kept) > 1
        for lost, kept in ((second, first), (first, second))
    )


@check(
    id="CMP006",
    name="text-added",
    severity=Severity.WARNING,
    group="completeness",
    good=[
        Example(
            source="Le maire, qui avait promis d’agir, a démissionné vendredi après la crise.",
            target="The mayor had promised to act. He resigned on Friday after the crisis.",
            locale="en",
        ),
    ],
    bad=[
        Example(
            source="Les pluies ont détruit les récoltes dans tout le nord du pays.",
            target="Las lluvias destruyeron las cosechas en todo el norte del país. "
            "El ministro inauguró ayer el nuevo puente sobre el río.",
        ),
    ],
)
def text_added(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a translation with a sentence that the source does not have.

    **Why it matters.** The organisation did not say so; the text often belongs to another entry.

    **How to fix.** Delete what the source does not say.

    **Known false alarms.** An explanation that the translator added on purpose.
    """
    source, target = unit.source, unit.target
    ratio = len(target) / max(1, len(source)) / context.vocabulary.length_ratio
    if ratio < _MORE or len(target) < _LONG:
        return
    theirs = sentences(target)
    more = len(theirs) > len(sentences(source))
    if len(theirs) < 2 or not (more or ratio >= _MUCH_MORE):  # noqa: PLR2004 - a second sentence
        return
    here = anchor_keys(source, "fr", context.language)
    all_theirs = anchors(target, context.language, "fr")
    for start, end in (theirs[-1], theirs[0]):
        keys = [anchor.key in here for anchor in all_theirs if start <= anchor.start < end]
        if len(keys) >= (_FEW if more else _MANY) and sum(keys) * 10 <= len(keys):
            yield Problem(
                message=_("the source does not seem to say this"),
                target_span=Span(start=start, end=end),
            )
            return
