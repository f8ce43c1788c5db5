"""Shapes of lines that several decisions ask about."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = [
    "ends_sentence",
    "ends_with_initials",
    "has_contact_detail",
    "is_credit",
    "is_label",
    "is_name_like",
    "is_short_line",
    "parts_contacts",
    "sentences_inside",
]

_END_MARKS = (".", "!", "?", "…", ":", ";")
_CLOSERS = "»”\"’')]* \t\n\r\f\v\u00a0\u202f"
_INNER_END = re.compile(r"\w{3}[.!?…][»”\"')\]]?[\s\u00a0]+[«“\"(A-ZÀ-ÖØ-Þ]")
_DIGIT = re.compile(r"\d")
_PHONE = re.compile(
    r"(?:\+\s?|\b00\s?|\()\d[\d\s\u00a0\u202f().\-/]{5,}\d|\b\d{2}(?:[ .\-]\d{2}){3,}\b"
)
_MAIL = re.compile(
    r"[\w.+-]@[\w-]+\.\w|\[(?:e-?mail|email|courriel)[\s\u00a0]?protected\]", re.IGNORECASE
)
_DETAIL_LABEL = re.compile(
    r"(?:t[ée]l(?:[ée]phone|s)?|tels?|phone|mobile|portable|cell(?:ulaire)?|gsm|natel|fax"
    r"|t[ée]l[ée]copie"
    r"|e-?mails?|courriels?|m[ée]l|mail|correo(?: electrónico)?|skype|poste|direct"
    r"|site(?: web)?|web"
    r"|adresse)\s?(?:\([^)]{1,20}\))?\s?[.:]",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[^.!?…:;]{1,60}[\s\u00a0\u202f]?:\Z")
_CREDIT = re.compile(
    r"(?:par|auteure?s?|autrice|(?:publié|rédigé|écrit|traduit) par|texte|sources?|crédits?|note"
    r"|unité|équipe|durée|langue)[\s\u00a0\u202f]?:[\s\u00a0\u202f]\S.{0,110}[^.!?:;]\Z",
    re.IGNORECASE | re.DOTALL,
)
_NAME = re.compile(
    r"(?:(?:M|Mme|Mlle|Dr|Mgr|Pr)\.?\s)?[A-ZÀ-ÖØ-Þ][\w.'’-]*(?:\s(?:[A-ZÀ-ÖØ-Þ][\w.'’-]*|de|du|des|la|le|el|al|ben|bin|von|van|d['’]\w+|da|dos)){1,4}\Z"
)
_LAST_DETAIL = re.compile(
    r"(?:\d(?:[ .()/-]{0,2}\d){7,}|@[\w-]+(?:\.[\w-]+)*\.\w+|protected\])(?: \(\w+\))?\Z"
)
_INITIALS = re.compile(r"\b(?:[A-Z]\.\s?){2,}\Z")
# "Ils ont notamment :", "Les fonds permettront de :": sentences that lead to a list.
_SUBJECTS = frozenset("il ils elle elles nous on vous je ce cela ceci".split())  # noqa: SIM905
_LEADING_ON = frozenset("à d' d’ de des notamment par pour que qu' qui comme avec".split())  # noqa: SIM905
_SHORT = 80
_MAX_LABEL_WORDS = 4


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as running text does, with a mark or a closed quotation."""
    return text.endswith((",", "»", "”")) or text.rstrip(_CLOSERS).endswith(_END_MARKS)


def ends_with_initials(text: str) -> bool:
    """Tell whether the last full stop of a line is no end mark: "OIM Washington, D.C."."""
    return _INITIALS.search(text) is not None


def sentences_inside(text: str) -> bool:
    """Tell whether a sentence ends before the line does."""
    return _INNER_END.search(text) is not None


@lru_cache(maxsize=2048)
def has_contact_detail(text: str) -> bool:
    """Tell whether a line holds a phone number, a mail address or the label of one."""
    mail = ("@" in text or "[" in text) and _MAIL.search(text)
    phone = _DIGIT.search(text) and _PHONE.search(text)  # most paragraphs have no figure
    return bool(mail or phone or _DETAIL_LABEL.match(text))


def is_short_line(text: str) -> bool:
    """Tell whether a line may be a heading, a name or a cell rather than running text."""
    return len(text) <= _SHORT and not sentences_inside(text)


def is_label(text: str) -> bool:
    """Tell whether a line is up to four words and a colon: "Notes à l'éditeur :"."""
    if not text.endswith(":"):
        return False
    words = text.rstrip(": \u00a0\u202f").lower().split()
    return (
        0 < len(words) <= _MAX_LABEL_WORDS
        and _LABEL.fullmatch(text) is not None
        and words[0] not in _SUBJECTS
        and words[-1] not in _LEADING_ON
    )


def is_credit(text: str) -> bool:
    """Tell "Source : OIM, DTM" and "Par : Awa Sy" from a heading."""
    return _CREDIT.fullmatch(text) is not None


def is_name_like(text: str) -> bool:
    """Tell whether a line looks like a person's name."""
    return len(text) <= _SHORT and _NAME.match(text) is not None


def parts_contacts(text: str, following: str, *, alone: bool) -> bool:
    """Tell two lines of a contact block, however long, from a sentence that was wrapped.

    A number or an address ends the first, or a name stands `alone` above the label of one.
    """
    if _LAST_DETAIL.search(text):
        return following[:1].isupper() or "@" in following.partition(" ")[0]
    named = alone and is_name_like(text.partition(",")[0])
    return named and _DETAIL_LABEL.match(following) is not None
