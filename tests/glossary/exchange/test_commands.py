"""`glossary import` and `glossary export` at the prompt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support import tree

if TYPE_CHECKING:
    from iom_l10n.project import Project
    from support import Cli


def test_standard_input_is_read(project: Project, cli: Cli) -> None:
    outcome = cli(
        "glossary", "import", "-", "--as", "omegat", "-l", "es", "--domain", "bureau",
        stdin="machine à café\tcafetera\n",
    )  # fmt: skip
    assert outcome.code == 0
    text = (project.glossary / "bureau.csv").read_text("utf-8")
    assert "machine-a-cafe,fr,machine à café" in text


NESTED = "<tbx>" + "<text>" * 1_000_000 + "</text>" * 1_000_000 + "</tbx>"
BOMB = '<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>'
FETCH = '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx>&x;</tbx>'


@pytest.mark.parametrize(
    ("words", "stdin", "code", "says"),
    [
        (["import", "-"], "", 2, "- has no suffix that tells the format; say which with --as"),
        (["import", "-", "--as", "omegat"], "a\tb", 2, "the file has one target language"),
        (["import", "-", "--as", "omegat", "-l", "es"], "", 2, "holds no term"),
        (["import", "-", "--as", "csv"], "", 2, "empty"),
        (["import", "-", "--as", "tbx"], "", 2, "not well-formed"),
        (["import", "-", "--as", "tbx"], NESTED, 2, "nested too deep"),
        (["import", "-", "--as", "tbx"], BOMB, 2, "declares entities or rules of its own"),
        (["import", "-", "--as", "tbx"], FETCH, 2, "declares entities or rules of its own"),
        (["import", "-", "--as", "xlsx"], "PK", 2, "damaged"),
        (["import", "aucun.tbx"], "", 2, "aucun.tbx: cannot read"),
        (["import", "."], "", 2, "names no format"),
        (["export", "nulle/part/x.tbx"], "", 3, "the folder “nulle/part” does not exist"),
        (["export", "x.pdf"], "", 2, "names no format"),
        (["export", "x.txt"], "", 2, "the file has one target language"),
    ],
)
def test_a_refusal_is_one_line_and_changes_nothing(
    words: list[str], stdin: str, code: int, says: str, *, project: Project, cli: Cli
) -> None:
    before = tree(project.root)
    outcome = cli("glossary", *words, stdin=stdin)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (code, "", 1)
    assert says in outcome.err
    assert "Traceback" not in outcome.err
    assert tree(project.root) == before


def test_what_a_person_must_look_at_is_told_first(project: Project, cli: Cli) -> None:
    heading = "concept,lang,term,status\n"
    ours = [f"c{n},fr,mot{n} commun,\nc{n},es,palabra{n},\n" for n in range(9)]
    refused = "z,fr,clandestin,forbidden\nz,fr,migrant sans papiers,\nz,es,sin papeles,\n"
    (project.glossary / "mots.csv").write_text(heading + "".join(ours) + refused, "utf-8")
    theirs = [
        line.replace("c", "k", 1).replace("palabra", "voz") for line in "".join(ours).splitlines()
    ]
    text = heading + "\n".join([*theirs, "z,fr,clandestin,", "z,es,sin papeles,"])
    outcome = cli("glossary", "import", "-", "--as", "csv", stdin=text)
    first, *others = outcome.err.splitlines()
    assert first == "z: “clandestin” (fr) stays forbidden, and is preferred in the file"
    assert others[-1] == "and 14 more (-v lists them)"


@pytest.mark.parametrize("form", ["tbx", "csv", "xlsx"])
def test_an_empty_project_takes_everything_in(form: str, project: Project, cli: Cli) -> None:
    before = tree(project.glossary)
    cli("glossary", "export", f"all.{form}", "-q")
    for path in project.glossary.glob("*.csv"):
        path.unlink()
    assert cli("glossary", "import", f"all.{form}").code == 0
    assert {name: text for name, text in tree(project.glossary).items() if name in before} == before
