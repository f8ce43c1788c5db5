"""What an adapted match still leaves to a person, and how much it costs the score."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.finding import value_slots
from iom_l10n.memory.repair.inflections import other_gender, other_number
from iom_l10n.memory.repair.names import is_proper
from iom_l10n.memory.repair.nationalities import is_guessed, of_two_genders
from iom_l10n.memory.repair.ranges import in_stretch
from iom_l10n.memory.repair.slots import YEARS, Edit, Slot, SlotKind
from iom_l10n.memory.repair.towns import is_town
from iom_l10n.messages import _
from iom_l10n.text.agreement import is_feminine
from iom_l10n.text.polarity import direction, french_no
from iom_l10n.text.rivals import rivals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.memory.repair.aligning import Alignment

__all__ = [
    "Doubt",
    "agreement_doubts",
    "grammar_doubts",
    "name_doubts",
    "order_doubts",
    "sense_doubts",
    "turning_doubts",
    "unpaired_doubts",
    "word_doubts",
]

# Points off the score, by what is in doubt.
COSTS = {
    "negation": 15, "direction": 15, "unpaired": 10, "name": 10, "order": 5, "number": 5,
    "gender": 5,
    "words": 0,  # the likeness of the sentences says it already
}  # fmt: skip
_SOURCE = "fr"
_TOLD = frozenset(SlotKind) - {SlotKind.WORDING}
_TWO = 2
_GENDERED = frozenset({"es", "pt"})
_NEXT_TO_MONTH = 4
# Such a name may well be written otherwise in another language.
_FRENCH_NAME = re.compile(r"[éèêëçœîôûâ]|-(?:l[ea]s?|sur|en|sous)-|^L[ea]s? ")
# Where English says whether a man or a woman is meant.
_HE_OR_SHE = re.compile(
    r"\b(?:s?he|his|hers?|him|himself|herself|m[ae]n|wom[ae]n|boys?|girls?|fathers?|mothers?"
    r"|husband|wife|brothers?|sisters?|sons?|daughters?|gentlem[ae]n|lad(?:y|ies))\b",
    re.IGNORECASE,
)
# French words whose article says which of two things they are: le poste, la poste.
_TWO_THINGS = re.compile(
    r"\bl[ea] (?:poste|livre|tour|mode|voile|manche|mémoire|page|vase|somme|garde|aide|critique"
    r"|physique|politique|pendule|crêpe|moule|parallèle)$",
    re.IGNORECASE,
)
# A share takes the number of what it is a share of.
_PERCENT = re.compile(r"[ \u00a0\u202f]?(?:%|per ?cent\b|por cient)")
_BESIDE_DAY = re.compile(r"(?:passad|próxim|últim|mesm)[oa] \0|\0 (?:passad|próxim|seguint)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """What a person must look at; `cost` is taken off the score (points of a hundred)."""

    code: str
    message: str

    @property
    def cost(self) -> int:
        """Points off the score."""
        return COSTS[self.code]


def sense_doubts(query: str, source: str) -> Iterator[Doubt]:
    """Find a no, an only or a rise that two French sentences do not share, and words that rival."""
    ours, theirs = french_no(query), french_no(source)
    if bool(ours) != bool(theirs):
        told = _("“{word}” (no, only) stands in one sentence and not in the other")
        word = next(iter((ours or theirs).values()))
        yield Doubt(code="negation", message=told.format(word=word))
    elif ours.keys() != theirs.keys():
        told = _("“{old}” became “{new}”: it does not say the same")
        message = told.format(old=", ".join(theirs.values()), new=", ".join(ours.values()))
        yield Doubt(code="negation", message=message)
    if direction(query, _SOURCE) != direction(source, _SOURCE):
        yield Doubt(code="direction", message=_("one sentence speaks of a rise, the other not"))
    for old, new in rivals(source, query):
        told = _("“{old}” became “{new}”: it does not say the same")
        yield Doubt(code="direction", message=told.format(old=old, new=new))


def word_doubts(alignment: Alignment, *, adapted: bool) -> Iterator[Doubt]:
    """Tell of words that differ beside values that were written anew.

    A match that was adapted in part looks finished: “Mme” and “cheffe” under a new man's name.
    """
    lost, added = alignment.other_words
    if adapted and (lost or added):
        yield Doubt(
            code="words",
            message=_("other words: {old} → {new}").format(
                old=" ".join(lost) or "–", new=" ".join(added) or "–"
            ),
        )


def turning_doubts(*, is_turned: bool) -> Iterator[Doubt]:
    """Tell of figures that turned a rise into a fall, or a fall into a rise."""
    if is_turned:
        yield Doubt(
            code="direction",
            message=_("the new figures turn a rise into a fall, or a fall into a rise"),
        )


def unpaired_doubts(
    alignment: Alignment, failed: Sequence[tuple[Slot, Slot]], settled: Sequence[Slot]
) -> Iterator[Doubt]:
    """Find values that changed and could not be written anew; `settled` are, in another's place."""
    for old, new in failed:
        yield Doubt(
            code="unpaired",
            message=_("“{old}” became “{new}”, which is not found in the translation").format(
                old=old.text, new=new.text
            ),
        )
    for old, gone in alignment.pairs:
        name = old.kind is SlotKind.WORDING and is_proper(old)
        if gone is None and old not in settled and (name or old.kind in _TOLD):
            yield Doubt(
                code="unpaired",
                message=_("“{old}” stands in the match alone").format(old=old.text),
            )
    for slot in alignment.unpaired:
        if slot not in settled and (slot.kind is SlotKind.WORDING or slot.kind in _TOLD):
            yield Doubt(
                code="unpaired",
                message=_("“{new}” has no counterpart in the match").format(new=slot.text),
            )


def order_doubts(mixed: Sequence[Slot]) -> Iterator[Doubt]:
    """Find values that stand more than once and of which nobody knows which is which."""
    for slot in mixed:
        yield Doubt(
            code="order",
            message=_("“{old}” stands more than once: look at which became which").format(
                old=slot.text
            ),
        )


def name_doubts(alignment: Alignment) -> Iterator[Doubt]:
    """Find unknown names in place of a known one's: they may be others in the target."""
    for old, new in alignment.pairs:
        if new is None or new.kind is not SlotKind.WORDING or new.hit or new.value != new.text:
            continue
        instead = old.hit is not None and (old.is_country or _FRENCH_NAME.search(new.text))
        articled = new.determined and (old.hit is not None or not old.determined)  # Le Kef
        if instead or articled:
            yield Doubt(
                code="name",
                message=_("“{new}” is not in the termbase: look at its name here").format(
                    new=new.text
                ),
            )


def grammar_doubts(target: str, edits: Sequence[Edit], language: str) -> Iterator[Doubt]:
    """Find new values that other words of the target may have to agree with."""
    months = [slot for slot in value_slots(target, language) if slot.kind is SlotKind.MONTH]
    for place, old, new, text in edits:
        counts = place.kind is SlotKind.NUMBER and not (
            _is_date(place, months)
            or in_stretch(place, months, target)
            or _PERCENT.match(target, place.end)
            or "/" in target[max(0, place.start - 1) : place.end + 1]
        )
        if counts and _one(float(place.value), language) != _one(float(new.value), language):
            yield Doubt(
                code="number",
                message=_("“{old}” became “{new}”: look at the singular and plural").format(
                    old=place.text, new=text
                ),
            )
        agrees = _agrees(target, place, new, language) and _gender(place.text) != _gender(text)
        agrees = agrees or is_guessed(old, new, place, target, language)
        if agrees or (language == "en" and _is_spoken_of(target, place, new)):
            yield Doubt(
                code="gender",
                message=_("“{old}” became “{new}”: look at what agrees with it").format(
                    old=place.text, new=text
                ),
            )


def agreement_doubts(alignment: Alignment, target: str, language: str) -> Iterator[Doubt]:
    """Find what French shows of another number, or of a man where a woman was."""
    lost, added = alignment.lost, alignment.added
    if number := other_number(lost, added):
        told = _("“{old}” became “{new}”: look at the singular and plural")
        yield Doubt(code="number", message=told.format(old=number[0], new=number[1]))
    pairs = [(old, new) for old, new in alignment.pairs if new is not None]
    persons = [
        (old.text, new.text)
        for old, new in pairs
        if new.kind is SlotKind.TITLE and new.value != old.value
    ]
    persons += [
        (old.text, new.text)
        for old, new in pairs
        if (old.value == new.value and other_gender(old.text.split(), new.text.split()))
        or (new.kind is old.kind is SlotKind.NATIONALITY and of_two_genders(old.text, new.text))
    ]
    turned = other_gender(lost, added)
    persons += [*alignment.roles, *([turned] if turned else [])]
    if language not in _GENDERED and not _HE_OR_SHE.search(target):
        persons = [pair for pair in persons if _TWO_THINGS.search(pair[0])]
    for old, new in persons[:1]:
        told = _("“{old}” became “{new}”: look at what agrees with it")
        yield Doubt(code="gender", message=told.format(old=old, new=new))


def _agrees(target: str, place: Slot, new: Slot, language: str) -> bool:
    """Say whether other words may show the gender of what stands here: na próxima terça-feira."""
    if place.kind is SlotKind.WEEKDAY:
        return (
            language == "pt"
            and _BESIDE_DAY.search(f"{target[: place.start]}\0{target[place.end :]}") is not None
        )
    inside = place.hit and new.hit and place.text[:1].islower()
    money = place.kind is SlotKind.CURRENCY and place.text[:1].isalpha()
    return bool(inside or money) and language in _GENDERED


def _is_spoken_of(target: str, place: Slot, new: Slot) -> bool:
    """Say whether a person's name gives way to another's and English says he or she."""
    named = place.kind is SlotKind.WORDING and place.hit is new.hit is None
    towns = is_town(place) or is_town(new)
    return named and not towns and _HE_OR_SHE.search(target) is not None


def _is_date(place: Slot, months: Sequence[Slot]) -> bool:
    if place.value in YEARS and re.fullmatch(r"\d{4}", place.text):
        return True
    return any(
        0 <= month.start - place.end <= _NEXT_TO_MONTH or 0 <= place.start - month.end <= 1
        for month in months
    )


def _one(value: float, language: str) -> bool:
    """Say whether a count takes the singular (CLDR's rule of each language)."""
    return value < _TWO if language in {"fr", "pt"} else value == 1


def _gender(text: str) -> bool:
    if text.lower().startswith(("sábado", "domingo")):
        return False
    return is_feminine(text.split(" ", maxsplit=1)[0].removesuffix("s"))
