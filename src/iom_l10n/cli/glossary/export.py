"""`iom-l10n glossary export`: the project's termbase for another program."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from iom_l10n.cli.glossary.exchanging import ExchangeFormat, tell
from iom_l10n.cli.options import Format, Json, ProjectDir, Quiet, Verbose
from iom_l10n.cli.output import Output, one_language, open_project
from iom_l10n.messages import _


def export(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help=_("The file to write; - is standard output."))
    ],
    *,
    form: ExchangeFormat = None,
    language: Annotated[
        str | None,
        typer.Option(
            "-l", "--language", metavar="LANG", help=_("The target, for omegat and weblate.")
        ),
    ] = None,
    domain: Annotated[
        str, typer.Option("--domain", metavar="NAME", help=_("Only this file of the termbase."))
    ] = "",
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    from iom_l10n.workflow.term_exchange import STANDARD, export_terms

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    target = one_language(language) if language else None
    content, left_out = export_terms(house, file, wanted=form, target=target, domain=domain)
    told = [_("left out: {what}").format(what=what) for what in left_out]
    tell(output, told, verbose=verbose)
    if str(file) == STANDARD:
        sys.stdout.buffer.write(content)
    else:
        warnings = [{"message": message} for message in told]
        output.written("glossary export", [file], house, warnings)
