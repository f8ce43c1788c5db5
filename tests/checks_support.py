"""Builds units and contexts for the tests of checks and reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.checks import Example, build_context, review_release, run_checks, select
from iom_l10n.model import Block, BlockKind, Finding, LocaleTag, Release, State, Unit

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


def release_of(text: str) -> Release:
    blocks = [Block(kind=BlockKind.TITLE, text="Un titre", lines=(1, 1))]
    for number, part in enumerate(text.split("\n\n"), 2):
        kind = BlockKind.LIST_ITEM if part.startswith("- ") else BlockKind.PARAGRAPH
        if part.startswith("Contact") or (part.endswith((" :", ":")) and len(part) < 12):
            kind = BlockKind.CONTACT
        item = kind is BlockKind.LIST_ITEM
        blocks.append(
            Block(
                kind=kind,
                text=part.removeprefix("- "),
                depth=0 if item else None,
                ordered=False if item else None,
                lines=(number, number),
            )
        )
    return Release(id="r", title="Un titre", blocks=tuple(blocks))


def findings_of(example: Example, checks: Sequence[str] = ()) -> list[Finding]:
    chosen = select(checks)
    if not example.target and all(one.inspect for one in chosen.checks):
        return list(review_release(release_of(example.source), "releases/r.md", chosen))
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
    return list(run_checks(units, context, chosen))
