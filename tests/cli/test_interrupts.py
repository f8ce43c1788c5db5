"""What is finished is kept when somebody, or something, stops the job."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from iom_l10n import catalog as po
from iom_l10n import engines
from iom_l10n.errors import EngineBadReplyError, EngineError, EngineTimeoutError
from iom_l10n.model import LocaleTag, State
from support import MANY_SEGMENTS, SEED_ID, Cli

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from iom_l10n.project import Project

ES = LocaleTag("es")
FINISHED = 3
# A child whose engine answers three segments and then waits for ever. Where a shell runs the tests
# in the background the signal is ignored, which children inherit.
SLOW = """
import signal, time
signal.signal(signal.SIGINT, signal.default_int_handler)
from iom_l10n import engines
whole = engines.outcomes
def slow(*args, **kwargs):
    for number, outcome in enumerate(whole(*args, **kwargs)):
        if number == 3:
            print("waiting", flush=True)
            time.sleep(60)
        yield outcome
engines.outcomes = slow
from iom_l10n.cli.main import main
main(["pretranslate", "-l", "es", "--engine", "echo"])
"""


def states(project: Project) -> list[State]:
    path = project.catalog_path(SEED_ID, ES)
    return [unit.state for unit in po.to_units(po.read_catalog(path), ES)]


@pytest.fixture
def waiting(project: Project, cli: Cli, seed: Path) -> Project:
    cli("add", seed)
    cli("update", "-l", "es")
    return project


def stopping(monkeypatch: pytest.MonkeyPatch, stop: BaseException) -> None:
    whole = engines.outcomes

    def some(*args: Any, **kwargs: Any) -> Iterator[engines.Outcome]:
        for number, outcome in enumerate(whole(*args, **kwargs)):
            if number < FINISHED:
                yield outcome
            elif isinstance(stop, EngineError):
                yield engines.Outcome(source=outcome.source, failure=stop)
            else:
                raise stop

    monkeypatch.setattr(engines, "outcomes", some)


def test_ctrl_c_keeps_finished_segments(
    waiting: Project, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopping(monkeypatch, KeyboardInterrupt())
    outcome = cli("pretranslate", "-l", "es", "--engine", "echo")
    assert (outcome.code, outcome.err) == (130, "error: interrupted; what was done is kept\n")
    assert states(waiting).count(State.NEEDS_REVIEW) == FINISHED


def test_an_engine_that_fails_keeps_finished_segments_and_the_next_run_does_the_rest(
    waiting: Project, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        stopping(patched, EngineTimeoutError("no answer within 30 s", "try again later"))
        outcome = cli("pretranslate", "-l", "es", "--engine", "echo")
    assert outcome.code == 3
    assert outcome.err.startswith("error: echo")
    assert re.search(
        r"failed at “Au cours des trois derniers jours[^”]*” and \d+ more: no answer", outcome.err
    )
    first = waiting.catalog_path(SEED_ID, ES).read_text(encoding="utf-8").split("msgid")[2]
    assert states(waiting).count(State.NEEDS_REVIEW) == FINISHED
    assert cli("pretranslate", "-l", "es", "--engine", "echo").code == 0
    assert State.NEW not in states(waiting)
    again = waiting.catalog_path(SEED_ID, ES).read_text(encoding="utf-8").split("msgid")[2]
    assert again == first


def test_an_engine_that_refuses_one_segment_drafts_the_others(
    waiting: Project, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = engines.outcomes

    def picky(engine: Any, requests: Any, **kwargs: Any) -> Iterator[engines.Outcome]:
        error = EngineBadReplyError("the text is too long", "shorten it")
        for outcome in whole(engine, requests, **kwargs):
            bad = "OIM San José" in outcome.source
            yield engines.Outcome(source=outcome.source, failure=error) if bad else outcome

    monkeypatch.setattr(engines, "outcomes", picky)
    outcome = cli("pretranslate", "-l", "es", "--engine", "echo")
    assert outcome.code == 3
    assert "failed at “OIM San José”: the text is too long" in outcome.err
    assert states(waiting).count(State.NEW) == 1


@pytest.mark.usefixtures("waiting")
def test_an_engine_that_is_silent_is_asked_once_for_all_releases(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = tmp_path / "b.txt"
    page.write_text("Un titre\n\nLe centre a rouvert ses portes mardi matin.\n", encoding="utf-8")
    cli("add", page)
    cli("update", "-l", "es")
    calls: list[int] = []

    def silent(_engine: Any, requests: Any, **_kwargs: Any) -> Iterator[engines.Outcome]:
        calls.append(len(requests))
        error = EngineTimeoutError("no answer within 30 s", "try again later")
        yield from (engines.Outcome(source=one.text, failure=error) for one in requests)

    monkeypatch.setattr(engines, "outcomes", silent)
    assert cli("pretranslate", "-l", "es", "--engine", "echo").code == 3
    assert len(calls) == 1


def test_a_real_signal_gives_130_and_a_killed_process_leaves_a_sound_file(
    waiting: Project,
) -> None:
    for number, code in ((signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)):
        child = subprocess.Popen(
            [sys.executable, "-c", SLOW],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=waiting.root,
        )
        assert child.stdout is not None
        assert child.stdout.readline() == "waiting\n"
        time.sleep(0.1)
        child.send_signal(number)
        _out, err = child.communicate(timeout=30)
        assert child.returncode == code
        assert "Traceback" not in err
        assert len(states(waiting)) == MANY_SEGMENTS
        kept = states(waiting).count(State.NEEDS_REVIEW)
        assert kept == FINISHED if number == signal.SIGINT else FINISHED <= kept <= 2 * FINISHED


def test_a_text_typed_while_the_engine_worked_is_not_touched(
    waiting: Project, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = waiting.catalog_path(SEED_ID, ES)
    whole = engines.outcomes

    def meanwhile(*args: Any, **kwargs: Any) -> Iterator[engines.Outcome]:
        text = path.read_text(encoding="utf-8")
        typed = text.replace('migrations"\nmsgstr ""', 'migrations"\nmsgstr "Mi título"', 1)
        path.write_text(typed, encoding="utf-8")
        yield from whole(*args, **kwargs)

    monkeypatch.setattr(engines, "outcomes", meanwhile)
    assert cli("pretranslate", "-l", "es", "--engine", "echo").code == 0
    unit = po.to_units(po.read_catalog(path), ES)[0]
    assert (unit.target, unit.state) == ("Mi título", State.TRANSLATED)


def test_what_nobody_foresaw_is_one_sentence_and_vv_shows_more(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, project: Project
) -> None:
    def broken(*_args: object, **_kwargs: object) -> None:
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.setattr("iom_l10n.workflow.progress.progress", broken)
    outcome = cli("status")
    assert outcome.code == 3
    assert outcome.err == (
        "error: this is a mistake of iom-l10n (ZeroDivisionError: division by zero); "
        "run it again with -vv and report what it says\n"
    )
    assert "Traceback" in cli("status", "-vv").err
    assert project.release_ids() == []


def test_a_closed_pipe_is_no_failure(seed: Path) -> None:
    program = "from iom_l10n.cli.main import main; main()"
    child = subprocess.Popen(
        [sys.executable, "-c", program, "clean", str(seed), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert child.stdout is not None
    child.stdout.close()
    assert child.stderr is not None
    assert child.stderr.read() == b""
    child.stderr.close()
    assert child.wait(timeout=30) == 0


def test_ctrl_c_while_the_program_is_being_read_gives_one_line() -> None:
    program = """
import sys
class Stop:
    def find_spec(self, name, *_rest):
        if name == "typer":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Stop())
from iom_l10n.cli.entry import main
main()
"""
    done = subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr == "error: interrupted; nothing was written\n"
