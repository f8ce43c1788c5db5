"""French wordings of ours that a file gives to another concept: they move there.

One wording in two concepts is a contradiction, and nobody could say which one a text means. As
everywhere in an import, the file's word counts, and what moved is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from iom_l10n.glossary.exchange.wording import APPROVED, Wordings
from iom_l10n.glossary.records import Record
from iom_l10n.messages import _
from iom_l10n.model import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from iom_l10n.glossary.exchange.meeting import Meeting
    from iom_l10n.glossary.records import About

    Concepts = Mapping[str, Sequence[Record | About]]

__all__ = ["claimed"]


def claimed(
    ours: dict[str, list[Record | About]],
    theirs: Concepts,
    meeting: Meeting,
    invented: Collection[str],
    told: list[str],
) -> dict[str, list[Record | About]]:
    """Take the rows that move out of `ours` and return them by the imported id that has them now.

    A concept of ours that is not imported keeps its last approved French wording.
    """
    claims: Wordings[str] = Wordings()
    for id_, rows in theirs.items():
        for row in rows:
            if _is_french(row):
                claims.add(row.term, id_)
    partners = {former: id_ for id_, formers in meeting.formers.items() for former in formers}
    moved: dict[str, list[Record | About]] = {}
    for id_, rows in ours.items():
        partner = partners.get(id_)
        for row in [row for row in rows if _is_french(row)]:
            every = list(claims.all(row.term))
            claimants = [claimant for claimant in every if claimant not in invented]
            if not claimants or partner in every:
                continue
            if partner is None and sum(_is_french(one) for one in rows) == 1:
                continue
            rows.remove(row)
            moved.setdefault(claimants[0], []).append(row)
            told.append(
                _("“{term}” ({lang}) moves from {former} to {id}, as in the file").format(
                    term=row.term.text,
                    lang=row.term.lang,
                    former=meeting.names.get(partner or "", id_),
                    id=meeting.names[claimants[0]],
                )
            )
    return moved


def _is_french(row: Record | About) -> TypeGuard[Record]:
    return (
        isinstance(row, Record) and row.term.lang == SOURCE_LANGUAGE and row.term.status in APPROVED
    )
