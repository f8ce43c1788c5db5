"""What is hidden comes back, exactly once, or is reported."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iom_l10n.text.masking import (
    Mask,
    MaskShape,
    hide,
    opaque_masks,
    restore,
    shown,
    without_overlaps,
)

OPAQUE = [
    ("Voir http://www.rcmvs.org/.", ["http://www.rcmvs.org/"]),
    ("Écrire à a.b@example.org, merci.", ["a.b@example.org"]),
    ("Tél.: +506-221-5348", ["+506-221-5348"]),
    ("Bonjour {name} et %(n)s.", ["{name}", "%(n)s"]),
    ("Suivez @OIM_Niger #Migrants", ["@OIM_Niger", "#Migrants"]),
    ("En 2007, 1 234 personnes.", []),
    ("Un \ue000 et Xqabq", ["\ue000", "Xqabq"]),
]


@pytest.mark.parametrize(("text", "expected"), OPAQUE, ids=[row[0] for row in OPAQUE])
def test_parts_that_no_language_changes_are_found(text: str, expected: list[str]) -> None:
    masks = opaque_masks(text)
    assert [mask.back for mask in masks] == expected
    assert all(text[mask.start : mask.end] == mask.back for mask in masks)


def test_words_stand_for_nouns_and_signs_for_markup() -> None:
    text = "voir Tela ici"
    masks = (
        Mask(start=5, end=9, back="Tela"),
        Mask(start=10, end=10, back="", shape=MaskShape.SIGN),
    )
    assert hide(text, masks) == "voir Xqaaq \ue0001\ue001ici"


def test_places_of_restored_masks_are_those_in_the_new_text() -> None:
    masks = (Mask(start=0, end=1, back="Tela"), Mask(start=2, end=3, back="Puebla"))
    restored = restore("go to Xqabq from Xqaaq", masks)
    assert restored.text == "go to Puebla from Tela"
    assert [restored.text[a:b] for a, b in filter(None, restored.places)] == ["Tela", "Puebla"]
    assert restored.lost == ()


def test_mask_that_comes_back_never_or_twice_is_lost() -> None:
    masks = (Mask(start=0, end=1, back="A"), Mask(start=2, end=3, back="B"))
    restored = restore("Xqabq and Xqabq", masks)
    assert restored.text == "B and B"
    assert restored.lost == masks
    assert restored.places == (None, None)


def test_number_that_no_mask_has_vanishes() -> None:
    assert restore("a \ue0007\ue001b Xqzzq", ()).text == "a b "


def test_word_comes_back_from_a_lower_case_answer() -> None:
    assert restore("xqaaq", (Mask(start=0, end=1, back="Tela"),)).text == "Tela"


def test_masks_beyond_the_words_are_signs() -> None:
    assert shown(675, MaskShape.WORD) == "Xqzzq"
    assert shown(676, MaskShape.WORD) == "\ue000676\ue001"


def test_earlier_mask_wins_over_one_that_overlaps_it() -> None:
    first, second = Mask(start=3, end=6, back="b"), Mask(start=0, end=4, back="a")
    third = Mask(start=0, end=2, back="c")
    assert without_overlaps([first, second, third]) == (third, first)


@given(st.text(), st.data())
def test_hiding_and_restoring_gives_the_text_back(text: str, data: st.DataObject) -> None:
    edges = data.draw(st.lists(st.integers(0, len(text)), max_size=8).map(sorted))
    spans = list(zip(edges[::2], edges[1::2], strict=False))
    extra = [Mask(start=a, end=b, back=text[a:b]) for a, b in spans if a < b]
    masks = without_overlaps([*opaque_masks(text), *extra])
    hidden = hide(text, masks)
    back = restore(hidden, masks)
    # Two words side by side, or a word glued to a letter, are no words to an engine either.
    glued = re.search(r"\w[Xx]q[a-z]{2}q|q[a-z]{2}q\w", hidden)
    if not glued:
        assert back.text == text
        assert back.lost == ()
