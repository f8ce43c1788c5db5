"""A canonical release read back is the release that was written, whatever its text."""

from __future__ import annotations

from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from iom_l10n.errors import L10nError
from iom_l10n.model import Block, BlockKind, Inline, InlineKind, LocaleTag, Release, Source
from iom_l10n.releases import dump, load
from iom_l10n.text.inline_spans import with_addresses

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

SIGNS = "*_[]()<>&;!\\`~#.:/@ -+=\"'|«»abé1\u00a0\u2028\u0085"
CHARACTERS = st.sampled_from(SIGNS) | st.characters(
    exclude_categories=["Cs"], exclude_characters="\n\r\0"
)
FRAGMENTS = st.sampled_from(
    [
        "http://a_b.org/x_y_z", "_a@b.org", "[x](y)", "[x]: y", "**", "&amp;", "<a>", "<sup>",
        "1. ", "12) ", "# ", "- ", "* * *", "> ", "::: contact", ":::", "---", "<!-- x -->",
        "```", "~~~", "| a | b |", "\\", "\\|", "mot", " ", ". ", "## ", "====",
    ]
)  # fmt: skip
TEXTS = (
    st.lists(CHARACTERS | FRAGMENTS, min_size=1, max_size=8)
    .map(lambda parts: "".join(parts).strip(" \t\f\v"))
    .filter(bool)
)
HREFS = st.sampled_from(["http://x.org/a_b", "mailto:a@b.c", "a_b)(", "<&amp;>\\|", "/x?y"])


@st.composite
def marked_text(draw: DrawFn) -> tuple[str, tuple[Inline, ...]]:
    text = draw(TEXTS)
    spans = []
    for _ in range(draw(st.integers(0, 3))):
        start, end = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        kind = draw(st.sampled_from(InlineKind))
        href = draw(HREFS) if kind is InlineKind.LINK else None
        spans.append(Inline(start=start, end=end, kind=kind, href=href))
    return text, with_addresses(text, spans)


@st.composite
def blocks(draw: DrawFn) -> list[Block]:
    """Return one block, or a list or a table of several."""
    kind = draw(st.sampled_from([kind for kind in BlockKind if kind is not BlockKind.TITLE]))
    if kind is BlockKind.LIST_ITEM:
        return draw(list_items())
    if kind is BlockKind.TABLE_CELL:
        return draw(cells())
    text, inline = draw(marked_text())
    level = draw(st.integers(2, 6)) if kind is BlockKind.HEADING else None
    return [Block(kind=kind, text=text, inline=inline, level=level)]


@st.composite
def list_items(draw: DrawFn) -> list[Block]:
    items: list[Block] = []
    depth = -1
    for _ in range(draw(st.integers(1, 5))):
        text, inline = draw(marked_text())
        depth = draw(st.integers(0, depth + 1))
        number = draw(st.none() | st.integers(0, 999_999_999))
        items.append(
            Block(
                kind=BlockKind.LIST_ITEM,
                text=text,
                inline=inline,
                ordered=number is not None,
                number=number,
                depth=depth,
            )
        )
    return items


@st.composite
def cells(draw: DrawFn) -> list[Block]:
    placed = draw(st.booleans())
    places = draw(st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=5))
    found = []
    for row, column in sorted(places):
        text, inline = draw(marked_text())
        found.append(
            Block(
                kind=BlockKind.TABLE_CELL,
                text=text,
                inline=inline,
                row=row if placed else None,
                column=column if placed else None,
            )
        )
    return found


YAML_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
STATUSES = st.sampled_from(["draft", "corrected", "withdrawn"]) | st.dates(
    min_value=date(1970, 1, 2), max_value=date(9999, 12, 30)
).map(lambda day: f"embargoed until {day.isoformat()}")


@st.composite
def releases(draw: DrawFn) -> Release:
    text, inline = draw(marked_text())
    title = Block(kind=BlockKind.TITLE, text=text, inline=inline)
    before, after = draw(st.lists(blocks(), max_size=2)), draw(st.lists(blocks(), max_size=5))
    body = [*chain.from_iterable(before), title, *chain.from_iterable(after)]
    return Release(
        id="essai",
        title=text,
        blocks=tuple(body),
        date=draw(st.none() | st.dates().map(lambda day: day.isoformat())),
        place=draw(st.none() | YAML_TEXT),
        source=draw(st.none() | st.builds(Source, name=YAML_TEXT, sha256=YAML_TEXT)),
        status=draw(st.none() | STATUSES),
        lang=LocaleTag(draw(st.sampled_from(["fr", "en"]))),
        extra=tuple(
            draw(
                st.dictionaries(
                    st.sampled_from(["tags", "corrected", "auteur", "é"]),
                    YAML_TEXT | st.integers() | st.lists(YAML_TEXT, max_size=2) | st.dates(),
                    max_size=2,
                )
            ).items()
        ),
    )


@given(releases())
def test_a_release_survives_its_file(release: Release) -> None:
    assert load(dump(release), id=release.id) == release


@given(releases())
def test_writing_is_stable(release: Release) -> None:
    written = dump(release)
    assert dump(load(written, id=release.id)) == written


@given(st.lists(CHARACTERS | FRAGMENTS | st.just("\n"), max_size=30).map("".join))
def test_any_text_is_read_or_refused(text: str) -> None:
    source = f"---\ntitle: x\n---\n\n# Titre\n\n{text}"
    try:
        release = load(source, id="x")
    except L10nError:
        return
    assert release.blocks[0].kind is BlockKind.TITLE
