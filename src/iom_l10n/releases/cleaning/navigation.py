"""The menu above the title, known by its shape and not by its words.

Menus differ by language, country and year, but all were flattened the same way: lone dashes,
bullets, section words on two lines, a heading glued to the sentence after it
("Qui sommes nous" / "Qui sommes nousL'Organisation …", also "Who we are" / "WHO WE AREThe …"). The
menu is the longest run of such lines at the top; up to two short labels between them belong to it
when a dash, a doubled or a glued line follows, and a sentence that was not glued when many follow.
A line that many other releases of the project carry too is menu as well.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.messages import _
from iom_l10n.releases.cleaning.around_text import CREDIT
from iom_l10n.releases.cleaning.purposes import ANCHORS, BESIDE, SERVICE
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.cleaning.titles import may_be_title
from iom_l10n.releases.structure.datelines import is_date_line
from iom_l10n.releases.structure.heads import read_head
from iom_l10n.releases.structure.shapes import ends_sentence, is_credit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from iom_l10n.releases.draft import Ledger, Line

__all__ = ["remove_navigation"]

_DASHES = frozenset({"-", "–", "—", "•", "|", "·", "»", "›"})
# A section of a menu that folds: "Qui nous sommes ▾".
_FOLDED = re.compile(r"[▾▼▸►⌄∨˅]\s?.{1,60}|.{1,60}\s?[▾▼▸►⌄∨˅]")
_BULLET = re.compile(r"[-•·▪»›]\s{1,3}\S.{0,150}")
_SENTENCE_END = frozenset(".!?…;:")
_MAX_LABEL = 60
_MAX_SHORT_LABEL = 36
_MIN_LABEL_RUN = 5
_CRUMBS = re.compile(r"\s[>›»|]{1,2}\s")
# A menu whose labels stand in one line, far apart or with dots between them.
_MENU_ROW = re.compile(r"\t+|[ \u00a0]{2,}|\s[•·]\s|\s?\|\s?")
_MIN_MENU_ROW = 4
_BRACKETED = re.compile(r"(?:\[ ?[^\[\]]{2,40}\]\s{0,3}){3,}")
_MAX_GLUED_LABEL = 80
_MAX_DOUBLED = 80
_MAX_UNEXPLAINED = 2
_MAX_SHORT_UNEXPLAINED = 4
_MAX_UNEXPLAINED_LABEL = 40
_MAX_TITLE_WORDS = 8
_FAR_AHEAD = 15
_MANY = 3
_KNOWN_ELSEWHERE = 3
_MAX_MENU_LINES = 400
_BODY_LENGTH = 140


def remove_navigation(
    lines: Sequence[Line], ledger: Ledger, known_lines: Mapping[str, int]
) -> list[Line]:
    """Return the lines from the title on."""
    end, title = _menu_end(lines, known_lines)
    for at, line in enumerate(lines[:end]):
        if at != title:
            ledger.remove(line, _("navigation"))
    return [*([] if title is None else [lines[title]]), *lines[end:]]


def _menu_end(lines: Sequence[Line], known_lines: Mapping[str, int]) -> tuple[int, int | None]:
    """Return the index of the first line below the menu, and of the title if it is above that."""
    end = at = _label_run(lines)
    unexplained: list[int] = []
    taken: list[int] = []  # what may have been the title: no menu's own shape
    strong = False
    doubled = False  # is the last explained element a doubled line?
    while at < min(len(lines), _MAX_MENU_LINES):
        if lines[at].is_blank:
            at += 1
            continue
        length, is_strong = _element(lines, at, known_lines)
        if length and (not unexplained or _explains(lines, at, unexplained, strong=is_strong)):
            doubled = length > 1 and lines[at].text.strip() == lines[at + length - 1].text.strip()
            taken += unexplained if is_strong else [at]
            at += length
            end, strong, unexplained = at, True, []
        elif _may_be_menu(lines, at, strong=strong) and len(unexplained) < (
            _MAX_SHORT_UNEXPLAINED if _is_short_label(lines[at].text) else _MAX_UNEXPLAINED
        ):
            unexplained.append(at)
            at += 1
        else:
            break
    if not end or _has_title(lines, end) or _next_text(lines, end) == len(lines):
        return end, None
    if doubled:
        return _previous_text(lines, end), None  # the title itself stands there twice
    titles = [
        at
        for at in taken
        if may_be_title(lines[at].text) and not _BULLET.fullmatch(lines[at].text.strip())
    ]
    return end, titles[-1] if titles else None


def _explains(lines: Sequence[Line], at: int, unexplained: Sequence[int], *, strong: bool) -> bool:
    """Tell whether the element at `at` shows that the lines just above it are menu."""
    if not strong:
        return False
    weak = _is_anchor(lines[at].text)
    return (
        not weak
        or _menu_goes_on(lines, at)
        or all(len(lines[above].text.strip()) <= _MAX_UNEXPLAINED_LABEL for above in unexplained)
    )


def _may_be_menu(lines: Sequence[Line], at: int, *, strong: bool) -> bool:
    """Tell whether a line without a shape may stand in a menu, or above it."""
    text = lines[at].text.strip()
    if strong and _is_label(text):
        return True
    above = len(text) <= _BODY_LENGTH and text[-1] not in _SENTENCE_END
    return (strong or above) and _menu_goes_on(lines, at + 1)


def _menu_goes_on(lines: Sequence[Line], at: int) -> bool:
    """Tell whether many lines that only menus hold follow soon."""
    found = 0
    for _step in range(_FAR_AHEAD):
        at = _next_text(lines, at)
        if at >= len(lines):
            return False
        text = lines[at].text.strip()
        if _is_row(text) or len(_CRUMBS.split(text)) >= _MIN_MENU_ROW:
            return True
        found += (
            text in _DASHES
            or _repeats(lines, at) > 0
            or _is_anchor(text)
            or _FOLDED.fullmatch(text) is not None
        )
        if found >= _MANY:
            return True
        at += 1
    return False


def _repeats(lines: Sequence[Line], at: int) -> int:
    """Return how many lines a section word takes that stands twice, or glued to its sentence."""
    text = lines[at].text.strip()
    after = _next_text(lines, at + 1)
    if after >= len(lines):
        return 0
    following = lines[after].text.strip()
    doubled = following.casefold() == text.casefold() and len(text) <= _MAX_DOUBLED
    return after + 1 - at if doubled or _is_glued(text, following) else 0


def _element(lines: Sequence[Line], at: int, known_lines: Mapping[str, int]) -> tuple[int, bool]:
    """Return how many lines a menu element at `at` takes, and whether only menus look so."""
    text = lines[at].text.strip()
    if text in _DASHES:
        return 1, True
    repeated = _repeats(lines, at)
    if repeated:
        return repeated, True
    if _is_anchor(text) or _FOLDED.fullmatch(text):
        return 1, True
    if known_lines.get(text, 0) >= _KNOWN_ELSEWHERE or _is_breadcrumb(text) or _is_row(text):
        return 1, True
    bullet = _BULLET.fullmatch(text) and text[-1] not in _SENTENCE_END
    return (1 if bullet or purpose_of(text) in SERVICE else 0), False


def _is_anchor(text: str) -> bool:
    """Tell a word that only menus hold, and a row of such words."""
    return purpose_of(text) in ANCHORS


def _is_row(text: str) -> bool:
    """Tell a line of menu labels: four and more, each short, none a sentence."""
    if _BRACKETED.fullmatch(text):
        return True
    labels = [label.strip() for label in _MENU_ROW.split(text)]
    return (
        len(labels) >= _MIN_MENU_ROW
        and text[-1] not in _SENTENCE_END
        and all(0 < len(label) <= _MAX_SHORT_LABEL and label[0].isupper() for label in labels)
    )


def _is_breadcrumb(text: str) -> bool:
    """Tell "Accueil > Actualités" and "English | Français | Español" from a title."""
    if "«" in text:
        return False
    parts = [part.strip() for part in _CRUMBS.split(text)]
    return len(parts) > 2 and all(0 < len(part) <= _MAX_LABEL for part in parts[:-1])  # noqa: PLR2004


def _label_run(lines: Sequence[Line]) -> int:
    """Return how many lines of a plain menu, one short label a line, open the page.

    A run of at least five; the last of them is the title when body text stands right under it.
    """
    run: list[int] = []
    at = _next_text(lines, 0)
    while at < len(lines) and _is_short_label(lines[at].text):
        run.append(at)
        at = _next_text(lines, at + 1)
    if len(run) < _MIN_LABEL_RUN or at >= len(lines):
        return 0
    under_title = _next_text(lines, at + 1)
    body_follows = len(lines[at].text.strip()) > _BODY_LENGTH or (
        under_title < len(lines) and lines[under_title].text.strip()[:1].islower()
    )
    return run[-1] if body_follows else at


def _is_short_label(text: str) -> bool:
    text = text.strip()
    return (
        0 < len(text) <= _MAX_SHORT_LABEL
        and len(text.split()) <= 4  # noqa: PLR2004
        and (text[-1] == "?" or text[-1] not in _SENTENCE_END)
        and text[0].isupper()
        and not any(sign.isdigit() for sign in text)
    )


def _is_glued(label: str, text: str) -> bool:
    """Tell "Qui sommes nous" from the title that the next line happens to begin with."""
    if len(label) > _MAX_GLUED_LABEL or len(text) <= len(label):
        return False
    if text[: len(label)].casefold() != label.casefold():
        return False
    sign = text[len(label)]
    return sign.isupper() or (sign.isdigit() and not label[-1:].isdigit()) or sign in '«“"'


def _is_label(text: str) -> bool:
    text = text.strip()
    return (
        len(text) <= _MAX_LABEL
        and text[-1:] not in _SENTENCE_END
        and len(text.split()) <= _MAX_TITLE_WORDS
    )


def _has_title(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line that can be a title, and not body text, stands at `at`."""
    first = _next_text(lines, at)
    while first < len(lines) and _stands_under_title(lines[first].text.strip()):
        first = _next_text(lines, first + 1)
    if first >= len(lines):
        return False
    text = lines[first].text.strip()
    if not may_be_title(text) or (read_head(text) and ends_sentence(text)):
        return False
    second = _next_text(lines, first + 1)
    return second < len(lines) and not lines[second].text.strip()[:1].islower()


def _stands_under_title(text: str) -> bool:
    return (
        purpose_of(text) in BESIDE
        or is_date_line(text)
        or is_credit(text)
        or CREDIT.search(text) is not None
    )


def _next_text(lines: Sequence[Line], at: int) -> int:
    while at < len(lines) and lines[at].is_blank:
        at += 1
    return at


def _previous_text(lines: Sequence[Line], at: int) -> int:
    at -= 1
    while at > 0 and lines[at].is_blank:
        at -= 1
    return at
