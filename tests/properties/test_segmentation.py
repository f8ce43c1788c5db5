"""Whatever the text, its sentences and the white space between them are the text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import example, given
from hypothesis import strategies as st

from iom_l10n.segmentation import Exceptions, load_srx, split

if TYPE_CHECKING:
    from iom_l10n.model import Span

RULES = load_srx(Path(__file__).parents[1] / "segmentation" / "own.srx")
EXCEPTIONS = Exceptions(never=(("", "le."), ("", "M … D.C.")), always=(("", "la"), ("fr", ")")))
HOSTILE = [
    "M. ",
    ". ",
    "« ",
    " »",
    '. " ',
    "; - ",
    "(",
    "…",
    ". »",
    "a.b.",
    "1. ",
    "\n",
    ". (...) ",
]

PARTS = st.sampled_from(
    [". ", "! ", "? ", "… ", "... ", "« ", " »", "\u00a0»", '"', "M", "etc", "D.C", "Le", "le",
     "1", "(", ")", "; ", " ", "\n", "\u00a0", "。", "- ", "؟ ", "؛ ", "إلخ", "[1]", "…", "\ud800"]
)  # fmt: skip


@example(". 0000。。", "fr")
@given(
    st.lists(PARTS | st.text(max_size=4), max_size=30).map("".join),
    st.sampled_from(["fr", "en", "es", "pt", "ar", "xx"]),
)
def test_spans_part_the_text(text: str, lang: str) -> None:
    parts(text, split(text, lang))


@given(st.lists(PARTS | st.text(max_size=4), max_size=30).map("".join))
def test_so_do_they_under_a_project_s_exceptions_and_imported_rules(text: str) -> None:
    parts(text, split(text, "fr", EXCEPTIONS))
    parts(text, split(text, "fr", rules=RULES))
    parts(text, split(text, "fr", EXCEPTIONS, rules=RULES))


@given(st.sampled_from(["fr", "ar"]), st.sampled_from(HOSTILE), st.integers(1, 3000))
def test_endless_repetition_is_parted_too(lang: str, piece: str, times: int) -> None:
    text = piece * times
    parts(text, split(text, lang))


def parts(text: str, spans: list[Span]) -> None:
    at = 0
    for span in spans:
        assert not text[at : span.start].strip()
        sentence = text[span.start : span.end]
        assert sentence
        assert sentence == sentence.strip()
        at = span.end
    assert not text[at:].strip()
