"""What readers and repairs hand to each other: lines, pieces and the account of both."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iom_l10n.model import RemovedLine, Repair

if TYPE_CHECKING:
    from iom_l10n.model import BlockKind, Inline

__all__ = ["Ledger", "Line", "Piece"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One raw line that is still there; `text` is what repairs have made of it.

    `joins` says that it belongs to the line before, because only residue parted them; `links` are
    words of it that a cut anchor led somewhere, with where to; `dated` that it stands under the
    title to say when.
    """

    number: int
    raw: str
    text: str
    joins: bool = False
    links: tuple[tuple[str, str], ...] = ()
    dated: bool = False

    @property
    def is_blank(self) -> bool:
        """True for an empty line and one of spaces (also no-break ones) only."""
        return not self.text.strip()


@dataclass(slots=True, kw_only=True)
class Piece:
    """A block in the making; a reader leaves `kind` open where only the text can tell it."""

    text: str
    first: int
    last: int
    kind: BlockKind | None = None
    inline: tuple[Inline, ...] = ()
    after_gap: bool = False
    level: int | None = None
    ordered: bool | None = None
    number: int | None = None
    depth: int | None = None
    row: int | None = None
    column: int | None = None


@dataclass(slots=True, kw_only=True)
class Ledger:
    """The account of one cleaning: nothing leaves the page without a line here."""

    removed: list[RemovedLine] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)

    def remove(self, line: Line, reason: str) -> None:
        """Note a whole raw line as left out; blank lines need no account."""
        if not line.is_blank:
            self.remove_text(line.number, line.raw, reason)

    def remove_text(self, number: int, text: str, reason: str) -> None:
        """Note a text that is surely not blank as left out."""
        self.removed.append(RemovedLine(line=number, text=text, reason=reason))

    def repair(self, number: int, before: str, after: str, reason: str) -> None:
        """Note a change within a line that stays."""
        self.repairs.append(Repair(line=number, before=before, after=after, reason=reason))

    def in_order(self) -> tuple[tuple[RemovedLine, ...], tuple[Repair, ...]]:
        """Return both accounts in the order of the page."""
        return (
            tuple(sorted(self.removed, key=lambda removed: removed.line)),
            tuple(sorted(self.repairs, key=lambda repair: repair.line)),
        )
