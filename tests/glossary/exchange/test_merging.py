"""An import meets the project's own terms: nothing that stands there is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.glossary import lint, merge
from iom_l10n.glossary.records import COLUMNS, REQUIRED, About, Record, record_of
from iom_l10n.glossary.table import table_from_bytes

if TYPE_CHECKING:
    from pathlib import Path

OURS = """\
concept,lang,term,status,kind,use_instead,definition,note,source
child,fr,enfant non accompagné,,,,,à relire,
child,en,unaccompanied child,,,,,,
child,es,niño no acompañado,,,,,,
oim,fr,OIM,,acronym,,,,
oim,en,IOM,,acronym,,,,
"""


def rows(text: str, domain: str = "iate") -> list[Record | About]:
    table = table_from_bytes(text.encode(), "x", REQUIRED, COLUMNS)
    return [record_of(row, domain, "x") for row in table.rows]


def merged(tmp_path: Path, text: str, *, keep: bool = False) -> tuple[str, list[str]]:
    path = tmp_path / "protection.csv"
    path.write_text(OURS, "utf-8")
    result = merge(tmp_path, rows("concept,lang,term,status,kind,note\n" + text), keep=keep)
    assert [f for f in lint(tmp_path) if f.severity.value == "error"] == []
    return path.read_text("utf-8"), result.changes


THEIRS = (
    "c7,,,,,UN\nc7,fr,enfant non accompagné,,,Genève\nc7,es,menor no acompañado,,,\n"
    "c7,pt,criança não acompanhada,,,\n"
)


def test_a_concept_with_our_french_term_is_ours_and_keeps_its_own_id(tmp_path: Path) -> None:
    text, changes = merged(tmp_path, THEIRS)
    assert text == (
        "concept,lang,term,status,kind,use_instead,definition,note,source\n"
        "c7,,,,,,,UN,\n"
        "c7,fr,enfant non accompagné,,,,,Genève,\n"
        "c7,en,unaccompanied child,,,,,,\n"
        "c7,es,menor no acompañado,,,,,,\n"
        "c7,es,niño no acompañado,admitted,,,,,\n"
        "c7,pt,criança não acompanhada,,,,,,\n"
        "oim,fr,OIM,,acronym,,,,\n"
        "oim,en,IOM,,acronym,,,,\n"
    )
    assert changes == [
        "the concept child is now called c7",
        "c7: “niño no acompañado” (es) is now admitted",
    ]


def test_ours_stay_preferred_when_asked(tmp_path: Path) -> None:
    text, changes = merged(tmp_path, THEIRS, keep=True)
    assert "c7,es,niño no acompañado,,,,,,\nc7,es,menor no acompañado,admitted,,,,,\n" in text
    assert "c7,fr,enfant non accompagné,,,,,à relire,\n" in text
    assert changes[-1] == "c7: “menor no acompañado” (es) is now admitted"


def test_acronyms_meet_in_their_exact_letters_only(tmp_path: Path) -> None:
    text, changes = merged(tmp_path, "x,fr,oim,,,\nx,es,otro,,,\n")
    assert changes == []
    assert (tmp_path / "iate.csv").read_text("utf-8").count("x,") == 2
    assert text == OURS


def test_the_same_import_again_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "protection.csv").write_text(OURS, "utf-8")
    brought = rows("concept,lang,term,status,kind,note\n" + THEIRS + "n,fr,un\nn,es,uno\n")
    first = merge(tmp_path, brought)
    assert (first.new, first.joined) == (1, 1)
    assert sorted(path.name for path in first.written) == ["iate.csv", "protection.csv"]
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    again = merge(tmp_path, brought)
    assert (again.new, again.joined, again.written, again.changes) == (0, 2, [], [])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
