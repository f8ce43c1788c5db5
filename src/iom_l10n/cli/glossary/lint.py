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
    from iom_l10n.model import Severity
    from iom_l10n.workflow.terminology import lint_glossary

    output = Output(json=json, format=output_format, quiet=quiet)
    findings = lint_glossary(open_project(project))
    mistakes = [finding for finding in findings if finding.severity is not Severity.INFO]
    remarks = len(findings) - len(mistakes)
    every = output.machine or verbose > 0
    output.findings(findings if every else mistakes)
    if remarks and not every:
        output.say(
            ngettext(
                "{n} remark not shown (-v lists it)", "{n} remarks not shown (-v lists them)",
                remarks,
            ).format(n=remarks)
        )  # fmt: skip
    elif remarks:
        output.say(ngettext("{n} remark", "{n} remarks", remarks).format(n=remarks))
    output.say(ngettext("{n} finding", "{n} findings", len(mistakes)).format(n=len(mistakes)))
    if any(finding.severity is Severity.ERROR for finding in mistakes):
        raise typer.Exit(1)
