"""Find the segments most like a text among a million, without reading their texts.

Columns lie in one file, mapped into memory and sorted by length: four words of trigram bits, the
length, the row's number in the store; 38 bytes a segment. A query reads only the lengths that can
reach the similarity asked for, counts differing bits in blocks that fit the cache, and hands the
nearest to rapidfuzz, which has the last word. What is added later stands in a second file beside
the first, until it has grown to an eighth of it.
"""

from __future__ import annotations

import mmap
import struct
from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING, Any

from iom_l10n.errors import MemoryStoreError
from iom_l10n.memory.trigrams import BITS_PER_EDIT, WORDS, bitmaps
from iom_l10n.messages import _
from iom_l10n.storage.atomic import write_atomic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

__all__ = ["FuzzyIndex", "Scored"]

Scored = tuple[int, float]  # a row's number, its similarity from 0 to 1
_MAGIC = b"IOMTRI1\n"
_HEADER = struct.Struct("<8sQ")
_KINDS = (*[("<u8", 8)] * WORDS, ("<u4", 4), ("<u2", 2))
_WIDTH = sum(width for _kind, width in _KINDS)
_LONGEST = 65_535
_BATCH = 20_000
_BLOCK = 1 << 14
# How many of the nearest are read: a few for what is nearly the same, then all that may count.
_FIRST = 48
_MOST = 256


@dataclass(slots=True)
class _Part:
    """Columns of some segments: bits (one array a word), lengths, numbers."""

    words: list[Any]
    lengths: Any
    numbers: Any

    def __len__(self) -> int:
        return len(self.numbers)


class FuzzyIndex:
    """An index file, opened; `build` writes it anew, `add` appends."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._addition = path.with_suffix(path.suffix + ".more")
        self._parts = [_opened(path)]
        if self._addition.exists():
            self._parts.append(_opened(self._addition))

    def __len__(self) -> int:
        """Return how many segments can be found."""
        return sum(map(len, self._parts))

    @property
    def last(self) -> int:
        """The highest number that was added, 0 for none."""
        return max((int(part.numbers.max()) for part in self._parts if len(part)), default=0)

    @classmethod
    def build(cls, path: Path, segments: Iterable[tuple[int, str]]) -> FuzzyIndex:
        """Write the index of (number, text) pairs and return it."""
        _write(path, _columns(segments))
        path.with_suffix(path.suffix + ".more").unlink(missing_ok=True)
        return cls(path)

    def add(self, segments: Iterable[tuple[int, str]]) -> None:
        """Add segments: to the smaller file, or to the whole once that has grown enough."""
        more = _joined([*self._parts[1:], _columns(segments)])
        if len(more) * 8 > len(self._parts[0]):
            _write(self._path, _joined([self._parts[0], more]))
            self._addition.unlink(missing_ok=True)
            self._parts = [_opened(self._path)]
        else:
            _write(self._addition, more)
            self._parts = [self._parts[0], _opened(self._addition)]

    def search(
        self,
        query: str,
        texts: Callable[[Sequence[int]], Mapping[int, str]],
        *,
        at_least: float,
        limit: int,
    ) -> list[Scored]:
        """Return the most similar segments, best first (Levenshtein, normalised, code points).

        `texts` reads the texts of numbers from the store. `at_least` is from 0 to 1.
        """
        from rapidfuzz import process  # noqa: PLC0415 - heavy
        from rapidfuzz.distance import Levenshtein  # noqa: PLC0415

        best: list[Scored] = []
        longest = max(len(query), floor(len(query) / at_least)) or 1
        for least_bits, numbers in self._nearest(query, at_least):
            reachable = 1 - least_bits / BITS_PER_EDIT / longest
            if len(best) >= limit and reachable <= best[limit - 1][1]:
                break
            found = process.extract(
                query,
                texts(numbers),
                scorer=Levenshtein.normalized_similarity,
                score_cutoff=at_least,
                limit=limit,
            )
            best += [(number, similarity) for _text, similarity, number in found]
            best.sort(key=lambda scored: (-scored[1], scored[0]))
            del best[limit:]
        return best

    def _nearest(self, query: str, at_least: float) -> Iterator[tuple[int, list[int]]]:
        """Yield batches of numbers, nearest by bits first, each with its least count of bits."""
        import numpy as np  # noqa: PLC0415 - heavy

        bits = bitmaps([query])[0]
        shortest, longest = ceil(len(query) * at_least), floor(len(query) / at_least)
        width = np.dtype("<u2").type  # of the column: another would have it copied
        low, high = width(min(shortest, _LONGEST)), width(min(longest, _LONGEST))
        counts, numbers = [], []
        for part in self._parts:
            first = int(np.searchsorted(part.lengths, low, "left"))
            last = int(np.searchsorted(part.lengths, high, "right"))
            count, place = _nearest_of(part, bits, first, last)
            counts.append(count)
            numbers.append(part.numbers[place])
        count, number = np.concatenate(counts), np.concatenate(numbers)
        order = np.argsort(count, kind="stable")[:_MOST]
        for batch in (order[:_FIRST], order[_FIRST:]):
            if len(batch):
                yield int(count[batch[0]]), number[batch].tolist()


def _nearest_of(part: _Part, bits: Any, first: int, last: int) -> tuple[Any, Any]:
    """Return the least numbers of differing bits, and where they stand; a few hundred of each.

    Blocks fit the cache, and only what may be among the nearest so far is kept of them.
    """
    import numpy as np  # noqa: PLC0415 - heavy

    most = 255
    counts, places = np.empty(0, np.uint8), np.empty(0, np.int64)
    for start in range(first, last, _BLOCK):
        end = min(start + _BLOCK, last)
        block = np.bitwise_count(part.words[0][start:end] ^ bits[0])
        for place in range(1, WORDS):
            block += np.bitwise_count(part.words[place][start:end] ^ bits[place])
        near = np.nonzero(block <= most)[0]
        counts = np.concatenate([counts, block[near]])
        places = np.concatenate([places, near + start])
        if len(counts) > 2 * _MOST:
            kept = np.argpartition(counts, _MOST)[:_MOST]
            counts, places = counts[kept], places[kept]
            most = int(counts.max())
    return counts, places


def _empty() -> _Part:
    import numpy as np  # noqa: PLC0415 - heavy

    words = [np.zeros(0, np.dtype("<u8"))] * WORDS
    return _Part(words, np.zeros(0, np.dtype("<u2")), np.zeros(0, np.dtype("<u4")))


def _columns(segments: Iterable[tuple[int, str]]) -> _Part:
    import numpy as np  # noqa: PLC0415 - heavy

    parts = [_empty()]
    batch: list[tuple[int, str]] = []

    def close() -> None:
        rows = bitmaps([text for _number, text in batch])
        lengths = [min(len(text), _LONGEST) for _number, text in batch]
        parts.append(
            _Part(
                [np.ascontiguousarray(rows[:, place]) for place in range(WORDS)],
                np.array(lengths, np.dtype("<u2")),
                np.array([number for number, _text in batch], np.dtype("<u4")),
            )
        )
        batch.clear()

    for segment in segments:
        batch.append(segment)
        if len(batch) == _BATCH:
            close()
    if batch:
        close()
    return _joined(parts)


def _joined(parts: Sequence[_Part]) -> _Part:
    import numpy as np  # noqa: PLC0415 - heavy

    return _Part(
        [np.concatenate([part.words[place] for part in parts]) for place in range(WORDS)],
        np.concatenate([part.lengths for part in parts]),
        np.concatenate([part.numbers for part in parts]),
    )


def _write(path: Path, part: _Part) -> None:
    """Write columns, sorted by length."""
    import numpy as np  # noqa: PLC0415 - heavy

    order = np.argsort(part.lengths, kind="stable")
    columns = [*part.words, part.numbers, part.lengths]
    content = [column[order].tobytes() for column in columns]
    write_atomic(path, b"".join([_HEADER.pack(_MAGIC, len(part)), *content]))


def _opened(path: Path) -> _Part:
    """Map the file; raise MemoryStoreError when it is none of ours or is cut short."""
    import numpy as np  # noqa: PLC0415 - heavy

    try:
        with path.open("rb") as file:
            magic, count = _HEADER.unpack(file.read(_HEADER.size))
        size = path.stat().st_size
    except (OSError, struct.error) as error:
        raise _unreadable(path) from error
    if magic != _MAGIC or size != _HEADER.size + count * _WIDTH:
        raise _unreadable(path)
    if not count:
        return _empty()
    with path.open("rb") as file:
        data = np.frombuffer(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), np.uint8)
    at, columns = _HEADER.size, []
    for kind, width in _KINDS:
        columns.append(data[at : at + count * width].view(np.dtype(kind)))
        at += count * width
    return _Part(columns[:WORDS], columns[-1], columns[-2])


def _unreadable(path: Path) -> MemoryStoreError:
    return MemoryStoreError(
        _("the memory's index cannot be read"), _("run: iom-l10n memory rebuild"), path=str(path)
    )
