"""`iom-l10n review`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from iom_l10n.cli.options import Format, Json, OneLanguage, ProjectDir, Quiet, Verbose
from iom_l10n.cli.output import Output, one_language, open_project
from iom_l10n.errors import UsageError
from iom_l10n.messages import _, ngettext

if TYPE_CHECKING:
    from iom_l10n.model import LocaleTag, Unit
    from iom_l10n.project import Project


def review(
    release: Annotated[str, typer.Argument(metavar="ID", help=_("The release."))],
    *,
    language: OneLanguage,
    approve: Annotated[bool, typer.Option("--approve", help=_("Mark as reviewed."))] = False,
    reject: Annotated[
        bool, typer.Option("--reject", help=_("Send back to the translator."))
    ] = False,
    ignore: Annotated[
        str | None,
        typer.Option("--ignore", metavar="CHECK", help=_("Silence this check for these entries.")),
    ] = None,
    entry: Annotated[
        list[str] | None,
        typer.Option(
            "--entry", metavar="REF", help=_("paragraph5/2, a line or a msgid; may repeat.")
        ),
    ] = None,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help=_("Who decides."))] = "",
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help=_("Why."))] = "",
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.checks import find
    from iom_l10n.model import OriginKind
    from iom_l10n.workflow.review import Decision, Verdict, awaiting_review, decide

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    locale = one_language(language)
    if approve + reject + bool(ignore) > 1:
        raise UsageError(
            _("--approve, --reject and --ignore exclude each other"), _("give one of them")
        )
    if not approve and not reject and not ignore:
        _list(output, awaiting_review(house, release, locale), house, (release, locale))
        return
    verdict = Verdict.APPROVE if approve else Verdict.REJECT if reject else Verdict.IGNORE
    if verdict is not Verdict.APPROVE and not entry:
        raise UsageError(
            _("--{verdict} needs to know what").format(verdict=verdict),
            _("name entries with --entry"),
        )
    decision = Decision(
        verdict=verdict,
        by=by,
        reason=reason,
        check=find(ignore).id if ignore else "",
        entries=tuple(entry or ()),
    )
    units, written = decide(house, release, locale, decision)
    output.written("review", [written] if written else [], house)
    done = {
        Verdict.APPROVE: ngettext("{n} segment approved", "{n} segments approved", len(units)),
        Verdict.REJECT: ngettext("{n} segment sent back", "{n} segments sent back", len(units)),
        Verdict.IGNORE: ngettext(
            "check silenced for {n} segment", "check silenced for {n} segments", len(units)
        ),
    }
    output.say(done[verdict].format(n=len(units)))
    kinds = [unit.origin.kind for unit in units if approve]
    if machine := kinds.count(OriginKind.ENGINE):
        output.note(
            ngettext(
                "{n} of them is a machine's text that nobody has changed",
                "{n} of them are a machine's text that nobody has changed",
                machine,
            ).format(n=machine)
        )
    if doubted := sum("doubt" in dict(unit.origin.details) for unit in units if approve):
        output.note(
            ngettext(
                "{n} of them had a doubt on its origin line",
                "{n} of them had a doubt on their origin line",
                doubted,
            ).format(n=doubted)
        )
    if matches := kinds.count(OriginKind.MEMORY):
        output.note(
            ngettext(
                "{n} of them comes from the memory and nobody has changed it",
                "{n} of them come from the memory and nobody has changed them",
                matches,
            ).format(n=matches)
        )


def _list(
    output: Output,
    units: list[tuple[Unit, str]],
    project: Project,
    place: tuple[str, LocaleTag],
) -> None:
    from iom_l10n.model import OriginKind

    path = project.relative(project.catalog_path(*place))
    if output.machine:
        output.json([_row(unit, path) for unit, _name in units])
        return
    output.say(
        ngettext("{n} segment awaits review", "{n} segments await review", len(units)).format(
            n=len(units)
        )
    )
    for unit, name in units:
        output.say(f"\n{path}:{unit.line}: {unit.state} {name}")
        output.say(f"  {unit.source}\n  {unit.target}")
        if unit.origin.kind is not OriginKind.HUMAN:
            output.say(f"  ({unit.origin.shown})")
        for note in unit.notes:
            output.say(f"  # {note}")


def _row(unit: Unit, path: str) -> dict[str, object]:
    return {
        "path": path,
        "line": unit.line,
        "references": list(unit.references),
        "state": unit.state.value,
        "msgid": unit.source,
        "msgstr": unit.target,
        "origin": {
            "kind": unit.origin.kind.value,
            "name": unit.origin.name,
            **dict(unit.origin.details),
        },
        "notes": list(unit.notes),
    }
