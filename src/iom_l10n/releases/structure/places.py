"""Names of places as datelines write them, told from words that open a sentence."""

from __future__ import annotations

import re

__all__ = ["is_place"]

_NOT_A_PLACE = re.compile(r"[:;!?«»“”\"\d]|\.(?!\s?[A-Z]\b|\s?$|\s?,)")
_SMALL_WORDS = frozenset(
    {
        "de", "du", "des", "d", "la", "le", "les", "l", "et", "à", "au", "aux", "en", "sur", "sous",
        "lès", "près", "y", "del", "los", "las", "of", "and", "da", "do",
    }
)  # fmt: skip
_NO_PLACE = frozenset(
    {
        "hier", "demain", "aujourd'hui", "lundi", "mardi", "mercredi", "jeudi", "vendredi",
        "samedi", "dimanche", "note", "rappel", "résultat", "exemple", "objectif", "constat",
        "correction", "rectificatif", "erratum", "urgent", "communiqué", "communiqué de presse",
        "actualité", "actualités", "embargo", "extrait", "mise à jour", "bilan", "situation",
    }
)  # fmt: skip
# "Selon le HCR – …" begins a sentence; articles are missing, for "Le Caire" and "Les Cayes".
_OPENERS = frozenset(
    {
        "selon", "pour", "avec", "sans", "dans", "depuis", "après", "avant", "pendant", "chez",
        "contre", "vers", "entre", "parmi", "malgré", "outre", "en", "au", "aux", "à", "par",
        "ainsi", "enfin", "mais", "car", "puis", "ensuite", "cependant", "toutefois", "face",
        "grâce", "suite", "lors", "sur", "sous", "d'après", "plus", "ce", "cet", "cette", "ces",
    }
)  # fmt: skip
# Names of countries and regions that go on with an adjective in small letters.
_BEFORE_ADJECTIVES = frozenset(
    {
        "République", "Guinée", "Arabie", "Union", "Territoire", "Territoires", "Fédération",
        "Émirats", "Emirats", "Afrique", "Amérique", "Asie", "Europe", "Méditerranée", "Mer",
        "Océan", "Polynésie", "Bande", "Île", "Îles", "Iles", "Royaume", "Caraïbes", "Sahara",
    }
)  # fmt: skip
_PARTS = re.compile(r"[,/|]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MAX_WORDS = 9
_FEW_WORDS = 4


def is_place(text: str) -> bool:
    """Tell "Dakar (Sénégal)" and "Corne de l'Afrique" from "Les autorités"."""
    if not text[:1].isupper() or _NOT_A_PLACE.search(text):
        return False
    words = text.lower().replace("’", "'").split()
    few = len(words) <= _FEW_WORDS or any(sign in text for sign in ",/|")
    return (
        few
        and len(words) <= _MAX_WORDS
        and " ".join(words) not in _NO_PLACE
        and words[0].rstrip(",") not in _OPENERS
        and words[-1] not in _SMALL_WORDS
        and all(map(_is_name, _PARTS.split(text)))
    )


def _is_name(text: str) -> bool:
    words = _WORD.findall(text)
    return (bool(words) and words[0] in _BEFORE_ADJECTIVES) or all(
        not word.islower() or word in _SMALL_WORDS or word.startswith(("d'", "d’", "l'", "l’"))
        for word in words
    )
