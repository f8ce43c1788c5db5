"""Provenance and decisions, kept as translator comments: `# iom-l10n: verb key=value …`.

Translator comments are the one kind that msgcat, msgmerge, msgattrib, translate-toolkit and
OmegaT all keep. Each line is signed with a digest of the text it speaks of (`of=`), because
msgmerge can carry a comment onto another msgid: a line whose digest does not match is void, says
nothing, and is never deleted.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.catalog.entry import Entry

__all__ = ["Decision", "decisions", "digest", "format_decision", "is_decision", "signed"]

_PREFIX = " iom-l10n: "
_LINE = re.compile(
    r'\s*iom-l10n:\s+(?P<verb>[a-z]+)(?P<facts>(?:\s+[a-z-]+=(?:"(?:[^"\\]|\\.)*"|[^\s"]*))*)\s*'
)
_FACT = re.compile(r'([a-z-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s"]*))')
_NEEDS_QUOTES = re.compile(r'[\s"\\]|^$')
_DIGEST_LENGTH = 12
_QUOTED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})
_ESCAPES = {"\\n": "\n", "\\t": "\t", '\\"': '"', "\\\\": "\\"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One line of the grammar: a verb (origin, reviewed, ignore, conflict) and its facts."""

    verb: str
    facts: tuple[tuple[str, str], ...]

    def get(self, key: str) -> str:
        """Return a fact, "" where the line does not have it."""
        return dict(self.facts).get(key, "")


def digest(entry: Entry) -> str:
    """Return the signature of an entry's text.

    First 12 hexadecimal digits of SHA-256 over msgctxt U+0004 msgid NUL msgstr in UTF-8; plural
    forms are joined by NUL.
    """
    text = f"{entry.msgctxt or ''}\x04{entry.msgid}\0" + "\0".join(entry.msgstr)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST_LENGTH]


def is_decision(comment: str) -> bool:
    """Return whether a translator comment is a line of the grammar, void or not."""
    return _LINE.fullmatch(comment) is not None


def decisions(entry: Entry) -> Iterator[Decision]:
    """Yield the lines that speak of exactly this text, in file order (conflicts are unsigned)."""
    signature: str | None = None
    for comment in entry.comments:
        line = _LINE.fullmatch(comment) if "iom-l10n:" in comment else None
        if line is None:
            continue
        facts = tuple(
            (key, _unescape(quoted) if quoted else plain)
            for key, quoted, plain in _FACT.findall(line["facts"])
        )
        decision = Decision(verb=line["verb"], facts=facts)
        if signature is None:
            signature = digest(entry)
        if decision.get("of") == signature or decision.verb == "conflict":
            yield decision


def format_decision(verb: str, facts: Iterator[tuple[str, str]] | list[tuple[str, str]]) -> str:
    """Return the translator comment (the text behind `#`) of one decision."""
    return _PREFIX + " ".join([verb, *(f"{key}={_quote(value)}" for key, value in facts)])


def signed(entry: Entry, verb: str, facts: list[tuple[str, str]]) -> str:
    """Return the comment of a decision about the entry's present text."""
    return format_decision(verb, [*facts, ("of", digest(entry))])


def _quote(value: str) -> str:
    if not _NEEDS_QUOTES.search(value):
        return value
    return '"' + value.translate(_QUOTED) + '"'


def _unescape(value: str) -> str:
    return re.sub(r'\\[nt"\\]', lambda match: _ESCAPES[match[0]], value)
