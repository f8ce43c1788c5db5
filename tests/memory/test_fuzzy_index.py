"""The index finds what comparing with every text finds."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from iom_l10n.errors import MemoryStoreError
from iom_l10n.memory.fuzzy_index import FuzzyIndex
from iom_l10n.memory.trigrams import bitmaps

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

WORDS = (
    *("la", "le", "les", "de", "des", "réfugiés", "migrants", "retour", "région", "frontière"),
    *("pays", "ministre", "bureau", "santé", "août", "équipe", "près", "familles", "«", "»", "où"),
)


def texts_of(count: int, seed: int = 1) -> dict[int, str]:
    chance = random.Random(seed)  # noqa: S311 - no secret
    sizes = (chance.randint(1, 30) for _ in range(count))
    return {number: " ".join(chance.choices(WORDS, k=size)) for number, size in enumerate(sizes, 1)}


def reader(texts: Mapping[int, str]) -> object:
    def read(numbers: Sequence[int]) -> dict[int, str]:
        return {number: texts[number] for number in numbers}

    return read


def search(index: FuzzyIndex, texts: Mapping[int, str], query: str) -> list[float]:
    found = index.search(query, reader(texts), at_least=0.6, limit=5)  # type: ignore[arg-type]
    assert all(
        similarity == Levenshtein.normalized_similarity(query, texts[number])
        for number, similarity in found
    )
    return [similarity for _number, similarity in found]


def best(texts: Mapping[int, str], query: str) -> list[float]:
    scorer = Levenshtein.normalized_similarity
    found = process.extract(query, texts, scorer=scorer, score_cutoff=0.6, limit=5)
    return [similarity for _text, similarity, _number in found]


def test_it_finds_what_brute_force_finds(tmp_path: Path) -> None:
    texts = texts_of(4_000)
    index = FuzzyIndex.build(tmp_path / "i", texts.items())
    chance = random.Random(2)  # noqa: S311 - no secret
    for number in chance.sample(sorted(texts), 60):
        words = texts[number].split()
        for _edit in range(chance.randint(0, 1 + len(words) // 4)):
            words[chance.randrange(len(words))] = chance.choice(WORDS)
        query = " ".join(words)
        assert search(index, texts, query)[:1] == best(texts, query)[:1]


def test_what_is_added_is_found_at_once_and_after_opening_again(tmp_path: Path) -> None:
    texts = texts_of(1_000)
    index = FuzzyIndex.build(tmp_path / "i", texts.items())
    for above, count, beside in ((1_000, 60, True), (1_060, 140, False)):
        more = {
            number + above: f"{text} {above}" for number, text in texts_of(count, above).items()
        }
        texts |= more
        index.add(more.items())
        assert (tmp_path / "i.more").exists() is beside, "a small addition stands beside"
        for opened in (index, FuzzyIndex(tmp_path / "i")):
            assert len(opened) == len(texts)
            assert opened.last == max(texts)
            assert search(opened, texts, max(more.values()))[0] == 1.0


def test_it_takes_forty_five_bytes_a_segment_at_most(tmp_path: Path) -> None:
    FuzzyIndex.build(tmp_path / "i", texts_of(1_000).items())
    assert (tmp_path / "i").stat().st_size <= 45 * 1_000


def test_an_empty_index_and_texts_of_any_length(tmp_path: Path) -> None:
    assert search(FuzzyIndex.build(tmp_path / "i", []), {}, "rien") == []
    texts = {1: "", 2: "a", 3: "x" * 70_000}
    index = FuzzyIndex.build(tmp_path / "i", texts.items())
    assert search(index, texts, "a") == [1.0]
    assert search(index, texts, "x" * 70_000) == [1.0]


@pytest.mark.parametrize("content", [b"", b"IOMTRI1\n", b"IOMTRI1\n" + bytes(100), b"PK" * 50])
def test_a_file_cut_short_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "i").write_bytes(content)
    with pytest.raises(MemoryStoreError, match="memory rebuild"):
        FuzzyIndex(tmp_path / "i")


def test_one_edit_changes_at_most_six_bits() -> None:
    one, other = bitmaps(["la frontière du pays", "la frontiere du pays"])
    assert sum(int(a ^ b).bit_count() for a, b in zip(one, other, strict=True)) <= 6
