"""What stands around and inside French terms: verbs and nouns, determiners of compounds.

"La traite" is a term, "le rapport traite de" is none, nor is the rapport of "par rapport à". Only
words that may be both are judged, by the words beside them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from iom_l10n.glossary.folding import fold
from iom_l10n.glossary.french_adverbs import is_adverb
from iom_l10n.glossary.french_infinitives import is_infinitive
from iom_l10n.glossary.french_locutions import has_locutions, is_in_locution
from iom_l10n.glossary.french_near import bare, near_at, words_before
from iom_l10n.glossary.french_participles import is_adjective, is_gerund, is_participle
from iom_l10n.glossary.french_readings import Reading, reading_of
from iom_l10n.glossary.french_verbs import is_finite, is_plural_verb
from iom_l10n.glossary.french_words import DETERMINING, LITTLE, PREPOSITIONS
from iom_l10n.glossary.morphology.phrase import words_of

if TYPE_CHECKING:
    from iom_l10n.glossary.folding import Folded

__all__ = [
    "DETERMINER",
    "DETERMINER_SIGNS",
    "is_other_word",
    "is_verb",
    "may_be_other_word",
    "without_determiner",
]

# Words that only say whose or which, inside a compound; what stays of each is "de".
DETERMINER_SIGNS = tuple(
    f" {words} "
    for words in (
        *(
            f"de {word}"
            for word in (
                *("mon", "ma", "mes", "ton", "ta", "tes", "son", "sa", "ses", "notre", "nos"),
                *("votre", "vos", "leur", "leurs", "cette", "cet", "ce", "ces"),
            )
        ),
        "d'un",
        "d'une",
    )
)
DETERMINER = re.compile(rf"(?:{'|'.join(sign.rstrip() for sign in DETERMINER_SIGNS)})(?= )")
_BY = re.compile(r"[ \u00a0\n]par\b")
_IMPERATIVE = "ez"
_PARTS = re.compile("[ -]")
_ALONE = Reading.GERUND | Reading.ADJECTIVE | Reading.ADVERB  # which no longer term begins with
# Each with what parts it from its noun.
_CERTAIN = frozenset(
    f"{word}{joint}"
    for small in words_of("un une des du au aux cette cet ces ses son sa nos notre vos votre")
    for word in (small, small.capitalize())
    for joint in " \u00a0"
) | {"d'", "d’", "D'", "D’"}

_ARTICLES = frozenset({"la ", "La ", "le ", "Le ", "l'", "L'", "l’", "L’"})
_LINKS = frozenset({"", *(f"{word} " for word in (*PREPOSITIONS, "à", "et"))})


def without_determiner(form: str) -> str:
    """Return a form as it is looked for in a text whose determiners were left out."""
    return DETERMINER.sub(" de", form)


@dataclass(slots=True, frozen=True)
class _Word:
    """What a form may be besides a term, judged once for all its places."""

    word: str
    more: bool
    finite: bool
    plural: bool
    participle: bool
    gerund: bool
    adjective: bool
    infinitive: bool
    adverb: bool
    has_reading: bool  # any of these
    has_locution: bool
    is_name: bool
    begins_name: bool
    hyphened: bool

    @property
    def is_ambiguous(self) -> bool:
        """Say whether any place needs a look at its neighbours."""
        return self.has_reading or self.has_locution or self.begins_name or self.hyphened


def _judged(form: str, term: str) -> _Word:
    word, _space, tail = form.partition(" ")
    head, hyphen, _rest = term.partition("-")
    reading = reading_of(word) & ~(_ALONE if tail else Reading.NONE)
    return _Word(
        word=word,
        more=bool(tail),
        finite=Reading.FINITE in reading,
        plural=Reading.PLURAL in reading,
        participle=Reading.PARTICIPLE in reading,
        gerund=Reading.GERUND in reading,
        adjective=Reading.ADJECTIVE in reading,
        infinitive=Reading.INFINITIVE in reading,
        adverb=Reading.ADVERB in reading,
        has_reading=reading is not Reading.NONE,
        has_locution=has_locutions(form),
        begins_name=bool(tail) and term[:1].isupper(),
        is_name=bool(tail) and all(part[:1].isupper() for part in _PARTS.split(term)),
        hyphened=bool(hyphen) and (fold(head) in PREPOSITIONS or head.endswith(_IMPERATIVE)),
    )


_word_of = lru_cache(maxsize=4096)(_judged)  # a text has few forms, a termbase very many


def may_be_other_word(form: str, term: str) -> bool:
    """Say whether a term's form may be, or begin with, another word of the same letters."""
    return _judged(form, term).is_ambiguous


def is_other_word(view: Folded, start: int, form: str, term: str) -> bool:
    """Say whether a term's `form`, written at `start`, is a verb there or a part of a phrase."""
    word, kept = _word_of(form, term), view.kept
    end = start + len(form)
    if word.hyphened and "-" not in kept[start:end]:
        # "Des sans papiers" lacks its hyphen, "sans papiers d'identité" does not; "laissez passer".
        words = words_before(kept, start)
        return not words or fold(words[0]) not in DETERMINING
    if word.begins_name and kept[start:end].islower() and _BY.match(kept, end):
        return True  # "nations unies par l'histoire"
    if word.is_name:  # "la croix rouge du drapeau"
        return "-" in term and kept[start:end].islower() and "-" not in kept[start:end]
    if word.has_locution and is_in_locution(view, start, form):
        return True
    return (
        word.has_reading
        and (word.infinitive or not _is_determined(kept, start, finite=word.finite))
        and _is_other_reading(kept, start, form, term, word)
    )


def is_verb(view: Folded, start: int, form: str) -> bool:
    """Say whether a form that may be a noun too, written at `start`, is a verb or participle."""
    word, kept = _word_of(form, form), view.kept
    if word.has_locution and is_in_locution(view, start, form):
        return False
    if not word.has_reading:  # "partir", but for "à partir de"; "demandes" is the noun
        return reading_of(word.word.removesuffix("s")) is Reading.NONE
    if word.gerund and "en" in words_before(kept, start)[:2]:
        return True  # "en hébergeant", "en l'hébergeant"
    if word.participle and (before := words_before(kept, start)) and bare(before[0]) not in LITTLE:
        return True  # behind its noun or its verb: "les enfants protégés", "est protégé"
    return (
        word.infinitive or not _is_determined(kept, start, finite=word.finite)
    ) and _is_other_reading(kept, start, form, form, word)


def _is_determined(kept: str, start: int, *, finite: bool) -> bool:
    """Say whether a word stands before that only nouns have behind it: most places end here.

    Behind "la" a `finite` form may be a verb ("elle la garde"), not so behind "de la".
    """
    before = kept.rfind(" ", 0, max(0, start - 1)) + 1
    word = kept[before:start]
    if word not in _ARTICLES:
        return word in _CERTAIN
    return not finite or kept[kept.rfind(" ", 0, max(0, before - 1)) + 1 : before] in _LINKS


def _is_other_reading(kept: str, start: int, form: str, term: str, word: _Word) -> bool:
    near = near_at(kept, start, start + len(word.word))
    if near.capital and near.before:
        return False  # "le projet Aide": a verb has no capital within a sentence
    more = word.more
    if word.infinitive:
        return is_infinitive(near, more=more)
    return (
        (word.adjective and is_adjective(near, form))
        or (word.finite and is_finite(near, more=more))
        or (word.plural and not more and is_plural_verb(near))
        or (word.participle and is_participle(near, form, term, more=more))
        or (word.gerund and is_gerund(near))
        or (word.adverb and is_adverb(near))
    )
