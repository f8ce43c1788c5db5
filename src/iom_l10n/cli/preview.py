"""`iom-l10n preview`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from iom_l10n.cli.options import Format, Json, OneLanguage, ProjectDir, Quiet, Verbose
from iom_l10n.cli.output import Output, one_language, open_project
from iom_l10n.errors import UsageError
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
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.storage.atomic import write_atomic
    from iom_l10n.workflow.publish import preview as render

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    locale = one_language(language)
    page = render(house, release, locale)
    if str(to) == "-":
        typer.echo(page, nl=False)
        return
    if to is not None and to.suffix.lower() not in {".html", ".htm"}:
        raise UsageError(
            _("“{file}” is no HTML file").format(file=to), _("name one, or - for standard output")
        )
    path = to or house.root / ".iom-l10n" / "preview" / f"{release}.{locale}.html"
    written = write_atomic(path, page.encode())
    output.written("preview", [path] if written or not output.machine else [], house)
