"""Which language a text is in (py3langid, with function words as a second witness).

A release in another language is refused, so a false alarm costs more than a miss: a short text, a
list of names or a quotation in Spanish must not turn a French page away. `detect` therefore
answers the language with a probability, and only a long enough text of one mind comes near 1.
"""

from __future__ import annotations

import re
from math import exp

__all__ = ["detect"]

_WORD = re.compile(r"[^\W\d_]+")
# Function words of French alone: what it shares with its neighbours (la, de, en, il, que …)
# witnesses for nobody.
_ONLY_FRENCH = frozenset(
    """une du et sont dans pour avec qui pas ce cette ces elle ils elles aux ont été qu leur leurs
    nous vous où afin ainsi lors selon depuis""".split()  # noqa: SIM905
)
_SAMPLE = 20_000
_SURE_SHARE = 0.08
_ENOUGH_WORDS = 20


def detect(text: str) -> tuple[str, float]:
    """Return the ISO 639-1 code of the language and how sure that is, from 0 to 1.

    Short texts, and texts whose function words are French while the detector says otherwise, get
    a low number whatever the detector claims.
    """
    text = text[:_SAMPLE]
    lowered = text.lower()
    # Words with their punctuation first: it hides some, and the usual release needs no more.
    share = _french_share(lowered.replace("’", " ").replace("'", " ").split())
    if share >= _SURE_SHARE:  # the model is not even loaded (0.5 s)
        return "fr", min(1.0, 4 * share)
    words = _WORD.findall(lowered)
    if not words:
        return "und", 0.0
    share = _french_share(words)
    if share >= _SURE_SHARE:
        return "fr", min(1.0, 4 * share)
    lang, probability = _classified(text)
    # Scripts without Latin letters are unmistakable, and some write no spaces.
    other_script = sum(sign.isalpha() and sign > "\u024f" for sign in text)
    sure = probability * min(1.0, max(len(words), other_script) / _ENOUGH_WORDS)
    if lang == "fr":
        return "fr", max(sure, min(1.0, 4 * share))
    return lang, sure * (1.0 - share / _SURE_SHARE)


def _french_share(words: list[str]) -> float:
    return sum(map(_ONLY_FRENCH.__contains__, words)) / len(words) if words else 0.0


def _classified(text: str) -> tuple[str, float]:
    """Return py3langid's best language with a probability made from its log scores."""
    from py3langid import rank  # noqa: PLC0415 - loads a model of some megabytes

    ranked = [(str(lang), float(score)) for lang, score in rank(text)]
    lang, best = ranked[0]
    return lang, 1 / sum(exp(score - best) for _lang, score in ranked)
