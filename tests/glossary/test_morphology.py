"""Written forms of words, one table a language."""

from __future__ import annotations

import pytest

from iom_l10n.glossary.morphology import grammar_of
from iom_l10n.glossary.morphology.phrase import MOST_FORMS, phrase_forms

HAS = [
    ("fr", "réfugié", {"réfugiés", "réfugiée", "réfugiées"}),
    ("fr", "migrant", {"migrants", "migrante", "migrantes"}),
    ("fr", "régional", {"régionaux"}),
    ("fr", "plan régional", {"plans régionaux"}),
    ("fr", "travail forcé", {"travaux forcés"}),
    ("fr", "bureau", {"bureaux"}),
    ("fr", "flux migratoires", {"flux migratoire"}),
    ("fr", "pays membre", {"pays membres"}),
    ("fr", "acteur public", {"actrice publique", "acteurs publics"}),
    ("fr", "nouveau venu", {"nouvelle venue"}),
    ("fr", "droits de l'homme", {"droit de l'homme", "droits des hommes"}),
    ("fr", "retour au pays", {"retours aux pays"}),
    ("fr", "personnes disparues", {"personne disparue"}),
    ("fr", "travaux", {"travail"}),
    ("fr", "eaux", {"eau"}),
    ("fr", "caillou", {"cailloux"}),
    ("fr", "œil", {"œils"}),
    ("en", "country", {"countries"}),
    ("en", "person", {"persons", "people"}),
    ("en", "people", {"person"}),
    ("en", "crisis", {"crises"}),
    ("en", "organization", {"organisation", "organizations", "organisations"}),
    ("en", "centre", {"centers"}),
    ("en", "passes", {"pass"}),
    ("es", "reunión", {"reuniones"}),
    ("es", "niño solo", {"niñas solas"}),
    ("es", "niño soldado", {"niños soldado", "niñas soldado", "niños soldados"}),
    ("es", "Despacho pivote", {"despachos pivote", "despachos pivotes"}),
    ("es", "palabra clave", {"palabras clave", "palabras claves"}),
    ("es", "voz", {"voces"}),
    ("es", "voces", {"voz"}),
    ("es", "migraciones", {"migración"}),
    ("es", "trabajador", {"trabajadora", "trabajadores"}),
    ("es", "crisis", {"crisis"}),
    ("es", "jefe de misión", {"jefa de misión", "jefas de misión"}),
    ("es", "juez", {"jueza", "jueces"}),
    ("es", "gestión de fronteras", {"gestión de las fronteras"}),
    ("pt", "organização", {"organizações"}),
    ("pt", "nacional", {"nacionais"}),
    ("pt", "palavra-chave", {"palavras chave", "palavras chaves"}),
    ("pt", "criança soldado", {"crianças soldado"}),
    ("pt", "país piloto", {"países piloto"}),
    ("pt", "imagem", {"imagens"}),
    ("pt", "português", {"portuguesa", "portugueses"}),
    ("pt", "trabalhador", {"trabalhadora", "trabalhadores"}),
    ("pt", "direitos", {"direito"}),
    ("ar", "حكومة", {"الحكومة", "حكومت"}),
    ("it", "parola", {"parola"}),
]
LACKS = [
    ("fr", "accord", {"accorde"}),
    ("fr", "port", {"porte"}),
    ("fr", "traite", {"trait", "traits", "traité"}),
    ("fr", "fonds", {"fond"}),
    ("fr", "appui", {"appuie"}),
    ("fr", "pays d'origine", {"pay d'origine", "pays des origine's"}),
    ("fr", "plan régional", {"plans régional", "plan régionaux"}),
    ("fr", "la crise", {"l'crise"}),
    ("en", "bus", {"bu"}),
    ("es", "de la gente", {"de gentes'"}),
]


@pytest.mark.parametrize(("lang", "term", "forms"), HAS, ids=[f"{r[0]} {r[1]}" for r in HAS])
def test_term_has_these_forms(lang: str, term: str, forms: set[str]) -> None:
    assert forms <= phrase_forms(term, grammar_of(lang))


@pytest.mark.parametrize(("lang", "term", "forms"), LACKS, ids=[f"{r[0]} {r[1]}" for r in LACKS])
def test_term_lacks_these_forms(lang: str, term: str, forms: set[str]) -> None:
    assert not forms & phrase_forms(term, grammar_of(lang))


def test_sentence_is_taken_as_it_is() -> None:
    label = "Pour plus d'informations, veuillez contacter"
    assert phrase_forms(label, grammar_of("fr")) == {label.lower()}


def test_product_of_forms_is_bounded() -> None:
    term = "chef de l'équipe de la mission de suivi du retour"
    forms = phrase_forms(term, grammar_of("fr"))
    assert "cheffes des équipes de la mission de suivi du retour" in forms
    assert "cheffe de l'équipe de la mission de suivi des retours" in forms
    assert len(forms) <= 10 * MOST_FORMS
