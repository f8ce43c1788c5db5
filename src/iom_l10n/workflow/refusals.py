"""How a batch that must be whole ends before its first file: every refusal told, or a Ctrl-C."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from iom_l10n.errors import InterruptedJobError
from iom_l10n.messages import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.errors import L10nError

__all__ = ["before_writing", "raise_refusals"]


def raise_refusals(errors: Sequence[L10nError], sound: int = 0) -> None:
    """Raise the error, or all of them together; return when there is none.

    Where `sound` pages were refused for the sake of others, the last error says so.
    """
    if errors and sound:  # in its line: one refusal is one line
        left = ngettext(
            "nothing was added: mend that or leave it out, and add the other file again",
            "nothing was added: mend that or leave it out, and add the other {n} files again",
            sound,
        ).format(n=sound)
        last = errors[-1]
        last.hint = f"{last.hint}; {left}" if last.hint else left
    if len(errors) == 1:
        raise errors[0]
    if errors:
        raise ExceptionGroup("refused", errors)


@contextmanager
def before_writing() -> Iterator[None]:
    """Say that an interrupted job had written nothing: people would look for what was kept."""
    try:
        yield
    except KeyboardInterrupt:
        raise InterruptedJobError(_("interrupted"), _("nothing was written")) from None
