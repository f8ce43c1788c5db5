"""`iom-l10n pretranslate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from iom_l10n.cli.options import Format, Ids, Json, Languages, ProjectDir, Quiet, Verbose
from iom_l10n.cli.output import Output, languages, open_project, ticking
from iom_l10n.messages import _, ngettext

if TYPE_CHECKING:
    from iom_l10n.project import Project
    from iom_l10n.workflow.pretranslate import Pretranslated


def pretranslate(
    ids: Ids = None,
    *,
    language: Languages = None,
    engine: Annotated[
        list[str] | None,
        typer.Option(
            "--engine", metavar="NAME", help=_("This engine; several are tried in order.")
        ),
    ] = None,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    from iom_l10n.workflow.pretranslate import pretranslate as fill

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    with ticking(output) as ticker:
        result = fill(house, ids or (), languages(language), engine=engine or (), ticker=ticker)
    if output.machine:
        output.json(pretranslate_object(result, house))
    else:
        show(output, result, house, details=verbose > 0)
    if result.failure is not None:
        raise result.failure


def pretranslate_object(result: Pretranslated, project: Project) -> dict[str, Any]:
    """Return the JSON of `pretranslate`."""
    return {
        "command": "pretranslate",
        "written": [project.relative(path) for path in result.written],
        "warnings": [
            {
                "release": release,
                "lang": locale,
                "msgid": source,
                "code": warning.code,
                "message": warning.message,
            }
            for release, locale, source, warning in result.warnings
        ]
        + [{"code": "engine", "message": note} for note in result.notes],
        "copied": result.copied,
        "exact": result.exact,
        "fuzzy": result.fuzzy,
        "engines": dict(result.drafted),
        "left": result.left,
    }


def show(output: Output, result: Pretranslated, project: Project, *, details: bool) -> None:
    """Say in a few lines what was filled, and what a translator should know."""
    drafted = ", ".join(f"{name} {count}" for name, count in result.drafted.items())
    filled = result.copied + result.exact + result.fuzzy + sum(result.drafted.values())
    for note in result.notes:
        output.note(note)
    if result.missing:
        output.note(
            ngettext(
                "{n} catalog is not made yet; run “iom-l10n update”",
                "{n} catalogs are not made yet; run “iom-l10n update”",
                len(result.missing),
            ).format(n=len(result.missing))
        )
    if not filled and not result.left and not result.missing:
        output.say(_("nothing to do: everything is up to date"))
        return
    output.say(
        _(
            "memory {exact} exact, {fuzzy} fuzzy; copied {copied}; drafted {drafted}; new {left}"
        ).format(
            exact=result.exact,
            fuzzy=result.fuzzy,
            copied=result.copied,
            drafted=drafted or 0,
            left=result.left,
        )
    )
    for release, locale, source, warning in result.warnings if details else ():
        output.say(f"  {release} [{locale}] {source[:60]}: {warning.message}")
    for path in result.written:
        output.say(_("wrote {path}").format(path=project.relative(path)))
