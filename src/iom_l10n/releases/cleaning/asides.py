"""What the site puts into the middle of a text: "Lire aussi : …", a row of buttons."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from iom_l10n.releases.cleaning.purposes import Purpose
from iom_l10n.releases.cleaning.site_words import purpose_of
from iom_l10n.releases.structure.shapes import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.releases.cleaning.passages import Passage

__all__ = ["asides"]

_BUTTONS, _FEWEST_BUTTONS = frozenset({Purpose.SHARE, Purpose.TOOL}), 4
_LONGEST_ASIDE = 110
_FEWEST_WORDS = 3  # of a headline


def asides(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield what stands in the middle of the text: "Lire aussi : …", a row of buttons."""
    for serves, run in groupby(passages, key=lambda one: purpose_of(one.text) in _BUTTONS):
        buttons = list(run)
        if serves and len(buttons) >= _FEWEST_BUTTONS:
            yield from buttons
    for n, one in enumerate(passages):
        if ":" not in one.text or len(one.text) > _LONGEST_ASIDE:
            continue
        purpose = purpose_of(one.text)
        if purpose is Purpose.SEE and one.text[-1] != ".":
            yield one
        elif (
            purpose is Purpose.RELATED
            and one.text[-1] == ":"
            and _leads_away(passages[n + 1 : n + 3])
        ):
            yield from passages[n : n + 2]


def _leads_away(below: Sequence[Passage]) -> bool:
    """Tell one headline with a paragraph of the text below it."""
    return (
        len(below) > 1
        and not ends_sentence(below[0].text)
        and len(below[0].text.split()) >= _FEWEST_WORDS
        and ends_sentence(below[1].text)
    )
