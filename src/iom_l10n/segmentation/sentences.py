"""Where the sentences of one block end.

One compiled pattern finds the candidates (a run of end marks with its closing quotes and
brackets, before white space); only there do the closed lists decide. Everything looks a bounded
distance back and forth, so a ten-megabyte line takes seconds, not hours.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from iom_l10n.model import Span
from iom_l10n.segmentation.language import Abbreviation, language_rules

if TYPE_CHECKING:
    from iom_l10n.segmentation.language import LanguageRules

__all__ = ["split"]

_MARKS = ".!?…‼⁇⁈⁉؟۔"
_CLOSERS = "»”\"’')\\]›*"
# The lookbehind keeps a run of marks from being tried again at each of its characters. A guillemet
# may be pushed away by a space of any kind ("ici. »", "ici.\u00a0 »"); other closers are glued on.
_CANDIDATE = re.compile(
    rf"(?<![{_MARKS}])(?P<marks>[{_MARKS}]++)"
    rf"(?P<closers>(?:[{_CLOSERS}]|[ \u00a0\u202f\u2009]{{1,3}}+»)*+)(?P<gap>\s++)"
    r"|(?P<semicolon>;)\s++"
    r"|(?P<wide>[。！？]++[」』）”]*+)\s*+"
    r'|(?P<quote>")'
)
_SPACE = " \u00a0\u202f\u2009"
_OPENING = "«“\"„‘'([‹¿¡-–—−•*_"
_DASHES = frozenset("-–—−")
_CONTINUING = frozenset(",;:)]}»”%=/&")
_TOKEN = re.compile(r"[^\s«»“”\"„‘(\[]+\Z")
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_OMISSION = re.compile(r"[(\[](?:…|\.\.\.)[)\]]\s*")
_LOOK_BACK = 40
_LOOK_AHEAD = 60
_DOTTED = re.compile(r"(?:\w\.-?)+\w")
_ENUMERATOR = re.compile(r"\d{1,3}|[a-zA-Z]|[IVX]{1,5}")
_PARTICLES = frozenset({"le", "la", "de", "du", "des", "van", "von", "di", "del", "da"})


class _Ahead(NamedTuple):
    """What follows a candidate, past opening quotes, brackets and dashes."""

    first: str
    word: str
    dashed: bool
    opener: bool

    @property
    def small(self) -> bool:
        return self.first.islower()


def split(text: str, lang: str = "fr") -> list[Span]:
    """Return the sentence spans of one block, without the white space between them.

    `text` less the white space between and around the spans is exactly the spans joined.
    """
    rules = language_rules(lang)
    spans: list[Span] = []
    start = len(text) - len(text.lstrip())
    end_of_text = len(text.rstrip())
    quote_open = False
    for match in _CANDIDATE.finditer(text, start, end_of_text):
        if match["quote"]:
            quote_open = not quote_open
            continue
        following = match.end()
        if match["marks"]:
            end = match.end("closers")
            if match["closers"].count('"') % 2:
                quote_open = not quote_open
            elif (
                quote_open
                and text[following] == '"'
                and text[following + 1 : following + 2].isspace()
            ):
                # `bête ! " Les serveurs`: the open quotation mark closes after a space.
                end, following = following + 1, _after_space(text, following + 1)
            ends = _ends_sentence(text, start, match, _ahead(text, following, rules), rules)
        elif match["semicolon"]:
            # List items strung together: French writes no capital after a semicolon.
            ahead = _ahead(text, following, rules)
            end, ends = match.end("semicolon"), ahead.opener and ahead.first.isupper()
        else:
            end, ends = match.end("wide"), True
        if ends and start < end <= following < end_of_text:
            spans.append(Span(start=start, end=end))
            start = following
    if start < end_of_text:
        spans.append(Span(start=start, end=end_of_text))
    return spans


def _after_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _ahead(text: str, at: int, rules: LanguageRules) -> _Ahead:
    dashed = text[at : at + 1] in _DASHES
    omission = _OMISSION.match(text, at)
    if omission:  # ". (...) Les universités": judged by what stands after the omission
        at = omission.end()
    ahead = text[at : at + _LOOK_AHEAD].lstrip(_OPENING + _SPACE)
    match = _WORD.match(ahead)
    word = match[0] if match else ""
    return _Ahead(
        first=ahead[:1],
        word=word,
        dashed=dashed,
        opener=rules.opens_sentence(word) or "'" in word or "’" in word,
    )


def _ends_sentence(
    text: str, start: int, match: re.Match[str], ahead: _Ahead, rules: LanguageRules
) -> bool:
    if not ahead.first or ahead.first in _CONTINUING or ahead.first in _MARKS:
        return False
    if match["marks"] != ".":
        # "et… beaucoup", "« C'est tout ! » dit-il": a small letter goes on.
        return not ahead.small and not _is_omission(text, match)
    stop = match.start()
    token = _token_before(text, start, stop)
    if stop - len(token) == start and _ENUMERATOR.fullmatch(token):
        return False  # "1. Est hébergée …": a number of its own, not a sentence
    if match["closers"].rstrip("*") or text[stop - 1 : stop] in {")", "»", "”"}:
        # "(CCIA). appellent" is one sentence, and so is « Je pars. » dit-il.
        return not ahead.small
    # A bare full stop ends one even before a small letter: "… la collecte. kuska signifie …".
    return _word_ends(text, stop, token, ahead, rules)


def _word_ends(text: str, stop: int, token: str, ahead: _Ahead, rules: LanguageRules) -> bool:
    meanings = _meanings(token, rules)
    if meanings:
        return _abbreviation_ends(meanings, ahead)
    return not _is_initial(token) or _name_ends_with_initial(text, stop, ahead)


def _abbreviation_ends(meanings: frozenset[Abbreviation], ahead: _Ahead) -> bool:
    if Abbreviation.NEVER in meanings or ahead.small:
        return False  # "p. ex.", "etc. et", "no. suivant"
    number = ahead.first.isdigit() or ahead.first == "+"
    if Abbreviation.BEFORE_NUMBER in meanings and number:
        return False
    if Abbreviation.UNLESS_NAME in meanings:
        return ahead.opener and not ahead.dashed
    if Abbreviation.BEFORE_CAPITAL in meanings:
        return not number and not ahead.dashed
    return True


def _meanings(token: str, rules: LanguageRules) -> frozenset[Abbreviation]:
    found = rules.meanings(token)
    for sign in "'’/":
        if not found and sign in token:  # "l'art. 4", "d'env. 30", "hab./km"
            found = rules.meanings(token.rpartition(sign)[2])
    if not found and token[:1].isupper() and _DOTTED.fullmatch(token):
        found = frozenset({Abbreviation.UNLESS_NAME})
    return found


def _token_before(text: str, start: int, stop: int) -> str:
    match = _TOKEN.search(text[max(start, stop - _LOOK_BACK) : stop])
    return match[0] if match else ""


def _is_initial(token: str) -> bool:
    return token[-1:].isupper() and not token[-2:-1].isalnum()


def _name_ends_with_initial(text: str, stop: int, ahead: _Ahead) -> bool:
    """Tell "Mirlande T. Elle raconte" from "Q. Mamani-Leroy" and "J. Le Goff"."""
    if not ahead.opener or ahead.small or text[stop - 2 : stop - 1] == "-":
        return False
    previous = _TOKEN.search(text[max(0, stop - _LOOK_BACK) : stop - 1].rstrip())
    if previous is None:
        return False
    return not (ahead.word.lower() in _PARTICLES and previous[0].endswith("."))


def _is_omission(text: str, match: re.Match[str]) -> bool:
    """Tell "[…]" and "(...)": words left out, not an end."""
    opening = text[match.start() - 1 : match.start()] if match.start() else ""
    return opening in {"(", "["} and match["closers"][:1] in {")", "]"}
