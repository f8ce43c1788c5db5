"""`iom-l10n glossary add`: a new concept, every other line left as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from iom_l10n.cli.options import Format, Json, ProjectDir, Quiet, Verbose
from iom_l10n.cli.output import Output, languages, open_project
from iom_l10n.errors import UsageError
from iom_l10n.messages import _

if TYPE_CHECKING:
    from iom_l10n.model import LocaleTag


def add(
    term: Annotated[str, typer.Argument(metavar="TERM", help=_("The French term."))],
    targets: Annotated[
        list[str], typer.Argument(metavar="LANG=TERM", help=_("The term in each language."))
    ],
    *,
    domain: Annotated[
        str, typer.Option("--domain", metavar="NAME", help=_("The file that it goes to."))
    ] = "general",
    acronym: Annotated[bool, typer.Option("--acronym", help=_("Matched by case."))] = False,
    definition: Annotated[
        str, typer.Option("--definition", metavar="TEXT", help=_("What it means."))
    ] = "",
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help=_("For translators."))] = "",
    source: Annotated[
        str, typer.Option("--source", metavar="TEXT", help=_("Where it was verified."))
    ] = "team",
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.glossary import add as store
    from iom_l10n.storage.locks import exclusive

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    by_language: dict[LocaleTag, list[str]] = {}
    for target in targets:
        tag, equals, text = target.partition("=")
        if not equals or not text.strip():
            raise UsageError(
                _("“{target}” is no LANG=TERM").format(target=target), _('write es="término"')
            )
        by_language.setdefault(languages([tag])[0], []).append(text)
    with exclusive(house.lock):
        path = store(
            house.glossary,
            fr=term,
            targets=by_language,
            domain=domain,
            acronym=acronym,
            definition=definition,
            note=note,
            source=source,
        )
    output.written("glossary add", [path], house)
