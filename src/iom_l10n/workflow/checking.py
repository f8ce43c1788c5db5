"""`check`: findings on the project's catalogs, or on any PO file anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n import catalog as po
from iom_l10n import checks, glossary
from iom_l10n.errors import CatalogError, UsageError
from iom_l10n.messages import _
from iom_l10n.model import Config, LocaleTag, State, Unit
from iom_l10n.storage.locks import exclusive
from iom_l10n.workflow.catalog_language import catalog_language
from iom_l10n.workflow.loading import (
    chosen_locales,
    chosen_releases,
    load_release,
    load_termbase,
    now,
    with_hits,
)
from iom_l10n.workflow.ticking import Ticker, silent

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from iom_l10n.model import Concept, Finding
    from iom_l10n.project import Project

__all__ = ["CheckRequest", "CheckedFile", "check_files", "check_project", "fix_files", "selection"]

_NO_LANGUAGE = LocaleTag("und")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRequest:
    """What to check with: chosen checks, and terms from outside the project."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    glossary: Path | None = None
    forbidden: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedFile:
    """One catalog with its units and what was found in it; `broken` when it cannot be read."""

    path: Path
    shown: str
    locale: LocaleTag
    units: tuple[Unit, ...]
    findings: tuple[Finding, ...]
    broken: CatalogError | None = None


def selection(config: Config, request: CheckRequest) -> checks.Selection:
    """Return the checks to run: the command line's words on top of `[checks]`."""
    settings = config.checks
    return checks.select(
        request.select or settings.select, (*settings.ignore, *request.ignore), settings.severity
    )


def check_project(
    project: Project,
    ids: Sequence[str] = (),
    locales: Sequence[LocaleTag] = (),
    request: CheckRequest = CheckRequest(),
    *,
    ticker: Ticker = silent,
) -> list[CheckedFile]:
    """Return the findings on the project's catalogs, file by file.

    Raises ReleaseError for a release that cannot be read: `check` is where people look first.
    """
    chosen = chosen_releases(project, ids)
    for release_id in chosen:
        load_release(project, release_id)
    files = [
        (path, locale)
        for release_id in chosen
        for locale in chosen_locales(project, locales)
        if (path := project.catalog_path(release_id, locale)).exists()
    ]
    return _check(files, project, request, ticker)


def check_files(
    paths: Sequence[Path],
    project: Project | None,
    locale: LocaleTag | None = None,
    request: CheckRequest = CheckRequest(),
    *,
    ticker: Ticker = silent,
) -> list[CheckedFile]:
    """Return the findings on PO files and folders of them, of this project or of none.

    The language is `locale`, else the place in the project, else the header's Language, else a
    folder or file name that is a tag. Raises UsageError when none of these says it.
    """
    files = []
    for path in _expand(paths):
        place = project.catalog_place(path) if project else None
        files.append((path, locale or (place[1] if place else _language(path))))
    return _check(files, project, request, ticker)


def _expand(paths: Iterable[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(path.rglob("*.po"))
            if not inside:
                raise UsageError(
                    _("no PO file in this folder"), _("name a PO file"), path=str(path)
                )
            found += inside
        else:
            if not path.exists():
                po.read_catalog(path)  # raises, and says why
            found.append(path)
    return list(dict.fromkeys(found))


def _language(path: Path) -> LocaleTag:
    try:
        return catalog_language(path)
    except CatalogError:
        return _NO_LANGUAGE  # the file is broken, which is all that will be said of it


def _check(
    files: Sequence[tuple[Path, LocaleTag]],
    project: Project | None,
    request: CheckRequest,
    ticker: Ticker,
) -> list[CheckedFile]:
    config = project.config if project else Config()
    chosen = selection(config, request)
    base = load_termbase(project) if project else glossary.Termbase()
    termbases: dict[LocaleTag, glossary.Termbase] = {}
    checked = []
    for number, (path, locale) in enumerate(files):
        ticker("check", number, len(files))
        if locale not in termbases:
            outside = _outside_terms(request, locale)
            termbases[locale] = base.extended(outside) if outside else base
        shown = project.relative(path) if project else path.as_posix()
        try:
            catalog = po.read_catalog(path, duplicates=True, shown=shown)
        except CatalogError as error:
            checked.append(_unreadable(path, shown, locale, error))
            continue
        units = with_hits(po.to_units(catalog, locale), termbases[locale], locale)
        context = checks.build_context(
            units,
            locale=locale,
            path=shown,
            header=None if catalog.header is None else po.header_fields(catalog.header),
            header_line=catalog.header.line if catalog.header else None,
            style=config.style.get(locale),
        )
        findings = tuple(checks.run_checks(units, context, chosen))
        live = tuple(unit for unit in units if unit.state is not State.OBSOLETE)
        checked.append(
            CheckedFile(path=path, shown=shown, locale=locale, units=live, findings=findings)
        )
    ticker("check", len(files), len(files))
    return checked


def _unreadable(path: Path, shown: str, locale: LocaleTag, error: CatalogError) -> CheckedFile:
    """Return a broken file with its one finding, so that it does not hide those of the others."""
    context = checks.build_context(
        (), locale=locale, path=shown, header_line=error.line, defect=error.message
    )
    found = checks.run_checks((), context, checks.select(["unreadable-file"]))
    return CheckedFile(
        path=path, shown=shown, locale=locale, units=(), findings=tuple(found), broken=error
    )


def _outside_terms(request: CheckRequest, locale: LocaleTag) -> list[Concept]:
    concepts: list[Concept] = []
    if request.glossary is not None:
        concepts += glossary.load_pairs(request.glossary, locale)
    if request.forbidden is not None:
        concepts += glossary.load_forbidden(request.forbidden, locale)
    return concepts


def fix_files(files: Sequence[CheckedFile], project: Project | None) -> list[Path]:
    """Write the certain fixes of findings into their catalogs; return the files that changed.

    One fix an entry and form: run `check --fix` again for what then remains.
    """
    if project is None:
        return _fix(files)
    with exclusive(project.lock):
        return _fix(files)


def _fix(files: Sequence[CheckedFile]) -> list[Path]:
    written = []
    for file in files:
        fixes = {
            (finding.msgctxt, finding.msgid, finding.form or 0): finding
            for finding in reversed(file.findings)
            if finding.fix is not None
        }
        if not fixes:
            continue
        catalog = po.read_catalog(file.path, duplicates=True, shown=file.shown)
        entries = list(catalog.entries)
        for number, entry in enumerate(entries):
            for form, text in enumerate(entry.msgstr):
                found = fixes.get((entry.msgctxt, entry.msgid, form))
                if found and found.fix is not None and found.msgstr == text and not entry.obsolete:
                    entries[number] = po.replace_target(entries[number], found.fix, form)
        fixed = po.with_entries(catalog, entries, now())
        if po.write_catalog(file.path, fixed):
            written.append(file.path)
    return written
