"""Engines in the main job: what was done is kept, a second run asks for the rest alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from engines.engine_server import SPANISH, Act, Asked, EngineServer
from iom_l10n import catalog as po
from iom_l10n.model import LocaleTag, OriginKind, State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from iom_l10n.model import Unit
    from iom_l10n.project import Project
    from support import Cli

ES = LocaleTag("es")
SENTENCES = list(SPANISH)[:3]
KEY = "sk-very-secret"


@pytest.fixture
def server() -> Iterator[EngineServer]:
    with EngineServer() as running:
        yield running


@pytest.fixture
def waiting(project: Project, cli: Cli, server: EngineServer) -> Project:
    """A release of three sentences that two engines may draft."""
    config = project.root / "iom-l10n.toml"
    text = config.read_text(encoding="utf-8").replace('order = ["apertium"]', 'order = ["openai"]')
    tables = "".join(
        f'\n[engines.{name}]\nurl = "{server.url}"\nmodel = "small"\nkey_env = "DESK_KEY"\n'
        f"timeout = 1.5\n"
        for name in ("openai", "libretranslate")
    )
    config.write_text(text + tables, encoding="utf-8")
    body = "\n\n".join(SENTENCES)
    (project.root / "a.md").write_text(f"# 2016\n\n{body}\n", encoding="utf-8")
    assert cli("add", project.root / "a.md").code == 0
    assert cli("update", "-l", "es").code == 0
    return project


def units(project: Project) -> list[Unit]:
    (path,) = project.root.glob("locales/es/LC_MESSAGES/*.po")
    return po.to_units(po.read_catalog(path), ES)


def spoils(act: Act) -> Callable[[Asked], Act]:
    def reply(asked: Asked) -> Act:
        return act if any(SENTENCES[1] in text for text in asked.texts) else Act()

    return reply


@pytest.mark.parametrize("engine", ["openai", "libretranslate"])
def test_one_spoilt_segment_costs_no_other_and_the_next_run_asks_for_it_alone(
    waiting: Project, cli: Cli, server: EngineServer, monkeypatch: pytest.MonkeyPatch, engine: str
) -> None:
    monkeypatch.setenv("DESK_KEY", KEY)
    server.act = spoils(Act(body=b"<html>oops</html>"))
    outcome = cli("pretranslate", "-l", "es", "--engine", engine, "-vv")
    assert outcome.code == 3
    assert SENTENCES[1][:40] in outcome.err
    assert engine in outcome.err
    assert KEY not in outcome.out + outcome.err
    states = {unit.source: unit.state for unit in units(waiting)}
    assert [states[text] for text in SENTENCES] == [
        State.NEEDS_REVIEW,
        State.NEW,
        State.NEEDS_REVIEW,
    ]
    receipts = (waiting.root / ".iom-l10n" / "receipts").glob("*.json")
    (receipt,) = [json.loads(path.read_text(encoding="utf-8")) for path in receipts]
    assert SENTENCES[1][:40] in receipt["failures"][0]
    assert KEY not in json.dumps(receipt)
    server.asked.clear()
    server.act = lambda _asked: Act()
    assert cli("pretranslate", "-l", "es", "--engine", engine).code == 0
    assert server.texts == [SENTENCES[1]]
    assert State.NEW not in {unit.state for unit in units(waiting)}


def test_what_the_first_engine_cannot_do_the_second_does(
    waiting: Project, cli: Cli, server: EngineServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESK_KEY", KEY)

    def reply(asked: Asked) -> Act:
        return Act(status=503) if asked.path.endswith("/chat/completions") else Act()

    server.act = reply
    outcome = cli(
        "pretranslate", "-l", "es", "--engine", "openai", "--engine", "libretranslate", "--json"
    )
    assert outcome.code == 0
    assert outcome.json["engines"] == {"libretranslate": 3}
    origins = {u.source: u.origin for u in units(waiting)}
    assert all(origins[text].kind is OriginKind.ENGINE for text in SENTENCES)


def test_answers_that_were_paid_for_are_not_asked_for_twice(
    waiting: Project, cli: Cli, server: EngineServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESK_KEY", KEY)
    assert cli("pretranslate", "-l", "es").code == 0
    (path,) = waiting.root.glob("locales/es/LC_MESSAGES/*.po")
    path.unlink()
    assert cli("update", "-l", "es").code == 0
    server.asked.clear()
    outcome = cli("pretranslate", "-l", "es", "--json")
    assert (outcome.json["asked"], outcome.json["cached"]) == ({}, {"openai": 3})
    assert server.asked == []


def test_an_estimate_asks_nobody(waiting: Project, cli: Cli, server: EngineServer) -> None:
    del waiting
    assert cli("pretranslate", "-l", "es", "--estimate").code == 0
    assert server.asked == []
