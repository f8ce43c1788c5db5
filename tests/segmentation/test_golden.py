"""Sentences against the tables that a linguist edits, one a language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from iom_l10n.segmentation import split

GOLDEN = Path(__file__).parents[1] / "golden"
SHARED = Path(__file__).parents[2].parent / "shared" / "segmentation" / "gsd-dev.tsv"
CLOSERS = "»”\"’')]›* \u00a0\u202f"


LANGUAGES = {"fr": 300, "en": 60, "es": 60, "pt": 60, "ar": 60}


def rows(lang: str) -> list[str]:
    lines = (GOLDEN / "segmentation" / f"{lang}.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("# ")]


def pieces(text: str, lang: str = "fr") -> list[str]:
    return [text[span.start : span.end] for span in split(text, lang)]


@pytest.mark.parametrize(("lang", "row"), [(lang, row) for lang in LANGUAGES for row in rows(lang)])
def test_sentences_end_where_the_table_says(lang: str, row: str) -> None:
    expected = [part.strip() for part in row.split("⏎")]
    assert pieces(" ".join(expected), lang) == expected


def test_no_table_says_the_same_twice() -> None:
    for lang in LANGUAGES:
        assert len(set(rows(lang))) == len(rows(lang))


@pytest.mark.parametrize(("lang", "enough"), LANGUAGES.items())
def test_the_tables_are_long_enough_to_mean_something(lang: str, enough: int) -> None:
    assert len(rows(lang)) >= enough


@pytest.mark.parametrize("path", sorted((GOLDEN / "releases").glob("*.gold.json")), ids=str)
def test_sentences_of_the_development_releases(path: Path) -> None:
    for block in json.loads(path.read_text("utf-8"))["blocks"]:
        assert pieces(block["text"]) == block["sentences"]


@pytest.mark.skipif(not SHARED.is_file(), reason="the treebank is licensed and stays outside")
def test_web_and_news_text() -> None:
    lines = SHARED.read_text("utf-8").splitlines()[1:]
    sentences = [line.split("\t")[3] for line in lines]
    found = right = expected = 0
    for start in range(0, len(sentences), 10):
        run = sentences[start : start + 10]
        text = " ".join(run)
        ends: set[int] = set()
        for sentence in run[:-1]:
            ends.add(max(ends, default=-1) + 1 + len(sentence))
        ends = marked(text, ends)
        got = marked(text, {span.end for span in split(text)[:-1]})
        found, right, expected = found + len(got), right + len(got & ends), expected + len(ends)
    assert 2 * right / (found + expected) > 0.993


def marked(text: str, ends: set[int]) -> set[int]:
    return {end for end in ends if text[:end].rstrip(CLOSERS)[-1:] in set(".!?…:;")}
