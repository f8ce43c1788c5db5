"""`iom-l10n glossary match | list | add | lint`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from iom_l10n.cli.options import (
    Format,
    Json,
    Languages,
    OneLanguage,
    ProjectDir,
    Quiet,
    Verbose,
    with_example,
)
from iom_l10n.cli.output import Output, languages, one_language, open_project
from iom_l10n.errors import UsageError
from iom_l10n.messages import _, ngettext

if TYPE_CHECKING:
    from iom_l10n.model import Hit

app = typer.Typer(rich_markup_mode=None)


@app.callback(invoke_without_command=True)
def group(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command(
    help=with_example(_("Find terms in a French text."), "iom-l10n glossary match page.txt -l es")
)
def match(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help=_("Text; - or none is stdin."))
    ] = Path("-"),
    *,
    language: OneLanguage,
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
    locale = one_language(language)
    text = read_text(file, sys.stdin.buffer)
    hits = load_termbase(house).source_matcher(locale).match(text)
    if output.machine:
        output.json([hit_object(hit) for hit in hits])
        return
    for hit in hits:
        line = text.count("\n", 0, hit.start) + 1
        targets = " / ".join(hit.wordings) or "—"
        typer.echo(f"{line}: {' '.join(hit.text.split())} → {targets}")


def hit_object(hit: Hit) -> dict[str, Any]:
    """Return one hit of `glossary match --json`."""
    return {
        "concept": hit.concept,
        "term": hit.term,
        "status": hit.status.value,
        "start": hit.start,
        "end": hit.end,
        "text": hit.text,
        "targets": [{"term": term.text, "status": term.status.value} for term in hit.targets],
    }


@app.command("list", help=with_example(_("List the concepts."), "iom-l10n glossary list -l es"))
def list_(
    *,
    language: Languages = None,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.glossary import load

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    wanted = languages(language)
    concepts = load(house.glossary).concepts
    rows = [
        {
            "concept": concept.id,
            "domain": concept.domain,
            "definition": concept.definition,
            "note": concept.note,
            "source": concept.source,
            "terms": [
                {"lang": term.lang, "term": term.text, "status": term.status.value}
                for term in concept.terms
                if not wanted or term.lang in {"fr", *wanted}
            ],
        }
        for concept in concepts
    ]
    if output.machine:
        output.json(rows)
        return
    for concept in concepts:
        by_language: dict[str, list[str]] = {}
        for term in concept.terms:
            if not wanted or term.lang in {"fr", *wanted}:
                by_language.setdefault(term.lang, []).append(term.text)
        shown = "; ".join(f"{lang}: {' / '.join(terms)}" for lang, terms in by_language.items())
        output.say(f"{concept.id} ({concept.domain})  {shown}")
    output.say(ngettext("{n} concept", "{n} concepts", len(concepts)).format(n=len(concepts)))


@app.command(
    help=with_example(
        _("Add a concept: its French term, then LANG=TERM for each language."),
        'iom-l10n glossary add "droit d\'asile" en="right of asylum" es="derecho de asilo"',
    )
)
def add(
    term: Annotated[str, typer.Argument(metavar="TERM", help=_("The French term."))],
    targets: Annotated[
        list[str], typer.Argument(metavar="LANG=TERM", help=_("The term in each language."))
    ],
    *,
    domain: Annotated[
        str, typer.Option("--domain", metavar="NAME", help=_("The file that it goes to."))
    ] = "general",
    acronym: Annotated[bool, typer.Option("--acronym", help=_("Matched by case."))] = False,
    definition: Annotated[
        str, typer.Option("--definition", metavar="TEXT", help=_("What it means."))
    ] = "",
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help=_("For translators."))] = "",
    source: Annotated[
        str, typer.Option("--source", metavar="TEXT", help=_("Where it was verified."))
    ] = "team",
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.glossary import add as store
    from iom_l10n.model import LocaleTag
    from iom_l10n.storage.locks import exclusive

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    by_language: dict[LocaleTag, list[str]] = {}
    for target in targets:
        tag, equals, text = target.partition("=")
        if not equals or not text.strip():
            raise UsageError(
                _("“{target}” is no LANG=TERM").format(target=target), _('write es="término"')
            )
        by_language.setdefault(languages([tag])[0], []).append(text)
    with exclusive(house.lock):
        path = store(
            house.glossary,
            fr=term,
            targets=by_language,
            domain=domain,
            acronym=acronym,
            definition=definition,
            note=note,
            source=source,
        )
    output.written("glossary add", [path], house)


@app.command(help=with_example(_("Check the termbase itself."), "iom-l10n glossary lint"))
def lint(
    *,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from dataclasses import replace

    from iom_l10n.glossary import lint as inspect

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    findings = [
        replace(finding, path=house.relative(Path(finding.path)))
        for finding in inspect(house.glossary)
    ]
    output.findings(findings)
    output.say(ngettext("{n} finding", "{n} findings", len(findings)).format(n=len(findings)))
    if any(finding.severity.value == "error" for finding in findings):
        raise typer.Exit(1)
