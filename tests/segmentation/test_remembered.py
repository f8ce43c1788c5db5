"""Candidates judged once for the same surroundings are judged as if each were alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iom_l10n.segmentation import sentences, split

if TYPE_CHECKING:
    import re

    from iom_l10n.segmentation.language import LanguageRules

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
def test_what_repeats_is_judged_a_few_times_only(
    unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[int] = []
    judge = sentences._judge

    def counting(
        text: str, start: int, match: re.Match[str], rules: LanguageRules
    ) -> tuple[int, int, bool]:
        judged.append(start)
        return judge(text, start, match, rules)

    monkeypatch.setattr(sentences, "_judge", counting)
    split(unit * 30_000)
    assert 0 < len(judged) < 200
