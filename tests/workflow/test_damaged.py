"""One damaged catalog stops the work on its own release, not on the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from iom_l10n.project import Project
    from support import Cli

PAGE = "# Le projet {name}\n\nL’équipe aide les familles de la vallée {name}.\n"
SAYS = "le-projet-bleu.po:"


@pytest.fixture
def damaged(project: Project, cli: Cli) -> Project:
    """Two releases with drafts; the Spanish catalog of one is cut off."""
    for name in ("bleu", "vert"):
        page = project.root / f"{name}.md"
        page.write_text(PAGE.format(name=name), encoding="utf-8")
        assert cli("run", page, "-q").code in {0, 1}
    path = project.root / "locales" / "es" / "LC_MESSAGES" / "le-projet-bleu.po"
    path.write_text(path.read_text(encoding="utf-8") + '\nmsgid "cut', encoding="utf-8")
    return project


@pytest.mark.usefixtures("damaged")
def test_status_shows_what_it_knows_and_says_what_it_does_not(cli: Cli) -> None:
    shown = cli("status")
    assert (shown.code, SAYS in shown.err) == (2, True)
    told = cli("status", "--json")
    assert told.code == 2
    languages = {one["id"]: sorted(one["languages"]) for one in told.json["releases"]}
    assert languages == {"le-projet-bleu": ["en"], "le-projet-vert": ["en", "es"]}


def test_a_new_release_gets_its_drafts(damaged: Project, cli: Cli) -> None:
    page = damaged.root / "noir.md"
    page.write_text(PAGE.format(name="noir"), encoding="utf-8")
    done = cli("run", page)
    assert done.code in {0, 1}
    assert "the memory goes without" in done.err
    assert SAYS in done.err
    assert damaged.root.joinpath("locales/es/LC_MESSAGES/le-projet-noir.po").exists()


@pytest.mark.usefixtures("damaged")
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["update", "le-projet-vert"], 0),
        (["pretranslate", "le-projet-vert"], 0),
        (["memory", "stats"], 0),
        (["memory", "search", "vallée"], 0),
        (["memory", "export", "all.tmx"], 2),  # what is missing in it would be missed
        (["update"], 2),
        (["pretranslate"], 2),
        (["ci"], 2),
    ],
)
def test_what_needs_the_damaged_file_says_so(cli: Cli, words: list[str], code: int) -> None:
    outcome = cli(*words)
    assert outcome.code == code
    assert (SAYS in outcome.err) == (words[0] == "memory" or code == 2)


def test_all_other_catalogs_are_filled(damaged: Project, cli: Cli) -> None:
    path = damaged.locales / "es" / "LC_MESSAGES" / "le-projet-vert.po"
    path.unlink()
    assert cli("update", "le-projet-vert").code == 0
    outcome = cli("pretranslate", "--json")
    assert (outcome.code, SAYS in outcome.err) == (2, True)
    assert outcome.json["written"] == [str(path.relative_to(damaged.root))]
    assert {one["code"] for one in outcome.json["warnings"]} == {"catalog"}
    assert [
        (one["lang"], [r["id"] for r in one["releases"]]) for one in outcome.json["languages"]
    ] == [("es", ["le-projet-vert"])]


@pytest.mark.usefixtures("damaged")
def test_all_others_are_estimated(cli: Cli) -> None:
    outcome = cli("pretranslate", "--estimate", "--redraft", "--json")
    assert (outcome.code, SAYS in outcome.err) == (2, True)
    told = {
        one["lang"]: [release["id"] for release in one["releases"]]
        for one in outcome.json["estimate"]
    }
    assert told == {"en": ["le-projet-vert"], "es": ["le-projet-vert"]}


def test_a_catalog_without_a_release_is_told(project: Project, cli: Cli) -> None:
    page = project.root / "bleu.md"
    page.write_text(PAGE.format(name="bleu"), encoding="utf-8")
    assert cli("run", page, "-q").code in {0, 1}
    assert cli("status").err == ""
    project.release_path("le-projet-bleu").unlink()
    told = cli("status")
    assert told.code == 0
    assert "locales/es/LC_MESSAGES/le-projet-bleu.po belongs to no release" in told.err


def test_an_engine_of_no_name_is_told_at_once(project: Project, cli: Cli) -> None:
    config = project.root / "iom-l10n.toml"
    text = config.read_text(encoding="utf-8").replace('"apertium"', '"apertuim"')
    config.write_text(text, encoding="utf-8")
    assert "there is no engine “apertuim”" in cli("pretranslate").err
    assert "engine apertuim" in cli("doctor").out


def test_what_a_killed_process_left_is_swept(project: Project, cli: Cli) -> None:
    folder = project.locales / "es" / "LC_MESSAGES"
    folder.mkdir(parents=True, exist_ok=True)
    ours, theirs = folder / ".x.po.0123456789ab.tmp", folder / ".x.po.swp.tmp"
    ours.touch()
    theirs.touch()
    assert cli("update").code == 0
    assert (ours.exists(), theirs.exists()) == (False, True)
