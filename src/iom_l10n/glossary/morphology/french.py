"""French nouns, adjectives and participles: number and gender of written words."""

from __future__ import annotations

import itertools
from functools import cache

from iom_l10n.glossary.morphology.phrase import Grammar, Linker, words_of

__all__ = ["grammar"]

_LINKERS = (
    Linker(singular=("de", "d'", "du", "de la", "de l'"), plural=("de", "d'", "des")),
    Linker(singular=("à", "au", "à la", "à l'"), plural=("à", "aux")),
    Linker(singular=("le", "la", "l'"), plural=("les",)),
    Linker(
        singular=("son", "sa", "leur", "mon", "ma", "notre", "votre"),
        plural=("ses", "leurs", "mes", "nos", "vos"),
    ),
)
_FIXED = words_of(
    "a et en sur pour contre par dans sans sous non ou un une vers entre avec afin dont que qu' se"
    " s' ne n' pas plus ce cette ces y selon chez hors pro tempore très"
)
# Nouns that end in s, x or z already; "fonds" without its s is another word (fond).
_INVARIABLE = words_of(
    "pays fonds cas accès processus cours corps temps recours secours concours discours parcours"
    " palais procès progrès succès congrès repas mois fois avis permis campus virus abus refus"
    " frais univers poids tiers flux prix choix voix paix croix taux époux consensus gaz"
)
# Second nouns that stay as they are: visites éclair, projets tests or projets test.
_APPOSED = words_of("éclair test clé soldat écran tampon plancher plafond")
_EUS = words_of("pneu bleu")
_OUX = words_of("bijou caillou chou genou hibou joujou pou")
_AUX_OF_AIL = words_of("travail bail corail émail soupirail vantail vitrail")
_IRREGULAR = {
    "œil": {"yeux"},
    "beau": {"belle", "belles", "bel"},
    "nouveau": {"nouvelle", "nouvelles", "nouvel"},
    "vieux": {"vieille", "vieilles", "vieil"},
    "long": {"longue", "longues"},
    "chef": {"cheffe", "cheffes"},
    "hôte": {"hôtesse", "hôtesses"},
    "maire": {"mairesse", "mairesses"},
    "auteur": {"auteure", "auteures", "autrice", "autrices"},
    "ambassadeur": {"ambassadrice", "ambassadrices"},
    "consul": {"consule", "consules"},
    "préfet": {"préfète", "préfètes"},
    "paysan": {"paysanne", "paysannes"},
    "public": {"publique", "publiques"},
    "blanc": {"blanche", "blanches"},
    "grec": {"grecque", "grecques"},
    "turc": {"turque", "turques"},
    "doux": {"douce", "douces"},
    "faux": {"fausse", "fausses"},
    "gros": {"grosse", "grosses"},
    "bas": {"basse", "basses"},
    "favori": {"favorite", "favorites"},
    "complet": {"complète", "complètes"},
    "concret": {"concrète", "concrètes"},
    "secret": {"secrète", "secrètes"},
    "inquiet": {"inquiète", "inquiètes"},
}
# Longest ending first: "-teur" before "-eur", "-ier" before "-er".
_FEMININE = (
    ("teur", ("trice", "teuse")),
    ("eur", ("euse", "eure")),
    ("eux", ("euse",)),
    ("ier", ("ière",)),
    ("er", ("ère",)),
    ("if", ("ive",)),
    ("en", ("enne",)),
    ("on", ("onne",)),
    ("el", ("elle",)),
    ("et", ("ette",)),
    ("nul", ("nulle",)),
    ("il", ("ille",)),
)
_ENDINGS_WITH_TWO_GENDERS = ("é", "ien", "ois", "ais", "eur", "eux", "if", "ier", "ant")
# Persons whose feminine the dictionary takes for another word.
_OF_BOTH_GENDERS = words_of(
    "candidat voisin musulman partisan écrivain berger cadet patron maçon champion espion baron"
)
_LAST_LETTERS_THAT_TAKE_E = "dilnrstué"


def grammar() -> Grammar:
    """Return French as matching needs it."""
    return Grammar(
        inflect=_inflect, linkers=_LINKERS, fixed=_FIXED, elides=True, apposes=_may_be_apposed
    )


def _may_be_apposed(word: str) -> bool:
    """Say whether a second word may be a noun in the singular: postes frontière."""
    return word in _APPOSED or not _feminines(word)


@cache
def _inflect(word: str, head: bool) -> tuple[frozenset[str], ...]:  # noqa: FBT001 - Grammar's own
    singular = _singulars(word)
    plural = frozenset(itertools.chain.from_iterable(map(_plurals, singular)))
    if word not in singular | plural:
        plural |= {word}
    others = {
        feminine
        for masculine in singular
        for feminine in _feminines(masculine)
        if not head or _is_same_word(masculine, feminine)
    }
    feminine = frozenset(others) or singular
    return (
        singular,
        plural,
        feminine,
        frozenset(f"{f}s" for f in others if f[-1] != "s")
        | ({f for f in others if f[-1] == "s"} or (plural if not others else frozenset())),
    )


def _singulars(word: str) -> frozenset[str]:
    if word in _INVARIABLE:
        return frozenset({word})
    if word.endswith("eaux"):
        return frozenset({word[:-1]})
    if word.endswith("aux"):
        ail = word[:-2] + "il"
        return frozenset({ail if ail in _AUX_OF_AIL else word[:-2] + "l"})
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "as", "os")):
        return frozenset({word[:-1]})
    if word.endswith("s") and word[-2] in "ui" and len(word) > len("amis"):
        return frozenset({word[:-1], word})  # exclus (one form) or disparus (plural)
    return frozenset({word})


def _plurals(word: str) -> set[str]:
    if word.endswith(("s", "x", "z")):
        return {word}
    if word.endswith("al"):
        return {word[:-1] + "ux", word + "s"}  # régionaux; festivals, finals
    if word in _AUX_OF_AIL:
        return {word[:-2] + "ux"}
    if (word.endswith(("au", "eu")) and word not in _EUS) or word in _OUX:
        return {word + "x"}
    return {word + "s"}


def _feminines(word: str) -> set[str]:
    if word in _INVARIABLE or word.endswith(("e", "tion", "sion", "ment")):
        return set()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, replacements in _FEMININE:
        if word.endswith(ending):
            return {word[: -len(ending)] + new for new in replacements}
    return {word + "e"} if word[-1:] in _LAST_LETTERS_THAT_TAKE_E else set()


def _is_same_word(masculine: str, feminine: str) -> bool:
    """Say whether a word alone may take this feminine: accord must not find "accorde".

    Participles are taken by their ending (the lemmas of their two genders differ), and so are the
    endings of persons and adjectives; for all others the dictionary must lead the feminine back
    to the masculine.
    """
    if (
        masculine in _IRREGULAR
        or masculine in _OF_BOTH_GENDERS
        or masculine.endswith(_ENDINGS_WITH_TWO_GENDERS)
    ):
        return True
    import simplemma  # noqa: PLC0415 - a quarter of a second, for few words

    return simplemma.lemmatize(feminine, lang="fr") == masculine
