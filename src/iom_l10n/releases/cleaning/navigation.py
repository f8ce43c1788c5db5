"""The menu above the title, known by its shape and not by its words.

Menus differ by language, country and year, but all were flattened the same way: lone dashes,
bullets, section words on two lines, a heading glued to the sentence after it
("Qui sommes nous" / "Qui sommes nousL'Organisation …"). The menu is the longest run of such lines
at the top; up to two short labels between them belong to it when a dash, a doubled or a glued line
follows. A line that many other releases of the project carry too is menu as well.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.messages import _
from iom_l10n.releases.cleaning.footer import is_page_service

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from iom_l10n.releases.draft import Ledger, Line

__all__ = ["remove_navigation"]

_DASHES = frozenset({"-", "–", "—", "•", "|", "·", "»", "›"})
_BULLET = re.compile(r"[-•·▪»›]\s{1,3}\S.{0,150}")
_SENTENCE_END = frozenset(".!?…;:")
_MAX_LABEL = 60
_MAX_SHORT_LABEL = 36
_MIN_LABEL_RUN = 5
_CRUMBS = re.compile(r"\s[>›»|/]{1,2}\s")
_HOME = re.compile(r"(?:accueil|home|inicio|vous êtes ici.*|page d[’']accueil)", re.IGNORECASE)
_MAX_GLUED_LABEL = 80
_MAX_DOUBLED = 80
_MAX_UNEXPLAINED = 2
_KNOWN_ELSEWHERE = 3
_MAX_MENU_LINES = 400
_BODY_LENGTH = 140


def remove_navigation(
    lines: Sequence[Line], ledger: Ledger, known_lines: Mapping[str, int]
) -> list[Line]:
    """Return the lines from the title on."""
    end = _menu_end(lines, known_lines)
    for line in lines[:end]:
        ledger.remove(line, _("navigation"))
    return list(lines[end:])


def _menu_end(lines: Sequence[Line], known_lines: Mapping[str, int]) -> int:
    """Return the index of the first line below the menu."""
    end = at = _label_run(lines)
    unexplained: list[int] = []
    strong = False
    doubled = False  # is the last explained element a doubled line?
    while at < min(len(lines), _MAX_MENU_LINES):
        if lines[at].is_blank:
            at += 1
            continue
        length, is_strong = _element(lines, at, known_lines)
        if length and (is_strong or not unexplained):
            doubled = length > 1 and lines[at].text.strip() == lines[at + length - 1].text.strip()
            at += length
            end, strong, unexplained = at, True, []
        elif strong and _is_label(lines[at].text) and len(unexplained) < _MAX_UNEXPLAINED:
            unexplained.append(at)
            at += 1
        else:
            break
    if doubled and not _has_title(lines, end):
        end = _previous_text(lines, end)  # the title itself stands there twice
    return end


def _element(lines: Sequence[Line], at: int, known_lines: Mapping[str, int]) -> tuple[int, bool]:
    """Return how many lines a menu element at `at` takes, and whether only menus look so."""
    text = lines[at].text.strip()
    if text in _DASHES:
        return 1, True
    after = _next_text(lines, at + 1)
    if after < len(lines):
        following = lines[after].text.strip()
        if following == text and len(text) <= _MAX_DOUBLED:
            return after + 1 - at, True
        if _is_glued(text, following):
            return after + 1 - at, True
    if known_lines.get(text, 0) >= _KNOWN_ELSEWHERE or _is_breadcrumb(text):
        return 1, True
    bullet = _BULLET.fullmatch(text) and text[-1] not in _SENTENCE_END
    return (1 if bullet or is_page_service(text) else 0), False


def _is_breadcrumb(text: str) -> bool:
    """Tell "Accueil > Actualités" and "English | Français | Español" from a title."""
    parts = [part.strip() for part in _CRUMBS.split(text)]
    if len(parts) < 2 or not all(0 < len(part) <= _MAX_LABEL for part in parts[:-1]):  # noqa: PLR2004
        return False
    return len(parts) > 2 or _HOME.fullmatch(parts[0]) is not None  # noqa: PLR2004


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
        and text[-1] not in _SENTENCE_END
        and text[0].isupper()
        and not any(sign.isdigit() for sign in text)
    )


def _is_glued(label: str, text: str) -> bool:
    """Tell "Qui sommes nous" from the title that the next line happens to begin with."""
    if len(label) > _MAX_GLUED_LABEL or not text.startswith(label) or len(text) <= len(label):
        return False
    sign = text[len(label)]
    return sign.isupper() or (sign.isdigit() and not label[-1:].isdigit()) or sign in '«“"'


def _is_label(text: str) -> bool:
    text = text.strip()
    return len(text) <= _MAX_LABEL and text[-1:] not in _SENTENCE_END and len(text.split()) <= 6  # noqa: PLR2004


def _has_title(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line that can be a title, and not body text, stands at `at`."""
    first = _next_text(lines, at)
    if first >= len(lines):
        return False
    text = lines[first].text.strip()
    if len(text) > _BODY_LENGTH:
        return False
    second = _next_text(lines, first + 1)
    return second < len(lines) and not lines[second].text.strip()[:1].islower()


def _next_text(lines: Sequence[Line], at: int) -> int:
    while at < len(lines) and lines[at].is_blank:
        at += 1
    return at


def _previous_text(lines: Sequence[Line], at: int) -> int:
    at -= 1
    while at > 0 and lines[at].is_blank:
        at -= 1
    return at
