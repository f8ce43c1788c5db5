"""`iom-l10n init`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from iom_l10n.cli.options import Format, Json, Quiet, Verbose
from iom_l10n.cli.output import Output
from iom_l10n.messages import _


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help=_("The new project's folder."))
    ] = Path(),
    *,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.project import find_project
    from iom_l10n.workflow.initialise import initialise

    output = Output(json=json, format=output_format, quiet=quiet)
    written = initialise(folder)
    output.written("init", written, find_project(folder))
    output.say(_("next: iom-l10n run FILE --project {folder}").format(folder=folder))
