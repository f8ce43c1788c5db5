"""`iom-l10n glossary lint`: what is wrong with the termbase itself."""

from __future__ import annotations

import typer

from iom_l10n.cli.options import Format, Json, ProjectDir, Quiet, Verbose
from iom_l10n.cli.output import Output, open_project
from iom_l10n.messages import ngettext


def lint(
    *,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    from iom_l10n.workflow.terminology import lint_glossary

    output = Output(json=json, format=output_format, quiet=quiet)
    findings = lint_glossary(open_project(project))
    notes = [finding for finding in findings if finding.severity.value == "info"]
    every = output.machine or verbose > 0
    output.findings([f for f in findings if every or f not in notes])
    if notes and not verbose:
        output.say(
            ngettext(
                "{n} remark not shown (-v lists it)", "{n} remarks not shown (-v lists them)",
                len(notes),
            ).format(n=len(notes))
        )  # fmt: skip
    output.say(ngettext("{n} finding", "{n} findings", len(findings)).format(n=len(findings)))
    if any(finding.severity.value == "error" for finding in findings):
        raise typer.Exit(1)
