"""What the site printed above the text, by its words, where the menu's shape did not tell.

Between the top of the page and its first paragraph, lines that can only be the site's go: cookie
notices, language codes, share buttons, reading time. A short label between them goes too. One of
them may be the title all the same: where nothing else can be it, nothing goes.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from iom_l10n.messages import _
from iom_l10n.releases.cleaning.letterhead import letterhead
from iom_l10n.releases.cleaning.purposes import BESIDE, LABELS, MENU, SERVICE
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.cleaning.titles import may_be_title
from iom_l10n.releases.structure.datelines import is_date_line
from iom_l10n.releases.structure.heads import read_head

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from iom_l10n.releases.draft import Ledger, Line

__all__ = ["above_text", "remove_above_title", "remove_under_title"]

_FAR = 60
_UNDER_TITLE = 3
_PARAGRAPH = 140
_HEAD = 80
_MANY = 2
_MAX_LABEL = 36
_MIN_MASTHEAD, _MAX_MASTHEAD = 3, 60
_MAX_LABEL_WORDS = 4
_SENTENCE_END = frozenset(".!?…;:")


def remove_above_title(lines: Sequence[Line], ledger: Ledger) -> list[Line]:
    """Return the lines without the site's own above the title."""
    top = above_text(lines) or _opening_run(lines)
    sure = [at for at in top if purpose_of(lines[at].text) in MENU]
    between = [at for at in top if sure and at < sure[-1] and _is_short_label(lines[at].text)]
    first = list(
        takewhile(lambda at: purpose_of(lines[at].text) in MENU or _serves(lines[at].text), top)
    )
    texts = [at for at, line in enumerate(lines) if not line.is_blank][:_FAR]
    head = texts[: letterhead([lines[at].text for at in texts])]
    if head and any(_names_something(lines[at].text) for at in texts[len(head) :]):
        return remove_above_title(_without(lines, head, ledger), ledger)
    masthead = _masthead(lines, top)
    for gone in (
        {*first, *masthead, *sure, *(between if len(sure) >= _MANY else ())},
        {*first, *sure},
    ):
        if any(at not in gone and _names_something(lines[at].text) for at in top):
            return _without(lines, gone, ledger)
    return list(lines)


def remove_under_title(lines: Sequence[Line], ledger: Ledger) -> list[Line]:
    """Return the lines without share buttons and page labels between the title and the text."""
    texts = [at for at, line in enumerate(lines) if not line.is_blank][: _FAR + 1]
    below = above_text(lines)[1:]
    near = texts[1 : 1 + _UNDER_TITLE]
    for at in texts[1 + len(near) :]:
        if at - near[-1] > 1 or not _serves(lines[near[-1]].text):
            break
        near.append(at)
    gone = {at for at in {*below, *near} if _serves(lines[at].text)}
    first = texts[0] if texts else 0
    if gone and purpose_of(lines[first].text) in SERVICE:  # no title above the buttons
        gone |= {first} if below else set()
    return _without(lines, gone, ledger)


def _masthead(lines: Sequence[Line], top: Sequence[int]) -> Sequence[int]:
    """Return the short lines above a label such as "Communiqué de presse n° 7" and its title."""
    for count, at in enumerate(top):
        text = lines[at].text
        if purpose_of(text) in LABELS:
            below = any(_names_something(lines[n].text) for n in top[count + 1 :])
            return top[:count] if count >= _MIN_MASTHEAD and below else ()
        if len(text.strip()) > _MAX_MASTHEAD or text.strip()[-1] in _SENTENCE_END:
            break
    return ()


def _serves(text: str) -> bool:
    return purpose_of(text) in BESIDE


def _names_something(text: str) -> bool:
    return may_be_title(text) and purpose_of(text) not in BESIDE


def above_text(lines: Sequence[Line]) -> list[int]:
    """Return the lines above the first paragraph; none where it cannot be told."""
    texts = [at for at, line in enumerate(lines) if not line.is_blank][:_FAR]
    for count, at in enumerate(texts):
        text = lines[at].text.strip()
        head = read_head(text)
        wrapped = at + 1 < len(lines) and lines[at + 1].text.strip()[:1].islower()
        is_text = len(text) > _PARAGRAPH or (head and (head.date or wrapped or len(text) >= _HEAD))
        if is_text and purpose_of(text) not in MENU and not is_date_line(text):
            return texts[:count]
    return []


def _opening_run(lines: Sequence[Line]) -> list[int]:
    """Return the site's lines that open the page, and the first line below them."""
    run: list[int] = []
    for at, line in enumerate(lines):
        if line.is_blank:
            continue
        run.append(at)
        if not (purpose_of(line.text) in MENU or _serves(line.text)):
            break
    return run


def _is_short_label(text: str) -> bool:
    text = text.strip()
    return (
        len(text) <= _MAX_LABEL
        and not is_date_line(text)
        and len(text.split()) <= _MAX_LABEL_WORDS
        and text[-1] not in _SENTENCE_END
    )


def _without(lines: Sequence[Line], gone: Iterable[int], ledger: Ledger) -> list[Line]:
    gone = set(gone)
    for at in sorted(gone):
        ledger.remove(lines[at], _("navigation"))
    return [line for at, line in enumerate(lines) if at not in gone]
