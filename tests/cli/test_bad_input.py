"""Bad input: one sentence with what to do, the right exit code, and nothing written."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from iom_l10n.engines import apertium
from support import SEED_ID, Cli, tree

if TYPE_CHECKING:
    from pathlib import Path

    from iom_l10n.project import Project

SPANISH = (
    "Nota de prensa\n\nLa OIM abre una oficina en la frontera\n\n"
    "La Organización Internacional para las Migraciones abrió hoy una oficina en la frontera norte "
    "del país, donde atenderá a las personas migrantes que necesitan ayuda y protección.\n\n"
    "El equipo está formado por doce personas que trabajarán con las autoridades locales durante "
    "los próximos tres años, con el apoyo de los donantes y de la sociedad civil.\n"
)
SIMPLE = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def refused(outcome: object, code: int = 2) -> str:
    assert outcome.code == code, outcome  # type: ignore[attr-defined]
    err: str = outcome.err  # type: ignore[attr-defined]
    assert re.fullmatch(r"error: [^\n]+; [^\n]+\n", err), err
    assert "Traceback" not in err
    return err


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n\xc2\xa0\n", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "PNG"),
        ("binary.txt", bytes(range(256)) * 40, "not text"),
        ("archive.docx", b"PK\x03\x04" + bytes(200), "the Word document is damaged"),
        ("locked.docx", b"\xd0\xcf\x11\xe0" + bytes(200), "protected by a password"),
        ("espanol.txt", SPANISH.encode(), "Spanish"),
    ],
)
def test_a_page_that_cannot_be_read(
    project: Project, cli: Cli, tmp_path: Path, *, name: str, content: bytes, says: str
) -> None:
    page = tmp_path / name
    page.write_bytes(content)
    before = tree(project.root)
    for words in (["add", page], ["run", page], ["clean", page]):
        err = refused(cli(*words))
        assert says in err
        assert name in err
    assert tree(project.root) == before


def test_a_page_above_the_limit(project: Project, cli: Cli, tmp_path: Path) -> None:
    page = tmp_path / "archive.txt"
    page.write_bytes(b"Une ligne de plus.\n" * 120_000)  # 2.3 MB
    assert "or raise --max-mb" in refused(cli("clean", "--max-mb", "2", page))
    settings = project.root / "iom-l10n.toml"
    text = settings.read_text(encoding="utf-8").replace("max_mb = 20", "max_mb = 2")
    settings.write_text(text, encoding="utf-8")
    before = tree(project.root)
    for words in (["add", page], ["run", page]):
        err = refused(cli(*words))
        assert "larger than 2 MB" in err
        assert "or raise max_mb in iom-l10n.toml" in err
    assert tree(project.root) == before


def test_one_bad_page_of_a_batch_leaves_nothing_behind(
    project: Project, cli: Cli, seed: Path, tmp_path: Path
) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    before = tree(project.root)
    refused(cli("add", seed, tmp_path / "bad.txt"))
    assert tree(project.root) == before


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["run", "none.txt"], "No such file"),
        (["update", "nothing-here"], "there is no release"),
        (["update", "../../etc"], "cannot be a release id"),
        (["add", "{seed}", "--id", "../x"], "cannot be a release id"),
        (["update", "-l", "klingon"], "unknown language tag"),
        (["update", "-l", "pt"], "not among the project's targets"),
        (["check", "--select", "NUMBRE"], "there is no check"),
        (["check", "--fail-on", "never"], "no severity"),
        (["check", "--format", "xml"], "no format"),
        (["check", "--output", "json"], "no FORMAT=FILE"),
        (["check", "--json", "--format", "text"], "disagree"),
        (["check", "locales", "some-id"], "do not mix"),
        (["check", "locales"], "no PO file"),
        (["status", "--format", "xml"], "no format"),
        (["publish", "--as", "pdf"], "no format"),
        (["review", "nothing-here", "-l", "es"], "there is no release"),
        (["rule", "XYZ999"], "there is no check"),
        (["rule", "NUM"], "family"),
        (["glossary", "add", "asile", "es:asilo"], "no LANG=TERM"),
        (["glossary", "match", "none.txt", "-l", "es"], "No such file"),
        (["ci", "--since", "--output=x"], "no revision"),
        (["ci", "--since", "HEAD"], "git cannot compare"),
        (["frobnicate"], "No such command"),
        (["check", "--frobnicate"], "No such option"),
        (["review"], "Missing"),
        (["init", "."], "is a project already"),
        (["translate", "-l", "xx", "--engine", "echo"], "unknown language tag"),
    ],
)
def test_words_that_cannot_be_served(
    project: Project, cli: Cli, seed: Path, words: list[str], says: str
) -> None:
    before = tree(project.root)
    err = refused(cli(*(word.replace("{seed}", str(seed)) for word in words)))
    assert says in err
    assert tree(project.root) == before


@pytest.mark.parametrize(
    ("text", "says", "line"),
    [
        ('<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"\n=======\n>>>>>>> x\n', "unfinished git merge", 4),
        ('msgid "a"\nmsgstr "b', "not closed", 5),
        ('msgid "a"\n', "no msgstr", 4),
    ],
)
def test_a_catalog_that_is_broken_stops_every_command(
    project: Project, cli: Cli, seed: Path, *, text: str, says: str, line: int
) -> None:
    cli("add", seed)
    cli("update")
    path = project.locales / "es" / "LC_MESSAGES" / f"{SEED_ID}.po"
    path.write_text(SIMPLE + text, encoding="utf-8")
    before = tree(project.root)
    for words in (["update"], ["pretranslate"], ["check"], ["status"], ["check", path]):
        err = refused(cli(*words))
        assert says in err
        assert f"{SEED_ID}.po:{line}:" in err
    assert tree(project.root) == before


def test_catalog_format_names_each_refused_file_and_does_the_others(
    cli: Cli, tmp_path: Path
) -> None:
    good, bad, worse = (tmp_path / f"{name}.po" for name in ("good", "bad", "worse"))
    good.write_text(SIMPLE + 'msgid "a"\nmsgstr ""\n"b"\n', encoding="utf-8")
    bad.write_text(SIMPLE + 'msgid "a"\nmsgstr "b', encoding="utf-8")
    outcome = cli("catalog", "format", bad, good, worse)
    assert outcome.code == 2
    assert [line.split(":")[1].strip() for line in outcome.err.splitlines()] == [
        str(bad),
        str(worse),
    ]
    assert good.read_text(encoding="utf-8") == SIMPLE + 'msgid "a"\nmsgstr "b"\n'


def test_an_unknown_key_in_the_configuration_stops_everything(project: Project, cli: Cli) -> None:
    (project.root / "iom-l10n.toml").write_text('[project]\ntarget = ["es"]\n', encoding="utf-8")
    err = refused(cli("status"))
    assert "iom-l10n.toml:2: unknown key “target” [project]; did you mean “targets”?" in err


def test_a_page_in_another_encoding_is_read_with_a_note(
    project: Project, cli: Cli, seed: Path, tmp_path: Path
) -> None:
    text = seed.read_text(encoding="utf-8")
    for name, encoding, shown in (
        ("utf16.txt", "utf-16", "UTF-16"),
        ("latin.txt", "latin-1", "Windows-1252"),
    ):
        page = tmp_path / name
        page.write_bytes(text.encode(encoding))
        outcome = cli("clean", page, "--json")
        assert outcome.code == 0
        (cleaned,) = outcome.json
        assert cleaned["title"] == "Treizième Conférence régionale sur les migrations"
        assert any(shown in warning["message"] for warning in cleaned["warnings"])
    assert project.release_ids() == []


def test_no_engine_installed_is_no_failure(
    project: Project, cli: Cli, seed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(project.root))
    apertium_caches_cleared()
    outcome = cli("run", seed, "-l", "es")
    apertium_caches_cleared()
    assert outcome.code == 0
    assert len([line for line in outcome.err.splitlines() if line]) == 1
    assert "no machine translation" in outcome.err
    assert cli("status", "--json").json["releases"][0]["languages"]["es"]["new"] > 0


def apertium_caches_cleared() -> None:
    for value in vars(apertium).values():
        clear = getattr(value, "cache_clear", None)
        if clear is not None:
            clear()


@pytest.mark.usefixtures("project")
def test_an_engine_named_and_missing_is_exit_code_3(cli: Cli, seed: Path) -> None:
    cli("add", seed)
    cli("update")
    err = refused(cli("pretranslate", "--engine", "nonesuch"), code=3)
    assert "nonesuch" in err


def without_privileges(project: Project, *words: object) -> subprocess.CompletedProcess[str]:
    # Root may read and write anywhere, unless it gives its capabilities away.
    alone = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    program = "from iom_l10n.cli.main import main; main()"
    return subprocess.run(
        [*alone, sys.executable, "-c", program, *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        cwd=project.root,
    )


@pytest.mark.parametrize("command", ["add", "clean", "segment"])
def test_a_file_that_may_not_be_read_is_told_like_any_other(
    project: Project, tmp_path: Path, command: str
) -> None:
    page = tmp_path / "secret.txt"
    page.write_text("Un titre\n", encoding="utf-8")
    page.chmod(0)
    answer = without_privileges(project, command, page)
    assert answer.returncode == 2
    assert answer.stderr == (
        f"error: {page}: cannot read (Permission denied); check the path and its permissions\n"
    )


def test_clean_takes_folders_and_patterns_and_names_every_bad_page(
    cli: Cli, seed: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes(seed.read_bytes())
    (tmp_path / "b.txt").write_bytes(seed.read_bytes())
    names = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    for words in (tmp_path, tmp_path / "?.txt"):
        assert [one["source"] for one in cli("clean", words, "--json").json] == names
    for name in names:
        (tmp_path / name).write_bytes(b"")
    outcome = cli("clean", tmp_path)
    assert outcome.code == 2
    assert [line.split(": ")[1] for line in outcome.err.splitlines()] == names


def test_segment_sends_a_word_document_to_clean(cli: Cli, tmp_path: Path) -> None:
    page = tmp_path / "page.docx"
    page.write_bytes(b"PK\x03\x04 word/document.xml")
    err = refused(cli("segment", page))
    assert f"“iom-l10n clean --json {page}”" in err
    assert "one paragraph a line" in cli("segment", "--help").out


def test_srx_rules_that_do_not_serve_the_language_are_no_rules(cli: Cli, tmp_path: Path) -> None:
    srx = tmp_path / "rules.srx"
    srx.write_text(
        '<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header cascade="no"/><body>'
        '<languagerules><languagerule languagerulename="x"/></languagerules><maprules>'
        '<languagemap languagepattern="FR.*" languagerulename="x"/></maprules></body></srx>',
        encoding="utf-8",
    )
    assert cli("segment", "--srx", srx, stdin="Un. Deux.\n").out == "Un. Deux.\n"
    err = refused(cli("segment", "--srx", srx, "-l", "es", stdin="Uno. Dos.\n"))
    assert "rules.srx: no language map of the file fits “es”" in err


def test_a_read_only_folder_is_exit_code_3(project: Project, seed: Path) -> None:
    folders = [project.root, *(path for path in project.root.rglob("*") if path.is_dir())]
    before = tree(project.root)
    for folder in folders:
        folder.chmod(0o555)
    try:
        answer = without_privileges(project, "add", seed)
    finally:
        for folder in folders:
            folder.chmod(0o755)
    assert answer.returncode == 3, answer.stderr
    assert re.fullmatch(r"error: [^\n]+Permission denied[^\n]+\n", answer.stderr)
    assert tree(project.root) == before
