"""`iom-l10n run`: the main job."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from iom_l10n.cli.options import Format, Json, Languages, ProjectDir, Quiet, Verbose, file_argument
from iom_l10n.cli.output import Output, languages, open_project, ticking
from iom_l10n.messages import _, ngettext

if TYPE_CHECKING:
    from iom_l10n.workflow.run import RunResult


def run(
    files: Annotated[
        list[Path], file_argument(_("Releases, folders or patterns of them; - is stdin."))
    ],
    *,
    language: Languages = None,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    from iom_l10n.cli.add import batch_notes, left_aside
    from iom_l10n.cli.pretranslate import report_failures
    from iom_l10n.workflow.originals import read_originals
    from iom_l10n.workflow.run import run as main_job

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    locales = languages(language)
    batch = read_originals(files, sys.stdin.buffer, house.config.max_megabytes)
    with ticking(output) as ticker:
        result = main_job(house, batch.originals, locales, refused=batch.refused, ticker=ticker)
    left_aside(output, batch)
    batch_notes(output, result.added)
    if output.machine:
        _print_json(output, result)
    else:
        _print_text(output, result, details=verbose > 0)
    report_failures(output, result.pretranslated)
    limit = result.project.config.fail_on.rank
    if any(f.severity.rank >= limit for file in result.checked for f in file.findings):
        raise typer.Exit(1)


def _print_json(output: Output, result: RunResult) -> None:
    from iom_l10n import reports
    from iom_l10n.cli.add import warning_rows
    from iom_l10n.cli.pretranslate import pretranslate_object
    from iom_l10n.cli.status import status_object

    relative = result.project.relative
    output.json(
        {
            "add": {
                "command": "add",
                "written": [relative(path) for one in result.added for path in one.written],
                "warnings": warning_rows(result.added),
            },
            "update": {
                "command": "update",
                "written": [relative(path) for path in result.updated],
                "warnings": [],
            },
            "pretranslate": pretranslate_object(result.pretranslated, result.project),
            "check": [
                reports.finding_dict(finding)
                for file in result.checked
                for finding in file.findings
            ],
            "status": status_object(result.progress),
        }
    )


def _print_text(output: Output, result: RunResult, *, details: bool) -> None:
    from iom_l10n.cli.add import accounted
    from iom_l10n.cli.pretranslate import show as show_filled
    from iom_l10n.cli.status import show as show_status

    relative = result.project.relative
    for one in result.added:
        release, removed = one.cleaned.release, one.cleaned.removed
        output.say(f"{release.title}")
        output.say(f"  {accounted(one)}")
        for line in removed if details else ():
            output.say(f"  - {line.line}: {line.text[:80]} ({line.reason})")
        for change in one.changes:
            output.say(f"  {change[0]} {change[1:]}")
        for warning in one.cleaned.warnings:
            place = f"{warning.line}: " if warning.line else ""
            output.say(f"  ! {place}{warning.message} ({warning.code})")
    for tag in result.new_targets:
        output.say(_("{tag} is now one of the project's targets").format(tag=tag))
    show_filled(output, result.pretranslated, result.project, details=details)
    findings = [finding for file in result.checked for finding in file.findings]
    output.findings(findings, every=details)
    show_status(output, result.progress)
    for one in result.added:
        output.say(_("release: {path}").format(path=relative(result.project.release_path(one.id))))
    for file in result.checked:
        output.say(_("drafts:  {path}").format(path=file.shown))
    counts = [one for release in result.progress.releases for one in release.languages]
    drafts, new = sum(one.needs_review for one in counts), sum(one.new for one in counts)
    if drafts:
        output.say(
            ngettext(
                "next: correct {n} draft and remove its fuzzy flag",
                "next: correct {n} drafts and remove their fuzzy flags",
                drafts,
            ).format(n=drafts)
        )
    if new:
        output.say(
            ngettext("next: translate {n} segment", "next: translate {n} segments", new).format(
                n=new
            )
        )
    output.say(_("then: iom-l10n ci") if drafts or new else _("next: iom-l10n publish"))
