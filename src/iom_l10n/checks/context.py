"""What a check may know beyond its unit: the file around it and the house style."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from iom_l10n.checks.vocabulary import Vocabulary
from iom_l10n.model import LocaleTag, State, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["CheckContext", "build_context"]


@dataclass(frozen=True, kw_only=True)
class CheckContext:
    """The file that a unit lies in; built once per file by `build_context`.

    `units` are all entries of the file that are not obsolete. `header` holds the header's
    (name, value) pairs in order, None when the file has no header entry. `style` is the
    project's `[style.LANG]` table: quotes, thousands, spelling. `defect` says why the file cannot
    be read, at `header_line`; then there is nothing else to know of it.
    """

    locale: LocaleTag
    path: str
    units: tuple[Unit, ...] = ()
    header: tuple[tuple[str, str], ...] | None = None
    header_line: int | None = None
    style: Mapping[str, str] = field(default_factory=dict)
    defect: str | None = None

    @property
    def is_file(self) -> bool:
        """Say whether the units come from a PO file, which must have a header."""
        return self.path.endswith((".po", ".pot"))

    @cached_property
    def language(self) -> str:
        """The language without region or script: "pt" for pt-BR."""
        return self.locale.replace("_", "-").split("-", 1)[0].lower()

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of the whole file, counted on first use."""
        return Vocabulary(self.units, self.language)


def build_context(
    units: Iterable[Unit],
    *,
    locale: LocaleTag,
    path: str,
    header: Iterable[tuple[str, str]] | None = None,
    header_line: int | None = None,
    style: Mapping[str, str] | None = None,
    defect: str | None = None,
) -> CheckContext:
    """Return the context of one file; obsolete units are left out."""
    return CheckContext(
        locale=locale,
        path=path,
        units=tuple(unit for unit in units if unit.state is not State.OBSOLETE),
        header=None if header is None else tuple(header),
        header_line=header_line,
        style=dict(style or {}),
        defect=defect,
    )
