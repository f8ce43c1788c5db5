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
    )
}

_END = re.compile(r"[.!?…:;][»”\"’')\]\s\u00a0\u202f*]*\Z")
_LABEL_WORDS = 4


def warn(name: str, line: int | None = None, word: str = "") -> ReleaseWarning:
    """Return the warning of that name."""
    kind = WARNINGS[name]
    message = _(kind.message).format(word=word)
    return ReleaseWarning(code=kind.id, message=message, line=line)


def doubtful_lines(blocks: Iterable[Block]) -> Iterator[ReleaseWarning]:
    """Yield the short lines below the text that may belong to the page and were kept."""
    for block in blocks:
        if block.kind is not BlockKind.NOTE:
            continue
        if len(block.text.split()) <= _LABEL_WORDS and not _END.search(block.text):
            line = block.lines[0] if block.lines else None
            yield warn("doubtful-line", line, block.text)
