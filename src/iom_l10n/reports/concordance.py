"""Earlier translations of some words, the words underlined, for a terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from iom_l10n.reports.text import safe

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["concordance_view"]


def concordance_view(rows: Sequence[tuple[int, str, str, str, str]], words: str) -> Group:
    """Return (score, language, release, source, target) rows under each other."""
    pattern = re.compile(re.escape(words), re.IGNORECASE)
    parts = []
    for score, lang, release, source, target in rows:
        parts.append(Text(f"{score}% [{lang}] {safe(release)}", style="dim"))
        for text in (source, target):
            line = Text(f"  {safe(text)}")
            line.highlight_regex(pattern, "underline green")
            parts.append(line)
    return Group(*parts)
