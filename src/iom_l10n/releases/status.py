"""What the word `status` of the front matter says: whether and when a release may be read.

It is read strictly. A word that nobody here knows may be somebody's "embargo": in doubt nothing
goes out, and whoever wrote it is told.
"""

from __future__ import annotations

from datetime import datetime

from iom_l10n.errors import ReleaseError
from iom_l10n.messages import _
from iom_l10n.model import CORRECTED, DRAFT, EMBARGOED, WITHDRAWN

__all__ = ["embargo_end", "held_back", "known_status", "status_of_update"]

_WORDS = frozenset({DRAFT, CORRECTED, WITHDRAWN})


def known_status(text: str) -> str:
    """Return a status as the tool writes it, whatever its case; raise ReleaseError for another."""
    words = " ".join(text.split())
    status = words.casefold()
    if status in _WORDS:
        return status
    if status.startswith(f"{EMBARGOED} "):
        end = words[len(EMBARGOED) :].strip().upper()  # the T and Z of ISO 8601
        try:
            embargo_end(f"{EMBARGOED} {end}")
        except ReleaseError:
            raise _without_end(words) from None  # as whoever wrote it will look for it
        return f"{EMBARGOED} {end}"
    raise ReleaseError(
        _("unknown status “{status}”").format(status=words),
        _("write draft, embargoed until YYYY-MM-DD, corrected or withdrawn, or leave the line out"),
    )


def embargo_end(status: str | None) -> datetime | None:
    """Return when the embargo of a status ends, None when there is none.

    `embargoed until 2026-12-01` ends when that day begins here, `embargoed until
    2026-12-01T09:00` at that minute, `…T09:00+01:00` wherever the desk is. Raises ReleaseError
    for an embargo whose end cannot be read.
    """
    if status is None or not status.startswith(EMBARGOED):
        return None
    try:
        end = datetime.fromisoformat(status.removeprefix(EMBARGOED).strip())
        return end if end.tzinfo else end.astimezone()
    except (ValueError, OverflowError):
        raise _without_end(status) from None


def _without_end(status: str) -> ReleaseError:
    return ReleaseError(
        _("the embargo “{status}” has no date").format(status=status),
        _("write “embargoed until 2026-12-01” or with a time, 2026-12-01T09:00"),
    )


def held_back(status: str | None, moment: datetime) -> bool:
    """Return whether a status keeps a release from being read at a moment."""
    end = embargo_end(status)
    return status in {DRAFT, WITHDRAWN} if end is None else moment < end


def status_of_update(former: str | None, new: str | None, moment: datetime) -> str | None:
    """Return the status of a release whose page came again: what holds it back still does."""
    return former if held_back(former, moment) else new or former
