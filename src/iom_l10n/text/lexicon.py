"""Which words a language knows, from the word lists that simplemma ships.

A list takes half a second and some eighty megabytes to load, so it is opened when the first word
is asked for, and every answer is kept.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

__all__ = ["forms_of", "has_lexicon", "knows", "one_edit_apart", "respellings"]

_LISTS = frozenset(
    re.findall(
        r"\w+",
        """bg ca cs cy da de el en enm es et fa fi fr ga gd gl gv hbs hi hu hy id is it ka la lb lt
        lv mk ms nb nl nn pl pt ro ru se sk sl sq sv sw tl tr uk""",
    )
)
_ALPHABET = "abcdefghijklmnopqrstuvwxyzáéíóúàâãçêñõôü"
# Words of Portuguese that a list leaves out: contractions (daqui, noutras, delas).
_CONTRACTED = ("d", "n")
_CLITICS = {
    "es": ("me", "te", "se", "lo", "la", "le", "nos", "os", "los", "las", "les"),
    "pt": ("me", "te", "se", "o", "a", "lhe", "nos", "los", "las", "lo", "la", "lhes"),
}


def has_lexicon(language: str) -> bool:
    """Say whether there is a word list for a language."""
    return language in _LISTS


@lru_cache(maxsize=65536)
def knows(word: str, language: str) -> bool:
    """Say whether a language has a word, with the pronouns and contractions it may carry."""
    if _listed(word, language):
        return True
    for clitic in _CLITICS.get(language, ()):
        if word.endswith(clitic) and len(word) - len(clitic) > 2:  # noqa: PLR2004 - a stem
            stem = word[: -len(clitic)]
            if stem.endswith(("r", "ndo")) and _listed(stem, language):
                return True
    return language == "pt" and word.startswith(_CONTRACTED) and _listed(word[1:], language)


@cache
def _listed(word: str, language: str) -> bool:
    import simplemma  # noqa: PLC0415 - half a second that most commands never need

    return bool(simplemma.is_known(word, lang=language))


def forms_of(lemma: str, language: str) -> tuple[str, ...]:
    """Return the words of which a word list says that they are forms of this one."""
    return _inverse(language).get(lemma, ()) if has_lexicon(language) else ()


@cache
def _inverse(language: str) -> dict[str, tuple[str, ...]]:
    """Return the forms by their lemma: half a second, for termbases that hold verbs."""
    from simplemma.strategies.dictionaries.dictionary_factory import (  # noqa: PLC0415
        DefaultDictionaryFactory,
    )

    found: dict[str, list[str]] = defaultdict(list)
    for form, lemma in DefaultDictionaryFactory().get_dictionary(language).items():
        found[lemma].append(form)
    return {lemma: tuple(forms) for lemma, forms in found.items()}


def one_edit_apart(one: str, other: str) -> int | None:
    """Return where two words differ by one letter or one swap, None when they differ otherwise."""
    if one == other or abs(len(one) - len(other)) > 1:
        return None
    place = 0
    while place < min(len(one), len(other)) and one[place] == other[place]:
        place += 1
    if len(one) == len(other):
        if one[place + 1 :] == other[place + 1 :]:
            return place
        swapped = one[place : place + 2] == other[place : place + 2][::-1]
        return place if swapped and one[place + 2 :] == other[place + 2 :] else None
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return place if longer[place + 1 :] == shorter[place:] else None


def respellings(word: str) -> dict[str, str]:
    """Return every word one edit away, each with the kind of edit: swap, cut, put or change."""
    found: dict[str, str] = {}
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        if len(tail) > 1:
            found[head + tail[1] + tail[0] + tail[2:]] = "swap"
        if tail:
            found.setdefault(head + tail[1:], "cut")
        for letter in _ALPHABET:
            found.setdefault(head + letter + tail, "put")
            if tail and letter != tail[0]:
                found.setdefault(head + letter + tail[1:], "change")
    return found
