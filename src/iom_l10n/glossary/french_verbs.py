"""Verbs that look like nouns: "elle aide", "la police recherche deux hommes".

The order of the rules is that of their certainty: a subject pronoun before, a determiner before, a
determiner behind, and last a noun before, since French links a second noun by a little word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.glossary import french_words as lists
from iom_l10n.glossary.french_near import NOUN_PHRASES, PRENOMINAL, TO, bare
from iom_l10n.glossary.french_readings import Reading, reading_of
from iom_l10n.glossary.morphology.phrase import words_of

if TYPE_CHECKING:
    from iom_l10n.glossary.french_near import Near

__all__ = ["is_finite", "is_plural_verb"]

_ADVERB = re.compile(r".*(?:[ae]mm|(?:ell|iv|er|iqu|air|eus|ett|it|uell|al|e)em)ent")
# Behind a preposition these are no subjects: "pour nous l'aide est vitale".
_WITH_LINK = ("de", "d", "du")  # in a subject of three words
# A noun in the singular does not stand behind these: "le chapitre trois traite des salaires".
_SEVERAL = words_of("les deux trois quatre cinq six sept huit neuf dix")
_TOO = frozenset({"nous", "vous", "lui", "elle", "elles"})


def is_finite(near: Near, *, more: bool) -> bool:
    """Judge a third person; `more` says that the term goes on.

    A term of several words is a verb only behind a subject: "il traite des personnes".
    """
    before = near.folded()
    if before in lists.SUBJECTS:
        return True
    if before in lists.OBJECTS:
        return _is_behind_object(near)
    return not more and _is_alone(near, before)


def is_plural_verb(near: Near) -> bool:
    """Judge what may be a verb in the plural: "les migrants résident ici", "nous portions"."""
    before, ends = near.folded(), near.kept[: near.end].endswith("ent")
    if before == "nous" or not ends:
        return before == "nous" and near.folded(1) not in lists.PREPOSITIONS
    if before in lists.SUBJECTS:
        return True
    return before[-1:] in {"s", "x", "z"} and before not in lists.KNOWN


def _is_behind_object(near: Near) -> bool:
    """Judge what stands behind "la", "le", "l'": behind a subject these are pronouns."""
    subject = near.folded(1)
    if subject in lists.SUBJECTS:
        return subject not in _TOO or near.folded(2) not in lists.PREPOSITIONS
    return (  # la police la recherche; but: chaque matin la marche
        bool(subject)
        and subject not in lists.LITTLE
        and subject not in lists.TIMES
        and near.folded(2) in lists.ARTICLES
        and near.folded(3) not in lists.SUBJECTS
        and near.follows not in lists.BEHIND_NOUN
    )


def _is_alone(near: Near, before: str) -> bool:
    """Judge a single word; "les aide" is no noun without its s."""
    if before in {"leur", "en"}:
        return _is_behind_pronoun(near)
    behind = bare(near.follows)
    if before in lists.NOUN_BEHIND:
        return (
            before in _SEVERAL
            or _is_behind_adjective(near, before, behind)
            or (before == "tout" and _is_behind_all(near, behind))
        )
    if behind in lists.BEHIND_VERB or (before and near.behind[:1].isdigit()):
        return True
    if before in lists.CONJUNCTIONS:
        return _is_second_verb(near)
    return bool(before) and _is_behind_noun(near, before, behind)


def _is_behind_adjective(near: Near, before: str, behind: str) -> bool:
    """Judge what stands behind an adjective that may be a noun: "le vieux pêche la nuit".

    An adjective in the plural is none of a noun in the singular; one in the singular may be, and
    then the day may follow: "la dernière visite le 3 mai".
    """
    if before not in lists.ADJECTIVES or behind not in lists.ARTICLES | {"deja"}:
        return False
    second = bare(near.second.lower())
    return before[-1] in "sx" or not (second.isdigit() or second in lists.TIMES)


def _is_behind_all(near: Near, behind: str) -> bool:
    """Judge what stands behind "tout": "tout marche comme prévu", but "tout contrôle est aboli"."""
    return not near.folded(1) and (behind == "comme" or behind in lists.TIMES_BEHIND)


def _is_behind_pronoun(near: Near) -> bool:
    """Judge what stands behind "leur" and "en": "il leur offre", "le pays en garde un souvenir"."""
    subject, behind = near.folded(1), bare(near.follows)
    if not subject or subject in lists.SUBJECTS:
        return bool(subject)
    if near.folded() == "leur" and _is_whole_subject(near, subject):
        return near.follows not in lists.BEHIND_NOUN
    return (
        (behind in lists.ARTICLES or behind in lists.TIMES_BEHIND)
        and subject not in lists.KNOWN
        and near.folded(2) in lists.DETERMINING
    )


def _is_whole_subject(near: Near, noun: str) -> bool:
    """Say whether nothing but a subject stands before "leur": "le pays leur manque".

    What says when may stand there without a comma: "cette année leur aide diminue".
    """
    determiner, *words = [bare(word) for word in near.before[:0:-1]]
    if len(words) == len(_WITH_LINK) and words[1] in _WITH_LINK:
        del words[:2]  # le pays d'origine
    return (
        len(words) == 1
        and words[0] not in lists.LITTLE
        and determiner in lists.DETERMINING - {"de", "d"}
        and noun not in lists.TIMES
    )


def _is_second_verb(near: Near) -> bool:
    """Say whether a verb stands before "et": "elle écoute et aide", "le maire écoute et aide".

    At the end a noun would have its own determiner: "l'idée fait son chemin et marche".
    """
    is_last = not near.behind and near.folded(2) in lists.ARTICLES
    return (
        is_last
        or near.folded(2) in lists.SUBJECTS
        or (
            near.folded(3) in lists.ARTICLES
            and near.folded(2) not in lists.KNOWN
            and Reading.FINITE in reading_of(near.before[1])
        )
    )


def _is_behind_noun(near: Near, before: str, behind: str) -> bool:
    """Judge a word right behind a noun or an adjective."""
    if near.follows in lists.BEHIND_NOUN or (
        not near.is_determined and NOUN_PHRASES.fullmatch(near.before[0])
    ):
        return False
    name = near.behind.istitle() and not near.capital  # l'ambassadrice visite Gao
    if name or behind in lists.TIMES_BEHIND or _ADVERB.fullmatch(behind):
        return True
    plural = before[-1] in "sxz"
    if near.is_determined and not plural and PRENOMINAL.fullmatch(before):
        return near.follows == TO
    if before in lists.GROUPS:
        return behind in lists.LINKS_BEHIND or near.follows == TO
    return plural or behind not in {"et", "ou"} or Reading.FINITE in reading_of(near.second.lower())
