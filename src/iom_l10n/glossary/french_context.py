"""What stands around and inside French terms: verbs and nouns, determiners of compounds.

"La traite" is a term, "le rapport traite de" is none, nor is the rapport of "par rapport à". Only
words that may be both are judged, by the words beside them.
"""

from __future__ import annotations

import re

from iom_l10n.glossary.folding import fold
from iom_l10n.glossary.french_locutions import has_locutions, is_in_locution
from iom_l10n.glossary.french_near import near_at, words_before
from iom_l10n.glossary.french_participles import is_adjective, is_gerund, is_participle
from iom_l10n.glossary.french_readings import Reading, reading_of
from iom_l10n.glossary.french_verbs import is_finite
from iom_l10n.glossary.french_words import ARTICLES, DETERMINERS, PREPOSITIONS

__all__ = ["DETERMINER", "is_other_word", "may_be_other_word", "without_determiner"]

# A word that only says whose or which, inside a compound; what stays of it is "de".
DETERMINER = re.compile(
    r" d(?:e (?:mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs?|cette|cet|ces?)|'une?)"
    r"(?= )"
)
_BY = re.compile(r"[ \u00a0\n]par\b")
_INFINITIVE = re.compile(r"[a-zà-ÿ]+(?:er|ir|re)")
_BEFORE_NOUN = (DETERMINERS | ARTICLES) - {"de", "d"}


def without_determiner(form: str) -> str:
    """Return a form as it is looked for in a text whose determiners were left out."""
    return DETERMINER.sub(" de", form)


def may_be_other_word(form: str, term: str) -> bool:
    """Say whether a term's form may be, or begin with, another word of the same letters."""
    word, _space, more = form.partition(" ")
    reading = reading_of(word)
    return (
        bool(reading and not more)
        or bool(reading & (Reading.FINITE | Reading.PARTICIPLE))
        or _is_name(form, term)
        or has_locutions(form)
        or _begins_with_preposition(term)
    )


def is_other_word(kept: str, start: int, form: str, term: str) -> bool:
    """Say whether a term's `form`, written at `start`, is a verb there or a part of a phrase."""
    end = start + len(form)
    if _begins_with_preposition(term) and "-" not in kept[start:end]:
        # "Des sans papiers" lacks its hyphen, "sans papiers d'identité" does not.
        words = words_before(kept, start)
        return not words or fold(words[0]) not in DETERMINERS | ARTICLES
    if _is_name(form, term):
        return kept[start:end].islower() and _is_common(kept, start, end, term)
    return is_in_locution(kept, start, form) or _is_other_reading(kept, start, form, term)


def _begins_with_preposition(term: str) -> bool:
    head, hyphen, _rest = term.partition("-")
    return bool(hyphen) and fold(head) in PREPOSITIONS


def _is_name(form: str, term: str) -> bool:
    return " " in form and all(word[:1].isupper() for word in re.split("[ -]", term))


def _is_common(kept: str, start: int, end: int, term: str) -> bool:
    """Say whether a name is common words: "nations unies par l'histoire", "la croix rouge"."""
    return _BY.match(kept, end) is not None or ("-" in term and "-" not in kept[start:end])


def _is_other_reading(kept: str, start: int, form: str, term: str) -> bool:
    word, _space, tail = form.partition(" ")
    reading, more = reading_of(word), bool(tail)
    near = near_at(kept, start, start + len(word))
    if not reading or (near.capital and near.before):
        return False  # "le projet Aide": a verb has no capital within a sentence
    if Reading.INFINITIVE in reading and near.folded() not in _BEFORE_NOUN:
        return _INFINITIVE.fullmatch(near.behind) is not None
    return (
        (Reading.ADJECTIVE in reading and not more and is_adjective(near, form))
        or (Reading.FINITE in reading and is_finite(near, more=more))
        or (Reading.PARTICIPLE in reading and is_participle(near, form, term, more=more))
        or (Reading.GERUND in reading and not more and is_gerund(near))
    )
