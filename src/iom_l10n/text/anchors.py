"""Keys that a text and its translation share: figures, names, words of common origin.

Two languages of Latin script share the beginnings of many words (conférence, conferencia,
conference). Arabic shares names, by their consonants (Genève is جنيف).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from iom_l10n.text.protected import masked
from iom_l10n.text.words import has_digit, plain_tokens, strip_accents

__all__ = ["Anchor", "anchor_keys", "anchors", "sentences"]


class Anchor(NamedTuple):
    """A key and where its word stands."""

    key: str
    start: int
    end: int


_WORD = re.compile(r"[^\W\d_]+|\d+")
_ARABIC = re.compile(r"[\u0620-\u064a\u0671-\u06d3]")
_MARKS = re.compile(r"[\u064b-\u0652\u0640]")
_STEM = 4
_WORD_MIN = 5
_SKELETON = 3
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_LATIN_CLASSES = (
    ("ch", "S"), ("sh", "S"), ("sch", "S"), ("ph", "F"), ("th", "T"), ("qu", "K"), ("gh", "K"),
    ("kh", "K"), ("dj", "K"),
)  # fmt: skip
_LATIN = str.maketrans(
    {
        "b": "B", "p": "B", "f": "F", "v": "F", "t": "T", "d": "T", "k": "K", "c": "K", "q": "K",
        "g": "K", "j": "K", "s": "S", "z": "S", "x": "S", "m": "M", "n": "N", "l": "L", "r": "R",
        "w": "", "y": "", "h": "", "a": "", "e": "", "i": "", "o": "", "u": "",
    }
)  # fmt: skip
_ARABIC_CLASSES = str.maketrans(
    {
        "ب": "B", "ف": "F", "ڤ": "F", "ت": "T", "ط": "T", "د": "T", "ض": "T", "ث": "T", "ذ": "T",
        "ظ": "T", "ك": "K", "ق": "K", "ج": "K", "غ": "K", "خ": "K", "س": "S", "ش": "S", "ص": "S",
        "ز": "S", "م": "M", "ن": "N", "ل": "L", "ر": "R", "و": "", "ي": "", "ى": "", "ا": "",
        "أ": "", "إ": "", "آ": "", "ء": "", "ئ": "", "ؤ": "", "ه": "", "ة": "", "ح": "", "ع": "",
    }
)  # fmt: skip
_PREFIX = re.compile(r"^[وف]?[بلك]?(?:ال)?")
_REPEATED = re.compile(r"(.)\1+")


def _root(plain: str) -> str:
    """Return the beginning of a word without accents: it is what kindred words share."""
    return plain[:_STEM]


@lru_cache(maxsize=65536)
def _skeleton(word: str) -> str:
    """Return the consonants of a Latin word as the classes that Arabic tells apart."""
    plain = strip_accents(word.lower())
    for letters, sound in _LATIN_CLASSES:
        plain = plain.replace(letters, sound)
    return _REPEATED.sub(r"\1", plain.translate(_LATIN))


@lru_cache(maxsize=65536)
def _arabic_skeletons(word: str) -> frozenset[str]:
    plain = _MARKS.sub("", word)
    forms = {plain, _PREFIX.sub("", plain), plain[1:]}
    skeletons = {_REPEATED.sub(r"\1", form.translate(_ARABIC_CLASSES)) for form in forms}
    return frozenset(key for key in skeletons if len(key) >= _SKELETON)


@lru_cache(maxsize=2048)
def anchors(text: str, language: str, other: str) -> tuple[Anchor, ...]:
    """Return the keys of a text that its translation into `other` may share."""
    arabic = "ar" in {language, other}
    found: list[Anchor] = []
    for match in _WORD.finditer(masked(text)):
        word = match.group()
        if word[0].isdecimal():
            found.append(Anchor(word.translate(_DIGITS).lstrip("0"), *match.span()))
        elif not arabic:
            if len(word) >= _WORD_MIN:
                found.append(Anchor(_root(plain_tokens(word)[0]), *match.span()))
        elif _ARABIC.match(word):
            found += [Anchor(key, *match.span()) for key in _arabic_skeletons(word)]
        elif word[0].isupper():
            key = _skeleton(word)
            if len(key) >= _SKELETON:
                found.append(Anchor(key, *match.span()))
    return tuple(found)


_NUMBER = re.compile(r"\d+")
_ARABIC_WORD = re.compile(r"[\u0620-\u0652\u0671-\u06d3]{3,}")
_NAME = re.compile(r"[A-ZÀ-Þ][^\W\d_]+")


@lru_cache(maxsize=4096)
def anchor_keys(text: str, language: str, other: str) -> frozenset[str]:
    """Return the keys alone."""
    if "ar" not in {language, other}:
        found = plain_tokens(text)
        keys = {word[:_STEM] for word in found if len(word) >= _WORD_MIN}
        if has_digit(text):
            keys.update(_number(word) for word in found if word[0].isdecimal())
        return frozenset(keys)
    keys = {_number(number) for number in _NUMBER.findall(text)}
    if language == "ar":
        keys.update(*map(_arabic_skeletons, _ARABIC_WORD.findall(text)))
    else:
        keys.update(key for word in _NAME.findall(text) if len(key := _skeleton(word)) >= _SKELETON)
    return frozenset(keys)


def _number(digits: str) -> str:
    return digits.translate(_DIGITS).lstrip("0")


_STOP = re.compile(
    r"[.!?…؟۔]+[»”\"')\]]*(?=[\s\u00a0]+[«“\"'¿¡(\[]*[\u00a0 ]?[A-ZÀ-Þ\u0620-\u064a\d]|\s*$)"
    r"|\n{2,}"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-ZÀ-Þ]|MM?|Mr|Mrs|Ms|Dr|Sra?s?|Drs?|St|Ste|Prof|Gen|Gov|Sen|Rep|Lt|Sgt|Col|No|"
    r"vs?|sr|sra|etc|cf|art|al|núm|pág|approx|U\.S|EE|UU|p|a|E\.U\.A|EUA|D\.C)\.?)$"
)


@lru_cache(maxsize=1024)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the sentences of a text, roughly."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _STOP.finditer(text):
        if match.group()[0] == "." and _ABBREVIATION.search(text, max(0, start), match.start()):
            continue
        if text[start : match.end()].strip():
            spans.append((start, match.end()))
        start = match.end()
    if text[start:].strip():
        spans.append((start, len(text)))
    return tuple(spans)
