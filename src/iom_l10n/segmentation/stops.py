"""What a full stop after an abbreviation, an initial or a number means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.segmentation.context import token_before
from iom_l10n.segmentation.language import Abbreviation

if TYPE_CHECKING:
    from iom_l10n.segmentation.context import Ahead, Place

__all__ = ["enumerates", "word_ends"]

_DOTTED = re.compile(r"(?:\w\.-?)+\w")
_MINUTES = re.compile(
    r"[0-5]\d(?:[\s\u00a0]*(?:[,.;:)]|\Z)|[\s\u00a0]+(?:par|à|aux?|et|ou|pour|avec|dans|sur|en|les?|la"
    r"|du|lors|sous|jusqu)\b)"
)
_VERSION = re.compile(r"\d{1,2}(?:\.\d{1,2}){2,}")
_ELISION = re.compile(r"(?:[cdjlmnst]|qu)['’](?=\w)", re.IGNORECASE)
# "1.", "a.", "IV.", "4.2.", "II.3." at the head of a sentence: a number of its own.
_ENUMERATOR = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[IVX]{1,5}(?:\.\d{1,2})?|[ivx]{1,5}")
_HEAD_NUMBER = re.compile(r"\d{1,4}(?:er|re|bis|ter|[-.]\d{1,3})*|[A-Z]|[IVXLC]{1,7}")
_MONTHS = frozenset(
    {
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre", "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre", "janeiro",
        "fevereiro", "março", "maio", "junho", "julho", "setembro", "outubro", "novembro",
        "dezembro",
    }
)  # fmt: skip
_NUMBER = re.compile(r"[\d+§#°]|[IVXLCDM]+\b|[A-Z](?:[./]|\s?\d)|[nN]°")
_SHORT = re.compile(r"[^\W\d_aeiouyà-æè-öø-ýœAEIOUYÀ-ÆÈ-ÖØ-ÝŒ]{1,3}[b-df-hj-np-tv-xzç]")
_HEAD = 24
_ITEM = 300
_ITEM_DIGITS = 2
_COUNTS = re.compile(r"\d{1,2}\.\s")
_COUNTED = re.compile(r"(?:\A|\s)(\d{1,2})\Z")
_CLOSING = frozenset(")»”?!")
_NAME_BACK = 60
_AROUND_LABEL = ' .\u00a0\u202f«"('
_NOT_BEFORE_NUMBER = frozenset({Abbreviation.BEFORE_NUMBER, Abbreviation.BEFORE_CAPITAL})


def enumerates(place: Place) -> bool:
    """Tell "1. Est hébergée …", "Art. 3. Le ministre …" and "§ 4. Le …" from sentences."""
    token = place.token
    before = place.stop - len(token)
    if before == place.start:
        return _ENUMERATOR.fullmatch(token) is not None
    if token.isdecimal() and len(token) <= _ITEM_DIGITS and _goes_on_counting(place, before):
        return True
    if place.stop - place.start > _HEAD or not _HEAD_NUMBER.fullmatch(token):
        return False
    label = place.text[place.start : before].strip(_AROUND_LABEL).lower()
    return Abbreviation.LABEL in place.rules.abbreviations.get(label, frozenset())


def _goes_on_counting(place: Place, before: int) -> bool:
    """Tell the 2 of "1. Ouvrir la porte 2. Fermer la fenêtre" from "Elles sont 2. Leur mère"."""
    last = place.text[place.start : before].rstrip()[-1:]
    if not (last.isalpha() or last in _CLOSING) or not _COUNTS.match(place.text, place.start):
        return False
    floor = max(place.start, before - _ITEM)
    stop = place.text.rfind(".", floor, before)
    while stop >= 0:
        seen = _COUNTED.search(place.text[max(floor, stop - _ITEM_DIGITS - 1) : stop])
        if seen is not None and place.text[stop + 1].isspace():
            return int(seen[1]) + 1 == int(place.token)
        stop = place.text.rfind(".", floor, stop)
    return False


def word_ends(place: Place) -> bool:
    """Tell whether a bare full stop after a word ends a sentence.

    A listed meaning comes first: "J.-C." is listed, although it looks like somebody's initials.
    """
    token, ahead = place.token, place.ahead
    if f"{token}. {ahead.word}" in place.rules.pairs or _is_time(token, ahead):
        return False  # the first stop of "EE. UU.", "a. m."
    meanings = _meanings(place, token)
    if meanings:
        return _abbreviation_ends(meanings, ahead)
    bare = _ELISION.sub("", token, count=1)
    if bare[:1].isupper() and _DOTTED.fullmatch(bare):
        # "de l'U.R.S.S. La Russie" ends one, "avec W.E.B. Du Bois" and "J.-M. Le Pen" do not.
        named = ahead.particle and ("-" in bare or (bare == token and _begins_name(place)))
        return ahead.opener and not (ahead.small or ahead.dashed or named)
    if token[-1:].isupper() and not token[-2:-1].isalnum():
        return _initial_ends(place, token)
    if token.isdecimal() and len(token) <= _ITEM_DIGITS and ahead.word in _MONTHS:
        return False  # "le 3. mai", as German and Swiss hands write it
    # A bare full stop ends one even before a small letter ("… la collecte. kuska signifie …"),
    # but a run of consonants is a word cut short ("dpt. du Nord"), and "§ 3.2.1. du" goes on.
    return not (ahead.small and (_SHORT.fullmatch(token) or _VERSION.fullmatch(token)))


def _abbreviation_ends(meanings: frozenset[Abbreviation], ahead: Ahead) -> bool:
    if Abbreviation.NEVER in meanings or ahead.small:
        return False  # "p. ex.", "etc. et", "no. suivant"
    number = _NUMBER.match(ahead.text) is not None
    if number and not meanings.isdisjoint(_NOT_BEFORE_NUMBER):
        return False
    if Abbreviation.UNLESS_NAME in meanings:
        return ahead.opener and not ahead.dashed
    return not ahead.dashed or meanings <= {Abbreviation.BEFORE_NUMBER}


def _is_time(hour: str, ahead: Ahead) -> bool:
    """Tell "à 17 h. 30 par" from "à 8 h. 12 familles"."""
    return hour.endswith("h") and _MINUTES.match(ahead.text) is not None


def _meanings(place: Place, token: str) -> frozenset[Abbreviation]:
    rules = place.rules
    word = token
    for sign in "'’/-":  # "l'art. 4", "d'env. 30", "hab./km", "sous-sect. 3"
        if sign in word and not rules.meanings(word):
            word = word.rpartition(sign)[2]
    if word.lower() not in rules.words:
        return frozenset()
    before = place.stop - len(token)
    if before - place.start > 1 and place.text[before - 1].isspace():
        # "a. m.", "EE. UU.", "s. d.": an abbreviation of two words is listed as one.
        first = token_before(place.text, place.start, before - 1)
        pair = rules.meanings(f"{first} {token}")
        if pair:
            return pair
    return rules.meanings(word) - {Abbreviation.LABEL}


def _begins_name(place: Place) -> bool:
    """Tell "de J. Le Goff" from "Mirlande T. La", by the word before the initials."""
    before = place.text[max(0, place.stop - _NAME_BACK) : place.stop].rpartition(" ")[0].rstrip()
    previous = token_before(before, 0, len(before))
    small = previous.islower() and len(previous) <= len("avec")
    return not previous or previous[-1] in ".,;:" or small


def _initial_ends(place: Place, token: str) -> bool:
    """Tell "Mirlande T. Elle raconte" and "vitamine C. Les" from "Q. Mamani" and "J. Le Goff"."""
    ahead = place.ahead
    if not ahead.opener or ahead.small or place.stop - len(token) == place.start:
        return False
    return not (ahead.particle and _begins_name(place))
