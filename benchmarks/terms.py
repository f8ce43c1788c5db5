"""Time term matching at 20,000 terms beside a bare automaton and a lemma dictionary, in one run.

Run: python benchmarks/terms.py [--terms 20000] [--data ../shared/releases]
The terms are seeded combinations of French nouns and adjectives; the text is that of the
development releases, repeated. The bare automaton (ahocorasick-rs) finds the terms as written, with
word bounds and nothing else; the dictionary looks up every run of up to four simplemma lemmas.
"""

from __future__ import annotations

import argparse
import random
import time
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING

import simplemma
from ahocorasick_rs import AhoCorasick, MatchKind

from iom_l10n.glossary import Termbase
from iom_l10n.model import Concept, LocaleTag, Term
from iom_l10n.releases import clean
from iom_l10n.text.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

FR, ES = LocaleTag("fr"), LocaleTag("es")
ROUNDS = 5
LONGEST = 4
SEED = 20_261_124


def sentences(folder: Path) -> list[str]:
    """Return the blocks of the development releases."""
    pages = sorted(p for p in folder.iterdir() if p.suffix in {".txt", ".md"})
    found = []
    for page in pages:
        if page.name != "README.md":
            release = clean(page.read_bytes(), name=page.name).release
            found += [block.text for block in release.blocks]
    return found


def terms(texts: list[str], count: int) -> list[str]:
    """Return words of the texts, then seeded combinations of them."""
    chance = random.Random(SEED)
    known = sorted({w.lower() for text in texts for w in words(text) if len(w) > 3})  # noqa: PLR2004
    chosen = dict.fromkeys(chance.sample(known, min(len(known), count // 200)))
    while len(chosen) < count:
        link = chance.choice([" ", " de ", " "])
        chosen[link.join(chance.sample(known, chance.choice([2, 2, 3])))] = None
    return list(chosen)


def timed(job: Callable[[str], object], texts: list[str]) -> float:
    """Return the best time of a pass over all texts, in milliseconds."""
    best = float("inf")
    for _round in range(ROUNDS):
        start = time.perf_counter()
        for text in texts:
            job(text)
        best = min(best, time.perf_counter() - start)
    return best * 1000


def bare(wanted: list[str]) -> Callable[[str], object]:
    """Return the finder of surface forms between word bounds."""
    automaton = AhoCorasick(wanted, matchkind=MatchKind.LeftmostLongest)

    def find(text: str) -> list[tuple[int, int, int]]:
        low = text.lower()
        return [
            (index, start, end)
            for index, start, end in automaton.find_matches_as_indexes(low)
            if not (start and low[start - 1].isalnum())
            and not (end < len(low) and low[end].isalnum())
        ]

    return find


def dictionary(wanted: list[str]) -> Callable[[str], object]:
    """Return the finder of runs of lemmas."""
    known = {tuple(simplemma.lemmatize(w, lang="fr") for w in words(term)) for term in wanted}

    def find(text: str) -> list[tuple[str, ...]]:
        lemmas = [simplemma.lemmatize(word, lang="fr") for word in words(text)]
        return [
            run
            for start in range(len(lemmas))
            for size in range(1, LONGEST + 1)
            if (run := tuple(lemmas[start : start + size])) in known
        ]

    return find


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--terms", type=int, default=20_000)
    parser.add_argument("--data", type=Path, default=Path("../shared/releases"))
    options = parser.parse_args()
    texts = sentences(options.data) * 3
    wanted = terms(texts, options.terms)
    concepts = tuple(
        Concept(
            id=f"c{number}",
            terms=(Term(text=text, lang=FR), Term(text=f"t{number}", lang=ES)),
        )
        for number, text in enumerate(wanted)
    )
    tracemalloc.start()
    start = time.perf_counter()
    matcher = Termbase(concepts=concepts, names=False).source_matcher(ES)
    matcher.match("Un texte.")
    built = time.perf_counter() - start
    memory = tracemalloc.get_traced_memory()[0] / 2**20
    tracemalloc.stop()
    ours, surface = timed(matcher.match, texts), timed(bare(wanted), texts)
    lemmas = timed(dictionary(wanted), texts)
    size = sum(map(len, texts))
    hits = sum(len(matcher.match(text)) for text in texts)
    print(f"{len(wanted)} terms, {size} characters, {hits} hits")
    print(f"build {built:.1f} s while memory is traced, {memory:.0f} MB of Python objects")
    print(f"ours {ours:.1f} ms, bare automaton {surface:.1f} ms: {surface / ours:.2f} of its speed")
    print(f"simplemma with a token dict {lemmas:.1f} ms: ours {lemmas / ours:.2f} times as fast")


if __name__ == "__main__":
    main()
