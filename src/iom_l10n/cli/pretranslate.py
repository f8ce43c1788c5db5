"""`iom-l10n pretranslate`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from iom_l10n.cli.options import Format, Ids, Json, Languages, ProjectDir, Quiet, Verbose
from iom_l10n.cli.output import Output, languages, open_project, ticking
from iom_l10n.messages import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.errors import L10nError
    from iom_l10n.model import LocaleTag
    from iom_l10n.project import Project
    from iom_l10n.workflow.estimating import Estimate
    from iom_l10n.workflow.filling import Pretranslated
    from iom_l10n.workflow.leverage import Analysis, Leverage


def pretranslate(
    ids: Ids = None,
    *,
    language: Languages = None,
    engine: Annotated[
        list[str] | None,
        typer.Option(
            "--engine", metavar="NAME", help=_("This engine; several are tried in order.")
        ),
    ] = None,
    estimate: Annotated[
        bool,
        typer.Option("--estimate", help=_("Count words and cost; ask no engine, write nothing.")),
    ] = False,
    redraft: Annotated[
        bool,
        typer.Option(
            "--redraft",
            help=_("Fill untouched drafts once more, with new memory or terms."),
        ),
    ] = False,
    project: ProjectDir = None,
    json: Json = False,
    output_format: Format = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    from iom_l10n.workflow.estimating import estimate as count
    from iom_l10n.workflow.pretranslate import pretranslate as fill

    output = Output(json=json, format=output_format, quiet=quiet)
    house = open_project(project)
    chosen = (house, ids or (), languages(language))
    if estimate:
        with ticking(output) as ticker:
            found = count(*chosen, engine=engine or (), redraft=redraft, ticker=ticker)
        _show_estimate(output, found, details=verbose > 0)
        raise_first(output, found.damaged)
        return
    with ticking(output) as ticker:
        result = fill(*chosen, engine=engine or (), redraft=redraft, ticker=ticker)
    if output.machine:
        output.json(pretranslate_object(result, house))
    else:
        show(output, result, house, details=verbose > 0)
        _summary(output, result, house, details=verbose > 0)
    report_failures(output, result)


def report_failures(output: Output, result: Pretranslated) -> None:
    """Say which catalogs are damaged and what engines failed at; the first ends the command."""
    raise_first(output, [*result.damaged, *result.failures])


def _unread(result: Pretranslated | Estimate) -> list[str]:
    """Return what the memory goes without beside the catalogs that the errors name."""
    told = [str(error) for error in result.damaged]
    return [note for note in result.unread if not any(error in note for error in told)]


def raise_first(output: Output, errors: Sequence[L10nError]) -> None:
    """Say all errors but the first, and raise that: it ends the command."""
    for error in errors[1:]:
        output.note(str(error))
    if errors:
        raise errors[0]


def pretranslate_object(result: Pretranslated, project: Project) -> dict[str, Any]:
    """Return the JSON of `pretranslate`."""
    from iom_l10n.workflow.receipts import bands_of, languages_of

    return {
        "command": "pretranslate",
        "written": [project.relative(path) for path in result.written],
        "warnings": [
            {
                "release": release,
                "lang": locale,
                "msgid": source,
                "code": warning.code,
                "message": warning.message,
            }
            for release, locale, source, warning in result.warnings
        ]
        + [{"code": "engine", "message": note} for note in result.notes]
        + [{"code": "memory", "message": note} for note in _unread(result)]
        + [{"code": "catalog", "message": str(error)} for error in result.damaged],
        "copied": result.copied,
        "exact": result.exact,
        "fuzzy": result.fuzzy,
        "engines": dict(result.drafted),
        "left": result.left,
        "accepted": result.accepted,
        "leverage": bands_of(result.analysis.whole()),
        "languages": languages_of(result.analysis),
        "asked": dict(result.asked),
        "cached": dict(result.cached),
        "failures": [str(failure) for failure in result.failures],
        "seconds": round(result.seconds, 3),
        "receipt": project.relative(result.receipt) if result.receipt else None,
    }


def _show_estimate(output: Output, found: Estimate, *, details: bool) -> None:
    if output.machine:
        output.json(_estimate_object(found))
        return
    for note in _unread(found):
        output.note(note)
    if found.missing:
        _say_missing(output, found.missing)
    for locale, prices in found.prices.items():
        _analysis(output, found.analysis, locale, details=details)
        for name, price in prices.items():
            output.say(
                _("{engine}: {characters} characters, price {price}").format(
                    engine=name, characters=found.characters(locale), price=f"{price:.2f}"
                )
            )


def _estimate_object(found: Estimate) -> dict[str, Any]:
    from iom_l10n.workflow.leverage import Volume
    from iom_l10n.workflow.receipts import languages_of

    rows = {row["lang"]: row for row in languages_of(found.analysis)}
    return {
        "command": "pretranslate",
        "written": [],
        "warnings": [{"code": "memory", "message": note} for note in _unread(found)]
        + [{"code": "catalog", "message": str(error)} for error in found.damaged],
        "estimate": [
            {
                "lang": locale,
                **rows.get(locale, {"bands": {}, "total": asdict(Volume()), "releases": []}),
                "engines": {
                    name: {"characters": found.characters(locale), "price": round(price, 4)}
                    for name, price in prices.items()
                },
            }
            for locale, prices in found.prices.items()
        ],
    }


def _analysis(output: Output, analysis: Analysis, locale: LocaleTag, *, details: bool) -> None:
    """Print the volumes of a language, with `details` those of each release first."""
    for release, leverage in analysis.of(locale).items() if details else ():
        output.say(f"{locale} {release}")
        _table(output, leverage)
    output.say(f"{locale}")
    _table(output, analysis.whole(locale))


def _table(output: Output, leverage: Leverage) -> None:
    """Print volumes by match band as an aligned table."""
    rows = [*leverage.rows, (_("total"), leverage.total)]
    width = max(len(band) for band, _volume in rows)
    output.say(
        f"  {_('match'):{width}}  {_('segments'):>8}  {_('words'):>8}  {_('characters'):>10}"
    )
    for band, volume in rows:
        output.say(
            f"  {band:{width}}  {volume.segments:8}  {volume.words:8}  {volume.characters:10}"
        )


def _summary(output: Output, result: Pretranslated, project: Project, *, details: bool) -> None:
    if not result.analysis.parts:
        return
    for locale in result.analysis.locales:
        _analysis(output, result.analysis, locale, details=details)
    for name in sorted({*result.asked, *result.cached}):
        output.say(
            _("{engine}: asked for {asked}, known from before {cached}").format(
                engine=name, asked=result.asked.get(name, 0), cached=result.cached.get(name, 0)
            )
        )
    output.say(_("took {seconds} s").format(seconds=f"{result.seconds:.1f}"))
    if result.receipt:
        output.say(_("receipt: {path}").format(path=project.relative(result.receipt)))


def show(output: Output, result: Pretranslated, project: Project, *, details: bool) -> None:
    """Say in a few lines what was filled, and what a translator should know."""
    drafted = ", ".join(f"{name} {count}" for name, count in result.drafted.items())
    filled = result.copied + result.exact + result.fuzzy + sum(result.drafted.values())
    for note in [*result.notes, *_unread(result)]:
        output.note(note)
    if result.missing:
        _say_missing(output, len(result.missing))
    if not (filled or result.left or result.missing or result.damaged):
        output.say(_("nothing to do: everything is up to date"))
        return
    output.say(
        _(
            "memory {exact} exact, {fuzzy} fuzzy; copied {copied}; drafted {drafted}; new {left}"
        ).format(
            exact=result.exact,
            fuzzy=result.fuzzy,
            copied=result.copied,
            drafted=drafted or 0,
            left=result.left,
        )
    )
    for release, locale, source, warning in result.warnings if details else ():
        output.say(f"  {release} [{locale}] {source[:60]}: {warning.message}")
    for path in result.written:
        output.say(_("wrote {path}").format(path=project.relative(path)))


def _say_missing(output: Output, count: int) -> None:
    output.note(
        ngettext(
            "{n} catalog is not made yet; run “iom-l10n update”",
            "{n} catalogs are not made yet; run “iom-l10n update”",
            count,
        ).format(n=count)
    )
