"""What the project forbids stays forbidden, whichever concept an import brings it in with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.glossary.exchange.telling import Pressing
from iom_l10n.glossary.exchange.wording import APPROVED, Wordings
from iom_l10n.glossary.records import About, Record
from iom_l10n.messages import _
from iom_l10n.model import TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Refusals"]


class Refusals:
    """The forbidden wordings of a termbase."""

    def __init__(self, rows: Iterable[Record | About]) -> None:
        self._rows: Wordings[Record] = Wordings()
        for row in rows:
            if isinstance(row, Record) and row.term.status is TermStatus.FORBIDDEN:
                self._rows.add(row.term, row)

    def kept(self, rows: Sequence[Record | About], told: list[str]) -> list[Record | About]:
        """Return new rows, those forbidden too that approve a forbidden wording."""
        return [self._kept(row, told) for row in rows]

    def _kept(self, row: Record | About, told: list[str]) -> Record | About:
        if isinstance(row, About) or row.term.status not in APPROVED:
            return row
        refused = self._rows.first(row.term)
        if refused is None:
            return row
        told.append(
            Pressing(
                _("{id}: “{term}” ({lang}) is forbidden here, as it is in {other}").format(
                    id=row.concept, term=row.term.text, lang=row.term.lang, other=refused.concept
                )
            )
        )
        advice = row.term.use_instead or refused.term.use_instead
        term = replace(row.term, status=TermStatus.FORBIDDEN, use_instead=advice)
        return replace(row, term=term)
