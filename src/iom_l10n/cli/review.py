"""`iom-l10n review`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from iom_l10n.cli.options import Json, OneLanguage, ProjectDir, Quiet, Verbose
from iom_l10n.cli.output import Output, languages, open_project
from iom_l10n.errors import UsageError
from iom_l10n.messages import _, ngettext

if TYPE_CHECKING:
    from iom_l10n.model import Unit


def review(
    release: Annotated[str, typer.Argument(metavar="ID", help=_("The release."))],
    *,
    language: OneLanguage,
    approve: Annotated[bool, typer.Option("--approve", help=_("Mark as reviewed."))] = False,
    reject: Annotated[
        bool, typer.Option("--reject", help=_("Send back to the translator."))
    ] = False,
    entry: Annotated[
        list[str] | None,
        typer.Option(
            "--entry", metavar="REF", help=_("paragraph5, a line or a msgid; may repeat.")
        ),
    ] = None,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help=_("Who decides."))] = "",
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why."))] = "",
    project: ProjectDir = None,
    json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.workflow.review import Decision, awaiting_review, decide

    output = Output(json=json, quiet=quiet)
    house = open_project(project)
    (locale,) = languages([language]) if "," not in language else (None,)
    if locale is None:
        raise UsageError(_("review works on one language"), _("give one -l"))
    if approve and reject:
        raise UsageError(_("--approve and --reject exclude each other"), _("give one of them"))
    path = house.relative(house.catalog_path(release, locale))
    if not approve and not reject:
        units = awaiting_review(house, release, locale)
        output.say(
            ngettext("{n} segment awaits review", "{n} segments await review", len(units)).format(
                n=len(units)
            )
        )
        if output.machine:
            output.json([_row(unit, path) for unit in units])
        for unit in units:
            place = unit.references[0].partition("#")[2] if unit.references else ""
            output.say(f"\n{path}:{unit.line}: {unit.state} {place}")
            output.say(f"  {unit.source}\n  {unit.target}")
        return
    if reject and not entry:
        raise UsageError(_("--reject needs to know what"), _("name entries with --entry"))
    decision = Decision(approve=approve, by=by, reason=reason, entries=tuple(entry or ()))
    units, written = decide(house, release, locale, decision)
    output.written("review", [written] if written else [], house)
    done = (
        ngettext("{n} segment approved", "{n} segments approved", len(units))
        if approve
        else ngettext("{n} segment sent back", "{n} segments sent back", len(units))
    )
    output.say(done.format(n=len(units)))


def _row(unit: Unit, path: str) -> dict[str, object]:
    return {
        "path": path,
        "line": unit.line,
        "references": list(unit.references),
        "state": unit.state.value,
        "msgid": unit.source,
        "msgstr": unit.target,
        "origin": {"kind": unit.origin.kind.value, "name": unit.origin.name},
        "notes": list(unit.notes),
    }
