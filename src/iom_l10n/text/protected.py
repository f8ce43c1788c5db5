"""Parts of a text that no language changes: addresses, e-mails, phone numbers, handles.

Other readers of text must not look inside them (a URL holds digits, hyphens and French words),
so `masked` blanks them out without moving anything.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from iom_l10n.text.words import has_digit

__all__ = [
    "Protected",
    "emails",
    "handles",
    "masked",
    "phone_key",
    "phones",
    "same_phone",
    "url_key",
    "urls",
]


class Protected(NamedTuple):
    """A protected part: `text[start:end]`."""

    start: int
    end: int
    text: str


_URL = re.compile(
    r"(?:\b[a-z]{2,8}://|\bwww\.)[^\s<>\"«»“”\u00a0\u202f]+"
    r"|(?<![\w@./-])(?:[a-z0-9-]{2,}\.)+(?:int|org|com|net|info|edu|gov|eu|fr|ch)/[^\s<>\"«»“”]*",
    re.IGNORECASE,
)
_URL_TAIL = ".,;:!?'’)]}*_…،؛؟"
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HANDLE = re.compile(r"(?<![\w@./#&-])[@#][^\W\d_]\w+")
_PHONE = re.compile(
    r"(?<![\w.,+/])(?!\d\d?[./-]\d\d?[./-]\d{2,4}(?!\w))"  # a date
    r"(?:\+\s?\d|\(\+?\d|00\d|0\d)(?:[\s().\-/\u00a0\u202f]{0,2}\d){6,13}(?!\w)"
    r"|(?:\b(?:t[ée]l[ée]?f?o?n?[oe]?|phone|telephone|fax|mobile|cell|gsm|hotline)\b|هاتف|الهاتف)"
    r"\s?\.?\s?:?[\s\u00a0\u202f]{0,2}(\d(?:[\s.\-/\u00a0\u202f]?\d){6,13})(?!\w)",
    re.IGNORECASE,
)
_LANGUAGE_PART = re.compile(
    r"(?<![a-z0-9])(?:fr|en|es|pt|ar|de|it|ru|zh|fre|fra|eng|esp|spa|por|ara|"
    r"french|english|spanish|portuguese|arabic|francais|ingles|espanol|portugues|"
    r"pt-?br|pt-?pt|fr-?fr|en-?gb|en-?us|es-?es|ar-?ae)(?![a-z0-9])",
    re.IGNORECASE,
)
_NON_DIGIT = re.compile(r"\D+")
_NATIONAL = 9
_DIGIT = re.compile(r"\d")
_PHONE_DIGITS = 7


@lru_cache(maxsize=512)
def urls(text: str) -> tuple[Protected, ...]:
    """Return the web addresses of a text, without the punctuation that follows them."""
    if "/" not in text and "www." not in text:
        return ()
    found = []
    for match in _URL.finditer(text):
        whole = match.group()
        url = whole.rstrip(_URL_TAIL)
        while url != whole and whole[len(url)] == ")" and url.count("(") > url.count(")"):
            url += ")"
        found.append(Protected(match.start(), match.start() + len(url), url))
    return tuple(found)


@lru_cache(maxsize=512)
def emails(text: str) -> tuple[Protected, ...]:
    """Return the e-mail addresses of a text."""
    if "@" not in text:
        return ()
    return tuple(
        Protected(m.start(), m.start() + len(mail), mail)
        for m in _EMAIL.finditer(text)
        if (mail := m.group().rstrip("."))
    )


@lru_cache(maxsize=512)
def handles(text: str) -> tuple[Protected, ...]:
    """Return the @names and #topics of social media."""
    if "@" not in text and "#" not in text:
        return ()
    spans = [(part.start, part.end) for part in (*urls(text), *emails(text))]
    return tuple(
        Protected(m.start(), m.end(), m.group())
        for m in _HANDLE.finditer(text)
        if not any(start <= m.start() < end for start, end in spans)
    )


@lru_cache(maxsize=512)
def phones(text: str) -> tuple[Protected, ...]:
    """Return what reads as a phone number: a plus, a leading zero or a label before it."""
    if not has_digit(text) or len(_DIGIT.findall(text)) < _PHONE_DIGITS:
        return ()
    found = []
    for match in _PHONE.finditer(text):
        group = 1 if match.group(1) else 0
        found.append(Protected(match.start(group), match.end(group), match.group(group)))
    return tuple(found)


def phone_key(phone: str) -> str:
    """Return the digits of a phone number; a plus or 00 in front stays as a plus."""
    digits = _NON_DIGIT.sub("", phone)
    stripped = phone.lstrip(" (")
    if stripped.startswith("+"):
        # +33 (0)1 42 … : the bracketed zero is dialled at home only.
        return "+" + _NON_DIGIT.sub("", phone.replace("(0)", ""))
    if stripped.startswith("00"):
        return "+" + digits[2:]
    return digits


def same_phone(one: str, other: str) -> bool:
    """Say whether two keys are one line: +33 1 42 68 53 00 is 01 42 68 53 00 at home."""
    if one == other:
        return True
    if one.startswith("+") == other.startswith("+"):
        return False
    world, home = (one, other) if one.startswith("+") else (other, one)
    return len(home) >= _NATIONAL - 2 and world.endswith(home.removeprefix("0"))


def url_key(url: str) -> str:
    """Return a key that two language versions of one address share."""
    scheme, slashes, rest = url.partition("://")
    if not slashes:
        scheme, rest = "", url
    host, slash, path = rest.partition("/")
    labels = host.lower().split(".")
    if labels and _LANGUAGE_PART.fullmatch(labels[0]):
        labels[0] = "*"
    host = ".".join(labels)
    path = _LANGUAGE_PART.sub("*", slash + path).rstrip("/")
    return f"{scheme.lower()}://{host}{path}"


_MASKED = (urls, emails, handles, phones)
_MARKED = re.compile(r"[/@#<]|www\.")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")


@lru_cache(maxsize=512)
def masked(text: str) -> str:
    """Return the text with every protected part and tag as underscores, nothing moved."""
    if _MARKED.search(text) is None and not (has_digit(text) and phones(text)):
        return text
    out = text
    for find in _MASKED:
        for part in find(text):
            out = out[: part.start] + "_" * (part.end - part.start) + out[part.end :]
    if "<" in out:
        out = _TAG.sub(lambda m: "_" * len(m.group()), out)
    return out
