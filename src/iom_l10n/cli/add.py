"""`iom-l10n add`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from iom_l10n.cli.options import Format, Json, ProjectDir, Quiet, Verbose, file_argument
from iom_l10n.cli.output import Output, open_project, ticking
from iom_l10n.messages import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.workflow.add import Added
    from iom_l10n.workflow.originals import Batch


def add(
    files: Annotated[
        list[Path], file_argument(_("Releases, folders or patterns of them; - is stdin."))
    ],
    *,
    release_id: Annotated[
        str | None, typer.Option("--id", metavar="ID", help=_("The id to keep it under."))
    ] = None,
    may_replace: Annotated[
        bool,
        typer.Option(
            "--replace",
            help=_(
                "Replace a release of that title or name even by quite another text, and what was "
                "edited in it."
            ),
        ),
    ] = False,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.errors import UsageError
    from iom_l10n.workflow.add import add_releases
    from iom_l10n.workflow.originals import read_originals

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    batch = read_originals(files, sys.stdin.buffer, house.config.max_megabytes)
    if release_id is not None and len(batch.originals) + len(batch.refused) > 1:
        raise UsageError(_("--id names one release"), _("add the files one by one"))
    with ticking(output) as ticker:
        added = add_releases(
            house,
            batch.originals,
            refused=batch.refused,
            release_id=release_id,
            may_replace=may_replace,
            over_edits=may_replace,
            ticker=ticker,
        )
    left_aside(output, batch)
    batch_notes(output, added)
    warnings = warning_rows(added)
    for one in added:
        output.say(f"{one.id}: {one.cleaned.release.title}")
        output.say(f"  {accounted(one)}")
        for line in one.changes:
            output.say(f"  {line[0]} {line[1:]}")
        for warning in one.cleaned.warnings:
            place = f"{warning.line}: " if warning.line else ""
            output.say(f"  {warning.code} {place}{warning.message}")
    output.written("add", [path for one in added for path in one.written], house, warnings)


def accounted(one: Added) -> str:
    """Return how many blocks a page gave, and what cleaning did to its lines."""
    blocks, removed = len(one.cleaned.release.blocks), len(one.cleaned.removed)
    repaired = len({repair.line for repair in one.cleaned.repairs})
    parts = [
        ngettext("{n} block", "{n} blocks", blocks).format(n=blocks),
        ngettext("{n} line removed", "{n} lines removed", removed).format(n=removed),
        ngettext("{n} line repaired", "{n} lines repaired", repaired).format(n=repaired),
    ]
    return ", ".join(parts)


def left_aside(output: Output, batch: Batch) -> None:
    """Say how many files of a folder are no releases."""
    if batch.aside:
        output.note(
            ngettext(
                "{n} file of another kind was left aside",
                "{n} files of other kinds were left aside",
                batch.aside,
            ).format(n=batch.aside)
        )


def batch_notes(output: Output, added: Sequence[Added]) -> None:
    """Say which pages of one call are versions of each other, or have one title."""
    for one in added:
        if one.batch_note:
            output.note(one.batch_note)


def warning_rows(added: Sequence[Added]) -> list[dict[str, Any]]:
    """Return what an editor should look at, as the JSON of `add` and `run` has it."""
    return [
        {"release": one.id, "code": w.code, "message": w.message, "line": w.line}
        for one in added
        for w in one.cleaned.warnings
    ]
