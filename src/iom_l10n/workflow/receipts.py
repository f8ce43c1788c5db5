"""The receipt of a run: what was filled from where, what it took and what failed, as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from iom_l10n import __version__
from iom_l10n.storage.atomic import write_atomic
from iom_l10n.workflow.loading import exact_now

if TYPE_CHECKING:
    from pathlib import Path

    from iom_l10n.project import Project
    from iom_l10n.workflow.filling import Pretranslated
    from iom_l10n.workflow.leverage import Analysis, Leverage

__all__ = ["bands_of", "languages_of", "receipt_of", "write_receipt"]


def receipt_of(project: Project, result: Pretranslated) -> dict[str, Any]:
    """Return the receipt; it names sources, engines and files, never a key or a setting."""
    return {
        "tool": f"iom-l10n {__version__}",
        "on": exact_now().isoformat(),
        "seconds": round(result.seconds, 3),
        "leverage": bands_of(result.analysis.whole()),
        "languages": languages_of(result.analysis),
        "copied": result.copied,
        "exact": result.exact,
        "fuzzy": result.fuzzy,
        "accepted": result.accepted,
        "engines": dict(result.drafted),
        "left": result.left,
        "asked": dict(result.asked),
        "cached": dict(result.cached),
        "failures": [str(failure) for failure in result.failures],
        "notes": [*result.notes, *result.unread, *map(str, result.damaged)],
        "written": [project.relative(path) for path in result.written],
    }


def bands_of(leverage: Leverage) -> dict[str, dict[str, int]]:
    """Return volumes by match band, best first."""
    return {band: asdict(volume) for band, volume in leverage.rows}


def languages_of(analysis: Analysis) -> list[dict[str, Any]]:
    """Return the volumes of each language, and of each release in it."""
    return [
        {
            "lang": locale,
            "bands": bands_of(analysis.whole(locale)),
            "total": asdict(analysis.whole(locale).total),
            "releases": [
                {"id": release, "bands": bands_of(leverage), "total": asdict(leverage.total)}
                for release, leverage in analysis.of(locale).items()
            ],
        }
        for locale in analysis.locales
    ]


def write_receipt(project: Project, result: Pretranslated) -> Path | None:
    """Write the receipt under `.iom-l10n/receipts/`; none for a run that had nothing to do."""
    if not result.analysis.parts:
        return None
    stamp = exact_now().strftime("%Y%m%dT%H%M%S-%f")
    path = project.root / ".iom-l10n" / "receipts" / f"pretranslate-{stamp}.json"
    content = json.dumps(receipt_of(project, result), ensure_ascii=False, indent=2) + "\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, content.encode())
    return path
