"""Whether letters at a place are a form of a term: whole words, accents, capitals, no name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.glossary.folding import fold
from iom_l10n.glossary.morphology.arabic import ARABIC_PREFIX, ARABIC_SUFFIX

if TYPE_CHECKING:
    from iom_l10n.glossary.folding import Folded

__all__ = [
    "is_no_part",
    "is_no_person",
    "is_whole_arabic",
    "plain",
    "same_letters",
    "stands_after",
]

_ELISIONS = frozenset({"l", "d", "qu", "n", "s", "j", "m", "t", "c", "lorsqu", "puisqu", "jusqu"})
_FREE_PREFIXES = frozenset({"vice", "ex", "co", "non"})
_WORD_BEFORE = re.compile(r"([^\W\d_]+)['’ ]?$")
_CAPITALISED_AFTER = re.compile(r"[ -][A-ZÀÂÇÉÈÊËÎÏÔÙÛÜ][^\W\d_]*[a-zà-ÿ]")
_CAPITALISED_BEFORE = re.compile(
    r"(?:(?<![.!?»] )(?<!^)\b[A-ZÀÂÇÉÈÊÎÔÛ][a-zà-ÿ]+|\bMM?\.|\bMmes?|\bMlle|\bDr\.?)[ -]$"
)


def plain(written: str) -> str:
    """Return letters of a text with the signs of a form."""
    return written.replace("’", "'").replace("-", " ").replace("\u00a0", " ")


def same_letters(written: str, form: str) -> bool:
    """Compare accents: only a capital may lack one ("Etats membres", "traité" is no "traite")."""
    if written.lower() == form:
        return True
    for letter, expected in zip(written, form, strict=True):
        small = letter.lower()
        if small == expected or not small.isalpha():
            continue
        if fold(small) == small == fold(expected) and letter.isupper():
            continue
        if fold(small) == fold(expected) and "\u0600" <= letter <= "\u06ff":
            continue
        return False
    return True


def is_whole_arabic(bare: str, start: int, end: int) -> bool:
    """Allow the letters that Arabic writes together with a word: و ف ب ل ك ال and endings."""
    left = start
    while left and bare[left - 1].isalpha():
        left -= 1
    right = end
    while right < len(bare) and bare[right].isalpha():
        right += 1
    return bool(
        ARABIC_PREFIX.fullmatch(bare, left, start) and ARABIC_SUFFIX.fullmatch(bare, end, right)
    )


def stands_after(bare: str, start: int, words: frozenset[str]) -> bool:
    """Say whether one of these words stands before a place."""
    before = _WORD_BEFORE.search(bare[max(0, start - 12) : start])
    return before is not None and before.group(1) in words


def is_no_person(kept: str, start: int, end: int) -> bool:
    """Keep "Maurice Bishop" and "M. Salvador" from being countries."""
    return not (
        _CAPITALISED_AFTER.match(kept, end)
        or _CAPITALISED_BEFORE.search(kept[max(0, start - 30) : start])
    )


def is_no_part(view: Folded, start: int, end: int) -> bool:
    """Refuse a common noun inside a hyphenated word (sous-traite) or in prud'homme."""
    kept = view.kept
    if end < len(kept) and kept[end] in "-‐\u2011" and kept[end + 1 : end + 2].isalpha():
        return False
    if start < 2:  # noqa: PLR2004 - a hyphen or an elision needs a letter before it
        return True
    before = kept[start - 1]
    if before in "-‐\u2011" and kept[start - 2].isalpha():
        word = _WORD_BEFORE.search(view.bare[max(0, start - 12) : start])
        return word is not None and word.group(1) in _FREE_PREFIXES
    if view.bare[start - 1] == "'" and kept[start - 2].isalpha():
        joint = kept[max(0, start - 3)]
        if view.bare[start - 2] in _ELISIONS and not joint.isalnum():
            # Most end here: "l'asile", chef-d'œuvre; at the start of a text, by the long road.
            return joint not in "-‐\u2011"
        word = _WORD_BEFORE.search(view.bare[max(0, start - 12) : start])
        return word is not None and word.group(1) in _ELISIONS
    return True
