"""`iom-l10n clean`: a Unix filter, no project needed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from iom_l10n.cli.options import Format, Json, Quiet, Verbose, file_argument
from iom_l10n.cli.output import Output
from iom_l10n.messages import _


def clean(
    files: Annotated[
        list[Path], file_argument(_("Releases, folders or patterns of them; - is stdin."))
    ],
    *,
    explain: Annotated[
        bool,
        typer.Option("--explain", help=_("Show what was changed in each line, and why.")),
    ] = False,
    max_mb: Annotated[
        int | None,
        typer.Option("--max-mb", min=1, metavar="N", help=_("Refuse a larger page (else 20).")),
    ] = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n import releases
    from iom_l10n.model import MAX_MEGABYTES
    from iom_l10n.workflow.filters import clean_object, clean_originals

    output = Output(json=json, format=output_format, quiet=quiet)
    cleaned = clean_originals(files, sys.stdin.buffer, max_mb or MAX_MEGABYTES)
    if output.machine:
        objects: list[Any] = [clean_object(name, one) for name, one in cleaned]
        output.json(objects)
        return
    for number, (name, one) in enumerate(cleaned):
        if number:
            typer.echo()
        typer.echo(releases.dump(one.release), nl=False)
        told = [(r.line, f"- {r.line}: {r.text} ({r.reason})") for r in one.removed]
        if explain:
            told += [
                (r.line, f"~ {r.line}: {r.before} → {r.after} ({r.reason})") for r in one.repairs
            ]
        if len(cleaned) > 1 and (told or one.warnings):
            output.note(f"{name}:")
        for _line, sentence in sorted(told, key=lambda pair: pair[0]):
            output.note(sentence)
        for warning in one.warnings:
            place = f"{warning.line}: " if warning.line else ""
            output.note(f"! {place}{warning.code} {warning.message}")
