"""A web server on this machine that misbehaves as told."""

from __future__ import annotations

import contextlib
import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Self
from urllib.parse import parse_qs, urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

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


@dataclass(slots=True)
class FakeServer:
    """Answers every request with `reply`, or with what `reply` makes of its parameters."""

    reply: Reply | Callable[[dict[str, str]], Reply]
    requests: list[dict[str, str]] = field(default_factory=list)
    _released: threading.Event = field(default_factory=threading.Event)
    _server: ThreadingHTTPServer | None = None

    @property
    def url(self) -> str:
        """The server's address."""
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.server_port}/"

    def __enter__(self) -> Self:
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                outer._serve(self)

            do_GET = do_POST  # noqa: N815

            def log_message(self, *_arguments: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._released.set()
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()

    def _serve(self, request: BaseHTTPRequestHandler) -> None:
        body = request.rfile.read(int(request.headers.get("Content-Length") or 0)).decode()
        values = parse_qs(urlsplit(request.path).query) | parse_qs(body)
        parameters = {name: found[0] for name, found in values.items()}
        self.requests.append(parameters)
        reply = self.reply(parameters) if callable(self.reply) else self.reply
        if reply.silent:
            self._released.wait()
        with contextlib.suppress(OSError):  # the client may be gone
            request.send_response(reply.status)
            request.send_header("Content-Length", str(reply.promised or len(reply.body)))
            request.end_headers()
            request.wfile.write(reply.body)


def libre_reply(text: str) -> Reply:
    """Return what LibreTranslate answers."""
    return Reply(body=json.dumps({"translatedText": text}).encode())
