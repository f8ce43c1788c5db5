"""HTML pages: the article's blocks are the release."""

from __future__ import annotations

import pytest

from iom_l10n.model import BlockKind, CleanedRelease, InlineKind
from iom_l10n.releases import clean

TEXT = "Les migrants sont arrivés hier dans la ville, où une équipe les a accueillis avec soin."


def page(inner: str, *, head: str = "", around: str = "<article>{}</article>") -> CleanedRelease:
    body = around.format(f"<h1>Le titre</h1>{inner}<p>{TEXT}</p>")
    html = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return clean(html.encode(), name="page.html")


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<h2>Sous</h2>", [("heading", "Sous")]),
        ("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>", [
            ("list_item", "a"), ("list_item", "b"), ("list_item", "c")]),
        ("<table><tr><td>a<td>b<tr><td>c</table>", [
            ("table_cell", "a"), ("table_cell", "b"), ("table_cell", "c")]),
        ("<blockquote><p>« Q. »</p><footer>Awa</footer></blockquote>", [
            ("quote", "« Q. »"), ("quote", "Awa")]),
        ("<figure><img src=x><figcaption>Vue</figcaption></figure>", [("caption", "Vue")]),
        ("<p>Un<sup>er</sup> <b>mot</b>.<!-- non --></p>", [("paragraph", "Uner mot.")]),
        ("<p>Un.<br>Deux.</p>", [("paragraph", "Un."), ("paragraph", "Deux.")]),
        ("<script>x()</script><style>p{}</style>", []),
        ("<div><div><p>Dans la boîte.</p></div></div>", [("paragraph", "Dans la boîte.")]),
        ("<h1>Autre</h1>", [("heading", "Autre")]),
    ],
)  # fmt: skip
def test_blocks(inner: str, expected: list[tuple[str, str]]) -> None:
    blocks = page(inner).release.blocks
    found = [(str(block.kind), block.text) for block in blocks[1:-1]]
    assert [text for _kind, text in found] == [text for _kind, text in expected]
    assert [kind for kind, _text in found][:1] == [kind for kind, _text in expected][:1]


@pytest.mark.parametrize(
    "inner",
    [
        "<nav>Menu</nav>",
        "<aside><p>Menu</p></aside>",
        "<form><button>Menu</button></form>",
        "<div class='share'>Menu</div>",
        "<div class='field--tags tags'>Menu</div>",
        "<footer>Menu</footer>",
        "<p>Imprimer</p>",
        "<header><span>Menu</span></header>",
    ],
)
def test_what_serves_the_page_goes(inner: str) -> None:
    result = page(inner)
    assert len(result.release.blocks) == 2
    assert len(result.removed) == 1


def test_lists_and_tables_know_their_places() -> None:
    blocks = page("<ol start=3><li>a<ul><li>b</ul><li>c</ol><table><tr><th>d<th>e</table>").release
    lists = [(b.depth, b.number) for b in blocks.blocks if b.kind is BlockKind.LIST_ITEM]
    cells = [(b.row, b.column) for b in blocks.blocks if b.kind is BlockKind.TABLE_CELL]
    assert lists == [(0, 3), (1, None), (0, 4)]
    assert cells == [(0, 0), (0, 1)]


def test_links_keep_where_they_lead_outside() -> None:
    inner = (
        "<p>Voir <a href='http://x.org/a'>la <em>carte</em></a>, <a href='/fr'>ici</a>, "
        "<a href='javascript:x'>là</a>.</p>"
    )
    block = page(inner).release.blocks[1]
    found = [(block.text[s.start : s.end], s.kind, s.href) for s in block.inline]
    assert found == [
        ("la carte", InlineKind.LINK, "http://x.org/a"),
        ("carte", InlineKind.EMPHASIS, None),
    ]


def test_a_link_around_blocks_marks_each() -> None:
    blocks = page("<a href='http://x.org/'><p>Un.</p><p>Deux.</p></a>").release.blocks
    assert [len(block.inline) for block in blocks[1:3]] == [1, 1]


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("<meta property='article:published_time' content='2020-03-04T10:00'>", "2020-03-04"),
        ('<script type="application/ld+json">{"@graph":[{"datePublished":"2019-01-02"}]}</script>',
         "2019-01-02"),
        ('<script type="application/ld+json">{"datePublished": 3, </script>', None),
        ("<meta name='date' content='x'>", None),
    ],
)  # fmt: skip
def test_the_page_says_its_date(head: str, date: str | None) -> None:
    assert page("", head=head).release.date == date


@pytest.mark.parametrize("around", ["<main>{}</main>", "<div role=main>{}</div>", "{}"])
def test_pages_without_an_article(around: str) -> None:
    assert [b.text for b in page("", around=around).release.blocks] == ["Le titre", TEXT]


def test_a_title_outside_the_article_is_found() -> None:
    html = f"<body><nav>Menu</nav><h1>Le titre</h1><article><p>{TEXT}</p></article></body>"
    result = clean(html.encode(), name="-" if html.startswith("<!") else "x.html")
    assert result.release.title == "Le titre"
    assert [line.text for line in result.removed] == ["Menu"]


def test_html_is_known_without_its_name() -> None:
    html = f"<!DOCTYPE html><html><body><h1>Le titre</h1><p>{TEXT}</p></body></html>"
    assert clean(html.encode(), name="-").release.title == "Le titre"


def test_a_page_laid_out_in_a_table_is_no_table() -> None:
    around = "<table><tr><td>Menu</td><td><div role=main>{}</div></td></tr></table>"
    blocks = page("", around=around).release.blocks
    assert [block.kind for block in blocks] == [BlockKind.TITLE, BlockKind.PARAGRAPH]


def test_lines_count_on_through_and_around_the_article() -> None:
    around = (
        "<ul><li><a>Un <b>lien</b></a><li>Deux</ul><article>{}</article><p>Trois<script>x</script>"
    )
    result = page("<nav>Menu</nav>", around=around)
    assert [(line.line, line.text) for line in result.removed] == [
        (1, "Un lien"), (2, "Deux"), (4, "Menu"), (6, "Trois")]  # fmt: skip
    assert [block.lines for block in result.release.blocks] == [(3, 3), (5, 5)]


def test_a_template_holds_no_article() -> None:
    html = f"<template><article><h1>Autre</h1></article></template><h1>Le titre</h1><p>{TEXT}</p>"
    result = clean(html.encode(), name="x.html")
    assert [block.text for block in result.release.blocks] == ["Le titre", TEXT]
    assert result.removed == ()


@pytest.mark.parametrize(
    "tag", ["div", "b", "article", "li", "blockquote", "a href='http://x.org'"]
)
def test_pages_nest_deep(tag: str) -> None:
    inner = f"<p>{TEXT}</p>" + f"<{tag}>x<p>y" * 900
    assert len(page(inner).release.blocks) > 900
