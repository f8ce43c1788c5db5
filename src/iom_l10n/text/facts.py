"""Facts in one line of a comment: `key=value key="value with spaces"`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["FACTS", "format_facts", "parse_facts"]

# A regular expression for a run of facts, each behind white space.
FACTS = r'(?:\s+[a-z-]+=(?:"(?:[^"\\]|\\.)*"|[^\s"]*))*'
_FACT = re.compile(r'([a-z-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s"]*))')
_NEEDS_QUOTES = re.compile(r'[\s"\\]|^$')
_QUOTED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})
_ESCAPES = {"\\n": "\n", "\\t": "\t", '\\"': '"', "\\\\": "\\"}


def format_facts(facts: Iterable[tuple[str, str]]) -> str:
    """Return facts as one line; values that hold white space or quotes are quoted."""
    return " ".join(f"{key}={_quote(value)}" for key, value in facts)


def parse_facts(text: str) -> tuple[tuple[str, str], ...]:
    """Return the facts of a line, in order."""
    return tuple(
        (key, _unescape(quoted) if quoted else plain) for key, quoted, plain in _FACT.findall(text)
    )


def _quote(value: str) -> str:
    if not _NEEDS_QUOTES.search(value):
        return value
    return '"' + value.translate(_QUOTED) + '"'


def _unescape(value: str) -> str:
    return re.sub(r'\\[nt"\\]', lambda match: _ESCAPES[match[0]], value)
