"""Runs the selected checks over the units of one file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.model import Finding, State

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.checks.declaring import Check
    from iom_l10n.checks.selection import Selection
    from iom_l10n.model import Problem, Release, Unit

__all__ = ["review_release", "run_checks"]


def run_checks(
    units: Sequence[Unit], context: CheckContext, selection: Selection
) -> Iterator[Finding]:
    """Yield what the checks find: first on the file, then entry by entry in file order.

    Obsolete units are left alone, drafts that await review are checked like any other. A
    suppression on a unit silences its check there and nothing else.
    """
    live = [unit for unit in units if unit.state is not State.OBSOLETE]
    checks = [one for one in selection.checks if one.applies_to(context.locale)]
    on_units: dict[int, list[Finding]] = {}
    for one in checks:
        for unit, problem in () if one.survey is None else one.survey(live, context):
            if unit is None:
                yield _finding(one, problem, context, None, None)
            elif not _silenced(one, unit):
                form = None if unit.source_plural is None else 0
                found = _finding(one, problem, context, unit, form)
                on_units.setdefault(id(unit), []).append(found)
    examiners = [one for one in checks if one.examine is not None]
    whole = [one for one in examiners if not one.per_form]
    on_empty = [one for one in examiners if one.on_empty]
    for unit in live:
        findings = on_units.pop(id(unit), [])
        if unit.source_plural is None:
            findings += _examine(unit, None, unit, context, examiners if unit.target else on_empty)
        else:
            findings += _examine(unit, None, unit, context, whole)
            for form, view in _forms(unit):
                sees = [one for one in (examiners if view.target else on_empty) if one.per_form]
                findings += _examine(view, form, unit, context, sees)
        if len(findings) > 1:
            findings.sort(key=lambda finding: (finding.form or 0, finding.id))
        yield from findings


def review_release(release: Release, path: str, selection: Selection) -> Iterator[Finding]:
    """Yield what checks of scope release find in a French release, in the order of its text."""
    found: list[tuple[int, Finding]] = []
    places = {id(block): number for number, block in enumerate(release.blocks)}
    for one in selection.checks:
        for block, message in () if one.inspect is None else one.inspect(release):
            finding = Finding(
                id=one.id,
                name=one.name,
                severity=one.severity,
                message=message,
                path=path,
                line=block.lines[0] if block and block.lines else None,
                locale=release.lang,
                release=release.id,
            )
            found.append((places.get(id(block), -1), finding))
    found.sort(key=lambda pair: pair[0])
    yield from (finding for _place, finding in found)


def _examine(
    view: Unit, form: int | None, unit: Unit, context: CheckContext, checks: list[Check]
) -> Iterator[Finding]:
    for one in checks:
        if one.examine is None:  # pragma: no cover - sorted out by the caller
            continue
        for problem in one.examine(view, context):
            if not _silenced(one, unit):
                yield _finding(one, problem, context, unit, form)


def _forms(unit: Unit) -> Iterator[tuple[int | None, Unit]]:
    # The first form is the singular in every language that has one (Arabic's is "none at all",
    # said with a plural noun as a rule); all others answer the plural source.
    for form, target in enumerate(unit.targets):
        source = unit.source if form == 0 or not unit.source_plural else unit.source_plural
        yield form, replace(unit, source=source, targets=(target,))


def _silenced(one: Check, unit: Unit) -> bool:
    return any(note.check in {one.id, one.name} for note in unit.suppressions)


def _finding(
    one: Check, problem: Problem, context: CheckContext, unit: Unit | None, form: int | None
) -> Finding:
    release = None
    if unit is not None and unit.references:
        release = unit.references[0].split("#", 1)[0] or None
    return Finding(
        id=one.id,
        name=one.name,
        severity=one.severity,
        message=problem.message,
        path=context.path,
        line=context.header_line if unit is None else unit.line,
        msgctxt=None if unit is None else unit.context,
        msgid=None if unit is None else unit.source,
        msgstr=None if unit is None else _text(unit, form),
        form=form,
        source_span=problem.source_span,
        target_span=problem.target_span,
        fix=problem.fix,
        locale=context.locale,
        release=release,
    )


def _text(unit: Unit, form: int | None) -> str:
    return unit.targets[form] if form is not None and form < len(unit.targets) else unit.target
