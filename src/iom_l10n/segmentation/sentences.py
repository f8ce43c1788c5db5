"""Where the sentences of one block end.

One compiled pattern finds the candidates: a run of end marks with its closing quotes and brackets
before white space, and a colon or semicolon before a list. Only there do the closed lists decide.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from iom_l10n.model import Span
from iom_l10n.segmentation.context import (
    CLOSING,
    CONTINUING,
    MARKS,
    Place,
    look_ahead,
    token_before,
)
from iom_l10n.segmentation.language import language_rules
from iom_l10n.segmentation.straight_quotes import past_quote
from iom_l10n.segmentation.verdicts import begins_clause, ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iom_l10n.segmentation.context import Cut
    from iom_l10n.segmentation.exceptions import Exceptions
    from iom_l10n.segmentation.language import LanguageRules
    from iom_l10n.segmentation.srx import Rules

__all__ = ["split"]

_WIDE = "。！？"
# The set stands first: the engine then skips to the next mark at the speed of a search. The
# lookbehind keeps a run of marks from being tried again at each of its characters.
_CANDIDATE = re.compile(
    rf"[{MARKS}{_WIDE};:؛](?<![{MARKS}][{MARKS}])(?:"
    rf"(?<=[{MARKS}])[{MARKS}]*+"
    rf"(?P<closers>{CLOSING})(?P<gap>\s++)"
    rf"|(?<=[{_WIDE}])(?P<wide>[{_WIDE}]*+[」』）”]*+)\s*+"
    # "Les étapes : • un", "; - deux", ": 1) Ouvrir", but not "Solde : - 3", "selon : a) l'âge" nor
    # "Morts : 3. Blessés : 12.": a list begins with its first number.
    r"|(?<=[;:؛])\s++(?=[•▪‣◦●■]|[-–—*]\s++(?!\d)"
    r"|\(?(?:(?<=;\s)\d{1,2}|(?<=;\s\()\d{1,2}|0?1|[a-z])[).]\s+(?:[«“]\s?)?[A-ZÀ-Þ])"
    r"|(?<=;)\s++(?=[A-ZÀ-Þ]))"
)
_OPENING = frozenset("«“„‹([")
_JOINTS = frozenset(";:؛")
_SPACES = frozenset(" \u00a0\u202f")
_NO_LETTER = frozenset("0123456789%)»”")
_LETTERS = re.compile(r"[^\W\d_]+\Z")
_AROUND = 80  # what a verdict looks at, and some
_REMEMBERED = 10_000
_NUMERAL = 5  # "viii." at the head of a sentence
_LABEL = 24  # "Section 12." there


Seen = dict[tuple[str, int, int, int], tuple[int, int, bool]]


def split(
    text: str,
    lang: str = "fr",
    exceptions: Exceptions | None = None,
    *,
    rules: Rules | None = None,
) -> list[Span]:
    """Return the sentence spans of one block, without the white space between them.

    `text` less the white space between and around the spans is exactly the spans joined.
    `exceptions` are the project's own and have the last word; `rules`, read from an SRX file,
    take the place of the language's where they serve it.
    """
    if rules is not None and rules.serve(lang):
        spans = _parted(text, rules.cuts(text, lang))
    else:
        spans = _spans(text, language_rules(lang))
    if exceptions is not None:
        cuts = [(one.end, other.start) for one, other in pairwise(spans)]
        spans = _parted(text, exceptions.applied(text, lang, cuts))
    return spans


def _parted(text: str, cuts: Iterable[Cut]) -> list[Span]:
    start = len(text) - len(text.lstrip())
    end_of_text = len(text.rstrip())
    spans: list[Span] = []
    for end, following in cuts:
        if start < end and following < end_of_text:
            spans.append(Span(start, end))
            start = following
    if start < end_of_text:
        spans.append(Span(start, end_of_text))
    return spans


def _spans(text: str, rules: LanguageRules) -> list[Span]:
    start = len(text) - len(text.lstrip())
    end_of_text = len(text.rstrip())
    words = rules.words
    reach = rules.longest + 1
    spans: list[Span] = []
    seen: Seen = {}
    for match in _CANDIDATE.finditer(text, start, end_of_text):
        at, following = match.span()
        end, ends = at + 1, False
        first = text[following : following + 1]
        if following == end + 1 and at - start > _NUMERAL and first.isupper():
            # Nine in ten are plain: a word in no list, a number, a space before the mark.
            before = text[at - 1]
            if text[at] != ".":
                ends = (
                    before in _SPACES and text[at] not in _JOINTS and text[at - 2] not in _OPENING
                )
            elif before.islower():
                word = text[at - reach : at]
                word = word[word.rfind(" ") + 1 :]
                if not word.isalpha():  # "l'été", "après-midi"
                    word = "".join(_LETTERS.findall(word)[-1:])
                ends = len(word) > 1 and word.lower() not in words
            else:
                ends = before in _NO_LETTER and at - start > _LABEL and " " not in text[at - 3 : at]
        if not ends and first not in CONTINUING:
            end, following, ends = _judged(text, start, match, rules, seen)
        if ends and start < end and following < end_of_text:
            spans.append(Span(start, end))
            start = following
    if start < end_of_text:
        spans.append(Span(start, end_of_text))
    return spans


def _judged(
    text: str, start: int, match: re.Match[str], rules: LanguageRules, seen: Seen
) -> tuple[int, int, bool]:
    """Return end, next beginning and verdict of a candidate that is not plain.

    A list of a million initials says the same thing a million times: what stands around a
    candidate decides, so it is judged once.
    """
    at, following = match.span()
    far = at - start > _AROUND
    if (
        following - at > _AROUND
        or text.startswith('"', following)
        or (far and text[at - 1].isdigit())
    ):
        return _judge(text, start, match, rules)  # looks further back than its surroundings
    back = min(at, _AROUND)
    around = text[at - back : following + _AROUND]
    key = (around, back, following - at, -1 if far else at - start)
    known = seen.get(key)
    if known is None:
        end, following, ends = _judge(text, start, match, rules)
        if len(seen) < _REMEMBERED:
            seen[key] = (end - at, following - at, ends)
        return end, following, ends
    return at + known[0], at + known[1], known[2]


def _judge(
    text: str, start: int, match: re.Match[str], rules: LanguageRules
) -> tuple[int, int, bool]:
    at, following = match.span()
    if match["gap"]:
        end, following = past_quote(text, match)
        closers = match["closers"]
        marks = text[at : match.start("closers")]
        ahead = look_ahead(text, following, rules)
        token = token_before(text, start, at)
        place = Place(text, start, at, token, marks, closers, ahead, rules)
        return end, following, ends_sentence(place)
    if match["wide"] is not None:
        return match.end("wide"), following, True
    if text[following].isupper():
        return at + 1, following, begins_clause(look_ahead(text, following, rules))
    return at + 1, following, True
