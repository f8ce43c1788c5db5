"""Sentence boundaries and speed beside other splitters, in one run.

    python benchmarks/segmentation.py [gsd-dev.tsv]

Quality: boundary F1 on French web and news text, runs of ten sentences joined by a space, over the
boundaries whose last mark, closers stripped, is one of `.!?…:;`. Speed: best of several rounds over
the same runs, peers in turn, so that a busy machine slows all alike. A peer that is not installed
is named and left out: pip install pysbd sentencex simplemma choppa-srx nupunkt
"""

from __future__ import annotations

import sys
import time
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from iom_l10n.segmentation import split

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

SHARED = Path(__file__).parents[2] / "shared" / "segmentation" / "gsd-dev.tsv"
CLOSERS = "»”\"’')]›* \u00a0\u202f"
MARKS = frozenset(".!?…:;")
OURS = "iom-l10n"
SLOW = 0.3  # seconds a round: once is enough
ROUNDS = 15


class Run(NamedTuple):
    """Ten sentences joined, and where they end."""

    text: str
    ends: frozenset[int]


class Quality(NamedTuple):
    """Boundaries found, right and expected."""

    found: int
    right: int
    expected: int

    def __str__(self) -> str:
        precision, recall = self.right / self.found, self.right / self.expected
        f1 = 2 * self.right / (self.found + self.expected)
        wrong = self.found + self.expected - 2 * self.right
        return f"{100 * precision:6.2f} {100 * recall:6.2f} {100 * f1:6.2f} {wrong:7d}"


def main(path: Path) -> int:
    if not path.is_file():
        print(f"{path} is not here: give the path of gsd-dev.tsv")
        return 2
    runs = read(path)
    splitters = {OURS: lambda text: [span.end for span in split(text)]} | dict(peers())
    seconds = timed(splitters, runs)
    print(f"\n{'':22} {'P':>6} {'R':>6} {'F1':>6} {'errors':>7} {'ms':>9}   ours is")
    for name, splitter in splitters.items():
        ratio = seconds[name] / seconds[OURS]
        print(
            f"{name:22} {quality(splitter, runs)} {1000 * seconds[name]:9.1f} {ratio:7.2f}x as fast"
        )
    hostile()
    return 0


def read(path: Path) -> list[Run]:
    sentences = [line.split("\t")[3] for line in path.read_text("utf-8").splitlines()[1:]]
    runs: list[Run] = []
    for start in range(0, len(sentences), 10):
        run = sentences[start : start + 10]
        ends: list[int] = []
        for sentence in run[:-1]:
            ends.append((ends[-1] + 1 if ends else 0) + len(sentence))
        text = " ".join(run)
        runs.append(Run(text, marked(text, ends)))
    return runs


def marked(text: str, ends: Iterable[int]) -> frozenset[int]:
    return frozenset(end for end in ends if text[:end].rstrip(CLOSERS)[-1:] in MARKS)


def quality(splitter: Callable[[str], Iterable[int]], runs: list[Run]) -> Quality:
    found = right = expected = 0
    for text, ends in runs:
        # White space belongs to no sentence, wherever a splitter leaves it.
        whole = len(text.rstrip())
        got = {len(text[:end].rstrip()) for end in splitter(text)} - {whole}
        answer = marked(text, got)
        found, right, expected = (
            found + len(answer),
            right + len(answer & ends),
            expected + len(ends),
        )
    return Quality(found, right, expected)


def timed(
    splitters: dict[str, Callable[[str], Iterable[int]]], runs: list[Run]
) -> dict[str, float]:
    best: dict[str, float] = {}
    for _round in range(ROUNDS):
        for name, splitter in splitters.items():
            if best.get(name, 0) > SLOW:
                continue
            start = time.perf_counter()
            for run in runs:
                splitter(run.text)
            took = time.perf_counter() - start
            best[name] = min(took, best.get(name, took))
    return best


def peers() -> Iterable[tuple[str, Callable[[str], Iterable[int]]]]:
    for name, make in {
        "simplemma": simplemma,
        "sentencex": sentencex,
        "nupunkt": nupunkt,
        "pysbd": pysbd,
        "choppa-srx": choppa,
    }.items():
        try:
            yield name, make()
        except ImportError as error:
            print(f"{name}: not installed ({error}); going on without it")


def ends_of(text: str, sentences: Iterable[str]) -> list[int]:
    """Where sentences given as strings end; one not in the text as it is, is passed over."""
    at = 0
    ends: list[int] = []
    for sentence in sentences:
        stripped = sentence.strip()
        found = text.find(stripped, at)
        if stripped and found >= 0:
            at = found + len(stripped)
            ends.append(at)
    return ends


def module(name: str) -> Any:
    return import_module(name)


def simplemma() -> Callable[[str], Iterable[int]]:
    function = module("simplemma").split_sentences
    return lambda text: Pieces(text, function(text, lang="fr"))


def sentencex() -> Callable[[str], Iterable[int]]:
    function = module("sentencex").segment
    return lambda text: Pieces(text, list(function("fr", text)))


def nupunkt() -> Callable[[str], Iterable[int]]:
    function = module("nupunkt").sent_spans
    return lambda text: [end for _start, end in function(text)]


def pysbd() -> Callable[[str], Iterable[int]]:
    segmenter = module("pysbd").Segmenter(language="fr", clean=False)
    return lambda text: Pieces(text, segmenter.segment(text))


def choppa() -> Callable[[str], Iterable[int]]:
    package = module("choppa")
    document = package.SrxDocument(ruleset=package.DEFAULT_SRX_RULESET)
    return lambda text: Pieces(text, list(package.SrxTextIterator(document, "fr_two", text)))


class Pieces:
    """Sentences as strings, found in the text only when asked: finding is not the peer's work."""

    def __init__(self, text: str, sentences: list[str]) -> None:
        self.text = text
        self.sentences = sentences

    def __iter__(self) -> Any:
        return iter(ends_of(self.text, self.sentences))


def hostile() -> None:
    print("\nhostile text, ours")
    for name, text in {
        "M. x 100 000": "M. " * 100_000,
        ". x 1 000 000": ". " * 1_000_000,
        "10 MB of one sentence": "mot " * 2_500_000,
        "10 MB of sentences": "Le convoi de M. Ba est arrivé hier. Il repart ! " * 210_000,
    }.items():
        start = time.perf_counter()
        split(text)
        print(f"{name:22} {len(text) / 1e6:5.1f} MB {time.perf_counter() - start:6.2f} s")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED))
