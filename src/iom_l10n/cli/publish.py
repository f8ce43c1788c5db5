"""`iom-l10n publish`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from iom_l10n.cli.options import Format, Ids, Json, Languages, ProjectDir, Quiet, Verbose
from iom_l10n.cli.output import Output, languages, open_project
from iom_l10n.errors import UsageError
from iom_l10n.messages import _

_FORMATS = ("md", "html")


def publish(
    ids: Ids = None,
    *,
    language: Languages = None,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="DIR", help=_("Where to write; public/ if absent.")),
    ] = None,
    formats: Annotated[
        str | None, typer.Option("--as", metavar="FORMATS", help=_("md, html, or both by commas."))
    ] = None,
    draft: Annotated[
        bool,
        typer.Option(
            "--draft",
            help=_("Also what the gate withholds, marked as draft; never what is under embargo."),
        ),
    ] = False,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.reports.progress import gate_line
    from iom_l10n.workflow.publish import publish as write_out

    output = Output(json=json, format=output_format, quiet=quiet)
    names = [name.strip() for name in formats.split(",")] if formats else []
    for name in names:
        if name not in _FORMATS:
            raise UsageError(
                _("“{name}” is no format that this version publishes").format(name=name),
                _("use {formats}").format(formats=", ".join(_FORMATS)),
            )
    house = open_project(project)
    result = write_out(house, ids or (), languages(language), folder=to, formats=names, draft=draft)
    reasons = [gate_line(failure) for failure in result.withheld]
    told = [
        _("{status}: removed {path}").format(
            status=one.status or _("withheld"), path=house.relative(one.path)
        )
        for one in result.removed
    ]
    told += [
        _("{path} is a page of no release; remove it, or bring its release back").format(
            path=house.relative(path)
        )
        for path in result.orphans
    ]
    output.written(
        "publish",
        result.written,
        house,
        [{"message": sentence} for sentence in (*told, *reasons)],
        idle=not (told or reasons),
    )
    for sentence in told:
        output.note(sentence)
    for reason in reasons:
        output.note(_("withheld: {reason}").format(reason=reason))
    if reasons:
        raise typer.Exit(1)
