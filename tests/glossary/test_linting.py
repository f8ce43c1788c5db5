"""Each lint rule finds its fault, at its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iom_l10n.glossary import lint
from iom_l10n.glossary.lint_rules import LINT_RULES
from iom_l10n.glossary.termbase import read_records
from iom_l10n.glossary.writing import dump, rows_of
from iom_l10n.model import Severity

if TYPE_CHECKING:
    from pathlib import Path

TODAY = "2026-11-24"
HEAD = "concept,lang,term,status,kind,use_instead\n"
SOUND = "a,fr,un\na,es,uno\n"
CASES = {
    "a row twice": (SOUND + "a,es,Uno", [("TRM051", 4)]),
    "two concepts for one French term": (SOUND + "b,fr,un\nb,es,unidad", [("TRM052", 4)]),
    "two preferred": (SOUND + "a,es,una cosa", [("TRM053", 4)]),
    "forbidden and preferred": (
        SOUND + "b,fr,deux\nb,es,uno,forbidden\nb,es,dos",
        [("TRM054", 5)],
    ),
    "invisible character": ("a,fr,un\u200b\na,es,uno", [("TRM055", 2)]),
    "no-break space": ("a,fr,un\u00a0cas\na,es,uno", [("TRM055", 2)]),
    "no French": (SOUND + "b,es,dos", [("TRM056", 4)]),
    "no translation": (SOUND + "b,fr,deux", [("TRM057", 4)]),
    "dead use_instead": (SOUND + "a,es,malo,forbidden,,bueno", [("TRM058", 4)]),
    "unsorted": ("b,fr,deux\nb,es,dos\na,fr,un\na,es,uno", [("TRM059", 4)]),
    "unknown status": (SOUND + "b,fr,deux,good", [("TRM050", 4)]),
    "nothing": (SOUND, []),
    "an acronym beside a word": (SOUND + "a,fr,UN,,acronym\na,es,UNO,,acronym", []),
    "not translated": (SOUND + "b,fr,Kuska,do-not-translate", []),
    "forbidden words alone": (SOUND + "b,es,malo,forbidden,,uno", []),
    "dead expansion": (
        "concept,lang,term,kind,expansion\na,fr,UN,acronym,un deux\na,fr,un\na,es,uno",
        [("TRM060", 2)],
    ),
    "validity reversed": (
        "concept,lang,term,valid_from,valid_until\na,fr,un,2031-01-01,2030-01-01\na,es,uno",
        [("TRM061", 2)],
    ),
    "validity over": (
        "concept,lang,term,valid_until\na,fr,Swaziland\na,es,Suazilandia,19/04/2018",
        [("TRM062", 3)],
    ),
    "validity over, and followed": (
        "concept,lang,term,valid_until\na,fr,Eswatini\na,es,Suazilandia,2018-04-19\na,es,Esuatini,",
        [],
    ),
    "an open word that would be published": (SOUND + "a,es,un*,admitted", [("TRM063", 4)]),
    "an open word that is refused": (SOUND + "a,es,mal*,forbidden,,uno", []),
    "a concept's own row twice": (
        "concept,lang,term,note\na,,,x\na,,,y\na,fr,un\na,es,uno",
        [("TRM064", 3)],
    ),
    "a definition without a term": ("a,,,forbidden\na,fr,un\na,es,uno", [("TRM050", 2)]),
    "no date": (
        "concept,lang,term,valid_until\na,fr,un,hier\na,es,uno",
        [("TRM050", 2), ("TRM056", 3)],
    ),
    "preferred acronym and word": ("a,fr,un\na,es,uno\na,es,UNO,,acronym", []),
}


@pytest.mark.parametrize(("rows", "expected"), CASES.values(), ids=CASES)
def test_rule_finds_its_fault_at_its_line(
    tmp_path: Path, rows: str, expected: list[tuple[str, int]]
) -> None:
    head = "" if rows.startswith("concept") else HEAD
    (tmp_path / "d.csv").write_text(head + rows, "utf-8")
    findings = [f for f in lint(tmp_path, today=TODAY) if f.id != "TRM065"]
    assert [(finding.id, finding.line) for finding in findings] == expected
    assert {finding.path for finding in findings} <= {str(tmp_path / "d.csv")}


def test_file_that_cannot_be_read_is_one_finding_and_the_others_are_checked(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.csv").write_bytes(b"concept,lang,term\na,fr,\xe9\n")
    (tmp_path / "b.csv").write_text(HEAD + "b,fr,deux", "utf-8")
    assert [(f.id, f.line) for f in lint(tmp_path)] == [("TRM050", 2), ("TRM057", 2)]


def test_contradiction_between_two_files_names_the_other_place(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(HEAD + SOUND, "utf-8")
    (tmp_path / "b.csv").write_text(HEAD + SOUND.replace("a,", "b,"), "utf-8")
    (finding,) = [f for f in lint(tmp_path) if f.id == "TRM052"]
    assert f"{tmp_path / 'a.csv'}:2" in finding.message
    assert finding.severity is Severity.ERROR


def test_ids_and_names_are_unique() -> None:
    assert len({rule[0] for rule in LINT_RULES}) == len(LINT_RULES)
    assert len({rule[1] for rule in LINT_RULES}) == len(LINT_RULES)


def test_a_file_that_is_not_canonical_is_told_once_all_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text(HEAD + SOUND, "utf-8")
    assert [(f.id, f.severity) for f in lint(tmp_path)] == [("TRM065", Severity.INFO)]
    path.write_bytes(dump(rows_of(read_records(path))))
    assert lint(tmp_path) == []


def test_a_concept_that_no_release_names_is_told(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text(HEAD + "a,fr,frontière\na,es,frontera\nb,fr,traite\nb,es,trata", "utf-8")
    findings = lint(tmp_path, texts=["Aux frontières du pays."])
    assert [(f.id, f.line) for f in findings if f.id == "TRM066"] == [("TRM066", 4)]
