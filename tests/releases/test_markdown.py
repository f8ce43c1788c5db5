"""Markdown pages."""

from __future__ import annotations

import pytest

from iom_l10n.releases import clean

TEXT = "Les migrants sont arrivés hier dans la ville, où une équipe les a accueillis avec soin."


def blocks(inner: str) -> list[tuple[str, str]]:
    found = clean(f"# Le titre\n\n{inner}\n\n{TEXT}\n".encode(), name="x.md").release.blocks
    return [(str(block.kind), block.text) for block in found[1:-1]]


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("Un\ndeux.", [("paragraph", "Un deux.")]),
        ("### Sous", [("heading", "Sous")]),
        ("- a\n  1. b\n- c", [("list_item", "a"), ("list_item", "b"), ("list_item", "c")]),
        ("> « Q. »\n>\n> Awa", [("quote", "« Q. »"), ("quote", "Awa")]),
        ("| a | b |\n|---|---|\n| c | |", [
            ("table_cell", "a"), ("table_cell", "b"), ("table_cell", "c")]),
        ("![i](x.png)\n*Vue du port*", [("caption", "Vue du port")]),
        ("![i](x.png)", []),
        ("---", []),
        ("<!-- non\nvu -->", []),
        ("<div>Dans <b>la</b> boîte.</div>", [("paragraph", "Dans la boîte.")]),
        ("[a](http://x.org) | [b](#)", []),
        ("<a@b.org>", [("heading", "a@b.org")]),
        ("```\ncode.\n```", [("paragraph", "code.")]),
        ("[x]: http://y.org", []),
        ("Voir [la carte][x].\n\n[x]: http://y.org", [("paragraph", "Voir la carte.")]),
        ("# Autre", [("heading", "Autre")]),
    ],
)  # fmt: skip
def test_blocks(inner: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(inner) == expected


@pytest.mark.parametrize(
    ("inner", "removed"),
    [
        ("![i](x.png)", ["![i](x.png)"]),
        ("---", ["---"]),
        ("<!-- non\nvu -->", ["<!-- non", "vu -->"]),
        ("[x]: http://y.org", ["[x]: http://y.org"]),
    ],
)
def test_what_is_no_text_is_shown_as_removed(inner: str, removed: list[str]) -> None:
    result = clean(f"# Le titre\n\n{TEXT}\n\n{inner}\n".encode(), name="x.md")
    assert [line.text for line in result.removed] == removed


def test_front_matter_gives_facts_and_a_missing_title() -> None:
    page = (
        f"---\ntitle: Le titre\ndate: 2020-01-02\nplace: Oran\nstatus: draft\nn: 1\n---\n{TEXT}\n"
    )
    result = clean(page.encode(), name="x.md")
    release = result.release
    assert (release.title, release.date, release.place) == ("Le titre", "2020-01-02", "Oran")
    assert (release.status, release.extra) == ("draft", (("n", 1),))
    assert len(result.removed) == 7
    assert clean(page.encode(), name="-").release == release.__class__(
        **{f: getattr(release, f) for f in release.__slots__ if f != "source"},
        source=clean(page.encode(), name="-").release.source,
    )


def test_a_link_title_is_accounted_for() -> None:
    page = f'# Le titre\n\n[ici](http://x.org "Site officiel") {TEXT}\n'
    result = clean(page.encode(), name="x.md")
    assert [repair.before for repair in result.repairs] == ["Site officiel"]
    assert result.release.blocks[1].inline[0].href == "http://x.org"


def test_marks_under_a_title_are_no_line_and_code_marks_are_told() -> None:
    page = "Un titre\n========\n\nVoir le `code` ici, dans la ville de Goma où il est.\n"
    result = clean(page.encode(), name="x.md")
    assert result.removed == ()
    assert [(r.before, r.after, r.reason) for r in result.repairs] == [
        ("`code`", "code", "code marks")
    ]


def test_columns_under_dashes_are_a_table() -> None:
    page = (
        "# Crue au Bénin\n\nL'OIM a aidé douze communes du sud.\n\n"
        "  Commune   Familles\n  --------- ----------\n  Zè        412\n  Bonou     95\n\n"
        "  : Familles aidées\n\nLa décrue prendra trois semaines.\n"
    )
    blocks = clean(page.encode(), name="x.md").release.blocks
    assert [(block.kind.value, block.text) for block in blocks[2:-1]] == [
        ("table_cell", "Commune"),
        ("table_cell", "Familles"),
        ("table_cell", "Zè"),
        ("table_cell", "412"),
        ("table_cell", "Bonou"),
        ("table_cell", "95"),
        ("caption", "Familles aidées"),
    ]


def test_a_row_wider_than_the_head_of_its_table_loses_nothing() -> None:
    page = "# Crue au Bénin\n\nTexte.\n\n| Commune |\n| --- |\n| Zè | 412 | dont 90 enfants |\n"
    texts = [block.text for block in clean(page.encode(), name="x.md").release.blocks]
    assert texts[-3:] == ["Zè", "412", "dont 90 enfants"]


def test_a_table_of_absurd_width_is_text() -> None:
    row = "| les familles de la commune " * 1000
    page = f"# Titre\n\n{TEXT}\n\n| a |\n| --- |\n{row}|\n"
    texts = [block.text for block in clean(page.encode(), name="x.md").release.blocks]
    assert sum(text.count("familles") for text in texts) == 1000


@pytest.mark.parametrize(
    ("written", "date"),
    [("5 mai 2025", "2025-05-05"), ("'2025-05-05T10:00:00Z'", "2025-05-05"), ("printemps", None)],
)
def test_the_date_of_a_site_is_read_or_left_out(written: str, date: str | None) -> None:
    page = f"---\ntitle: Le titre\ndate: {written}\n---\n{TEXT}\n"
    assert clean(page.encode(), name="a.md").release.date == date
