"""Engines over HTTP against a server that misbehaves: in time, nothing lost, nothing believed."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from engines.engine_server import SPANISH, Act, Asked, EngineServer
from iom_l10n.engines import (
    AnswerCache,
    Outcome,
    TranslationRequest,
    open_engine,
    outcomes,
    registry,
)
from iom_l10n.errors import (
    EngineBadReplyError,
    EngineError,
    EngineQuotaExceededError,
    EngineRateLimitedError,
    EngineTimeoutError,
    EngineUnavailableError,
)
from iom_l10n.model import EngineConfig, LocaleTag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

FR, ES = LocaleTag("fr"), LocaleTag("es")
KEY = "sk-very-secret"
pytestmark = pytest.mark.timeout(20)  # a server that says nothing must not hold us
SENTENCES = list(SPANISH)[:3]
SPOILT = SENTENCES[1]
NAMES = ("libretranslate", "openai")


@pytest.fixture
def server() -> Iterator[EngineServer]:
    with EngineServer() as running:
        yield running


def ask(
    name: str,
    server: EngineServer,
    *texts: str,
    timeout: float = 0.8,
    cache: AnswerCache | None = None,
    key_env: str | None = None,
) -> list[Outcome]:
    settings = EngineConfig(url=server.url, model="small", key_env=key_env)
    with open_engine(name, source=FR, target=ES, settings=settings) as engine:
        return list(
            outcomes(
                engine,
                [TranslationRequest(text=text) for text in texts],
                glossary_digest="9f3c",
                on="2026-11-24",
                timeout=timeout,
                cache=cache,
            )
        )


def always(act: Act) -> Callable[[Asked], Act]:
    return lambda _asked: act


def targets(found: list[Outcome]) -> list[str | None]:
    return [one.suggestion.target if one.suggestion and not one.failure else None for one in found]


def failure(found: list[Outcome]) -> EngineError:
    return next(one.failure for one in found if one.failure is not None)


@pytest.mark.parametrize("name", NAMES)
def test_sound_answers_come_in_order_from_one_request(name: str, server: EngineServer) -> None:
    found = ask(name, server, *SENTENCES, timeout=10)
    assert targets(found) == [SPANISH[text] for text in SENTENCES]
    assert len(server.asked) == 1
    assert found[0].suggestion is not None
    assert found[0].suggestion.origin.name.partition("/")[0] == name
    assert found[0].suggestion.warnings == ()


GZIP = (("Content-Encoding", "gzip"),)
# The act, the error of the spoilt segment, and whether its neighbours get their drafts.
MISBEHAVIOUR = {
    "silent": (Act(silent=True), EngineTimeoutError, False),
    "drips a byte a second": (Act(seconds_a_byte=1.0), EngineTimeoutError, False),
    "drips its headers": (Act(seconds_a_byte=0.1, drips_headers=True), EngineTimeoutError, False),
    "closes at once": (Act(closes=True), EngineUnavailableError, False),
    "too many for ever": (Act(status=429), EngineRateLimitedError, False),
    "too many for an hour": (
        Act(status=429, headers=(("Retry-After", "3600"),)),
        EngineRateLimitedError,
        False,
    ),
    "not ready": (Act(status=503), EngineUnavailableError, False),
    "unauthorised": (Act(status=401, body=b"{}"), EngineUnavailableError, False),
    "forbidden": (Act(status=403, body=b"{}"), EngineUnavailableError, False),
    "quota": (Act(status=456, body=b"{}"), EngineQuotaExceededError, False),
    "no such model": (Act(status=404, body=b"{}"), EngineUnavailableError, False),
    "breaks": (Act(status=500), EngineBadReplyError, True),
    "refuses the text": (Act(status=400, body=b"{}"), EngineBadReplyError, True),
    "half a document": (Act(body=b'{"translatedText": ["Bue'), EngineBadReplyError, True),
    "promises more": (
        Act(body=b'{"translatedText": ["Bue', promises=99),
        EngineBadReplyError,
        True,
    ),
    "HTML": (Act(body=b"<!doctype html><p>Bienvenue</p>"), EngineBadReplyError, True),
    "no bytes": (Act(body=b""), EngineBadReplyError, True),
    "another document": (Act(body=b'{"other": 1}'), EngineBadReplyError, True),
    "a list": (Act(body=b"[]"), EngineBadReplyError, True),
    "null": (Act(body=b"null"), EngineBadReplyError, True),
    "gzip garbage": (Act(body=b"\x1f\x8bgarbage", headers=GZIP), EngineBadReplyError, True),
    "a hundred megabytes": (Act(body=b" " * 100_000_000), EngineBadReplyError, True),
    "deep nesting": (Act(body=b"[" * 200_000), EngineBadReplyError, True),
    "an empty answer": (Act(say=lambda _text: ""), EngineBadReplyError, False),
    "the source back": (Act(say=lambda text: text), EngineBadReplyError, False),
    "a refusal": (
        Act(say=lambda _text: "I'm sorry, but I can't help with that."),
        EngineBadReplyError,
        False,
    ),
    "another language": (
        Act(say=lambda _text: "The ministers have met on Thursday in the town of San José."),
        EngineBadReplyError,
        False,
    ),
    "a page": (Act(say=lambda text: f"```html {text}```"), EngineBadReplyError, False),
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("case", MISBEHAVIOUR)
def test_misbehaviour_ends_in_time_and_a_second_run_does_the_rest(
    name: str, case: str, server: EngineServer, tmp_path: Path
) -> None:
    act, expected, neighbours = MISBEHAVIOUR[case]
    with AnswerCache(tmp_path / "answers.sqlite") as cache:
        first = ask(name, server, SENTENCES[0], timeout=10, cache=cache)
        assert targets(first) == [SPANISH[SENTENCES[0]]]
        server.act = lambda asked: act if SPOILT in asked.texts else Act()
        second = ask(name, server, *SENTENCES, timeout=3 if neighbours else 0.8, cache=cache)
        assert type(failure(second)) is expected
        assert failure(second).hint
        assert any(one.ends_engine for one in second) is (expected is not EngineBadReplyError)
        assert targets(second)[:2] == [SPANISH[SENTENCES[0]], None]
        if neighbours:
            assert targets(second)[2] == SPANISH[SENTENCES[2]]
        missing = [text for text, got in zip(SENTENCES, targets(second), strict=True) if not got]
        server.asked.clear()
        server.act = lambda _asked: Act()
        assert targets(ask(name, server, *SENTENCES, timeout=10, cache=cache)) == [
            SPANISH[text] for text in SENTENCES
        ]
        assert server.texts == missing


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_passing_fault_is_asked_again(name: str, status: int, server: EngineServer) -> None:
    faults = [Act(status=status, headers=(("Retry-After", "0"),))]
    server.act = lambda _asked: faults.pop() if faults else Act()
    assert targets(ask(name, server, SENTENCES[0], timeout=10)) == [SPANISH[SENTENCES[0]]]
    assert len(server.asked) == 2


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("status", [401, 403, 456])
def test_refused_key_stops_the_engine_at_once_and_is_never_shown(
    name: str, status: int, server: EngineServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OUR_KEY", KEY)
    server.act = lambda _asked: Act(status=status, body=KEY.encode())
    found = ask(name, server, *SENTENCES * 4, timeout=10, key_env="OUR_KEY")
    assert len(server.asked) == 1
    assert all(one.failure is not None for one in found)
    assert KEY not in str(failure(found))
    if status != 456:
        assert "OUR_KEY" in failure(found).hint
    sent = [server.asked[0].headers.get("Authorization"), server.asked[0].document.get("api_key")]
    assert sent == (["Bearer " + KEY, None] if name == "openai" else [None, KEY])


@pytest.mark.parametrize("name", NAMES)
def test_redirect_is_refused_and_nothing_is_sent_there(
    name: str, server: EngineServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OUR_KEY", KEY)
    with EngineServer() as elsewhere:
        for status in (301, 302, 307, 308):
            place = (("Location", f"{elsewhere.url}/translate"),)
            server.act = always(Act(status=status, headers=place))
            found = ask(name, server, SENTENCES[0], key_env="OUR_KEY")
            assert type(failure(found)) is EngineUnavailableError
        assert elsewhere.asked == []


@pytest.mark.parametrize("name", NAMES)
def test_json_of_another_content_type_is_read(name: str, server: EngineServer) -> None:
    server.act = lambda _asked: Act(headers=(("Content-Type", "text/html"),))
    assert targets(ask(name, server, SENTENCES[0], timeout=10)) == [SPANISH[SENTENCES[0]]]


@pytest.mark.parametrize("name", NAMES)
def test_engine_that_answers_only_rubbish_is_left_alone(name: str, server: EngineServer) -> None:
    server.act = lambda _asked: Act(status=500)
    found = ask(name, server, *[f"Les familles du village {n} sont là." for n in range(60)])
    assert all(one.failure is not None for one in found)
    assert isinstance(found[-1].failure, EngineUnavailableError)
    assert len(server.asked) < 30


def test_wrong_count_is_halved_down_to_the_text_that_spoils_it(server: EngineServer) -> None:
    def act(asked: Asked) -> Act:
        if SPOILT not in asked.texts:
            return Act()
        return Act(body=json.dumps({"translatedText": ["uno"] * (len(asked.texts) + 1)}).encode())

    server.act = act
    found = ask("libretranslate", server, *SENTENCES, timeout=10)
    assert targets(found) == [SPANISH[SENTENCES[0]], None, SPANISH[SENTENCES[2]]]
    assert "2 texts for 1" in str(failure(found))


def test_texts_without_words_are_not_sent(server: EngineServer) -> None:
    engine = registry()["libretranslate"].open(FR, ES, EngineConfig(url=server.url))
    with engine:
        drafts = engine.translate(["…", "Il pleut.", "« »"], timeout=5)
    assert [draft.text for draft in drafts] == ["…", "Llueve.", "« »"]
    assert server.texts == ["Il pleut."]


@pytest.mark.parametrize(
    ("known", "tag", "code"),
    [
        (["pt", "pt-BR"], "pt-BR", "pt-BR"),
        (["pt", "pb"], "pt-BR", "pb"),
        (["pt"], "pt-BR", "pt"),
        (["zh-Hans"], "zh", "zh-Hans"),
    ],
)
def test_server_is_asked_in_its_own_code(
    server: EngineServer, known: list[str], tag: str, code: str
) -> None:
    languages = json.dumps([{"code": one} for one in known]).encode()
    server.act = lambda asked: Act(body=languages) if asked.document is None else Act()
    settings = EngineConfig(url=server.url + "/")
    with registry()["libretranslate"].open(FR, LocaleTag(tag), settings) as engine:
        engine.translate(["Il pleut."], timeout=5)
        engine.translate(["Il pleut."], timeout=5)
    assert [one.path for one in server.asked] == ["/languages", "/translate", "/translate"]
    assert {one.document["target"] for one in server.asked[1:]} == {code}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Visit https://example.org to get an API key", "key_env"),
        ("es is not supported", "load this language"),
        ("Invalid request: request (5000) exceeds text limit (2000)", "by hand"),
    ],
)
def test_the_three_meanings_of_400_are_told_apart(
    server: EngineServer, said: str, expected: str
) -> None:
    server.act = lambda _asked: Act(status=400, body=json.dumps({"error": said}).encode())
    found = ask("libretranslate", server, SENTENCES[0], timeout=5)
    assert expected in failure(found).hint
    assert said not in str(failure(found))


@pytest.mark.parametrize("name", NAMES)
def test_ctrl_c_passes_and_what_was_finished_is_kept(
    name: str, server: EngineServer, tmp_path: Path
) -> None:
    texts = [f"Les familles du village {number} sont là." for number in range(9)]

    server.act = always(Act(say=lambda text: f"Las familias de la aldea {text[24]} están aquí."))
    settings = EngineConfig(url=server.url, model="small")
    with AnswerCache(tmp_path / "answers.sqlite") as cache:
        engine = open_engine(name, source=FR, target=ES, settings=settings)
        stream = outcomes(
            engine,
            [TranslationRequest(text=text) for text in texts],
            glossary_digest="",
            on="2026-11-24",
            cache=cache,
        )
        kept = [next(stream) for _number in range(4)]
        vars(engine)["engine"].translate = _interrupted
        vars(engine)["engine"].translate_advised = _interrupted
        with pytest.raises(KeyboardInterrupt):
            next(stream)
        engine.close()
        assert all(one.suggestion is not None for one in kept)
        server.asked.clear()
        with open_engine(name, source=FR, target=ES, settings=settings) as again:
            found = list(
                outcomes(
                    again,
                    [TranslationRequest(text=text) for text in texts],
                    glossary_digest="",
                    on="2026-11-24",
                    cache=cache,
                )
            )
    assert [one.cached for one in found] == [True] * 4 + [False] * 5
    assert server.texts == texts[4:]


def _interrupted(*_arguments: object, **_options: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        (EngineConfig(), "url is not set"),
        (EngineConfig(url="localhost:5000", model="m"), "must begin with http"),
        (EngineConfig(url="ftp://a.org", model="m"), "must begin with http"),
        (EngineConfig(url="https://", model="m"), "must begin with http"),
        (EngineConfig(url="https://a.org:99999", model="m"), "no address"),
        (EngineConfig(url="https://u:p@a.org", model="m"), "no user"),
        (EngineConfig(url="https://a.org/?key=1", model="m"), "no user"),
        (EngineConfig(url="https://a.org/a b", model="m"), "space"),
        (EngineConfig(url="http://a.org", model="m", key_env="OUR_KEY"), "unencrypted"),
        (EngineConfig(url="https://a.org", model="m", key_env="NO_KEY"), "NO_KEY is not set"),
        (EngineConfig(url="https://a.org", model="m", key_env="BAD_KEY"), "holds no key"),
    ],
)
@pytest.mark.parametrize("name", NAMES)
def test_settings_that_cannot_work_are_refused_before_anything_is_sent(
    name: str, settings: EngineConfig, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OUR_KEY", KEY)
    monkeypatch.setenv("BAD_KEY", "clé\u00a0secrète")
    with pytest.raises(EngineUnavailableError, match=reason) as caught:
        open_engine(name, source=FR, target=ES, settings=settings)
    assert caught.value.hint
    assert KEY not in str(caught.value)


def test_a_model_must_be_named() -> None:
    settings = EngineConfig(url="http://localhost:1")
    with pytest.raises(EngineUnavailableError, match=r"openai\.model is not set"):
        open_engine("openai", source=FR, target=ES, settings=settings)


def test_a_changed_glossary_url_or_example_asks_again(server: EngineServer, tmp_path: Path) -> None:
    with AnswerCache(tmp_path / "answers.sqlite") as cache:
        ask("openai", server, SENTENCES[0], timeout=10, cache=cache)
        settings = EngineConfig(url=server.url, model="small")
        others = [
            (settings, "9f3d"),
            (replace(settings, model="large"), "9f3c"),
            (replace(settings, url=server.url + "/v1"), "9f3c"),
        ]
        for changed, digest in others:
            with open_engine("openai", source=FR, target=ES, settings=changed) as engine:
                request = TranslationRequest(text=SENTENCES[0])
                (found,) = outcomes(
                    engine, [request], glossary_digest=digest, on="2026-11-25", cache=cache
                )
            assert not found.cached
        assert ask("openai", server, SENTENCES[0], cache=cache)[0].cached
    assert len(server.asked) == 4
