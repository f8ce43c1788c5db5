"""What stands below the text and serves the page: share, print, copyright, back to top.

Only the end of the page is looked at, and only short lines without an end mark; a heading such as
"Noticias relacionadas" takes the teasers under it along. What is doubtful stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.messages import _
from iom_l10n.releases.cleaning.purposes import ELSEWHERE, FILES, SERVICE
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.structure.shapes import has_contact_detail

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from iom_l10n.releases.draft import Ledger, Line

__all__ = ["remove_footer"]

_ICONS = frozenset({"f", "t", "in", "@"})
_END = frozenset(".!?…")
_MAX_LENGTH = 120
_MAX_NAME = 40
_MAX_FOOT, _MIN_BUTTONS = 15, 2
_KNOWN_ELSEWHERE = 3
_MENU_SIGNS = frozenset({"-", "–", "•", "|"})


def remove_footer(
    lines: Sequence[Line], ledger: Ledger, known_lines: Mapping[str, int]
) -> list[Line]:
    """Return the lines without what serves the page at its end."""
    end = _above_services(lines, len(lines), known_lines)
    end = _above_buttons(lines, end)
    while (related := _related_start(lines, end)) < end:
        end = _above_services(lines, related, known_lines)
    for line in lines[end:]:
        ledger.remove(line, _("page footer"))
    return list(lines[:end])


def _above_services(lines: Sequence[Line], end: int, known_lines: Mapping[str, int]) -> int:
    """Return where the lines above `end` that serve the page begin."""
    while end > 1:
        line = lines[end - 1]
        repeated = known_lines.get(line.text.strip(), 0) >= _KNOWN_ELSEWHERE
        text = line.text.strip()
        menu = text in _MENU_SIGNS or _is_doubled(lines, end - 1) or _is_icon(lines, end - 1)
        if not (
            line.is_blank
            or menu
            or purpose_of(line.text) in SERVICE
            or (repeated and _is_short(line.text))
        ):
            break
        end -= 1
    return end


def _above_buttons(lines: Sequence[Line], end: int) -> int:
    """Return where buttons begin that part the release, its contacts and all, from the site's foot.

    A second address stands below them, the site's own.
    """
    start = end
    for at in range(end - 1, max(0, end - _MAX_FOOT), -1):
        text = lines[at].text.strip()
        if purpose_of(text) in SERVICE:
            start = at
        elif text[-1:] in _END or len(text) > _MAX_LENGTH:
            break
    buttons = sum(purpose_of(line.text) in SERVICE for line in lines[start:end])
    said = any(has_contact_detail(line.text.strip()) for line in lines[max(1, start - 3) : start])
    return start if buttons >= _MIN_BUTTONS and said else end


def _is_icon(lines: Sequence[Line], at: int) -> bool:
    """Tell the letter of a network below another or a share button: "t" may be tonnes, too."""
    above = lines[at - 1].text.strip().lower()
    return lines[at].text.strip().lower() in _ICONS and (
        above in _ICONS or purpose_of(above) in SERVICE
    )


def _is_doubled(lines: Sequence[Line], at: int) -> bool:
    """Tell a menu's section word, which stands on two lines, at the end of the page."""
    text = lines[at].text.strip()
    around = [lines[i].text.strip() for i in (at - 1, at + 1) if 1 < i < len(lines)]
    return _is_short(text) and text in around


def _is_short(text: str) -> bool:
    text = text.strip()
    return len(text) <= _MAX_LENGTH and text[-1:] not in _END and not has_contact_detail(text)


def _only_names(lines: Sequence[Line]) -> bool:
    """Tell names of themes and countries from the rows of a table."""
    texts = [line.text.strip() for line in lines if not line.is_blank]
    return bool(texts) and all(
        len(text) <= _MAX_NAME and not any(sign.isdigit() or sign in ".;!?" for sign in text)
        for text in texts
    )


def _related_start(lines: Sequence[Line], end: int) -> int:
    """Return where a heading like "Articles connexes" and its teasers begin, else the end."""
    for at in range(end - 1, max(0, end - 40), -1):
        text = lines[at].text.strip()
        if purpose_of(text) in ELSEWHERE:
            return at
        if purpose_of(text) in FILES and _only_names(lines[at + 1 : end]):
            return at
        if not (lines[at].is_blank or _is_short(text)):
            break
    return end
