"""Small grammar around a term that was put into a draft: number of the term, article before it.

A termbase holds dictionary forms and an engine wrote its article for the word that it had in
mind; "el OIM" and "del Conferencia" are what readers would see otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable

__all__ = ["contracted", "fits_article", "in_plural", "is_feminine", "is_plural"]

_ACCENTS = str.maketrans("áéíóú", "aeiou")
_Replacement = str | Callable[[re.Match[str]], str]
_LINKERS = {
    "en": (" of ", " in ", " for ", " to ", " on "),
    "es": (" de ", " del ", " en ", " a ", " sobre ", " para ", " por ", " entre ", " no "),
    "pt": (" de ", " do ", " da ", " dos ", " em ", " a ", " sobre ", " para ", " por ", " não "),
}
_FEMININE_ENDINGS = (
    "ión",
    "dad",
    "tad",
    "tud",
    "ción",
    "ção",
    "são",
    "nião",
    "gião",
    "stão",
    "dade",
    "gem",
    "a",
)
_MASCULINE_IN_A = ("ema", "oma", "grama", "drama", "orama", "ista", "guía", "día", "mapa", "Canadá")
_FEMININE_WORDS = frozenset(
    re.findall(
        r"\w+",
        """red ley rede lei cumbre Haya mujer mujere mulher mulhere noche noite parte clase classe
        gente calle muerte morte serie série base fase frase sede nave tarde crise crisis""",
    )
)
_ARTICLES = {
    "es": {"ms": "el", "fs": "la", "mp": "los", "fp": "las"},
    "pt": {"ms": "o", "fs": "a", "mp": "os", "fp": "as"},
}
_INDEFINITE = {
    "es": {"ms": "un", "fs": "una", "mp": "unos", "fp": "unas"},
    "pt": {"ms": "um", "fs": "uma", "mp": "uns", "fp": "umas"},
}
_PORTUGUESE_PLURALS = (("ão", "ões"), ("al", "ais"), ("el", "eis"), ("il", "is"), ("m", "ns"))
_BEFORE = {
    "es": re.compile(
        r"\b(?:(de |a )?(el|la|los|las|lo)|(del|al)|(un|una|unos|unas)) $", re.IGNORECASE
    ),
    "pt": re.compile(
        r"\b(?:(de |em |a )?(o|a|os|as)|(do|da|dos|das|no|na|nos|nas|ao|à)"
        r"|(um|uma|uns|umas)) $",
        re.IGNORECASE,
    ),
}


def _a_contracted(match: re.Match[str]) -> str:
    article = match.group(1)
    return f"à{article[1:]} " if article.startswith("a") else f"a{article} "


_PT_SPLIT = {"d": "de ", "n": "em ", "à": "a ", "a": "a "}
_CONTRACTIONS: dict[str, tuple[tuple[re.Pattern[str], _Replacement], ...]] = {
    "es": (
        (re.compile(r"\b([Dd])e el (?!Salvador)"), r"\1el "),
        (re.compile(r"\b([Aa]) el (?!Salvador)"), r"\1l "),
    ),
    "pt": (
        (re.compile(r"\b([Dd])e ([oa]s?) "), r"\1\2 "),
        (re.compile(r"\b([Ee])m ([oa]s?) "), r"n\2 "),
        (re.compile(r"\ba ([oa]s?) "), _a_contracted),
        (re.compile(r"\bdo (?=El Salvador)"), "de "),
    ),
}
_UNCONTRACTED = (
    (re.compile(r"\b([Dd])el El (?=Salvador)"), r"\1e El "),
    (re.compile(r"\b([Aa])l El (?=Salvador)"), r"\1 El "),
    (re.compile(r"\b(?:[Ee]l) El (?=Salvador)"), "El "),
)
# English names of organizations that take no article, and countries that take one.
_BEFORE_TITLE = re.compile(r"\b[Tt]he (?=(?:Dr|Mr|Ms|Prof)\. )")
_NO_ARTICLE = re.compile(
    r"\b(?:the|The) (?=(?:IOM|UNHCR|UNICEF|OCHA|UNDP|WFP|UNESCO|UNFPA|UNODC|UNAIDS|FAO|USAID"
    r"|INTERPOL|OHCHR)\b(?! (?:[a-z]+ )?(?:office|mission|project|staff|team|Chief|Director)))"
)


def is_plural(written: str, term: str) -> bool:
    """Say whether a French hit is the plural of its term: a word that only there ends in s or x."""
    pairs = zip(written.lower().split(), term.lower().split(), strict=False)
    return any(one != other and one.endswith(("s", "x")) for one, other in pairs if len(other) > 1)


def in_plural(term: str, language: str) -> str:
    """Return the plural of a target term: its head in English, head and adjectives elsewhere."""
    linkers = _LINKERS.get(language)
    if linkers is None or term.isupper():
        return term
    cut = min((place for linker in linkers if (place := term.find(linker)) > 0), default=len(term))
    words = term[:cut].split(" ")
    if language == "en":
        words[-1] = _english(words[-1])
    else:
        words = [_romance(word, language) for word in words]
    tail = term[cut:]
    if language != "en" and tail.startswith((" no ", " não ")):
        lead, _space, last = tail.rpartition(" ")
        tail = f"{lead} {_romance(last, language)}"
    return " ".join(words) + tail


def _english(word: str) -> str:
    irregular = {"person": "persons", "child": "children", "woman": "women", "man": "men"}
    if word in irregular:
        return irregular[word]
    if word.endswith("s"):
        return word
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("x", "ch", "sh")) else "s")


def _romance(word: str, language: str) -> str:
    if not word or (word.endswith("s") and word[-2:-1] not in "áéíóú"):
        return word
    if word.endswith("s"):  # país, países; interés, intereses
        kept = word[-2] if word[-2] == "í" else word[-2].translate(_ACCENTS)
        return f"{word[:-2]}{kept}ses"
    if language == "pt":
        for ending, plural in (
            ("ão", "ões"),
            ("al", "ais"),
            ("el", "eis"),
            ("il", "is"),
            ("m", "ns"),
        ):
            if word.endswith(ending):
                return word.removesuffix(ending) + plural
    if word.endswith("ión"):
        return word[:-2] + "ones"
    if word.endswith("z"):
        return word[:-1] + "ces"
    return word + ("s" if word[-1] in "aeiouáéó" else "es")


def fits_article(before: str, term: str, head: str, language: str) -> str:
    """Return the text before a term with its article in the term's gender and number.

    `head` is the word group that decides, which for an acronym is its expansion.
    """
    pattern = _BEFORE.get(language)
    match = pattern.search(before) if pattern else None
    if match is None or term.startswith(("El ", "La ")):
        return before
    preposition, definite, merged, indefinite = match.groups()
    number = "p" if head.split(" ", maxsplit=1)[0].endswith("s") else "s"
    form = ("f" if is_feminine(head.split(" ", maxsplit=1)[0].removesuffix("s")) else "m") + number
    if indefinite:
        article = _INDEFINITE[language][form]
    else:
        article = (preposition or _preposition(merged, language)) + _ARTICLES[language][form]
    if match.group()[0].isupper():
        article = article[0].upper() + article[1:]
    del definite
    return contracted(before[: match.start()] + article + " ", language)


def _preposition(merged: str | None, language: str) -> str:
    if not merged:
        return ""
    if language == "es":
        return "de " if merged.lower() == "del" else "a "
    return _PT_SPLIT[merged[0].lower()]


def is_feminine(noun: str) -> bool:
    """Say whether a Spanish or Portuguese noun, without its plural s, looks feminine."""
    noun = noun.removesuffix("e") if noun.endswith(("cione", "sione")) else noun
    if noun in _FEMININE_WORDS:
        return True
    if noun.endswith(_MASCULINE_IN_A):
        return False
    return noun.endswith((*_FEMININE_ENDINGS, "cion", "sion", "çõe", "idade"))


def contracted(text: str, language: str) -> str:
    """Return the text with prepositions and articles joined as the language joins them."""
    if language == "en":
        text = _NO_ARTICLE.sub("", _BEFORE_TITLE.sub("", text))
    if language == "es":
        for merged, apart in _UNCONTRACTED:
            text = merged.sub(apart, text)
    if language in {"es", "pt"}:
        for pattern, replacement in _CONTRACTIONS[language]:
            text = pattern.sub(replacement, text)
    return text
