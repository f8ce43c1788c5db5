"""`iom-l10n glossary suggest`: terms that the releases use and the termbase lacks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from iom_l10n.cli.options import Format, Ids, Json, Languages, ProjectDir, Quiet, Verbose
from iom_l10n.cli.output import Output, languages, open_project
from iom_l10n.errors import UsageError
from iom_l10n.messages import _, ngettext


def suggest(
    ids: Ids = None,
    *,
    language: Languages = None,
    fewest: Annotated[
        int,
        typer.Option("--min", min=1, metavar="N", help=_("How often a compound must stand.")),
    ] = 2,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="FILE", help=_("Write a CSV to review and import.")),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=_("Replace FILE, with whatever was reviewed in it."))
    ] = False,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.storage.atomic import write_atomic
    from iom_l10n.workflow.suggestion import suggest_terms, suggestions_csv

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    if to is not None and to.exists() and not force:
        raise UsageError(
            _("{path} exists").format(path=to),
            _("name another file; --force replaces it"),
        )
    found = suggest_terms(house, ids or [], languages(language), fewest=fewest)
    if to is not None:
        write_atomic(to, suggestions_csv(found))
        output.written("glossary suggest", [to], house)
        return
    if output.machine:
        output.json(
            [
                {
                    "term": one.candidate.text,
                    "kind": one.candidate.kind.value,
                    "count": one.candidate.count,
                    "forms": sorted(one.candidate.texts),
                    "expansion": one.candidate.expansion or None,
                    "context": one.candidate.context,
                    "targets": {
                        lang: [{"term": wording, "score": score} for wording, score in guesses]
                        for lang, guesses in one.targets.items()
                    },
                }
                for one in found
            ]
        )
        return
    for one in found:
        expansion = f" ({one.candidate.expansion})" if one.candidate.expansion else ""
        output.say(f"{one.candidate.count:4} {one.candidate.text}{expansion}")
        for lang, guesses in one.targets.items():
            if guesses:
                output.say(f"     [{lang}] {' / '.join(wording for wording, _score in guesses)}")
        output.say(f"     {one.candidate.context}")
    output.say(ngettext("{n} candidate", "{n} candidates", len(found)).format(n=len(found)))
