"""The JSON shapes and exit codes that other programs build on."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from support import MANY_BLOCKS, MANY_SEGMENTS, REPOSITORY, SEED_ID, Cli, tree

if TYPE_CHECKING:
    from iom_l10n.project import Project

GOLD = Path(__file__).parents[1] / "golden" / "releases" / "seed.gold.json"
FINDING = {
    "id", "name", "severity", "message", "path", "line", "msgctxt", "msgid", "msgstr", "form",
    "source_span", "target_span", "fix",
}  # fmt: skip
PO = f"locales/es/LC_MESSAGES/{SEED_ID}.po"


@pytest.fixture
def done(project: Project, cli: Cli, seed: Path) -> Project:
    assert cli("run", seed, "-l", "es").code == 0
    return project


def emptied(path: Path, start: str) -> None:
    """Empty the msgstr of the entry whose msgid starts so."""
    lines = path.read_text(encoding="utf-8").split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith(f'msgid "{start}'))
    lines[at + 1] = 'msgstr ""'
    path.write_text("\n".join(lines), encoding="utf-8")


def test_clean_equals_gold(cli: Cli, seed: Path) -> None:
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    (cleaned,) = cli("clean", seed, "--json").json
    assert (cleaned["title"], cleaned["date"], cleaned["lang"]) == (gold["title"], None, "fr")
    assert cleaned["id"] == SEED_ID
    blocks = [{key: b[key] for key in ("kind", "text", "sentences")} for b in cleaned["blocks"]]
    assert blocks == gold["blocks"]
    assert [line["text"] for line in cleaned["removed"]] == gold["boilerplate_lines"]
    raw = seed.read_text(encoding="utf-8").split("\n")
    for line in cleaned["removed"]:
        assert raw[line["line"] - 1] == line["text"]
        assert line["reason"]
    block = cleaned["blocks"][7]
    (link,) = block["inline"]
    assert (link["kind"], link["href"]) == ("link", "http://www.rcmvs.org/")
    assert block["text"][link["start"] : link["end"]] == "http://www.rcmvs.org/"
    assert set(cleaned["repairs"][0]) == {"line", "before", "after", "reason"}
    assert set(cleaned["warnings"][0]) == {"code", "message", "line"}


def test_clean_prints_the_canonical_release_and_tells_what_went(cli: Cli, seed: Path) -> None:
    outcome = cli("clean", "-", stdin=seed.read_bytes())
    assert outcome.out.startswith("---\ntitle: Treizième Conférence régionale")
    assert "- 2: Qui sommes nous (" in outcome.err


def test_cleaning_a_canonical_release_keeps_where_it_came_from(
    cli: Cli, seed: Path, tmp_path: Path
) -> None:
    first = cli("clean", seed).out
    page = tmp_path / "again.md"
    page.write_text(first, encoding="utf-8")
    assert cli("clean", page).out == first
    assert cli("clean", "-", stdin=first).out == first
    page.write_text("---\nplace: [\n---\n\nUn titre\n", encoding="utf-8")
    text = page.rename(tmp_path / "again.txt")
    assert "name: again.txt\n" in cli("clean", text).out


def test_clean_explains_what_it_changed(cli: Cli, seed: Path) -> None:
    told = cli("clean", seed, "--explain").err.splitlines()
    assert (
        '~ 74: "_blank" title="">http://www.rcmvs.org/ → http://www.rcmvs.org/ (remains of a link)'
        in told
    )
    numbers = [int(line.split(":")[0][2:]) for line in told if line[0] in "-~"]
    assert numbers == sorted(numbers)
    assert "~ 74" not in cli("clean", seed).err


def test_clean_says_which_of_several_pages_it_speaks_of(
    cli: Cli, seed: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again.txt"
    again.write_bytes(seed.read_bytes())
    alone = cli("clean", seed, "--explain").err.splitlines()
    both = cli("clean", seed, again, "--explain").err.splitlines()
    assert both == [f"{seed}:", *alone, f"{again}:", *alone]


def test_segment_gives_offsets_into_the_input(cli: Cli) -> None:
    text = "M. Swing est venu. Il parle.\r\n\r\nÀ 14 h 30.\n"
    spans = cli("segment", "--json", stdin=text).json
    assert [span["text"] for span in spans] == ["M. Swing est venu.", "Il parle.", "À 14 h 30."]
    assert all(text[span["start"] : span["end"]] == span["text"] for span in spans)
    assert cli("segment", "-", stdin=text).out == "M. Swing est venu.\nIl parle.\nÀ 14 h 30.\n"
    assert cli("segment", "--json", stdin="").json == []


def test_a_project_and_a_filter_split_by_rules_of_their_own(
    done: Project, cli: Cli, tmp_path: Path
) -> None:
    rules = done.glossary / "segmentation.txt"
    rules.write_text("# notre région\npro tempore de la CRM\n", encoding="utf-8")
    assert cli("update", "-l", "es").code == 0
    text = (done.root / PO).read_text(encoding="utf-8")
    assert "de la CRM. A ce titre, ce pays" in text
    assert '#~ msgid "A ce titre' in text, "what was joined is kept"
    assert cli("glossary", "lint").code == 0
    split = cli(
        "segment", "--exceptions", rules, stdin="Il est pro tempore de la CRM. A ce titre.\n"
    )
    assert split.out.count("\n") == 1
    srx = tmp_path / "rules.srx"
    srx.write_text(
        '<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" '
        'cascade="yes"/><body><languagerules><languagerule languagerulename="x"><rule break="yes">'
        "<beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule>"
        '</languagerules><maprules><languagemap languagepattern=".*" languagerulename="x"/>'
        "</maprules></body></srx>",
        encoding="utf-8",
    )
    assert cli("segment", "--srx", srx, stdin="Un ; deux. Trois\n").out == "Un ;\ndeux. Trois\n"


def test_glossary_match_gives_offsets_into_the_input(project: Project, cli: Cli) -> None:
    assert project.config.targets
    text = "L'OIM soutient la\nConférence régionale sur les migrations.\n"
    hits = cli("glossary", "match", "-l", "en", "--json", stdin=text).json
    assert [hit["text"] for hit in hits] == ["OIM", "Conférence régionale sur les migrations"]
    assert hits[0]["targets"][0] == {"term": "IOM", "status": "preferred"}
    assert set(hits[0]) == {"concept", "term", "status", "start", "end", "text", "targets"}
    assert all(text[hit["start"] : hit["end"]] == hit["text"] for hit in hits)
    assert "OIM → IOM" in cli("glossary", "match", "-l", "en", stdin=text).out


@pytest.mark.usefixtures("project")
def test_glossary_match_shows_the_terms_inside_longer_ones(cli: Cli) -> None:
    text = "L’Organisation internationale pour les migrations agit.\n"
    (hit,) = cli("glossary", "match", "-l", "en", "--json", "--nested", stdin=text).json
    assert [inner["text"] for inner in hit["nested"]] == [
        "Organisation internationale",
        "migrations",
    ]
    assert "nested" not in cli("glossary", "match", "-l", "en", "--json", stdin=text).json[0]
    assert "  1: migrations → migration" in cli(
        "glossary", "match", "-l", "en", "--nested", stdin=text
    ).out  # fmt: skip


@pytest.mark.usefixtures("done")
def test_glossary_where_tells_what_to_revise(cli: Cli) -> None:
    places = cli("glossary", "where", "crm", "-l", "es", "--json").json
    assert {place["release"] for place in places} == {SEED_ID}
    assert places[0]["state"] == "needs-review"
    assert places[0]["texts"] == ["Conférence régionale sur les migrations"]
    assert set(places[0]) == {
        "concepts", "release", "lang", "state", "path", "line", "msgid", "msgstr", "texts",
        "targets",
    }  # fmt: skip
    shown = cli("glossary", "where", "crm", "-l", "es").out
    assert f"{places[0]['path']}:{places[0]['line']}: [es] needs-review: " in shown
    refused = cli("glossary", "where", "chou-fleur")
    assert (refused.code, refused.out) == (2, "")
    assert "no concept has the term “chou-fleur”" in refused.err


@pytest.mark.parametrize("name", ["terms.tbx", "terms.xlsx", "terms.csv"])
def test_glossary_export_and_import(project: Project, cli: Cli, name: str, tmp_path: Path) -> None:
    before = tree(project.root)
    file = tmp_path / name
    answer = cli("glossary", "export", file, "--json").json
    assert answer == {"command": "glossary export", "written": [str(file)], "warnings": []}
    assert cli("glossary", "import", file).code == 0
    assert tree(project.root) == before
    for path in project.glossary.glob("*.csv"):
        path.unlink()
    assert cli("glossary", "import", file).code == 0
    assert tree(project.root) == before, "what was exported imports back without loss"


def test_glossary_export_of_pairs_tells_what_it_left_out(
    project: Project, cli: Cli, tmp_path: Path
) -> None:
    told = cli("glossary", "export", tmp_path / "es.txt", "-l", "es", "-v")
    assert "left out: migrant-irregular: “migrante ilegal” (es, forbidden)" in told.err
    text = (tmp_path / "es.txt").read_text("utf-8")
    assert "OIM\tOIM\t[iom-l10n: concept=iom domain=organizations kind=acronym" in text
    few = cli("glossary", "export", tmp_path / "es.txt", "-l", "es")
    assert few.err.count("\n") == 6
    assert cli("glossary", "export", "-", "--as", "omegat", "-l", "es", "-q").out == text
    assert "say which with -l" in cli("glossary", "export", tmp_path / "es.txt").err
    bad = project.root / "terms.tbx"
    bad.write_text("<!DOCTYPE a [<!ENTITY b 'c'>]><tbx>&b;</tbx>", "utf-8")
    before = tree(project.root)
    refused = cli("glossary", "import", bad)
    assert (refused.code, refused.err.count("\n")) == (2, 1)
    assert refused.err.startswith("error: ")
    assert tree(project.root) == before


@pytest.mark.usefixtures("project")
def test_glossary_import_comes_before_our_terms(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "iate.tbx"
    file.write_text(
        '<tbx><text><body><conceptEntry id="c7"><langSec xml:lang="fr"><termSec>'
        '<term>traite des personnes</term></termSec></langSec><langSec xml:lang="es"><termSec>'
        "<term>tráfico de seres humanos</term></termSec></langSec></conceptEntry>"
        "</body></text></tbx>",
        "utf-8",
    )
    answer = cli("glossary", "import", file, "--json").json
    assert [path.partition("/")[0] for path in answer["written"]] == ["glossary"]
    assert answer["warnings"][0]["message"].endswith("is now called c7")
    text = "Contre la traite des personnes.\n"
    (hit,) = cli("glossary", "match", "-l", "es", "--json", stdin=text).json
    assert hit["concept"] == "c7"
    assert hit["targets"][0] == {"term": "tráfico de seres humanos", "status": "preferred"}
    assert cli("glossary", "lint").code == 0


def test_glossary_suggest_writes_a_file_that_can_be_imported(
    project: Project, cli: Cli, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "La RNP fait le point\n\nLa Plateforme nationale de retour (PNR, NRP en anglais) a fait le"
        " point mardi à Gao sur le guichet unique.\n\nLe guichet unique de Gao reçoit les familles,"
        " et deux autres guichets uniques ouvriront.\n",
        "utf-8",
    )
    assert cli("add", page).code == 0
    found = {one["term"]: one for one in cli("glossary", "suggest", "--json").json}
    assert found["PNR"]["expansion"] == "Plateforme nationale de retour"
    assert found["PNR"]["targets"]["en"] == [{"term": "NRP", "score": 1.0}]
    assert found["guichet unique"]["count"] == 3
    assert "guichet unique" in cli("glossary", "suggest", "-l", "es").out
    assert cli("glossary", "suggest", "--to", tmp_path / "s.csv").code == 0
    assert cli("glossary", "import", tmp_path / "s.csv", "--domain", "new").code == 0
    assert cli("glossary", "suggest", "--json").json == []
    assert project.glossary.joinpath("new.csv").exists()


def test_glossary_format_restores_what_a_spreadsheet_saved(project: Project, cli: Cli) -> None:
    path = project.glossary / "labels.csv"
    canonical = path.read_bytes()
    path.write_bytes(
        canonical.replace(b"\n", b"\r\n").replace(b"concept", b"\xef\xbb\xbfconcept", 1)
    )
    assert cli("glossary", "format", "--check").code == 1
    assert path.read_bytes() != canonical
    answer = cli("glossary", "format", "--json").json
    assert answer == {
        "command": "glossary format", "written": ["glossary/labels.csv"], "warnings": [],
    }  # fmt: skip
    assert path.read_bytes() == canonical
    assert cli("glossary", "format", "--check").code == 0


def test_glossary_list_add_and_lint(project: Project, cli: Cli) -> None:
    outcome = cli(
        "glossary", "add", "droit d'asile territorial", "en=right of territorial asylum",
        "es=derecho de asilo territorial", "--domain", "protection", "--json",
    )  # fmt: skip
    assert outcome.json == {
        "command": "glossary add",
        "written": ["glossary/protection.csv"],
        "warnings": [],
    }
    concepts = cli("glossary", "list", "-l", "es", "--json").json
    (added,) = [c for c in concepts if c["concept"] == "droit-d-asile-territorial"]
    assert [term["term"] for term in added["terms"]] == [
        "droit d'asile territorial",
        "derecho de asilo territorial",
    ]
    assert "derecho de asilo territorial" in cli("glossary", "list").out
    again = cli("glossary", "add", "droit d'asile territorial", "en=x")
    assert (again.code, "already" in again.err) == (2, True)
    assert cli("glossary", "lint").code == 0
    bad = project.glossary / "bad.csv"
    bad.write_text("concept,lang,term,status\nx,fr,mot,dubious\n", encoding="utf-8")
    linted = cli("glossary", "lint", "--json")
    assert linted.code == 1
    assert linted.json[0]["path"] == "glossary/bad.csv"


def test_translate_gives_a_line_for_a_line(cli: Cli, project: Project) -> None:
    assert project.config.targets
    text = "L'OIM aide les migrants.\n\nMerci.\n"
    lines = cli("translate", "-l", "es", "--engine", "apertium", "--json", stdin=text).json
    assert [line["source"] for line in lines] == ["L'OIM aide les migrants.", "", "Merci."]
    assert set(lines[0]) == {"source", "target", "origin", "engine", "score", "terms", "warnings"}
    assert lines[0]["target"].startswith("La OIM")
    assert lines[0]["origin"] == "engine"
    assert lines[0]["terms"][0]["term"] == "OIM"
    assert lines[1]["target"] == ""
    plain = cli("translate", "-l", "es", "--engine", "echo", stdin=text)
    assert plain.out == text


def test_translate_outside_a_project_needs_none(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli("translate", "-l", "es", "--engine", "echo", stdin="Merci.\n").out == "Merci.\n"
    missing = cli("translate", "-l", "es", "--engine", "nonesuch", stdin="Merci.\n")
    assert missing.code == 3
    assert cli("engines", "--json").code == 0


def test_check_reports_every_key_and_exits_by_severity(done: Project, cli: Cli) -> None:
    findings = cli("check", "--json").json
    assert findings
    assert all(set(finding) == FINDING for finding in findings)
    assert {finding["path"] for finding in findings} == {PO}
    assert cli("check", "--fail-on", "warning").code == 1
    assert cli("check", "--fail-on", "error").code == 0
    emptied(done.root / PO, "Treizième")
    lines = cli("check", "--select", "untranslated", "--format", "jsonl").out.splitlines()
    (finding,) = [json.loads(line) for line in lines]
    assert finding["msgid"] == "Treizième Conférence régionale sur les migrations"
    assert finding["name"] == "untranslated"
    text = (done.root / PO).read_text(encoding="utf-8").split("\n")
    assert text[finding["line"] - 1].startswith('msgid "Treizième')


def test_check_writes_other_formats_beside(done: Project, cli: Cli) -> None:
    cli("check", "--output", "json=out/report.json", "--output", "junit=out/report.xml", "-q")
    assert json.loads((done.root / "out" / "report.json").read_text(encoding="utf-8"))
    assert (done.root / "out" / "report.xml").read_text(encoding="utf-8").startswith("<?xml")


@pytest.mark.usefixtures("done")
def test_sarif_explains_each_rule(cli: Cli) -> None:
    report = json.loads(cli("check", "--format", "sarif").out)
    (rule,) = [r for r in report["runs"][0]["tool"]["driver"]["rules"] if r["id"] == "STA002"]
    assert "Why it matters" in json.dumps(rule)


def test_check_takes_any_po_file_without_a_project(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    po = tmp_path / "es" / "x.po"
    po.parent.mkdir()
    po.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "Il y a 12 pays."\nmsgstr "Hay 13 países."\n',
        encoding="utf-8",
    )
    outcome = cli("check", po, "--json")
    assert outcome.code == 1
    assert "number-mismatch" in {finding["name"] for finding in outcome.json}
    terms = tmp_path / "terms.csv"
    terms.write_text("term_fr,term_target,kind\npays,nación,term\n", encoding="utf-8")
    words = tmp_path / "words.csv"
    words.write_text("term_target,use_instead\npaíses,naciones\n", encoding="utf-8")
    found = cli("check", po.parent, "--glossary", terms, "--forbidden", words, "--json").json
    assert {"term-missing", "forbidden-term"} <= {finding["name"] for finding in found}
    lost = tmp_path / "lost.po"
    lost.write_bytes(po.read_bytes())
    moved = tmp_path / "nowhere"
    moved.mkdir()
    lost = lost.rename(moved / "messages.po")
    assert "which language" in cli("check", lost).err
    assert cli("check", lost, "-l", "es", "--json").code == 1


def test_a_broken_file_is_a_finding_and_does_not_hide_the_others(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: es\\n"\n\n'
    (tmp_path / "a.po").write_text(f'{head}msgid "Un."\nmsgstr "Uno', encoding="utf-8")
    (tmp_path / "b.po").write_text(f'{head}msgid "Il a 2 ans."\nmsgstr "3 años."\n', "utf-8")
    outcome = cli("check", ".", "--json", "--ignore", "HDR")
    assert outcome.code == 2
    assert outcome.err.startswith("error: a.po:5: a string is not closed")
    found = [(f["path"], f["name"], f["line"], f["msgid"]) for f in outcome.json]
    assert found == [
        ("a.po", "unreadable-file", 5, None),
        ("b.po", "number-mismatch", 4, "Il a 2 ans."),
    ]


def test_check_fixes_what_is_certain(done: Project, cli: Cli) -> None:
    path = done.root / PO
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("Decimotercera Conferencia", "Decimotercera  Conferencia"), "utf-8"
    )
    assert cli("check", "--fix", "--select", "SPC").code == 0
    assert "Decimotercera Conferencia" in path.read_text(encoding="utf-8")


def test_status_counts_add_up(done: Project, cli: Cli) -> None:
    status = cli("status", "--json").json
    (release,) = status["releases"]
    assert (release["id"], set(release["languages"])) == (SEED_ID, {"en", "es"})
    spanish, english = release["languages"]["es"], release["languages"]["en"]
    states = ("new", "needs_review", "translated", "reviewed")
    for counts in (spanish, english):
        assert sum(counts[state] for state in states) == counts["segments"] == MANY_SEGMENTS
        assert set(counts["findings"]) == {"error", "warning", "info"}
    assert english["new"] == MANY_SEGMENTS, "a language without a file is all new"
    assert spanish["words"] == sum(
        len(b["text"].split())
        for b in cli("clean", done.raw / f"{SEED_ID}.txt", "--json").json[0]["blocks"]
    )
    assert cli("status").code == 0


def test_an_error_makes_an_entry_count_as_needing_review(done: Project, cli: Cli) -> None:
    cli("review", SEED_ID, "-l", "es", "--approve", "--by", "Equipo")
    before = cli("status", "--json").json["releases"][0]["languages"]["es"]
    path = done.root / PO
    text = path.read_text(encoding="utf-8").replace('msgstr "En 2007', 'msgstr "En 2006')
    path.write_text(text, encoding="utf-8")
    after = cli("status", "--json").json["releases"][0]["languages"]["es"]
    assert before["reviewed"] - after["reviewed"] == 1
    assert after["needs_review"] - before["needs_review"] == 1


def test_the_gate_names_release_language_and_segment(done: Project, cli: Cli) -> None:
    shut = cli("ci", "--json")
    assert (shut.code, shut.json["passed"]) == (1, False)
    assert {failure["lang"] for failure in shut.json["gate"]} == {"en", "es"}
    (done.root / "iom-l10n.toml").write_text(
        '[project]\ntargets = ["es"]\n[gate.default]\nreviewed = 100\n', encoding="utf-8"
    )
    cli("review", SEED_ID, "-l", "es", "--approve", "--by", "Equipo de español")
    opened = cli("ci", "--json")
    assert (opened.code, opened.json["passed"], opened.json["gate"]) == (0, True, [])
    emptied(done.root / PO, "En 2007")
    shut = cli("ci")
    assert shut.code == 1
    assert SEED_ID in shut.out
    assert "[es]" in shut.out
    assert "En 2007, le Honduras est devenu" in shut.out
    failure = cli("ci", "--json").json["gate"][0]
    assert set(failure) == {"release", "lang", "rule", "need", "have", "entries"}
    assert (failure["rule"], failure["need"], failure["have"]) == ("translated", 100, 93.33)
    (entry,) = failure["entries"]
    assert (entry["path"], entry["msgid"][:7]) == (PO, "En 2007")


def test_ci_annotates_what_keeps_the_gate_shut(done: Project, cli: Cli) -> None:
    path = done.root / PO
    cli("review", SEED_ID, "-l", "es", "--approve", "--by", "Equipo de español")
    emptied(path, "En 2007")
    lines = cli("ci", "--format", "github", "--output", "json=gate.json").out.splitlines()
    assert any(line.startswith(f"::error file={PO},line=") and "93.3 %" in line for line in lines)
    assert sum("GATE" in line for line in lines) == 2, "one a failure, not one a segment"
    written = json.loads((done.root / "gate.json").read_text(encoding="utf-8"))
    assert "gate-translated" in {finding["name"] for finding in written}
    (report,) = cli("ci", "--format", "jsonl").out.splitlines()
    assert json.loads(report)["passed"] is False


def test_ci_can_look_at_what_changed_alone(done: Project, cli: Cli) -> None:
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
        subprocess.run([*git, *words], check=True, cwd=done.root)
    assert cli("ci", "--since", "HEAD").code == 0, "nothing changed: nothing to gate"
    emptied(done.root / PO, "En 2007")
    assert cli("ci", "--since", "HEAD").code == 1
    subprocess.run([*git, "checkout", "-q", "."], check=True, cwd=done.root)
    with (done.glossary / "labels.csv").open("a", encoding="utf-8") as file:
        file.write("\n")
    assert cli("ci", "--since", "HEAD").code == 1, "a changed glossary touches every release"


def test_review_lists_approves_and_rejects(done: Project, cli: Cli) -> None:
    listed = cli("review", SEED_ID, "-l", "es", "--json").json
    assert len(listed) == MANY_SEGMENTS
    assert {"path", "line", "references", "state", "msgid", "msgstr", "origin", "notes"} == set(
        listed[0]
    )
    one = cli("review", SEED_ID, "-l", "es", "--approve", "--entry", "title1", "--by", "Ana")
    assert (one.code, "1 segment approved" in one.out) == (0, True)
    line = str(listed[1]["line"])
    sent = cli(
        "review", SEED_ID, "-l", "es", "--reject", "--entry", line, "--by", "Ana",
        "--reason", "revisar el verbo",
    )  # fmt: skip
    assert sent.code == 0
    text = (done.root / PO).read_text(encoding="utf-8")
    assert "# iom-l10n: reviewed by=Ana on=" in text
    assert ": revisar el verbo\n" in text
    assert len(cli("review", SEED_ID, "-l", "es", "--json").json) == MANY_SEGMENTS - 1
    assert "14 segments await review" in cli("review", SEED_ID, "-l", "es").out


@pytest.mark.usefixtures("done")
def test_what_somebody_sent_back_is_approved_by_name_only(cli: Cli) -> None:
    back = ["--reject", "--entry", "title1", "--by", "Ana", "--reason", "tono"]
    assert cli("review", SEED_ID, "-l", "es", *back).code == 0
    outcome = cli("review", SEED_ID, "-l", "es", "--approve", "--by", "Luis")
    assert "14 segments approved" in outcome.out
    assert "13 of them are a machine's text that nobody has changed" in outcome.err
    assert "# Rejected by Ana" in cli("review", SEED_ID, "-l", "es").out
    named = cli("review", SEED_ID, "-l", "es", "--approve", "--entry", "title1", "--by", "Luis")
    assert "1 segment approved" in named.out


@pytest.mark.usefixtures("done")
def test_one_sentence_of_a_paragraph_can_be_named(cli: Cli) -> None:
    assert f"{PO}:" in cli("review", SEED_ID, "-l", "es").out
    assert "needs-review paragraph5/2\n" in cli("review", SEED_ID, "-l", "es").out
    one = ["--approve", "--entry", "paragraph5/2", "--by", "Ana"]
    assert "1 segment approved" in cli("review", SEED_ID, "-l", "es", *one).out
    rest = ["--approve", "--entry", "paragraph5", "--by", "Ana"]
    assert "3 segments approved" in cli("review", SEED_ID, "-l", "es", *rest).out


def test_a_check_is_silenced_where_a_person_says_so(done: Project, cli: Cli) -> None:
    path = done.root / PO
    text = path.read_text(encoding="utf-8").replace('msgstr "En 2007', 'msgstr "En 2006')
    path.write_text(text, encoding="utf-8")
    assert cli("check", "--select", "NUM").code == 1
    silence = ["--ignore", "number-mismatch", "--entry", "paragraph5/1", "--by", "Ana"]
    outcome = cli("review", SEED_ID, "-l", "es", *silence, "--reason", "año fiscal")
    assert "check silenced for 1 segment" in outcome.out
    assert "# iom-l10n: ignore check=NUM001 by=Ana on=" in path.read_text(encoding="utf-8")
    assert cli("check", "--select", "NUM").code == 0


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--approve", "--reject", "--by", "Ana"], "exclude each other"),
        (["--ignore", "NUM001", "--by", "Ana"], "needs to know what"),
        (["--ignore", "NUM999", "--entry", "title1", "--by", "Ana"], "there is no check"),
        (["--reject", "--by", "Ana"], "needs to know what"),
        (["--approve"], "nobody decides"),
        (["--approve", "--by", "Ana", "--entry", "title9"], "no entry is called"),
    ],
)
def test_review_refuses_what_is_no_decision(
    done: Project, cli: Cli, words: list[str], says: str
) -> None:
    before = tree(done.root)
    outcome = cli("review", SEED_ID, "-l", "es", *words)
    assert (outcome.code, says in outcome.err) == (2, True)
    assert tree(done.root) == before
    missing = cli("review", SEED_ID, "-l", "en")
    assert "there is no en catalog" in missing.err


def test_publish_withholds_and_says_why(done: Project, cli: Cli) -> None:
    held = cli("publish", "-l", "es")
    assert held.code == 1
    assert f"withheld: {SEED_ID} [es]" in held.err
    assert not (done.root / "public").exists()
    draft = cli("publish", "-l", "es", "--draft", "--to", "out", "--json")
    assert draft.json["written"] == [f"out/es/{SEED_ID}.md", f"out/es/{SEED_ID}.html"]
    assert "not for publication" in (done.root / "out/es" / f"{SEED_ID}.html").read_text("utf-8")


def test_edge_spaces_and_unsafe_links_of_a_target_do_not_reach_the_page(
    done: Project, cli: Cli
) -> None:
    path = done.root / PO
    text = path.read_text(encoding="utf-8")
    old = 'msgstr "Decimotercera Conferencia Regional sobre Migración"'
    new = 'msgstr " [Decimotercera](javascript:alert) Conferencia \\n"'
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    cli("review", SEED_ID, "-l", "es", "--approve", "--by", "Equipo de español")
    cli("publish", "-l", "es", "--draft")
    page = (done.published / "es" / f"{SEED_ID}.md").read_text(encoding="utf-8")
    assert "# Decimotercera Conferencia\n" in page
    assert "javascript" not in page


def test_a_page_with_drafts_in_it_says_so_even_where_the_gate_is_low(
    done: Project, cli: Cli
) -> None:
    (done.root / "iom-l10n.toml").write_text("[gate.default]\ntranslated = 0\n", "utf-8")
    assert cli("publish", "-l", "es").code == 0
    assert "not for publication" in (done.published / "es" / f"{SEED_ID}.html").read_text("utf-8")


def test_publish_writes_what_the_gate_lets_through(done: Project, cli: Cli) -> None:
    cli("review", SEED_ID, "-l", "es", "--approve", "--by", "Equipo de español")
    written = cli("publish", "-l", "es", "--as", "html,md", "--json").json["written"]
    assert written == [f"public/es/{SEED_ID}.html", f"public/es/{SEED_ID}.md"]
    page = (done.root / written[0]).read_text(encoding="utf-8")
    assert '<html lang="es" dir="ltr">' in page
    assert "<h1>Decimotercera Conferencia Regional sobre Migración</h1>" in page
    assert '<a href="http://www.rcmvs.org/">http://www.rcmvs.org/</a>' in page
    assert page.count("<p>") == MANY_BLOCKS - 1
    markdown = (done.root / written[1]).read_text(encoding="utf-8")
    assert "# Decimotercera Conferencia Regional sobre Migración" in markdown
    assert cli("publish", "-l", "es").out == "nothing to do: everything is up to date\n"


def test_preview_shows_source_beside_target(done: Project, cli: Cli) -> None:
    outcome = cli("preview", SEED_ID, "-l", "es", "--to", "page.html")
    assert outcome.code == 0
    page = (done.root / "page.html").read_text(encoding="utf-8")
    assert '<td lang="fr">Treizième Conférence' in page
    assert '<td lang="es" dir="ltr">Decimotercera' in page
    assert "Conferencia Regional sobre Migración</small>" in page


def test_run_reports_every_stage(project: Project, cli: Cli, seed: Path) -> None:
    assert project.config.targets
    report: dict[str, Any] = cli("run", seed, "-l", "es", "--json").json
    assert set(report) == {"add", "update", "pretranslate", "check", "status"}
    assert report["add"]["written"] == [
        f"releases/raw/{SEED_ID}.txt",
        f"releases/{SEED_ID}.md",
    ]
    assert report["update"]["written"] == [f"locales/{SEED_ID}.pot", PO]
    assert report["pretranslate"]["written"] == [PO]
    assert all(set(finding) == FINDING for finding in report["check"])
    assert set(report["status"]) == {"releases", "gate"}


def test_other_commands_have_one_shape(cli: Cli, tmp_path: Path) -> None:
    desk = tmp_path / "new"
    made = cli("init", desk, "--json").json
    assert (made["command"], made["warnings"]) == ("init", [])
    assert "iom-l10n.toml" in made["written"]
    assert cli("update", "--project", desk, "--json").json == {
        "command": "update",
        "written": [],
        "warnings": [],
    }


def test_rule_engines_and_doctor_explain(cli: Cli) -> None:
    assert cli("rule", "number-mismatch").out.startswith("# ")
    (one,) = cli("rule", "NUM001", "--json").json
    assert one["name"] == "number-mismatch"
    assert len(cli("rule").out.splitlines()) >= 15
    listed = cli("engines", "--json").json
    assert {"apertium", "echo", "pseudo", "google"} <= {one["name"] for one in listed}
    keys = {"name", "languages", "needs", "network", "third_party", "available", "reason"}
    assert all(set(one) == keys for one in listed)
    google = next(one for one in listed if one["name"] == "google")
    assert (google["network"], google["third_party"]) == (True, True)
    assert "text leaves this machine" in cli("engines").out
    parts = {one["name"]: one for one in cli("doctor", "--json").json}
    assert parts["msgfmt"]["installed"]
    assert "polib" in cli("doctor").out


def test_catalog_stats_count_by_state(cli: Cli) -> None:
    path = REPOSITORY / "tests" / "golden" / "catalog" / "example.po"
    (row,) = cli("catalog", "stats", path, "--json").json
    assert (row["segments"], row["reviewed"], row["needs_review"], row["new"]) == (4, 1, 2, 1)
    assert "4 entries" in cli("catalog", "stats", path).out


def test_the_repository_is_a_live_project_whose_gate_is_open(cli: Cli) -> None:
    assert cli("ci", "--project", REPOSITORY).code == 0


def test_version_help_and_no_words(cli: Cli) -> None:
    assert cli("--version").out.startswith("iom-l10n ")
    assert cli().out == cli("--help").out
    assert "match" in cli("glossary").out
    assert "format" in cli("catalog").out


def test_memory_import_search_and_export(project: Project, cli: Cli, tmp_path: Path) -> None:
    table = tmp_path / "Desk 2019.tsv"
    table.write_text(
        "fr\ten\tes\n"
        "Pour plus d’informations, veuillez contacter :\tFor more information, please contact:\t"
        "Para más información:\n"
        "Le projet dure trente mois.\tThe project lasts thirty months.\t\n",
        "utf-8",
    )
    answer = cli("memory", "import", table, "--json").json
    assert answer["written"] == ["memory/desk-2019.tmx"]
    found = cli("memory", "search", "veuillez contacter", "--json").json
    assert [(one["lang"], one["target"]) for one in found] == [
        ("en", "For more information, please contact:"),
        ("es", "Para más información:"),
    ]
    assert set(found[0]) == {
        "score", "source", "target", "lang", "origin", "release", "state", "diff",
    }  # fmt: skip
    (best,) = cli("memory", "search", "Le projet dure treize mois.", "-l", "en", "--json").json
    assert best["score"] == 92
    assert best["diff"] == "Le projet dure [-treize-]{+trente+} mois."
    assert "please contact" in cli("memory", "search", "plus d’informations", "-l", "en").out
    assert cli("memory", "stats", "--json").json == [
        {"lang": "en", "state": "reviewed", "origin": "human", "units": 2},
        {"lang": "es", "state": "reviewed", "origin": "human", "units": 1},
    ]
    assert cli("memory", "export", tmp_path / "all.tmx").code == 0
    project.root.joinpath("memory", "desk-2019.tmx").unlink()
    assert cli("memory", "stats", "--json").json == []
    assert cli("memory", "import", tmp_path / "all.tmx", "--name", "desk").code == 0
    assert cli("memory", "rebuild").out == "3 units\n"


def test_what_was_imported_fills_a_new_release(
    project: Project, cli: Cli, seed: Path, tmp_path: Path
) -> None:
    table = tmp_path / "desk.tsv"
    table.write_text("fr\tes\nOIM San José\tOIM en San José\n", "utf-8")
    assert cli("memory", "import", table, "--state", "reviewed").code == 0
    assert cli("run", seed, "-l", "es").code in {0, 1}
    text = project.root.joinpath(PO).read_text("utf-8")
    assert 'msgstr "OIM en San José"' in text
    assert "origin memory=desk score=100" in text or "memory=desk" in text
