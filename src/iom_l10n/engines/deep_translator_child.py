"""The program that runs deep-translator: see `child` for why it has a process of its own.

Each request is `{class, url, parameters, exact_codes, keyed, texts}`, each answer `{text}` or
`{error, code}`: the name of the exception and, for an HTTP error of deep-translator's table, its
word. Messages of exceptions are never passed on: some hold the key.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any, TextIO

__all__ = ["main"]


def main() -> None:
    """Answer requests until standard input ends."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # deep-translator prints here and there
    translators: dict[str, Any] = {}
    for line in sys.stdin:
        _serve(json.loads(line), translators, answers)


def _serve(request: dict[str, Any], translators: dict[str, Any], answers: TextIO) -> None:
    key = json.dumps([request["class"], request["url"], request["parameters"]])
    for text in request["texts"]:
        try:
            if key not in translators:
                translators[key] = _translator(request)
            answer = {"text": _plain(translators[key].translate(text))}
        except Exception as error:  # noqa: BLE001 - most have no common base; all are mapped
            answer = {"error": type(error).__name__, "module": type(error).__module__}
            if type(error).__name__ == "ServerException":
                answer["code"] = str(error.args[0])
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def _translator(request: dict[str, Any]) -> Any:
    import deep_translator  # noqa: PLC0415 - an optional dependency

    if request["keyed"]:
        _stay_on_the_server()
    translator = getattr(deep_translator, request["class"])(**request["parameters"])
    if request["exact_codes"]:  # Papago's table turns the code "fr" into "French"
        translator.source = request["parameters"]["source"]
        translator.target = request["parameters"]["target"]
    if request["url"]:
        translator._base_url = request["url"]  # noqa: SLF001 - the only seam that it has
    return translator


def _stay_on_the_server() -> None:
    """Follow no redirect: the library sends keys in headers and bodies, which would go along."""
    import requests  # noqa: PLC0415 - comes with deep-translator

    def nowhere(_session: requests.Session, _response: requests.Response) -> None:
        """Name no next address."""

    requests.Session.get_redirect_target = nowhere  # type: ignore[assignment,method-assign]


def _plain(answer: Any) -> str | None:
    """Return the text of an answer; Yandex gives a list."""
    if isinstance(answer, list):
        return "".join(str(part) for part in answer)
    return answer if answer is None else str(answer)


if __name__ == "__main__":
    main()
