"""The written forms of a whole term, from the forms of its words.

Words that stand together agree (personnes déplacées); what a little word parts varies by itself
(droits du migrant, droit des migrants), and so do the parts of a hyphenated word (gardes-frontière,
garde-frontières). The little word fits the number of what follows it. The product is bounded:
above the bound the head and one other group leave their dictionary form at a time, which is what
real texts do.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

__all__ = ["MOST_FORMS", "Grammar", "Linker", "phrase_forms", "words_of"]

MOST_FORMS = 48
_LONGEST_VARYING = 10
# Apostrophes stay with the word before them: d'origine gives d' and origine.
_TOKEN = re.compile(r"[^\s'’\-]+['’]?|-", re.UNICODE)
_SENTENCE = re.compile(r"[,;:!?]|\.\w")
_CELLS = 4
_MOST_EACH = 24
_PLURALS = (1, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Linker:
    """A little word in all its forms, before a singular and before a plural."""

    singular: tuple[str, ...]
    plural: tuple[str, ...]

    @property
    def forms(self) -> frozenset[str]:
        """All of them."""
        return frozenset(self.singular + self.plural)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """What a language lends to matching.

    `inflect(word, head)` gives the written forms of a small-lettered word in four cells: singular
    and plural of its own gender, then of the other one; only the head of a group may be a noun.
    Words in no linker and in `fixed` do not change. Where nothing `agrees` each word varies alone.
    `apposes` says of a word whether it may keep its singular as a second noun (niños soldado).
    """

    inflect: Callable[[str, bool], Sequence[frozenset[str]]]
    linkers: tuple[Linker, ...] = ()
    fixed: frozenset[str] = frozenset()
    elides: bool = False
    agrees: bool = True
    apposes: Callable[[str], bool] = lambda _word: False


@dataclass(slots=True)
class _Group:
    """Words that agree, with the fixed words and the linker before them."""

    before: tuple[str, ...]
    words: list[str]
    linker: Linker | None
    link: str


def words_of(text: str) -> frozenset[str]:
    """Return the words of a list written as a line."""
    return frozenset(text.split())


def phrase_forms(term: str, grammar: Grammar) -> set[str]:
    """Return the small-lettered forms of a term: words parted by one space or an apostrophe."""
    words = _words(term, grammar)
    forms = {_joined(word for word in words if word != "-")}
    if _never_varies(words):
        return forms
    groups, tail = _groups(words, grammar)
    options = [_options(group, grammar) for group in groups]
    for chosen in _selections(options):
        forms.add(_joined([*itertools.chain.from_iterable(chosen), *tail]))
    return forms


def _words(term: str, grammar: Grammar) -> list[str]:
    text = term.lower().replace("’", "'")
    if _SENTENCE.search(text):
        return [text.replace("-", " ")]
    return _merged(_TOKEN.findall(text), grammar)


def _never_varies(words: Sequence[str]) -> bool:
    """Say whether this is a sentence or a label, taken as it is."""
    return len(words) > _LONGEST_VARYING or (len(words) == 1 and " " in words[0])


def _merged(words: Sequence[str], grammar: Grammar) -> list[str]:
    """Join linkers of two words ("de la", "de l'") into one."""
    doubles = {form for linker in grammar.linkers for form in linker.forms if " " in form}
    merged: list[str] = []
    for word in words:
        if merged and f"{merged[-1]} {word}" in doubles:
            merged[-1] = f"{merged[-1]} {word}"
        else:
            merged.append(word)
    return merged


def _groups(words: Sequence[str], grammar: Grammar) -> tuple[list[_Group], tuple[str, ...]]:
    """Return the groups of words that agree, and the fixed words behind the last."""
    groups: list[_Group] = []
    before: list[str] = []
    linker: Linker | None = None
    link = ""
    parted = True
    for word in words:
        known = next((one for one in grammar.linkers if word in one.forms), None)
        if word == "-":
            parted = True
        elif known is not None and linker is None:
            linker, link, parted = known, word, True
        elif known is not None or word in grammar.fixed or not any(map(str.isalpha, word)):
            before += [*filter(None, [link]), word]
            linker, link, parted = None, "", True
        elif parted or not grammar.agrees:
            groups.append(_Group(before=tuple(before), words=[word], linker=linker, link=link))
            before, linker, link, parted = [], None, "", False
        else:
            groups[-1].words.append(word)
    return groups, (*before, *filter(None, [link]))


def _options(group: _Group, grammar: Grammar) -> list[tuple[str, ...]]:
    """Return the forms of a group, its own first, each with the little words before it."""
    cells = [grammar.inflect(word, place == 0) for place, word in enumerate(group.words)]
    own = (*group.before, *filter(None, [group.link]), *group.words)
    found: dict[tuple[str, ...], None] = {own: None}
    for cell in range(_CELLS):
        # The head may have one form for both genders: enfant réfugiée.
        head = cells[0][cell] | cells[0][cell % 2]
        links: tuple[str, ...] = ("",)
        if group.linker is not None:
            links = group.linker.plural if cell in _PLURALS else group.linker.singular
        for link, first in itertools.product(links, head):
            if grammar.elides and not _elides_well(link, first):
                continue
            start = (*group.before, link, first) if link else (*group.before, first)
            for rest in itertools.product(*(forms[cell] for forms in cells[1:])):
                found[(*start, *rest)] = None
    found |= dict.fromkeys(_appositions(group, cells, grammar))
    # Its adjectives may agree with a word further up: plans d'action nationaux.
    if group.linker is not None and grammar.agrees:
        for cell in range(_CELLS):
            for rest in itertools.product(*(forms[cell] for forms in cells[1:])):
                found[(*group.before, group.link, group.words[0], *rest)] = None
    return list(found)


def _appositions(
    group: _Group, cells: Sequence[Sequence[frozenset[str]]], grammar: Grammar
) -> Iterator[tuple[str, ...]]:
    """Yield plurals of the head alone: a second noun need not agree (niños soldado)."""
    if len(group.words) > 1 and group.linker is None and grammar.apposes(group.words[-1]):
        for first in itertools.chain.from_iterable(cells[0][cell] for cell in _PLURALS):
            yield (*group.before, first, *group.words[1:])


def _elides_well(link: str, word: str) -> bool:
    """Say whether a little word may stand before a word: d'origine, de pays, both before h."""
    if not word or word[0] == "h" or not link:
        return True
    vowel = word[0] in "aeiouyàâéèêëîïôœæü"
    return vowel if link[-1] == "'" else not (vowel and link in {"de", "du", "de la", "le", "la"})


def _selections(
    options: Sequence[Sequence[tuple[str, ...]]],
) -> Iterator[Sequence[tuple[str, ...]]]:
    if prod(map(len, options)) <= MOST_FORMS:
        yield from itertools.product(*options)
        return
    own = [forms[0] for forms in options]
    for place, forms in enumerate(options[1:], 1):
        for first, form in itertools.product(options[0][:_MOST_EACH], forms[:_MOST_EACH]):
            yield [first, *own[1:place], form, *own[place + 1 :]]


def _joined(words: Iterable[str]) -> str:
    return " ".join(words).replace("' ", "'")
