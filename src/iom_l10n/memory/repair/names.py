"""Names and terms of a French sentence as slots: what the termbase knows, and unknown names."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.memory.repair.nationalities import nationality_slots
from iom_l10n.memory.repair.slots import Slot, SlotKind
from iom_l10n.memory.repair.towns import is_surname, is_town, town_slots
from iom_l10n.text.function_words import is_function_word
from iom_l10n.text.lexicon import knows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.model import Hit

__all__ = ["is_proper", "wording_slots"]

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_PART = rf"{_CAPITAL}[\w’'-]*[\w]|{_CAPITAL}\."
_JOINED = r"(?:del|de los|de las|bin|ben|ibn|al|el|van|von|da|do|dos)"
_NAME = re.compile(
    rf"(?:(?<![\w’'-])|(?<=\b[dl]['’]))(?:{_PART})(?:[ \u00a0-](?:{_JOINED}[ \u00a0])?(?:{_PART}))*"
)
_ELIDED = re.compile(r"^(?:[LDJNSMT]|Qu)['’]", re.IGNORECASE)
# The first word of a sentence has its capital anyway.
_OPENING = '«“"(–—-'
_ENDING = (".", "!", "?", ":", ";")
_DETERMINED = re.compile(
    r"(?:\b(?:l[ea]s?|du|des|aux?|une?|[csmt]on|[cs]es?|cet|cette|leurs?|nos|notre|sa|ma)"
    r"[ \u00a0]|\bl['’])$",
    re.IGNORECASE,
)
_ARTICLE_WIDTH = 12
_ARTICLE = re.compile(r"(?:\b(?:le|la|les)[ \u00a0]|\bl['’])\Z", re.IGNORECASE)
_FIRST = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)\.?[ \u00a0]*")
_WORD = re.compile(r"(?<![\w-])[^\W\d_]{2,}(?![\w’'-])")
_TITLED = re.compile(r"\b(?:M\.|Mme|Mlle|[Mm]onsieur|[Mm]adame)[ \u00a0]\Z")
# Seulement, aussitôt: a lexicon of words does not list them all.
_ADVERB = ("ment", "tôt")
_LETTERS = re.compile(r"[^\W\d_]+")
_TITLES = frozenset(
    re.findall(
        r"[\w-]+",
        """M Mme Mlle Mr Dr Me Pr MM Mmes Ministre Ministres Président Présidente Directeur
        Directrice Général Générale Ambassadeur Ambassadrice Roi Reine Prince Princesse Docteur
        Professeur Professeure Secrétaire Gouverneur Gouverneure Maire Chef Cheffe Commissaire
        Représentant Représentante Premier Première Pape Colonel Capitaine Coordinateur
        Coordinatrice Coordonnateur Coordonnatrice Porte-parole Vice-Président Sénateur Député
        Députée Juge Procureur Cheikh Émir Sultan Madame Monsieur""",
    )
)


def wording_slots(text: str, hits: Sequence[Hit], taken: Sequence[Slot]) -> list[Slot]:
    """Return terms, nationalities and unknown names; nothing over a slot in `taken`."""
    towns = list(town_slots(text))
    found = [
        slot
        for slot in (_termed(text, hit) for hit in hits)
        if not _covered(slot.start, slot.end, taken) and not _is_part(slot, towns)
        if not (is_town(slot) and is_surname(text, slot.start, slot.end))
    ]
    found += [
        one
        for one in nationality_slots(text, "fr")
        if not _covered(one.start, one.end, [*taken, *found])
    ]
    found += [one for one in towns if not _covered(one.start, one.end, [*taken, *found])]
    found += _names(text, sorted([*taken, *found], key=lambda slot: slot.start))
    return found


def _termed(text: str, hit: Hit) -> Slot:
    slot = Slot(
        kind=SlotKind.WORDING,
        start=hit.start,
        end=hit.end,
        text=hit.text,
        value=hit.concept,
        hit=hit,
    )
    return replace(slot, determined=_determined(text, slot))


def _is_part(slot: Slot, towns: Sequence[Slot]) -> bool:
    """Say whether a term is a part of a town's name: Soudan in Port-Soudan."""
    return any(
        one.start <= slot.start and slot.end <= one.end and len(one.text) > len(slot.text)
        for one in towns
    )


def _determined(text: str, slot: Slot) -> bool:
    """Say whether an article stands before a term; of a country's "au" and "du" settle nothing."""
    article = _ARTICLE if slot.is_country else _DETERMINED
    return article.search(text[max(0, slot.start - _ARTICLE_WIDTH) : slot.start]) is not None


def _is_determined(text: str, start: int) -> bool:
    return _DETERMINED.search(text[max(0, start - _ARTICLE_WIDTH) : start]) is not None


def _begins(text: str, start: int) -> bool:
    """Say whether a sentence, a quotation or a bracket begins at a place."""
    before = text[:start]
    words = before.rstrip(f" \u00a0\u202f\n\t{_OPENING}")
    return (
        words.endswith(_ENDING) or not words or any(one in _OPENING for one in before[len(words) :])
    )


def _is_presented(text: str, start: int, end: int) -> bool:
    """Say whether a sentence begins with who is spoken of: Pierre Martin, directeur."""
    return not text[:start].strip() and " " in text[start:end] and text[end : end + 2] == ", "


def is_proper(slot: Slot) -> bool:
    """Say whether a slot is a name, which may give way to any other name.

    A whole phrase that the termbase begins with a capital is none: Pour plus d'informations.
    """
    if slot.hit is None or slot.hit.acronym:
        return True
    first, _space, rest = slot.hit.term.partition(" ")
    phrase = is_function_word(first.lower(), "fr") and not _ARTICLE.search(f"{first} ")
    return any(char.isupper() for char in (rest if phrase else slot.hit.term))


def _covered(start: int, end: int, slots: Sequence[Slot]) -> bool:
    return any(slot.start < end and start < slot.end for slot in slots)


def _names(text: str, taken: Sequence[Slot]) -> Iterator[Slot]:
    if text.isupper():
        yield from _shouted(text, taken)
        return
    for match in _NAME.finditer(text):
        for first, end in _free(match.start(), match.end(), taken):
            start = _without_lead(text, first, end)
            name = text[start:end].rstrip()
            titled = first < start and text[first:start].strip(" \u00a0.") in _TITLES
            titled = titled or _TITLED.search(text, 0, start) is not None
            alone = not (_is_determined(text, start) or _begins(text, start))
            bare = titled or alone or _is_presented(text, start, start + len(name))
            adverb = not titled and _begins(text, start) and name.endswith(_ADVERB)
            if name[:1].isupper() and not adverb and _is_name(name, bare=bare):
                yield Slot(
                    kind=SlotKind.WORDING,
                    start=start,
                    end=start + len(name),
                    text=name,
                    value=name,
                    determined=_is_determined(text, start),
                )


def _shouted(text: str, taken: Sequence[Slot]) -> Iterator[Slot]:
    """Yield the names of a title in capitals: what is no word of French, or where one is."""
    for match in _WORD.finditer(text):
        word, (start, end) = match.group(), match.span()
        named = text[:start].endswith("À ") or not knows(word.lower(), "fr")
        if named and not is_function_word(word.lower(), "fr") and not _covered(start, end, taken):
            yield Slot(kind=SlotKind.WORDING, start=start, end=end, text=word, value=word)


def _free(start: int, end: int, taken: Sequence[Slot]) -> Iterator[tuple[int, int]]:
    """Yield what no slot takes of a place: Mohammed of "Mohammed VI", Dakar of "OIM Dakar"."""
    for slot in taken:
        if slot.start < end and start < slot.end:
            if start < slot.start:
                yield start, slot.start
            start = slot.end + (1 if slot.end < end else 0)
    if start < end:
        yield start, end


def _without_lead(text: str, start: int, end: int) -> int:
    """Return where a name begins behind an elided article, a title, a sentence's first words."""
    elided = _ELIDED.match(text[start:end])
    start += elided.end() if elided else 0
    begins = _begins(text, start) and _TITLED.search(text, 0, start) is None
    while (word := _FIRST.match(text, start, end)) and word.end() < end:
        plain = word.group(1)
        if plain not in _TITLES and not (begins and is_function_word(plain.lower(), "fr")):
            break
        start = word.end()
    return start


def _is_name(text: str, *, bare: bool) -> bool:
    """Say whether capitalised words name something: one of them is no word of French.

    French has "lima", too; but only a name stands without a determiner: à Lima, au Conseil.
    """
    words = _LETTERS.findall(text)
    return any(not knows(word.lower(), "fr") for word in words) or bare
