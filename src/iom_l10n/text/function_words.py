"""Small words that give a language away: which language a text is in, without a dictionary."""

from __future__ import annotations

import re
from functools import lru_cache

from iom_l10n.text.words import tokens

__all__ = [
    "foreign_language",
    "french_alone",
    "french_only",
    "is_function_word",
    "sister_of_french",
]


_ROWS = {
    "fr": "le la les un une des du de au aux et est sont été était ont avait dans pour par sur avec"
    " sans sous chez que qui quoi dont où ce cet cette ces son sa ses leur leurs nous"
    " vous ils elles"
    " il elle on ne pas plus mais ou donc car si comme afin ainsi alors après avant depuis pendant"
    " entre vers selon lors également aussi très tout tous toute toutes être avoir"
    " fait faire à en y"
    " se qu lorsque puis même autres autre notre votre mon ma mes nos vos deux trois"
    " quatre cinq sept huit neuf dix contre chaque puisque plusieurs aucun aucune toujours"
    " jamais encore beaucoup peu moins lorsque tandis malgré grâce afin parmi vers chez",
    "en": "the of and to in that is was for on with as are were be been by at from this which have"
    " has had not but they their his her its it he she we you who will would there or an more when"
    " what if can could said into than other after before about over out up also our your all being"
    " where while how most some any only two these those them him no so do did does",
    "es": "el la los las un una unos unas de del al y e en que es son fue era ha han había con por"
    " para sin sobre entre hasta desde como más pero o u su sus se lo le les no ya"
    " muy también cuando"
    " donde quien quienes este esta estos estas ese esa aquel ser está están tiene tienen hay según"
    " porque si durante tras ante todos todas otro otra otros otras nos mi sin dos tres",
    "pt": "o a os as um uma uns umas de do da dos das ao à aos às e em no na nos nas"
    " que é são foi era"
    " tem têm tinha com por para sem sobre entre até desde como mais mas ou seu sua"
    " seus suas se lhe"
    " não já muito também quando onde quem este esta estes estas esse essa isso ser está estão há"
    " segundo porque pelo pela pelos pelas num numa após todos todas outro outra outros outras você"
    " ele ela eles elas dois duas três",
    "it": "il lo gli una uno di del della dei delle che è sono era con per non anche"
    " più come nel nella"
    " dal alla ai si ha hanno ma questo questa essere molto dopo",
    "de": "der die das und ist sind war mit für nicht auf dem den des ein eine einer"
    " eines zu im von"
    " auch sich sie wir ihr als nach bei wird werden haben hat oder aber wie",
}
_SETS = {language: frozenset(row.split()) for language, row in _ROWS.items()}
_OWN = {
    language: words
    - frozenset().union(*(other for name, other in _SETS.items() if name != language))
    for language, words in _SETS.items()
}


def is_function_word(word: str, language: str) -> bool:
    """Say whether a small-lettered word is one of the small words of a language."""
    return word in _SETS.get(language, ())


_CUE = {
    "es": re.compile(r"ñ|ción$|ciones$|dad$|dades$|ó$|miento"),
    "pt": re.compile(r"[ãõ]|ção|ções|dade$|dades$|nh[aeo]|lh[aeo]|^[^aeiou]*ou$"),
    "en": re.compile(r"ing$|tion$|ght|th$|^wh|ness$|ly$|ck"),
}
# A common word with a letter or an ending that the language does not have says much for its sister.
_STRANGE = {
    ("es", "pt"): re.compile(r"(?:^\W*\w|(?<!\w)[a-zà-ÿ])\w*(?:[ãõ]|ç[ao]\b)"),
    ("pt", "es"): re.compile(r"(?:^\W*\w|(?<!\w)[a-zà-ÿ])\w*(?:ñ|ción\b|ciones\b)"),
}
_STRANGE_WEIGHS = 2
_NO_CUE = re.compile(r"(?!)")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_LATIN = re.compile(r"[A-Za-zÀ-ÿ]")
_ROMANCE = frozenset({"fr", "es", "pt", "it"})
_GERMANIC = frozenset({"en", "de"})
# Languages whose small words are not known here look like the sisters that are: Catalan reads as
# Spanish, Afrikaans as English.
_SIBLINGS = {
    **dict.fromkeys(
        re.findall(
            r"\w+",
            """an ast ca co crs cbk eo fur gcf gcr gl gsc ht ia io kea la lad lb lij lmo mfe mwl nap
            oc pap pcd pms rcf rm ro rup sc scn vec wa""",
        ),
        _ROMANCE,
    ),
    **dict.fromkeys(
        re.findall(
            r"\w+",
            "af bi da fo frr fy gsw jam lb nb nds nl nn no pcm sco srn sv tpi yi",
        ),
        _GERMANIC,
    ),
    "lb": _ROMANCE | _GERMANIC,
}
_ENOUGH = 4
_SHARE = 0.2
_PLAIN = 3
# More small words of its own language than this, and a text is what it should be.
_USUAL = 0.3
_SHARED_WITH_FRENCH = frozenset(
    [
        "de",
        "la",
        "a",
        "las",
        "los",
        "son",
        "es",
        "en",
        "par",
        "que",
        "se",
        "sur",
        "es",
        "un",
        "une",
        "me",
        "te",
        "le",
        "les",
        "san",
        "santa",
        "del",
    ]
) - {"les", "une"}
_ACCENT = re.compile(r"[àâæçèéêëîïôœùûü]|[a-z]['’]")


@lru_cache(maxsize=8192)
def french_only(word: str) -> bool:
    """Say whether a lower-case word marks a text as French rather than Spanish or English."""
    if word in _OWN["fr"] or (word in _SETS["fr"] and word not in _SHARED_WITH_FRENCH):
        return True
    return _ACCENT.search(word) is not None


def french_alone(word: str) -> bool:
    """Say whether a small word belongs to French and to no other language that we know."""
    return word in _OWN["fr"]


def sister_of_french(language: str) -> bool:
    """Say whether a language, whose words are not well known here, shares many with French."""
    return "fr" in _SIBLINGS.get(language, ())


@lru_cache(maxsize=512)
def foreign_language(text: str, language: str) -> str | None:
    """Return the language that a text is plainly in, if it is not `language`, else None."""
    words = tokens(text)
    if len(words) < _ENOUGH:
        return None
    if language in _SETS and sum(map(_SETS[language].__contains__, words)) > _USUAL * len(words):
        return None
    if language == "ar" and len(_ARABIC.findall(text)) > len(_LATIN.findall(text)):
        return None
    best, score = None, 0
    siblings = _SIBLINGS.get(language, frozenset()) if language not in _SETS else frozenset()
    for other in _SETS:
        if other == language or other in siblings:
            continue
        theirs = _evidence(words, other, language)
        if (strange := _STRANGE.get((language, other))) and strange.search(text):
            theirs += _STRANGE_WEIGHS
        if theirs < _PLAIN or theirs < _SHARE * len(words) or theirs <= score:
            continue
        if _evidence(words, language, other) * _PLAIN <= theirs:
            best, score = other, theirs
    return best


def _evidence(words: tuple[str, ...], language: str, other: str) -> int:
    """Count the words that speak for a language and not for the other."""
    mine, its = _SETS.get(language, frozenset()), _SETS.get(other, frozenset())
    cue, its_cue = _CUE.get(language, _NO_CUE), _CUE.get(other, _NO_CUE)
    return sum(
        (word in mine and word not in its)
        or (word not in its and cue.search(word) is not None and its_cue.search(word) is None)
        for word in words
    )
