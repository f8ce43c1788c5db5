"""`iom-l10n glossary match`: the terms of a French text with their approved targets."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from iom_l10n.cli.options import (
    Format,
    Json,
    ProjectDir,
    Quiet,
    Verbose,
    file_argument,
)
from iom_l10n.cli.output import Output, one_language, open_project
from iom_l10n.messages import _

if TYPE_CHECKING:
    from iom_l10n.model import Hit


def match(
    file: Annotated[Path, file_argument(_("Text; - or none is stdin."))] = Path("-"),
    *,
    language: Annotated[
        list[str],
        typer.Option("-l", "--language", metavar="LANG", help=_("The language (BCP 47 tag).")),
    ],
    nested: Annotated[
        bool, typer.Option("--nested", help=_("Also show the terms inside longer ones."))
    ] = False,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.workflow.filters import read_text
    from iom_l10n.workflow.loading import load_termbase

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    locale = one_language(",".join(dict.fromkeys(language)))
    text = read_text(file, sys.stdin.buffer)
    hits = load_termbase(house).source_matcher(locale).match(text)
    if output.machine:
        output.json([hit_object(hit, nested=nested) for hit in hits])
        return
    if sys.stdout.isatty():
        from iom_l10n.reports.hits import hits_view

        output.show(hits_view(text, hits))
    for hit in hits:
        _say(output, text, hit, nested=nested)


def _say(output: Output, text: str, hit: Hit, *, nested: bool, depth: int = 0) -> None:
    line = text.count("\n", 0, hit.start) + 1
    targets = " / ".join(hit.wordings) or "—"
    output.say(f"{'  ' * depth}{line}: {' '.join(hit.text.split())} → {targets}")
    for inner in hit.nested if nested else ():
        _say(output, text, inner, nested=True, depth=depth + 1)


def hit_object(hit: Hit, *, nested: bool = False) -> dict[str, Any]:
    """Return one hit of `glossary match --json`, with the hits inside it where asked for."""
    inner = {"nested": [hit_object(one, nested=True) for one in hit.nested]} if nested else {}
    return {
        "concept": hit.concept,
        "term": hit.term,
        "status": hit.status.value,
        "start": hit.start,
        "end": hit.end,
        "text": hit.text,
        "targets": [{"term": term.text, "status": term.status.value} for term in hit.targets],
        **inner,
    }
