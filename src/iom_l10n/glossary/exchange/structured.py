"""What a format has no field for, kept in a note that people can read and `import` reads back.

A note is what somebody wrote, followed by one line of facts: `[iom-l10n: status=forbidden]`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.text.facts import FACTS, format_facts, parse_facts

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["read_note", "write_note"]

_NOTE = re.compile(rf"(?P<text>.*?)\s*\[iom-l10n:(?P<facts>{FACTS})\]\s*", re.DOTALL)


def write_note(text: str, facts: Mapping[str, str]) -> str:
    """Return a note with its facts; empty facts are left out."""
    kept = [(key.replace("_", "-"), value) for key, value in facts.items() if value]
    if not kept:
        return text
    return " ".join(filter(None, [text, f"[iom-l10n: {format_facts(kept)}]"]))


def read_note(note: str) -> tuple[str, dict[str, str]]:
    """Return a note's own text and its facts."""
    found = _NOTE.fullmatch(note)
    if found is None:
        return note.strip(), {}
    facts = parse_facts(found["facts"])
    return found["text"].strip(), {key.replace("-", "_"): value for key, value in facts}
