"""Whether a sentence ends at a candidate."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.segmentation.context import CONTINUING
from iom_l10n.segmentation.language import Abbreviation
from iom_l10n.segmentation.stops import enumerates, word_ends

if TYPE_CHECKING:
    from iom_l10n.segmentation.context import Ahead, Place

__all__ = ["begins_clause", "ends_sentence"]

_SPACE = " \u00a0\u202f"
_OPENING = ("", *"«“„‹([¿¡")
_CLOSED = frozenset(")»”")
_CLAUSE = 5  # words: longer than the names in a list
_DATELINE = 30
_ASIDE = 8  # letters


def ends_sentence(place: Place) -> bool:
    """Tell whether a run of end marks with its closers, before white space, ends a sentence."""
    ahead = place.ahead
    if not ahead.first or ahead.first in CONTINUING or _only_opened(place):
        return False
    if place.closers and ahead.word in place.rules.continuers:
        return False  # a script without capitals: « ؟ » and a verb of saying
    if place.marks != ".":
        # "et… beaucoup", "« C'est tout ! » dit-il": a small letter goes on.
        return not (ahead.small or _is_aside(place) or _is_name(place))
    if enumerates(place) or _is_dateline(place):
        return False
    if place.closers.rstrip("*¹²³⁴⁵⁶⁷⁸⁹⁰") or place.text[place.stop - 1] in _CLOSED:
        # "(CCIA). appellent" is one sentence, and so is « Je pars. » dit-il.
        return not ahead.small
    return word_ends(place)


def begins_clause(ahead: Ahead) -> bool:
    """Tell "… sont secs ; Les bêtes meurent" from "Le Monde ; La Croix ; Les Échos".

    French writes no capital after a semicolon: these are list items strung together.
    """
    if not ahead.opener:
        return False
    words = re.split(r"[;.]", ahead.text, maxsplit=1)[0].split()
    return len(words) >= _CLAUSE or (len(words) > 1 and words[1].islower()) or "'" in ahead.word


def _only_opened(place: Place) -> bool:
    """Tell "… Et puis" and "« … Nous partons »": words left out before the first."""
    before = place.text[max(place.start, place.stop - 2) : place.stop].rstrip(_SPACE)
    return before[-1:] in _OPENING


def _is_dateline(place: Place) -> bool:
    """Tell "BANGUI. – Des camions …" from "Le pont a cédé. – Un désastre"."""
    if not place.ahead.dashed or place.stop - place.start > _DATELINE:
        return False
    return place.text[place.start : place.stop].isupper()


def _is_aside(place: Place) -> bool:
    """Tell "[…]", "(!)" and "(sic !)" in mid-sentence from "(Il est venu !)"."""
    if place.closers[:1] not in {")", "]"}:
        return False
    opening = "(" if place.closers[0] == ")" else "["
    return (
        place.text.rfind(opening, max(place.start, place.stop - _ASIDE), place.stop) > place.start
    )


def _is_name(place: Place) -> bool:
    """Tell "Yahoo! Inc" from an exclamation; the lists hold such names with their mark."""
    meanings = place.rules.meanings(place.token + place.marks)
    return Abbreviation.UNLESS_NAME in meanings and not place.ahead.opener
