"""Builds units and contexts for the tests of checks and reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.checks import Example, build_context, run_checks, select
from iom_l10n.model import Finding, LocaleTag, State, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence


def units_of(example: Example) -> list[Unit]:
    locale = LocaleTag(example.locale)
    first = Unit(
        source=example.source,
        locale=locale,
        targets=example.plural or (example.target,),
        source_plural=example.source_plural,
        state=example.state,
        flags=example.flags,
        hits=example.hits,
        target_hits=example.target_hits,
        line=10,
    )
    beside = [
        Unit(
            source=source,
            locale=locale,
            targets=(target,),
            state=State.TRANSLATED,
            line=20 + 10 * number,
        )
        for number, (source, target) in enumerate(example.beside)
    ]
    return [first, *beside]


def findings_of(example: Example, checks: Sequence[str] = ()) -> list[Finding]:
    units = units_of(example)
    context = build_context(
        units,
        locale=LocaleTag(example.locale),
        path="memory" if example.header is None else "locales/test.po",
        header=example.header,
        header_line=None if example.header is None else 1,
        style=dict(example.style),
        defect=example.defect,
    )
    return list(run_checks(units, context, select(checks)))
