"""English nouns: the plural, in any word of a term."""

from __future__ import annotations

from functools import cache

from iom_l10n.glossary.morphology.phrase import Grammar, words_of

__all__ = ["grammar"]

_FIXED = words_of(
    "of in on for and or the a an to from with without by at non against as into between per"
)
_IRREGULAR = {
    "person": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "chairman": "chairmen",
    "criterion": "criteria",
    "crisis": "crises",
    "analysis": "analyses",
    "basis": "bases",
    "foot": "feet",
    "half": "halves",
    "knife": "knives",
    "leaf": "leaves",
    "life": "lives",
    "medium": "media",
    "phenomenon": "phenomena",
    "shelf": "shelves",
    "spokesman": "spokesmen",
    "spokesperson": "spokespeople",
    "spokeswoman": "spokeswomen",
    "thief": "thieves",
    "wife": "wives",
}
_SINGULARS = {plural: singular for singular, plural in _IRREGULAR.items()}
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_SHORTEST_SPELT = 5
# British and American spellings of one word.
_SPELLINGS = (
    ("isation", "ization"),
    ("ise", "ize"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("our", "or"),
    ("centre", "center"),
    ("programme", "program"),
)


def grammar() -> Grammar:
    """Return English as matching needs it."""
    return Grammar(inflect=_inflect, agrees=False, fixed=_FIXED)


@cache
def _inflect(word: str, head: bool) -> tuple[frozenset[str], ...]:  # noqa: ARG001, FBT001
    forms: set[str] = set()
    for spelling in _spellings(word):
        singular = _singular(spelling)
        forms |= {spelling, singular, *_plurals(singular)}
    return (frozenset(forms),) * 4


def _spellings(word: str) -> set[str]:
    result = {word}
    if len(word) < _SHORTEST_SPELT:
        return result
    for british, american in _SPELLINGS:
        for one, other in ((british, american), (american, british)):
            for plural in ("", "s"):
                if word.endswith(one + plural):
                    result.add(word.removesuffix(one + plural) + other + plural)
    return result


def _singular(word: str) -> str:
    if word in _SINGULARS:
        return _SINGULARS[word]
    if word.endswith("ies") and len(word) > len("dies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _plurals(word: str) -> set[str]:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        regular = word[:-1] + "ies"
    else:
        regular = word + ("es" if word.endswith(_SIBILANTS) else "s")
    return {regular, _IRREGULAR.get(word, regular)}  # persons and people
