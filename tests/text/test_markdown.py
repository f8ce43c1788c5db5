"""Inline markup to CommonMark and back, and to safe HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iom_l10n.model import Inline, InlineKind
from iom_l10n.text.inline_spans import with_addresses
from iom_l10n.text.markdown import from_markdown, to_html, to_markdown

LINK, STRONG, EM, SUP = (
    InlineKind.LINK,
    InlineKind.STRONG,
    InlineKind.EMPHASIS,
    InlineKind.SUPERSCRIPT,
)
FRAGMENTS = st.sampled_from(
    ["http://a_b.org/x_y_z", "_a@b.org", "[x](y)", "**", "&amp;", "<a>", "<sup>", "</sup>", "![",
     "](", ". ", " ", "mot", "https://x.org/(a)_", "a_b@c.fr", "\\", "`", "<br>", "\u00a0"]
)  # fmt: skip
TEXTS = st.lists(
    FRAGMENTS | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\r\0")),
    max_size=6,
).map("".join)


@st.composite
def spans(draw: st.DrawFn) -> Inline:
    start, end = sorted((draw(st.integers(0, 40)), draw(st.integers(0, 40))))
    kind = draw(st.sampled_from(InlineKind))
    hrefs = st.sampled_from(["http://x.org/a_b", "mailto:a@b.c", "a_b)", "<&amp;>\\", "/x?(y)"])
    return Inline(start=start, end=end, kind=kind, href=draw(hrefs) if kind is LINK else None)


@pytest.mark.parametrize(
    "text",
    [
        "L'OIM aide 1 500 personnes.",
        "1,5 million de dollars*.",
        "5 < 6 et 7 > 3",
        "R&D et Dupont & fils",
        "nom_de_fichier et a_b",
        "[email protected]",
        "C:\\dossier\\x",
        "un * seul",
        "http://www.example.org/a_b_c?x=1&y=_2_",
        "Écrire à jean_marie.a@example.org.",
        "50 % des 3_000",
    ],
)
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert to_markdown(text) == text
    assert from_markdown(text)[0] == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("*note*", "\\*note\\*"),
        ("_mot_", "\\_mot\\_"),
        ("[a](b)", "\\[a](b)"),
        ("![a](b)", "!\\[a](b)"),
        ("`a` et `b`", "\\`a\\` et \\`b\\`"),
        ("<b>x", "\\<b>x"),
        ("&eacute;", "\\&eacute;"),
        ("a\\*b", "a\\\\*b"),
    ],
)
def test_what_commonmark_would_read_is_escaped(text: str, written: str) -> None:
    assert to_markdown(text) == written
    assert from_markdown(written) == (text, ())


@pytest.mark.parametrize(
    ("text", "inline", "written"),
    [
        ("un mot fort", [(3, 6, STRONG, None)], "un **mot** fort"),
        ("un mot fort", [(3, 11, EM, None), (3, 6, STRONG, None)], "un ***mot** fort*"),
        ("voir ici", [(5, 8, LINK, "http://x.org/a")], "voir [ici](http://x.org/a)"),
        ("voir ici", [(5, 8, LINK, "a b<")], "voir [ici](<a b\\<>)"),
        ("Oh!ici", [(3, 6, LINK, "x")], "Oh\\![ici](x)"),
        ("XXe siècle", [(2, 3, SUP, None)], "XX<sup>e</sup> siècle"),
        ("(a)b", [(0, 3, STRONG, None)], "<strong>(a)</strong>b"),
        ("a b", [(0, 2, STRONG, None)], "**a** b"),
        ("http://x.org", [(0, 12, LINK, "http://x.org")], "http://x.org"),
        ("x@y.org", [(0, 7, LINK, "mailto:x@y.org")], "x@y.org"),
    ],
)
def test_markup(
    text: str, inline: list[tuple[int, int, InlineKind, str | None]], written: str
) -> None:
    given_spans = [Inline(start=s, end=e, kind=k, href=h) for s, e, k, h in inline]
    assert to_markdown(text, given_spans) == written
    assert from_markdown(written) == (text, with_addresses(text, given_spans))


def test_a_range_keeps_what_lies_in_it() -> None:
    text = "Un mot. Deux mots."
    inline = (Inline(start=3, end=12, kind=LINK, href="http://x.org/"),)
    assert to_markdown(text, inline, 0, 7) == "Un [mot.](http://x.org/)"
    assert to_markdown(text, inline, 8) == "[Deux](http://x.org/) mots."
    assert to_markdown(text, inline, 13) == "mots."


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("a < b & c", "a &lt; b &amp; c"),
        ("**a** *b*", "<strong>a</strong> <em>b</em>"),
        ("[x](javascript:alert)", "x"),
        ('[x](http://a.org/?q="1")', '<a href="http://a.org/?q=&quot;1&quot;">x</a>'),
        ("[**x**](mailto:a@b.c)", '<a href="mailto:a@b.c"><strong>x</strong></a>'),
        ("H<sub>2</sub>O", "H<sub>2</sub>O"),
        ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
        ("voir http://x.org/a_b_c.", 'voir <a href="http://x.org/a_b_c">http://x.org/a_b_c</a>.'),
        ("`code` et ![image](x.png)", "code et image"),
        ("<sup>seul", "&lt;sup&gt;seul"),
        ("a<br>b\nc", "a b c"),
        ("*a <sup>b* c</sup>", "<em>a &lt;sup&gt;b</em> c&lt;/sup&gt;"),
        ("<b>a <i>b</b> c</i>", "<strong>a &lt;i&gt;b</strong> c&lt;/i&gt;"),
    ],
)
def test_html_is_safe(source: str, html: str) -> None:
    assert to_html(source) == html


@given(TEXTS, st.lists(spans(), max_size=4))
def test_text_and_markup_survive(text: str, inline: list[Inline]) -> None:
    assert from_markdown(to_markdown(text, inline)) == (text, with_addresses(text, inline))


@given(TEXTS)
def test_any_source_reads_and_is_stable(source: str) -> None:
    read = from_markdown(source)
    assert from_markdown(to_markdown(*read)) == read
    assert "<script" not in to_html(source)
