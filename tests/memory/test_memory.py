"""What was approved once comes back; what changed finds where it came from."""

from __future__ import annotations

import pytest

from iom_l10n.memory import Memory, MemoryUnit, pair_changed
from iom_l10n.model import Origin, State

UNITS = [
    MemoryUnit(source=source, target=target, release=release, state=state, origin=Origin())
    for source, target, release, state in (
        (
            "Pour plus d'informations, veuillez contacter:",
            "For more information, please contact:",
            "a",
            State.REVIEWED,
        ),
        (
            "Le projet durera trente-six mois.",
            "The project will last 36 months.",
            "a",
            State.REVIEWED,
        ),
        ("OIM San José", "IOM San Jose", "b", State.TRANSLATED),
        ("OIM San José", "IOM San José", "c", State.REVIEWED),
        ("Vide", " ", "c", State.REVIEWED),
    )
]


@pytest.mark.parametrize(
    ("source", "score", "target"),
    [
        (
            "Pour plus d'informations, veuillez contacter:",
            100,
            "For more information, please contact:",
        ),
        (
            "Pour plus d’informations,\u00a0veuillez contacter:",
            100,
            "For more information, please contact:",
        ),
        ("Le projet durera trente-deux mois.", 91, "The project will last 36 months."),
        ("OIM San José", 100, "IOM San José"),
    ],
)
def test_the_best_match(source: str, score: int, target: str) -> None:
    best = Memory(UNITS).matches(source, min_score=70)[0]
    assert (best.score, best.target) == (score, target)


def test_an_almost_equal_text_is_never_called_exact() -> None:
    long = "a" * 999
    memory = Memory(
        [MemoryUnit(source=long, target="x", release="r", state=State.REVIEWED, origin=Origin())]
    )
    assert memory.matches(long + "b", min_score=70)[0].score == 99


def test_nothing_below_the_threshold_and_nothing_empty() -> None:
    assert Memory(UNITS).matches("Une tout autre phrase.", min_score=70) == []
    assert Memory(UNITS).matches("Vide", min_score=100) == []
    assert Memory([]).matches("Vide", min_score=1) == []
    assert len(Memory(UNITS)) == 4


def test_at_most_as_many_as_asked_for() -> None:
    assert len(Memory(UNITS).matches("OIM San José", min_score=10, limit=2)) == 2


def test_changed_sentences_find_their_former_selves() -> None:
    old = ["Onze pays participent.", "La réunion a eu lieu à Tela."]
    new = ["La réunion a lieu à Tela.", "Douze pays participent.", "Rien à voir."]
    assert pair_changed(old, new) == {
        "La réunion a lieu à Tela.": "La réunion a eu lieu à Tela.",
        "Douze pays participent.": "Onze pays participent.",
    }


def test_a_former_sentence_is_used_once() -> None:
    assert pair_changed(
        ["Onze pays participent."], ["Dix pays participent.", "Onze pays participent!"]
    ) == {"Onze pays participent!": "Onze pays participent."}
    assert pair_changed([], ["a"]) == {}
