"""What only cleaning can know and an editor should look at, with ids that never change.

Defects of the French text itself are checks of scope release, of the same family of ids.
"""

from __future__ import annotations

from typing import NamedTuple

from iom_l10n.messages import _
from iom_l10n.model import ReleaseWarning

__all__ = ["N_", "WARNINGS", "WarningKind", "warn"]


def N_(message: str) -> str:  # noqa: N802 - gettext's mark for sentences translated later
    """Return the sentence as it is; pybabel finds it."""
    return message


class WarningKind(NamedTuple):
    """A stable id, the name people type, and what it says."""

    id: str
    name: str
    message: str


WARNINGS = {
    kind.name: kind
    for kind in (
        WarningKind("REL005", "doubtful-line", N_("“{word}” may be navigation and was kept")),
        WarningKind("REL006", "encoding", "{word}"),
        WarningKind("REL009", "language-unsure", N_("the body may be in {word}, not French")),
        WarningKind("REL010", "no-body", N_("the release has a title and no text")),
        WarningKind(
            "REL014",
            "title-from-text",
            N_("the page has no title on a line of its own; the first sentence was taken"),
        ),
        WarningKind(
            "REL015",
            "text-left-out",
            N_("the page holds other text, from “{word}” on, and it was left out"),
        ),
        WarningKind(
            "REL016",
            "lost-letters",
            N_("letters were lost before this file was saved (“{word}”): see lines {lines}"),
        ),
        WarningKind(
            "REL017",
            "embargo",
            N_(
                "the page sets an embargo (“{word}”), which is kept as text only; to hold the"
                " release back, set “status: embargoed until YYYY-MM-DDTHH:MM” at its head"
            ),
        ),
        WarningKind(
            "REL018",
            "doubtful-title",
            N_("“{word}” was taken as the title, and the line below looks more like one"),
        ),
    )
}


def warn(name: str, line: int | None = None, word: str = "", lines: str = "") -> ReleaseWarning:
    """Return the warning of that name."""
    kind = WARNINGS[name]
    message = _(kind.message).format(word=word, lines=lines)
    return ReleaseWarning(code=kind.id, message=message, line=line)
