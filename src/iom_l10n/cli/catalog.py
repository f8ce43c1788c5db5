"""`iom-l10n catalog format | stats`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from iom_l10n.cli.options import Format, Json, Quiet, Verbose, file_argument, with_example
from iom_l10n.cli.output import Output
from iom_l10n.errors import L10nError
from iom_l10n.messages import _

app = typer.Typer(rich_markup_mode=None)


@app.callback(invoke_without_command=True)
def group(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


_Files = Annotated[list[Path], file_argument(_("PO files."))]


@app.command(
    "format",
    help=with_example(
        _("Write PO files in canonical form, in place; nothing in them is lost."),
        "iom-l10n catalog format locales/es/LC_MESSAGES/*.po",
    ),
)
def format_(
    files: _Files,
    *,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.workflow.catalogs import format_file

    output = Output(json=json, format=output_format, quiet=quiet)
    written, code = [], 0
    for path in files:
        try:
            if format_file(path):
                written.append(path)
        except L10nError as error:  # one bad file does not keep the others waiting
            code = max(code, error.exit_code)
            typer.echo(f"error: {error}", err=True)
    if output.machine:
        output.json(
            {
                "command": "catalog format",
                "written": [p.as_posix() for p in written],
                "warnings": [],
            }
        )
    for path in written:
        output.say(_("wrote {path}").format(path=path))
    if code:
        raise typer.Exit(code)


@app.command(
    help=with_example(
        _("Count entries and words by state."), "iom-l10n catalog stats locales/es/LC_MESSAGES/*.po"
    )
)
def stats(
    files: _Files,
    *,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.workflow.catalogs import count_file

    output = Output(json=json, format=output_format, quiet=quiet)
    rows = [count_file(path) for path in files]
    if output.machine:
        output.json(rows)
        return
    for row in rows:
        output.say(
            _(
                "{path}: {segments} entries, {words} words; {reviewed} reviewed, "
                "{translated} translated, {needs_review} need review, {new} new, "
                "{obsolete} obsolete"
            ).format(**row)
        )
