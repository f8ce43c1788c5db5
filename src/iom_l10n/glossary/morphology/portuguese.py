"""Portuguese nouns, adjectives and participles: number and gender."""

from __future__ import annotations

import itertools
from functools import cache

from iom_l10n.glossary.morphology.phrase import Grammar, Linker, words_of

__all__ = ["grammar"]

_LINKERS = (
    Linker(singular=("de", "do", "da"), plural=("de", "dos", "das")),
    Linker(singular=("a", "à", "ao"), plural=("a", "às", "aos")),
    Linker(singular=("em", "no", "na"), plural=("em", "nos", "nas")),
    Linker(singular=("por", "pelo", "pela"), plural=("por", "pelos", "pelas")),
)
_FIXED = words_of("e ou com sem para sobre contra não que se entre")
_PLURALS = (
    ("ão", ("ões", "ães", "ãos")),
    ("al", ("ais",)),
    ("el", ("éis", "eis")),
    ("ol", ("óis",)),
    ("ul", ("uis",)),
    ("il", ("is", "eis")),
    ("m", ("ns",)),
    ("ês", ("eses",)),
    ("ís", ("íses",)),
    ("r", ("res",)),
    ("z", ("zes",)),
)
# Beginnings of words from which the reform of 1990 took a letter; both are read.
_REFORMED = (
    *(("projet", "project"), ("setor", "sector"), ("ação", "acção")),
    *(("ações", "acções"), ("ativ", "activ"), ("atual", "actual"), ("ato", "acto")),
    *(("ator", "actor"), ("fator", "factor"), ("objet", "object"), ("efeti", "efecti")),
    *(("afet", "afect"), ("proteç", "protecç"), ("protet", "protect"), ("inspet", "inspect")),
    *(("coleti", "colecti"), ("seleç", "selecç"), ("reaç", "reacç"), ("trajet", "traject")),
    *(("arquitet", "arquitect"), ("respeti", "respecti"), ("perspetiv", "perspectiv")),
    *(("receç", "recepç"), ("exceç", "excepç"), ("adoç", "adopç"), ("adot", "adopt")),
    *(("contato", "contacto"), ("diret", "direct"), ("direç", "direcç"), ("colet", "colect")),
)


def grammar() -> Grammar:
    """Return Portuguese as matching needs it."""
    return Grammar(inflect=_inflect, linkers=_LINKERS, fixed=_FIXED, apposes=bool)


@cache
def _inflect(word: str, head: bool) -> tuple[frozenset[str], ...]:  # noqa: ARG001, FBT001
    singular = frozenset(_singulars(word))
    plural = frozenset(itertools.chain.from_iterable(map(_plurals, singular)))
    if word not in singular | plural:
        plural |= {word}
    other = frozenset(itertools.chain.from_iterable(map(_other_gender, singular)))
    others = frozenset(itertools.chain.from_iterable(map(_plurals, other)))
    cells = (singular, plural, other or singular, others or plural)
    return tuple(frozenset(itertools.chain.from_iterable(map(_spellings, c))) for c in cells)


def _spellings(word: str) -> set[str]:
    """Return a word as it was written before the reform, and as it is after it."""
    return {word} | {
        one + word.removeprefix(other)
        for pair in _REFORMED
        for one, other in (pair, pair[::-1])
        if word.startswith(other)
    }


def _singulars(word: str) -> set[str]:
    for singular, plurals in _PLURALS:
        for plural in plurals:
            if word.endswith(plural) and len(word) > len(plural) + 1:
                return {word[: -len(plural)] + singular}
    if word.endswith("s") and word[-2:-1] in "aeoiuãé":
        return {word[:-1]}
    return {word}


def _plurals(word: str) -> set[str]:
    for singular, plurals in _PLURALS:
        if word.endswith(singular):
            return {word[: -len(singular)] + plural for plural in plurals}
    return {word} if word.endswith("s") else {word + "s"}


def _other_gender(word: str) -> set[str]:
    if word.endswith("o") and not word.endswith("ão"):
        return {word[:-1] + "a"}
    if word.endswith("a") and not word.endswith(("ista", "ia")):
        return {word[:-1] + "o"}
    if word.endswith("or"):
        return {word + "a"}
    if word.endswith("ês"):
        return {word[:-2] + "esa"}
    return set()
