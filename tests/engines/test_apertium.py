"""Real Apertium: the machine that runs the tests has it."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from iom_l10n import errors
from iom_l10n.engines import describe, open_engine
from iom_l10n.engines.apertium_chain import Chain, stages_of
from iom_l10n.model import EngineConfig, LocaleTag

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from iom_l10n.engines import Engine

FR = LocaleTag("fr")
LONG = 60.0


def opened(target: str) -> Engine:
    return open_engine("apertium", source=FR, target=LocaleTag(target), settings=EngineConfig())


@pytest.fixture(scope="module")
def spanish() -> Iterator[Engine]:
    with opened("es") as engine:
        yield engine


def one(engine: Engine, text: str) -> str:
    (draft,) = engine.translate([text], timeout=LONG)
    return draft.text


@pytest.mark.parametrize(
    ("target", "via", "expected"),
    [
        ("es", "fr-es", "El centro acoge migrantes."),
        ("es-MX", "fr-es", "El centro acoge migrantes."),
        ("ca", "fra-cat", "El centre acull emigrants."),
        ("en", "fr-es+spa-eng", "The centre receives migrants."),
        ("pt", "fr-es+es-pt", "O centro acolhe migrantes."),
    ],
)
def test_route_is_taken_and_named(target: str, via: str, expected: str) -> None:
    with opened(target) as engine:
        assert engine.details == (("via", via),)
        assert engine.name.startswith("apertium/3.")
        assert engine.hides_names is ("+" in via)
        text = one(engine, "Le centre accueille des migrants.")
    if target == "ca":
        assert text.startswith("El centre")
    else:
        assert text == expected


@pytest.mark.parametrize("target", ["en-US", "pt-BR"])
def test_regional_route_exists(target: str) -> None:
    with opened(target) as engine:
        assert one(engine, "Le centre est ouvert.")


def test_batch_comes_back_in_order_and_blank_texts_as_they_are(spanish: Engine) -> None:
    drafts = spanish.translate(["La porte", "", " \n", "Le pays"], timeout=LONG)
    assert [draft.text for draft in drafts] == ["La puerta", "", " \n", "El país"]


@pytest.mark.parametrize(
    "text",
    [
        "^Z1$ [Z2] {Z3} <Z4> @Z5 / Z6 \\ Z7",
        "2,75 *",
        "#Z12",
        "* Z12",
        "[][",
        "\\",
        "]",
        "\ue0000\ue001",
        "C1 + C2 = C3",
        "🙂",
    ],
)
def test_signs_of_the_stream_format_survive(spanish: Engine, text: str) -> None:
    assert one(spanish, text) == text


def test_unknown_words_are_reported_and_not_marked(spanish: Engine) -> None:
    (draft,) = spanish.translate(["Le zorglub de l'OIM"], timeout=LONG)
    assert draft.unknown == ("zorglub", "OIM")
    assert "*" not in draft.text


def test_masked_part_stays_between_its_words(spanish: Engine) -> None:
    assert one(spanish, "le \ue0000\ue001grand\ue0001\ue001 centre") in {
        "el \ue0000\ue001gran\ue0001\ue001 centro",
        "el \ue0000\ue001 gran\ue0001\ue001 centro",
    }


def test_long_text_does_not_block(spanish: Engine) -> None:
    text = one(spanish, "Le centre accueille des migrants. " * 2000)
    assert text.count("El centro acoge migrantes.") == 2000


def test_text_that_is_no_utf8_is_not_fatal(spanish: Engine) -> None:
    assert "centro" in one(spanish, "le centre \ud800 ouvre\0")


@pytest.mark.parametrize(("source", "target"), [("fr", "ar"), ("fr", "de"), ("en", "es")])
def test_pair_without_a_route_is_refused(source: str, target: str) -> None:
    with pytest.raises(errors.EngineUnsupportedPairError):
        open_engine(
            "apertium",
            source=LocaleTag(source),
            target=LocaleTag(target),
            settings=EngineConfig(),
        )


def test_dead_stage_is_restarted_once_and_the_answer_still_comes() -> None:
    with opened("es") as engine:
        assert one(engine, "La porte") == "La puerta"
        pids = vars(vars(engine)["engine"])["_chains"][0].pids
        os.kill(pids[3], signal.SIGKILL)
        assert one(engine, "Le pays") == "El país"
        assert vars(vars(engine)["engine"])["_chains"][0].pids != pids


def test_closing_ends_every_process() -> None:
    with opened("en") as engine:
        one(engine, "La porte")
        pids = [pid for chain in vars(vars(engine)["engine"])["_chains"] for pid in chain.pids]
        assert len(pids) > 10
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_silent_stage_is_ended_at_the_deadline() -> None:
    chain = Chain([["sleep", "1000"]])
    with pytest.raises(errors.EngineTimeoutError):
        chain.ask(b"x", timeout=0.2)
    assert chain.pids == []


def test_stage_that_ends_at_once_is_unavailable_after_two_tries() -> None:
    with pytest.raises(errors.EngineUnavailableError, match="ended"):
        Chain([["true"]]).ask(b"x", timeout=LONG)


def test_stage_that_cannot_start_is_unavailable() -> None:
    with pytest.raises(errors.EngineUnavailableError, match="cannot start"):
        Chain([["cat"], ["/no/such/program"]]).ask(b"x", timeout=LONG)


def test_chain_of_plain_programs_answers() -> None:
    chain = Chain([["cat"], ["cat"]])
    assert chain.ask(b"abc", timeout=LONG) == b"abc"
    chain.close()


def test_mode_file_becomes_stages_that_flush(tmp_path: Path) -> None:
    mode = tmp_path / "x.mode"
    mode.write_text("lt-proc 'a b.bin' | apertium-tagger -g $2 'p' | lt-proc $1 'c'\n", "utf-8")
    assert stages_of(mode) == [
        ["lt-proc", "-z", "a b.bin"],
        ["apertium-tagger", "-z", "-g", "p"],
        ["lt-proc", "-z", "-g", "c"],
    ]


def test_machine_without_apertium_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    (report,) = [r for r in describe({}) if r.name == "apertium"]
    assert (report.available, bool(report.reason)) == (False, True)
    with pytest.raises(errors.EngineUnavailableError, match="not installed") as caught:
        opened("es")
    assert caught.value.hint.startswith("apt install apertium")


def test_machine_without_a_pair_says_which(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "bin" / "apertium"
    modes = tmp_path / "share" / "apertium" / "modes"
    program.parent.mkdir()
    program.touch()
    monkeypatch.setattr("shutil.which", lambda _name: str(program))
    with pytest.raises(errors.EngineUnavailableError, match="fr-es"):
        opened("es")
    modes.mkdir(parents=True)
    (modes / "fr-es.mode").touch()
    with pytest.raises(errors.EngineUnavailableError, match=r"fr-es\+spa-eng"):
        opened("en")
