"""Which line above a text is its title: one near it that says what it says, or is long enough."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from iom_l10n.releases.cleaning.around_text import CREDIT, is_marked, is_site, says_again, says_when
from iom_l10n.releases.cleaning.cuts import dangles
from iom_l10n.releases.cleaning.passages import is_glued_to
from iom_l10n.releases.cleaning.subject import shares_subject, subject_of
from iom_l10n.releases.structure.datelines import is_date_line
from iom_l10n.releases.structure.heads import read_head
from iom_l10n.releases.structure.shapes import has_contact_detail, sentences_inside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.cleaning.passages import Passage

__all__ = ["title_above"]

_LONGEST_TITLE = 300
_MIN_TITLE_WORDS, _LIKELY_TITLE, _SURELY_TITLE = 3, 4, 6
_HEADED = 80  # a shorter line may be a title with its country: "Mali – Un appel"
_SUBJECT, _TELLING = 20, 50  # passages that say what the text is about, as long as sentences
_BETWEEN = 6  # passages between title and text that no page explains
_FIELD_WORDS = 5
_END, _STOPS = frozenset(".!…;:"), frozenset(".!?…")


def title_above(passages: Sequence[Passage], start: int) -> int | None:
    """Return which passage is the title: the first of those near the text that say what it says.

    What the page says twice above its text is the title, too: in the browser's title, in the trail.
    """
    near = (one.text for one in passages[start : start + _SUBJECT])
    subject = subject_of(text for text in near if len(text) >= _TELLING)
    menu = _folded_menu(passages[:start])
    found: int | None = None
    away = 0
    for at in range(start - 1, -1, -1):
        text = passages[at].text
        away += not _passes(text)
        if away > _BETWEEN:
            break
        if at in menu or _goes_on_as_text(passages, at):
            continue
        if not (_may_be_title(text) and _is_told(passages, at, start, subject)):
            continue
        if found is not None and _say_the_same(text, passages[found].text):
            break
        if found is not None and any(is_site(one.text) for one in passages[at + 1 : found]):
            break  # what the page says twice: its menu stands between
        if found is not None and found - at > 1 and len(text.split()) < _SURELY_TITLE:
            continue  # a label of the menu has two words of the text by chance
        found, away = at, 0
    return _title_by_shape(passages, start, menu) if found is None else found


def _folded_menu(above: Sequence[Passage]) -> frozenset[int]:
    """Return which passages are of a menu that was flattened: each section with its sentence.

    "Qui sommes nous" / "Qui sommes nousL'Organisation …" shows it; then a section stands twice.
    """
    glued = {
        n for n, (one, after) in enumerate(pairwise(above)) if is_glued_to(one.text, after.text)
    }
    twice = {
        n
        for n, (one, after) in enumerate(pairwise(above))
        if one.text.casefold() == after.text.casefold()
    }
    last = max(twice, default=-1)
    if not any(is_site(one.text) for one in above[last + 2 :]):
        twice.discard(last)  # right above the text it is the title that stands twice
    found = glued | (twice if glued and len(twice) > 1 else set())
    return frozenset(found | {n + 1 for n in found})


def _goes_on_as_text(passages: Sequence[Passage], at: int) -> bool:
    """Tell the first line of a wrapped sentence: "… 200 invités" / "et des artistes locaux."."""
    one, after = passages[at], passages[at + 1]
    return (
        after.first == one.last + 1
        and after.text[0].islower()
        and (after.text[-1] in _STOPS or sentences_inside(after.text))
    )


def _is_told(passages: Sequence[Passage], at: int, start: int, subject: frozenset[str]) -> bool:
    text = passages[at].text
    if shares_subject(text, subject):
        return True
    return len(text.split()) >= _SURELY_TITLE and any(
        n != at and says_again(one.text, text) for n, one in enumerate(passages[:start])
    )


def _passes(text: str) -> bool:
    """Tell what may stand between title and text in any number: labels, fields and their values."""
    return len(text.split()) <= _FIELD_WORDS or is_site(text) or says_when(text)


def _title_by_shape(passages: Sequence[Passage], start: int, menu: frozenset[int]) -> int | None:
    """Return the line nearest above the text that is long for a label, with those right above."""
    found: int | None = None
    away = 0
    for at in range(start - 1, -1, -1):
        text = passages[at].text
        if (
            at not in menu
            and len(text.split()) >= _SURELY_TITLE
            and _may_be_title(text)
            and not _goes_on_as_text(passages, at)
        ):
            if found is not None and says_again(text, passages[found].text):
                break
            found = at
        elif found is not None:
            above = len(text.split()) >= _LIKELY_TITLE and _may_be_title(text)
            return at if above else found
        away += not _passes(text)
        if away > _BETWEEN:
            break
    return found


def _may_be_title(text: str) -> bool:
    return (
        len(text.split()) >= _MIN_TITLE_WORDS
        and len(text) <= _LONGEST_TITLE
        and text[-1] not in _END
        and not is_marked(text)
        and not CREDIT.search(text)
        and "://" not in text
        and not (dangles(text) and read_head(text))
        and not is_site(text)
        and not is_date_line(text)
        and not says_when(text)
        and not (len(text) >= _HEADED and read_head(text))
        and not has_contact_detail(text)
    )


def _say_the_same(text: str, title: str) -> bool:
    """Tell a trail, or the last line of one that was wrapped, from another line above a title."""
    return says_again(text, title) or says_again(title, text)
