"""The canonical file: what is written, what is read after hand editing, what is refused."""

from __future__ import annotations

import pytest

from iom_l10n.errors import ReleaseError
from iom_l10n.model import Block, BlockKind, Inline, InlineKind, Release, Source
from iom_l10n.releases import dump, load

TITLE = Block(kind=BlockKind.TITLE, text="Titre")
K = BlockKind


def release(*blocks: Block, **facts: str) -> Release:
    return Release(id="x", title="Titre", blocks=(TITLE, *blocks), **facts)  # type: ignore[arg-type]


def body(text: str) -> str:
    return text.partition("# Titre\n")[2].strip("\n")


def item(text: str, depth: int, number: int | None = None) -> Block:
    ordered = number is not None
    return Block(kind=K.LIST_ITEM, text=text, depth=depth, ordered=ordered, number=number)


def cell(text: str, row: int | None, column: int | None) -> Block:
    return Block(kind=K.TABLE_CELL, text=text, row=row, column=column)


@pytest.mark.parametrize(
    ("blocks", "written"),
    [
        ([Block(kind=K.HEADING, text="Un #", level=3)], "### Un \\#"),
        ([Block(kind=K.PARAGRAPH, text="1. Un")], "1\\. Un"),
        ([Block(kind=K.PARAGRAPH, text="- Un")], "\\- Un"),
        ([Block(kind=K.PARAGRAPH, text="::: x")], "\\::: x"),
        ([Block(kind=K.PARAGRAPH, text="> Un")], "\\> Un"),
        ([Block(kind=K.PARAGRAPH, text="2017, année")], "2017, année"),
        ([Block(kind=K.QUOTE, text="Un"), Block(kind=K.QUOTE, text="Deux")], "> Un\n>\n> Deux"),
        ([item("a", 0), item("b", 1), item("c", 1), item("d", 0)], "- a\n  - b\n  - c\n- d"),
        ([item("a", 0, 1), item("b", 1, 10), item("c", 2)], "1. a\n   10. b\n       - c"),
        (
            [Block(kind=K.CONTACT, text="OIM"), Block(kind=K.CONTACT, text="Tél.")],
            "::: contact\nOIM\n\nTél.\n:::",
        ),
        (
            [Block(kind=K.NOTE, text="* n"), Block(kind=K.CAPTION, text="c")],
            "::: note\n\\* n\n:::\n\n::: caption\nc\n:::",
        ),
        (
            [cell("A|B", 0, 0), cell("C", 0, 2), cell("D", 1, 1)],
            "::: cells\n| A\\|B | | C |\n| | D |\n:::",
        ),
        ([cell("A", None, None), cell("B", None, None)], "::: cells\nA\n\nB\n:::"),
        (
            [cell("A", 0, 0), cell("B", 0, 0)],
            "::: cells\n| A |\n:::\n\n::: cells\n| B |\n:::",
        ),
    ],
)
def test_blocks_as_they_are_written(blocks: list[Block], written: str) -> None:
    text = dump(release(*blocks))
    assert body(text) == written
    assert load(text, id="x") == release(*blocks)


def test_front_matter_in_its_order() -> None:
    found = dump(
        Release(
            id="x",
            title="Titre : un",
            blocks=(Block(kind=K.TITLE, text="Titre : un"),),
            date="2016-09-12",
            place="Dakar",
            source=Source(name="a.txt", sha256="ff"),
            status="draft",
            extra=(("tags", ["a"]),),
        )
    )
    assert found == (
        "---\ntitle: 'Titre : un'\ndate: 2016-09-12\nplace: Dakar\nsource:\n  name: a.txt\n"
        "  sha256: ff\nstatus: draft\ntags:\n- a\n---\n\n# Titre : un\n"
    )


HAND_EDITED = """\
---
title: Titre
date: 2021-07-13 10:00:00
place: 12
source: vieux.txt
---
# Titre #

Un paragraphe
sur deux lignes \\
et trois.
<!-- relire -->

* un
+ deux
  qui continue

  1) trois

> Citation
continue

## Fin
::: contact
OIM

:::
"""


def test_a_hand_edited_file_is_understood() -> None:
    found = load(HAND_EDITED, id="x")
    assert [(str(b.kind), b.text, b.lines) for b in found.blocks] == [
        ("title", "Titre", (7, 7)),
        ("paragraph", "Un paragraphe sur deux lignes et trois.", (9, 12)),
        ("list_item", "un", (14, 14)),
        ("list_item", "deux qui continue", (15, 16)),
        ("list_item", "trois", (18, 18)),
        ("quote", "Citation continue", (20, 21)),
        ("heading", "Fin", (23, 23)),
        ("contact", "OIM", (25, 25)),
    ]
    assert [(b.depth, b.number) for b in found.blocks if b.kind is K.LIST_ITEM] == [
        (0, None),
        (0, None),
        (1, 1),
    ]
    assert (found.date, found.place) == ("2021-07-13", "12")
    assert found.source == Source(name="vieux.txt", sha256="")


def test_a_file_without_front_matter() -> None:
    assert load("\ufeff# Titre\r\n\r\nTexte.\r\n", id="x").blocks[1].text == "Texte."


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("---\ntitle: a\n# T\n", 1, "not closed"),
        ("---\ntitle: 'a\n---\n# T\n", 2, "not valid YAML"),
        ("---\n- a\n---\n# T\n", 2, "not a list of"),
        ("---\na: &x 1\nb: *x\n---\n# T\n", 3, "alias"),
        ("---\nplace: [a]\n---\n# T\n", 1, "place is not a text"),
        (f"---\na: {'x' * 65_000}\n---\n# T\n", 1, "too long"),
        ("---\ntitle: a\n---\ntexte\n", 1, "no title"),
        ("# T\n\n::: contact\nOIM\n", 3, "not closed"),
        ("# T\n\n::: contacts\nOIM\n:::\n", 3, "cannot stand here"),
        ("# T\n\n::: note\n::: contact\n:::\n", 4, "cannot stand here"),
        ("# T\n\n:::\n", 3, "cannot stand here"),
    ],
)
def test_a_bad_file_names_its_line(text: str, line: int, said: str) -> None:
    with pytest.raises(ReleaseError, match=said) as caught:
        load(text, id="x", path="releases/x.md")
    assert (caught.value.path, caught.value.line) == ("releases/x.md", line)


@pytest.mark.parametrize(
    "block",
    [
        Block(kind=K.PARAGRAPH, text=""),
        Block(kind=K.PARAGRAPH, text=" a"),
        Block(kind=K.PARAGRAPH, text="a\nb"),
        Block(kind=K.PARAGRAPH, text="a\0"),
        Block(kind=K.PARAGRAPH, text="a\ud800"),
        Block(kind=K.HEADING, text="a"),
        Block(kind=K.HEADING, text="a", level=1),
        Block(kind=K.LIST_ITEM, text="a"),
        item("a", 1),
        Block(kind=K.LIST_ITEM, text="a", depth=0, ordered=True),
        Block(kind=K.TABLE_CELL, text="a", row=1),
        cell("a", 10_000, 0),
        Block(kind=K.TITLE, text="Titre"),
        Block(
            kind=K.PARAGRAPH,
            text="a b",
            inline=(Inline(start=0, end=2, kind=InlineKind.STRONG),),
        ),
    ],
)
def test_what_the_file_cannot_hold_is_refused(block: Block) -> None:
    with pytest.raises(ReleaseError, match="cannot write the release"):
        dump(release(block))


def test_a_further_key_cannot_hide_a_fact() -> None:
    clash = Release(id="x", title="Titre", blocks=(TITLE,), extra=(("date", "x"),))
    with pytest.raises(ReleaseError, match="date stands twice"):
        dump(clash)
