"""`iom-l10n memory search | stats | import | export | rebuild`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from iom_l10n.cli.options import (
    Format,
    Json,
    ProjectDir,
    Quiet,
    Verbose,
    file_argument,
    with_example,
)
from iom_l10n.cli.output import Output, one_language, open_project, ticking
from iom_l10n.errors import UsageError
from iom_l10n.messages import _, ngettext

app = typer.Typer(rich_markup_mode=None)

Language = Annotated[
    str | None,
    typer.Option("-l", "--language", metavar="LANG", help=_("Only this language.")),
]


@app.callback(invoke_without_command=True)
def group(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command(
    help=with_example(
        _("Find earlier translations: sentences like a text, and those that hold it."),
        'iom-l10n memory search "veuillez contacter" -l es',
    )
)
def search(
    text: Annotated[str, typer.Argument(metavar="TEXT", help=_("In French or a translation."))],
    *,
    language: Language = None,
    limit: Annotated[
        int, typer.Option("--limit", min=1, metavar="N", help=_("At most so many."))
    ] = 20,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.workflow.memory_exchange import search_memory

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    if not text.strip():
        raise UsageError(_("there is nothing to search for"), _("give some words"))
    unread: list[str] = []
    locale = one_language(language) if language else None
    found = search_memory(house, text, locale, limit=limit, unread=unread)
    for note in unread:
        output.note(note)
    if output.machine:
        output.json(
            [
                {
                    "score": one.score,
                    "source": one.unit.source,
                    "target": one.unit.target,
                    "lang": one.unit.lang,
                    "origin": one.unit.origin.kind.value,
                    "release": one.unit.release,
                    "state": one.unit.state.value,
                    "diff": one.diff,
                }
                for one in found
            ]
        )
        return
    if found:
        from iom_l10n.reports.concordance import concordance_view

        rows = [
            (one.score, one.unit.lang, one.unit.release, one.unit.source, one.unit.target)
            for one in found
        ]
        output.show(concordance_view(rows, text), lines=True)
    output.say(ngettext("{n} unit", "{n} units", len(found)).format(n=len(found)))
    if len(found) == limit:
        output.note(_("there may be more; --limit N shows up to N"))


@app.command(help=with_example(_("Count what the memory holds."), "iom-l10n memory stats"))
def stats(
    *,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.workflow.remembering import opened_memory

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    unread: list[str] = []
    with opened_memory(house, unread=unread) as store:
        counts, total = store.counts(), len(store)
    for note in unread:
        output.note(note)
    if output.machine:
        output.json(
            [
                {"lang": lang, "state": state, "origin": kind, "units": count}
                for lang, state, kind, count in counts
            ]
        )
        return
    for lang, state, kind, count in counts:
        output.say(f"{lang}  {state}  {kind}: {count}")
    output.say(ngettext("{n} unit", "{n} units", total).format(n=total))


@app.command(
    "import",
    help=with_example(
        _("Take in a memory of others: TMX, a table with languages as heading, PO."),
        "iom-l10n memory import desk.tmx",
    ),
)
def import_(
    file: Annotated[Path, file_argument(_("A .tmx, .tsv, .csv or .po file."))],
    *,
    name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help=_("What to keep it as."))
    ] = None,
    state: Annotated[
        str | None,
        typer.Option("--state", metavar="STATE", help=_("reviewed (else), translated.")),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(
            "-l",
            "--language",
            metavar="LANG",
            help=_("The language of a PO file that does not say it."),
        ),
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help=_("Put it in the place of the memory of its name."))
    ] = False,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.model import State
    from iom_l10n.workflow.memory_import import import_memory

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    known = (State.REVIEWED, State.TRANSLATED)
    if state is not None and state not in known:
        raise UsageError(
            _("“{state}” is no state of an imported unit").format(state=state),
            _("use {states}").format(states=", ".join(known)),
        )
    with ticking(output) as ticker:
        result = import_memory(
            house,
            file,
            name=name,
            locale=one_language(language) if language else None,
            state=State(state) if state else None,
            replace=replace,
            ticker=ticker,
        )
    output.say(ngettext("{n} pair", "{n} pairs", result.pairs).format(n=result.pairs))
    if result.left_out:
        output.note(
            ngettext(
                "{n} without French or without a finished translation is left out",
                "{n} without French or without a finished translation are left out",
                result.left_out,
            ).format(n=result.left_out)
        )
    output.written("memory import", [result.path], house)


@app.command(help=with_example(_("Write the memory as TMX."), "iom-l10n memory export all.tmx"))
def export(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help=_("The file to write; - for standard output."))
    ],
    *,
    language: Language = None,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.workflow.memory_exchange import export_memory

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    locale = one_language(language) if language else None
    if str(file) == "-":
        export_memory(house, sys.stdout.buffer, locale)
        return
    count = export_memory(house, file, locale)
    output.say(ngettext("{n} pair", "{n} pairs", count).format(n=count))
    output.written("memory export", [file], house)


@app.command(
    help=with_example(
        _("Make the memory anew from locales/ and memory/."), "iom-l10n memory rebuild"
    )
)
def rebuild(
    *,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.workflow.remembering import rebuild_memory

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    with ticking(output) as ticker:
        count = rebuild_memory(house, ticker)
    output.say(ngettext("{n} unit", "{n} units", count).format(n=count))
    if output.machine:
        output.written("memory rebuild", [], house)
