"""Where the text of a release ends on a page that came whole.

It ends where a line leads to other pages or serves this one, and nothing that could be the
release's comes after: no paragraph of note, no table, nobody to contact who was not named above.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from iom_l10n.releases.cleaning.passages import is_prose
from iom_l10n.releases.cleaning.purposes import BELOW, ELSEWHERE, SENTENCES, Purpose
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.structure.contacts import opens_contacts
from iom_l10n.releases.structure.heads import read_head
from iom_l10n.releases.structure.shapes import (
    has_contact_detail,
    is_name_like,
    sentences_inside,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.cleaning.passages import Passage

__all__ = ["below_text"]

_NOTE = re.compile(
    r"\*\s?\S.{20}|\*{3}|#"
    r"|(?:notes?|n\.\s?b|à propos|annexes?|rappels?|contexte|remarques?|précisions?|erratum)\b",
    re.IGNORECASE,
)
# A rule may stand above notes, too.
_TELLING = BELOW - {Purpose.RULE}
_FIGURE = re.compile(r"[<>~+-]? ?\d[\d\s.,%]*")  # a cell of a table; "127 bureaux" is a label
_OFFICER = re.compile(
    r"(?:charg|direct|chef|respons|porte|attach|coordin|conseill|assist|tél|poste|ou\b|et\b)",
    re.IGNORECASE,
)
_MARKS = "-–•·▪*+□■○●◦ "
_SENTENCE_END = frozenset(".,;!?…»")
_LONGEST_LABEL, _SHORT_FOOT = 200, 70
_LABEL_WORDS = 3
_SHARE_BELOW = 0.4
_FEWEST_PROSE, _MANY_FIGURES = 2, 2
_FEW_NAMES = 3  # lines without a number between those of two offices


def below_text(passages: Sequence[Passage], start: int, *, whole: bool) -> Sequence[Passage]:
    """Return the passages below the text that begins at `start`; `whole` where a menu stood above.

    A release ends with whom to ask: labels below that are the page's.
    """
    end = _end_of_contacts(passages, start)
    if end is not None:
        notes = _end_of_notes(passages, end)
        if _is_foot(passages[notes:], whole=whole and notes == end):
            return passages[notes:]
    told = next((n for n in range(start, len(passages)) if _tells_whom(passages[n])), start)
    below = _totals(passages)
    paragraphs = signs = 0
    is_told = False
    for n in range(start, len(passages)):
        said = passages[n].text
        tells = _tells_whom(passages[n])
        # Above the contacts no text is over.
        if n > told and not tells and _may_end_text(said):
            few = paragraphs < _FEWEST_PROSE and below[n].prose > 0
            if not few and _ends_text(said, below[n], below[n + 1], signs, told=is_told):
                return passages[_first_label(passages, start, n) :]
        is_told |= tells
        if is_prose(said):
            paragraphs, signs = paragraphs + 1, signs + len(said)
    return ()


class _Total(NamedTuple):
    """What stands from a passage on to the end of the page: how much of each."""

    prose: int = 0  # signs
    openings: int = 0
    contacts: int = 0
    elsewhere: int = 0
    figures: int = 0
    sentences: int = 0
    serving: int = 0


def _totals(passages: Sequence[Passage]) -> list[_Total]:
    """Return the total from each passage on, and that of nothing: each line is asked once."""
    totals = [_Total()]
    for one in reversed(passages):
        text, last = one.text, totals[-1]
        prose, serves = is_prose(text), _serves(text)
        totals.append(
            _Total(
                prose=last.prose + prose * len(text),
                openings=last.openings + (prose and read_head(text) is not None),
                contacts=last.contacts + _tells_whom(one),
                elsewhere=last.elsewhere + (purpose_of(text) in ELSEWHERE),
                figures=last.figures + text[0].isdigit(),
                sentences=last.sentences + (text[-1] in ".!?…;" and not serves),
                serving=last.serving + serves,
            )
        )
    totals.reverse()
    return totals


def _end_of_contacts(passages: Sequence[Passage], start: int) -> int | None:
    """Return where the first lines that say whom to ask end, below the text."""
    told = next((n for n in range(start + 1, len(passages)) if _invites(passages[n].text)), None)
    if told is None:
        return None
    last = told
    for n in range(told + 1, len(passages)):
        text = passages[n].text
        if _tells_whom(passages[n]):
            last = n
        elif n - last > _FEW_NAMES or is_prose(text) or purpose_of(text) in BELOW:
            break
    named = last  # names alone, right below the invitation
    while named + 1 < len(passages) and _names_officer(passages[named + 1].text):
        named += 1
    return named + 1


def _invites(text: str) -> bool:
    """Tell whom to ask from a paragraph that names a telephone number."""
    return opens_contacts(text) or (has_contact_detail(text) and not is_prose(text))


def _end_of_notes(passages: Sequence[Passage], end: int) -> int:
    """Return where notes end that stand right below the contacts, with their headings."""
    while end < len(passages):
        text = passages[end].text
        ended = text[-1] in ".!?»" and len(text.split()) > _LABEL_WORDS
        said = ended or sentences_inside(text)
        note = said or is_prose(text) or _NOTE.match(text) or purpose_of(text) is Purpose.RULE
        if purpose_of(text) in _TELLING or not note:
            break
        end += 1
    return end


def _names_officer(text: str) -> bool:
    """Tell "Awa Sy, OIM Dakar" and "OIM Dakar" from the labels of a site."""
    officer = is_name_like(text.partition(",")[0]) and ("," in text or "OIM" in text)
    return purpose_of(text) is None and (officer or text.startswith("OIM ")) and not is_prose(text)


def _is_foot(rest: Sequence[Passage], *, whole: bool) -> bool:
    """Tell what a site prints below a release from notes, lists and tables of its own."""
    if not rest or any(is_prose(one.text) for one in rest):
        return False
    site = [n for n, one in enumerate(rest) if purpose_of(one.text) in _TELLING]
    other = next((n for n, one in enumerate(rest) if _tells_whom(one)), None)
    if other is not None and not (site and site[0] < other):
        return False  # another office, further down
    figures = sum(_FIGURE.fullmatch(one.text) is not None for one in rest)
    sentences = [one for one in rest if one.text[-1] in ".!?;" and not _serves(one.text)]
    return (
        (whole or bool(site))
        and figures < _MANY_FIGURES
        and len(sentences) * 3 <= len(rest)
        and rest[0] not in sentences
    )


def _may_end_text(text: str) -> bool:
    """Tell what serves the page; a sentence is asked first, for most lines below are such."""
    if text[-1] in _SENTENCE_END or len(text) > _LONGEST_LABEL:
        return purpose_of(text) in SENTENCES or (len(text) <= _SHORT_FOOT and _serves(text))
    return _serves(text)


def _tells_whom(passage: Passage) -> bool:
    return opens_contacts(passage.text) or has_contact_detail(passage.text)


def _first_label(passages: Sequence[Passage], start: int, end: int) -> int:
    """Return where short labels begin that stand between a telephone or an address and the foot."""
    at = end
    while at > start and _is_topic(passages[at - 1].text):
        at -= 1
    return at if _invites(passages[at - 1].text) else end


def _is_topic(text: str) -> bool:
    """Tell "Migrations" from "OIM Dakar" and "Awa Sy", whom one may call."""
    words = text.lstrip(_MARKS).split()
    return (
        len(words) <= _LABEL_WORDS
        and text[-1] not in ".!?…;:,»"
        and not has_contact_detail(text)
        and not any(word.isupper() and len(word) > 1 for word in words)
        and all(word.islower() for word in words[1:])
        and _OFFICER.match(words[0] if words else "") is None
    )


def _ends_text(said: str, whole: _Total, rest: _Total, above: int, *, told: bool) -> bool:
    """Tell whether the text is over where a line of the page says something.

    `whole` stands from that line on, `rest` below it; `told` whom to ask, and `above` signs long.
    """
    if rest.openings or (rest.contacts and not told):
        return False
    if not rest.prose:
        return purpose_of(said) in ELSEWHERE | SENTENCES or _is_mostly_site(rest)
    return whole.elsewhere > 0 and rest.prose <= _SHARE_BELOW * above


def _is_mostly_site(rest: _Total) -> bool:
    """Tell a foot of the page from a list or a table that begins with a word of the site's."""
    if rest.figures >= _MANY_FIGURES:
        return False
    return not rest.sentences or rest.sentences * 4 < rest.serving


def _serves(text: str) -> bool:
    return purpose_of(text) in BELOW
