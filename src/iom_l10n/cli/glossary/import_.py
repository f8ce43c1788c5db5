"""`iom-l10n glossary import`: a termbase of another program, taken into the project's."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from iom_l10n.cli.glossary.exchanging import ExchangeFormat, tell
from iom_l10n.cli.options import Format, Json, ProjectDir, Quiet, Verbose, file_argument
from iom_l10n.cli.output import Output, one_language, open_project, ticking
from iom_l10n.messages import _


def import_(
    file: Annotated[Path, file_argument(_("TBX, XLSX, CSV or OmegaT; - is standard input."))],
    *,
    form: ExchangeFormat = None,
    language: Annotated[
        str | None,
        typer.Option("-l", "--language", metavar="LANG", help=_("The target of a file of pairs.")),
    ] = None,
    domain: Annotated[
        str,
        typer.Option("--domain", metavar="NAME", help=_("The termbase file that all goes to.")),
    ] = "",
    keep: Annotated[
        bool,
        typer.Option("--keep", help=_("Keep the project's wordings and ids where both have one.")),
    ] = False,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    from iom_l10n.workflow.term_exchange import import_terms

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    target = one_language(language) if language else None
    with ticking(output) as ticker:
        merged, left_out = import_terms(
            house,
            file,
            sys.stdin.buffer,
            wanted=form,
            target=target,
            domain=domain,
            keep=keep,
            ticker=ticker,
        )
    output.say(
        _("{new} new concepts, {joined} joined with concepts of the project").format(
            new=merged.new, joined=merged.joined
        )
    )
    told = [*merged.changes, *(_("left out: {what}").format(what=what) for what in left_out)]
    tell(output, told, verbose=verbose)
    warnings = [{"message": message} for message in told]
    output.written("glossary import", merged.written, house, warnings)
