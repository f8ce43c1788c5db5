"""Workbooks as people keep them: what stands on the screen comes in, or is refused by its cell."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary import Exchange, exported, imported
from iom_l10n.glossary.records import Record
from iom_l10n.model import LocaleTag, Term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.glossary.exchange import Imported

LANGUAGES = (LocaleTag("fr"), LocaleTag("en"), LocaleTag("es"))
DAY = dt.datetime(2026, 7, 24)  # noqa: DTZ001 - what a sheet holds has no zone
HEADING = ["Français", "Espagnol", "Note"]


def read(*sheets: Sequence[Sequence[object]], formats: dict[str, str] | None = None) -> Imported:
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Feuille {number}")
        for row in rows:
            sheet.append(list(row))
        for cell, form in (formats or {}).items():
            sheet[cell].number_format = form
    out = io.BytesIO()
    book.save(out)
    target = LocaleTag("es")
    return imported(out.getvalue(), "termes.xlsx", Exchange.XLSX, LANGUAGES, target=target)


def terms(read: Imported) -> list[tuple[str, str]]:
    return [(row.term.lang, row.term.text) for row in read.records if hasattr(row, "term")]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (["112", "=A2", ""], "the cell B2 holds a formula without its result"),
        (["vrai", True, ""], "the cell B2 holds a truth value"),
        (["24/7", DAY, ""], "the cell B2 holds a date"),
        (["moitié", 0.5, ""], "the cell B2 holds a number, shown in a way of its own"),
        (["moitié", "mitad", 0.5], "the cell C2 holds a number, shown in a way of its own"),
        (["asile", "asilo", "=B2"], "the cell C2 holds a formula without its result"),
    ],
)
def test_a_cell_whose_text_nobody_knows_is_refused(row: list[object], says: str) -> None:
    with pytest.raises(GlossaryError, match=says) as caught:
        read([HEADING, row])
    assert (caught.value.path, caught.value.line) == ("termes.xlsx, sheet “Feuille 1”", 2)


def test_a_formula_comes_in_with_the_result_that_the_program_stored() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (HEADING, ["asile", "=CONCATENATE(1)", ""]):
        sheet.append(row)
    plain, stored = io.BytesIO(), io.BytesIO()
    book.save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(stored, "w") as new:
        for name in old.namelist():
            part = (
                old.read(name)
                .replace(b"<v />", b"<v>asilo</v>")
                .replace(b"<v></v>", b"<v>asilo</v>")
            )
            new.writestr(name, part.replace(b'r="B2"', b'r="B2" t="str"'))
    brought = imported(stored.getvalue(), "x.xlsx", Exchange.XLSX, LANGUAGES)
    assert terms(brought) == [("fr", "asile"), ("es", "asilo")]


def test_a_number_in_its_own_format_is_refused() -> None:
    with pytest.raises(GlossaryError, match="the cell A2 holds a number"):
        read([HEADING, [7, "siete", ""]], formats={"A2": "000"})


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([HEADING, [112, "112", DAY]], [("fr", "112"), ("es", "112")]),
        ([[*HEADING, "Ordre"], ["asile", "asilo", "", "=1+1"]], [("fr", "asile"), ("es", "asilo")]),
        (
            [["Glossaire 2026"], [], HEADING, ["asile", "asilo", ""]],
            [("fr", "asile"), ("es", "asilo")],
        ),
        (
            [["asile", "asilo"], ["zone", "zona"]],
            [("fr", "asile"), ("es", "asilo"), ("fr", "zone"), ("es", "zona")],
        ),
        (
            [["fr", "es", "Spanish"], ["asile", "asilo", "refugio"]],
            [("fr", "asile"), ("es", "asilo"), ("es", "refugio")],
        ),
        ([["source", "target"], ["asile", "asilo"]], [("fr", "asile"), ("es", "asilo")]),
    ],
    ids=["typed", "a column nobody reads", "a title", "no heading", "two Spanish ones", "pairs"],
)
def test_what_stands_on_the_screen_comes_in(
    rows: list[list[object]], expected: list[tuple[str, str]]
) -> None:
    assert terms(read(rows)) == expected


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([["fr", "es", "es"], ["asile", "asilo", "refugio"]], "the column “es” stands twice"),
        ([["concept", "lang", "term"], ["a", "fr", "asile", "?"]], "unknown column “D”"),
        ([["Glossaire"]], "no sheet has columns known here"),
    ],
)
def test_a_sheet_that_would_lose_something_is_refused(rows: list[list[object]], says: str) -> None:
    with pytest.raises(GlossaryError, match=says):
        read(rows)


def test_what_is_left_out_is_named() -> None:
    brought = read(
        [["Titre"], ["fr", "es", None, "Ordre"], ["asile", "asilo", "?", 1]],
        [["à faire"]],
    )
    assert brought.left_out == [
        "termes.xlsx, sheet “Feuille 1”:1: “Titre”, above the heading",
        "termes.xlsx, sheet “Feuille 1”: the column “C”",
        "termes.xlsx, sheet “Feuille 1”: the column “ordre”",
        "termes.xlsx, sheet “Feuille 2” (no columns known here)",
    ]


def test_a_domain_that_can_be_no_sheet_s_title_comes_back() -> None:
    term = Term(text="asile", lang=LANGUAGES[0])
    domains = ["aide [2026]", "une-collection-de-termes-pour-un-bureau", "protection"]
    rows = [
        Record(concept=f"c{n}", term=term, domain=domain, path="", line=0)
        for n, domain in enumerate(domains)
    ]
    written = exported(rows, Exchange.XLSX, None)[0]
    again = imported(written, "x.xlsx", Exchange.XLSX, LANGUAGES)
    assert [row.domain for row in again.records] == domains
