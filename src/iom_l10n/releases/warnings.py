"""What only cleaning can know and an editor should look at, with ids that never change.

Defects of the French text itself are checks of scope release, of the same family of ids.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from iom_l10n.messages import _
from iom_l10n.model import BlockKind, ReleaseWarning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from iom_l10n.model import Block

__all__ = ["N_", "WARNINGS", "WarningKind", "doubtful_lines", "warn"]


def N_(message: str) -> str:  # noqa: N802 - gettext's mark for sentences translated later
    """Return the sentence as it is; pybabel finds it."""
    return message


class WarningKind(NamedTuple):
    """A stable id, the name people type, and what it says."""

    id: str
    name: str
    message: str


WARNINGS = {
    kind.name: kind
    for kind in (
        WarningKind("REL005", "doubtful-line", N_("“{word}” may be navigation and was kept")),
        WarningKind("REL006", "encoding", "{word}"),
        WarningKind("REL009", "language-unsure", N_("the body may be in {word}, not French")),
        WarningKind("REL010", "no-body", N_("the release has a title and no text")),
        WarningKind(
            "REL014",
            "title-from-text",
            N_("the page has no title on a line of its own; the first sentence was taken"),
        ),
        WarningKind(
            "REL015",
            "text-left-out",
            N_("the page holds other text, from “{word}” on, and it was left out"),
        ),
    )
}

_END = re.compile(r"[.!?…:;][»”\"’')\]\s\u00a0\u202f*]*\Z")
_LABEL_WORDS = 4
_LABEL_LENGTH = 80
_UNSURE = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.NOTE})


def warn(name: str, line: int | None = None, word: str = "") -> ReleaseWarning:
    """Return the warning of that name."""
    kind = WARNINGS[name]
    message = _(kind.message).format(word=word)
    return ReleaseWarning(code=kind.id, message=message, line=line)


def doubtful_lines(blocks: Iterable[Block]) -> Iterator[ReleaseWarning]:
    """Yield the short lines below the text that may belong to the page and were kept."""
    blocks = tuple(blocks)
    text_ends = max((at for at, block in enumerate(blocks) if _is_text(block)), default=0)
    for at, block in enumerate(blocks):
        below = block.kind is BlockKind.NOTE or (at > text_ends > 0 and block.kind in _UNSURE)
        if below and _is_label(block.text):
            line = block.lines[0] if block.lines else None
            yield warn("doubtful-line", line, block.text)


def _is_text(block: Block) -> bool:
    return block.kind not in _UNSURE or _END.search(block.text) is not None


def _is_label(text: str) -> bool:
    if len(text) > _LABEL_LENGTH or "," in text:
        return False
    return len(text.split()) <= _LABEL_WORDS and not _END.search(text)
