"""`iom-l10n glossary where`: what to revise when a term changes."""

from __future__ import annotations

from typing import Annotated

import typer

from iom_l10n.cli.options import Format, Json, Languages, ProjectDir, Quiet, Verbose
from iom_l10n.cli.output import Output, languages, open_project
from iom_l10n.messages import _, ngettext


def where(
    term: Annotated[
        str, typer.Argument(metavar="TERM", help=_("A term in any language, or a concept's id."))
    ],
    *,
    language: Languages = None,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.workflow.terminology import places_of

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    places = places_of(house, term, languages(language))
    if output.machine:
        output.json(
            [
                {
                    "concepts": list(place.concepts),
                    "release": place.release,
                    "lang": place.lang,
                    "state": place.state,
                    "path": place.path,
                    "line": place.line,
                    "msgid": place.source,
                    "msgstr": place.target,
                    "texts": list(place.texts),
                    "targets": list(place.targets),
                }
                for place in places
            ]
        )
        return
    for place in places:
        met, used = (" / ".join(words) or "—" for words in (place.texts, place.targets))
        at = place.path if place.line is None else f"{place.path}:{place.line}"
        output.say(f"{at}: [{place.lang}] {place.state}: {met} → {used}")
        output.say(f"  {place.source}")
        if place.target:
            output.say(f"  {place.target}")
    output.say(ngettext("{n} place", "{n} places", len(places)).format(n=len(places)))
