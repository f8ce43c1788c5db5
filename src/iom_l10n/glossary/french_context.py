"""What stands around and inside French terms: verbs and nouns, determiners of compounds.

"La traite" is a term, "le rapport traite de" is none, nor is the rapport of "par rapport à".

Only words that may be both are judged, by the words beside them. The order of the rules is that
of their certainty: a subject pronoun before, a determiner before, a determiner behind.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from iom_l10n.glossary.folding import fold
from iom_l10n.glossary.morphology.phrase import words_of

__all__ = ["DETERMINER", "Reading", "is_other_word", "may_be_other_word", "without_determiner"]

_JOINTS = ("'", "’", " ", "-", "\u00a0", "\n")
_PARTED = str.maketrans("'’-\u00a0\n", "     ")
_AFTER = re.compile(r"[ \u00a0\u202f\n]?([^\W\d_]+)")
# All lists are folded: no accents. A word before counts as written, since "à" is no "a".
_SUBJECTS = words_of(
    "il elle on ils elles je j tu qui ne n se s y me m te t lui nous vous ca cela ceci chacun"
    " chacune"
)
_OBJECTS = words_of("la le l")
_DETERMINERS = words_of(
    "un une cette cet ce ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs"
    " toute tout tous toutes chaque aucun aucune quel quelle quels quelles nulle du des de d"
    " au aux plusieurs quelque quelques certaine certaines deux trois quatre cinq six dix cent"
    " mille zero autre autres meme memes sept huit neuf onze douze treize quatorze quinze"
    " seize vingt trente quarante cinquante soixante cents nombreux nombreuses divers diverses"
)
_PREPOSITIONS = words_of(
    "a en par pour sans sous sur avec contre entre comme vers dans chez hors lors apres avant"
    " depuis pendant malgre selon durant via"
)
_ADJECTIVES = words_of(
    "nouvelle nouveau grande grand petite petit bonne bon mauvaise belle vieille longue"
    " premiere premier deuxieme troisieme derniere dernier prochaine prochain seule seul"
    " veritable simple forte recente future breve courte telle meilleure principale presente"
    " ancienne ancien seconde double vaste haute large rapide eventuelle enorme immense"
    " precieuse haute libre vraie pleine fausse importante actuelle propre ladite dite moyenne"
    " nouvelles grandes petites bonnes longues premieres dernieres prochaines fortes recentes"
    " futures anciennes principales massives eventuelles simples vraies importantes multiples"
)
_CONJUNCTIONS = words_of("et ou ni mais puis car or donc que qu")
_NOUN_BEHIND = _DETERMINERS | _PREPOSITIONS | _ADJECTIVES | {"les"}
_KNOWN = _NOUN_BEHIND | _CONJUNCTIONS | _SUBJECTS
_VERB_BEHIND = words_of(
    "le la les l un une ce cet cette ces son sa ses leur leurs mon ma nos notre egalement"
    " aussi notamment desormais actuellement deja chaque plusieurs plus moins environ toujours"
    " encore ainsi en effectivement activement regulierement directement principalement"
    " gratuitement tous toutes tout celles ceux quelque quelques certains certaines deux trois"
    " quatre beaucoup mieux"
)
_LINKS_BEHIND = words_of(
    "de d des du a au aux avec par pour sur dans vers contre secours assistance"
)
# Behind a word whose neighbour before is a noun: "le préfet rencontre jeudi les maires".
_TIMES_BEHIND = words_of(
    "aujourd demain hier lundi mardi mercredi jeudi vendredi samedi dimanche ensuite enfin"
    " alors donc surtout maintenant parfois souvent rarement jamais pas rien davantage ici"
    " bien mal peu"
)
_ADVERB = re.compile(r".*(?:[ae]mm|(?:ell|iv|er|iqu|air|eus|ett)em)ent")
_TO = "à"
_TO_BE = words_of(
    "est sont était étaient sera seront serait seraient fut furent soit soient étant être été"
)
_SUBJECT_ARTICLES = words_of("le la les l un une ce cet cette ces son sa ses leur leurs notre nos")
_OF = r"(?:de|du|des|d)\b"
# Nouns of fixed phrases, in which they do not mean what they mean as terms.
_LOCUTIONS = {
    word: re.compile(rf"(?:^| )(?:{phrase})")
    for word, phrase in {
        "cause": f"a cause {_OF}",
        "compte": r"compte tenu\b",
        "cours": rf"au cours {_OF}|en cours\b",
        "effet": r"en effet\b",
        "face": r"face (?:a|au|aux)\b",
        "fonction": f"en fonction {_OF}",
        "lieu": rf"au lieu {_OF}|(?:a|ont|aura|auront|avait|avoir|ayant|eu) lieu\b",
        "moyen": f"au moyen {_OF}",
        "part": r"(?:d une|d autre|a) part\b",
        "rapport": r"par rapport (?:a|au|aux)\b",
        "sein": f"au sein {_OF}",
        "suite": f"(?:a la|par) suite {_OF}",
        "vue": f"en vue {_OF}",
    }.items()
}
_LOCUTION_LEFT = 8
_LOCUTION_RIGHT = 16
_BEARS = "port"  # porter plainte
_AUXILIARIES = words_of(
    "a ont avait avaient aura auront aurait auraient ait aient ayant avoir eu été"
)
_REFLEXIVE = re.compile(r"\b(?:s['’]|se |nous |vous )[^\W\d_]+ (?:[^\W\d_]+ment )?$")
# A word that only says whose or which, inside a compound; what stays of it is "de".
DETERMINER = re.compile(
    r" d(?:e (?:mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs?|cette|cet|ces?)|'une?)"
    r"(?= )"
)
_CONTEXT = 48
_WORDS_BEFORE = 3
_WORDS_JOINTS = ("'", "’", " ", "-", "\u00a0", "\n")
_PARTED = str.maketrans("'’-\u00a0\n", "     ")
_ADVERBS = words_of("déjà egalement aussi bien toujours souvent jamais pas plus tous toutes ainsi")


class Reading(StrEnum):
    """What a word may be besides a noun."""

    NONE = ""
    FINITE = "finite"  # traite, aide: third person
    PARTICIPLE = "participle"  # réfugié, détenu; arrivée, plainte
    GERUND = "gerund"  # migrant


# Endings of a form, that of its infinitive instead, and what the form is if there is such a verb.
_INFINITIVES = (
    (("e",), "er", Reading.FINITE),  # aide
    (("vre",), "vrir", Reading.FINITE),
    (("fre",), "frir", Reading.FINITE),  # offre
    (("t",), "ttre", Reading.FINITE),  # combat
    (("ie",), "ir", Reading.PARTICIPLE),  # sortie
    (("inte",), "indre", Reading.PARTICIPLE),  # plainte
    (("verte",), "vrir", Reading.PARTICIPLE),  # découverte
)


@cache
def reading_of(word: str) -> Reading:
    """Return what else a small-lettered word may be."""
    if word.endswith(("é", "ée", "és", "ées", "u", "ue", "us", "ues")):
        return Reading.PARTICIPLE
    if word.endswith("ant"):
        return Reading.GERUND
    bare = word.removesuffix("s")
    for endings, infinitive, reading in _INFINITIVES:
        ending = next(filter(bare.endswith, endings), "")
        # Only a participle has a plural.
        if ending and (bare == word or reading is Reading.PARTICIPLE):
            import simplemma  # noqa: PLC0415 - a quarter of a second, for few words

            if simplemma.is_known(bare[: -len(ending)] + infinitive, lang="fr"):
                return reading
    return Reading.NONE


def without_determiner(form: str) -> str:
    """Return a form as it is looked for in a text whose determiners were left out."""
    return DETERMINER.sub(" de", form)


def may_be_other_word(form: str, term: str) -> bool:
    """Say whether a term's form may be, or begin with, another word of the same letters."""
    word, _space, more = form.partition(" ")
    reading = reading_of(word)
    return (
        reading is Reading.FINITE
        or bool(reading and not more)
        or fold(form) in _LOCUTIONS
        or _begins_with_preposition(term)
    )


def is_other_word(kept: str, start: int, form: str, term: str) -> bool:
    """Say whether a term's `form`, written at `start`, is a verb there or a part of a phrase."""
    end = start + len(form)
    if _begins_with_preposition(term) and "-" not in kept[start:end]:
        # "Des sans papiers" lacks its hyphen, "sans papiers d'identité" does not.
        words = _words_before(kept[max(0, start - _CONTEXT) : start].lower())
        return not words or fold(words[0]) not in _DETERMINERS | _SUBJECT_ARTICLES
    locution = _LOCUTIONS.get(fold(form))
    if locution is not None:
        near = fold(kept[max(0, start - _LOCUTION_LEFT) : end + _LOCUTION_RIGHT])
        if locution.search(near.replace("'", " ")):
            return True
    return _is_verb(kept, start, form, term)


def _begins_with_preposition(term: str) -> bool:
    head, hyphen, _rest = term.partition("-")
    return bool(hyphen) and fold(head) in _PREPOSITIONS


def _is_verb(kept: str, start: int, form: str, term: str) -> bool:
    """Say whether a form is or begins with a verb.

    A term of several words is one only behind a subject: "il traite des personnes".
    """
    word, _space, more = form.partition(" ")
    reading = reading_of(word)
    if reading is Reading.NONE or (more and reading is not Reading.FINITE):
        return False
    left = kept[max(0, start - _CONTEXT) : start].lower()
    words = _words_before(left)
    before = fold(words[0]) if words else ""
    if reading is Reading.PARTICIPLE:
        return _is_participle(left, words) or (
            term.endswith(("e", "es")) and bool(words) and _is_no_action(words[0])
        )
    if reading is Reading.GERUND:
        return before == "en" or (before.endswith(("s", "x")) and before not in _KNOWN)
    if before in _SUBJECTS:
        return True
    end = start + len(word)
    if before in _OBJECTS:
        return _is_behind_object([fold(word) for word in words[1:]], kept, end)
    return not more and (before == "les" or _is_finite(before, kept, end))


def _is_no_action(before: str) -> bool:
    """Judge a feminine noun that is a participle too: "elle est arrivée", "les aides arrivées"."""
    return before in _TO_BE or (
        fold(before) not in _KNOWN | _OBJECTS and not before.startswith(_BEARS)
    )


def _is_behind_object(words: list[str], kept: str, end: int) -> bool:
    """Judge what stands behind "la", "le", "l'", itself behind these words, nearest first."""
    if not words or words[0] in _SUBJECTS:
        return bool(words)
    found = _AFTER.match(kept, end)
    return (  # la police la recherche toujours
        len(words) > 1
        and words[0] not in _KNOWN | _OBJECTS
        and words[1] in _SUBJECT_ARTICLES
        and (not found or fold(found[1].lower()) in _VERB_BEHIND)
    )


def _is_finite(before: str, kept: str, end: int) -> bool:
    """Judge a word behind no pronoun; "les aide" was one, since a noun would have its s."""
    if before in _NOUN_BEHIND:
        return False
    found = _AFTER.match(kept, end)
    written = found[1] if found else ""
    behind = fold(written)
    if behind in _VERB_BEHIND:
        return True
    if not before or before in _CONJUNCTIONS:
        return False
    return (
        behind in _LINKS_BEHIND
        or behind in _TIMES_BEHIND
        or written.lower() == _TO
        or _ADVERB.fullmatch(behind) is not None
        or (written.istitle() and kept[end - 1].islower())  # l'ambassadrice visite Gao
    )


def _words_before(left: str) -> list[str]:
    """Return the words before, nearest first, up to a sign that ends a group."""
    words: list[str] = []
    for word in left.translate(_PARTED).split(" ")[-2 : -_WORDS_BEFORE - 2 : -1]:
        if not word.isalpha():
            break
        words.append(word)
    return words if left[-1:] in _JOINTS else []


def _is_participle(left: str, words: list[str]) -> bool:
    if words and (words[0] in _ADVERBS or words[0].endswith("ment")):
        words = words[1:]
    return bool(words and words[0] in _AUXILIARIES) or bool(_REFLEXIVE.search(left))
