"""`memory import` takes what other programs write, counts what it leaves out, refuses the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from iom_l10n.project import Project
    from support import Cli

TSV = 'fr\tes\nLe projet dure "trente" mois.\tEl proyecto dura "treinta" meses.\n'
CSV = 'French;Spanish\n"Le projet dure ; trente mois.";El proyecto dura treinta meses.\n'
PO = """\
msgid ""
msgstr ""
"Language: es\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "Le projet dure trente mois."
msgstr "El proyecto dura treinta meses."

#, fuzzy
msgid "Il finit en mai."
msgstr "Termina en junio."

msgid "Rien n’est dit."
msgstr ""
"""
ENGLISH = """\
msgid ""
msgstr ""

msgid "The staff of the mission have been helping the families who fled from the floods since May."
msgstr "El personal de la misión ayuda desde mayo a las familias que huyeron de las inundaciones."
"""
TMX = """\
<tmx version="1.4"><header srclang="fr"/><body>
<tu><tuv xml:lang="fr-FR"><seg>Le projet dure trente mois.</seg></tuv>
<tuv xml:lang="es"><seg>El proyecto dura treinta meses.</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Only English.</seg></tuv></tu>
<tu><tuv xml:lang="fr"><seg>Rien en face.</seg></tuv><tuv xml:lang="es"><seg/></tuv></tu>
</body></tmx>
"""


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("name", "content", "left_out"),
    [
        ("a.tsv", TSV, 0),
        ("a.csv", CSV, 0),
        ("a.csv", 'fr,es\n"Le projet dure\n trente mois.",El proyecto dura treinta meses.\n', 0),
        ("a.csv", "Français,Espagnol,Anglais\nOui.,Sí.,\nNon.,,\n", 3),
        ("a.tsv", "\ufefffr-FR\tes\r\nOui.\tSí.\t\t\r\n\r\n\tSolo.\r\n", 1),
        ("a.po", PO, 2),
        ("a.tmx", TMX, 2),
    ],
)
def test_one_pair_is_taken_and_the_rest_is_counted(
    cli: Cli, tmp_path: Path, *, name: str, content: str, left_out: int
) -> None:
    (tmp_path / name).write_text(content, "utf-8", newline="")
    done = cli("memory", "import", tmp_path / name, "--name", "desk")
    assert done.code == 0, done.err
    assert done.out.startswith("1 pair\n")
    says = "without French or without a finished translation"
    assert done.err.partition(" is left out" if left_out == 1 else " are left out")[0] == (
        f"{left_out} {says}" if left_out else ""
    )
    (kept,) = cli("memory", "search", "projet dure trente" if "dure" in content else "Oui.",
                  "-l", "es", "--json").json  # fmt: skip
    assert kept["state"] == "reviewed"


@pytest.mark.usefixtures("project")
def test_quotation_marks_of_an_aligned_text_are_its_own(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text(TSV, "utf-8")
    cli("memory", "import", tmp_path / "a.tsv")
    (kept,) = cli("memory", "search", "trente", "--json").json
    assert kept["target"] == 'El proyecto dura "treinta" meses.'


def test_what_a_killed_import_left_is_swept_away(
    project: Project, cli: Cli, tmp_path: Path
) -> None:
    folder = project.root / "memory"
    folder.mkdir(exist_ok=True)
    (folder / ".desk.tmx.0123456789ab.tmp").write_text("<tmx>", "utf-8")
    (tmp_path / "a.tsv").write_text(TSV, "utf-8")
    assert cli("memory", "import", tmp_path / "a.tsv").code == 0
    assert [path.name for path in folder.glob("*.tm*")] == ["a.tmx"]
    assert ".*.tmp" in (project.root / ".gitignore").read_text("utf-8").splitlines()


@pytest.mark.usefixtures("project")
def test_a_draft_of_another_program_stays_a_draft(cli: Cli, tmp_path: Path) -> None:
    level = '<tu><prop type="x-ConfirmationLevel">Draft</prop>'
    (tmp_path / "a.tmx").write_text(TMX.replace("<tu>", level, 1), "utf-8")
    assert cli("memory", "import", tmp_path / "a.tmx").code == 0
    (kept,) = cli("memory", "stats", "--json").json
    assert (kept["state"], kept["units"]) == ("needs-review", 1)


@pytest.mark.usefixtures("project")
def test_a_language_has_its_regions(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text("fr\tes-MX\nLe projet dure un an.\tDura un año.\n", "utf-8")
    assert cli("memory", "import", tmp_path / "a.tsv").code == 0
    (kept,) = cli("memory", "search", "dure un an", "-l", "es", "--json").json
    assert kept["lang"] == "es-MX"
    assert cli("memory", "export", tmp_path / "es.tmx", "-l", "es").out.startswith("1 pair\n")
    assert cli("memory", "export", tmp_path / "it.tmx", "-l", "it").code == 2
    assert not (tmp_path / "it.tmx").exists()


@pytest.mark.usefixtures("project")
def test_an_export_goes_to_standard_output_or_into_tmx_only(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text(TSV, "utf-8")
    cli("memory", "import", tmp_path / "a.tsv")
    refused = cli("memory", "export", tmp_path / "a.csv")
    assert (refused.code, refused.out) == (2, "")
    assert "“.csv” names no format; use .tmx" in refused.err
    assert cli("memory", "export", tmp_path / "b.tmx").code == 0
    assert "treinta" in (tmp_path / "b.tmx").read_text("utf-8")


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("name", "content", "words", "says"),
    [
        ("a.tsv", "en\tes\na\tb\n", [], "no column is French"),
        ("a.tsv", "fr\tes\na\tb\tc\n", [], "a.tsv:2: the row has 3 cells"),
        ("a.csv", 'fr,es\n"a\na",b\nc,d,e\n', [], "a.csv:4: the row has 3 cells"),
        ("a.tsv", "Français\tNotes\na\tb\n", [], "“Notes” names no language"),
        ("a.tsv", "fr\tes\tfr-FR\na\tb\tc\n", [], "two columns are fr"),
        ("a.tsv", "", [], "the file is empty; give a file that holds text"),
        ("a.tsv", "fr\tes\n", [], "no pair with French"),
        ("a.po", 'msgid ""\nmsgstr ""\n', [], "nothing says which language"),
        ("a.po", ENGLISH, ["-l", "es"], "the msgids are in another language (en), not in French"),
        ("a.docx", "x", [], "names no format"),
        ("a.tmx", "<tmx>", [], "not well-formed"),
        ("a.tsv", "fr\tes\na\tb\n", ["--state", "new"], "no state of an imported unit"),
        ("a.tsv", "fr\tes\na\tb\n", ["--name", "À nous"], "“À nous” cannot name a memory"),
    ],
)
def test_a_memory_that_cannot_be_imported(
    cli: Cli, tmp_path: Path, *, name: str, content: str, words: list[str], says: str
) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    refused = cli("memory", "import", tmp_path / name, *words)
    assert (refused.code, refused.out) == (2, "")
    assert says in refused.err
    assert refused.err.count("\n") == 1


@pytest.mark.usefixtures("project")
def test_a_search_is_for_words_and_its_lines_stay_whole(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    long = "Le projet dure « trente mois », " + "avec ses partenaires, " * 12 + "dit l’OIM."
    (tmp_path / "a.tsv").write_text(f"fr\tes\n{long}\tEl proyecto.\n", "utf-8")
    cli("memory", "import", tmp_path / "a.tsv")
    found = cli("memory", "search", "PROJET dure trente")
    assert found.out.splitlines() == ["[es] a", f"  {long}", "  El proyecto.", "1 unit"]
    refused = cli("memory", "search", "projet", "-l", "de")
    assert (refused.code, refused.out) == (2, "")
    assert "holds nothing in “de”" in refused.err
