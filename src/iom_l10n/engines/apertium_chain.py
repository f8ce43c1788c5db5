r"""A mode of Apertium as a chain of living processes.

`apertium -z` answers nothing until later input comes, so the stages of the mode file are run
themselves, each with `-z`; a request ends with `[][\n]` and NUL, and the answer with NUL. A
segment then costs about a millisecond instead of a tenth of a second.
"""

from __future__ import annotations

import os
import selectors
import shlex
import subprocess
import time
from typing import TYPE_CHECKING

from iom_l10n.errors import EngineTimeoutError, EngineUnavailableError
from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["Chain", "stages_of"]

_END = b"[][\n]\0"
_BLOCK = 65536
_PIPE_ROOM = 512  # POSIX: a pipe that is ready takes so many bytes without blocking


def stages_of(mode_file: Path) -> list[list[str]]:
    """Return the commands of a mode, each told to flush at NUL; unknown words stay marked."""
    stages = []
    for stage in mode_file.read_text("utf-8").split("|"):
        words = [word for word in shlex.split(stage.replace("$1", "-g")) if word != "$2"]
        stages.append([words[0], "-z", *words[1:]])
    return stages


class Chain:
    """The running stages; one that died is restarted once, silence ends at the deadline."""

    def __init__(self, stages: Sequence[Sequence[str]]) -> None:
        self._stages = stages
        self._processes: list[subprocess.Popen[bytes]] = []

    def ask(self, request: bytes, *, timeout: float) -> bytes:
        """Return the answer to one request (no NUL within)."""
        deadline = time.monotonic() + timeout
        for attempt in (1, 2):
            if not self._processes:
                self._start()
            try:
                return self._exchange(request + _END, deadline)
            except BrokenPipeError:
                self.close()
                if attempt == 2:  # noqa: PLR2004 - the second of two attempts
                    break
            except BaseException:
                self.close()  # a half-read answer must not become the next one's
                raise
        raise EngineUnavailableError(
            _("Apertium ended while it translated"), _("run iom-l10n doctor")
        )

    @property
    def pids(self) -> list[int]:
        """The process ids of the stages."""
        return [process.pid for process in self._processes]

    def close(self) -> None:
        """End all stages."""
        processes, self._processes = self._processes, []
        for process in processes:
            process.kill()
        for process in processes:
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()

    def _start(self) -> None:
        feed: int | None = None
        for stage in self._stages:
            try:
                process = subprocess.Popen(  # noqa: S603 - commands of Apertium's own mode file
                    list(stage),
                    stdin=subprocess.PIPE if feed is None else feed,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    bufsize=0,
                    start_new_session=True,  # Ctrl-C is ours to handle: finished work is kept
                )
            except OSError as error:
                self.close()
                raise EngineUnavailableError(
                    _("cannot start {program} ({reason})").format(
                        program=stage[0], reason=error.strerror
                    ),
                    _("install the apertium package"),
                ) from error
            self._processes.append(process)
            if feed is not None:
                previous = self._processes[-2].stdout
                if previous is not None:
                    previous.close()
            feed = process.stdout.fileno() if process.stdout is not None else None

    def _exchange(self, request: bytes, deadline: float) -> bytes:
        first, last = self._processes[0].stdin, self._processes[-1].stdout
        if first is None or last is None:  # pragma: no cover - both are pipes
            raise BrokenPipeError
        answer = bytearray()
        with selectors.DefaultSelector() as selector:
            selector.register(first, selectors.EVENT_WRITE)
            selector.register(last, selectors.EVENT_READ)
            while True:
                left = deadline - time.monotonic()
                events = selector.select(left) if left > 0 else []
                if not events:
                    raise EngineTimeoutError(
                        _("Apertium gave no answer in time"), _("raise engines.apertium.timeout")
                    )
                for key, _mask in events:
                    if key.fileobj is first:
                        request = request[os.write(first.fileno(), request[:_PIPE_ROOM]) :]
                        if not request:
                            selector.unregister(first)
                        continue
                    block = os.read(last.fileno(), _BLOCK)
                    if not block:
                        raise BrokenPipeError
                    answer += block
                    if answer.endswith(_END):
                        return bytes(answer.removesuffix(_END))
                    if answer.endswith(b"\0"):  # a stage died: those after it end the answer early
                        raise BrokenPipeError
