"""The title, whole: mail and old editors wrapped long ones."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.releases.cleaning.purposes import SERVICE
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.structure.datelines import is_date_line
from iom_l10n.releases.structure.shapes import ends_sentence, sentences_inside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Line

__all__ = ["may_be_title", "with_whole_title"]

_MAX_LINE = 110
_MAX_LINES = 3
_SENTENCE_END = frozenset(".!?…")
_SURELY_SHORT = 140
_LONGEST = 300
# No title ends with one of these: it goes on.
_DANGLING = re.compile(
    r"(?:.*\s)?(?:à|au|aux|avec|ce|ces|cette|dans|de|des|du|en|entre|et|la|le|les|leurs?|ou|par|pour"
    r"|sans|sous|sur|un|une|vers|[dl]['’])",
    re.IGNORECASE,
)


def may_be_title(text: str) -> bool:
    """Tell whether a line can be a title, and not the first paragraph or a page service."""
    text = text.strip()
    if purpose_of(text) in SERVICE or is_date_line(text):
        return False
    if len(text) <= _SURELY_SHORT:
        return True
    return len(text) <= _LONGEST and not ends_sentence(text) and not sentences_inside(text)


def with_whole_title(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those that go on with the title marked as joined to it.

    The title is the first block that is no date, up to a blank line; without blank lines only a
    line that cannot be a title's end is taken as cut.
    """
    whole = list(lines)
    at = next(
        (
            n
            for n, line in enumerate(lines)
            if not line.is_blank and not is_date_line(" ".join(line.text.split()))
        ),
        len(lines),
    )
    for below in range(at + 1, min(at + _MAX_LINES, len(lines))):
        text, after = lines[below - 1].text.strip(), lines[below].text.strip()
        if not after or max(len(text), len(after)) > _MAX_LINE or text[-1] in _SENTENCE_END:
            break
        end = _end_of_group(lines, below)
        parted = end < len(lines) and end - at <= _MAX_LINES
        if not (
            _DANGLING.fullmatch(text)
            or (parted and (after[0].islower() or (text.isupper() and after.isupper())))
        ):
            break
        whole[below] = replace(lines[below], joins=True)
    return whole


def _end_of_group(lines: Sequence[Line], at: int) -> int:
    while at < len(lines) and not lines[at].is_blank:
        at += 1
    return at
