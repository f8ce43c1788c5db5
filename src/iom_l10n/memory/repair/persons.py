"""Who is spoken of: M. or Mme before a name, chef or cheffe behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.slots import Slot, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["role", "same_role", "title_slots", "written_title"]

_TITLES = {
    "fr": re.compile(
        r"(?<![\w-])(?:M\.(?=[ \u00a0]*[A-ZÀ-Þ])|Mme|Mlle|[Mm]onsieur|[Mm]adame)(?!\w)"
    ),
    "en": re.compile(r"(?<![\w-])(?:(?:Mr|Ms|Mrs)\b\.?|Miss(?= [A-Z]))"),
    "es": re.compile(r"(?<![\w-])(?:Sra?\.|Srta\.|señora?|señorita)(?!\w)"),
    "pt": re.compile(r"(?<![\w-])(?:Sra?\.|senhora?)(?!\w)"),
}
_FEMININE = re.compile(r"m(?:me|lle|adame|s|rs|iss)|sra|srta|señor(?:a|ita)|senhora", re.IGNORECASE)
_PAIRS = (("Mr", "Ms"), ("Sr", "Sra"), ("señor", "señora"), ("senhor", "senhora"))
_MISTER = {"Mrs": "Mr", "Miss": "Mr", "Srta": "Sr", "señorita": "señor"}
# Nouns of French for what a person does, by the form for a man and the form for a woman.
_ROLES = {
    woman: man
    for man, women in (
        row.split(":")
        for row in """chef:cheffe|directeur:directrice|coordinateur:coordinatrice
        |coordonnateur:coordonnatrice|administrateur:administratrice|ambassadeur:ambassadrice
        |modérateur:modératrice|animateur:animatrice|rapporteur:rapporteuse rapporteure
        |président:présidente|vice-président:vice-présidente|représentant:représentante
        |assistant:assistante|consultant:consultante|adjoint:adjointe|chargé:chargée
        |délégué:déléguée|envoyé:envoyée|député:députée|conseiller:conseillère
        |gouverneur:gouverneure|procureur:procureure|professeur:professeure|expert:experte
        |avocat:avocate|chercheur:chercheuse chercheure|général:générale|régional:régionale
        |principal:principale|premier:première|il:elle|le:la|un:une|cet:cette""".replace(
            "\n", ""
        ).split("|")
    )
    for woman in women.split()
}


def title_slots(text: str, language: str) -> Iterator[Slot]:
    """Yield the forms of address of one person; the value is "m" or "f"."""
    pattern = _TITLES.get(language)
    for match in pattern.finditer(text) if pattern else ():
        yield Slot(
            kind=SlotKind.TITLE,
            start=match.start(),
            end=match.end(),
            text=match.group(),
            value="f" if _is_feminine(match.group()) else "m",
        )


def _is_feminine(title: str) -> bool:
    """Say whether a form of address is a woman's."""
    return _FEMININE.fullmatch(title.removesuffix(".")) is not None


def written_title(new: Slot, there: Slot) -> str | None:
    """Return the other form of address, as short and with the stop of the one that stands there."""
    word, stop = there.text.removesuffix("."), "." if there.text.endswith(".") else ""
    if new.value == there.value:
        return there.text
    if word in _MISTER:
        return _MISTER[word] + stop
    return next((one[1 - one.index(word)] + stop for one in _PAIRS if word in one), None)


def same_role(one: str, other: str) -> bool:
    """Say whether two texts name one role, a man's and a woman's: chef, cheffe."""
    ours, theirs = one.lower().split(), other.lower().split()
    return ours != theirs and [*map(role, ours)] == [*map(role, theirs)]


def role(word: str) -> str:
    """Return the form that a man's and a woman's name of a role share: chef for cheffe."""
    return _ROLES.get(word, word)
