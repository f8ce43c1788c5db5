"""Pages are whole, safe and say their language and direction."""

from __future__ import annotations

from iom_l10n.model import (
    Block,
    BlockKind,
    Finding,
    Hit,
    Inline,
    InlineKind,
    LocaleTag,
    Origin,
    OriginKind,
    Release,
    Segment,
    SegmentId,
    Severity,
    Span,
    State,
    Term,
    TermStatus,
    Unit,
)
from iom_l10n.publishing import PreviewRow, render_html, render_preview

K = BlockKind


def page(*blocks: Block, lang: str = "es", draft: str = "") -> str:
    title = Block(kind=K.TITLE, text="Título")
    release = Release(
        id="r", title="Título", blocks=(title, *blocks), lang=LocaleTag(lang), date="2026-11-24"
    )
    html = render_html(release, draft=draft)
    assert html.startswith("<!DOCTYPE html>\n<html lang=")
    return html[html.index("<article>\n") + 10 : html.index("\n</article>")]


def body(*blocks: Block) -> str:
    return page(*blocks).removeprefix("<h1>Título</h1>").lstrip("\n")


def test_language_and_direction_are_declared() -> None:
    title = Block(kind=K.TITLE, text="العنوان")
    html = render_html(Release(id="r", title="العنوان", blocks=(title,), lang=LocaleTag("ar")))
    assert '<html lang="ar" dir="rtl">' in html
    assert "<title>العنوان</title>" in html
    assert "<h1>العنوان</h1>" in html


def test_a_draft_says_so_above_everything() -> None:
    title = Block(kind=K.TITLE, text="T")
    html = render_html(Release(id="r", title="T", blocks=(title,)), draft="Draft <3")
    assert '<body>\n<p class="draft" role="note">Draft &lt;3</p>\n<main>' in html


def test_text_is_data_never_markup() -> None:
    assert "<script>" not in page(Block(kind=K.PARAGRAPH, text="<script>alert(1)</script> & co"))
    link = Inline(start=0, end=3, kind=InlineKind.LINK, href="javascript:alert(1)")
    assert "javascript" not in page(Block(kind=K.PARAGRAPH, text="ici", inline=(link,)))


def test_blocks_become_what_they_are() -> None:
    assert body(
        Block(kind=K.HEADING, text="Sección", level=3),
        Block(kind=K.PARAGRAPH, text="Uno."),
        Block(kind=K.CAPTION, text="Foto: OIM"),
        Block(kind=K.QUOTE, text="“Dos”"),
        Block(kind=K.QUOTE, text="Ana"),
        Block(kind=K.CONTACT, text="Contacto:"),
        Block(kind=K.CONTACT, text="Ana"),
    ).split("\n") == [
        "<h3>Sección</h3>",
        "<p>Uno.</p>",
        '<p class="caption">Foto: OIM</p>',
        "<blockquote>",
        "<p>“Dos”</p>",
        "<p>Ana</p>",
        "</blockquote>",
        "<address>",
        "<p>Contacto:</p>",
        "<p>Ana</p>",
        "</address>",
    ]


def item(text: str, depth: int = 0, number: int | None = None) -> Block:
    ordered = number is not None
    return Block(kind=K.LIST_ITEM, text=text, depth=depth, ordered=ordered, number=number)


def test_lists_nest_and_change_their_kind() -> None:
    html = body(item("a"), item("b", 1), item("c", 1), item("d"), item("e", 0, 3), item("f", 0, 4))
    assert html.replace("\n", "") == (
        "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>"
        '<ol start="3"><li>e</li><li>f</li></ol>'
    )


def cell(text: str, row: int, column: int) -> Block:
    return Block(kind=K.TABLE_CELL, text=text, row=row, column=column)


def test_tables_have_rows_and_a_header_where_they_are_wide() -> None:
    wide = [cell(f"{row}{column}", row, column) for row in range(2) for column in range(3)]
    assert body(*wide).split("\n") == [
        "<table>",
        '<tr><th scope="col">00</th><th scope="col">01</th><th scope="col">02</th></tr>',
        "<tr><td>10</td><td>11</td><td>12</td></tr>",
        "</table>",
    ]
    sheet = [cell(f"{row}{column}", row, column) for row in range(2) for column in range(2)]
    assert "<th" not in body(*sheet)
    assert body(*wide, *sheet).count("<table>") == 2


def test_the_preview_shows_state_origin_terms_and_findings() -> None:
    segment = Segment(
        reference=SegmentId("r#title1"),
        kind=K.TITLE,
        block=0,
        span=Span(start=0, end=7),
        text="L'OIM *",
        source="L'OIM \\*",
    )
    hit = Hit(
        concept="oim",
        term="OIM",
        status=TermStatus.PREFERRED,
        start=2,
        end=5,
        text="OIM",
        targets=(Term(text="IOM", lang=LocaleTag("ar")),),
    )
    unit = Unit(
        source=segment.source,
        locale=LocaleTag("ar"),
        targets=("المنظمة",),
        state=State.NEEDS_REVIEW,
        origin=Origin(kind=OriginKind.ENGINE, name="apertium/3.8.3"),
        hits=(hit,),
        previous_source="L'OIM aide",
    )
    finding = Finding(
        id="TRM001", name="term-missing", severity=Severity.WARNING, message="<i>", path="x.po"
    )
    html = render_preview(
        "L'OIM",
        LocaleTag("ar"),
        [
            PreviewRow(segment=segment, unit=unit, findings=(finding,)),
            PreviewRow(segment=segment, unit=None),
        ],
    )
    assert '<td lang="ar" dir="rtl">المنظمة<small class="warning"' in html
    assert "engine: apertium/3.8.3" in html
    assert "OIM → IOM" in html
    assert "<del>L&#x27;OIM aide</del>" in html or "<del>L'OIM aide</del>" in html
    assert "&lt;i&gt;" in html
    assert '<tr class="title new">' in html
    assert '<td lang="fr">L&#x27;OIM *' in html or "L'OIM *" in html
