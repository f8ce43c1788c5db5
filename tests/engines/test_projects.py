"""A project whose engine is a server: what a user sees when it fails, and the run after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from engines.engine_server import SPANISH, Act, EngineServer

if TYPE_CHECKING:
    from pathlib import Path

    from iom_l10n.project import Project
    from support import Cli

KEY = "sk-very-secret"
FAMILIES, CENTRE, CONVOYS, *_others = SPANISH
PAGE = f"Le retour\n\n{FAMILIES} {CENTRE} {CONVOYS}\n"


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OUR_KEY", KEY)


def prepared(cli: Cli, project: Project, page: Path, url: str, name: str) -> None:
    page.write_text(PAGE, encoding="utf-8")
    cli("add", page)
    cli("update", "-l", "es")
    config = project.root / "iom-l10n.toml"
    told = f'\n[engines.{name}]\nurl = "{url}"\nmodel = "small"\ntimeout = 1\nkey_env = "OUR_KEY"\n'
    config.write_text(config.read_text(encoding="utf-8") + told, encoding="utf-8")


@pytest.mark.parametrize("name", ["libretranslate", "openai"])
@pytest.mark.parametrize(
    "act", [Act(silent=True), Act(status=500), Act(status=403), Act(body=b"<p>")]
)
def test_failing_server_gives_3_and_a_second_run_finishes_only_the_rest(
    cli: Cli, project: Project, tmp_path: Path, name: str, act: Act
) -> None:
    with EngineServer() as server:
        prepared(cli, project, tmp_path / "page.txt", server.url, name)
        server.act = lambda asked: act if CONVOYS in asked.texts else Act()
        outcome = cli("pretranslate", "-l", "es", "--engine", name, "-vv")
        assert outcome.code == 3
        assert f"error: {name}" in outcome.err
        assert "failed at “" in outcome.err
        assert KEY not in outcome.err + outcome.out
        server.act = lambda _asked: Act()
        catalogs = list(project.root.glob("locales/es/LC_MESSAGES/*.po"))
        filled = [text for text in SPANISH.values() if text in catalogs[0].read_text("utf-8")]
        server.asked.clear()
        assert cli("pretranslate", "-l", "es", "--engine", name).code == 0
        written = catalogs[0].read_text(encoding="utf-8")
        assert all(SPANISH[text] in written for text in (FAMILIES, CENTRE, CONVOYS))
        assert not any(SPANISH.get(text) in filled for text in server.texts)
        assert KEY not in written


def test_nothing_is_sent_to_an_engine_that_nobody_named(
    cli: Cli, project: Project, tmp_path: Path
) -> None:
    with EngineServer() as server:
        prepared(cli, project, tmp_path / "page.txt", server.url, "openai")
        assert cli("pretranslate", "-l", "es").code == 0
        listed = cli("engines", "--json")
        assert server.asked == []
    found = {one["name"]: one for one in listed.json}["openai"]
    assert (found["available"], found["network"]) == (True, False)
    assert KEY not in listed.out


def test_an_engine_that_others_stand_in_for_is_told(
    cli: Cli, project: Project, tmp_path: Path
) -> None:
    prepared(cli, project, tmp_path / "page.txt", "http://127.0.0.1:9", "openai")
    done = cli("pretranslate", "-l", "es", "--engine", "openai", "--engine", "echo")
    assert done.code == 0
    assert "es: openai/small gave up (cannot reach" in done.err
    assert done.err.count("gave up") == 1
