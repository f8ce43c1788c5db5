"""deep-translator behind its deadline, against a server that misbehaves."""

from __future__ import annotations

import inspect
import json
import os
from typing import TYPE_CHECKING

import pytest

from engines.engine_server import Act, EngineServer
from fakes import FakeServer, Misbehaviour, Reply, libre_reply
from iom_l10n import errors
from iom_l10n.engines import TranslationRequest, open_engine, registry, translate
from iom_l10n.engines.deep_translator import SERVICES, SPECS
from iom_l10n.engines.deep_translator_errors import BY_NAME, engine_error
from iom_l10n.model import EngineConfig, LocaleTag

if TYPE_CHECKING:
    from collections.abc import Callable

    from iom_l10n.engines import Engine

FR, ES = LocaleTag("fr"), LocaleTag("es")
PATIENT = 60.0


def libre(server: FakeServer) -> Engine:
    """Return the engine itself, without the patience around it."""
    return registry()["libre"].open(FR, ES, EngineConfig(url=server.url))


def test_texts_come_back_in_order_and_texts_without_words_are_not_sent() -> None:
    with (
        FakeServer(lambda asked: libre_reply(f"<{asked['q']}>")) as server,
        libre(server) as engine,
    ):
        drafts = engine.translate(["un", "…", "deux", "", "« »"], timeout=PATIENT)
        assert [draft.text for draft in drafts] == ["<un>", "…", "<deux>", "", "« »"]
        assert [asked["q"] for asked in server.requests] == ["un", "deux"]
        assert {(asked["source"], asked["target"]) for asked in server.requests} == {("fr", "es")}


def test_signs_of_markup_survive_as_brackets() -> None:
    with FakeServer(lambda asked: libre_reply(asked["q"].replace("⟦", "⟦ "))) as server:
        with libre(server) as engine:
            (draft,) = engine.translate(["a \ue0000\ue001b\ue0001\ue001"], timeout=PATIENT)
        assert draft.text == "a \ue0000\ue001b\ue0001\ue001"
        assert server.requests[0]["q"] == "a ⟦0⟧b⟦1⟧"


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (Misbehaviour.TOO_MANY, errors.EngineRateLimitedError),
        (Misbehaviour.BROKEN, errors.EngineBadReplyError),
        (Misbehaviour.FORBIDDEN, errors.EngineUnavailableError),
        (Misbehaviour.OUT_OF_SERVICE, errors.EngineUnavailableError),
        (Misbehaviour.GARBAGE, errors.EngineBadReplyError),
        (Misbehaviour.EMPTY, errors.EngineBadReplyError),
        (Misbehaviour.HALF, errors.EngineBadReplyError),
        (Misbehaviour.WRONG_SHAPE, errors.EngineBadReplyError),
        (Misbehaviour.NOTHING, errors.EngineBadReplyError),
    ],
)
def test_misbehaving_server_gives_an_error_of_ours(
    reply: Reply, expected: type[errors.EngineError]
) -> None:
    with FakeServer(reply) as server, libre(server) as engine, pytest.raises(expected) as caught:
        engine.translate(["bonjour"], timeout=PATIENT)
    assert type(caught.value) is expected
    assert caught.value.hint


def test_silent_server_is_left_at_the_deadline_and_the_engine_works_afterwards() -> None:
    with FakeServer(Misbehaviour.SILENT) as server, libre(server) as engine:
        with pytest.raises(errors.EngineTimeoutError):
            engine.translate(["bonjour"], timeout=1.5)
        server.reply = libre_reply("hola")
        assert [d.text for d in engine.translate(["bonjour"], timeout=PATIENT)] == ["hola"]


def test_closed_port_is_an_unavailable_engine() -> None:
    with FakeServer(Misbehaviour.NOTHING) as server:
        url = server.url
    settings = EngineConfig(url=url)
    with (
        open_engine("libre", source=FR, target=ES, settings=settings) as engine,
        pytest.raises(errors.EngineUnavailableError),
    ):
        engine.translate(["bonjour"], timeout=PATIENT)


def test_no_answer_is_an_empty_target_with_a_warning() -> None:
    with FakeServer(Misbehaviour.NULL) as server, libre(server) as engine:
        (suggestion,) = translate(
            engine, [TranslationRequest(text="Il pleut.")], glossary_digest="", on="2026-11-24"
        )
    assert suggestion.target == ""
    assert [warning.code for warning in suggestion.warnings] == ["ENG002"]


def test_key_is_in_no_message_and_no_visible_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIBRE_API_KEY", "very-secret")
    with FakeServer(Misbehaviour.FORBIDDEN) as server, libre(server) as engine:
        with pytest.raises(errors.EngineUnavailableError) as caught:
            engine.translate(["bonjour"], timeout=PATIENT)
        assert server.requests[0]["api_key"] == "very-secret"
    assert "very-secret" not in str(caught.value)
    assert "very-secret" not in repr(engine)


def test_key_may_stand_in_another_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OUR_KEY", "ours")
    settings = EngineConfig(key_env="OUR_KEY")
    with FakeServer(lambda _asked: libre_reply("hola")) as server:
        settings = EngineConfig(key_env="OUR_KEY", url=server.url)
        with open_engine("libre", source=FR, target=ES, settings=settings) as engine:
            engine.translate(["bonjour"], timeout=PATIENT)
        assert server.requests[0]["api_key"] == "ours"


def test_redirect_is_not_followed_with_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIBRE_API_KEY", "very-secret")
    with EngineServer() as elsewhere, EngineServer() as server:
        place = (("Location", f"{elsewhere.url}/translate"),)
        server.act = lambda _asked: Act(status=307, headers=place, body=b"")
        settings = EngineConfig(url=server.url)
        with (
            registry()["libre"].open(FR, ES, settings) as engine,
            pytest.raises(errors.EngineError),
        ):
            engine.translate(["bonjour"], timeout=PATIENT)
        assert len(server.asked) == 1
        assert elsewhere.asked == []


def google(asked: dict[str, str]) -> Reply:
    return Reply(body=f'<div class="result-container">[{asked["q"]}]</div>'.encode())


def mymemory(asked: dict[str, str]) -> Reply:
    return Reply(body=json.dumps({"responseData": {"translatedText": f"[{asked['q']}]"}}).encode())


def deepl(asked: dict[str, str]) -> Reply:
    return Reply(body=json.dumps({"translations": [{"text": f"[{asked['text']}]"}]}).encode())


def yandex(asked: dict[str, str]) -> Reply:
    return Reply(body=json.dumps({"code": 200, "text": [f"[{asked['text']}]"]}).encode())


def baidu(asked: dict[str, str]) -> Reply:
    return Reply(body=json.dumps({"trans_result": [{"dst": f"[{asked['q']}]"}]}).encode())


def papago(asked: dict[str, str]) -> Reply:
    message = {"result": {"translatedText": f"[{asked['text']}]"}}
    return Reply(body=json.dumps({"message": message}).encode())


@pytest.mark.parametrize(
    ("name", "service", "pair"),
    [
        ("google", google, ("sl", "fr", "tl", "es")),
        ("mymemory", mymemory, ("langpair", "fr-FR|es-ES", "langpair", "fr-FR|es-ES")),
        ("deepl", deepl, ("source_lang", "fr", "target_lang", "es")),
        ("yandex", yandex, ("lang", "fr-es", "lang", "fr-es")),
        ("baidu", baidu, ("from", "fra", "to", "spa")),
        ("papago", papago, ("source", "fr", "target", "es")),
    ],
)
def test_service_is_asked_in_its_own_codes_and_its_answer_read(
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    service: Callable[[dict[str, str]], Reply],
    pair: tuple[str, str, str, str],
) -> None:
    for _parameter, variable in SERVICES[name].keys:
        monkeypatch.setenv(variable, "secret")
    with FakeServer(service) as server:
        settings = EngineConfig(url=server.url)
        with open_engine(name, source=FR, target=ES, settings=settings) as engine:
            (draft,) = engine.translate(["Il pleut"], timeout=PATIENT)
        assert draft.text == "[Il pleut]"
        asked = server.requests[0]
    assert (asked[pair[0]], asked[pair[2]]) == (pair[1], pair[3])


def test_text_longer_than_the_service_takes_is_a_bad_reply() -> None:
    with FakeServer(mymemory) as server:
        settings = EngineConfig(url=server.url)
        with (
            open_engine("mymemory", source=FR, target=ES, settings=settings) as engine,
            pytest.raises(errors.EngineBadReplyError, match="NotValidLength"),
        ):
            engine.translate(["x" * 600], timeout=PATIENT)


def test_every_exception_of_deep_translator_is_mapped() -> None:
    from deep_translator import exceptions  # noqa: PLC0415

    theirs = {
        name
        for name, found in vars(exceptions).items()
        if inspect.isclass(found) and issubclass(found, Exception)
    }
    assert theirs <= set(BY_NAME)
    for name in theirs:
        assert isinstance(engine_error("google", name), errors.EngineError)


def test_every_word_of_the_server_exception_is_an_error_of_ours() -> None:
    from deep_translator.exceptions import ServerException  # noqa: PLC0415

    kinds = {
        code: type(engine_error("x", "ServerException", code))
        for code in ServerException.errors.values()
    }
    assert kinds["ERR_DAILY_CHAR_LIMIT_EXCEEDED"] is errors.EngineQuotaExceededError
    assert kinds["ERR_LANG_NOT_SUPPORTED"] is errors.EngineUnsupportedPairError
    assert kinds["ERR_INTERNAL_SERVER_ERROR"] is errors.EngineBadReplyError


def test_every_service_that_takes_french_is_here() -> None:
    import deep_translator  # noqa: PLC0415

    ours = {service.cls for service in SERVICES.values()}
    theirs = {name for name in deep_translator.__all__ if name.endswith("Translator")}
    assert theirs - ours == {"QcriTranslator"}


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_network_engines_say_that_text_leaves_the_machine(spec: object) -> None:
    assert getattr(spec, "network", None) is True
    assert getattr(spec, "third_party", None) is True


def test_missing_key_is_named_by_its_variable_and_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DEEPL_API_KEY", raising=False)
    with pytest.raises(errors.EngineUnavailableError, match="DEEPL_API_KEY is not set") as caught:
        open_engine("deepl", source=FR, target=ES, settings=EngineConfig())
    assert "key_env" in caught.value.hint


def test_missing_library_is_named_with_the_command_that_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(errors.EngineUnavailableError, match="not installed") as caught:
        open_engine("google", source=FR, target=ES, settings=EngineConfig())
    assert caught.value.hint == 'pip install "iom-l10n[online]"'


def test_old_chatgpt_needs_a_package_that_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPEN_API_KEY", "x")
    with pytest.raises(errors.EngineUnavailableError, match="openai") as caught:
        open_engine("chatgpt", source=FR, target=ES, settings=EngineConfig(model="m"))
    assert "openai<1" in caught.value.hint


@pytest.mark.parametrize(
    ("name", "source", "target"), [("google", "en", "es"), ("deepl", "fr", "ar")]
)
def test_pair_that_a_service_lacks_is_refused_before_anything_is_sent(
    monkeypatch: pytest.MonkeyPatch, name: str, source: str, target: str
) -> None:
    monkeypatch.setenv("DEEPL_API_KEY", "x")
    with pytest.raises(errors.EngineUnsupportedPairError):
        open_engine(
            name, source=LocaleTag(source), target=LocaleTag(target), settings=EngineConfig()
        )


def test_free_keys_of_deepl_go_to_the_free_server(monkeypatch: pytest.MonkeyPatch) -> None:
    for key, free in (("abc:fx", True), ("abc", False)):
        monkeypatch.setenv("DEEPL_API_KEY", key)
        with registry()["deepl"].open(FR, ES, EngineConfig()) as engine:
            parameters = vars(engine)["_request"]["parameters"]
        assert ("use_free_api" not in parameters) is free


def test_model_is_part_of_the_origin() -> None:
    settings = EngineConfig(model="small")
    with open_engine("google", source=FR, target=ES, settings=settings) as engine:
        assert engine.details == (("model", "small"),)
        assert engine.name == "google/deep-translator-1.11.4"


def test_child_leaves_no_process_behind() -> None:
    with FakeServer(lambda _asked: libre_reply("hola")) as server, libre(server) as engine:
        engine.translate(["bonjour"], timeout=PATIENT)
        process = vars(engine)["_child"]._process
    assert process.poll() is not None
    with pytest.raises(ProcessLookupError):
        os.kill(process.pid, 0)


def test_child_that_is_killed_is_a_bad_reply_and_starts_again() -> None:
    with FakeServer(lambda _asked: libre_reply("hola")) as server, libre(server) as engine:
        engine.translate(["bonjour"], timeout=PATIENT)
        vars(engine)["_child"]._process.kill()
        vars(engine)["_child"]._process.wait()
        with pytest.raises(errors.EngineBadReplyError):
            engine.translate(["bonjour"], timeout=PATIENT)
        assert [d.text for d in engine.translate(["bonjour"], timeout=PATIENT)] == ["hola"]
