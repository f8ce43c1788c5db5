"""`iom-l10n release rename | withdraw | correct`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from iom_l10n.cli.options import Format, Json, ProjectDir, Quiet, Verbose, file_option, with_example
from iom_l10n.cli.output import Output, open_project
from iom_l10n.messages import _, ngettext

app = typer.Typer(rich_markup_mode=None)

_Id = Annotated[str, typer.Argument(metavar="ID", help=_("The release."))]


@app.callback(invoke_without_command=True)
def group(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command(
    help=with_example(
        _("Give a release another id, with its original and catalogs."),
        "iom-l10n release rename old-id new-id",
    )
)
def rename(
    release: _Id,
    new: Annotated[str, typer.Argument(metavar="NEW", help=_("The new id."))],
    *,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.workflow.lifecycle import rename as move

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    output.written("release rename", move(house, release, new), house)


@app.command(
    help=with_example(
        _("Withdraw a release: the gate passes over it, publish takes its pages away."),
        'iom-l10n release withdraw my-release --reason "figures under review"',
    )
)
def withdraw(
    release: _Id,
    *,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why."))] = "",
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.workflow.lifecycle import withdraw as take_back

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    output.written("release withdraw", take_back(house, release, reason=reason), house)


@app.command(
    help=with_example(
        _("Issue an erratum: what changed is marked for translators and in the text."),
        'iom-l10n release correct my-release --file page.txt --note "lire 18 octobre"',
    )
)
def correct(
    release: _Id,
    *,
    note: Annotated[
        str, typer.Option("--note", metavar="TEXT", help=_("What was wrong, in French."))
    ],
    file: Annotated[
        Path | None,
        file_option("--file", help=_("The corrected page; else the edited file.")),
    ] = None,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.workflow.lifecycle import correct as issue
    from iom_l10n.workflow.originals import MAX_MB_KEY, read_original

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    original = (
        read_original(file, house.config.max_megabytes, limited_by=MAX_MB_KEY) if file else None
    )
    result = issue(house, release, note=note, original=original)
    warnings = [
        {"lang": tag, "state": unit.state.value, "msgid": unit.source}
        for tag, unit in result.pending
    ]
    output.written("release correct", result.written, house, warnings)
    output.say(
        ngettext(
            "{n} translation to look at again", "{n} translations to look at again",
            len(result.pending),
        ).format(n=len(result.pending))
    )  # fmt: skip
    for tag, unit in result.pending:
        output.say(f"  [{tag}] {unit.state}: {unit.source}")
