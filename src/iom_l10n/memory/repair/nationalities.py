"""Nationalities: migrants maliens, une délégation mexicaine, 450 Ghanéens; with their agreement."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from iom_l10n.memory.repair.name_rows import COLUMNS, name_rows
from iom_l10n.memory.repair.slots import Slot, SlotKind
from iom_l10n.text.agreement import is_feminine
from iom_l10n.text.words import token_set

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from iom_l10n.memory.repair.manner import Manner

__all__ = ["is_guessed", "nationality_slots", "of_two_genders", "written_nationality"]

_FILE = "nationalities.txt"
_PLACES = ("ms", "fs", "mp", "fp")  # masculine, feminine; singular, plural
# English names no people by such an adjective: the British, not Britishes.
_NO_NOUN = ("ish", "ch", "sh")
_SAME_NOUN = ("ese", "yz", "gasy", "kinabe", "iss", "ois")
_MANY = frozenset({"mp", "fp"})
_GENDERED = frozenset({"es", "pt"})
_WORDS = re.compile(r"[^\W\d_]+")
_AS_FAR = 4  # words from a nationality to the determiner of its noun
_A_PERSON = re.compile(r"\b(?:an?|one) \Z", re.IGNORECASE)
_PERSONS = re.compile(
    r" (?:nationals?|citizens?|migrants?|refugees?|people|m[ae]n|wom[ae]n|child(?:ren)?|returnees?"
    r"|workers?|students?|famil(?:y|ies)|govern\w+|authorit\w+|[A-Z])"
)
_HER = frozenset(
    {"la", "las", "una", "unas", "esta", "estas", "a", "as", "uma", "umas", "da", "na"}
)
_HIS = frozenset(
    {"el", "los", "un", "unos", "del", "al", "o", "os", "um", "uns", "do", "dos", "no"}
)


class _Form(NamedTuple):
    """What a written form may be: a nationality, and the places of `_PLACES` that it fills."""

    nationality: str
    places: frozenset[str]


def nationality_slots(text: str, language: str) -> Iterator[Slot]:
    """Yield the nationalities that a text names; the value is the French masculine."""
    if language not in COLUMNS:
        return
    firsts, known = _index(language)
    wanted = [form for token in token_set(text) for form in firsts.get(token, ())]
    if not wanted:
        return
    longest = "|".join(map(re.escape, sorted(wanted, key=len, reverse=True)))
    for match in re.finditer(rf"(?<![\w-])(?:{longest})(?![\w-])", text, re.IGNORECASE):
        yield Slot(
            kind=SlotKind.NATIONALITY,
            start=match.start(),
            end=match.end(),
            text=match.group(),
            value=known[match.group().lower()].nationality,
        )


def written_nationality(new: Slot, there: Slot, target: str, manner: Manner) -> str | None:
    """Return another nationality in the gender and number of the one that stands at `there`."""
    forms = name_rows(_FILE)[str(new.value)][manner.language]
    base = forms[-1] if manner.lang == "pt-BR" else forms[0]
    if manner.language == "en":
        return _english(base, new, there, target)
    places = _places(there.text, manner.language)
    if len(_genders(places)) > 1:
        gender, _sure = _gender_there(new, there, target)
        places = frozenset(place for place in places if place[0] == gender)
    shaped = _SHAPES[manner.language](base)
    return shaped[_PLACES.index(min(places, key=_PLACES.index))]


def of_two_genders(old: str, new: str) -> bool:
    """Say whether French speaks of women where it spoke of men, or the other way round."""
    return _genders(_places(old, "fr")).isdisjoint(_genders(_places(new, "fr")))


def is_guessed(old: Slot, new: Slot, there: Slot, target: str, language: str) -> bool:
    """Say whether nothing tells the gender of a nationality in the target: crisis croata."""
    if there.kind is not SlotKind.NATIONALITY or language not in _GENDERED:
        return False
    stood = _genders(_places(there.text, language))
    sure = len(stood) == 1
    gender = next(iter(stood))
    if not sure:
        gender, sure = _gender_there(new, there, target)
    before, after = (_genders(_places(slot.text, "fr")) for slot in (old, new))
    return not sure or (before != after and gender not in after)


def _places(form: str, language: str) -> frozenset[str]:
    return _index(language)[1][form.lower()].places


def _genders(places: frozenset[str]) -> frozenset[str]:
    return frozenset(place[0] for place in places)


def _gender_there(new: Slot, there: Slot, target: str) -> tuple[str, bool]:
    """Return the gender of what a form without one agrees with, and whether that is sure.

    A determiner before it tells: la crisis, los jóvenes. People are what French says that they
    are; else the ending of the noun is a guess.
    """
    words = _WORDS.findall(target[: there.start].lower())[-_AS_FAR:]
    told = next((word for word in reversed(words) if word in _HER or word in _HIS), None)
    if told is not None:
        return ("f" if told in _HER else "m"), True
    genders = _genders(_places(new.text, "fr"))
    if new.text[:1].isupper() and len(genders) == 1:
        return next(iter(genders)), True
    noun = words[-1] if words else ""
    return ("f" if is_feminine(noun.removesuffix("s")) else "m"), False


def _english(base: str, new: Slot, there: Slot, target: str) -> str | None:
    """Return the adjective or the people, whichever stands there: Ghanaian migrants, Ghanaians.

    A form that is both (Senegalese) is read by what stands around it and by French.
    """
    places = _places(there.text, "en")
    people = places == _MANY
    if len(places) == len(_PLACES):
        alone = _A_PERSON.search(target[: there.start]) or _PERSONS.match(target, there.end)
        people = not alone and new.text[:1].isupper() and new.text.endswith("s")
    if not people or base.endswith(_SAME_NOUN):
        return base
    return None if base.endswith(_NO_NOUN) else f"{base}s"


@lru_cache(maxsize=4)
def _index(language: str) -> tuple[dict[str, list[str]], dict[str, _Form]]:
    """Return the forms of a language by their first token, and what each of them is."""
    firsts: dict[str, list[str]] = {}
    known: dict[str, _Form] = {}
    for nationality, row in name_rows(_FILE).items():
        for base in row[language]:
            shaped = [form.lower() for form in _SHAPES[language](base)]
            for form in dict.fromkeys(shaped):
                if form in known:
                    continue
                places = (place for place, one in zip(_PLACES, shaped, strict=True) if one == form)
                known[form] = _Form(nationality, frozenset(places))
                firsts.setdefault(re.split(r"[\W_]", form)[0], []).append(form)
    return firsts, known


def _french_forms(base: str) -> tuple[str, str, str, str]:
    if base.endswith("en"):
        woman = f"{base}ne"
    elif base in {"grec", "turc"}:
        woman = {"grec": "grecque", "turc": "turque"}[base]
    else:
        woman = base if base[-1] in "eèé" else f"{base}e"
    return base, woman, base if base.endswith("s") else f"{base}s", f"{woman}s"


def _english_forms(base: str) -> tuple[str, str, str, str]:
    many = base if base.endswith((*_SAME_NOUN, *_NO_NOUN)) else f"{base}s"
    return base, base, many, many


def _by_ending(
    base: str, endings: dict[str, tuple[str, str, str, str]]
) -> tuple[str, str, str, str]:
    for ending, (him, her, them, all_her) in endings.items():
        if base.endswith(ending):
            stem = base.removesuffix(ending)
            return stem + him, stem + her, stem + them, stem + all_her
    return base, base, f"{base}s", f"{base}s"


_SPANISH = {
    "o": ("o", "a", "os", "as"), "és": ("és", "esa", "eses", "esas"),
    "án": ("án", "ana", "anes", "anas"), "ol": ("ol", "ola", "oles", "olas"),
    "ís": ("ís", "ís", "ises", "ises"), "í": ("í", "í", "íes", "íes"),
    "r": ("r", "r", "res", "res"),
}  # fmt: skip
_PORTUGUESE = {
    "lemão": ("lemão", "lemã", "lemães", "lemãs"), "ão": ("ão", "ã", "ãos", "ãs"),
    "o": ("o", "a", "os", "as"), "ês": ("ês", "esa", "eses", "esas"),
    "eu": ("eu", "eia", "eus", "eias"), "ol": ("ol", "ola", "óis", "olas"),
    "r": ("r", "r", "res", "res"), "z": ("z", "z", "zes", "zes"),
}  # fmt: skip
_SHAPES: dict[str, Callable[[str], tuple[str, str, str, str]]] = {
    "fr": _french_forms,
    "en": _english_forms,
    "es": partial(_by_ending, endings=_SPANISH),
    "pt": partial(_by_ending, endings=_PORTUGUESE),
}
