"""HTML pages of many makes: what is found on them, whatever their tags and classes say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iom_l10n.errors import ReleaseError
from iom_l10n.releases import clean

if TYPE_CHECKING:
    from iom_l10n.model import CleanedRelease

TEXT = "Les migrants sont arrivés hier dans la ville, où une équipe les a accueillis avec soin."
BODY = (
    "<p>Bamako, le 3 mai 2022 – L'OIM lance un appel de fonds pour les déplacés du Mali.</p>"
    "<p>« Il faut agir », a déclaré le chef de mission de l'OIM au Mali, qui revient du nord.</p>"
)
TEXTS = [
    "Bamako, le 3 mai 2022 – L'OIM lance un appel de fonds pour les déplacés du Mali.",
    "« Il faut agir », a déclaré le chef de mission de l'OIM au Mali, qui revient du nord.",
]


def read(body: str, head: str = "") -> CleanedRelease:
    return clean(f"<html><head>{head}</head><body>{body}</body></html>".encode(), name="x.html")


def texts_of(result: CleanedRelease) -> list[str]:
    return [block.text for block in result.release.blocks]


@pytest.mark.parametrize(
    ("inner", "kept"),
    [
        ("<h2>Retour à Gao</h2>", ["Retour à Gao"]),
        ("<h2>Partager</h2>", ["Partager"]),
        ("<ul><li>Les données</li><li>X</li><li>Imprimer</li></ul>",
         ["Les données", "X", "Imprimer"]),
        ("<ul><li><a href=/x>X</a></li><li>Les données</li></ul>", ["Les données"]),
        ("<table><tr><th>Réseau</th></tr><tr><td>Facebook</td></tr><tr><td>X</td></tr></table>",
         ["Réseau", "Facebook", "X"]),
        ("<aside><p>« Il faut agir », a dit le ministre malien.</p></aside>",
         ["« Il faut agir », a dit le ministre malien."]),
        ("<header><p>Chapeau de l'article à garder.</p><p>Menu</p></header>",
         ["Chapeau de l'article à garder."]),
        ("<header><p>Bamako, le 3 mai 2022</p></header>", ["Bamako, le 3 mai 2022"]),
        ("<div class='social protection'><p>La protection sociale est assurée.</p></div>",
         ["La protection sociale est assurée."]),
        ("<footer>Contact : Awa Sy, asy@example.org</footer>",
         ["Contact : Awa Sy, asy@example.org"]),
        ("<aside><h3>Lire aussi</h3><p>Le Japon a versé trois millions de dollars.</p></aside>",
         []),
    ],
)  # fmt: skip
def test_names_of_elements_and_words_of_menus_are_no_proof(inner: str, kept: list[str]) -> None:
    result = read(f"<article><h1>Retour au Mali de 120 migrants</h1>{BODY}{inner}<p>Fin.</p>")
    assert texts_of(result) == ["Retour au Mali de 120 migrants", *TEXTS, *kept, "Fin."]


LINKS = f"<ul>{'<li><a href=/>Un</a>' * 9}</ul><div>{{}}</div>{'<a href=/>Un</a> ' * 99}"
CELLS = """<table><tr><td><a href=/>Accueil</a><br><a href=/q>Qui</a></td>
    <td><b>Un appel</b><br><br>{}</td><td>Liens<br><a href=/p>Plan du site</a></td></tr>
    <tr><td colspan=3>Copyright OIM 2012</td></tr></table>"""
ROWS = "".join(f"<tr><td>{text}</td></tr>" for text in TEXTS)
COMMENTS = """<div id=comments><h3>2 réflexions</h3><p>Bravo à tous ceux qui aident.</p></div>
    <h3>Articles similaires</h3><ul><li><a href=/x>Un</a></ul>"""
HIDDEN = """<p hidden>Caché</p><p style='display: none'>Caché</p><textarea>Caché</textarea>
    <object>Caché</object><span class=sr-only>Caché</span>"""
TEASER = "<section>{}<article><h3>Le Japon</h3><p>Niamey – Le Japon a versé 3 millions."


@pytest.mark.parametrize(
    "page",
    [
        f"<main><h1>Un appel</h1>{BODY}{TEASER.format('<h2>Lire aussi</h2>')}",
        f"<main><article><h3>À la une</h3></article><h1>Un appel</h1><div>{BODY}</div>",
        f"<form id=aspnetForm><div><h1>Un appel</h1>{BODY}</div></form>",
        f"<div class=print><h1>Un appel</h1>{BODY}</div><nav>Menu</nav>",
        f"<h1 class=site-title>OIM Mali</h1><div><h2 class=entry-title>Un appel</h2>{BODY}</div>",
        f"<div id=logo><h1>OIM</h1></div><h1>Un appel</h1>{BODY}",
        LINKS.format(f"<h1>Un appel</h1>{BODY}"),
        f"<table><tr><td><h1>Un appel</h1>{BODY}</td></tr></table>",
        CELLS.format("<br><br>".join(TEXTS)),
        f"<table><tr><td><b>Un appel</b></td></tr>{ROWS}</table>",
        f"<article><h1>Un appel</h1>{BODY}{COMMENTS}",
        f"<article><h1>Un<br>appel</h1>{BODY}{HIDDEN}",
        f"<article><header><h1>Un appel</h1>par <time datetime=2022-05-03>X</time></header>{BODY}",
    ],
)  # fmt: skip
def test_the_release_is_found_on_pages_of_any_make(page: str) -> None:
    result = read(page)
    assert texts_of(result) == ["Un appel", *TEXTS]
    kinds = [str(block.kind) for block in result.release.blocks]
    assert kinds == ["title", "paragraph", "paragraph"]
    assert (result.release.date, result.release.place) == ("2022-05-03", "Bamako")


def test_another_article_that_is_left_out_is_said() -> None:
    two = "<article><h2>Le Kenya reçoit</h2>{}</article><article><h2>Le Mali</h2>{}</article>"
    other = f"<p>Nairobi – {TEXT}</p>"
    result = read(f"<main>{two.format(BODY, other)}</main>")
    assert texts_of(result) == ["Le Kenya reçoit", *TEXTS]
    assert [(w.code, w.line) for w in result.warnings] == [("REL015", 5)]


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<p>Bamako – Le camp<br>de Mopti a fermé.</p>",
         [("paragraph", "Bamako – Le camp de Mopti a fermé.")]),
        ("<p>Ils ont reçu<br>120 tentes.</p>", [("paragraph", "Ils ont reçu 120 tentes.")]),
        ("<p>Un.<br>deux.</p>", [("paragraph", "Un."), ("paragraph", "deux.")]),
        ("<p>Un appel<br><br>de fonds.</p>", [("heading", "Un appel"), ("paragraph", "de fonds.")]),
        ("<p>- Un point ;<br>- Deux <b>points</b>.</p>",
         [("list_item", "Un point ;"), ("list_item", "Deux points.")]),
        ("<table><tr><th>Lieu<th>Total<tr><td><p>Mopti</p><p>(nord)</p><td>800<br>(env.)</table>",
         [("table_cell", "Lieu"), ("table_cell", "Total"), ("table_cell", "Mopti (nord)"),
          ("table_cell", "800 (env.)")]),
        ("<dl><dt>PDI</dt><dd>Personne déplacée interne</dd></dl>",
         [("paragraph", "PDI"), ("paragraph", "Personne déplacée interne")]),
        ("<dl><dt>Date :</dt><dd>7 avril 2022</dd></dl>", [("dateline", "Date : 7 avril 2022")]),
        ("<h2><b>Sous</b></h2>", [("heading", "Sous")]),
    ],
)  # fmt: skip
def test_breaks_cells_and_terms(inner: str, expected: list[tuple[str, str]]) -> None:
    blocks = read(f"<article><h1>Le titre</h1>{inner}<p>{TEXT}").release.blocks[1:-1]
    assert [(str(block.kind), block.text) for block in blocks] == expected
    assert all(span.end <= len(block.text) for block in blocks for span in block.inline)
    if expected[0][0] == "heading":
        assert not blocks[0].inline


def test_the_lines_of_an_address_stay_apart() -> None:
    lines = ["Pour plus d'informations, veuillez contacter :", "Awa Sy, OIM Mali",
             "chargée de communication", "Tél. : +223 20 22 76 97"]  # fmt: skip
    result = read(f"<article><h1>Un appel</h1>{BODY}<p>{'<br>'.join(lines)}</p></article>")
    assert texts_of(result)[3:] == lines


@pytest.mark.parametrize(
    ("around", "date"),
    [
        ("<div class=entry-meta>Publié le <time datetime=2019-06-20>20 juin</time> par x</div>",
         "2019-06-20"),
        ("<div class=submitted>Soumis par admin le 20 juin 2019</div>", "2019-06-20"),
        (f"<p>Le <time datetime=2019-06-20>20 juin</time> : {TEXT}</p>", None),
        ("<aside><time datetime=2019-06-20>20 juin</time></aside>", None),
        ("<p>Vu <time class=updated datetime=2019-06-20>hier</time></p>", None),
    ],
)  # fmt: skip
def test_a_time_says_the_date_unless_it_belongs_to_the_story(around: str, date: str | None) -> None:
    assert read(f"<article><h1>Le titre</h1>{around}<p>{TEXT}").release.date == date


def test_text_beyond_what_the_parser_holds_is_refused_and_said() -> None:
    with pytest.raises(ReleaseError, match="2,048 deep") as caught:
        clean(("<div>" * 3000 + TEXT).encode(), name="x.html")
    assert caught.value.path == "x.html"


def test_a_page_of_service_elements_with_sentences_is_no_navigation() -> None:
    assert texts_of(read(f"<nav><p>{TEXT}</p></nav>")) == [TEXT]
