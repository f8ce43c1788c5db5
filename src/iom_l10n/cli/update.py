"""`iom-l10n update`."""

from __future__ import annotations

from iom_l10n.cli.options import Format, Ids, Json, Languages, ProjectDir, Quiet, Verbose
from iom_l10n.cli.output import Output, languages, open_project, ticking


def update(
    ids: Ids = None,
    *,
    language: Languages = None,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.workflow.loading import chosen_locales
    from iom_l10n.workflow.update import update as bring_up

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    locales = chosen_locales(house, languages(language))
    with ticking(output) as ticker:
        written = bring_up(house, ids or (), locales, ticker=ticker)
    output.written("update", written, house)
