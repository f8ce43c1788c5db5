"""`iom-l10n translate`: a Unix filter, no project needed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from iom_l10n.cli.options import (
    Format,
    Json,
    OneLanguage,
    ProjectDir,
    Quiet,
    Verbose,
    file_argument,
)
from iom_l10n.cli.output import Output, one_language, project_here
from iom_l10n.messages import _


def translate(
    file: Annotated[
        Path, file_argument(_("Text, one paragraph a line; - or none is stdin."))
    ] = Path("-"),
    *,
    language: OneLanguage,
    engine: Annotated[str, typer.Option("--engine", metavar="NAME", help=_("The engine."))],
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.workflow.filters import read_text, translate_lines

    output = Output(json=json, format=output_format, quiet=quiet)
    locale = one_language(language)
    house = project_here(project)
    text = read_text(file, sys.stdin.buffer)
    lines = translate_lines(text, locale, engine, house)
    if not output.machine:
        for line in lines:
            typer.echo(line.target)
        return
    output.json(
        [
            {
                "source": line.source,
                "target": line.target,
                "origin": line.origin.kind.value,
                "engine": line.origin.name or None,
                "score": None,
                "terms": [
                    {"term": hit.term, "targets": [term.text for term in hit.targets]}
                    for hit in line.hits
                ],
                "warnings": [{"code": w.code, "message": w.message} for w in line.warnings],
            }
            for line in lines
        ]
    )
