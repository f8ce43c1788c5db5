"""`iom-l10n check`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from iom_l10n.cli.options import (
    FailOn,
    Format,
    Json,
    Languages,
    Outputs,
    ProjectDir,
    Quiet,
    Verbose,
    file_option,
)
from iom_l10n.cli.output import (
    Output,
    languages,
    open_project,
    parsed_outputs,
    severity,
    ticking,
    write_outputs,
)
from iom_l10n.errors import ConfigError, UsageError
from iom_l10n.messages import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.model import Finding
    from iom_l10n.project import Project
    from iom_l10n.workflow.checking import CheckedFile

_Words = list[str] | None
_FIX_ROUNDS = 5  # a fix can bring another one to light


def check(
    targets: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH|ID", help=_("PO files, folders or releases; all if none.")),
    ] = None,
    *,
    language: Languages = None,
    select: Annotated[
        _Words, typer.Option("--select", metavar="CHECK", help=_("Only these: id, name or family."))
    ] = None,
    ignore: Annotated[
        _Words, typer.Option("--ignore", metavar="CHECK", help=_("Not these: id, name or family."))
    ] = None,
    fail_on: FailOn = None,
    glossary: Annotated[
        Path | None,
        file_option("--glossary", metavar="CSV", help=_("Terms beside the project's.")),
    ] = None,
    forbidden: Annotated[
        Path | None, file_option("--forbidden", metavar="CSV", help=_("Words not to be used."))
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help=_("Apply the fixes that are certain."))
    ] = False,
    output_format: Format = None,
    outputs: Outputs = None,
    project: ProjectDir = None,
    json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    from iom_l10n import reports
    from iom_l10n.model import Config
    from iom_l10n.workflow.checking import CheckRequest, check_files, check_project, fix_files

    output = Output(json=json, format=output_format, quiet=quiet, formats=reports.FORMATS)
    request = CheckRequest(
        select=_split(select), ignore=_split(ignore), glossary=glossary, forbidden=forbidden
    )
    pairs = parsed_outputs(outputs or ())
    asked = severity(fail_on, None)
    locales = languages(language)
    paths, ids = _sorted(targets or ())
    house = _house(project, anywhere=bool(paths))
    if paths and len(locales) > 1:
        raise UsageError(_("a PO file has one language"), _("give one -l"))
    with ticking(output) as ticker:

        def look() -> list[CheckedFile]:
            if paths or house is None:
                one = locales[0] if locales else None
                return check_files(paths, house, one, request, ticker=ticker)
            return check_project(house, ids, locales, request, ticker=ticker)

        files = look()
        fixed: set[Path] = set()
        for _round in range(_FIX_ROUNDS if fix else 0):
            changed = fix_files(files, house)
            if not changed:
                break
            fixed.update(changed)
            files = look()
    if fixed:
        output.note(ngettext("fixed {n} file", "fixed {n} files", len(fixed)).format(n=len(fixed)))
    findings = [finding for file in files for finding in file.findings]
    output.findings(findings, every=bool(select) or verbose > 0)
    write_outputs(findings, pairs)
    output.say(_summary(len(files), findings))
    _stop_at_broken(files)
    limit = asked or (house.config if house else Config()).fail_on
    if any(finding.severity.rank >= limit.rank for finding in findings):
        raise typer.Exit(1)


def _sorted(targets: Sequence[str]) -> tuple[list[Path], list[str]]:
    """Return paths and release ids, which do not mix."""
    paths = [Path(target) for target in targets if _is_path(target)]
    ids = [target for target in targets if not _is_path(target)]
    if paths and ids:
        raise UsageError(_("paths and release ids do not mix"), _("check them one after the other"))
    return paths, ids


def _house(folder: Path | None, *, anywhere: bool) -> Project | None:
    """Return the project; None where PO files are checked that belong to none."""
    try:
        return open_project(folder)
    except ConfigError as error:
        if not anywhere or error.line is not None or folder is not None:
            raise
        return None


def _stop_at_broken(files: list[CheckedFile]) -> None:
    """End with a line for each file that could not be read; what the others hold is said."""
    broken = [file.broken for file in files if file.broken is not None]
    for one in broken:
        typer.echo(f"error: {one}", err=True)
    if broken:
        raise typer.Exit(broken[0].exit_code)


def _is_path(target: str) -> bool:
    return (
        target.endswith((".po", ".pot")) or "/" in target or "\\" in target or Path(target).exists()
    )


def _split(words: _Words) -> tuple[str, ...]:
    return tuple(part.strip() for word in words or () for part in word.split(",") if part.strip())


def _summary(files: int, findings: list[Finding]) -> str:
    from iom_l10n.reports.terminal import summary

    checked = ngettext("{n} file checked", "{n} files checked", files).format(n=files)
    return f"{checked}: {summary(findings)}"
