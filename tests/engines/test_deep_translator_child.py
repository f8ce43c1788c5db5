"""The child program itself, in this process, so that every branch is seen."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from fakes import FakeServer, libre_reply
from iom_l10n.engines import deep_translator_child as child

if TYPE_CHECKING:
    import pytest


class Translator:
    def __init__(self, **parameters: str) -> None:
        self.parameters = parameters
        self._base_url = ""

    def translate(self, text: str) -> Any:
        if text == "list":
            return ["a", "b"]
        if text == "none":
            return None
        if text == "quota":
            from deep_translator.exceptions import ServerException  # noqa: PLC0415

            raise ServerException(403)
        if text == "secret":
            message = "my-key"
            raise RuntimeError(message)
        return f"{self._base_url}{text}"


def ask(monkeypatch: pytest.MonkeyPatch, *texts: str, url: str = "") -> list[dict[str, Any]]:
    monkeypatch.setattr("deep_translator.GoogleTranslator", Translator)
    out = io.StringIO()
    request = {
        "class": "GoogleTranslator",
        "url": url,
        "parameters": {},
        "exact_codes": False,
        "keyed": True,
        "texts": list(texts),
    }
    child._serve(request, {}, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_answers_come_one_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ask(monkeypatch, "un", "list", "none", url="u:") == [
        {"text": "u:un"},
        {"text": "ab"},
        {"text": None},
    ]


def test_exception_is_passed_by_name_and_never_by_message(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    quota, secret = ask(monkeypatch, "quota", "secret")
    assert quota == {
        "error": "ServerException",
        "module": "deep_translator.exceptions",
        "code": "ERR_DAILY_REQ_LIMIT_EXCEEDED",
    }
    assert secret == {"error": "RuntimeError", "module": "builtins"}


def test_program_answers_until_its_input_ends_and_prints_nothing_else() -> None:
    with FakeServer(lambda asked: libre_reply(asked["q"].upper())) as server:
        request = {
            "class": "LibreTranslator",
            "url": server.url,
            "parameters": {"source": "fr", "target": "es", "api_key": "k"},
            "exact_codes": True,
            "keyed": True,
            "texts": ["un", "deux"],
        }
        done = subprocess.run(
            [sys.executable, "-P", "-m", "iom_l10n.engines.deep_translator_child"],
            input=json.dumps(request) + "\n",
            capture_output=True,
            text=True,
            check=True,
        )
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        {"text": "UN"},
        {"text": "DEUX"},
    ]
