"""A release's life after it was added: other versions, another id, errata, withdrawal, embargo."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from iom_l10n import catalog as po
from iom_l10n.model import LocaleTag
from support import MANY_SEGMENTS, SEED_ID, Cli, tree

if TYPE_CHECKING:
    from pathlib import Path

    from iom_l10n.project import Project

ES = LocaleTag("es")
PAGE = (
    "Communiqué\nGlobal\n\n{title}\n\nLe centre de transit a rouvert ses portes mardi "
    "après {n} mois de travaux. Il peut désormais héberger 250 personnes.\n\n"
    "Les personnes qui le souhaitent y reçoivent un repas chaud et des soins médicaux.\n"
)


@pytest.fixture
def done(project: Project, cli: Cli, seed: Path) -> Project:
    assert cli("run", seed, "-l", "es").code == 0
    (project.root / "iom-l10n.toml").write_text('[project]\ntargets = ["es"]\n', encoding="utf-8")
    cli("review", SEED_ID, "-l", "es", "--approve", "--by", "Equipo de español")
    return project


def with_status(project: Project, status: str) -> None:
    path = project.release_path(SEED_ID)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("source:\n", f"status: {status}\nsource:\n", 1), "utf-8")


def test_a_folder_stands_for_its_releases_and_a_pattern_for_its_matches(
    project: Project, cli: Cli, tmp_path: Path
) -> None:
    pages = tmp_path / "pages"
    (pages / "2012").mkdir(parents=True)
    for name, title in (("a.txt", "Un centre rouvre"), ("2012/b.txt", "Un autre centre rouvre")):
        (pages / name).write_text(PAGE.format(title=title, n="huit"), encoding="utf-8")
    (pages / "notes.pdf").write_bytes(b"%PDF")
    assert cli("add", pages).code == 0
    assert project.release_ids() == ["un-autre-centre-rouvre", "un-centre-rouvre"]
    before = tree(project.root)
    assert cli("add", pages / "*.txt", pages / "2012" / "*.txt").code == 0
    assert tree(project.root) == before
    empty = tmp_path / "empty"
    empty.mkdir()
    for nothing in (empty, pages / "*.odt"):
        assert "no release is in there" in cli("add", nothing).err


def test_standard_input_is_a_release_and_two_of_them_are_two(project: Project, cli: Cli) -> None:
    for title in ("Un centre rouvre", "Un autre centre rouvre"):
        assert cli("add", "-", stdin=PAGE.format(title=title, n="huit")).code == 0
    assert project.release_ids() == ["un-autre-centre-rouvre", "un-centre-rouvre"]
    assert (project.raw / "un-centre-rouvre.txt").exists()
    assert "named twice" in cli("add", "-", "-", stdin="x").err


def test_another_version_of_a_page_keeps_the_id_and_shows_what_changed(
    project: Project, cli: Cli, tmp_path: Path
) -> None:
    page = tmp_path / "centre.txt"
    page.write_text(PAGE.format(title="Un centre rouvre", n="huit"), encoding="utf-8")
    cli("add", page)
    page.write_text(PAGE.format(title="Un centre de transit rouvre", n="neuf"), encoding="utf-8")
    outcome = cli("add", page)
    assert project.release_ids() == ["un-centre-rouvre"]
    assert "  - Un centre rouvre\n" in outcome.out
    assert "  + Un centre de transit rouvre\n" in outcome.out
    assert "après neuf mois de travaux" in outcome.out
    assert "repas chaud" not in outcome.out


def test_what_an_editor_wrote_into_a_release_is_not_overwritten(
    project: Project, cli: Cli, tmp_path: Path
) -> None:
    page = tmp_path / "centre.txt"
    page.write_text(PAGE.format(title="Un centre rouvre", n="huit"), encoding="utf-8")
    cli("add", page)
    path = project.release_path("un-centre-rouvre")
    path.write_text(path.read_text("utf-8").replace("250", "260"), encoding="utf-8")
    before = tree(project.root)
    assert cli("add", page).code == 0, "the same page again is no news"
    page.write_text(PAGE.format(title="Un centre rouvre", n="neuf"), encoding="utf-8")
    outcome = cli("add", page)
    assert (outcome.code, "was edited since" in outcome.err) == (2, True)
    assert tree(project.root) == before


def test_two_releases_with_one_slug_are_told_apart(
    project: Project, cli: Cli, tmp_path: Path
) -> None:
    for number, title in enumerate(("Un centre rouvre", "Un centre rouvre !")):
        page = tmp_path / f"{number}.txt"
        page.write_text(PAGE.format(title=title, n="huit"), encoding="utf-8")
        cli("add", page)
    assert project.release_ids() == ["un-centre-rouvre", "un-centre-rouvre-2"]


def test_a_weekly_brief_keeps_its_title_and_is_a_release_a_week(
    project: Project, cli: Cli, tmp_path: Path
) -> None:
    for day in (7, 14):
        page = tmp_path / f"semaine{day}.txt"
        text = PAGE.format(title="En bref : les nouvelles de la semaine", n="huit")
        page.write_text(text.replace("Le centre", f"Berne, {day} mars 2011 – Le centre"), "utf-8")
        assert cli("add", page).code == 0
    assert project.release_ids() == [
        "en-bref-les-nouvelles-de-la-semaine-2011-03-07",
        "en-bref-les-nouvelles-de-la-semaine-2011-03-14",
    ]


def test_pages_of_one_batch_with_one_name_are_not_one_release(
    project: Project, cli: Cli, tmp_path: Path
) -> None:
    for folder, title in (("a", "Un centre rouvre"), ("b", "Une école ferme")):
        (tmp_path / folder).mkdir()
        text = PAGE.format(title=title, n="huit")
        (tmp_path / folder / "page.txt").write_text(text, encoding="utf-8")
    pages = (tmp_path / "a" / "page.txt", tmp_path / "b" / "page.txt")
    assert cli("add", *pages, pages[0]).code == 0
    assert project.release_ids() == ["un-centre-rouvre", "une-ecole-ferme"]


def test_an_id_that_is_another_release_is_refused(done: Project, cli: Cli, tmp_path: Path) -> None:
    page = tmp_path / "centre.txt"
    page.write_text(PAGE.format(title="Un centre rouvre", n="huit"), encoding="utf-8")
    before = tree(done.root)
    outcome = cli("add", page, "--id", SEED_ID)
    assert (outcome.code, "is another release: Treizième" in outcome.err) == (2, True)
    assert tree(done.root) == before
    assert cli("add", page, "--id", SEED_ID, "--replace").code == 0
    assert "Un centre rouvre" in done.release_path(SEED_ID).read_text(encoding="utf-8")


def test_an_interrupt_between_the_two_files_is_mended(
    project: Project, cli: Cli, tmp_path: Path
) -> None:
    page = tmp_path / "centre.txt"
    page.write_text(PAGE.format(title="Un centre rouvre", n="huit"), encoding="utf-8")
    cli("add", page)
    page.write_text(PAGE.format(title="Un centre rouvre", n="neuf"), encoding="utf-8")
    (project.raw / "un-centre-rouvre.txt").write_bytes(page.read_bytes())
    assert cli("add", page).code == 0
    assert "neuf mois" in project.release_path("un-centre-rouvre").read_text(encoding="utf-8")


def test_renaming_takes_everything_along(done: Project, cli: Cli) -> None:
    outcome = cli("release", "rename", SEED_ID, "treizieme-crm", "--json")
    assert outcome.json["written"] == [
        "releases/treizieme-crm.md",
        "locales/treizieme-crm.pot",
        "releases/raw/treizieme-crm.txt",
        "locales/es/LC_MESSAGES/treizieme-crm.po",
    ]
    assert done.release_ids() == ["treizieme-crm"]
    assert not list(done.root.rglob(f"{SEED_ID}*"))
    text = done.catalog_path("treizieme-crm", ES).read_text(encoding="utf-8")
    assert "#: treizieme-crm#title1\n" in text
    assert SEED_ID not in text
    assert cli("ci").code == 0, "approvals hold"
    assert cli("release", "rename", "treizieme-crm", "../x").code == 2
    assert cli("release", "rename", "nothing-here", "x").code == 2
    assert "is taken" in cli("release", "rename", "treizieme-crm", "treizieme-crm").err


def test_renaming_takes_the_published_pages_along(done: Project, cli: Cli) -> None:
    assert cli("publish", "--as", "html").code == 0
    outcome = cli("release", "rename", SEED_ID, "treizieme-crm")
    assert "wrote public/es/treizieme-crm.html\n" in outcome.out
    assert [path.name for path in done.published.rglob("*.*")] == ["treizieme-crm.html"]


def test_renaming_overwrites_nothing(done: Project, cli: Cli) -> None:
    done.catalog_path("treizieme-crm", ES).write_text("of another", encoding="utf-8")
    before = tree(done.root)
    outcome = cli("release", "rename", SEED_ID, "treizieme-crm")
    assert (outcome.code, "treizieme-crm.po is there already" in outcome.err) == (2, True)
    assert tree(done.root) == before


def test_a_rename_that_fails_is_put_back(
    done: Project, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pathlib import Path  # noqa: PLC0415 - patched here

    before = tree(done.root)
    whole = Path.rename

    def fails(self: Path, target: Path) -> Path:
        if self.suffix == ".po" and target.stem == "treizieme-crm":
            raise PermissionError(13, "Permission denied", str(self))
        return whole(self, target)

    monkeypatch.setattr(Path, "rename", fails)
    outcome = cli("release", "rename", SEED_ID, "treizieme-crm")
    assert (outcome.code, "nothing was changed" in outcome.err) == (3, True)
    assert tree(done.root) == before


def test_a_withdrawn_release_is_gated_no_more_and_its_pages_go(done: Project, cli: Cli) -> None:
    assert cli("publish").code == 0
    assert (done.published / "es" / f"{SEED_ID}.html").exists()
    assert cli("release", "withdraw", SEED_ID, "--reason", "chiffres à revoir").code == 0
    text = done.release_path(SEED_ID).read_text(encoding="utf-8")
    assert "status: withdrawn\n" in text
    assert ": chiffres à revoir" in text
    assert cli("release", "withdraw", SEED_ID).code == 0
    assert done.release_path(SEED_ID).read_text("utf-8") == text, "the reason is kept"
    outcome = cli("publish")
    assert outcome.code == 0
    assert f"withdrawn: removed public/es/{SEED_ID}.html" in outcome.err
    assert not list(done.published.rglob("*.*"))
    path = done.catalog_path(SEED_ID, ES)
    path.write_text(path.read_text("utf-8").replace('msgstr "OIM', 'msgstr "IOM'), "utf-8")
    assert cli("ci").code == 0


def test_an_erratum_is_marked_for_translators_and_in_the_published_text(
    done: Project, cli: Cli
) -> None:
    path = done.release_path(SEED_ID)
    path.write_text(path.read_text("utf-8").replace("En 2007, le", "En 2008, le"), "utf-8")
    outcome = cli("release", "correct", SEED_ID, "--note", "il fallait lire « 2008 ».", "--json")
    assert [one["state"] for one in outcome.json["warnings"]] == ["needs-review", "new"]
    text = path.read_text(encoding="utf-8")
    assert "status: corrected\n" in text
    assert "::: note\nRectificatif du " in text
    assert ": il fallait lire « 2008 »." in text
    catalog = po.read_catalog(done.catalog_path(SEED_ID, ES))
    units = [po.to_unit(entry, ES) for entry in catalog.active]
    assert len(units) == MANY_SEGMENTS + 1
    assert units[-1].source.startswith("Rectificatif du ")
    again = cli("release", "correct", SEED_ID, "--note", "il fallait lire « 2008 ».", "--json")
    assert again.json["written"] == []
    assert cli("release", "correct", SEED_ID, "--note", " ").code == 2


def test_an_erratum_can_bring_the_corrected_page(
    done: Project, cli: Cli, seed: Path, tmp_path: Path
) -> None:
    page = tmp_path / "corrected.txt"
    page.write_text(seed.read_text("utf-8").replace("En 2007", "En 2008"), encoding="utf-8")
    outcome = cli(
        "release", "correct", SEED_ID, "--file", page, "--note", "il fallait lire « 2008 »."
    )
    assert outcome.code == 0
    assert "2 translations to look at again" in outcome.out
    assert done.release_ids() == [SEED_ID]


@pytest.mark.parametrize("status", ["draft", "embargoed until 2999-01-01"])
def test_a_correction_lets_nothing_out_early(done: Project, cli: Cli, status: str) -> None:
    with_status(done, status)
    assert cli("release", "correct", SEED_ID, "--note", "lire 301").code == 0
    text = done.release_path(SEED_ID).read_text(encoding="utf-8")
    assert f"\nstatus: {status}\n" in text
    assert re.search(r"^corrected: '\d{4}-\d\d-\d\d: lire 301'$", text, re.MULTILINE)
    assert "Rectificatif du " in text


def test_a_correction_is_told_once_an_embargo_is_over(done: Project, cli: Cli) -> None:
    with_status(done, "embargoed until 1999-01-01")
    assert cli("release", "correct", SEED_ID, "--note", "lire 301").code == 0
    assert "\nstatus: corrected\n" in done.release_path(SEED_ID).read_text(encoding="utf-8")


def test_a_withdrawn_release_is_not_brought_back_by_a_correction(
    done: Project, cli: Cli, seed: Path
) -> None:
    cli("release", "withdraw", SEED_ID, "--reason", "chiffres à revoir")
    before = tree(done.root)
    outcome = cli("release", "correct", SEED_ID, "--note", "lire 302", "--file", seed)
    assert (outcome.code, "was withdrawn; remove" in outcome.err) == (2, True)
    assert tree(done.root) == before


def test_git_sees_a_renamed_release_as_renamed(done: Project, cli: Cli) -> None:
    git = ["git", "-C", str(done.root), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
        subprocess.run([*git, *words], check=True)
    cli("release", "rename", SEED_ID, "treizieme-crm")
    subprocess.run([*git, "add", "-A"], check=True)
    status = subprocess.run([*git, "status", "--short"], check=True, capture_output=True, text=True)
    assert {line[0] for line in status.stdout.splitlines()} == {"R"}
