"""`iom-l10n glossary format`: canonical bytes after a spreadsheet has saved its own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from iom_l10n.cli.options import Format, Json, ProjectDir, Quiet, Verbose
from iom_l10n.cli.output import Output, open_project
from iom_l10n.messages import _


def format_(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE", help=_("Termbase files; all when none is named.")),
    ] = None,
    *,
    check: Annotated[
        bool, typer.Option("--check", help=_("Write nothing; exit 1 if a file would change."))
    ] = False,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.glossary import glossary_files, reformat
    from iom_l10n.storage.locks import exclusive

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    with exclusive(house.lock):
        changed = reformat(files or glossary_files(house.glossary), dry=check)
    if check:
        for path in changed:
            output.say(_("would change {path}").format(path=house.relative(path)))
        if output.machine:
            output.json(
                {
                    "command": "glossary format",
                    "written": [],
                    "warnings": [{"path": house.relative(path)} for path in changed],
                }
            )
        raise typer.Exit(1 if changed else 0)
    output.written("glossary format", changed, house)
