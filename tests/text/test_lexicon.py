"""Which words a language knows, and which are one slip apart."""

from __future__ import annotations

import pytest

from iom_l10n.text.lexicon import has_lexicon, knows, one_edit_apart, respellings


def test_words_are_known_with_pronouns_and_contractions() -> None:
    assert knows("familia", "es")
    assert knows("marcharse", "es")
    assert knows("daqui", "pt")
    assert not knows("faimlias", "es")
    assert has_lexicon("en")
    assert not has_lexicon("ar")


@pytest.mark.parametrize(
    ("one", "other", "place"),
    [
        ("Sanders", "Sandres", 4),
        ("Truly", "Trruly", 2),
        ("Truly", "Truy", 3),
        ("Blohm", "Biohm", 1),
        ("Blohm", "Blohm", None),
        ("Blohm", "Bliohms", None),
        ("abcd", "badc", None),
        ("abc", "xyz", None),
    ],
)
def test_the_place_of_a_single_slip(one: str, other: str, place: int | None) -> None:
    assert one_edit_apart(one, other) == place
    assert one_edit_apart(other, one) == place


def test_respellings_are_one_edit_away() -> None:
    found = respellings("idiomsa")
    assert found["idiomas"] == "swap"
    assert found["idioma" + "a"] == "change"
    assert found["idioms"] == "cut"
    assert found["idiomsas"] == "put"
