"""What a file of another program brings, before it meets the project's own termbase."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iom_l10n.errors import UsageError
from iom_l10n.glossary.exchange.naming import identifier
from iom_l10n.glossary.exchange.telling import Pressing
from iom_l10n.messages import _
from iom_l10n.model import LocaleTag
from iom_l10n.text.tags import parse_tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.glossary.records import About, Record

__all__ = ["Imported", "needed"]


@dataclass(slots=True)
class Imported:
    """Rows read from a file; what it holds that the termbase cannot take, and what was changed.

    `invented` are the concept ids that the file does not give.
    """

    languages: Sequence[LocaleTag]
    records: list[Record | About] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    invented: set[str] = field(default_factory=set)

    def language(self, tag: str) -> LocaleTag:
        """Return the project's language that a tag means: fr for fr-FR, unless it has both.

        Raises UsageError where it means none.
        """
        try:
            known = parse_tag(tag)
        except UsageError:
            known = parse_tag(tag.partition("-")[0])  # a region or variant that nobody knows
        base = LocaleTag(known.partition("-")[0])
        return base if known not in self.languages and base in self.languages else known

    def identifier(self, given: str, title: str) -> str:
        """Return a free concept id: the one that the file gives, else one made of a title."""
        name = identifier(given or title, self.names)
        if not given:
            self.invented.add(name)
        elif name != given:
            self.changes.append(
                _("the id “{given}” is taken or no id here: it comes in as {id}").format(
                    given=given, id=name
                )
            )
        return name

    def told_above(self, path: str, line: int, cells: Sequence[str]) -> None:
        """Say what stands above a heading."""
        self.left_out.append(
            _("{path}:{line}: “{text}”, above the heading").format(
                path=path, line=line, text=" ".join(filter(None, cells))
            )
        )

    def told_headless(self, path: str, cells: Sequence[str], target: LocaleTag) -> None:
        """Say how a table without a heading is read."""
        said = _(
            "{path} has no heading known here: from “{source}” = “{target}” on, its first column is"
            " read as fr and its second as {lang}"
        ).format(path=path, source=cells[0], target=cells[1], lang=target)
        self.changes.append(Pressing(said))


def needed(target: LocaleTag | None) -> LocaleTag:
    """Return the language of a file of pairs; raises UsageError where nobody gave it."""
    if target is None:
        raise UsageError(_("the file has one target language"), _("say which with -l"))
    return target
