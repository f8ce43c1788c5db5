"""A web server on this machine that misbehaves as told."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from loopback import LoopbackServer

if TYPE_CHECKING:
    from collections.abc import Callable
    from http.server import BaseHTTPRequestHandler

__all__ = ["FakeServer", "Misbehaviour", "Reply"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer: its status and body, and how much of the body is really sent."""

    status: int = 200
    body: bytes = b""
    promised: int | None = None
    silent: bool = False


class Misbehaviour:
    """Ways in which real services answer."""

    SILENT = Reply(silent=True)
    TOO_MANY = Reply(status=429, body=b"slow down")
    BROKEN = Reply(status=500, body=b"oops")
    FORBIDDEN = Reply(status=403, body=b"no")
    OUT_OF_SERVICE = Reply(status=503, body=b"later")
    GARBAGE = Reply(body=b"\x00<html>\xff not json")
    EMPTY = Reply(body=b"")
    HALF = Reply(body=b'{"translatedText": "Bue', promised=4096)
    WRONG_SHAPE = Reply(body=b'{"other": 1}')
    NOTHING = Reply(body=b"{}")
    NULL = Reply(body=b'{"translatedText": null}')


class FakeServer(LoopbackServer):
    """Answers every request with `reply`, or with what `reply` makes of its parameters."""

    def __init__(self, reply: Reply | Callable[[dict[str, str]], Reply]) -> None:
        super().__init__()
        self.reply = reply
        self.requests: list[dict[str, str]] = []

    @property
    def url(self) -> str:
        """The server's address, as deep-translator wants it."""
        return f"{super().url}/"

    def serve(self, request: BaseHTTPRequestHandler) -> None:
        body = request.rfile.read(int(request.headers.get("Content-Length") or 0)).decode()
        values = parse_qs(urlsplit(request.path).query) | parse_qs(body)
        parameters = {name: found[0] for name, found in values.items()}
        self.requests.append(parameters)
        reply = self.reply(parameters) if callable(self.reply) else self.reply
        if reply.silent:
            self.released.wait()
        request.send_response(reply.status)
        request.send_header("Content-Length", str(reply.promised or len(reply.body)))
        request.end_headers()
        request.wfile.write(reply.body)
        request.close_connection = bool(reply.promised or reply.silent)


def libre_reply(text: str) -> Reply:
    """Return what LibreTranslate answers."""
    return Reply(body=json.dumps({"translatedText": text}).encode())
