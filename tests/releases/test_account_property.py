"""Every letter of a page is in its blocks, removed lines or repairs, whatever the format."""

from __future__ import annotations

import io
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from iom_l10n.errors import L10nError
from iom_l10n.releases import clean

if TYPE_CHECKING:
    from iom_l10n.model import CleanedRelease

FRENCH = "Les migrants sont arrivés hier dans la ville, où une équipe les a accueillis avec soin."
WORDS = st.text(st.sampled_from("abéœ Ç,.:;!?-–«»'’()@+0123456789\u00a0"), max_size=40)
TEXTS = WORDS | st.sampled_from(
    [
        "-", "Agir", "Imprimer", "Partager", "Communiqué", "Accueil > Actualités", "12 mai 2016",
        "- un point", "1. premier", "« Citation. »", "Awa Sy", "Tél. : +221 33 555 01 01",
        "Contact : Awa Sy", "Photo : OIM", "* Note.", "Pays", "12 408", "Qui sommes-nous",
        "Qui sommes-nousL'OIM aide.", "###", "Articles connexes", FRENCH, "Retour au Mali",
    ]
)  # fmt: skip
PARAGRAPHS = st.lists(TEXTS, max_size=12)


def letters(text: str) -> Counter[str]:
    return Counter(sign for sign in text if sign.isalpha())


def accounted(result: CleanedRelease) -> Counter[str]:
    found: Counter[str] = Counter()
    for block in result.release.blocks:
        found.update(letters(block.text))
    for line in result.removed:
        found.update(letters(line.text))
    for repair in result.repairs:
        found.update(letters(repair.before))
        found.subtract(letters(repair.after))
    return found


def check(data: bytes, name: str, expected: Counter[str]) -> None:
    try:
        result = clean(data, name=name)
    except L10nError:
        return
    assert +accounted(result) == expected


@given(PARAGRAPHS, st.sampled_from(["\n", "\n\n"]))
def test_text(paragraphs: list[str], parting: str) -> None:
    page = parting.join([*paragraphs, FRENCH])
    check(page.encode(), "x.txt", letters(page))


@given(
    st.lists(
        st.tuples(
            st.sampled_from("p li h2 td blockquote div nav aside footer b figcaption".split()),  # noqa: SIM905
            TEXTS,
        ),
        max_size=12,
    ),
    st.sampled_from(["article", "main", "div", "section"]),
)
def test_html(elements: list[tuple[str, str]], around: str) -> None:
    inner = "".join(f"<{tag}>{text}</{tag}>" for tag, text in elements)
    page = f"<html><body><{around}><h1>Titre</h1>{inner}<p>{FRENCH}</p></{around}></body></html>"
    shown = "\n".join(["Titre", *(text for _tag, text in elements), FRENCH])
    check(page.encode(), "x.html", letters(shown))


@pytest.mark.parametrize("mark", ["`\n`Communiqué", '[a](# "titre\nsur deux") Communiqué'])
def test_markdown_code_over_a_line_end(mark: str) -> None:
    page = f"# Titre\n{mark}\n\n{FRENCH}"
    check(page.encode(), "x.md", letters(page))


MARKS = st.sampled_from(["", "# ", "## ", "> ", "- ", "1. ", "| ", "    ", "**", "*", "`"])


@given(st.lists(st.tuples(MARKS, TEXTS), max_size=12), st.sampled_from(["\n", "\n\n"]))
def test_markdown(lines: list[tuple[str, str]], parting: str) -> None:
    page = parting.join(["# Titre", *(f"{mark}{text}" for mark, text in lines), "", FRENCH])
    check(page.encode(), "x.md", letters(page))


STYLES = st.sampled_from(["Normal", "Title", "Heading 2", "List Bullet", "Quote", "Caption"])


@given(st.lists(st.tuples(STYLES, TEXTS), max_size=8), st.lists(TEXTS, max_size=4))
def test_docx(paragraphs: list[tuple[str, str]], cells: list[str]) -> None:
    document = Document()
    for style, text in paragraphs:
        document.add_paragraph(text, style=style)
    if cells:
        row = document.add_table(rows=1, cols=len(cells)).rows[0].cells
        for cell, text in zip(row, cells, strict=True):
            cell.text = text
    document.add_paragraph(FRENCH)
    document.sections[0].footer.paragraphs[0].text = "Pied de page"
    file = io.BytesIO()
    document.save(file)
    shown = "\n".join([*(text for _style, text in paragraphs), *cells, FRENCH, "Pied de page"])
    check(file.getvalue(), "x.docx", letters(shown))
