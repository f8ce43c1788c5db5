"""`iom-l10n preview`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from iom_l10n.cli.options import Json, OneLanguage, ProjectDir, Quiet, Verbose
from iom_l10n.cli.output import Output, languages, open_project
from iom_l10n.messages import _


def preview(
    release: Annotated[str, typer.Argument(metavar="ID", help=_("The release."))],
    *,
    language: OneLanguage,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="FILE", help=_("The page; under .iom-l10n/ if absent.")),
    ] = None,
    project: ProjectDir = None,
    json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.storage.atomic import write_atomic
    from iom_l10n.workflow.publish import preview as render

    output = Output(json=json, quiet=quiet)
    house = open_project(project)
    (locale,) = languages([language])
    page = render(house, release, locale)
    path = to or house.root / ".iom-l10n" / "preview" / f"{release}.{locale}.html"
    written = write_atomic(path, page.encode())
    output.written("preview", [path] if written or not output.machine else [], house)
