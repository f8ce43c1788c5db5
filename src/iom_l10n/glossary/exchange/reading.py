"""What a file of another program brings, before it meets the project's own termbase."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iom_l10n.model import LocaleTag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.glossary.records import About, Record

__all__ = ["Imported"]


@dataclass(slots=True)
class Imported:
    """Rows read from a file, and what it holds that the termbase cannot take."""

    languages: Sequence[LocaleTag]
    records: list[Record | About] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)

    def language(self, tag: LocaleTag) -> LocaleTag:
        """Return the project's language that a tag means: fr for fr-FR, unless it has both."""
        base = LocaleTag(tag.partition("-")[0])
        return base if tag not in self.languages and base in self.languages else tag
