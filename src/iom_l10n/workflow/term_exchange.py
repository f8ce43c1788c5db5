"""`glossary import` and `glossary export`: termbases of other programs, in and out."""

from __future__ import annotations

from functools import partial
from typing import IO, TYPE_CHECKING

from iom_l10n import glossary
from iom_l10n.errors import CannotWriteError, GlossaryError, UsageError
from iom_l10n.messages import _
from iom_l10n.storage.atomic import write_atomic
from iom_l10n.storage.locks import exclusive
from iom_l10n.workflow.ticking import silent

if TYPE_CHECKING:
    from pathlib import Path

    from iom_l10n.model import LocaleTag
    from iom_l10n.project import Project
    from iom_l10n.workflow.ticking import Ticker

__all__ = ["STANDARD", "export_terms", "import_terms"]

STANDARD = "-"  # standard input, standard output


def import_terms(
    project: Project,
    file: Path,
    stdin: IO[bytes],
    *,
    wanted: str | None,
    target: LocaleTag | None,
    domain: str,
    keep: bool,
    ticker: Ticker = silent,
) -> tuple[glossary.Merged, list[str]]:
    """Merge a file, or standard input, into the termbase; return what was done and left out.

    `wanted` is the format, else the suffix tells it. Raises UsageError, GlossaryError.
    """
    form = _form(file, wanted)
    data = stdin.read() if str(file) == STANDARD else _content(file)
    if domain:
        glossary.require_domain(domain)
    languages = (project.config.source, *project.config.targets)
    with exclusive(project.lock):
        read = glossary.imported(data, str(file), form, languages, target=target, domain=domain)
        merged = glossary.merge(
            project.glossary,
            read.records,
            invented=read.invented,
            keep=keep,
            told=read.changes,
            tick=partial(ticker, file.name),
        )
    return merged, read.left_out


def _form(file: Path, wanted: str | None) -> glossary.Exchange:
    if wanted is None and str(file) == STANDARD:
        raise UsageError(
            _("- has no suffix that tells the format"),
            _("say which with --as: {formats}").format(formats=", ".join(glossary.Exchange)),
        )
    return glossary.format_of(file.suffix, wanted)


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise GlossaryError(
            _("cannot read ({reason})").format(reason=error.strerror or error),
            _("check the path"),
            path=str(file),
        ) from error


def export_terms(
    project: Project, file: Path, *, wanted: str | None, target: LocaleTag | None, domain: str
) -> tuple[bytes, list[str]]:
    """Write the termbase, or one domain of it; return the bytes and what was left out.

    Nothing is written for standard output. Raises UsageError, GlossaryError, CannotWriteError.
    """
    form = _form(file, wanted)
    if not file.parent.is_dir():
        raise CannotWriteError(
            _("the folder “{folder}” does not exist").format(folder=file.parent),
            _("make it first, or check the path"),
        )
    paths = [p for p in glossary.glossary_files(project.glossary) if domain in {"", p.stem}]
    if domain and not paths:
        raise UsageError(
            _("the termbase has no file “{domain}.csv”").format(domain=domain),
            _("“iom-l10n glossary list” shows the domains"),
        )
    records = [record for path in paths for record in glossary.read_records(path)]
    content, left_out = glossary.exported(records, form, target)
    if str(file) != STANDARD:
        write_atomic(file, content)
    return content, left_out
