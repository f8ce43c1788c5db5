"""Which country names stand with an article: nearly all in French, few in the target.

Lists of names, because no rule tells "in Honduras" from "in the Philippines". Where a language
leaves the choice (Spanish: en Ecuador, en el Ecuador) what stands is kept.
"""

from __future__ import annotations

import re

__all__ = ["fits_country", "fits_portuguese_town"]

_ENGLISH = re.compile(
    r"(?:United|Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros|Seychelles|Congo\b"
    r"|Holy See|State of|Isle of|Caribbean Neth"
    r"|(?:[\w'’.()-]+ )*(?:Republic|Islands|Federation|Emirates|Territor(?:y|ies))\b)"
)
_SPANISH = re.compile(
    r"(?:Afganistán|Arabia|Argentina|Brasil|Camerún|Canadá|Chad|Congo|Ecuador|Emiratos|Estado"
    r"|Federación|Gabón|India|Iraq|Islas|Japón|Líbano|Maldivas|Bahamas|Comoras|Países|Pakistán"
    r"|Paraguay|Perú|Reino|República|Senegal"
    r"|Níger\b|Santa Sede|Isla |Sáhara|Caribe|Territorios|Sudán\b(?! del Sur)|Togo|Uruguay|Yemen)"
)
# Names that never go without it, by their article; the others leave the choice.
_SPANISH_ALWAYS = {
    "el": re.compile(r"(?:Congo|Líbano|Reino|Perú|Estado|Sáhara|Caribe)\b"),
    "la": re.compile(r"(?:India\b|República|Federación|Arabia|Santa Sede|Isla )"),
    "los": re.compile(r"(?:Países|Emiratos|Estados Unidos|Territorios)"),
    "las": re.compile(r"(?:Islas|Bahamas|Maldivas|Comoras)"),
}
_SPANISH_MERGED = re.compile(r"\b(?:de|a) \Z", re.IGNORECASE)
_SPANISH_IN = re.compile(r"\ben \Z", re.IGNORECASE)
_LOWERCASE_WORD = re.compile(r"(?:[a-zà-ÿ]|\b[A-ZÀ-Þ]) \Z")
_SPANISH_BEFORE = re.compile(r"\b(?:(del|al)|(?:el|la|los|las)) $", re.IGNORECASE)
_ENGLISH_BEFORE = re.compile(r"\bthe $", re.IGNORECASE)
# Names that some write with it: "the" before any other belongs to a noun behind the name.
_ENGLISH_MAY = re.compile(
    rf"(?:{_ENGLISH.pattern}|Niger\b|Sudan|Lebanon|Ukraine|Gambia|Cameroon|Yemen|Ivory|Côte"
    r"|Syrian|Vatican|Solomon|Marshall|Central|Czech|Dominican|Russian)"
)
_ENGLISH_NOUN = re.compile(
    r" (?:offices?|missions?|teams?|staff|borders?|Red C|Governments?|governments?|authorities"
    r"|projects?|programmes?|coasts?|appeals?|[Cc]hiefs?|delegations?|cris[ie]s|conflict|flood"
    r"|earthquake|response|country|embassy|Embassy|consulate|police|army|[Mm]inist|capital)"
)
# An article or owner before a noun that the country's name stands before; a sender's acronym.
_ENGLISH_OWN = re.compile(
    r"\b(?:[Aa]n?|[Tt]his|[Tt]hese|[Ii]ts|[Oo]ur|[Tt]heir|[Hh]is|[Hh]er|each|every|any|no"
    r"|[A-Z]{2,}|\w+['’]s?) \Z"
)
# What may stand before an English name without an article: nothing, a quote, a bracket, a mark.
_SENTENCE_START = re.compile(r"(?:^|[.:!?“(\[–—/-] ?)$")
_PORTUGUESE_BARE = re.compile(
    r"(?:Portugal|Angola|Moçambique|Cabo Verde|São |Cuba|El Salvador|Honduras|Israel|Marrocos"
    r"|Andorra|M[óô]naco|Singapura|Timor|Madag[áa]scar|Malta|Chipre|Omã|Taiwan|Porto Rico|Trin[id]"
    r"|Ant[íi]gua|Barbados|Granada|Santa (?!Sé)|Macau|Hong Kong|San Marino|Luxemburgo|Mianmar"
    r"|Djibuti"
    r"|Djibouti|Belize|Aruba|Vanuatu|Palau|Tuvalu|Kiribati|Tonga|Fiji|Liechtenstein"
    r"|Guam|Guernsey|Jersey|Gibraltar|Nauru|Niue|Curaçao|Guadalupe|Montserrat|Tokelau|Wallis)"
)
_PORTUGUESE_PLURAL = re.compile(r"(?:Estados|Países|Emirados|Camarões|Territórios)")
_PORTUGUESE_PLURAL_FEMININE = re.compile(
    r"(?:Filipinas|Maldivas|Bahamas|Bermudas|Ilhas|Comores|Seychelles|Seicheles|Maurícias)"
)
_PORTUGUESE_MASCULINE = re.compile(
    r"(?:Canadá|Panamá|Camboja|Qu[êé]nia|Uganda|Ruanda|Gana|Botsu?[wu]ana|Estado|Reino|Iraque|Sri)"
)
_PORTUGUESE_FEMININE = re.compile(
    r"(?:Rússia|Costa|Côte|República|Serra|Papua|Nova|Coreia|Arábia|Bósnia|África|Macedónia|Guiné"
    r"|Santa Sé|Ilha |Reunião|Guatemala|Bolívia|Libéria|Federação)"
)
_PORTUGUESE_BEFORE = re.compile(
    r"\b(?:(d|n|pel)(?:o|a|os|as)|(de|em|por)|(ao|à|aos|às)|(os|as|o|a)) $", re.IGNORECASE
)
_PORTUGUESE_LOOSE = re.compile(r"\b(?:para|com|sobre|entre|até|desde|contra) $", re.IGNORECASE)
_CONTRACTED = {"de": "d", "em": "n", "por": "pel"}
_WITH_A = {"": "a", "o": "ao", "a": "à", "os": "aos", "as": "às"}


def fits_country(
    before: str,
    name: str,
    language: str,
    *,
    old: str = "",
    after: str = "",
    determined: bool = False,
) -> str:
    """Return the text before a country's name with the article that the target gives it.

    `old` is the name that stood there: it settles what a Portuguese "a" was, whether an English
    "the" belongs to it, and whether a headline goes without articles. `determined` says that
    French has le, la or les before the name, so that a sentence may begin with the article.
    """
    shouted = name.isupper() and len(name) > 3  # noqa: PLR2004 - DRC
    plain = name.title() if shouted else name
    if language == "en":
        titled = determined and not _ENGLISH.match(old)
        fitted = _fits_english(before, plain, old, after, determined=titled)
    elif language == "es":
        fitted = _fits_spanish(before, plain, determined=determined and not _SPANISH.match(old))
    elif language == "pt":
        bare = old and _portuguese_article(old)
        fitted = _fits_portuguese(before, plain, old, determined=determined and not bare)
    else:
        return before
    return _with_capitals(before, fitted) if shouted else fitted


def _with_capitals(before: str, fitted: str) -> str:
    """Return the new small words in capitals: NA LÍBIA."""
    kept = 0
    while kept < min(len(before), len(fitted)) and before[kept] == fitted[kept]:
        kept += 1
    return fitted[:kept] + fitted[kept:].upper()


def _fits_english(before: str, name: str, old: str, after: str, *, determined: bool) -> str:
    article = _ENGLISH_BEFORE.search(before)
    if _ENGLISH.match(name):
        if article is None and determined and _SENTENCE_START.search(before) and before[-1:] != "-":
            return f"{before}The "
        bare = article is None and before.endswith(" ") and not _SENTENCE_START.search(before)
        return f"{before}the " if bare and not _ENGLISH_OWN.search(before) else before
    if article is None or (old and not _ENGLISH_MAY.match(old)) or _ENGLISH_NOUN.match(after):
        return before
    return before[: article.start()]


def _fits_spanish(before: str, name: str, *, determined: bool) -> str:
    if not _SPANISH.match(name):
        return _SPANISH_BEFORE.sub(_without_article, before)
    article = next((one for one, names in _SPANISH_ALWAYS.items() if names.match(name)), None)
    if article is None or _SPANISH_BEFORE.search(before):
        return before
    if not before or _SENTENCE_START.search(before):
        begins = determined and name != "Perú"
        return f"{before}{article.capitalize()} " if begins else before
    if not _LOWERCASE_WORD.search(before):
        return before
    merged = _SPANISH_MERGED.search(before) if article == "el" else None
    if merged:
        return f"{before[:-1]}l " if merged.group().lower() == "a " else f"{before[:-2]}el "
    return (
        before
        if name.startswith("Perú") and not _SPANISH_IN.search(before)
        else f"{before}{article} "
    )


def _without_article(match: re.Match[str]) -> str:
    merged = match.group(1)
    if not merged:
        return ""
    kept = "de " if merged.lower() == "del" else "a "
    return kept.capitalize() if merged[0].isupper() else kept


def _fits_portuguese(before: str, name: str, old: str, *, determined: bool) -> str:
    match = _PORTUGUESE_BEFORE.search(before)
    if match is None:
        article = _portuguese_article(name) if determined else ""
        starts = not before or _SENTENCE_START.search(before) is not None
        if article and (starts or _LOWERCASE_WORD.search(before)):
            return f"{before}{article.capitalize() if starts else article} "
        return before
    bare = bool(old) and not _portuguese_article(old)
    return before[: match.start()] + _small_words(match, _portuguese_article(name), bare=bare)


def fits_portuguese_town(before: str, article: str, *, bare: bool) -> str:
    """Return the text before a town with its article: no Cairo, em Londres.

    `bare` says that the town that stood there has none, so that an "a" was a preposition.
    """
    match = _PORTUGUESE_BEFORE.search(before)
    if match is not None:
        return before[: match.start()] + _small_words(match, article, bare=bare)
    return f"{before}{article} " if article and _PORTUGUESE_LOOSE.search(before) else before


def _small_words(match: re.Match[str], article: str, *, bare: bool) -> str:
    """Return preposition and article anew, with the space behind them."""
    stem, preposition, with_a, stood = (part.lower() if part else "" for part in match.groups())
    head = {"d": "de", "n": "em", "pel": "por"}.get(stem, preposition)
    if with_a or (stood == "a" and bare):
        head = "a"
    words = _joined(head, article)
    words = words.capitalize() if match.group()[0].isupper() else words
    return f"{words} " if words else ""


def _joined(preposition: str, article: str) -> str:
    if preposition == "a":
        return _WITH_A[article]
    if preposition and article:
        return _CONTRACTED[preposition] + article
    return preposition or article


def _portuguese_article(name: str) -> str:
    if _PORTUGUESE_BARE.match(name):
        return ""
    if _PORTUGUESE_PLURAL_FEMININE.match(name):
        return "as"
    if _PORTUGUESE_PLURAL.match(name):
        return "os"
    if _PORTUGUESE_MASCULINE.match(name):
        return "o"
    return "a" if _PORTUGUESE_FEMININE.match(name) or name.endswith("a") else "o"
