"""Spanish nouns, adjectives and participles: number and gender."""

from __future__ import annotations

from functools import cache

from iom_l10n.glossary.morphology.phrase import Grammar, words_of

__all__ = ["grammar"]

_GROUPS = (
    ("de", "del", "de la", "de los", "de las"),
    ("a", "al", "a la", "a los", "a las"),
    ("el", "la", "los", "las"),
)
_FIXED = words_of("en y e o u con sin por para sobre contra no que se su sus entre desde")
_ACCENTS = str.maketrans("áéíóú", "aeiou")


def grammar() -> Grammar:
    """Return Spanish as matching needs it."""
    return Grammar(forms=_forms, groups=_GROUPS, fixed=_FIXED)


@cache
def _forms(word: str, alone: bool) -> set[str]:  # noqa: ARG001, FBT001 - Grammar.forms' signature
    forms = {word}
    for singular in _singulars(word):
        forms |= {singular, *_plurals(singular)}
        for other in _other_gender(singular):
            forms |= {other, *_plurals(other)}
    return forms


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
    if word.endswith("o"):
        return {word[:-1] + "a"}
    if word.endswith("a") and not word.endswith(("ista", "ía", "cia")):
        return {word[:-1] + "o"}
    if word.endswith(("or", "és", "án")):
        return {word[:-2] + word[-2:].translate(_ACCENTS) + "a"}
    return set()
