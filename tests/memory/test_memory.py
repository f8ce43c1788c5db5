"""What was approved once comes back; what changed finds where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iom_l10n.errors import CatalogError, MemoryStoreError
from iom_l10n.memory import MemoryFile, MemoryQuery, MemoryStore, MemoryUnit, Recall, pair_changed
from iom_l10n.model import LocaleTag, State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EN, ES = LocaleTag("en"), LocaleTag("es")
ALL = frozenset({State.REVIEWED, State.TRANSLATED})
UNITS = [
    MemoryUnit(source=source, target=target, lang=EN, release=release, state=state)
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


@pytest.fixture
def store(tmp_path: Path) -> Iterator[MemoryStore]:
    with MemoryStore(tmp_path / "memory") as opened:
        yield opened


def filled(store: MemoryStore, units: list[MemoryUnit], name: str = "a.po") -> Recall:
    store.sync([MemoryFile(name=name, stamp="1", units=lambda: units)])
    return Recall(store, EN, ALL)


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
        ("Le projet durera trente-deux mois.", 95, "The project will last 32 months."),
        ("OIM San José", 100, "IOM San José"),
    ],
)
def test_the_best_match(store: MemoryStore, source: str, score: int, target: str) -> None:
    best = filled(store, UNITS).matches(MemoryQuery(source=source), min_score=70)[0]
    assert (best.score, best.target) == (score, target)


def test_an_almost_equal_text_is_never_called_exact(store: MemoryStore) -> None:
    long = "a" * 999
    unit = MemoryUnit(source=long, target="x", lang=EN, release="r", state=State.REVIEWED)
    assert (
        filled(store, [unit]).matches(MemoryQuery(source=long + "b"), min_score=70)[0].score == 94
    )


def test_nothing_below_the_threshold_and_nothing_empty(store: MemoryStore) -> None:
    recall = filled(store, UNITS)
    assert recall.matches(MemoryQuery(source="Une tout autre phrase."), min_score=70) == []
    assert recall.matches(MemoryQuery(source="Vide"), min_score=100) == []
    assert recall.matches(MemoryQuery(source=""), min_score=1) == []
    assert len(store) == 4


def test_at_most_as_many_as_asked_for(store: MemoryStore) -> None:
    assert (
        len(filled(store, UNITS).matches(MemoryQuery(source="OIM San José"), min_score=10, limit=2))
        == 2
    )


def test_only_the_states_asked_for_answer(store: MemoryStore) -> None:
    filled(store, UNITS)
    reviewed = Recall(store, EN, frozenset({State.REVIEWED}))
    assert [
        m.target for m in reviewed.matches(MemoryQuery(source="OIM San José"), min_score=90)
    ] == ["IOM San José"]
    assert Recall(store, ES, ALL).matches(MemoryQuery(source="OIM San José"), min_score=10) == []


def test_a_changed_file_replaces_all_that_it_brought(store: MemoryStore) -> None:
    one, other = UNITS[0], UNITS[1]

    def files(**stamps: str) -> list[MemoryFile]:
        contents = {"a": [one, other] if stamps.get("a") == "1" else [other], "b": [one]}
        return [
            MemoryFile(name=name, stamp=stamp, units=lambda units=contents[name]: units)  # type: ignore[misc]
            for name, stamp in stamps.items()
        ]

    assert store.sync(files(a="1", b="1")) == []
    assert len(store) == 3
    assert store.sync(files(a="2", b="1")) == []
    assert [unit.source for unit in store.units()] == [one.source, other.source]
    assert store.sync(files(a="2")) == []
    assert [unit.source for unit in store.units()] == [other.source]


def test_a_file_that_breaks_off_changes_nothing(store: MemoryStore) -> None:
    filled(store, UNITS)

    def broken() -> Iterator[MemoryUnit]:
        yield UNITS[0]
        raise MemoryStoreError("cut short")

    with pytest.raises(MemoryStoreError, match="cut short"):
        store.sync([MemoryFile(name="a.po", stamp="2", units=broken)])
    assert len(store) == 4


def test_a_catalog_that_cannot_be_read_brings_nothing_until_it_is_mended(
    store: MemoryStore,
) -> None:
    filled(store, UNITS)

    def broken() -> Iterator[MemoryUnit]:
        yield UNITS[0]
        raise CatalogError("cut short")

    others = MemoryFile(name="b.po", stamp="1", units=lambda: UNITS[:1])
    for _again in range(2):
        files = [MemoryFile(name="a.po", stamp="2", units=broken), others]
        assert [str(error) for error in store.sync(files)] == ["cut short"]
        assert len(store) == 1
    files = [MemoryFile(name="a.po", stamp="2", units=lambda: UNITS), others]
    assert store.sync(files) == []
    assert len(store) == 5


def test_words_are_found_on_both_sides_whatever_their_capitals_and_accents(
    store: MemoryStore,
) -> None:
    filled(store, UNITS)
    assert [unit.release for unit in store.containing("san jose", EN, 9)] == ["b", "c"]
    assert [unit.release for unit in store.containing("36 MONTHS", None, 9)] == ["a"]
    assert store.containing("36 months", ES, 9) == []


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    (tmp_path / "memory.sqlite").write_bytes(b"no database" * 100)
    with pytest.raises(MemoryStoreError, match="cannot be read"):
        MemoryStore(tmp_path)


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
