"""A press release as a clean document: blocks of plain text with inline spans beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from iom_l10n.model.locale import SOURCE_LANGUAGE, LocaleTag

__all__ = [
    "CORRECTED",
    "DRAFT",
    "EMBARGOED",
    "WITHDRAWN",
    "Block",
    "BlockKind",
    "CleanedRelease",
    "Inline",
    "InlineKind",
    "Release",
    "ReleaseWarning",
    "RemovedLine",
    "Repair",
    "Source",
]

# Words of `Release.status` that the tool acts upon; an embargo's end stands behind its word.
DRAFT = "draft"
EMBARGOED = "embargoed until"
CORRECTED = "corrected"
WITHDRAWN = "withdrawn"


class BlockKind(StrEnum):
    """What a block is in its release."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"
    CAPTION = "caption"
    QUOTE = "quote"
    CONTACT = "contact"
    NOTE = "note"
    DATELINE = "dateline"


class InlineKind(StrEnum):
    """What a span of a block's text is marked as."""

    LINK = "link"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inline:
    """Markup over `text[start:end]` of a block (code points); only links have an `href`."""

    start: int
    end: int
    kind: InlineKind
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One title, heading, paragraph, list item, cell … of a release.

    `text` is plain; `lines` are the 1-based, inclusive lines of the raw original and are not
    part of a block's identity. `level` belongs to headings (2 to 6), `ordered`, `number` and
    `depth` (from 0) to list items, `row` and `column` (from 0) to table cells.
    """

    kind: BlockKind
    text: str
    inline: tuple[Inline, ...] = ()
    level: int | None = None
    ordered: bool | None = None
    number: int | None = None
    depth: int | None = None
    row: int | None = None
    column: int | None = None
    lines: tuple[int, int] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a release came from: the name of the original file and the SHA-256 of its bytes."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A canonical French release, as `releases/<id>.md` holds it.

    `date` is ISO 8601 (or None), `status` the word of the front matter (draft, embargoed until …,
    corrected, withdrawn), `extra` further front matter kept as found: (key, YAML value) pairs.
    """

    id: str
    title: str
    blocks: tuple[Block, ...]
    date: str | None = None
    place: str | None = None
    source: Source | None = None
    status: str | None = None
    lang: LocaleTag = SOURCE_LANGUAGE
    extra: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedLine:
    """A whole raw line that is not part of the release, and why."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """A change within a raw line that stays, and why."""

    line: int
    before: str
    after: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseWarning:
    """Something an editor should look at; `code` is a check id of scope release."""

    code: str
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanedRelease:
    """A release with the full account of what cleaning removed, changed and doubted."""

    release: Release
    removed: tuple[RemovedLine, ...] = ()
    repairs: tuple[Repair, ...] = ()
    warnings: tuple[ReleaseWarning, ...] = ()
