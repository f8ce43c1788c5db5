"""What a match is worth: 102 to 95 by what differs, penalties off, and keys that find the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from iom_l10n.memory import MemoryQuery, MemoryUnit
from iom_l10n.memory.ladder import exact_score, fuzzy_score, penalty
from iom_l10n.memory.skeleton import skeleton_key
from iom_l10n.model import LocaleTag, Origin, OriginKind, Penalties, State

UNIT = MemoryUnit(
    source="La réunion s'est ouverte.",
    target="La reunión se inauguró.",
    lang=LocaleTag("es"),
    release="a",
    state=State.REVIEWED,
    before="Avant.",
    after="Après.",
    place="p2",
)


@pytest.mark.parametrize(
    ("before", "after", "place", "score"),
    [
        ("Avant.", "Après.", "p2", 102),
        ("Avant.", "Après.", "p7", 101),
        ("Avant.", "Après.", "", 101),
        ("Autre.", "Après.", "p2", 100),
        ("Avant.", "Autre.", "p2", 100),
        (None, "Après.", "p2", 100),
        ("Avant.", None, "p2", 100),
        ("", "", "p2", 100),
    ],
)
def test_an_exact_match(before: str | None, after: str | None, place: str, score: int) -> None:
    query = MemoryQuery(source=UNIT.source, before=before, after=after, place=place)
    assert exact_score(query, UNIT) == score


def test_a_unit_that_knows_no_neighbours_is_exact_at_most() -> None:
    query = MemoryQuery(source=UNIT.source, before="", after="", place="p2")
    assert exact_score(query, replace(UNIT, before=None, after=None)) == 100
    assert exact_score(query, replace(UNIT, before="", after="")) == 102


@pytest.mark.parametrize(
    ("query", "source", "score"),
    [
        ("La réunion s'est ouverte!", "La réunion s'est ouverte.", 99),
        ("La **réunion** s'est ouverte.", "La réunion s'est ouverte.", 99),
        ("« La réunion » s'est ouverte.", "La réunion s’est ouverte.", 99),
        ("Il y a 1 234 tentes.", "Il y a 986 tentes.", 97),
        ("Le 3 mai 2016.", "Le 11 mai 2019.", 97),
        ("Le 3 mai.", "Le 3 juin.", 90),
        ("Il fait -12 °C.", "Il fait 12 °C.", 90),
        ("De 2015-2016 à 2017.", "De 2014-2015 à 2016.", 97),
        ("La réunion s'est fermée.", "La réunion s'est ouverte.", 90),
        ("1 234", "986", 90),
    ],
)
def test_a_fuzzy_match(query: str, source: str, score: int) -> None:
    assert fuzzy_score(query, source, 0.9) == score
    assert fuzzy_score(query, source, 0.99) <= max(score, 94)


MACHINE = Origin(kind=OriginKind.ENGINE, name="apertium")


@pytest.mark.parametrize(
    ("unit", "points"),
    [
        (UNIT, 0),
        (replace(UNIT, origin=MACHINE), 0),
        (replace(UNIT, state=State.TRANSLATED), 2),
        (replace(UNIT, state=State.TRANSLATED, origin=MACHINE), 5),
        (replace(UNIT, imported=True), 3),
        (replace(UNIT, changed="2026-01-01"), 0),
        (replace(UNIT, changed="2023-01-01"), 3),
        (replace(UNIT, changed="2023-01-01", imported=True, state=State.TRANSLATED), 8),
    ],
)
def test_penalties(unit: MemoryUnit, points: int) -> None:
    table = Penalties(machine=5, unreviewed=2, other_project=3, age=1)
    assert penalty(unit, table, "2026-11-24") == points


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dakar, le 3 mars 2016", "Conakry, le 28 juillet 2018"),
        ("San José – L'OIM a ouvert un bureau.", "Dakar – Le HCR a ouvert un bureau."),
        ("La réunion a eu lieu au Honduras.", "La réunion a eu lieu aux États-Unis."),
        ("Treizième session du Conseil", "Vingt et unième session du Conseil"),
        ("La XIIIe session.", "La 14e session."),
        ("M. Juan Pérez a remercié l'OIM.", "M. Carlos Umaña a remercié le HCR."),
        ("Onze pays ont signé.", "22 pays ont signé."),
    ],
)
def test_sentences_of_one_skeleton(one: str, other: str) -> None:
    assert skeleton_key(one) == skeleton_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("La réunion a eu lieu.", "La réunion aura lieu."),
        ("Onze pays ont signé.", "Onze villes ont signé."),
        ("Il est parti en mai.", "Il est revenu en mai."),
    ],
)
def test_other_words_are_another_skeleton(one: str, other: str) -> None:
    assert skeleton_key(one) != skeleton_key(other)
