"""What a spreadsheet does to a termbase is read without loss, and canonical bytes come back."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_support import CONCEPT_IDS, TERMS
from iom_l10n.glossary.records import COLUMNS, REQUIRED, TEAM, About, Record, record_of
from iom_l10n.glossary.table import table_from_bytes
from iom_l10n.glossary.writing import dump, rows_of
from iom_l10n.model import Concept, Term

if TYPE_CHECKING:
    from collections.abc import Callable

CANONICAL = """\
concept,lang,term,status,kind,use_instead,definition,note,source,variants,expansion,valid_until
eswatini,,,,,,,"Changed by decree; ""Swaziland"" before.",UN Terminology
eswatini,fr,Eswatini,,,,,,
eswatini,es,Suazilandia,,,Esuatini,,,,,,2018-04-19
eswatini,es,Esuatini,,,,,,
rcm,fr,CRM,,acronym,,,,,,Conférence régionale sur les migrations
rcm,fr,Conférence régionale sur les migrations,,,,Forum de onze pays,,
rcm,ar,المؤتمر الإقليمي للهجرة,,,,,,,مؤتمر* | مؤتمرات
"""


def records(content: bytes) -> list[Record | About]:
    table = table_from_bytes(content, "d.csv", REQUIRED, COLUMNS)
    return [record_of(row, "d", "d.csv") for row in table.rows]


def rewritten(content: str, delimiter: str, *, quoting: int = csv.QUOTE_MINIMAL) -> str:
    buffer = io.StringIO(newline="")
    rows = csv.reader(io.StringIO(content))
    csv.writer(buffer, delimiter=delimiter, quoting=quoting, lineterminator="\r\n").writerows(rows)  # type: ignore[arg-type]
    return buffer.getvalue()


DAMAGES: dict[str, Callable[[str], bytes]] = {
    "nothing": str.encode,
    "byte order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "semicolons and CR LF": lambda text: rewritten(text, ";").encode("utf-8-sig"),
    "tabs in UTF-16": lambda text: rewritten(text, "\t").encode("utf-16"),
    "every cell quoted": lambda text: rewritten(text, ",", quoting=csv.QUOTE_ALL).encode(),
    "Excel's own first line": lambda text: b"sep=;\r\n" + rewritten(text, ";").encode(),
    "day before month": lambda text: text.replace("2018-04-19", "19/04/2018").encode(),
    "German day": lambda text: text.replace("2018-04-19", "19.04.2018").encode(),
    "American day": lambda text: text.replace("2018-04-19", "04/19/2018").encode(),
    "day with a time": lambda text: text.replace("2018-04-19", "2018-04-19 00:00:00").encode(),
    "rows of two languages swapped": lambda text: "".join(
        [*(lines := text.splitlines(keepends=True))[:2], lines[3], lines[4], lines[2], *lines[5:]]
    ).encode(),
    "empty lines and columns": lambda text: (
        "".join(f"{line},,\r\n" for line in text.splitlines()) + ",,,,,,,,,,,,,\r\n"
    ).encode(),
    "decomposed accents and no-break spaces": lambda text: text.replace(
        "Conférence régionale", "Confe\u0301rence\u00a0re\u0301gionale"
    ).encode(),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_canonical_bytes_come_back(damage: Callable[[str], bytes]) -> None:
    assert dump(rows_of(records(damage(CANONICAL)))).decode() == CANONICAL


@given(st.lists(st.tuples(CONCEPT_IDS, TERMS), max_size=6))
def test_what_is_written_is_read_back(pairs: list[tuple[str, Term]]) -> None:
    rows: list[Record | About] = [
        Record(concept=concept, term=term, domain="d", path="d.csv", line=0)
        for concept, term in pairs
    ]
    written = dump(rows_of(rows))
    again = records(written)
    assert sorted((r.concept, str(r.term)) for r in again if isinstance(r, Record)) == sorted(
        (r.concept, str(plain(r.term))) for r in rows if isinstance(r, Record)
    )
    assert dump(rows_of(again)) == written


def plain(term: Term) -> Term:
    """Return a term as cells hold it: no-break spaces are spaces."""
    row = rows_of([Record(concept="a", term=term, domain="d", path="", line=0)])
    (record,) = records(dump(row))
    assert isinstance(record, Record)
    assert record.term.text == " ".join(term.text.split())
    return record.term


def test_a_concept_row_is_about_the_concept() -> None:
    (about, *_rest) = records(CANONICAL.encode())
    assert isinstance(about, About)
    assert about.about == Concept(
        id="eswatini",
        terms=(),
        domain="d",
        note='Changed by decree; "Swaziland" before.',
        source="UN Terminology",
    )
    assert TEAM == "team"


def test_the_first_use_of_a_rare_column_changes_the_heading_and_one_row() -> None:
    row = {"concept": "eswatini", "lang": "es", "term": "Esuatini"}
    rows = [{"concept": "belize", "lang": "fr", "term": "Bélize"}, row]
    before = dump(rows).splitlines()
    after = dump([rows[0], {**row, "valid_until": "2030-01-01"}]).splitlines()
    assert [old == new for old, new in zip(before, after, strict=True)] == [False, True, False]
