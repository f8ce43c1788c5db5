"""Terms that are verbs: their forms, and the nouns of the same letters that are none."""

from __future__ import annotations

import pytest

from iom_l10n.glossary import Termbase
from iom_l10n.glossary.morphology.verbs import verb_forms
from iom_l10n.model import Concept, LocaleTag, Term

FR, EN, ES = LocaleTag("fr"), LocaleTag("en"), LocaleTag("es")
VERBS = {
    "refouler": "push back",
    "expulser": "expel",
    "accueillir": "welcome",
    "recueillir": "collect",
    "secourir": "rescue",
    "protéger": "protect",
    "demander": "request",
    "entrer": "enter",
    "partir": "leave",
    "aider": "help",
    "se réfugier": "take refuge",
    "prendre en charge": "take care of",
}
MATCHER = Termbase(
    concepts=tuple(
        Concept(
            id=french,
            terms=(
                Term(text=french, lang=FR, part_of_speech="verb"),
                Term(text=english, lang=EN, part_of_speech="verb"),
            ),
        )
        for french, english in VERBS.items()
    ),
    names=False,
).source_matcher(EN)
SENTENCES = [
    ("Les soldats refoulent des familles.", ["refoulent"]),
    ("Le pays refoule les bateaux.", ["refoule"]),
    ("Ils ont été refoulés trois fois.", ["refoulés"]),
    ("Les personnes refoulées attendent.", ["refoulées"]),
    ("Elle demande de l'aide.", ["demande"]),
    ("Une demande d'aide est prête.", []),
    ("L'aide arrive.", []),
    ("L'OIM aide les familles à l'aide de dons.", ["aide"]),
    ("Ils demandent à être aidés.", ["demandent", "aidés"]),
    ("Les familles se sont réfugiées dans l'école.", ["réfugiées"]),
    ("Un réfugié parle des réfugiés.", []),
    ("Elles se réfugient ici.", ["réfugient"]),
    ("L'équipe a secouru douze marins.", ["secouru"]),
    ("Les blessés sont pris en charge.", ["pris en charge"]),
    ("Elle prend en charge les blessés.", ["prend en charge"]),
    ("La prise en charge des blessés coûte cher.", []),
    ("Des enfants protégés par la loi.", ["protégés"]),
    ("Les données recueillies sont sûres.", ["recueillies"]),
    ("Le village accueillera 300 familles.", ["accueillera"]),
    ("Les expulsés attendent.", []),
    ("Les demandes d'asile et les aides financières.", []),
    ("Il est parti. À partir de lundi, tout change. Il veut partir.", ["parti", "partir"]),
    ("Un accord entre la France et le Mali.", []),
    ("En l'aidant, la ville tient parole.", ["aidant"]),
    ("Les aidants se reposent.", []),
    ("Il faut les protéger.", ["protéger"]),
    ("Le fait de protéger les enfants.", ["protéger"]),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_verbs_are_found_and_their_nouns_are_not(sentence: str, expected: list[str]) -> None:
    assert [hit.text for hit in MATCHER.match(sentence)] == expected


@pytest.mark.parametrize(
    ("lang", "verb", "forms"),
    [
        ("fr", "rapatrier", {"rapatrient", "rapatriés", "rapatriera"}),
        ("fr", "accueillir", {"accueillent", "accueilli", "accueillies"}),
        ("fr", "prendre", {"prennent", "prises"}),
        ("fr", "s'évader", {"évadé", "évadent"}),
        ("en", "to push back", {"push back", "pushed back", "pushing back"}),
        ("es", "devolver", {"devuelven", "devolvieron", "devueltas"}),
        ("es", "socorrer", {"socorrerlos", "socorriéndolas"}),
        ("es", "acoger en tránsito", {"acogieron en tránsito"}),
        ("pt", "acolher", {"acolhem", "acolhendo"}),
        ("de", "helfen", {"helfen"}),
    ],
)
def test_forms_of_a_verb(lang: str, verb: str, forms: set[str]) -> None:
    assert forms <= verb_forms(verb, lang)


def test_a_target_that_does_not_say_what_it_is_is_what_its_concept_is() -> None:
    concept = Concept(
        id="rescue",
        terms=(
            Term(text="secourir", lang=FR, part_of_speech="verb"),
            Term(text="socorrer", lang=ES),
        ),
    )
    targets = Termbase(concepts=(concept,), names=False).target_matcher(ES)
    for sentence in ("La OIM socorrió a migrantes.", "Los socorre.", "Hay que socorrerlos."):
        assert [hit.concept for hit in targets.match(sentence)] == ["rescue"]
