"""Versions of a page: what the tool wrote itself is no edit, and one call is as good as two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support import Cli, tree

if TYPE_CHECKING:
    from pathlib import Path

    from iom_l10n.project import Project

TITLE = "Le Niger accueille 300 migrants"
NEWS = (
    f"{TITLE}\n\nAgadez, le 3 mai 2023 – Une équipe a secouru mardi trois cents personnes que des "
    "passeurs avaient abandonnées dans le désert. Le centre de transit leur donne un repas chaud, "
    "un lit et des soins médicaux.\n\nLes plus jeunes rejoindront bientôt leurs familles.\n"
)
ID = "le-niger-accueille-300-migrants-2023-05-03"
MARKDOWN = f"---\ndate: 2023-05-03\n---\n\n# {TITLE}\n\nUne équipe a **secouru** des personnes.\n"
HTML = (
    "<!DOCTYPE html><html><body><article><h1>Le Niger accueille 300 migrants</h1>"
    "<p>Une équipe a <b>secouru</b> mardi trois cents personnes dans le désert.</p>"
    "<p>Le centre de transit leur donne un repas chaud.</p></article></body></html>"
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "niger.txt"


@pytest.fixture
def added(project: Project, cli: Cli, page: Path) -> Project:
    page.write_text(NEWS, encoding="utf-8")
    assert cli("add", page).code == 0
    return project


def body(project: Project, release_id: str = ID) -> str:
    return project.release_path(release_id).read_text(encoding="utf-8")


def correct(cli: Cli, page: Path, word: str) -> None:
    page.write_text(NEWS.replace("mardi", word), encoding="utf-8")
    outcome = cli("release", "correct", ID, "--file", page, "--note", f"lire « {word} »")
    assert (outcome.code, outcome.err) == (0, "")


def test_a_second_erratum_stands_below_the_first(added: Project, cli: Cli, page: Path) -> None:
    for word in ("lundi", "jeudi"):
        correct(cli, page, word)
    text = body(added)
    assert "a secouru jeudi" in text
    assert text.index(": lire « lundi »\n") < text.index(": lire « jeudi »\n")
    assert "\nstatus: corrected\n" in text


def test_another_version_after_an_erratum_keeps_it(added: Project, cli: Cli, page: Path) -> None:
    correct(cli, page, "lundi")
    page.write_text(NEWS.replace("mardi", "jeudi"), encoding="utf-8")
    outcome = cli("add", page)
    assert outcome.code == 0
    assert "Rectificatif" not in outcome.out, "it is no change"
    assert "a secouru jeudi" in body(added)
    assert ": lire « lundi »\n" in body(added)
    assert "\nstatus: corrected\n" in body(added)


def test_an_edit_beside_an_erratum_is_an_edit(added: Project, cli: Cli, page: Path) -> None:
    correct(cli, page, "lundi")
    path = added.release_path(ID)
    path.write_text(body(added).replace("un lit", "deux lits"), encoding="utf-8")
    before = tree(added.root)
    page.write_text(NEWS.replace("mardi", "jeudi"), encoding="utf-8")
    for words in (["add", page], ["release", "correct", ID, "--file", page, "--note", "x"]):
        outcome = cli(*words)
        assert (outcome.code, "was edited since" in outcome.err) == (2, True)
        assert "“iom-l10n add --replace”" in outcome.err
        assert tree(added.root) == before


def test_replace_gives_up_what_was_edited(added: Project, cli: Cli, page: Path) -> None:
    whole = body(added)
    edited = whole.replace("un lit", "deux lits")
    added.release_path(ID).write_text(edited, encoding="utf-8")
    assert cli("add", page).code == 0
    assert body(added) == edited, "the same page again is no news"
    assert cli("add", page, "--replace").code == 0
    assert body(added) == whole


def test_a_correction_may_come_in_another_format(added: Project, cli: Cli, page: Path) -> None:
    web = page.with_suffix(".html")
    web.write_text(HTML, encoding="utf-8")
    assert cli("release", "correct", ID, "--file", web, "--note", "texte abrégé").code == 0
    assert "Une équipe a **secouru** mardi" in body(added)
    assert (added.raw / f"{ID}.html").read_text(encoding="utf-8") == HTML


@pytest.mark.parametrize(("text", "name"), [(MARKDOWN, "note.md"), (HTML, "note.html")])
def test_what_came_by_standard_input_comes_again_as_a_file(
    project: Project, cli: Cli, tmp_path: Path, text: str, name: str
) -> None:
    assert cli("add", "-", "--id", "hh", stdin=text).code == 0
    assert (project.raw / f"hh.{name.partition('.')[2]}").exists()
    before = tree(project.root)
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    outcome = cli("add", "--id", "hh", file)
    assert (outcome.code, outcome.err) == (0, "")
    assert tree(project.root) == before
    file.write_text(text.replace("Une équipe", "Une autre équipe"), encoding="utf-8")
    assert cli("add", "--id", "hh", file).code == 0
    assert "Une autre équipe a **secouru**" in body(project, "hh")


def test_two_versions_in_one_call_are_one_release(
    project: Project, cli: Cli, tmp_path: Path
) -> None:
    one, two = tmp_path / "a.txt", tmp_path / "b.txt"
    one.write_text(NEWS, encoding="utf-8")
    two.write_text(NEWS.replace("mardi", "lundi"), encoding="utf-8")
    outcome = cli("add", one, two)
    assert outcome.code == 0
    assert f"b.txt is another version of {one}: it takes its place as “{ID}”" in outcome.err
    assert project.release_ids() == [ID]
    assert "a secouru lundi" in body(project)


def test_a_later_version_in_one_call_lifts_no_embargo(
    added: Project, cli: Cli, page: Path, tmp_path: Path
) -> None:
    path = added.release_path(ID)
    path.write_text(body(added).replace("---\n", "---\nstatus: draft\n", 1), encoding="utf-8")
    later = tmp_path / "zz.txt"
    for file, word in ((page, "lundi"), (later, "jeudi")):
        file.write_text(NEWS.replace("mardi", word), encoding="utf-8")
    assert cli("add", page, later).code == 0
    assert "\nstatus: draft\n" in body(added)
    assert "a secouru jeudi" in body(added)


def test_two_texts_under_one_title_in_one_call_are_two_releases_and_told(
    project: Project, cli: Cli, tmp_path: Path
) -> None:
    one, two = tmp_path / "a.txt", tmp_path / "b.txt"
    one.write_text(NEWS, encoding="utf-8")
    two.write_text(
        f"{TITLE}\n\nAgadez, le 3 mai 2023 – Le ministre a inauguré un pont de quarante mètres sur "
        "la rivière. Les commerçants du marché voisin attendaient cet ouvrage.\n",
        encoding="utf-8",
    )
    outcome = cli("add", one, two)
    assert outcome.code == 0
    assert f"b.txt has the title of {one} and another text: it is “{ID}-2”" in outcome.err
    assert project.release_ids() == [ID, f"{ID}-2"]
    assert cli("add", one, two).err == "", "told once"
