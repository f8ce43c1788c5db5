"""`iom-l10n rule`."""

from __future__ import annotations

from typing import Annotated

import typer

from iom_l10n.cli.options import Format, Json, Quiet, Verbose
from iom_l10n.cli.output import Output
from iom_l10n.messages import _


def rule(
    check: Annotated[
        str | None, typer.Argument(metavar="ID", help=_("A check's id or name; all if none."))
    ] = None,
    *,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n import checks

    output = Output(json=json, format=output_format, quiet=quiet)
    chosen = [checks.find(check)] if check else list(checks.registry())
    if output.machine:
        output.json(
            [
                {
                    "id": one.id,
                    "name": one.name,
                    "severity": one.severity.value,
                    "scope": one.scope.value,
                    "group": one.group,
                    "since": one.since,
                    "page": checks.explain(one),
                }
                for one in chosen
            ]
        )
    elif check:
        typer.echo(checks.explain(chosen[0]).rstrip("\n"))
    else:
        for one in chosen:
            typer.echo(f"{one.id}  {one.severity.value:8}{one.name}")
