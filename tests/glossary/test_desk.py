"""The commands of the terminology desk: what they refuse, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from iom_l10n.project import Project
    from support import Cli

HEADING = "concept,lang,term,status,kind,use_instead,definition,note,source\n"


def test_suggestions_never_replace_a_reviewed_file(
    project: Project, cli: Cli, tmp_path: Path
) -> None:
    assert project.root.is_dir()
    reviewed = tmp_path / "suggestions.csv"
    reviewed.write_text(HEADING + "crm,fr,CRM,,acronym,,,,checked\n", encoding="utf-8")
    before = reviewed.read_bytes()
    refused = cli("glossary", "suggest", "--to", reviewed)
    assert refused.code == 2
    assert refused.err == f"error: {reviewed} exists; name another file; --force replaces it\n"
    assert reviewed.read_bytes() == before
    assert cli("glossary", "suggest", "--to", reviewed, "--force").code == 0
    assert reviewed.read_bytes() != before


def test_findings_and_remarks_are_counted_apart(project: Project, cli: Cli) -> None:
    path = project.glossary / "zz.csv"
    path.write_text(HEADING + '"zz",fr,pivot,,,,,,\nzz,es,pivote,,,,,,\nzz,es,eje,,,,,,\n', "utf-8")
    told = cli("glossary", "lint")
    assert told.code == 1
    assert told.out.endswith("1 remark not shown (-v lists it)\n1 finding\n")
    assert cli("glossary", "lint", "-v").out.endswith("1 remark\n1 finding\n")


@pytest.mark.parametrize("languages", [("-l", "es", "-l", "en"), ("-l", "es,en")])
def test_match_asks_for_one_language(
    project: Project, cli: Cli, tmp_path: Path, languages: tuple[str, ...]
) -> None:
    assert project.root.is_dir()
    page = tmp_path / "page.txt"
    page.write_text("L'OIM aide.\n", "utf-8")
    told = cli("glossary", "match", page, *languages)
    assert (told.code, told.err) == (2, "error: “es,en” are several languages; give one -l\n")
    assert cli("glossary", "match", page, "-l", "es", "-l", "es").code == 0


def test_a_term_that_cannot_be_added_has_no_line_of_a_file(project: Project, cli: Cli) -> None:
    assert project.root.is_dir()
    told = cli("glossary", "add", "mig*rant", "es=migrante")
    assert told.code == 2
    assert told.err.startswith("error: “mig*rant” holds an asterisk")


def test_the_group_shows_an_example(cli: Cli) -> None:
    assert "Example: iom-l10n glossary match page.txt -l es" in cli("glossary", "--help").out


def test_init_gives_the_columns_of_the_termbase_and_its_merge(cli: Cli, tmp_path: Path) -> None:
    assert cli("init", tmp_path / "new").code == 0
    assert "`valid_until`" in (tmp_path / "new" / "glossary" / "README.md").read_text("utf-8")
    attributes = (tmp_path / "new" / ".gitattributes").read_text("utf-8")
    assert attributes == "glossary/*.csv merge=union\n"
