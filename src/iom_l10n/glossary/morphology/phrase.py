"""The written forms of a whole term, from the forms of its words.

Every word may vary on its own (enfants non accompagnées, droits du migrant), and the little words
between them vary with the number of what follows. The product is bounded: above the bound at most
two words leave their dictionary form at a time, three where two of them are the first ones: the
number of the head noun is what real texts vary.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["Grammar", "phrase_forms", "words_of"]

MOST_FORMS = 600
_LONGEST_VARYING = 10
# Apostrophes stay with the word before them: d'origine gives d' and origine.
_TOKEN = re.compile(r"[^\s'’\-]+['’]?|-", re.UNICODE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """What a language lends to matching.

    `forms(word, alone)` gives the written forms of a small-lettered word; `alone` says that the
    word is a whole term. A word of `groups` may be replaced by any of its group; words in no group
    and in `fixed` do not change.
    """

    forms: Callable[[str, bool], set[str]]
    groups: tuple[tuple[str, ...], ...] = ()
    fixed: frozenset[str] = frozenset()
    elides: bool = False


def words_of(text: str) -> frozenset[str]:
    """Return the words of a list written as a line."""
    return frozenset(text.split())


def phrase_forms(term: str, grammar: Grammar) -> set[str]:
    """Return the small-lettered forms of a term: words parted by one space or an apostrophe."""
    text = term.lower().replace("’", "'")
    words = _merged(_TOKEN.findall(text.replace("-", " ")), grammar)
    own = _joined(words)
    if len(words) > _LONGEST_VARYING or re.search(r"[,;:!?]|\.\w", text):
        return {own}  # a sentence or a label: taken as it is
    alone = sum(word not in grammar.fixed and _group(word, grammar) is None for word in words) == 1
    choices = [_choices(word, grammar, alone=alone and len(words) == 1) for word in words]
    forms = {own}
    for chosen in _selections(words, choices):
        if not grammar.elides or _elision_is_sound(chosen):
            forms.add(_joined(chosen))
    return forms


def _merged(words: list[str], grammar: Grammar) -> list[str]:
    """Join linkers of two words ("de la", "de l'") into one."""
    doubles = {form for group in grammar.groups for form in group if " " in form}
    merged: list[str] = []
    for word in words:
        if merged and f"{merged[-1]} {word}" in doubles:
            merged[-1] = f"{merged[-1]} {word}"
        else:
            merged.append(word)
    return merged


def _group(word: str, grammar: Grammar) -> tuple[str, ...] | None:
    return next((group for group in grammar.groups if word in group), None)


def _choices(word: str, grammar: Grammar, *, alone: bool) -> list[str]:
    group = _group(word, grammar)
    if group is not None:
        return [word, *(form for form in group if form != word)]
    if word in grammar.fixed or not any(char.isalpha() for char in word):
        return [word]
    return [word, *sorted(grammar.forms(word, alone) - {word})]


def _selections(words: Sequence[str], choices: Sequence[list[str]]) -> Iterator[Sequence[str]]:
    if prod(len(options) for options in choices) <= MOST_FORMS:
        yield from itertools.product(*choices)
        return
    places = range(len(words))
    for first, second in itertools.combinations(places, 2):
        for one in choices[first]:
            for other in choices[second]:
                changed = list(words)
                changed[first], changed[second] = one, other
                yield changed
    for third in places[2:]:  # personnes déplacées à l'intérieur de leur propre pays
        for one, other, more in itertools.product(choices[0], choices[1], choices[third]):
            yield [one, other, *words[2:third], more, *words[third + 1 :]]


def _elision_is_sound(words: Sequence[str]) -> bool:
    return all(
        not word.endswith("'") or following[0] in "aeiouyhàâéèêëîïôœæü"
        for word, following in itertools.pairwise(words)
    )


def _joined(words: Sequence[str]) -> str:
    return " ".join(words).replace("' ", "'")
