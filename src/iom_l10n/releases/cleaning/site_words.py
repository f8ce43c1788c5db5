"""What a line of a page serves, where its words alone can tell: menu, sharing, cookies, or None."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from iom_l10n.releases.cleaning.purposes import FILES, SERVICE, Purpose
from iom_l10n.releases.cleaning.wordings import (
    begins_whole,
    known,
    may_be_known,
    may_begin,
    plain,
    whole,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["purpose_of"]

_LONGEST, _LONGEST_ROW = 500, 200
_PARTING = frozenset("|/>›»")
_SHORTEST_RULE = 3
_ROW = re.compile(r"\s*[|/•·›»>→,:\t]+\s*|\s[-–—]\s|\s{2,}|\]\s*\[")
_TRAIL = re.compile(r"\s?[>›»/→|]{1,2}\s?")
_FEWEST, _LONGEST_TRAIL = 2, 7
_NUMBERED = re.compile(
    r"(?:(?P<label>\S.{1,60}) )?(?:n°s?|nos?) ?(?:[a-z]{1,6}[ /]?)?0(?:[ /][a-z0]{1,8}){0,3}"
)
_LONGEST_PHRASE = 6
_ADDRESSES = frozenset({"e mail", "email", "mail", "courriel"})
# "Source : OIM" credits a text, and a sentence is asked for as a whole.
_NO_ROW = frozenset({Purpose.POSTED, Purpose.TOOL, Purpose.SENTENCE, Purpose.BELOW, Purpose.RIGHTS})


@lru_cache(maxsize=4096)
def purpose_of(text: str) -> Purpose | None:
    """Return what a line serves, None where its words may be the release's own."""
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    if len(text) > _LONGEST_ROW and not may_be_known(text):
        return None
    phrase = plain(text)
    if not any(map(str.isalnum, phrase)) and "©" not in phrase:
        return Purpose.RULE if len(text) >= _SHORTEST_RULE or text in _PARTING else None
    found = _of_number(phrase)
    if found is None and may_begin(phrase):  # most lines begin as no wording does
        found = whole(phrase) or _of_row(text) or known(phrase)
    if found is Purpose.KIND and text[-1] in ".:":
        return None  # "Déclaration :" heads what follows
    if text[-1] == ":" and phrase in _ADDRESSES:
        return None  # a contact whose address was cut out
    return found


def _of_number(phrase: str) -> Purpose | None:
    """Return what a number alone, or behind a label, serves."""
    numbered = _NUMBERED.fullmatch(phrase) if "0" in phrase else None
    if numbered and (numbered["label"] is None or known(numbered["label"]) is Purpose.KIND):
        return Purpose.KIND
    return None


def _of_row(text: str) -> Purpose | None:
    """Return what labels serve that stand in one line, parted by signs or by nothing."""
    if len(text) > _LONGEST_ROW:
        return None
    found: list[Purpose | None] = []
    for part in _ROW.split(text):
        if phrase := plain(part):
            found.append(known(phrase))
            if found[-1] is None:
                break  # most lines are no row: their first part tells
    if found[:1] == [Purpose.HOME] and len(found) > 1 and _is_trail(text):
        return Purpose.HOME
    if None in found or len(found) < _FEWEST:
        found = _in_a_row(plain(text).split())
    if None in found or len(found) < _FEWEST or not _NO_ROW.isdisjoint(found):
        return None
    if found[0] in FILES:
        return found[0]
    telling = [purpose for purpose in found if purpose not in {Purpose.KIND, Purpose.HOME}]
    if not telling:
        return Purpose.KIND
    return telling[0] if SERVICE.issuperset(telling) else Purpose.MENU


def _is_trail(text: str) -> bool:
    """Tell "Accueil > Actualités > …" and "Accueil | Projets | …" from a title."""
    steps = sum(map(bool, _TRAIL.split(text)))
    return _FEWEST + ("|" in text) <= steps <= _LONGEST_TRAIL


def _in_a_row(words: Sequence[str]) -> list[Purpose | None]:
    """Return what wordings serve that stand side by side; [None] where one is not known."""
    found: list[Purpose | None] = []
    at = 0
    while at < len(words):
        if not begins_whole(words[at]):
            return [None]
        for size in range(_LONGEST_PHRASE, 0, -1):
            purpose = whole(" ".join(words[at : at + size]))
            if purpose is not None:
                found.append(purpose)
                at += size
                break
        else:
            return [None]
    return found
