"""The memory on disk: SQLite for texts and what is known of them, an index for likeness.

Nothing in it is anybody's only copy: it is made from `locales/` and `memory/`, a file at a time,
and a file that changed replaces all that it brought before. So a translation that was changed or
rejected is gone from the memory at the next look.
"""

from __future__ import annotations

import itertools
import re
import sqlite3
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from iom_l10n.errors import CatalogError, MemoryStoreError
from iom_l10n.memory.fuzzy_index import FuzzyIndex
from iom_l10n.memory.skeleton import skeleton_key
from iom_l10n.memory.unit import MemoryUnit, fold
from iom_l10n.messages import _
from iom_l10n.model import LocaleTag, Origin, OriginKind, State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    Told = Callable[[str, int, int], None]

__all__ = ["MemoryFile", "MemoryStore"]

_SCHEMA_VERSION = 2
_SCHEMA = """
CREATE TABLE file (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL);
CREATE TABLE source (
  id INTEGER PRIMARY KEY, folded TEXT NOT NULL UNIQUE, skeleton INTEGER NOT NULL
);
CREATE INDEX source_skeleton ON source (skeleton);
CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
  source_id INTEGER NOT NULL REFERENCES source,
  source TEXT NOT NULL, target TEXT NOT NULL, source_lang TEXT NOT NULL, lang TEXT NOT NULL,
  release TEXT NOT NULL, state TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
  changed TEXT NOT NULL, note TEXT NOT NULL,
  before TEXT, after TEXT, place TEXT NOT NULL, imported INTEGER NOT NULL
);
CREATE INDEX unit_source ON unit (source_id, lang);
CREATE INDEX unit_file ON unit (file);
"""
_COLUMNS = (
    "source, target, source_lang, lang, release, state, kind, name, changed, note,"
    " before, after, place, imported"
)
_INSERT = "INSERT INTO unit VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_SMALL = 3_000  # sources: below, all are compared and no index is kept
_PATIENCE_SECONDS = 30.0
_AT_ONCE = 500
_BATCH = 5_000
_MAPPED = 1 << 30  # bytes; what lies beyond is read as usual


_OF_LANGUAGE = "(lang = ? OR lang LIKE ?)"


def _spoken(lang: LocaleTag | None) -> tuple[str, str]:
    """Return what _OF_LANGUAGE asks for: a language and its regions, or whatever there is.

    A memory of en-GB answers for en, and one of en for en-GB.
    """
    base = lang.partition("-")[0] if lang else ""
    return base, f"{base}-%" if base else "%"


def _silent(_file: str, _taken: int, _total: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryFile:
    """A file that feeds the memory: its name, a stamp that changes with it, and its units."""

    name: str
    stamp: str
    units: Callable[[], Iterable[MemoryUnit]]


class MemoryStore:
    """One project's memory; use as a context manager."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / "memory.sqlite"
        self._index: FuzzyIndex | None = None
        self._open()

    def __enter__(self) -> Self:
        """Return the store."""
        return self

    def __exit__(self, *_details: object) -> None:
        """Close the database."""
        self._database.close()

    def _open(self) -> None:
        try:
            self._database = sqlite3.connect(
                self._path, timeout=_PATIENCE_SECONDS, isolation_level=None
            )
            self._database.execute("PRAGMA foreign_keys = ON")
            # Texts are fetched by the hundred from all over the file: a third faster when mapped.
            self._database.execute(f"PRAGMA mmap_size = {_MAPPED}")
            (version,) = self._database.execute("PRAGMA user_version").fetchone()
        except sqlite3.DatabaseError as error:
            raise self._unreadable() from error
        if version == 0:
            with self._writing():
                for statement in _SCHEMA.split(";"):
                    self._database.execute(statement)
                self._database.execute(f"PRAGMA user_version = {_SCHEMA_VERSION}")
        elif version < _SCHEMA_VERSION:
            self._begin_anew()
        elif version != _SCHEMA_VERSION:
            raise self._unreadable()

    def _begin_anew(self) -> None:
        """Leave a database of an older version behind: `sync` fills the new one."""
        self._database.close()
        for path in self._folder.iterdir():
            path.unlink()
        self._open()

    def _unreadable(self) -> MemoryStoreError:
        return MemoryStoreError(
            _("the memory cannot be read"),
            _("run: iom-l10n memory rebuild"),
            path=str(self._path),
        )

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the database alone until all is written, or nothing."""
        try:
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._database.execute("ROLLBACK")
                raise
            self._database.execute("COMMIT")
        except sqlite3.Error as error:
            raise MemoryStoreError(
                _("the memory cannot be written ({reason})").format(reason=error),
                _("free some space, or wait for the other command"),
                path=str(self._path),
            ) from error

    def __len__(self) -> int:
        """Return how many units there are."""
        (count,) = self._database.execute("SELECT count(*) FROM unit").fetchone()
        return int(count)

    def sync(self, files: Sequence[MemoryFile], told: Told = _silent) -> list[CatalogError]:
        """Take in the files that changed, let go those that are gone.

        Returns what is wrong with catalogs that cannot be read: they bring nothing, and are tried
        again at the next look. `told` hears of each batch: the file, how many units of it are in, 0
        for how many there are.
        """
        known = dict(self._database.execute("SELECT name, stamp FROM file"))
        changed = [file for file in files if known.get(file.name) != file.stamp]
        gone = set(known) - {file.name for file in files}
        if not changed and not gone:
            return []
        unread = []
        with self._writing():
            for name in [*gone, *(file.name for file in changed)]:
                self._database.execute("DELETE FROM file WHERE name = ?", (name,))
            for file in changed:
                try:
                    self._take(file, told)
                except CatalogError as error:
                    self._database.execute("DELETE FROM file WHERE name = ?", (file.name,))
                    unread.append(error)
        return unread

    def _take(self, file: MemoryFile, told: Told) -> None:
        cursor = self._database.execute(
            "INSERT INTO file (name, stamp) VALUES (?, ?)", (file.name, file.stamp)
        )
        number = cursor.lastrowid
        units = (unit for unit in file.units() if unit.source.strip() and unit.target.strip())
        taken = 0
        while batch := list(itertools.islice(units, _BATCH)):
            self._take_batch(number, batch)
            taken += len(batch)
            told(file.name, taken, 0)

    def _take_batch(self, number: int | None, batch: Sequence[MemoryUnit]) -> None:
        sources = self._sources_of([fold(unit.source) for unit in batch])
        self._database.executemany(
            _INSERT,
            [
                (
                    number, sources[fold(unit.source)], unit.source, unit.target, unit.source_lang,
                    unit.lang, unit.release, unit.state.value, unit.origin.kind.value,
                    unit.origin.name, unit.changed, unit.note, unit.before, unit.after, unit.place,
                    unit.imported,
                )
                for unit in batch
            ],
        )  # fmt: skip

    def _sources_of(self, folded: Sequence[str]) -> dict[str, int]:
        """Return the numbers of sources; new ones are entered, in order."""
        wanted = list(dict.fromkeys(folded))
        known = self._numbers_of(wanted)
        new = [text for text in wanted if text not in known]
        self._database.executemany(
            "INSERT INTO source (folded, skeleton) VALUES (?, ?)",
            [(text, skeleton_key(text)) for text in new],
        )
        return known | self._numbers_of(new)

    def _numbers_of(self, folded: Sequence[str]) -> dict[str, int]:
        return dict(self._picked("SELECT folded, id FROM source WHERE folded IN", folded))

    def _picked(self, select: str, values: Sequence[object]) -> Iterator[tuple[Any, Any]]:
        """Yield the pairs of `select` for values of any number: SQLite bears only so many."""
        for start in range(0, len(values), _AT_ONCE):
            part = values[start : start + _AT_ONCE]
            yield from self._database.execute(f"{select} ({','.join('?' * len(part))})", part)

    def exact(self, source: str, lang: LocaleTag) -> list[MemoryUnit]:
        """Return the units of a source, spaces and apostrophes apart."""
        where = f"{_OF_LANGUAGE} AND source_id = (SELECT id FROM source WHERE folded = ?)"  # noqa: S608 - a condition of this module
        return list(self._units(where, (*_spoken(lang), fold(source))))

    def similar(
        self, source: str, lang: LocaleTag, *, at_least: float, limit: int
    ) -> list[tuple[float, MemoryUnit]]:
        """Return units by the likeness of their sources (0 to 1), best first, the same one too."""
        query = fold(source)
        if not query:
            return []
        found = []
        for number, similarity in self._similar_sources(query, at_least, limit * 4):
            units = self._units(f"source_id = ? AND {_OF_LANGUAGE}", (number, *_spoken(lang)))
            found += [(similarity, unit) for unit in units]
        return found[: limit * 4]

    def alike(self, source: str, lang: LocaleTag, *, limit: int) -> list[MemoryUnit]:
        """Return units whose sources differ from this one in values and names alone, perhaps."""
        folded = fold(source)
        where = (
            "source_id IN (SELECT id FROM source WHERE skeleton = ? AND folded != ? LIMIT ?)"  # noqa: S608 - a condition of this module
            f" AND {_OF_LANGUAGE} LIMIT ?"
        )
        return list(
            self._units(where, (skeleton_key(folded), folded, limit, *_spoken(lang), limit))
        )

    def _similar_sources(self, query: str, at_least: float, limit: int) -> list[tuple[int, float]]:
        (count, last) = self._database.execute("SELECT count(*), max(id) FROM source").fetchone()
        if count >= _SMALL:
            return self._refreshed(last).search(query, self._texts, at_least=at_least, limit=limit)
        from rapidfuzz import process  # noqa: PLC0415 - heavy
        from rapidfuzz.distance import Levenshtein  # noqa: PLC0415

        texts = dict(self._database.execute("SELECT id, folded FROM source"))
        scored = process.extract(
            query,
            texts,
            scorer=Levenshtein.normalized_similarity,
            score_cutoff=at_least,
            limit=limit,
        )
        return [(number, similarity) for _text, similarity, number in scored]

    def _refreshed(self, last: int) -> FuzzyIndex:
        """Return the index with all sources in it: what is newer than it is appended."""
        path = self._folder / "sources.trigrams"
        if self._index is None:
            try:
                self._index = FuzzyIndex(path)
            except MemoryStoreError:
                self._index = FuzzyIndex.build(path, self._sources_above(0))
        if self._index.last < last:
            self._index.add(self._sources_above(self._index.last))
        return self._index

    def _sources_above(self, number: int) -> Iterator[tuple[int, str]]:
        yield from self._database.execute(
            "SELECT id, folded FROM source WHERE id > ? ORDER BY id", (number,)
        )

    def _texts(self, numbers: Sequence[int]) -> Mapping[int, str]:
        return dict(self._picked("SELECT id, folded FROM source WHERE id IN", numbers))

    def containing(self, text: str, lang: LocaleTag | None, limit: int) -> list[MemoryUnit]:
        """Return units whose source or target holds some words in a row.

        Capitals, accents and what stands between the words do not count.
        """
        where = f"{_OF_LANGUAGE} AND (holds(source) OR holds(target)) LIMIT ?"
        self._database.create_function("holds", 1, _holding(text), deterministic=True)
        return list(self._units(where, (*_spoken(lang), limit)))

    def counts(self) -> list[tuple[str, str, str, int]]:
        """Return (language, state, kind of origin, how many), sorted."""
        return list(
            self._database.execute(
                "SELECT lang, state, kind, count(*) FROM unit GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
            )
        )

    def speaks(self, lang: LocaleTag) -> bool:
        """Tell whether there is anything in a language."""
        return any(True for _unit in self._units(f"{_OF_LANGUAGE} LIMIT 1", _spoken(lang)))

    def units(self, lang: LocaleTag | None = None) -> Iterator[MemoryUnit]:
        """Yield all units, by source."""
        yield from self._units(f"{_OF_LANGUAGE} ORDER BY source_id, lang, id", _spoken(lang))

    def _units(self, where: str, values: Sequence[object]) -> Iterator[MemoryUnit]:
        rows = self._database.execute(
            f"SELECT {_COLUMNS} FROM unit WHERE {where}",  # noqa: S608 - conditions of this module
            values,
        )
        for source, target, source_lang, lang, release, state, kind, name, *more in rows:
            changed, note, before, after, place, imported = more
            yield MemoryUnit(
                source=source,
                target=target,
                source_lang=LocaleTag(source_lang),
                lang=LocaleTag(lang),
                release=release,
                state=State(state),
                origin=Origin(kind=OriginKind(kind), name=name),
                changed=changed,
                note=note,
                before=before,
                after=after,
                place=place,
                imported=bool(imported),
            )


def _holding(part: str) -> Callable[[str], bool]:
    from iom_l10n.text.words import strip_accents  # noqa: PLC0415 - one name, once a query

    def plain(text: str) -> str:
        return strip_accents(text).casefold()

    between = re.compile(r"[\W_]+")
    wanted = " ".join(filter(None, between.split(plain(part))))
    if not wanted:
        return lambda text: part in text
    return lambda text: wanted in " ".join(between.split(plain(text)))
