"""Time fuzzy matches in a large memory beside brute force, in one run.

Run: python benchmarks/memory.py [--units 1000000] [--queries 100] [--data ../shared/releases]
The segments are seeded chains of words of the development releases; a query is a segment with words
changed, taken out and put in until its similarity is between 60 and 99 per cent. Brute force is
rapidfuzz.process.extract with Levenshtein.normalized_similarity and a cut-off of 0.6. Ours reads
its texts from SQLite.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import statistics
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from iom_l10n.memory.fuzzy_index import FuzzyIndex
from iom_l10n.releases import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

SEED = 20_261_124
AT_LEAST = 0.6
LIMIT = 5
SHORTEST = 20
similarity = Levenshtein.normalized_similarity


def chains(folder: Path, count: int, chance: random.Random) -> list[str]:
    """Return distinct chains of words in which a word often follows one that it follows in fact."""
    pages = [p for p in sorted(folder.iterdir()) if p.suffix == ".txt"]
    blocks = [b.text for p in pages for b in clean(p.read_bytes(), name=p.name).release.blocks]
    known = [word for block in blocks for word in block.split()]
    following: dict[str, list[str]] = {}
    for block in blocks:
        words = block.split()
        for word, after in pairwise(words):
            following.setdefault(word, []).append(after)
    made: dict[str, None] = {}
    while len(made) < count:
        words = [chance.choice(known)]
        for _word in range(max(1, int(chance.lognormvariate(2.6, 0.6)))):
            near = following.get(words[-1]) if chance.random() < AT_LEAST else None
            words.append(chance.choice(near or known))
        made[" ".join(words)] = None
    return list(made)


def changed(text: str, words: Sequence[str], chance: random.Random) -> str:
    """Return a text with words changed down to a similarity of 60 to 99 per cent."""
    wanted, now = chance.uniform(AT_LEAST, 0.99), text.split()
    while similarity(text, " ".join(now)) > wanted:
        place = chance.randrange(len(now))
        now[place : place + chance.choice([0, 1, 1])] = chance.sample(words, chance.choice([0, 1]))
        now = now or [chance.choice(words)]
    return " ".join(now)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, default=1_000_000)
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument("--data", type=Path, default=Path("../shared/releases"))
    options = parser.parse_args()
    chance = random.Random(SEED)
    texts = chains(options.data, options.units, chance)
    words = sorted({word for text in texts[:2000] for word in text.split()})
    queries: list[str] = []
    while len(queries) < options.queries:
        text = chance.choice(texts)
        query = changed(text, words, chance) if len(text) >= SHORTEST else ""
        if query and similarity(text, query) > AT_LEAST:  # a cut-off leaves out equality
            queries.append(query)
    with tempfile.TemporaryDirectory() as folder:
        database = sqlite3.connect(Path(folder) / "texts.sqlite")
        database.execute("PRAGMA mmap_size = 1073741824")  # as the store has it
        database.execute("CREATE TABLE source (id INTEGER PRIMARY KEY, folded TEXT)")
        database.executemany("INSERT INTO source VALUES (?, ?)", enumerate(texts))
        database.commit()

        def read(numbers: Sequence[int]) -> dict[int, str]:
            marks = ",".join("?" * len(numbers))
            query = f"SELECT id, folded FROM source WHERE id IN ({marks})"  # noqa: S608 - marks
            return dict(database.execute(query, numbers))

        start = time.perf_counter()
        index = FuzzyIndex.build(Path(folder) / "index", enumerate(texts))
        built = time.perf_counter() - start
        size = (Path(folder) / "index").stat().st_size / len(texts)
        start = time.perf_counter()
        index = FuzzyIndex(Path(folder) / "index")
        opened = (time.perf_counter() - start) * 1000
        brute, ours, first, five, wanted = [], [], 0, 0, 0
        for query in queries:
            start = time.perf_counter()
            best = process.extract(
                query, texts, scorer=similarity, score_cutoff=AT_LEAST, limit=LIMIT
            )
            brute.append((time.perf_counter() - start) * 1000)
            start = time.perf_counter()
            found = index.search(query, read, at_least=AT_LEAST, limit=LIMIT)
            ours.append((time.perf_counter() - start) * 1000)
            scores = [score for _text, score, _number in best]
            first += bool(found) and found[0][1] >= scores[0]
            five += sum(one[1] >= score for one, score in zip(found, scores, strict=False))
            wanted += len(scores)
    print(f"{len(texts)} segments; built in {built:.1f} s, {size:.1f} bytes each, {opened:.1f} ms")
    for name, place in (("p50", 9), ("p95", 18)):
        slow, fast = (statistics.quantiles(times, n=20)[place] for times in (brute, ours))
        print(f"{name}: brute {slow:.1f} ms, ours {fast:.2f} ms, ratio {slow / fast:.0f}")
    print(f"recall@1 {first / len(queries):.3f}, recall@5 {five / wanted:.3f}")


if __name__ == "__main__":
    main()
