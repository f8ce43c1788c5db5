"""What Apertium leaves in French or gets wrong every time, put right.

Its dictionary lacks a few frequent words of press releases. Ordinals are a closed list; adjectives
in -oire, -aire, -ique have one Spanish form (migratoires, migratorios), which the next mode of a
pivot knows. Of words, only those that Apertium itself marked as unknown are touched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["in_english", "repaired"]

# After the second mode of a pivot: Spanish words that apertium-spa-eng lacks.
_ENGLISH = {
    "migrante": "migrant",
    "migrantes": "migrants",
    "ganadería": "livestock farming",
    "taquilla": "desk",
    "migratorio": "migration",
    "migratorios": "migration",
    "migratoria": "migration",
    "migratorias": "migration",
}

_ORDINALS = {
    "troisième": "tercero",
    "quatrième": "cuarto",
    "cinquième": "quinto",
    "sixième": "sexto",
    "septième": "séptimo",
    "huitième": "octavo",
    "neuvième": "noveno",
    "dixième": "décimo",
    "onzième": "undécimo",
    "douzième": "duodécimo",
    "treizième": "decimotercero",
    "quatorzième": "decimocuarto",
    "quinzième": "decimoquinto",
    "seizième": "decimosexto",
    "dix-septième": "decimoséptimo",
    "dix-huitième": "decimoctavo",
    "dix-neuvième": "decimonoveno",
    "vingtième": "vigésimo",
}
_WORDS = {
    "e-mail": "correo electrónico",
    "coordonnateur": "coordinador",
    "coordonnatrice": "coordinadora",
}
_ENDINGS = (
    ("toire", "torio"),
    ("aire", "ario"),
    ("ique", "ico"),
    ("iste", "ista"),
    ("isme", "ismo"),
    ("tion", "ción"),
    ("teur", "tor"),
    ("trice", "tora"),
)
# Constructions that apertium-fr-es gets wrong every time, and what they mean.
_ERRORS = tuple(
    (re.compile(pattern), right)
    for pattern, right in (
        (r"\bpremiers\b", "primeros"),
        (r"\bpremier\b", "primer"),
        (r"\blo (?=\d{1,2} de \w)", "el "),  # le 12 octobre
        (r"\bel uno de (?=l[oa]s\b)", "uno de "),  # l'un des
        (r"\bcuy([oa])s (?=\d)", r"entre ell\1s "),  # dont 412 femmes
        (r"(?<=, )sea (?=una? )", "es decir, "),  # soit une hausse
        (r"\bestá resultad[oa]\b", "ha pasado a ser"),  # est devenu
        (r"\bestán resultad[oa]s\b", "han pasado a ser"),
        (r"\bdevuelt[oa](s?) posibles?\b", r"posible\1"),  # rendu possible
    )
)
_ENGLISH_ERRORS = (
    (
        re.compile(
            r"\b(?:among|Among) (?=(?:January|February|March|April|May|June|July|August|September"
            r"|October|November|December)\b)"
        ),
        lambda match: "Between " if match.group()[0] == "A" else "between ",
    ),
    (re.compile(r"\bpeaceful coast\b"), "Pacific coast"),
)
_GENITIVE = re.compile(r"^De l[oa]s (\w)")
_ACCENTS = str.maketrans({"é": "e", "è": "e", "ê": "e", "â": "a", "î": "i", "ô": "o", "û": "u"})
_FEMININE_BEFORE = re.compile(r"(?:a|as|ión|iones|dad|dades)\W+$")
_FEMININE_AFTER = re.compile(r"\W+\w+(?:a|as|ión|iones|dad|dades)\b")
_SHORTEST = 6


def in_english(text: str, unknown: Sequence[str]) -> str:
    """Return the English text with unknown Spanish words of the field rewritten."""
    for spanish in unknown:
        if spanish in _ENGLISH:
            text = re.sub(rf"\b{spanish}\b", _ENGLISH[spanish], text)
    for pattern, right in _ENGLISH_ERRORS:
        text = pattern.sub(right, text)
    return text


def repaired(text: str, unknown: Sequence[str], source: str = "") -> str:
    """Return the Spanish text with the unknown French words that have one reading rewritten."""
    if source.startswith("Des "):  # no genitive: "Des responsables …" begins a sentence
        text = _GENITIVE.sub(lambda match: match.group(1).upper(), text)
    for pattern, right in _ERRORS:
        text = pattern.sub(right, text)
    for french in unknown:
        text = re.sub(
            rf"(?<![\w-]){re.escape(french)}(?![\w-])",
            lambda match: _spanish(match, text),  # noqa: B023 - called before the next turn
            text,
        )
    return text


def _spanish(match: re.Match[str], text: str) -> str:
    word = match.group()
    small = word.lower()
    if small in _WORDS:
        return _WORDS[small]
    result = ""
    if small in _ORDINALS:
        result = _ORDINALS[small]
        if _FEMININE_AFTER.match(text, match.end()):
            result = result[:-1] + "a"
        elif small == "troisième":
            result = "tercer"
    elif word[:1].islower() and len(word) >= _SHORTEST:
        plural = small.endswith("s")
        stem = small.removesuffix("s")
        for french, spanish in _ENDINGS:
            if stem.endswith(french):
                result = stem.removesuffix(french).translate(_ACCENTS) + spanish
                if spanish.endswith("o") and _FEMININE_BEFORE.search(text[: match.start()]):
                    result = result[:-1] + "a"
                result = _plural(result) if plural else result
                break
    if not result:
        return word
    return result[0].upper() + result[1:] if word[0].isupper() else result


def _plural(word: str) -> str:
    if word.endswith("ción"):
        return word[:-2] + "ones"
    return word + ("es" if word.endswith("r") else "s")
