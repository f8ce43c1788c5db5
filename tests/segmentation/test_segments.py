"""Segments name their block and carry its markup."""

from __future__ import annotations

from iom_l10n.model import Block, BlockKind, Inline, InlineKind, Release
from iom_l10n.segmentation import segments, split


def test_references_count_the_blocks_of_a_kind() -> None:
    release = Release(
        id="essai",
        title="Titre",
        blocks=(
            Block(kind=BlockKind.TITLE, text="Titre"),
            Block(kind=BlockKind.PARAGRAPH, text="Un. Deux."),
            Block(kind=BlockKind.CONTACT, text="OIM Dakar"),
            Block(kind=BlockKind.PARAGRAPH, text="Trois."),
        ),
    )
    found = [(s.reference, s.block, s.text) for s in segments(release)]
    assert found == [
        ("essai#title1", 0, "Titre"),
        ("essai#paragraph1", 1, "Un."),
        ("essai#paragraph1", 1, "Deux."),
        ("essai#contact1", 2, "OIM Dakar"),
        ("essai#paragraph2", 3, "Trois."),
    ]


def test_markup_is_cut_to_the_sentence() -> None:
    text = "Un mot fort. La suite. Fin."
    spans = (Inline(start=3, end=22, kind=InlineKind.STRONG),)
    release = Release(
        id="x", title="T", blocks=(Block(kind=BlockKind.PARAGRAPH, text=text, inline=spans),)
    )
    assert [s.source for s in segments(release)] == [
        "Un **mot fort.**",
        "**La suite.**",
        "Fin.",
    ]


def test_addresses_stay_bare() -> None:
    block = Block(kind=BlockKind.CONTACT, text="E-mail: a_b_c@example.org et *note")
    (segment,) = segments(Release(id="x", title="T", blocks=(block,)))
    assert segment.source == "E-mail: a_b_c@example.org et *note"


def test_what_no_table_can_show() -> None:
    for text, count in (
        ("Solde du compte : -  3 euros. Fin.", 2),  # two spaces before the digit
        ("Un.\nDeux.\n\nTrois.", 3),
        ("Un.\u00a0Deux.\u202fTrois.", 3),
        ("\u00a0 Un. ", 1),
        ("La fin. »", 1),
        ("La fin.\u00a0» La suite.", 2),
        ("", 0),
        (" \n", 0),
        ("…", 1),
        ("\ud800. \ud800", 2),
    ):
        assert len(split(text)) == count, text
