"""What is no French release is refused in one sentence; nothing else stops the work."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iom_l10n.errors import L10nError
from iom_l10n.releases import clean, dump, load

SPANISH = (
    "Abre un centro\nLa Organización Internacional para las Migraciones abrió ayer un centro de "
    "atención para personas migrantes en la frontera norte del país, con el apoyo del gobierno."
)


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "x.txt", "the file is empty"),
        (SPANISH.encode(), "x.txt", "the body is in Spanish, not French"),
        (b"-\nAgir\nAgir\n- Un\n-\n", "x.txt", "nothing but navigation"),
        (b"<html><body></body></html>", "x.html", "nothing but navigation"),
        (b"<!-- -->", "x.html", "nothing but navigation"),
        (b"%PDF-1", "x.pdf", "a PDF document"),
        (b"Bonjour", "x.docx", "no Word document inside"),
        (b"Bonjour", "x.odt", r"\.odt files are not read"),
        (b"---\ntitle: [\n---\ntexte", "x.md", "not valid YAML"),
        (b"---\ntitle: a\n---\n::: contact\nx\n", "x.md", "not closed"),
        (b"a\n" * 600_000, "x.md", "too long for a release"),
    ],
)  # fmt: skip
def test_refused(data: bytes, name: str, said: str) -> None:
    with pytest.raises(L10nError, match=said) as caught:
        clean(data, name=name)
    assert caught.value.exit_code == 2
    assert caught.value.path == name
    assert caught.value.hint


PARTS = st.sampled_from(
    ["-\n", "- item\n", "Label\nLabel\n", "Titre de la page\n", "\n", "\u00a0\n", "E-mail:\n",
     "Pour plus d'informations, veuillez contacter:\n", "Tél.: +41 22 555 01 99\n",
     '"mailto:a@b.org">a@b.org\n', '"_blank" title="">', "« Citation. »\n", "Jean Dupont\n",
     "Photo : OIM\n", "12 septembre 2016\n", "Budget :\n", "10 000\n", "* note\n", "1. un\n",
     "2. deux\n", "a) x\n", "#x { a: b; }\n", "{", "}", "<b>", "</p>", "<li>", "<ul>", "<ol>",
     "<table><tr><td>", "::: contact\n", ":::\n", "---\n", "title: x\n", "# Titre\n", "> q\n",
     "| a | b |\n|---|---|\n| c | d |\n", "![i](x.png)\n", "[a](b)", "&eacute;", "Ã©", "e\u0301",
     "<h1>T</h1>", "<article>", "<p>Le texte est dans la page.</p>", "<blockquote>", "```\n",
     "[x]: http://y.z\n", "    code\n", "(suite\n", "»\n", "Le texte est dans la page pour nous.\n"]
)  # fmt: skip
PAGES = st.lists(PARTS | st.text(st.characters(exclude_categories=["Cs"]), max_size=6)).map("".join)
NAMES = st.sampled_from(["x.txt", "x.md", "x.html", "-"])


@given(PAGES, NAMES)
def test_any_page_becomes_a_release_that_can_be_kept(page: str, name: str) -> None:
    try:
        release = clean(page.encode(), name=name).release
    except L10nError:
        return
    assert load(dump(release), id=release.id) == release


@given(st.binary(max_size=80), NAMES)
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        release = clean(data, name=name).release
    except L10nError:
        return
    assert release.title
