"""`iom-l10n engines`."""

from __future__ import annotations

from iom_l10n.cli.options import Format, Json, ProjectDir, Quiet, Verbose
from iom_l10n.cli.output import Output, config_here
from iom_l10n.messages import _


def engines(
    *,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n import engines as room

    output = Output(json=json, format=output_format, quiet=quiet)
    reports = room.describe(config_here(project).engines)
    if output.machine:
        output.json(
            [
                {
                    "name": one.name,
                    "languages": one.languages,
                    "needs": one.needs,
                    "network": one.network,
                    "third_party": one.third_party,
                    "available": one.available,
                    "reason": one.reason,
                }
                for one in reports
            ]
        )
        return
    for one in reports:
        leaves = _("text stays here")
        if one.network:
            leaves = _("text leaves this machine")
        if one.network and not one.third_party:
            leaves = _("text leaves this machine for a server of yours")
        state = _("ready") if one.available else one.reason
        output.say(f"{one.name:15} {leaves}; {one.languages}; {state}")
