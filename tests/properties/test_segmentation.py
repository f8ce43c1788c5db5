"""Whatever the text, its sentences and the white space between them are the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from iom_l10n.segmentation import split

PARTS = st.sampled_from(
    [". ", "! ", "? ", "… ", "... ", "« ", " »", "\u00a0»", '"', "M", "etc", "D.C", "Le", "le",
     "1", "(", ")", "; ", " ", "\n", "\u00a0", "。", "- ", "؟ ", "؛ ", "إلخ", "[1]", "…", "\ud800"]
)  # fmt: skip


@given(
    st.lists(PARTS | st.text(max_size=4), max_size=30).map("".join),
    st.sampled_from(["fr", "en", "es", "pt", "ar", "xx"]),
)
def test_spans_part_the_text(text: str, lang: str) -> None:
    spans = split(text, lang)
    at = 0
    for span in spans:
        assert not text[at : span.start].strip()
        sentence = text[span.start : span.end]
        assert sentence
        assert sentence == sentence.strip()
        at = span.end
    assert not text[at:].strip()
