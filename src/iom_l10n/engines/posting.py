"""JSON over HTTP with one deadline for all of it, a cap on the reply, and no redirect.

A library's timeouts are for each read, so a server that drips a byte a second is never late; the
exchange runs in a thread of its own and is left at the deadline. A redirect is refused, because
what is sent holds a key and a text under embargo.
"""

from __future__ import annotations

import json
import queue
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.request import getproxies, proxy_bypass

from iom_l10n.engines.passing import PassingFault
from iom_l10n.engines.where import Reach, host, reach
from iom_l10n.errors import (
    EngineBadReplyError,
    EngineError,
    EngineTimeoutError,
    EngineUnavailableError,
)
from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import urllib3

__all__ = ["MOST_BYTES", "Poster", "Reply"]

MOST_BYTES = 4_000_000
_BLOCK = 65536


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a server answered: its status, its Retry-After header, its body."""

    status: int
    retry_after: str = ""
    body: bytes = b""

    def document(self) -> Any:
        """Return the JSON in the body, whatever type the server says it is.

        Raises PassingFault for half a document, HTML and other bytes.
        """
        try:
            return json.loads(self.body.decode("utf-8-sig"))
        except (ValueError, RecursionError) as error:
            raise PassingFault(
                EngineBadReplyError(
                    _("the answer is no JSON"), _("check that its url is the right one")
                )
            ) from error


@dataclass(slots=True)
class Poster:
    """Talks to one server; connections stay open between requests."""

    engine: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    _pool: urllib3.PoolManager | None = None

    def post(self, path: str, document: object, *, timeout: float) -> Reply:
        """Return the answer to a document; raises PassingFault or an EngineError in time."""
        body = json.dumps(document, ensure_ascii=False).encode("utf-8", "replace")
        return self._exchange("POST", path, body, timeout)

    def get(self, path: str, *, timeout: float) -> Reply:
        """Return what lies at a path; raises as `post` does."""
        return self._exchange("GET", path, None, timeout)

    def close(self) -> None:
        """Close the connections."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.clear()

    def _exchange(self, method: str, path: str, body: bytes | None, timeout: float) -> Reply:
        deadline = time.monotonic() + timeout
        pool = self._opened()
        answers: queue.SimpleQueue[Reply | Exception] = queue.SimpleQueue()

        def exchange() -> None:
            try:
                answers.put(self._read(pool, method, path, body, deadline))
            except Exception as error:  # noqa: BLE001 - raised again where it is waited for
                answers.put(error)

        threading.Thread(target=exchange, name="engine-request", daemon=True).start()
        try:
            answer = answers.get(timeout=max(0.0, deadline - time.monotonic()))
        except queue.Empty:
            self.close()  # the thread is left to its own timeout; nobody reads its answer
            raise self._late() from None
        except BaseException:
            self.close()
            raise
        if isinstance(answer, Exception):
            raise answer
        return answer

    def _read(
        self,
        pool: urllib3.PoolManager,
        method: str,
        path: str,
        body: bytes | None,
        deadline: float,
    ) -> Reply:
        import urllib3  # noqa: PLC0415 - an optional dependency, slow to load
        from urllib3 import exceptions  # noqa: PLC0415

        try:
            response = pool.request(
                method,
                self.url.rstrip("/") + path,
                body=body,
                headers={**self.headers, "Content-Type": "application/json"},
                timeout=urllib3.Timeout(total=max(0.001, deadline - time.monotonic())),
                retries=False,
                redirect=False,
                preload_content=False,
            )
            with response:  # closes what an error leaves open
                content = self._content(response, deadline)
                response.release_conn()
        except exceptions.NewConnectionError as error:  # a TimeoutError to the library
            raise self._unreachable() from error
        except exceptions.TimeoutError as error:
            raise self._late() from error
        except exceptions.DecodeError as error:
            raise EngineBadReplyError(
                _("the answer cannot be unpacked"), _("try again or choose another engine")
            ) from error
        except exceptions.SSLError as error:
            raise EngineUnavailableError(
                _("no safe connection to {host}").format(host=host(self.url)),
                _("check the certificate of the server and the clock of this machine"),
            ) from error
        except (exceptions.HTTPError, OSError) as error:
            raise self._unreachable() from error
        return Reply(
            status=response.status,
            retry_after=response.headers.get("Retry-After", ""),
            body=content,
        )

    def _content(self, response: urllib3.BaseHTTPResponse, deadline: float) -> bytes:
        content = bytearray()
        blocks = response.stream(_BLOCK, decode_content=True)
        while (block := self._next(blocks)) is not None:
            content += block
            if len(content) > MOST_BYTES:
                raise EngineBadReplyError(
                    _("the answer is longer than {limit} bytes").format(limit=MOST_BYTES),
                    _("check that its url is the right one"),
                )
            if time.monotonic() > deadline:
                raise self._late()
        return bytes(content)

    def _next(self, blocks: Iterator[bytes]) -> bytes | None:
        from urllib3.exceptions import ProtocolError  # noqa: PLC0415 - an optional dependency

        try:
            return next(blocks, None)
        except ProtocolError as error:
            raise PassingFault(
                EngineBadReplyError(
                    _("the answer broke off"), _("try again or choose another engine")
                )
            ) from error

    def _opened(self) -> urllib3.PoolManager:
        if self._pool is None:
            import urllib3  # noqa: PLC0415 - an optional dependency, slow to load

            proxy = self._proxy()
            agent = {"User-Agent": "iom-l10n"}
            self._pool = (
                urllib3.ProxyManager(proxy, headers=agent)
                if proxy
                else urllib3.PoolManager(headers=agent)
            )
        return self._pool

    def _proxy(self) -> str:
        """Return the proxy that the environment names; what stays in the house needs none."""
        name = host(self.url)
        if reach(self.url) is not Reach.AWAY or proxy_bypass(name):
            return ""
        found = getproxies()
        return found.get(self.url.partition(":")[0], "") or found.get("all", "")

    def _late(self) -> EngineError:
        return EngineTimeoutError(
            _("no answer from {host} in time").format(host=host(self.url)),
            _("raise engines.{name}.timeout in iom-l10n.toml or choose another engine").format(
                name=self.engine
            ),
        )

    def _unreachable(self) -> PassingFault:
        return PassingFault(
            EngineUnavailableError(
                _("cannot reach {host}").format(host=host(self.url)),
                _("check that the server runs, the network and engines.{name}.url").format(
                    name=self.engine
                ),
            )
        )
