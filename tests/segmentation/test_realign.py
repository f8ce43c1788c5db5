"""Where sentences went, told by their letters first and by likeness after."""

from __future__ import annotations

import pytest

from iom_l10n.memory import pair_changed
from iom_l10n.model import Alignment, Relation
from iom_l10n.segmentation import realign

J, S, C = Relation.JOINED, Relation.SPLIT, Relation.CHANGED


def found(old: list[str], new: list[str], kept: tuple[str, ...] = ()) -> list[Alignment]:
    gone = [text for text in old if text not in kept]
    return realign(old, gone, new, pair=pair_changed)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            ["M.", "Swing est venu."],
            ["M. Swing est venu."],
            [(J, ["M.", "Swing est venu."], ["M. Swing est venu."])],
        ),
        (
            ["Il pleut ; il vente."],
            ["Il pleut.", "Il vente."],
            [(S, ["Il pleut ; il vente."], ["Il pleut.", "Il vente."])],
        ),
        (
            ["Onze pays participent."],
            ["Douze pays participent."],
            [(C, ["Onze pays participent."], ["Douze pays participent."])],
        ),
        (
            ["Un.", "Deux.", "Trois.", "Onze pays participent."],
            ["Un, deux, trois.", "Dix pays participent."],
            [
                (J, ["Un.", "Deux.", "Trois."], ["Un, deux, trois."]),
                (C, ["Onze pays participent."], ["Dix pays participent."]),
            ],
        ),
        (
            ["Le Maroc et l'OIM ont signé un accord.", "Il porte sur 400 stages."],
            ["Le Maroc et l'OIM ont signé un accord qui porte sur 400 stages."],
            [
                (
                    J,
                    ["Le Maroc et l'OIM ont signé un accord.", "Il porte sur 400 stages."],
                    ["Le Maroc et l'OIM ont signé un accord qui porte sur 400 stages."],
                )
            ],
        ),
        (
            ["Ils partiront en juin prochain, et leurs familles recevront une aide."],
            ["Ils partiront en juin prochain.", "Leurs familles recevront une aide."],
            [
                (
                    S,
                    ["Ils partiront en juin prochain, et leurs familles recevront une aide."],
                    ["Ils partiront en juin prochain.", "Leurs familles recevront une aide."],
                )
            ],
        ),
        (
            ["Le centre a ouvert hier à Gao.", "Il est plein."],
            ["Le centre a ouvert mardi à Gao.", "Il reste plein de monde."],
            [
                (C, ["Le centre a ouvert hier à Gao."], ["Le centre a ouvert mardi à Gao."]),
            ],
        ),
        (["Rien à voir."], ["Une tout autre phrase, bien plus longue."], []),
        ([], ["Un."], []),
        (["…", "!"], ["… !"], []),
    ],
)
def test_relations(
    old: list[str], new: list[str], expected: list[tuple[Relation, list[str], list[str]]]
) -> None:
    assert [(a.relation, list(a.old), list(a.new)) for a in found(old, new)] == expected


def test_a_sentence_that_stays_may_be_part_of_a_join() -> None:
    old = ["Oui.", "Il est venu."]
    (alignment,) = found(old, ["Oui, il est venu."], kept=("Oui.",))
    assert alignment == Alignment(old=tuple(old), new=("Oui, il est venu.",), relation=J)


def test_no_piece_is_used_twice() -> None:
    alignments = found(["A.", "B.", "C."], ["A, b.", "B, c."])
    assert [a.relation for a in alignments].count(J) == 1
