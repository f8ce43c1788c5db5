"""`iom-l10n glossary list`: the concepts of the project."""

from __future__ import annotations

from iom_l10n.cli.options import Format, Json, Languages, ProjectDir, Quiet, Verbose
from iom_l10n.cli.output import Output, languages, open_project
from iom_l10n.messages import ngettext


def list_(
    *,
    language: Languages = None,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,  # noqa: ARG001 - read by main
) -> None:
    from iom_l10n.glossary import load

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    wanted = languages(language)
    concepts = load(house.glossary).concepts
    rows = [
        {
            "concept": concept.id,
            "domain": concept.domain,
            "definition": concept.definition,
            "note": concept.note,
            "source": concept.source,
            "terms": [
                {"lang": term.lang, "term": term.text, "status": term.status.value}
                for term in concept.terms
                if not wanted or term.lang in {"fr", *wanted}
            ],
        }
        for concept in concepts
    ]
    if output.machine:
        output.json(rows)
        return
    for concept in concepts:
        by_language: dict[str, list[str]] = {}
        for term in concept.terms:
            if not wanted or term.lang in {"fr", *wanted}:
                by_language.setdefault(term.lang, []).append(term.text)
        shown = "; ".join(f"{lang}: {' / '.join(terms)}" for lang, terms in by_language.items())
        output.say(f"{concept.id} ({concept.domain})  {shown}")
    output.say(ngettext("{n} concept", "{n} concepts", len(concepts)).format(n=len(concepts)))
