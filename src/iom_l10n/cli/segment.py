"""`iom-l10n segment`: a Unix filter, no project needed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from iom_l10n.cli.options import Format, Json, Quiet, Verbose, file_argument, file_option
from iom_l10n.cli.output import Output, one_language
from iom_l10n.messages import _


def segment(
    file: Annotated[
        Path, file_argument(_("Text, one paragraph a line; - or none is stdin."))
    ] = Path("-"),
    *,
    language: Annotated[
        str, typer.Option("-l", "--language", metavar="LANG", help=_("The text's language."))
    ] = "fr",
    exceptions: Annotated[
        Path | None,
        file_option("--exceptions", help=_("A project's segmentation.txt.")),
    ] = None,
    srx: Annotated[
        Path | None, file_option("--srx", help=_("Split by these SRX 2.0 rules."))
    ] = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.segmentation import load_exceptions
    from iom_l10n.workflow.filters import read_text, segment_text

    output = Output(json=json, format=output_format, quiet=quiet)
    locale = one_language(language)
    text = read_text(file, sys.stdin.buffer)
    own = load_exceptions(exceptions) if exceptions else None
    spans = segment_text(text, locale, exceptions=own, srx=srx)
    if output.machine:
        output.json(
            [{"start": s.start, "end": s.end, "text": text[s.start : s.end]} for s in spans]
        )
        return
    for span in spans:
        typer.echo(text[span.start : span.end])
