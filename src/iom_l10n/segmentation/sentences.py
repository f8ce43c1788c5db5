"""Where the sentences of one block end.

One compiled pattern finds the candidates: a run of end marks with its closing quotes and brackets
before white space, and a colon or semicolon before a list. Only there do the closed lists decide.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.model import Span
from iom_l10n.segmentation.context import CLOSERS, CONTINUING, MARKS, Place, look_ahead
from iom_l10n.segmentation.language import language_rules
from iom_l10n.segmentation.straight_quotes import past_quote
from iom_l10n.segmentation.verdicts import begins_clause, ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iom_l10n.segmentation.context import Cut
    from iom_l10n.segmentation.exceptions import Exceptions
    from iom_l10n.segmentation.language import LanguageRules
    from iom_l10n.segmentation.srx import Rules

__all__ = ["split"]

_WIDE = "。！？"
# The set stands first: the engine then skips to the next mark at the speed of a search. The
# lookbehind keeps a run of marks from being tried again at each of its characters. A guillemet may
# be pushed away by a space of any kind ("ici. »", "ici.\u00a0 »"); other closers are glued on.
_CANDIDATE = re.compile(
    rf"[{MARKS}{_WIDE};:](?<![{MARKS}][{MARKS}])(?:"
    rf"(?<=[{MARKS}])[{MARKS}]*+"
    rf"(?P<closers>(?:[{CLOSERS}]|\[\d{{1,3}}\]|[ \u00a0\u202f\u2009]{{1,3}}+»)*+)(?P<gap>\s++)"
    rf"|(?<=[{_WIDE}])(?P<wide>[{_WIDE}]*+[」』）”]*+)\s*+"
    # "Les étapes : • un", "; - deux", ": 1) Ouvrir", but not "Solde : - 3" nor "selon : a) l'âge".
    r"|(?<=[;:])\s++(?=[•▪‣◦●■]|[-–—*]\s+(?!\d)|\(?(?:\d{1,2}|[a-z])[).]\s+(?:[«“]\s?)?[A-ZÀ-Þ])"
    r"|(?<=;)\s++(?=[A-ZÀ-Þ]))"
)
_JOINTS = frozenset(";:")
_SPACES = frozenset(" \u00a0\u202f")
_NO_LETTER = frozenset("0123456789%)»”")
_NUMERAL = 5  # "viii." at the head of a sentence
_LABEL = 24  # "Section 12." there


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
    cuts: Iterable[Cut]
    if rules is not None and rules.serve(lang):
        cuts = rules.cuts(text, lang)
    else:
        cuts = _cuts(text, language_rules(lang))
    if exceptions is not None:
        cuts = exceptions.applied(text, lang, cuts)
    start = len(text) - len(text.lstrip())
    end_of_text = len(text.rstrip())
    spans: list[Span] = []
    for end, following in cuts:
        if start < end and following < end_of_text:
            spans.append(Span(start=start, end=end))
            start = following
    if start < end_of_text:
        spans.append(Span(start=start, end=end_of_text))
    return spans


def _cuts(text: str, rules: LanguageRules) -> Iterator[Cut]:  # noqa: C901 - hot: a call is felt
    start = len(text) - len(text.lstrip())
    words = rules.words
    reach = rules.longest + 1
    for match in _CANDIDATE.finditer(text, start, len(text.rstrip())):
        at, following = match.span()
        if following == at + 2 and at - start > _NUMERAL and text[following].isupper():
            # Nine in ten are plain: a word in no list, a number, a space before the mark.
            before = text[at - 1]
            if text[at] != ".":
                plain = before in _SPACES and text[at] not in _JOINTS
            elif before.islower():
                word = text[at - reach : at]
                word = word[word.rfind(" ") + 1 :]
                if not word.isalpha():  # "l'été"
                    word = word[max(word.rfind("'"), word.rfind("’")) + 1 :]
                plain = word[1:].isalpha() and word.lower() not in words
            else:
                plain = before in _NO_LETTER and at - start > _LABEL
            if plain:
                yield at + 1, following
                start = following
                continue
        if text[following : following + 1] in CONTINUING:
            continue
        end, ends = at + 1, True
        if match["gap"]:
            end, following = past_quote(text, match)
            ahead = look_ahead(text, following, rules)
            ends = ends_sentence(
                Place(text, start, at, match["closers"], match.start("closers"), ahead, rules)
            )
        elif match["wide"] is not None:
            end = match.end("wide")
        elif text[following].isupper():
            ends = begins_clause(look_ahead(text, following, rules))
        if ends:
            yield end, following
            start = following
