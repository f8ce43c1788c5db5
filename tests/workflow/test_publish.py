"""What its status keeps back is not written, and not left where it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from support import SEED_ID, Cli

if TYPE_CHECKING:
    from pathlib import Path

    from iom_l10n.project import Project

FAR = "embargoed until 2999-01-01"


@pytest.fixture
def done(project: Project, cli: Cli, seed: Path) -> Project:
    assert cli("run", seed, "-l", "es").code == 0
    (project.root / "iom-l10n.toml").write_text('[project]\ntargets = ["es"]\n', encoding="utf-8")
    cli("review", SEED_ID, "-l", "es", "--approve", "--by", "Equipo de español")
    return project


def set_status(project: Project, status: str) -> None:
    path = project.release_path(SEED_ID)
    lines = path.read_text(encoding="utf-8").split("\n")
    kept = [line for line in lines if not line.startswith("status: ")]
    path.write_text("\n".join([kept[0], f"status: {status}", *kept[1:]]), encoding="utf-8")


def pages(project: Project) -> list[str]:
    return sorted(path.name for path in project.published.rglob("*.*"))


def test_an_embargoed_release_is_withheld_until_its_hour(done: Project, cli: Cli) -> None:
    set_status(done, "Embargoed until 2999-01-01T09:00")
    outcome = cli("publish")
    assert outcome.code == 1
    assert "the release is “embargoed until 2999-01-01T09:00”" in outcome.err
    assert not done.published.exists()
    set_status(done, "embargoed until 1999-01-01T09:00")
    assert cli("publish").code == 0


@pytest.mark.parametrize("word", ["embargo until 2027-01-01", "embargoed", "brouillon", "retiré"])
def test_a_status_that_nobody_knows_stops_every_command(done: Project, cli: Cli, word: str) -> None:
    set_status(done, word)
    for command in ("publish", "check", "ci", "status"):
        outcome = cli(command)
        assert outcome.code == 2
        assert f"releases/{SEED_ID}.md:2: unknown status “{word}”; write draft" in outcome.err
    assert not done.published.exists()


@pytest.mark.parametrize("date", ["5 mai 2025", "2025-5-5", "2025", "5/5/2025"])
def test_a_date_that_is_none_stops_every_command(done: Project, cli: Cli, date: str) -> None:
    path = done.release_path(SEED_ID)
    head, fence, rest = path.read_text(encoding="utf-8").partition("source:\n")
    head = re.sub(r"^date: .*\n", "", head, flags=re.MULTILINE)
    path.write_text(f"{head}date: {date}\n{fence}{rest}", encoding="utf-8")
    line = head.count("\n") + 1
    for command in ("publish", "check", "ci", "status"):
        outcome = cli(command)
        assert outcome.code == 2
        assert f"releases/{SEED_ID}.md:{line}: “{date}” is no date; write YYYY-MM-DD" in outcome.err
    assert not done.published.exists()


@pytest.mark.parametrize("status", [FAR, "draft"])
def test_pages_of_a_release_that_is_kept_back_later_go(
    done: Project, cli: Cli, status: str
) -> None:
    assert cli("publish", "--as", "html").code == 0
    former = done.published / "pt" / f"{SEED_ID}.html"
    former.parent.mkdir()
    former.touch()
    set_status(done, status)
    outcome = cli("publish", "--json")
    assert outcome.code == 1
    assert pages(done) == []
    for tag in ("es", "pt"):
        sentence = f"{status}: removed public/{tag}/{SEED_ID}.html"
        assert sentence in outcome.err
        assert {"message": sentence} in outcome.json["warnings"]


def test_pages_go_in_the_languages_named_only(done: Project, cli: Cli) -> None:
    (done.published / "pt").mkdir(parents=True)
    (done.published / "pt" / f"{SEED_ID}.html").touch()
    set_status(done, FAR)
    assert cli("publish", "-l", "es").code == 1
    assert pages(done) == [f"{SEED_ID}.html"]


def test_draft_writes_a_draft_and_nothing_under_embargo(done: Project, cli: Cli) -> None:
    set_status(done, "draft")
    assert cli("publish", "--draft", "--as", "md").code == 0
    page = done.published / "es" / f"{SEED_ID}.md"
    assert "\nstatus: draft\n" in page.read_text(encoding="utf-8")
    set_status(done, FAR)
    outcome = cli("publish", "--draft")
    assert outcome.code == 1
    assert f"withheld: {SEED_ID} [es]: the release is “{FAR}”" in outcome.err
    assert pages(done) == []
    assert "never what is under embargo" in " ".join(cli("publish", "--help").out.split())


@pytest.mark.parametrize("status", [FAR, "draft", "corrected", "withdrawn"])
def test_status_shows_what_a_release_is(done: Project, cli: Cli, status: str) -> None:
    assert cli("status", "--json").json["releases"][0]["status"] is None
    set_status(done, status)
    assert cli("status", "--json").json["releases"][0]["status"] == status
    assert f"{SEED_ID}  {status}\n" in cli("status").out


def test_an_outdated_page_goes_when_the_gate_shuts(done: Project, cli: Cli) -> None:
    assert cli("publish").code == 0
    other = done.published / "es" / "index.html"
    other.write_text("<!DOCTYPE html><title>Comunicados</title>", encoding="utf-8")
    assert cli("release", "correct", SEED_ID, "--note", "lire 301").code == 0
    outcome = cli("publish", "--json")
    assert outcome.code == 1
    for suffix in ("html", "md"):
        sentence = f"withheld: removed public/es/{SEED_ID}.{suffix}"
        assert sentence in outcome.err
        assert {"message": sentence} in outcome.json["warnings"]
    assert pages(done) == ["index.html"]
    assert f"withheld: {SEED_ID} [es]: " in outcome.err


def test_a_page_that_no_release_stands_for_is_named_and_stays(done: Project, cli: Cli) -> None:
    assert cli("publish").code == 0
    (done.published / "es" / "index.html").write_text("<!DOCTYPE html>", encoding="utf-8")
    (done.published / "es" / "notes.md").write_text("# Notas\n", encoding="utf-8")
    done.release_path(SEED_ID).unlink()
    before = pages(done)
    outcome = cli("publish")
    assert outcome.code == 0
    assert outcome.err.splitlines() == [
        f"public/es/{SEED_ID}.{suffix} is a page of no release; "
        "remove it, or bring its release back"
        for suffix in ("html", "md")
    ]
    assert pages(done) == before
