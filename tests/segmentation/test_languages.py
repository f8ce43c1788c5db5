"""Languages are word lists; one without lists gets the generic rules."""

from __future__ import annotations

import pytest

from iom_l10n.segmentation import split
from iom_l10n.segmentation.language import Abbreviation, language_rules


@pytest.mark.parametrize(
    ("lang", "row"),
    [
        ("en", "Mr. Smith left.⏎He was tired."),
        ("en", "She lives in Washington, D.C.⏎The city is warm."),
        ("en", "The U.S. Virgin Islands sent help."),
        ("en", "It opened at 5 p.m.⏎Nobody came."),
        ("en-GB", "See no. 4 and pp. 3."),
        ("es", "El Sr. Ruiz y la Dra. Paz vinieron.⏎Todos aplaudieron."),
        ("es", "¿Quién viene?⏎¡Nadie!⏎Eso dijo."),
        ("es", "Véase el art. 4 del texto."),
        ("xx", "J. Smith came.⏎Nobody knew."),
        ("de", "Er kam.⏎Sie ging."),
        ("zh", "他来了。⏎她走了！⏎好。"),
        ("ar", "هل وصل؟⏎نعم وصل."),
        ("../fr", "Mme. Bamba rit."),
    ],
)
def test_sentences_by_language(lang: str, row: str) -> None:
    expected = row.split("⏎")
    text = ("" if lang == "zh" else " ").join(expected)
    found = [text[span.start : span.end] for span in split(text, lang)]
    if lang == "../fr":  # no path: no list, so the title is taken for a word
        assert found == ["Mme.", "Bamba rit."]
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("Mme", {Abbreviation.NEVER}),
        ("etc", {Abbreviation.UNLESS_SMALL}),
        ("Etc", {Abbreviation.UNLESS_SMALL}),
        ("p", {Abbreviation.BEFORE_NUMBER}),
        ("P", set()),
        ("me", set()),
        ("maison", set()),
    ],
)
def test_an_entry_in_small_letters_stands_for_any_case(
    word: str, meaning: set[Abbreviation]
) -> None:
    assert language_rules("fr").meanings(word) == meaning


def test_a_language_without_lists_knows_no_abbreviation() -> None:
    assert language_rules("xx").abbreviations == {}
    assert language_rules("..").abbreviations == {}


def test_every_language_with_lists_knows_words_that_open_sentences() -> None:
    for lang in ("fr", "en", "es"):
        assert language_rules(lang).abbreviations
        assert language_rules(lang).opens_sentence("la" if lang != "en" else "The")
