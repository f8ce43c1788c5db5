"""The repository's termbase and what `init` ships."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from iom_l10n.glossary import lint, load, starter_files
from iom_l10n.glossary.records import COLUMNS

GLOSSARY = Path(__file__).parents[2] / "glossary"


def test_repository_glossary_contains_every_line_of_the_starter() -> None:
    for name, content in starter_files().items():
        ours = set((GLOSSARY / name).read_text("utf-8").splitlines())
        missing = [line for line in content.decode().splitlines() if line not in ours]
        assert missing == []


def test_repository_glossary_has_no_finding() -> None:
    assert lint(GLOSSARY) == []


def test_every_concept_has_french_english_and_spanish() -> None:
    concepts = load(GLOSSARY).concepts
    assert len(concepts) >= 110
    for concept in concepts:
        assert {"fr", "en", "es"} <= {term.lang for term in concept.terms}, concept.id


def test_starter_files_are_plain_utf8_csv_with_unix_line_ends() -> None:
    files = starter_files()
    assert set(files) == {
        "README.md",
        "agencies.csv",
        "donors.csv",
        "governance.csv",
        "health-protection.csv",
        "humanitarian.csv",
        "instruments.csv",
        "labels.csv",
        "migration.csv",
        "mobility.csv",
        "organizations.csv",
        "places.csv",
        "processes.csv",
        "protection.csv",
        "titles.csv",
    }
    for name, content in files.items():
        assert b"\r" not in content
        if not name.endswith(".csv"):
            continue
        rows = list(csv.reader(io.StringIO(content.decode("utf-8"))))
        assert {len(row) for row in rows} == {len(rows[0])}


def test_a_new_project_is_told_what_every_column_holds() -> None:
    read_me = starter_files()["README.md"].decode()
    assert read_me == (GLOSSARY / "README.md").read_text("utf-8")
    assert [column for column in COLUMNS if f"`{column}`" not in read_me] == []
