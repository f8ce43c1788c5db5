"""Where the text of a release ends on a page that came whole.

It ends where a line leads to other pages or serves this one, and nothing that could be the
release's comes after: no paragraph of note, no table, nobody to contact who was not named above.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
    for n in range(told + 1, len(passages)):  # above the contacts no text is over
        said = passages[n].text
        if not _may_end_text(said) or _tells_whom(passages[n]):
            continue
        text, rest = passages[start:n], passages[n:]
        sizes = [len(one.text) for one in text if is_prose(one.text)]
        few = len(sizes) < _FEWEST_PROSE and any(is_prose(one.text) for one in rest)
        if not few and _ends_text(rest, sum(sizes), told=any(map(_tells_whom, text))):
            return passages[_first_label(passages, start, n) :]
    return ()


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


def _ends_text(below: Sequence[Passage], above: int, *, told: bool) -> bool:
    """Tell whether the text is over: `told` whom to ask, and `above` signs long."""
    elsewhere = purpose_of(below[0].text) in ELSEWHERE | SENTENCES
    rest = below[1:]
    if any(_opens_release(one.text) for one in rest):
        return False
    if not told and any(map(_tells_whom, rest)):
        return False
    prose = sum(len(one.text) for one in rest if is_prose(one.text))
    if prose == 0:
        return elsewhere or _mostly_site(rest)
    return any(purpose_of(one.text) in ELSEWHERE for one in below) and prose <= _SHARE_BELOW * above


def _opens_release(text: str) -> bool:
    return is_prose(text) and read_head(text) is not None


def _mostly_site(rest: Sequence[Passage]) -> bool:
    """Tell a foot of the page from a list or a table that begins with a word of the site's."""
    if sum(one.text[0].isdigit() for one in rest) >= _MANY_FIGURES:
        return False
    sentences = [one for one in rest if one.text[-1] in ".!?…;" and not _serves(one.text)]
    return not sentences or len(sentences) * 4 < sum(_serves(one.text) for one in rest)


def _serves(text: str) -> bool:
    return purpose_of(text) in BELOW
