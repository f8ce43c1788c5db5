"""What import and export of terms have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from iom_l10n.messages import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.cli.output import Output

__all__ = ["ExchangeFormat", "tell"]

ExchangeFormat = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="FORMAT",
        help=_("tbx, xlsx, csv, omegat or weblate, when the suffix does not say it."),
    ),
]
_FEW = 5


def tell(output: Output, messages: Sequence[str], *, verbose: int) -> None:
    """Say the first of many sentences, all of them with -v; JSON holds them already."""
    if output.machine:
        return
    shown = messages if verbose else messages[:_FEW]
    for message in shown:
        output.note(message)
    more = len(messages) - len(shown)
    if more:
        output.note(
            ngettext("and {n} more (-v lists it)", "and {n} more (-v lists them)", more).format(
                n=more
            )
        )
