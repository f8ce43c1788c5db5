"""A Python program of ours in a process that can be ended at a deadline.

Libraries without a timeout can hang for ever, and a thread cannot be stopped: a process can.
Requests and answers are one JSON document a line.
"""

from __future__ import annotations

import contextlib
import json
import os
import selectors
import subprocess
import sys
import time
from typing import IO, Any

from iom_l10n.errors import EngineBadReplyError, EngineTimeoutError
from iom_l10n.messages import _

__all__ = ["Child"]

_BLOCK = 65536


class Child:
    """The running program; it starts at the first request and again after a deadline."""

    def __init__(self, module: str) -> None:
        # -P: a file of the same name in the current folder must not be imported instead.
        self._command = [sys.executable, "-P", "-m", module]
        self._process: subprocess.Popen[bytes] | None = None
        self._unread = b""

    def ask(self, request: dict[str, Any], answers: int, *, timeout: float) -> list[dict[str, Any]]:
        """Return so many answers to one request; the program is ended when time is over."""
        deadline = time.monotonic() + timeout
        try:
            stdin, stdout = self._pipes()
            stdin.write(json.dumps(request).encode() + b"\n")
            stdin.flush()
            return [self._answer(stdout.fileno(), deadline) for _number in range(answers)]
        except (OSError, ValueError) as error:
            self.close()
            raise EngineBadReplyError(
                _("the engine's process ended without an answer"), _("try again with -vv")
            ) from error
        except BaseException:
            self.close()  # a late answer must not become the next request's
            raise

    def close(self) -> None:
        """End the program."""
        process, self._process, self._unread = self._process, None, b""
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # what it never read is lost
                    pipe.close()

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603 - this very Python and our own module
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C is ours to handle
            )
        if self._process.stdin is None or self._process.stdout is None:  # pragma: no cover
            raise BrokenPipeError
        return self._process.stdin, self._process.stdout

    def _answer(self, pipe: int, deadline: float) -> dict[str, Any]:
        with selectors.DefaultSelector() as selector:
            selector.register(pipe, selectors.EVENT_READ)
            while b"\n" not in self._unread:
                left = deadline - time.monotonic()
                if left <= 0 or not selector.select(left):
                    raise EngineTimeoutError(
                        _("the engine gave no answer in time"),
                        _("raise its timeout in iom-l10n.toml or choose another engine"),
                    )
                block = os.read(pipe, _BLOCK)
                if not block:
                    raise BrokenPipeError
                self._unread += block
        line, _newline, self._unread = self._unread.partition(b"\n")
        answer = json.loads(line)
        if not isinstance(answer, dict):
            raise ValueError(line)  # noqa: TRY004 - bad data, not a caller's mistake
        return answer
