"""Little words that are nouns as well: "un bien", but "tout va bien"; "l'or", but "or il pleut"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.glossary import french_words as lists
from iom_l10n.glossary.french_readings import LINKS

if TYPE_CHECKING:
    from iom_l10n.glossary.french_near import Near

__all__ = ["is_adverb"]

_BEFORE_NOUN = (lists.DETERMINING | lists.ADJECTIVES) - {"de", "tout", "tous"}


def is_adverb(near: Near) -> bool:
    """Say whether a form is the little word: no determiner stands before it."""
    before = near.folded()
    if before in _BEFORE_NOUN:
        return False
    word = near.kept[near.start : near.end].lower()
    return not (word in LINKS and before in lists.PREPOSITIONS)  # en car, vers l'est
