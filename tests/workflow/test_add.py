"""A batch is added whole or not at all, and no release gives way to other news."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from iom_l10n import releases
from support import Cli, tree

if TYPE_CHECKING:
    from iom_l10n.project import Project

TITLE = "Le Niger accueille 300 migrants secourus dans le désert"
NEWS = (
    f"{TITLE}\n\nAgadez, le 3 mai 2023 – Une équipe a secouru mardi trois cents personnes que des "
    "passeurs avaient abandonnées dans le désert. Le centre de transit leur donne un repas chaud, "
    "un lit et des soins médicaux.\n\nLes plus jeunes rejoindront bientôt leurs familles.\n"
)
OTHER_NEWS = (
    f"{TITLE}\n\nAgadez, le 3 mai 2023 – Le ministre a inauguré un pont de quarante mètres sur la "
    "rivière. Les commerçants du marché voisin attendaient cet ouvrage depuis dix ans.\n"
)
ID = "le-niger-accueille-300-migrants-secourus-dans-le-desert-2023-05-03"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "niger.txt"


@pytest.fixture
def added(project: Project, cli: Cli, page: Path) -> Project:
    page.write_text(NEWS, encoding="utf-8")
    assert cli("add", page).code == 0
    return project


def test_every_bad_page_of_a_folder_is_named_and_nothing_is_written(
    project: Project, cli: Cli, tmp_path: Path, seed: Path
) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "good.txt").write_bytes(seed.read_bytes())
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (folder / "status.md").write_text(f"---\nstatus: bientôt\n---\n\n# {TITLE}\n", "utf-8")
    before = tree(project.root)
    for command in ("add", "run"):
        outcome = cli(command, folder, tmp_path / "none.txt")
        assert outcome.code == 2
        errors = outcome.err.splitlines()
        last = errors[-1]
        assert all(re.fullmatch(r"error: [^;]+; .+", line) for line in errors)
        assert "nothing was added: mend that or leave it out" in last
        assert last.endswith("add the other file again")
        assert {line.split(": ")[1].rpartition("/")[2] for line in errors} == {
            "none.txt", "empty.txt", "picture.html", "status.md:2",
        }  # fmt: skip
        assert tree(project.root) == before


def test_a_subfolder_that_cannot_be_read_is_named(
    project: Project, cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shut = tmp_path / "pages" / "2012"
    shut.mkdir(parents=True)
    whole = os.scandir

    def scandir(path: str) -> object:
        if Path(path) == shut:
            raise PermissionError(13, "Permission denied", str(path))
        return whole(path)

    monkeypatch.setattr(os, "scandir", scandir)
    before = tree(project.root)
    for name in ("", "a.txt"):
        if name:
            (shut.parent / name).write_text(NEWS, encoding="utf-8")
        outcome = cli("add", shut.parent)
        assert outcome.code == 2
        assert f"{shut}: cannot read (Permission denied); check" in outcome.err
        assert ("nothing was added" in outcome.err) == bool(name)
        assert tree(project.root) == before


def test_files_of_other_kinds_are_counted(project: Project, cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(NEWS, encoding="utf-8")
    for name in ("list.csv", "photo.jpg", ".hidden.csv"):
        (folder / name).write_bytes(b"x")
    for command in ("add", "run"):
        assert "2 files of other kinds were left aside\n" in cli(command, folder).err
    (folder / "photo.jpg").unlink()
    assert "1 file of another kind was left aside\n" in cli("add", folder).err
    assert project.release_ids() == [ID]


def test_other_news_under_the_same_title_replace_nothing(
    added: Project, cli: Cli, page: Path
) -> None:
    page.write_text(OTHER_NEWS, encoding="utf-8")
    before = tree(added.root)
    for command in ("add", "run"):
        outcome = cli(command, page)
        assert (outcome.code, outcome.err.count("\n")) == (2, 1)
        assert f"niger.txt: this page would replace “{ID}”" in outcome.err
        assert "--id ANOTHER" in outcome.err
        assert tree(added.root) == before


def test_other_news_become_a_release_of_their_own_and_stay_one(
    added: Project, cli: Cli, page: Path
) -> None:
    page.write_text(OTHER_NEWS, encoding="utf-8")
    assert cli("add", page, "--id", "le-niger-inaugure-un-pont").code == 0
    before = tree(added.root)
    assert cli("add", page).code == 0
    page.write_text(NEWS, encoding="utf-8")
    assert cli("add", page).code == 0
    assert tree(added.root) == before


def test_other_news_replace_a_release_when_they_are_meant_to(
    added: Project, cli: Cli, page: Path
) -> None:
    page.write_text(OTHER_NEWS, encoding="utf-8")
    assert cli("add", page, "--replace").code == 0
    assert "un pont" in added.release_path(ID).read_text(encoding="utf-8")
    page.write_text(NEWS, encoding="utf-8")
    assert cli("release", "correct", ID, "--file", page, "--note", "texte entier").code == 0
    assert added.release_ids() == [ID]


def test_a_page_that_changed_in_part_is_the_same_release(
    added: Project, cli: Cli, page: Path
) -> None:
    page.write_text(NEWS.partition("Les plus jeunes")[0].replace("mardi", "hier"), encoding="utf-8")
    assert cli("add", page).code == 0
    assert "a secouru hier" in added.release_path(ID).read_text(encoding="utf-8")


def test_an_embargo_outlives_another_version_of_the_page(
    added: Project, cli: Cli, page: Path
) -> None:
    path = added.release_path(ID)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("---\n", "---\nstatus: draft\n", 1), encoding="utf-8")
    page.write_text(NEWS.replace("mardi", "hier"), encoding="utf-8")
    assert cli("add", page).code == 0
    assert "\nstatus: draft\n" in path.read_text(encoding="utf-8")


def test_ctrl_c_before_the_first_page_is_written_says_so(
    project: Project, cli: Cli, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_args: object, **_kwargs: object) -> None:
        raise KeyboardInterrupt

    page.write_text(NEWS, encoding="utf-8")
    before = tree(project.root)
    monkeypatch.setattr(releases, "clean", stopped)
    for command in ("add", "run"):
        outcome = cli(command, page)
        assert (outcome.code, outcome.err) == (130, "error: interrupted; nothing was written\n")
        assert tree(project.root) == before


def test_one_is_one(project: Project, cli: Cli, page: Path) -> None:
    page.write_text(f"Accueil > Presse > Communiqués\n{NEWS}", encoding="utf-8")
    assert "  3 blocks, 1 line removed, 0 lines repaired\n" in cli("add", page).out
    assert "  3 blocks, 1 line removed, 0 lines repaired\n" in cli("run", page).out
    assert project.release_ids() == [ID]


def test_what_a_weekly_brief_repeats_is_no_navigation(project: Project, cli: Cli) -> None:
    for week in range(1, 6):
        (project.root / f"w{week}.txt").write_text(
            "Point de presse hebdomadaire\n\n"
            "Voici les chiffres de la semaine.\n\n"
            f"Quelque {week * 100} migrants ont été secourus en mer par les garde-côtes.\n"
        )
        assert cli("add", project.root / f"w{week}.txt", "--id", f"w{week}").code == 0
    release = (project.root / "releases" / "w5.md").read_text(encoding="utf-8")
    assert "# Point de presse hebdomadaire" in release
    assert "Voici les chiffres de la semaine." in release
