"""Country names: CLDR, corrected to UN usage."""

from __future__ import annotations

import pytest

from iom_l10n.glossary import Termbase
from iom_l10n.glossary.territories import territory_concepts
from iom_l10n.model import LocaleTag

NAMES = [
    ("Bélize", "Belize", "Belice"),
    ("Belize", "Belize", "Belice"),
    ("Salvador", "El Salvador", "El Salvador"),
    ("Turquie", "Türkiye", "Türkiye"),
    ("Vietnam", "Viet Nam", "Viet Nam"),
    ("Palestine", "State of Palestine", "Estado de Palestina"),
    ("Côte d'Ivoire", "Côte d'Ivoire", "Côte d'Ivoire"),
    ("Cap-Vert", "Cabo Verde", "Cabo Verde"),
    ("Mali", "Mali", "Malí"),
    (
        "Saint-Vincent-et-les Grenadines",
        "Saint Vincent and Grenadines",
        "San Vicente y las Granadinas",
    ),
    ("Bosnie-Herzégovine", "Bosnia and Herzegovina", "Bosnia y Herzegovina"),
    ("Haïti", "Haiti", "Haití"),
    ("Équateur", "Ecuador", "Ecuador"),
    ("Tchad", "Chad", "Chad"),
    ("Pérou", "Peru", "Perú"),
    ("Arabie saoudite", "Saudi Arabia", "Arabia Saudita"),
    ("République dominicaine", "Dominican Republic", "República Dominicana"),
    (
        "Corée du Nord",
        "Democratic People's Republic of Korea",
        "República Popular Democrática de Corea",
    ),
]


@pytest.mark.parametrize(("french", "english", "spanish"), NAMES, ids=[row[0] for row in NAMES])
def test_country_has_its_un_name(french: str, english: str, spanish: str) -> None:
    base = Termbase()
    for target, expected in (("en", english), ("es", spanish)):
        (hit,) = base.source_matcher(LocaleTag(target)).match(french)
        assert hit.targets[0].text == expected


def test_every_country_has_exactly_one_preferred_name_in_each_language() -> None:
    for target in ("en", "es", "pt", "ar"):
        for concept in territory_concepts(LocaleTag(target)):
            for lang in ("fr", target):
                preferred = [t for t in concept.terms if t.lang == lang and t.status == "preferred"]
                assert len(preferred) == 1, (concept.id, lang)


def test_language_that_cldr_does_not_know_has_the_un_names_alone() -> None:
    hits = Termbase().source_matcher(LocaleTag("xx")).match("Canada")
    assert [hit.targets for hit in hits] == [()]


def test_continents_and_pseudo_codes_are_no_countries() -> None:
    ids = {concept.id for concept in territory_concepts(LocaleTag("en"))}
    assert "country-XA" not in ids
    assert "country-UN" not in ids
    assert "country-US" in ids


@pytest.mark.parametrize(
    ("text", "target", "expected"),
    [
        (
            "Le guide existe en anglais et en arabe.",
            "es",
            [("anglais", "inglés"), ("arabe", "árabe")],
        ),
        ("Publié en somali.", "en", [("somali", "Somali")]),
        ("Le gouvernement français et les Français.", "es", []),
        ("Un prix de 20 francs suisses.", "es", [("francs suisses", "franco suizo")]),
        ("Deux millions d’euros.", "en", [("euros", "euro")]),
        ("Cent dirhams marocains.", "ar", [("dirhams marocains", "درهم مغربي")]),
    ],
)
def test_languages_and_currencies_are_built_in(
    text: str, target: str, expected: list[tuple[str, str]]
) -> None:
    matcher = Termbase().source_matcher(LocaleTag(target))
    found = [(hit.text, hit.targets[0].text) for hit in matcher.match(text) if hit.targets]
    assert found == expected
