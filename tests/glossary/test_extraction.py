"""What releases call things: acronyms with their expansions, names, compounds that come back."""

from __future__ import annotations

import csv
import io

import pytest

from iom_l10n.glossary import CandidateKind, TargetGuesser, candidates_csv, extract

ACRONYMS: list[tuple[str, list[tuple[str, str, dict[str, str]]]]] = [
    (
        "La Conférence régionale sur les migrations (CRM) se réunit.",
        [("CRM", "Conférence régionale sur les migrations", {})],
    ),
    (
        "L’OIM (Organisation internationale pour les migrations) agit.",
        [("OIM", "Organisation internationale pour les migrations", {})],
    ),
    (
        "Le Réseau ibéro-américain de protection (RIP, PIN en anglais) existe.",
        [("RIP", "Réseau ibéro-américain de protection", {"en": "PIN"})],
    ),
    (
        "La Commission (CRM en espagnol, RCM en anglais) siège à San José.",
        [("CRM", "", {"en": "RCM"})],
    ),
    (
        "La DTM (matrice de suivi des déplacements) compte les départs.",
        [("DTM", "matrice de suivi des déplacements", {})],
    ),
    (
        "Des pays du Dialogue des Caraïbes sur la mobilité humaine (DCMH) y sont.",
        [("DCMH", "Dialogue des Caraïbes sur la mobilité humaine", {})],
    ),
    ("La CCIA et le MM. Dupont, au XXI siècle.", [("CCIA", "", {})]),
    ("Voir https://www.oim.int/OIM et la salle M12.", []),
    ("UN TITRE EN CAPITALES", []),
    ("Le camp (voir carte) de la ville.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), ACRONYMS)
def test_acronyms(sentence: str, expected: list[tuple[str, str, dict[str, str]]]) -> None:
    found = [c for c in extract([sentence]) if c.kind is CandidateKind.ACRONYM]
    assert [(c.text, c.expansion, c.abroad) for c in found] == expected


def test_names_with_a_little_word_or_used_twice() -> None:
    found = extract(
        [
            "Il suit le Processus de Pointe-Bleue avec Mme Odile Ravenel.",
            "Selon Anselme Ruvuma, la ville de San José attend.",
            "Hier à San José, Mme Odile Ravenel a parlé.",
        ]
    )
    assert [(c.text, c.count) for c in found if c.kind is CandidateKind.NAME] == [
        ("San José", 2),
        ("Processus de Pointe-Bleue", 1),
    ]


def test_compounds_are_counted_in_all_their_forms_and_the_longest_kept() -> None:
    found = extract(
        [
            "Le plan de réinstallation communautaire est prêt.",
            "Deux plans de réinstallation communautaire sont prêts.",
            "Le guichet unique ouvre ; des guichets uniques ouvriront.",
            "Un essai rare.",
        ]
    )
    assert [(c.text, c.count, sorted(c.texts)) for c in found] == [
        ("guichet unique", 2, ["guichet unique", "guichets uniques"]),
        (
            "plan de réinstallation communautaire",
            2,
            ["plan de réinstallation communautaire", "plans de réinstallation communautaire"],
        ),
    ]
    assert found[0].context == "Le guichet unique ouvre ; des guichets uniques ouvriront."


def test_targets_are_guessed_from_finished_translations() -> None:
    pairs = [
        ("Le guichet unique ouvre.", "La ventanilla única abre."),
        ("Au guichet unique, tout va vite.", "En la ventanilla única todo va rápido."),
        ("La caravane part.", "La caravana sale."),
        ("La CRM siège.", "La RCM se reúne."),
    ]
    guesser = TargetGuesser("es", pairs)
    assert guesser.guesses(["guichet unique"], acronym=False)[0][0] == "ventanilla única"
    assert guesser.guesses(["caravane"], acronym=False)[0] == ("caravana", 0.69)
    assert guesser.guesses(["CRM"], acronym=True)[0][0] == "RCM"
    assert guesser.guesses(["inconnu"], acronym=False) == []


def test_the_file_to_review_is_a_termbase() -> None:
    (candidate,) = extract(["La Conférence régionale sur les migrations (CRM) siège."])
    content = candidates_csv([(candidate, {"es": [("CRM", 0.9), ("RCM", 0.7)]})]).decode()
    rows = [
        (row["concept"], row["lang"], row["term"], row["status"], row["kind"], row["note"])
        for row in csv.DictReader(io.StringIO(content))
    ]
    id_ = "conference-regionale-sur-les-migrations"
    context = "1 ×: La Conférence régionale sur les migrations (CRM) siège."
    assert rows == [
        (id_, "fr", "Conférence régionale sur les migrations", "", "", context),
        (id_, "fr", "CRM", "", "acronym", ""),
        (id_, "es", "CRM", "", "acronym", "90%"),
        (id_, "es", "RCM", "admitted", "acronym", "70%"),
    ]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "Le Haut Commissariat des Nations Unies pour les réfugiés agit.",
            "Haut Commissariat des Nations Unies pour les réfugiés",
        ),
        ("Le Dialogue des Andes sur la mobilité reprend.", "Dialogue des Andes sur la mobilité"),
        ("La ville de San José pour les jeunes.", "San José"),
    ],
)
def test_a_name_is_no_fragment_of_a_longer_one(sentence: str, name: str) -> None:
    assert [c.text for c in extract([sentence, sentence]) if c.kind == "name"] == [name]
