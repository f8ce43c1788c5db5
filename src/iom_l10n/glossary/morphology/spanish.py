"""Spanish nouns, adjectives and participles: number and gender."""

from __future__ import annotations

import itertools
from functools import cache

from iom_l10n.glossary.morphology.phrase import Grammar, Linker, words_of

__all__ = ["grammar"]

_LINKERS = (
    Linker(singular=("de", "del", "de la"), plural=("de", "de los", "de las")),
    Linker(singular=("a", "al", "a la"), plural=("a", "a los", "a las")),
    Linker(singular=("el", "la"), plural=("los", "las")),
)
_FIXED = words_of("en y e o u con sin por para sobre contra no que se su sus entre desde")
# Persons whose feminine no ending tells: "asistente" has none.
_FEMININES = {
    "alcalde": "alcaldesa",
    "cliente": "clienta",
    "concejal": "concejala",
    "dependiente": "dependienta",
    "gerente": "gerenta",
    "intendente": "intendenta",
    "jefe": "jefa",
    "juez": "jueza",
    "líder": "lideresa",
    "presidente": "presidenta",
    "subjefe": "subjefa",
    "vicepresidente": "vicepresidenta",
}
_MASCULINES = {feminine: masculine for masculine, feminine in _FEMININES.items()}
_ACCENTS = str.maketrans("áéíóú", "aeiou")


def grammar() -> Grammar:
    """Return Spanish as matching needs it."""
    return Grammar(inflect=_inflect, linkers=_LINKERS, fixed=_FIXED, apposes=bool)


@cache
def _inflect(word: str, head: bool) -> tuple[frozenset[str], ...]:  # noqa: ARG001, FBT001
    singular = frozenset(_singulars(word))
    plural = frozenset(itertools.chain.from_iterable(map(_plurals, singular)))
    if word not in singular | plural:
        plural |= {word}
    other = frozenset(itertools.chain.from_iterable(map(_other_gender, singular)))
    others = frozenset(itertools.chain.from_iterable(map(_plurals, other)))
    return singular, plural, other or singular, others or plural


def _singulars(word: str) -> set[str]:
    if word.endswith(("ciones", "siones")):
        return {word[:-4] + "ón"}
    if word.endswith("ces"):
        return {word[:-3] + "z"}
    if word.endswith("es") and word[-3:-2] in "dlnrsjy":
        return {word[:-2], word[:-1]}
    if word.endswith("s") and word[-2:-1] in "aeo":
        return {word[:-1]}
    return {word}


def _plurals(word: str) -> set[str]:
    if word.endswith(("a", "e", "o", "é", "á", "ó")):
        return {word + "s"}
    if word.endswith("z"):
        return {word[:-1] + "ces"}
    if word.endswith("s") and word[-2:-1] not in "áéíóú":
        return {word}
    return {word[:-2] + word[-2:].translate(_ACCENTS) + "es", word + "es"}


def _other_gender(word: str) -> set[str]:
    known = _FEMININES.get(word) or _MASCULINES.get(word)
    if known:
        return {known}
    if word.endswith("o"):
        return {word[:-1] + "a"}
    if word.endswith("a") and not word.endswith(("ista", "ía", "cia")):
        return {word[:-1] + "o"}
    if word.endswith(("or", "és", "án")):
        return {word[:-2] + word[-2:].translate(_ACCENTS) + "a"}
    return set()
