"""`iom-l10n status`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from iom_l10n.cli.options import Format, Json, ProjectDir, Quiet, Verbose
from iom_l10n.cli.output import Output, open_project, ticking
from iom_l10n.messages import _

if TYPE_CHECKING:
    from iom_l10n.workflow.progress import Progress


def status(
    *,
    output_format: Format = None,
    project: ProjectDir = None,
    json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.workflow.progress import progress
    from iom_l10n.workflow.refusals import raise_refusals

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    with ticking(output) as ticker:
        state = progress(house, strict=False, ticker=ticker)
    show(output, state)
    for path in house.orphans():
        output.note(
            _("{path} belongs to no release: restore the release, or remove the catalog").format(
                path=house.relative(path)
            )
        )
    raise_refusals(state.broken)


def show(output: Output, state: Progress) -> None:
    """Print progress as a table, or as JSON."""
    if output.machine:
        output.json(status_object(state))
    elif not output.quiet:
        from iom_l10n.reports.progress import gate_line
        from iom_l10n.reports.terminal import status_view

        output.show(status_view(state.releases))
        for failure in state.gate:
            output.say(gate_line(failure))


def status_object(state: Progress) -> dict[str, Any]:
    """Return the JSON of `status`."""
    from iom_l10n.reports.progress import gate_dict, status_dict

    return {
        "releases": [status_dict(release) for release in state.releases],
        "gate": [gate_dict(failure) for failure in state.gate],
    }
