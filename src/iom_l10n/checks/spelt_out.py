"""Whether a text gives the full name that an acronym stands for: "Naciones Unidas" for ONU.

The glossary seldom holds that name in every language; its initials tell it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from iom_l10n.text.words import strip_accents

__all__ = ["is_spelt_out"]

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_LITTLE = 4  # de, of, para
_FEWEST = 2
_ORGANISATION = "O"


@lru_cache(maxsize=512)
def _initials(text: str) -> str:
    """Return the first letters of the words: capitals stay, little words vanish, others are dots.

    "La Organización Mundial de la Salud" gives "LOMS", "mejora claramente" "..".
    """
    letters = []
    for word in _WORD.findall(text):
        if word.istitle():
            letters.append(strip_accents(word[0]))
        elif not (word.islower() and len(word) <= _LONGEST_LITTLE):
            letters.append(".")
    return "".join(letters)


def is_spelt_out(text: str, acronym: str) -> bool:
    """Say whether words of a text have the letters of an acronym as initials, in order.

    "Organisation" may be left out: "Naciones Unidas" are the ONU. Little words between do not
    count, and one letter alone spells nothing.
    """
    letters = strip_accents(acronym)
    return any(
        len(name) >= _FEWEST and name.isalpha() and name in _initials(text)
        for name in (letters, letters.removeprefix(_ORGANISATION))
    )
