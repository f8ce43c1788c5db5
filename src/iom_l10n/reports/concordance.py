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

_TELLING = 50  # below, a sentence is shown for the words in it, not for its likeness


def concordance_view(rows: Sequence[tuple[int, str, str, str, str]], words: str) -> Group:
    """Return (score, language, release, source, target) rows under each other."""
    between = r"[\W_]+"
    wanted = [re.escape(word) for word in re.split(between, words) if word] or [re.escape(words)]
    pattern = re.compile(between.join(wanted), re.IGNORECASE)
    parts = []
    for score, lang, release, source, target in rows:
        alike = f"{score}% " if score >= _TELLING else ""
        parts.append(Text(f"{alike}[{lang}] {safe(release)}", style="dim"))
        for text in (source, target):
            line = Text(f"  {safe(text)}")
            line.highlight_regex(pattern, "underline green")
            parts.append(line)
    return Group(*parts)
