"""Progress and the gate's verdict as JSON objects and as sentences."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING, Any

from iom_l10n.messages import _, ngettext
from iom_l10n.model import Finding, Severity

if TYPE_CHECKING:
    from iom_l10n.model import GateFailure, LanguageStatus, ReleaseStatus

__all__ = ["gate_dict", "gate_findings", "gate_line", "status_dict"]


def status_dict(release: ReleaseStatus) -> dict[str, Any]:
    """Return one release of `status --json`."""
    return {
        "id": release.id,
        "title": release.title,
        "status": release.status,
        "languages": {language.locale: _language(language) for language in release.languages},
    }


def _language(status: LanguageStatus) -> dict[str, Any]:
    return {
        "segments": status.segments,
        "words": status.words,
        "new": status.new,
        "needs_review": status.needs_review,
        "translated": status.translated,
        "reviewed": status.reviewed,
        "findings": {
            "error": status.errors,
            "warning": status.warnings,
            "info": status.infos,
        },
    }


def gate_dict(failure: GateFailure) -> dict[str, Any]:
    """Return one entry of `gate` in `ci --json`."""
    return {
        "release": failure.release,
        "lang": failure.lang,
        "rule": failure.rule,
        "need": failure.need,
        "have": round(failure.have, 2),
        "entries": [
            {"path": entry.path, "line": entry.line, "msgid": entry.msgid}
            for entry in failure.entries
        ],
    }


def gate_line(failure: GateFailure) -> str:
    """Return why the gate is shut, in one sentence."""
    place = f"{failure.release} [{failure.lang}]"
    if failure.rule == "findings":
        count = int(failure.have)
        sentence = ngettext(
            "{n} finding blocks the release", "{n} findings block the release", count
        ).format(n=count)
    elif failure.rule.startswith("status: "):
        sentence = _("the release is “{status}”").format(
            status=failure.rule.removeprefix("status: ")
        )
    elif failure.rule == "reviewed":
        sentence = _("{have} % of the segments are reviewed, {need} % are needed").format(
            have=_percent(failure.have), need=_percent(failure.need)
        )
    else:
        sentence = _("{have} % of the segments are translated, {need} % are needed").format(
            have=_percent(failure.have), need=_percent(failure.need)
        )
    return f"{place}: {sentence}"


def gate_findings(failure: GateFailure) -> list[Finding]:
    """Return a shut gate as findings, for formats that know nothing else.

    They have the id GATE, which no check has, and stand at the first segment that is missing;
    findings that shut the gate speak for themselves.
    """
    if failure.rule == "findings" or not failure.entries:
        return []
    first = failure.entries[0]
    more = ngettext(
        "{n} segment is missing", "{n} segments are missing", len(failure.entries)
    ).format(n=len(failure.entries))
    return [
        Finding(
            id="GATE",
            name=f"gate-{failure.rule}",
            severity=Severity.ERROR,
            message=f"{gate_line(failure)}; {more}",
            path=first.path,
            line=first.line,
            msgid=first.msgid,
            locale=failure.lang,
            release=failure.release,
        )
    ]


def _percent(value: float) -> str:
    """Return a percentage rounded down: 299 of 300 are not 100 %."""
    return f"{floor(value * 10) / 10:g}"
