"""The skeleton of a French sentence: what stays of it when values and names are taken out.

Sentences of one skeleton may be each other's translation after repair, however unlike they look:
"Dakar, 3 mars 2016" and "Conakry, 28 juillet 2018". It is a key and no verdict, so it is read
with one pattern and without any word list of names.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import blake2b

from iom_l10n.text.dates import day_name, month_name
from iom_l10n.text.number_names import NAMES
from iom_l10n.text.words import strip_accents

__all__ = ["skeleton_key"]

_TOKEN = re.compile(r"\d+|[^\W\d_]+['’]?")
# The article and preposition before a name follow the name.
_ARTICLES = frozenset("le la l' les du des de d' au aux à en l’ d’ et".split())  # noqa: SIM905
_NUMBER, _NAME = "#", "N"
_PLACEHOLDERS = frozenset({_NUMBER, _NAME})
_SUFFIXES = frozenset("er re e è ème eme nd nde h".split())  # noqa: SIM905
_DATES = {
    strip_accents(name)
    for name in (
        *(month_name(number, "fr", "") or "" for number in range(1, 13)),
        *(day_name(number, "fr", "") or "" for number in range(1, 8)),
    )
}
_VALUES = frozenset({*NAMES["fr"], *_DATES, "premier", "premiere", "euros", "dollars", "euro"})
_ROMAN = re.compile(r"[IVXLC]+(?:e|è|ème)?")
# A first word is a name where another capital or a comma follows: San José, Dakar, 3 mars.
_NAME_FIRST = re.compile(r"[^\W\d_]+(?:[ \u00a0-](?=[A-ZÀ-Þ])|\s?[,(–—])")


def skeleton_key(text: str) -> int:
    """Return the key of a sentence's skeleton, a signed number of 64 bits."""
    kept: list[str] = []
    last = ""
    tokens = _TOKEN.findall(text)
    if tokens and _NAME_FIRST.match(text) is None:
        tokens[0] = tokens[0].lower() if not _ROMAN.fullmatch(tokens[0]) else tokens[0]
    for token in tokens:
        word = _class(token)
        if word is None:
            word = _NUMBER if last == _NUMBER and token in _SUFFIXES else token
        if word and not (word == last and word in _PLACEHOLDERS):
            kept.append(word)
            last = word
    digest = blake2b(" ".join(kept).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


@lru_cache(maxsize=65536)
def _class(token: str) -> str | None:
    """Return what stands for a token: a number, a name, its letters; nothing for an article.

    None asks the caller: an "e" behind a figure belongs to it.
    """
    if token.isdecimal():
        return _NUMBER
    small = token.lower()
    if small in _ARTICLES:
        return ""
    if token in _SUFFIXES:
        return None
    plain = small if small.isascii() else strip_accents(small)
    if plain in _VALUES or _ROMAN.fullmatch(token):
        return _NUMBER
    return _NAME if token[0].isupper() else plain
