"""`iom-l10n doctor`."""

from __future__ import annotations

from iom_l10n.cli.options import Format, Json, ProjectDir, Quiet, Verbose
from iom_l10n.cli.output import Output, config_here
from iom_l10n.messages import _


def doctor(
    *,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.workflow.doctor import examine

    output = Output(json=json, format=output_format, quiet=quiet)
    parts = examine(config_here(project))
    if output.machine:
        output.json(
            [
                {
                    "name": one.name,
                    "installed": one.installed,
                    "version": one.version,
                    "hint": one.hint,
                }
                for one in parts
            ]
        )
        return
    for one in parts:
        state = (
            one.version or _("installed")
            if one.installed
            else _("missing: {hint}").format(hint=one.hint)
        )
        output.say(f"{one.name:22}{state}")
