"""`status` and `ci`: how far every release is, and whether the gate opens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n.model import (
    WITHDRAWN,
    GateEntry,
    GateFailure,
    LanguageStatus,
    ReleaseStatus,
    Severity,
    State,
)
from iom_l10n.workflow.checking import CheckRequest, check_project
from iom_l10n.workflow.loading import chosen_locales, chosen_releases, open_release
from iom_l10n.workflow.ticking import Ticker, silent

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from iom_l10n.errors import L10nError
    from iom_l10n.model import Finding, LocaleTag, Unit
    from iom_l10n.project import Project
    from iom_l10n.workflow.checking import CheckedFile
    from iom_l10n.workflow.loading import OpenRelease

__all__ = ["Progress", "progress"]

_DONE = (State.TRANSLATED, State.REVIEWED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Counts, what keeps the gate shut, and the findings behind both.

    `broken` says of which catalogs nothing is known, because they cannot be read.
    """

    releases: tuple[ReleaseStatus, ...]
    gate: tuple[GateFailure, ...]
    findings: tuple[Finding, ...]
    broken: tuple[L10nError, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Segment:
    """A wanted segment as its catalog has it; `state` already counts error findings."""

    msgid: str
    state: State
    entry: GateEntry


def progress(
    project: Project,
    ids: Sequence[str] = (),
    locales: Sequence[LocaleTag] = (),
    *,
    files: Sequence[CheckedFile] | None = None,
    strict: bool = True,
    ticker: Ticker = silent,
) -> Progress:
    """Return where the releases stand; `files` are their catalogs where they were just checked.

    Segments are those of the release as it is now: one that its catalog lacks counts as new, an
    entry with an error finding counts as needing review. Raises for a catalog that cannot be read
    when `strict`; else that language is left out and named in `broken`.
    """
    chosen, targets = chosen_releases(project, ids), chosen_locales(project, locales)
    if files is None:
        files = check_project(project, chosen, targets, CheckRequest(), ticker=ticker)
    broken = {file.path: file.broken for file in files if file.broken is not None}
    for error in broken.values() if strict else ():
        raise error
    checked = {file.path: file for file in files}
    statuses: list[ReleaseStatus] = []
    failures: list[GateFailure] = []
    for release_id in chosen:
        opened = open_release(project, release_id)
        languages = []
        for locale in targets:
            path = project.catalog_path(release_id, locale)
            if path in broken:
                continue
            file = checked.get(path)
            segments = _segments(opened, file, project.relative(path))
            languages.append(_language_status(opened, locale, segments, file))
            if opened.release.status != WITHDRAWN:
                failures += _failures(project, release_id, locale, segments, file)
        statuses.append(
            ReleaseStatus(
                id=release_id,
                title=opened.release.title,
                languages=tuple(languages),
                status=opened.release.status,
            )
        )
    return Progress(
        releases=tuple(statuses),
        gate=tuple(failures),
        findings=tuple(finding for file in checked.values() for finding in file.findings),
        broken=tuple(broken.values()),
    )


def _segments(opened: OpenRelease, file: CheckedFile | None, path: str) -> list[_Segment]:
    units: dict[str, Unit] = {unit.source: unit for unit in file.units} if file else {}
    wrong = {
        (finding.msgctxt, finding.msgid)
        for finding in (file.findings if file else ())
        if finding.severity is Severity.ERROR
    }
    segments = []
    for want in opened.wanted:
        unit = units.get(want.source)
        state = unit.state if unit else State.NEW
        if unit and (unit.context, unit.source) in wrong and state is not State.NEW:
            state = State.NEEDS_REVIEW
        entry = GateEntry(path=path, line=unit.line if unit else None, msgid=want.source)
        segments.append(_Segment(msgid=want.source, state=state, entry=entry))
    return segments


def _language_status(
    opened: OpenRelease, locale: LocaleTag, segments: list[_Segment], file: CheckedFile | None
) -> LanguageStatus:
    def states(*wanted: State) -> int:
        return sum(segment.state in wanted for segment in segments)

    def found(severity: Severity) -> int:
        return sum(finding.severity is severity for finding in (file.findings if file else ()))

    return LanguageStatus(
        locale=locale,
        segments=len(segments),
        words=sum(len(want.source.split()) for want in opened.wanted),
        new=states(State.NEW),
        needs_review=states(State.NEEDS_REVIEW),
        translated=states(State.TRANSLATED),
        reviewed=states(State.REVIEWED),
        errors=found(Severity.ERROR),
        warnings=found(Severity.WARNING),
        infos=found(Severity.INFO),
    )


def _failures(
    project: Project,
    release_id: str,
    locale: LocaleTag,
    segments: list[_Segment],
    file: CheckedFile | None,
) -> Iterable[GateFailure]:
    thresholds = project.config.gate_for(locale)
    for rule, need, good in (
        ("translated", thresholds.translated, _DONE),
        ("reviewed", thresholds.reviewed, (State.REVIEWED,)),
    ):
        missing = tuple(s.entry for s in segments if s.state not in good)
        have = 100.0 * (len(segments) - len(missing)) / len(segments) if segments else 100.0
        if have < need:
            yield GateFailure(
                release=release_id, lang=locale, rule=rule, need=need, have=have, entries=missing
            )
    blocking = [
        finding
        for finding in (file.findings if file else ())
        if finding.severity.rank >= project.config.fail_on.rank
    ]
    if blocking:
        yield GateFailure(
            release=release_id,
            lang=locale,
            rule="findings",
            need=0,
            have=len(blocking),
            entries=tuple(GateEntry(path=f.path, line=f.line, msgid=f.msgid) for f in blocking),
        )
