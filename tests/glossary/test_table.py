"""CSV as spreadsheets really write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary.records import COLUMNS, REQUIRED, Record, record_of
from iom_l10n.glossary.table import Row, read_table, table_from_bytes

if TYPE_CHECKING:
    from pathlib import Path

SOUND = {
    "plain": b"concept,lang,term\na,fr,b\n",
    "byte order mark": b"\xef\xbb\xbfconcept,lang,term\na,fr,b\n",
    "semicolons": b"concept;lang;term\r\na;fr;b\r\n",
    "tabs": b"concept\tlang\tterm\na\tfr\tb\n",
    "utf-16": "concept\tlang\tterm\r\na\tfr\tb\r\n".encode("utf-16"),
    "excel hint": b"sep=;\nconcept;lang;term\na;fr;b\n",
    "quotes": b'"concept","lang","term"\n"a","fr","b"\n',
    "blank lines": b"concept,lang,term\n\n,,\na,fr,b\n\n",
    "no last newline": b"concept,lang,term\na,fr,b",
    "spaces and case": b" Concept , LANG ,Term\n a , fr , b \n",
    "trailing delimiters": b"concept,lang,term,,\na,fr,b,,\n",
}


@pytest.mark.parametrize("content", SOUND.values(), ids=SOUND)
def test_every_way_of_writing_gives_the_same_row(content: bytes) -> None:
    table = table_from_bytes(content, "g.csv", ("concept", "lang", "term"))
    ((concept, lang, term),) = [
        (row.get("concept"), row.get("lang"), row.get("term")) for row in table.rows
    ]
    assert (concept, lang, term) == ("a", "fr", "b")


def test_line_is_that_of_the_record_even_after_a_cell_of_two_lines() -> None:
    content = b'concept,lang,term,note\na,fr,b,"one\ntwo"\nc,fr,d,\n'
    table = table_from_bytes(content, "g.csv", ("concept",))
    assert [row.line for row in table.rows] == [2, 4]


def test_line_counts_the_excel_hint() -> None:
    table = table_from_bytes(b"sep=,\nconcept,term\na,b\n", "g.csv", ("concept",))
    assert [row.line for row in table.rows] == [3]


REFUSED = {
    b"": ("empty", 1),
    b"lang,term\n": ("missing", 1),
    b"concept,concept\n": ("twice", 1),
    b"concept,colour\n": ("unknown column", 1),
    b"concept,term\na,caf\xe9\n": ("not UTF-8", 2),
    b"concept,term\na,b\0\n": ("NUL", 2),
    b'concept,term\na,"open\n': ("cannot be read", 2),
    b"concept,term\na,b,c\n": ("3 cells", 2),
}


@pytest.mark.parametrize(("content", "expected"), REFUSED.items(), ids=map(repr, REFUSED))
def test_what_cannot_be_read_is_refused_with_its_line(
    content: bytes, expected: tuple[str, int]
) -> None:
    with pytest.raises(GlossaryError, match=expected[0]) as caught:
        table_from_bytes(content, "g.csv", ("concept",), ("concept", "term"))
    assert (caught.value.path, caught.value.line) == ("g.csv", expected[1])
    assert caught.value.hint


def test_missing_file_is_refused_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="cannot read") as caught:
        read_table(tmp_path / "none.csv", ("concept",))
    assert caught.value.path == str(tmp_path / "none.csv")


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"concept": "é", "lang": "fr", "term": "x"}, "no concept id"),
        ({"concept": "a b", "lang": "fr", "term": "x"}, "no concept id"),
        ({"concept": "a", "lang": "french", "term": "x"}, "no language code"),
        ({"concept": "a", "lang": "fr", "term": " "}, "the term is empty"),
        ({"concept": "a", "lang": "fr", "term": "x", "status": "good"}, "unknown status"),
        ({"concept": "a", "lang": "fr", "term": "x", "kind": "verb"}, "unknown kind"),
    ],
)
def test_row_with_a_mistake_is_refused(cells: dict[str, str], message: str) -> None:
    with pytest.raises(GlossaryError, match=message) as caught:
        record_of(Row(line=7, cells=cells), "d", "d.csv")
    assert str(caught.value).startswith("d.csv:7: ")


def test_a_heading_that_git_kept_twice_is_named() -> None:
    content = "concept,lang,term\nconcept,lang,term,valid_until\na,fr,un\n"
    with pytest.raises(GlossaryError, match="heading stands twice") as caught:
        table_from_bytes(content.encode(), "d.csv", REQUIRED, COLUMNS)
    assert caught.value.line == 2


@pytest.mark.parametrize(
    ("cells", "days"),
    [
        ("12/31/2018,03/04/2027", ("2018-12-31", "2027-03-04")),  # the first proves the second
        ("31/12/2018,03/04/2027", ("2018-12-31", "2027-04-03")),
        ("02/03/2018,03/04/2027", ("2018-03-02", "2027-04-03")),
        ("31/12/2018,12/31/2027", ("2018-12-31", "2027-12-31")),
    ],
)
def test_one_date_with_its_month_first_proves_all(cells: str, days: tuple[str, str]) -> None:
    content = f"concept,lang,term,valid_from,valid_until\na,fr,b,{cells}\n".encode()
    (row,) = table_from_bytes(content, "g.csv", REQUIRED).rows
    record = record_of(row, "g", "g.csv")
    assert isinstance(record, Record)
    assert (record.term.valid_from, record.term.valid_until) == days


def test_a_language_code_in_capitals_is_the_same_language() -> None:
    content = b"concept,lang,term\na,FR,b\na,pt-br,c\n"
    rows = table_from_bytes(content, "g.csv", REQUIRED).rows
    records = [record_of(row, "g", "g.csv") for row in rows]
    assert [one.term.lang for one in records if isinstance(one, Record)] == ["fr", "pt-BR"]
