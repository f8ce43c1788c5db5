"""What an engine says instead of a translation, or beside it.

Repaired where there is no doubt (quotes around it, everything said twice); named as a fault
otherwise. The source is looked at first: a release may say "je ne peux pas" or "Note :" itself.
"""

from __future__ import annotations

import re

from iom_l10n.engines.shapes import (
    far_longer,
    far_shorter,
    once,
    other_language,
    still_french,
    unprintable,
)
from iom_l10n.messages import _

__all__ = ["fault", "judged"]

_MODEL = re.compile(
    r"\bas an? (?:ai|language model|artificial)|\b(?:large )?language model\b"
    r"|\bmodèle de langage\b|\bmodelo de (?:lenguaje|linguagem)\b|\bas a responsible\b"
    r"|\btant qu['’](?:ia|assistant)|\bcomo (?:una? )?(?:ia|asistente|assistente)\b"
    r"|نموذج لغوي|مساعد ذكي",
    re.IGNORECASE,
)
_SORRY = re.compile(
    r"^\W*(?:(?:i['’]?m|i am|we['’]?re) (?:very |so )?(?:sorry|unable|afraid)|sorry[,.]"
    r"|i (?:can(?:no|['’])t|won['’]t|will not|must decline)"
    r"|désolé|je (?:suis désolé|regrette|ne (?:peux|puis) pas)"
    r"|lo siento|lamento|no puedo|perdón"
    r"|desculpe|sinto muito|lamentamos|não posso|infelizmente,? não"
    r"|آسف|عذرا|لا أستطيع|لا يمكنني)",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(
    r"\b(?:je|moi|me|mon|ma|mes|nous|notre|nos|désolée?s?|pardon|grâce|regrett\w+|malheureusement"
    r"|excus\w+|pas de|impossible)\b|\b[jm]['’]",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^\W*(?:(?:sure|certainly|of course|claro|bien sûr|por supuesto|com certeza)\b[^:]{0,60}:"
    r"|(?:here(?: is|['’]s)|voici|aquí (?:está|tiene)|aqui está|the|la|a|le)\b[^:]{0,40}"
    r"(?:translat|tradu[cz]|tradui)\w*[^:]{0,40}:"
    r"|(?:translation|traduction|traducción|tradução|spanish|english|portuguese|español|inglés"
    r"|português|الترجمة)\s*:)",
    re.IGNORECASE,
)
# "Tomó nota de lo siguiente:" is no note: one begins a sentence, a line or a bracket.
_NOTE = re.compile(
    r"(?:^|[(\[*_\n]|[.!?…»”\"]\s)\s*(?:translator['’]s )?(?:note|nota|remarque|explanation"
    r"|explication|explicación|explicação|comment|comentario|n\.?d\.?t)\b\.?"
    r"(?: (?:del?|du|do|da|of|on|about|sobre)\b[^:.]{0,30})?\s*:|ملاحظة\s*:",
    re.IGNORECASE,
)
_NOTE_IN_FRENCH = re.compile(
    r"\b(?:notes?|notez|noter|avis|nb|n\.b|remarques?|explications?|commentaires?|savoir|attention"
    r"|important|rappel)\b",
    re.IGNORECASE,
)
_TRANSLATION_IN_FRENCH = re.compile(r"tradu|espagnol|anglais|portugais|version", re.IGNORECASE)
_MODEL_IN_FRENCH = re.compile(
    r"modèles? de langage|\bIA\b|intelligence artificielle|assistant", re.IGNORECASE
)
_FENCES = re.compile(
    r"```|~~~|<\|[^|]*\|>|</?(?:source|data|datos|dados|données|segment)s?\b", re.IGNORECASE
)
_QUOTED = re.compile(r"^(?:\"([^\"]*)\"|“([^“”]*)”|«\s*([^«»]*?)\s*»|'([^']*)')$")
_WORD = re.compile(r"\w")


def judged(answer: str, source: str, language: str, mark: str) -> tuple[str, str]:
    """Return the answer with certain repairs made, and why it is none, or nothing.

    `mark` is the sign that fenced the source: an answer that holds it speaks of the request.
    """
    text = once(_without_quotes(answer.strip(), source), source)
    if mark in text:
        return text, _("the answer repeats marks of the request")
    return text, fault(text, source, language)


def fault(text: str, source: str, language: str) -> str:  # noqa: PLR0911, C901 - one question each, the plainest first
    """Return why an answer is no translation, or nothing."""
    if not text.strip():
        return _("the answer is empty") if _WORD.search(source) else ""
    if unprintable(text, source):
        return _("the answer holds control characters")
    if _FENCES.search(text) and not _FENCES.search(source):
        return _("the answer repeats marks of the request")
    if _refuses(text, source):
        return _("the engine refused")
    if _LEAD.match(text) and not _TRANSLATION_IN_FRENCH.search(source):
        return _("the answer talks about the translation")
    if _NOTE.search(text) and not _NOTE_IN_FRENCH.search(source):
        return _("the answer explains itself")
    if text.count("\n") > source.strip().count("\n") or far_longer(text, source):
        return _("the answer says more than the source")
    if far_shorter(text, source, language):
        return _("the answer is far shorter than the source")
    if still_french(text, source, language):
        return _("the answer is the source")
    if found := other_language(text, language):
        return _("the answer is in another language ({found})").format(found=found)
    return ""


def _refuses(text: str, source: str) -> bool:
    if _MODEL.search(text) and not _MODEL_IN_FRENCH.search(source):
        return True
    return bool(_SORRY.match(text)) and not _FIRST_PERSON.search(source)


def _without_quotes(answer: str, source: str) -> str:
    found = _QUOTED.match(answer)
    if found is None or source.strip()[:1] in "«“\"'‘":
        return answer
    return next((group for group in found.groups() if group is not None), answer).strip()
