"""What a French word may be besides a noun: "aide" is a verb too, "employé" a participle.

Word forms are judged by their endings, and an ending counts only where the dictionary knows the
verb: "traitait" is a form of traiter, "communait" of nothing.
"""

from __future__ import annotations

from enum import Flag, auto
from functools import cache

from iom_l10n.glossary.morphology.phrase import words_of

__all__ = ["INFINITIVES", "LINKS", "Reading", "is_participle_form", "reading_of"]


class Reading(Flag):
    """What a word may be besides a noun; "produit" is two things more."""

    NONE = 0
    FINITE = auto()  # traite, aide, produit: third person
    PLURAL = auto()  # résident, portions
    PARTICIPLE = auto()  # réfugié, suivi, arrivée, plainte
    GERUND = auto()  # migrant
    ADJECTIVE = auto()  # pratique, clandestin, montante
    INFINITIVE = auto()  # pouvoir
    ADVERB = auto()  # bien, or


# Endings of a form, that of its infinitive instead, and what the form is if there is such a verb.
_FINITE = (
    ("vre", "vrir"),
    ("fre", "frir"),  # offre
    ("t", "ttre"),  # combat
    ("t", "tir"),  # sort
    ("it", "ire"),  # produit
)
_PARTICIPLES = (
    ("i", "ir"),  # sortie, démuni
    ("i", "re"),  # suivi
    ("is", "ettre"),  # remise
    ("is", "endre"),  # prise
    ("is", "érir"),  # acquis
    ("is", "seoir"),  # sursis
    ("int", "indre"),  # plainte
    ("ert", "rir"),  # découverte
    ("it", "ire"),  # conduite
)
_ADJECTIVE_ENDINGS = (
    *("ique", "able", "ible", "al", "ale", "aux", "if", "ive", "in", "ine", "il", "ile"),
    *("ier", "ière", "ger", "gère", "ain", "aine", "ante"),
    *("nnel", "nnelle", "minel", "minelle", "tuel", "tuelle", "tiel", "tielle", "riel", "rielle"),
    *("duel", "duelle", "ciel", "cielle", "urel", "urelle", "iste"),
)
_ADJECTIVES = words_of(
    "volontaire humanitaire sanitaire militaire judiciaire mineur mineure jeune proche malade"
    " pauvre riche adulte aveugle rebelle libre indigène autochtone nomade complice rural rurale"
    " célibataire solidaire prêt prête trouble ferme droit droite public publique secret secrète"
    " suspect suspecte présent présente absent absente urgent urgente patient patiente prospère"
    " manifeste propre faible calme vide plein pleine courant courante commun commune mort morte"
    " expert experte bénévole frais fraîche majeur majeure intérieur intérieure extérieur"
    " extérieure supérieur supérieure religieux religieuse musulman musulmane autonome précaire"
    " voisin voisine étranger étrangère privé privée froid froide chaud chaude moyen moyenne"
    " intermédiaire secondaire temporaire"
    " universitaire parlementaire moteur motrice porteur porteuse citoyen citoyenne paysan paysanne"
)
INFINITIVES = frozenset(
    {"pouvoir", "devoir", "savoir", "avoir", "être", "vivre", "vouloir", "souvenir", "rire"}
)
_ADVERBS = words_of("bien mal point son")
LINKS = words_of("or car est")  # nouns behind a preposition, too: en car, d'or
# Soft sounds before a: geait, çait.
_SOFT = {"g": "ge", "c": "ç"}
_PARTICIPLE_ENDINGS = ("é", "ée", "és", "ées", "u", "ue", "us", "ues")
_PLURALS = ("ent", "ions")
_UNKNOWN = words_of("œuvr manœuvr oeuvr manoeuvr list audit impact bâch")  # to the dictionary
_QUE = ("que", "gue", "ques", "gues")  # risque, dialogue: no participle


@cache
def reading_of(word: str) -> Reading:
    """Return what else a small-lettered word may be."""
    found = Reading.NONE
    if is_participle_form(word) or word.removesuffix("s").removesuffix("e") == "mort":
        found |= Reading.PARTICIPLE
    elif word.endswith("ant"):
        found |= Reading.GERUND
    elif _is_one_of(word.removesuffix("s"), _PARTICIPLES) or _is_one_of(word, _PARTICIPLES):
        found |= Reading.PARTICIPLE
    if (word.endswith("e") and _is_first_group(word[:-1])) or _is_one_of(word, _FINITE):
        found |= Reading.FINITE
    if word.endswith(_PLURALS) and _is_first_group(word.removesuffix("ent").removesuffix("ions")):
        found |= Reading.PLURAL
    bare = word.removesuffix("s")
    if bare.endswith(_ADJECTIVE_ENDINGS) or not _ADJECTIVES.isdisjoint((bare, word)):
        found |= Reading.ADJECTIVE
    if word in _ADVERBS or word in LINKS:
        found |= Reading.ADVERB
    if word in INFINITIVES:
        found |= Reading.INFINITIVE
    return found


def is_participle_form(word: str) -> bool:
    """Say whether a word ends as a participle does, whatever the dictionary knows."""
    return word.endswith(_PARTICIPLE_ENDINGS) and not word.endswith(_QUE)


def _is_one_of(word: str, endings: tuple[tuple[str, str], ...]) -> bool:
    """Say whether the dictionary knows a verb of which this is a form, masculine or feminine."""
    import simplemma  # noqa: PLC0415 - a quarter of a second, for few words

    forms = {word, word.removesuffix("e")} if endings is _PARTICIPLES else {word}
    return any(
        simplemma.is_known(form.removesuffix(ending) + infinitive, lang="fr")
        for form in forms
        for ending, infinitive in endings
        if form.endswith(ending) and len(form) > len(ending)
    )


def _is_first_group(stem: str) -> bool:
    """Say whether a verb in -er has this stem: aid-, sièg- (siéger), pai- (payer).

    Its imperfect is asked for, since the dictionary holds verbs that nobody uses (membrer).
    """
    import simplemma  # noqa: PLC0415 - a quarter of a second, for few words

    stems = {stem}
    before, grave, after = stem.rpartition("è")
    if grave:
        stems |= {f"{before}é{after}", f"{before}e{after}"}
    if stem.endswith("i"):
        stems.add(f"{stem[:-1]}y")
    if _UNKNOWN & stems:
        return True
    return any(
        simplemma.lemmatize(f"{one[:-1]}{_SOFT.get(one[-1:], one[-1:])}ait", lang="fr")
        == f"{one}er"
        for one in stems
        if one
    )
