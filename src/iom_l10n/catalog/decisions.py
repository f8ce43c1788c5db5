"""Provenance and decisions, kept as translator comments: `# iom-l10n: verb key=value …`.

Translator comments are the one kind that msgcat, msgmerge, msgattrib, translate-toolkit and
OmegaT all keep. Each line is signed with a digest of the text it speaks of (`of=`), because
msgmerge can carry a comment onto another msgid: a line whose digest does not match is void, says
nothing, and is never deleted. Programs built on polib fold long comments: a line without its
signature is read together with those behind it.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n.text.facts import FACTS, format_facts, parse_facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.catalog.entry import Entry

__all__ = [
    "Decision",
    "comments_without",
    "decisions",
    "digest",
    "format_decision",
    "notes",
    "signed",
]

_PREFIX = " iom-l10n: "
_LINE = re.compile(rf"\s*iom-l10n:\s+(?P<verb>[a-z]+)(?P<facts>{FACTS})\s*")
_START = re.compile(r"\s*iom-l10n:\s")
_SIGNED = re.compile(r"\sof=[0-9a-f]+\s*$")
_MAX_FOLDS = 6
_DIGEST_LENGTH = 12


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


def notes(entry: Entry) -> tuple[str, ...]:
    """Return what people wrote to each other: the comments that are no line of the grammar."""
    return tuple(text for text, _size in _statements(entry) if _LINE.fullmatch(text) is None)


def decisions(entry: Entry) -> Iterator[Decision]:
    """Yield the lines that speak of exactly this text, in file order (conflicts are unsigned)."""
    for text, _size in _statements(entry):
        decision = _decision(text)
        if decision is not None and _speaks_of(decision, entry):
            yield decision


def comments_without(entry: Entry, verb: str) -> tuple[str, ...]:
    """Return the comments without the decisions of this verb that speak of exactly this text."""
    kept: list[str] = []
    at = 0
    for text, size in _statements(entry):
        decision = _decision(text)
        if decision is None or decision.verb != verb or not _speaks_of(decision, entry):
            kept += entry.comments[at : at + size]
        at += size
    return tuple(kept)


def _statements(entry: Entry) -> Iterator[tuple[str, int]]:
    """Yield each comment with how many lines it takes, folded decisions put together."""
    at = 0
    while at < len(entry.comments):
        text, size = entry.comments[at], 1
        if _START.match(text) and not _SIGNED.search(text):
            for more in range(1, _MAX_FOLDS + 1):
                joined = " ".join(part.strip() for part in entry.comments[at : at + more + 1])
                if _LINE.fullmatch(joined) and _SIGNED.search(joined):
                    text, size = joined, more + 1
                    break
        yield text, size
        at += size


def _decision(text: str) -> Decision | None:
    line = _LINE.fullmatch(text) if _START.match(text) else None
    if line is None:
        return None
    return Decision(verb=line["verb"], facts=parse_facts(line["facts"]))


def _speaks_of(decision: Decision, entry: Entry) -> bool:
    return decision.verb == "conflict" or decision.get("of") == digest(entry)


def format_decision(verb: str, facts: Iterator[tuple[str, str]] | list[tuple[str, str]]) -> str:
    """Return the translator comment (the text behind `#`) of one decision."""
    return f"{_PREFIX}{verb} {format_facts(facts)}".rstrip()


def signed(entry: Entry, verb: str, facts: list[tuple[str, str]]) -> str:
    """Return the comment of a decision about the entry's present text."""
    return format_decision(verb, [*facts, ("of", digest(entry))])
