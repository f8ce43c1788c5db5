"""French typography becomes the target's."""

from __future__ import annotations

import pytest

from iom_l10n.engines.typography import in_local_form, with_first_letter, with_source_edges

FORMS = [
    ("es", "1 234 personas", "1234 personas"),
    ("es", "12 345 personas", "12.345 personas"),
    ("es", "1\u202f234\u00a0567,5", "1.234.567,5"),
    ("en", "1 234 people", "1,234 people"),
    ("en", "1,5 million and 40,25", "1.5 million and 40.25"),
    ("pt", "1 234,5", "1.234,5"),
    ("ar", "1 234,5", "1,234.5"),
    ("fr", "1 234,5 ; « a »", "1 234,5 ; « a »"),
    ("en", "in 2007 123 people", "in 2007 123 people"),
    ("en", "on 04/12, 10,20,30", "on 04/12, 10,20,30"),
    ("es", "« Hola »", "“Hola”"),
    ("es", "«Hola», dice", "“Hola”, dice"),
    ("en", "« Hello », he says", "“Hello,” he says"),
    ("es", "“Hola.”", "“Hola”."),
    ("en", "“Hello.”", "“Hello.”"),
    ("es", "“¿Qué?”", "“¿Qué?”"),
    ("ar", "« مرحبا »", "« مرحبا»"),
    ("es", "Uno : dos ; tres !", "Uno: dos; ¡tres!"),
    ("es", "46 % de", "46% de"),
    ("es", "Qué hace ?", "¿Qué hace?"),
    ("es", "Bien. Qué hace ? Nada", "Bien. ¿Qué hace? Nada"),
    ("es", "¿Qué hace?", "¿Qué hace?"),
    ("es", "« Qué hace ? »", "“¿Qué hace?”"),
    ("es", "?", "?"),
    ("en", "What ?", "What?"),
    ("en", "two  words", "two words"),
    ("es", "a las 10:30", "a las 10:30"),
    ("es", "18 de octubre 2013", "18 de octubre de 2013"),
    ("pt", "em março 2014", "em março de 2014"),
    ("es", "mayo 200 personas", "mayo 200 personas"),
    ("en", "46 percent", "46 per cent"),
]


@pytest.mark.parametrize(("language", "draft", "expected"), FORMS, ids=[r[1] for r in FORMS])
def test_draft_takes_the_local_form(language: str, draft: str, expected: str) -> None:
    assert in_local_form(draft, language) == expected


@pytest.mark.parametrize(
    ("draft", "source", "expected"),
    [
        ("Hola", " Salut. ", " Hola. "),
        ("Hola.", "Salut", "Hola"),
        ("Hola:", "Salut :", "Hola:"),
        ("“Hola”", "« Salut »", "“Hola”"),
        ("Hola…", "Salut", "Hola…"),
        ("a las 2 p.m.", "à 14h.", "a las 2 p.m."),
        ("  ", "Salut.", "  "),
        ("Hola", "  ", "Hola"),
    ],
)
def test_edges_are_the_source_s(draft: str, source: str, expected: str) -> None:
    assert with_source_edges(draft, source) == expected


@pytest.mark.parametrize(
    ("draft", "source", "expected"),
    [
        ("hola", "Salut", "Hola"),
        ("“hola", "« Salut", "“Hola"),
        ("The centre", "le centre", "the centre"),
        ("IOM works", "l'OIM travaille", "IOM works"),
        ("Tela grows", "à Tela", "Tela grows"),
        ("12 years", "Douze ans", "12 years"),
        ("", "Salut", ""),
        ("…", "Salut", "…"),
        ("ßa", "Salut", "ßa"),
    ],
)
def test_first_letter_has_the_case_of_the_source(draft: str, source: str, expected: str) -> None:
    assert with_first_letter(draft, source) == expected
