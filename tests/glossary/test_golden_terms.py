"""Five thousand French sentences with the terms that they hold, or none: files for linguists.

Sets, each with a termbase of its own: the words of migration; everyday words that are verbs,
adjectives and names as often as nouns; words that fixed phrases and infinitives hide (grammar);
what people in the field are called and hold (field); words of public life (society), of work and
of roads (places), sentences of releases, verbs of every day, the fixed phrases of the press
with their look-alikes (phrases), and two whole termbases (desk, bureau). In `found.txt` the hits
stand indented below their sentence, as `concept: text`; a line break is written `\\n`.
`known_misses.txt` lists the sentences that are not right yet: it may only shrink.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from iom_l10n.glossary import Exchange, Matcher, Termbase, imported
from iom_l10n.glossary.records import concepts_of
from iom_l10n.model import LocaleTag

FOLDER = Path(__file__).parents[1] / "golden" / "terms"
NAMES = (
    "everyday",
    "grammar",
    "field",
    "society",
    "places",
    "releases",
    "verbs",
    "desk",
    "bureau",
    "phrases",
)
SETS = (FOLDER, *(FOLDER / name for name in NAMES))
FR, ES = LocaleTag("fr"), LocaleTag("es")
Hits = list[tuple[str, str]]


def unescaped(line: str) -> str:
    return line.replace("\\n", "\n").replace("\\\\", "\\")


def lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").split("\n") if line]


def sentences(folder: Path) -> dict[str, Hits]:
    rows: dict[str, Hits] = {}
    last = ""
    for line in lines(folder / "found.txt"):
        if line.startswith("  "):
            concept, _colon, text = line.strip(" ").partition(": ")
            rows[last].append((concept, unescaped(text)))
        else:
            last = unescaped(line)
            rows[last] = []
    return rows | {unescaped(line): [] for line in lines(folder / "none.txt")}


EXPECTED = {folder: sentences(folder) for folder in SETS}
KNOWN = {unescaped(line) for folder in SETS for line in lines(folder / "known_misses.txt")}


@cache
def matcher(folder: Path) -> Matcher:
    content = (folder / "terms.csv").read_bytes()
    read = imported(content, "terms.csv", Exchange.CSV, (FR, ES))
    return Termbase(concepts=concepts_of(read.records), names=False).source_matcher(ES)


def found(folder: Path, sentence: str) -> Hits:
    return [(hit.concept, hit.text) for hit in matcher(folder).match(sentence)]


@pytest.mark.parametrize(
    ("folder", "sentence"),
    [
        pytest.param(folder, sentence, id=f"{folder.name}: {sentence}")
        for folder, rows in EXPECTED.items()
        for sentence in rows
    ],
)
def test_sentence_holds_these_terms(folder: Path, sentence: str) -> None:
    if sentence in KNOWN:
        assert found(folder, sentence) != EXPECTED[folder][sentence], (
            "right now: take it out of known_misses.txt"
        )
    else:
        assert found(folder, sentence) == EXPECTED[folder][sentence]


@pytest.mark.parametrize("folder", SETS, ids=lambda folder: folder.name)
def test_recall_and_precision_over_all(folder: Path) -> None:
    wanted = got = right = 0
    for sentence, expected in EXPECTED[folder].items():
        hits = found(folder, sentence)
        wanted, got = wanted + len(expected), got + len(hits)
        right += sum((Counter(hits) & Counter(expected)).values())
    assert right / wanted >= 0.98
    assert right / got >= 0.99
