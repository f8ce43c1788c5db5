"""Labels that a naive converter put in one line with nothing between: "AccueilProjetsContact".

`get_text()` without a separator does so with menus, buttons and the title itself, for the page had
boxes where the text has nothing. A capital inside a word parts them again: above the text and below
it, on a page where several lines are so, for names like ReliefWeb have one too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.releases.cleaning.passages import is_prose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.model import RemovedLine
    from iom_l10n.releases.draft import Ledger, Line, Piece

__all__ = ["part_glued", "rejoin"]

_JOINT = re.compile(
    r"(?<=[\w:][\wà-öø-ÿ][a-zà-öø-ÿ\d?!)»])(?<!\bYou)(?<!Linked)(?<!Whats)(?<!Relief)(?<!Tik)(?<!Face)"
    r"(?=[A-ZÀ-ÖØ-Þ«](?:[a-zà-öø-ÿ’' ]|[A-Z]))"
    r"|(?<=[A-Z]{2})(?=[A-Z][a-zà-öø-ÿ]{2})"
    r"|(?<=[a-zà-öø-ÿ])(?=\d{1,2}(?:er)? "
    r"(?:janv|févr|mars|avri|mai|juin|juil|août|sept|octo|nove|déce))"
)
_CLOSE = re.compile(r"[^\W_][A-ZÀ-ÖØ-Þ«\d]|[?!)»:][\w«]")  # no joint without: most lines have none
# A byline right behind a title needs no other line like it.
_BYLINE = re.compile(
    r"(?<=[a-zà-öø-ÿ?!»)])"
    r"(?=(?:Soumis|Publié|Posté|Écrit|Rédigé|Mis en ligne|Par|Date de|Partager|Imprimer)\b)"
)
_GLUED, _LINES = 2, 2
_WIDEST = 122


def part_glued(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with labels around the text on lines of their own."""
    if max((len(line.text) for line in lines), default=0) <= _WIDEST:
        return list(lines)  # somebody wrapped the page, and saw what he did
    joints = [len(_JOINT.findall(line.text)) if _CLOSE.search(line.text) else 0 for line in lines]
    joint = _JOINT if sum(count >= _GLUED for count in joints) >= _LINES else _BYLINE
    prose = [at for at, line in enumerate(lines) if is_prose(line.text.strip()) and not joints[at]]
    first, last = (prose[0], prose[-1]) if prose else (len(lines), len(lines))
    parted: list[Line] = []
    for at, line in enumerate(lines):
        around = at < first or at > last
        parts = joint.split(line.text) if joints[at] and around else [line.text]
        parted += [line] if len(parts) == 1 else [replace(line, raw=one, text=one) for one in parts]
    return parted


def rejoin(lines: Sequence[Line], pieces: Sequence[Piece], ledger: Ledger) -> None:
    """Show a line that was parted, and left out as a whole, as it stood on the page."""
    raws = {line.number: line.raw for line in lines}
    kept = {number for piece in pieces for number in range(piece.first, piece.last + 1)}
    whole: list[RemovedLine] = []
    shown: set[int] = set()
    for one in ledger.removed:
        raw = raws.get(one.line, one.text)
        if one.line in kept or one.text == raw or one.text not in raw:
            whole.append(one)
        elif one.line not in shown:
            shown.add(one.line)
            whole.append(replace(one, text=raw))
    ledger.removed[:] = whole
