"""A PO file as data: entries with everything that the format can hold, nothing interpreted."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Catalog", "Entry"]

Key = tuple[str | None, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a PO file, strings unescaped.

    `comments` are translator comments, each the raw text behind `#`, leading space included.
    `msgstr` has one text, or one per plural form when `msgid_plural` is set. `line` is the
    1-based line of the msgid and no part of an entry's identity.
    """

    msgid: str
    msgstr: tuple[str, ...] = ("",)
    msgctxt: str | None = None
    msgid_plural: str | None = None
    comments: tuple[str, ...] = ()
    extracted: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    sticky_flags: tuple[str, ...] = ()
    previous_msgctxt: str | None = None
    previous_msgid: str | None = None
    previous_msgid_plural: str | None = None
    obsolete: bool = False
    line: int | None = field(default=None, compare=False)

    @property
    def key(self) -> Key:
        """What makes an entry unique in its file."""
        return (self.msgctxt, self.msgid)

    @property
    def fuzzy(self) -> bool:
        """Whether gettext's fuzzy flag is set: the unit needs review."""
        return "fuzzy" in self.flags

    @property
    def filled(self) -> bool:
        """Whether any form has a text; white space is none."""
        return any(text.strip() for text in self.msgstr)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalog:
    """A whole PO file: the header entry (msgid ""), the others in file order, closing comments."""

    header: Entry | None
    entries: tuple[Entry, ...] = ()
    trailing: tuple[str, ...] = ()

    @property
    def active(self) -> tuple[Entry, ...]:
        """The entries in use."""
        return tuple(entry for entry in self.entries if not entry.obsolete)

    @property
    def obsolete(self) -> tuple[Entry, ...]:
        """The entries kept for their translation only."""
        return tuple(entry for entry in self.entries if entry.obsolete)
