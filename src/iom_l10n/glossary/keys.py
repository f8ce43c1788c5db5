"""What is searched for each term: its keys, and the rules that a place must keep to count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n.glossary.cells import OPEN, is_open
from iom_l10n.glossary.folding import fold, folded
from iom_l10n.glossary.french_context import Reading, reading_of
from iom_l10n.glossary.morphology import grammar_of
from iom_l10n.glossary.morphology.phrase import phrase_forms
from iom_l10n.model import CasePolicy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iom_l10n.model import Concept, Term

__all__ = ["Key", "keys_of"]

_MOST_DOTTED = 6
# A French term with its article is found only after one of these; the article is left out.
_ARTICLES = {
    "la ": frozenset({"la", "cette", "une", "sa", "leur", "toute"}),
    "le ": frozenset({"le", "du", "au", "ce", "un", "son", "leur", "tout"}),
    "les ": frozenset({"les", "des", "aux", "ces", "ses", "leurs"}),
    "l'": frozenset({"l"}),
}


@dataclass(frozen=True, slots=True)
class Key:
    """One written form of a term.

    `form` is small-lettered with its accents, as long as the bare key, except in an acronym, which
    has its exact letters. Of the places in `capitals` one must be a capital. `after` lists the
    words of which one must stand before. `rest` is what follows the key up to the end of an open
    wording ("conflicto* armado*"). `reading` is the verb that the first word may be.
    """

    concept: Concept
    term: Term
    form: str
    exact: bool = False
    capitals: tuple[int, ...] = ()
    after: frozenset[str] = frozenset()
    reading: Reading = Reading.NONE
    rest: re.Pattern[str] | None = None

    def stop(self, bare: str, end: int) -> int:
        """Return where the open wording ends whose key ends at `end`, 0 where it does not match."""
        match = self.rest.match(bare, end) if self.rest else None
        return match.end() if match else 0


def keys_of(concept: Concept, term: Term, *, fixed: bool = False) -> Iterable[tuple[str, Key]]:
    """Yield (bare key, rules) for every form of a term; a `fixed` one never inflects."""
    for wording in (term.text, *term.variants):
        text = folded(wording).kept.replace("’", "'").replace("-", " ")
        if is_open(text):
            yield _open_key(concept, term, text)
        else:
            yield from _wording_keys(concept, term, text, fixed=fixed)


def _open_key(concept: Concept, term: Term, text: str) -> tuple[str, Key]:
    head, *tails = fold(text).split(OPEN)
    space = " (?:ال)?" if term.lang.startswith("ar") else " "
    parts = (re.escape(tail).replace(r"\ ", space) for tail in tails)
    rest = re.compile(r"\w*" + r"\w*".join(parts))
    return head, Key(concept, term, head, rest=rest)


def _wording_keys(
    concept: Concept, term: Term, text: str, *, fixed: bool
) -> Iterable[tuple[str, Key]]:
    if term.acronym:
        for form in _acronym_forms(text, term):
            yield fold(form), Key(concept, term, form, exact=True)
        return
    if term.case is CasePolicy.EXACT:
        yield fold(text), Key(concept, term, text, exact=True)
        return
    after: frozenset[str] = frozenset()
    if term.lang == "fr":
        for article, words in _ARTICLES.items():
            if text.startswith(article) and len(text) > len(article):
                text, after = text.removeprefix(article), words
    # A single word with a capital is a name: "Chine" must not be found in "encre de chine".
    name = term.case is not CasePolicy.ANY and (
        fixed or (text[:1].isupper() and " " not in text and "'" not in text)
    )
    capitals = tuple(place for place, letter in enumerate(text) if name and letter.isupper())
    forms = {text.lower()} if name else phrase_forms(text, grammar_of(term.lang))
    for form in sorted(forms):
        for spelling in {form, form.replace("œ", "oe")}:
            bare = fold(spelling)
            if len(bare) == len(spelling):
                reading = _reading(spelling, term) if not name else Reading.NONE
                yield (
                    bare,
                    Key(concept, term, spelling, capitals=capitals, after=after, reading=reading),
                )


def _reading(form: str, term: Term) -> Reading:
    if not term.lang.startswith("fr") or term.part_of_speech not in {"", "noun"}:
        return Reading.NONE
    word, _space, more = form.partition(" ")
    reading = reading_of(word)
    return reading if not more or reading is Reading.FINITE else Reading.NONE


def _acronym_forms(text: str, term: Term) -> list[str]:
    forms = [text]
    if term.lang.startswith("en") and text[-1:].isupper():
        forms.append(text + "s")
    if 1 < len(text) <= _MOST_DOTTED and text.isascii() and text.isalpha() and text.isupper():
        dotted = ".".join(text)
        forms += [dotted + ".", dotted]
    return forms
