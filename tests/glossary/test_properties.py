"""Whatever the text, hits are ordered, apart, and where they say."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary_support import repository_termbase
from iom_l10n.glossary.folding import folded
from iom_l10n.model import LocaleTag

PIECES = [
    "OIM",
    "l'",
    "d’",
    "traite des personnes",
    "migrants",
    "Costa Rica",
    "Côte d’Ivoire",
    "États",
    "membres",
    "-",
    "/",
    " ",
    "\u00a0",
    "\u202f",
    "\n",
    "«",
    "»",
    "e\u0301",
    "œ",
    "http://x.org/OIM",
    "a@b.org",
    "%(OIM)s",
    "{x}",
    "\u200b",
    "\u00ad",
    "الأمم المتحدة",
    "و",
    "😀",
    "ﬁ",
    "İ",
    "ß",
    ".",
]
BASE = repository_termbase()
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))


@pytest.mark.parametrize("side", ["source", "target"])
@pytest.mark.parametrize("locale", ["es", "ar"])
@settings(max_examples=150)
@given(text=TEXTS)
def test_hits_are_ordered_apart_and_equal_to_their_span(side: str, locale: str, text: str) -> None:
    target = LocaleTag(locale)
    matcher = BASE.source_matcher(target) if side == "source" else BASE.target_matcher(target)
    hits = matcher.match(text)
    position = 0
    for hit in hits:
        assert position <= hit.start < hit.end <= len(text)
        assert text[hit.start : hit.end] == hit.text
        position = hit.end


@settings(max_examples=300)
@given(text=TEXTS)
def test_folding_keeps_one_place_for_each_letter(text: str) -> None:
    view = folded(text)
    assert len(view.bare) == len(view.kept)
    for place in range(len(view.bare)):
        start, end = view.span(place, place + 1)
        assert 0 <= start < end <= len(text)


@settings(max_examples=100)
@given(st.sampled_from(["réfugié", "société civile", "États membres", "Équateur"]))
def test_decomposed_text_gives_the_same_hits(term: str) -> None:
    matcher = BASE.source_matcher(LocaleTag("es"))
    decomposed = unicodedata.normalize("NFD", term)
    assert [h.concept for h in matcher.match(decomposed)] == [
        h.concept for h in matcher.match(term)
    ]
