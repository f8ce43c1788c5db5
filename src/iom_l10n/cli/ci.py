"""`iom-l10n ci`."""

from __future__ import annotations

from typing import Annotated

import typer

from iom_l10n.cli.options import Format, Json, Outputs, ProjectDir, Quiet, Verbose
from iom_l10n.cli.output import Output, open_project, parsed_outputs, ticking, write_outputs
from iom_l10n.messages import _


def ci(
    *,
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="REV", help=_("Only releases changed since a git revision.")
        ),
    ] = None,
    output_format: Format = None,
    outputs: Outputs = None,
    project: ProjectDir = None,
    json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    from iom_l10n import reports
    from iom_l10n.reports.progress import gate_dict, gate_findings, gate_line
    from iom_l10n.workflow.progress import progress
    from iom_l10n.workflow.since import changed_releases

    output = Output(json=json, format=output_format, quiet=quiet, formats=reports.FORMATS)
    pairs = parsed_outputs(outputs or ())
    house = open_project(project)
    ids = changed_releases(house, since) if since else house.release_ids()
    with ticking(output) as ticker:
        state = progress(house, ids, ticker=ticker) if ids else None
    findings = state.findings if state else ()
    gate = state.gate if state else ()
    gated = [finding for failure in gate for finding in gate_findings(failure)]
    if output.format in {"json", "jsonl"}:
        report = {
            "passed": not gate,
            "gate": [gate_dict(failure) for failure in gate],
            "findings": [reports.finding_dict(finding) for finding in findings],
        }
        output.json(report)
    elif output.machine:
        output.findings([*findings, *gated])
    else:
        output.findings(findings, every=verbose > 0)
    write_outputs([*findings, *gated], pairs)
    for failure in gate:
        output.say(gate_line(failure))
        for entry in failure.entries:
            output.say(f"  {entry.path}:{entry.line or 1}: {entry.msgid or ''}")
    output.say(_("the gate is shut") if gate else _("the gate is open"))
    if gate:
        raise typer.Exit(1)
