"""Sound answers of engines, kept so that a second run asks only for the rest.

An answer belongs to its text, languages, engine settings, glossary and advice: a change of any of
them asks again. Only what raised no doubt is kept. The file is rebuildable and never worth a
failure: when it cannot be used, everything works without it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
from typing import TYPE_CHECKING

from iom_l10n.engines.engine import Closing

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["AnswerCache", "answer_key"]

_VERSION = 1
_PATIENCE = 5.0  # seconds, while another process writes
_TABLE = "CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, target TEXT NOT NULL)"


def answer_key(*facts: object) -> str:
    """Return the SHA-256 of everything that an answer depends on; the facts are plain values."""
    written = json.dumps(facts, ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()


class AnswerCache(Closing):
    """Answers in one SQLite file; two processes may use it at the same time."""

    def __init__(self, path: Path) -> None:
        self._database = _opened(path)

    def get(self, key: str) -> str | None:
        """Return the answer kept under a key."""
        if self._database is None:
            return None
        try:
            row = self._database.execute(
                "SELECT target FROM answers WHERE key = ?", (key,)
            ).fetchone()
        except sqlite3.Error:
            return None
        return row[0] if row and isinstance(row[0], str) else None

    def put(self, key: str, target: str) -> None:
        """Keep an answer; it outlives this process, whole, when this returns."""
        if self._database is None:
            return
        with contextlib.suppress(sqlite3.Error, UnicodeEncodeError), self._database:
            self._database.execute("INSERT OR REPLACE INTO answers VALUES (?, ?)", (key, target))

    def close(self) -> None:
        """Close the file."""
        database, self._database = self._database, None
        if database is not None:
            database.close()


def _opened(path: Path) -> sqlite3.Connection | None:
    for _attempt in range(2):
        database = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(path, timeout=_PATIENCE, check_same_thread=False)
            # A lost cache costs a second question, a flush after each answer costs every answer.
            database.execute("PRAGMA synchronous = OFF")
            version = database.execute("PRAGMA user_version").fetchone()[0]
            if version not in {0, _VERSION}:
                database.execute("DROP TABLE IF EXISTS answers")
            with database:
                database.execute(_TABLE)
                if version != _VERSION:  # writing it each time would wait for other processes
                    database.execute(f"PRAGMA user_version = {_VERSION}")
        except sqlite3.OperationalError:  # locked, no room, no permission: go without
            _close(database)
            return None
        except (sqlite3.DatabaseError, OSError):  # another file, or a broken one: make a new one
            _close(database)
            with contextlib.suppress(OSError):
                path.unlink()
        else:
            return database
    return None


def _close(database: sqlite3.Connection | None) -> None:
    if database is not None:
        database.close()
