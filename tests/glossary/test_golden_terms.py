"""Seven hundred French sentences with the terms that they hold, or none: files for linguists.

In `found.txt` the hits stand indented below their sentence, as `concept: text`; a line break within
a sentence is written `\\n`. `known_misses.txt` lists the sentences that are not right yet: it may
only shrink.
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
FR, ES = LocaleTag("fr"), LocaleTag("es")
Hits = list[tuple[str, str]]


def unescaped(line: str) -> str:
    return line.replace("\\n", "\n").replace("\\\\", "\\")


def sentences() -> dict[str, Hits]:
    rows: dict[str, Hits] = {}
    last = ""
    for line in (FOLDER / "found.txt").read_text("utf-8").split("\n"):
        if line.startswith("  "):
            concept, _colon, text = line.strip(" ").partition(": ")
            rows[last].append((concept, unescaped(text)))
        elif line:
            last = unescaped(line)
            rows[last] = []
    rows |= {
        unescaped(line): [] for line in (FOLDER / "none.txt").read_text("utf-8").split("\n") if line
    }
    return rows


SENTENCES = sentences()
KNOWN = {
    unescaped(line) for line in (FOLDER / "known_misses.txt").read_text("utf-8").split("\n") if line
}


@cache
def matcher() -> Matcher:
    content = (FOLDER / "terms.csv").read_bytes()
    read = imported(content, "terms.csv", Exchange.CSV, (FR, ES))
    return Termbase(concepts=concepts_of(read.records), names=False).source_matcher(ES)


def found(sentence: str) -> Hits:
    return [(hit.concept, hit.text) for hit in matcher().match(sentence)]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentence_holds_these_terms(sentence: str) -> None:
    if sentence in KNOWN:
        assert found(sentence) != SENTENCES[sentence], "right now: take it out of known_misses.txt"
    else:
        assert found(sentence) == SENTENCES[sentence]


def test_recall_and_precision_over_all() -> None:
    wanted = got = right = 0
    for sentence, expected in SENTENCES.items():
        hits = found(sentence)
        wanted, got = wanted + len(expected), got + len(hits)
        right += sum((Counter(hits) & Counter(expected)).values())
    assert right / wanted >= 0.98
    assert right / got >= 0.97
