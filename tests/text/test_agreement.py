"""Articles, number and contractions around a term that was put in."""

from __future__ import annotations

import pytest

from iom_l10n.text.agreement import contracted, fits_article, in_plural, is_plural
from iom_l10n.text.country_articles import fits_country

PLURALS = [
    ("es", "migrante vulnerable", "migrantes vulnerables"),
    ("es", "niño no acompañado", "niños no acompañados"),
    ("es", "país de origen", "países de origen"),
    ("es", "organización internacional", "organizaciones internacionales"),
    ("es", "voz", "voces"),
    ("es", "crisis", "crisis"),
    ("es", "OIM", "OIM"),
    ("en", "country of origin", "countries of origin"),
    ("en", "unaccompanied child", "unaccompanied children"),
    ("en", "refugee camp", "refugee camps"),
    ("en", "displaced person", "displaced persons"),
    ("en", "migrants", "migrants"),
    ("en", "branch", "branches"),
    ("pt", "organização internacional", "organizações internacionais"),
    ("pt", "criança não acompanhada", "crianças não acompanhadas"),
    ("pt", "imagem", "imagens"),
    ("ar", "مهاجر", "مهاجر"),
]


@pytest.mark.parametrize(("language", "term", "expected"), PLURALS, ids=[r[1] for r in PLURALS])
def test_term_is_put_in_the_plural(language: str, term: str, expected: str) -> None:
    assert in_plural(term, language) == expected


@pytest.mark.parametrize(
    ("written", "term", "expected"),
    [
        ("migrants", "migrant", True),
        ("pays membres", "pays membre", True),
        ("droits des migrants", "droits des migrants", False),
        ("droit des migrants", "droits des migrants", False),
        ("bureaux", "bureau", True),
        ("Migrant", "migrant", False),
    ],
)
def test_plural_of_a_hit_is_seen(written: str, term: str, expected: bool) -> None:
    assert is_plural(written, term) is expected


ARTICLES = [
    ("es", "ve el ", "repatriación", "repatriación", "ve la "),
    ("es", "fin del ", "migración", "migración", "fin de la "),
    ("es", "va al ", "OIM", "Organización Internacional", "va a la "),
    ("es", "El ", "OIM", "Organización", "La "),
    ("es", "de la ", "programa", "programa", "del "),
    ("es", "ve la ", "países", "países", "ve los "),
    ("es", "ve un ", "ley", "ley", "ve una "),
    ("es", "ve unos ", "migraciones", "migraciones", "ve unas "),
    ("es", "va a ", "país", "país", "va a "),
    ("es", "ve el ", "El Salvador", "El Salvador", "ve el "),
    ("pt", "vê o ", "migração", "migração", "vê a "),
    ("pt", "fim do ", "organização", "organização", "fim da "),
    ("pt", "fim da ", "tráfico", "tráfico", "fim do "),
    ("pt", "vive no ", "cidade", "cidade", "vive na "),
    ("pt", "vai ao ", "cidade", "cidade", "vai à "),
    ("pt", "um ", "contrabandista", "contrabandista", "um "),
    ("en", "see the ", "IOM", "IOM", "see the "),
]


@pytest.mark.parametrize(
    ("language", "before", "term", "head", "expected"),
    ARTICLES,
    ids=[f"{r[1]}{r[2]}" for r in ARTICLES],
)
def test_article_follows_the_term(
    language: str, before: str, term: str, head: str, expected: str
) -> None:
    assert fits_article(before, term, head, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "fin de el plan", "fin del plan"),
        ("es", "va a el plan", "va al plan"),
        ("es", "viene del El Salvador", "viene de El Salvador"),
        ("es", "va al El Salvador", "va a El Salvador"),
        ("es", "De el plan", "Del plan"),
        ("pt", "de o plano e em a casa", "do plano e na casa"),
        ("pt", "vai a o plano", "vai ao plano"),
        ("pt", "vai a a casa", "vai à casa"),
        ("en", "the IOM and the EU", "IOM and the EU"),
        ("en", "the IOM office", "the IOM office"),
        ("en", "says the Dr. Jones", "says Dr. Jones"),
        ("ca", "de el", "de el"),
    ],
)
def test_words_are_joined_as_the_language_joins_them(
    language: str, text: str, expected: str
) -> None:
    assert contracted(text, language) == expected


@pytest.mark.parametrize(
    ("language", "before", "name", "expected"),
    [
        ("es", "viene del ", "Belice", "viene de "),
        ("es", "va al ", "Honduras", "va a "),
        ("es", "El ", "Honduras", ""),
        ("es", "Del ", "Honduras", "De "),
        ("es", "viene del ", "Canadá", "viene del "),
        ("en", "visits the ", "Canada", "visits "),
        ("en", "visits ", "United States", "visits the "),
        ("en", "visits the ", "United States", "visits the "),
        ("en", "", "United States", ""),
        ("en", "News: ", "Dominican Republic", "News: "),
        ("pt", "visita o ", "Canadá", "visita o "),
    ],
)
def test_country_has_the_article_of_its_language(
    language: str, before: str, name: str, expected: str
) -> None:
    assert fits_country(before, name, language) == expected
