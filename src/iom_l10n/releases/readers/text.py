"""Text pages: menu and wrapped, menu and plain, communiqué, bare body.

The order matters: signs are put right before shapes are read; style sheets go before the menu is
looked for, the menu before labels ("Actualités" may be either), labels before the title is known.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.model import BlockKind
from iom_l10n.releases.cleaning.boxes import unboxed
from iom_l10n.releases.cleaning.chrome import remove_above_title, remove_under_title
from iom_l10n.releases.cleaning.columns import cell_pieces, find_rows
from iom_l10n.releases.cleaning.composition import compose_accents
from iom_l10n.releases.cleaning.entities import expand_entities
from iom_l10n.releases.cleaning.footer import remove_footer
from iom_l10n.releases.cleaning.framing import remove_frame
from iom_l10n.releases.cleaning.glued import part_glued, rejoin
from iom_l10n.releases.cleaning.labels import remove_labels
from iom_l10n.releases.cleaning.mail import open_mail
from iom_l10n.releases.cleaning.menu_remains import remove_menu_remains
from iom_l10n.releases.cleaning.mojibake import repair_mojibake
from iom_l10n.releases.cleaning.navigation import remove_navigation
from iom_l10n.releases.cleaning.residue import repair_residue
from iom_l10n.releases.cleaning.separators import remove_separators
from iom_l10n.releases.cleaning.side_by_side import part_columns
from iom_l10n.releases.cleaning.styles import remove_styles
from iom_l10n.releases.cleaning.tags import strip_tags
from iom_l10n.releases.cleaning.text_browsers import remove_browser_marks
from iom_l10n.releases.cleaning.titles import with_whole_title
from iom_l10n.releases.cleaning.wrap_width import find_wrapping
from iom_l10n.releases.cleaning.wrapping import paragraphs
from iom_l10n.releases.draft import Line
from iom_l10n.releases.readers.page import Page
from iom_l10n.releases.structure.captions import mark_table_caption
from iom_l10n.releases.structure.classify import classify
from iom_l10n.releases.structure.datelines import is_date_line
from iom_l10n.releases.structure.heads import begins_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from iom_l10n.releases.draft import Ledger, Piece

__all__ = ["read_text", "text_lines"]


def text_lines(text: str) -> list[Line]:
    """Return the raw lines of a file, numbered from 1."""
    raws = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [Line(number=number, raw=raw, text=raw) for number, raw in enumerate(raws, 1)]


def read_text(text: str, ledger: Ledger, known_lines: Mapping[str, int]) -> Page:
    """Return the pieces of a text page."""
    lines = open_mail(text_lines(text), ledger)
    lines = repair_mojibake(lines, ledger)
    lines = compose_accents(lines, ledger)
    lines = expand_entities(lines, ledger)
    plain = unboxed([line.text for line in lines])
    lines = [
        line if line.text == text else replace(line, text=text)
        for line, text in zip(lines, plain, strict=True)
    ]
    lines = remove_styles(lines, ledger)
    lines = strip_tags(lines, ledger)
    lines = remove_browser_marks(lines, ledger)
    lines = repair_residue(lines, ledger)
    whole, lines = lines, part_glued(part_columns(lines))
    parted = len(lines) > len(whole)
    lines, titled = remove_frame(lines, ledger)
    if not titled:
        lines = remove_navigation(lines, ledger, known_lines)
        lines = remove_above_title(lines, ledger)
        lines = remove_labels(lines, ledger)
        lines = remove_menu_remains(lines, ledger)
    lines = remove_footer(lines, ledger, known_lines)
    lines = remove_separators(lines, ledger)
    lines = remove_under_title(lines, ledger)
    lines = with_whole_title(lines)
    lead, start = _lead(lines)
    pieces = _pieces(lines, lead, start, ledger)
    if parted:
        rejoin(whole, pieces, ledger)
    classify(pieces, ledger=ledger)
    return Page(pieces=pieces)


def _pieces(lines: Sequence[Line], lead: int, start: int, ledger: Ledger) -> list[Piece]:
    """Return paragraphs and the cells of tables that kept their columns."""
    rows = find_rows(lines, start)
    body = [line for at, line in enumerate(lines) if at >= start and at not in rows]
    wrapping = find_wrapping([line for line in body if not line.joins])
    pieces: list[Piece] = []
    done = row = 0
    for at, cells in sorted(rows.items()):
        if at > done or not row:
            row = 0
            chunk = lines[done:at]
            pieces += paragraphs(
                chunk, wrapping=wrapping, lead=max(0, lead - len(pieces)), ledger=ledger
            )
            mark_table_caption(pieces[lead:])
        found = cell_pieces(lines[at], cells, row)
        pieces += found
        named = bool(found) and found[0].kind is BlockKind.CAPTION
        row, done = row + (bool(found) and not named), at + 1
    return pieces + paragraphs(
        lines[done:], wrapping=wrapping, lead=max(0, lead - len(pieces)), ledger=ledger
    )


def _lead(lines: Sequence[Line]) -> tuple[int, int]:
    """Return how many lines lead (dates and the title) and where the body begins."""
    texts = [at for at, line in enumerate(lines) if not line.is_blank]
    title = next((n for n, at in enumerate(texts) if not is_date_line(lines[at].text)), None)
    if title is None:
        return 1, len(lines)
    if begins_text(*(lines[at].text for at in texts[title : title + 2])):  # no title
        return title, texts[title]
    return title + 1, texts[title] + 1
