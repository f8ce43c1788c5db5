"""Candidates judged once for the same surroundings are judged as if each were alone."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iom_l10n.segmentation import sentences, split

PIECES = st.sampled_from(
    [
        "M. ", "A. ", "1. ", "2. ", "Le mot. ", "etc. ", "« Oui. » ", "« ... et puis. » ", "J.-C. ",
        "env. 3 ", "Art. 3. ", "il part. ", "(ADP). ", "? ", "… ", "mai ", "XXe s. ", "la ", '" ',
        "Une phrase bien plus longue que les autres, qui tient toute une ligne de la page. ",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=60))
def test_what_is_remembered_changes_nothing(pieces: list[str]) -> None:
    text = "".join(pieces)
    remembered = split(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sentences, "_REMEMBERED", 0)
        assert split(text) == remembered


@pytest.mark.parametrize("unit", ["M. ", "A. ", "1. "])
def test_a_million_initials_take_seconds(unit: str) -> None:
    began = time.perf_counter()
    split(unit * 300_000)
    assert time.perf_counter() - began < 3
