"""What an editor should look at in a page that was read: nothing of it is mended in silence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.model import EMBARGOED, BlockKind
from iom_l10n.releases.structure.datelines import is_embargo
from iom_l10n.releases.structure.heads import read_head
from iom_l10n.releases.structure.shapes import is_credit
from iom_l10n.releases.warnings import warn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from iom_l10n.model import Block, ReleaseWarning

__all__ = ["doubts"]

_END = re.compile(r"[.!?…:;][»”\"’')\]\s\u00a0\u202f*]*\Z")
_LABEL_WORDS, _WORDS_BELOW = 4, 10
_LABEL_LENGTH = 80
_UNSURE = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.NOTE})
_UNDER_TITLE = slice(1, 5)
# "Gen?ve", "d'?uvre", and the sign that decoders put for what they cannot read; no address.
_LOST = re.compile(r"(?:[^\W\d_]['’]?\?(?=[a-zà-öø-ÿœ]))|\ufffd")
_ADDRESS = frozenset("/=@&")
_MAX_SHOWN = 20
_SHORT_TITLE, _LONG_TITLE = 3, 5


def doubts(blocks: Iterable[Block], status: str | None = None) -> Iterator[ReleaseWarning]:
    """Yield what the editor is told about the blocks of a release of that status."""
    blocks = tuple(blocks)
    yield from _doubtful_title(blocks)
    yield from _lost_letters(blocks)
    if not (status or "").startswith(EMBARGOED):
        for block in blocks:
            if is_embargo(block.text):
                yield warn("embargo", _line(block), block.text)
    yield from _doubtful_lines(blocks)


def _doubtful_title(blocks: Sequence[Block]) -> Iterator[ReleaseWarning]:
    """Yield that a word of a menu may have been taken for the title, with the title below it."""
    at = next((n for n, block in enumerate(blocks) if block.kind is BlockKind.TITLE), len(blocks))
    rest = [block for block in blocks[at + 1 :] if block.kind is not BlockKind.DATELINE]
    if len(rest) <= 1 or rest[0].kind not in _UNSURE:
        return
    title, below = blocks[at].text, rest[0].text
    if (
        len(title.split()) <= _SHORT_TITLE
        and len(below.split()) >= _LONG_TITLE
        and not _END.search(below)
        and any(read_head(block.text) for block in rest[1:4])
    ):
        yield warn("doubtful-title", _line(blocks[at]), title)


def _lost_letters(blocks: Sequence[Block]) -> Iterator[ReleaseWarning]:
    words: dict[int, str] = {}
    for block in blocks:
        if "?" not in block.text and "\ufffd" not in block.text:
            continue
        for word in block.text.split():
            if _LOST.search(word) and _ADDRESS.isdisjoint(word):
                words.setdefault(_line(block) or 0, word.strip(".,;:!«»()"))
    if words:
        lines = ", ".join(map(str, list(words)[:_MAX_SHOWN])) + ", …" * (len(words) > _MAX_SHOWN)
        first = next(iter(words))
        yield warn("lost-letters", first or None, words[first], lines)


def _doubtful_lines(blocks: Sequence[Block]) -> Iterator[ReleaseWarning]:
    """Yield the short lines that may belong to the page and were kept."""
    text_ends = max((at for at, block in enumerate(blocks) if _is_text(block)), default=0)
    text_begins = next((at for at, block in enumerate(blocks) if at and _is_text(block)), 0)
    for at, block in enumerate(blocks[_UNDER_TITLE], 1):
        label = at < text_begins and _is_label(block.text, _LABEL_WORDS)
        if block.kind in _UNSURE and (label or is_credit(block.text)):
            yield warn("doubtful-line", _line(block), block.text)
    for at, block in enumerate(blocks):
        below = block.kind is BlockKind.NOTE or (at > text_ends > 0 and block.kind in _UNSURE)
        if below and _is_label(block.text, _WORDS_BELOW):
            yield warn("doubtful-line", _line(block), block.text)


def _line(block: Block) -> int | None:
    return block.lines[0] if block.lines else None


def _is_text(block: Block) -> bool:
    return block.kind not in _UNSURE or _END.search(block.text) is not None


def _is_label(text: str, most: int) -> bool:
    if len(text) > _LABEL_LENGTH or "," in text:
        return False
    return len(text.split()) <= most and not _END.search(text)
