"""Spans follow their words when white space is put in order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from iom_l10n.model import Inline, InlineKind
from iom_l10n.releases.cleaning.spaces import tidy, tidy_marked

TEXT = st.text(st.sampled_from("ab \u00a0\u202f\t\n\u200b\u00ad»"), max_size=30)


@given(TEXT, st.integers(0, 30), st.integers(0, 30))
def test_marked_text_is_tidied_like_any_other_and_its_words_stay_marked(
    text: str, one: int, other: int
) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    span = Inline(start=start, end=end, kind=InlineKind.STRONG)
    tidied, spans = tidy_marked(text, [span])
    assert tidied == tidy(text)
    letters = [sign for sign in text[start:end] if sign in "ab»"]
    marked = [sign for s in spans for sign in tidied[s.start : s.end] if sign in "ab»"]
    assert marked == letters
