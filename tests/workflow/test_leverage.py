"""What was approved once comes back: in context, adapted, counted, and never accepted by itself."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from iom_l10n import catalog as po
from iom_l10n.model import LocaleTag, OriginKind, State
from support import REPOSITORY, Cli, tree

if TYPE_CHECKING:
    from pathlib import Path

    from iom_l10n.model import Unit
    from iom_l10n.project import Project

EN, ES = LocaleTag("en"), LocaleTag("es")
PAIRS = REPOSITORY / "tests" / "golden" / "memory" / "seed.tsv"
NEXT = "quatorzieme-conference-regionale-sur-les-migrations"
# The next year's conference: another ordinal, host, date, and other figures.
CHANGES = (
    ("Treizième", "Quatorzième"),
    ("onze pays", "douze pays"),
    ("Tela au Honduras", "Managua au Nicaragua"),
    ("1996 à Puebla", "1998 à Puebla"),
    ("trois derniers jours", "quatre derniers jours"),
    ("En 2007, le Honduras", "En 2008, le Nicaragua"),
)
WANTED = {
    EN: (
        "Fourteenth Regional Conference on Migration",
        (
            "Policymakers from the twelve member countries of the Regional Conference on Migration"
            " (RCM) met this week in the seaside town of Managua, Nicaragua, to discuss shared"
            " migration issues."
        ),
        "In 2008, Nicaragua became President pro tempore of the RCM.",
    ),
    ES: (
        "Decimocuarta Conferencia Regional sobre Migración",
        (
            "Durante los cuatro últimos días, los viceministros de Relaciones Exteriores y del"
            " Interior, junto con funcionarios de migración, intercambiaron información y mejores"
            " prácticas con el fin de promover la cooperación regional en materia de gestión de los"
            " flujos migratorios."
        ),
        "En 2008, Nicaragua asumió la Presidencia pro tempore de la CRM.",
    ),
}


def units(project: Project, release: str, locale: LocaleTag) -> list[Unit]:
    catalog = po.read_catalog(project.catalog_path(release, locale))
    return po.to_units(catalog, locale)


@pytest.fixture
def next_year(project: Project, cli: Cli, seed: Path, tmp_path: Path) -> Project:
    text = seed.read_text(encoding="utf-8")
    for old, new in CHANGES:
        assert old in text
        text = text.replace(old, new)
    page = tmp_path / "suite.txt"
    page.write_text(text, encoding="utf-8")
    assert cli("memory", "import", PAIRS).code == 0
    assert cli("add", page).code == 0
    assert cli("update").code == 0
    return project


def test_the_next_edition_is_matched_and_adapted_whole(next_year: Project, cli: Cli) -> None:
    outcome = cli("pretranslate", "--json")
    assert outcome.code == 0
    assert (outcome.json["left"], outcome.json["engines"]) == (0, {})
    for locale, wanted in WANTED.items():
        found = units(next_year, NEXT, locale)
        assert set(wanted) <= {unit.target for unit in found}
        for unit in found:
            copied = unit.origin.kind is OriginKind.COPIED
            assert copied or unit.origin.kind is OriginKind.MEMORY
            assert unit.state is (State.TRANSLATED if copied else State.NEEDS_REVIEW)
            assert not any(old in unit.target for old in ("2007", "Tela", "Honduras became"))
            adapted = "repaired" in dict(unit.origin.details)
            assert adapted == (unit.previous_source is not None)


def test_an_estimate_counts_and_writes_nothing(next_year: Project, cli: Cli) -> None:
    before = tree(next_year.root)
    outcome = cli("pretranslate", "--estimate", "-l", "es", "--json")
    assert outcome.code == 0
    (spanish,) = outcome.json["estimate"]
    bands = {band: volume["segments"] for band, volume in spanish["bands"].items()}
    assert bands == {"copied": 1, "100": 9, "95-99": 3, "85-94": 2}
    assert spanish["total"]["segments"] == 15
    assert spanish["engines"] == {"apertium": {"characters": 0, "price": 0.0}}
    assert tree(next_year.root) == before
    assert not (next_year.root / ".iom-l10n" / "receipts").exists()


def test_an_engine_is_priced_by_what_it_would_be_sent(project: Project, cli: Cli) -> None:
    config = project.root / "iom-l10n.toml"
    config.write_text(config.read_text(encoding="utf-8") + "\n[engines.deepl]\nprice = 20.0\n")
    for name in ("un", "deux"):
        page = project.root / f"{name}.md"
        page.write_text(f"# Titre numéro {name}\n\nUne phrase que personne ne connaît.\n")
        assert cli("add", page).code == 0
    assert cli("update").code == 0
    outcome = cli("pretranslate", "--estimate", "-l", "es", "--engine", "deepl", "--json")
    (spanish,) = outcome.json["estimate"]
    assert spanish["bands"]["repetitions"] == {"segments": 1, "words": 6, "characters": 35}
    sent = spanish["bands"]["new"]["characters"]
    assert spanish["engines"] == {"deepl": {"characters": sent, "price": round(sent / 50_000, 4)}}
    assert "deepl" in cli("pretranslate", "--estimate", "--engine", "deepl").out


def test_a_receipt_says_what_was_done(next_year: Project, cli: Cli) -> None:
    outcome = cli("pretranslate", "--json")
    receipt = json.loads((next_year.root / outcome.json["receipt"]).read_text(encoding="utf-8"))
    assert receipt["leverage"]["100"]["segments"] == 18
    assert (receipt["exact"], receipt["fuzzy"], receipt["copied"]) == (18, 10, 2)
    assert receipt["failures"] == []
    assert len(receipt["written"]) == 2


def test_a_memory_is_replaced_only_when_that_is_asked_for(project: Project, cli: Cli) -> None:
    table = project.root / "seed.tsv"
    assert cli("memory", "import", PAIRS).code == 0
    assert cli("memory", "import", PAIRS).code == 0  # the same again
    table.write_text("fr\ten\nBonjour.\tHello.\n", encoding="utf-8")
    before = tree(project.root / "memory")
    refused = cli("memory", "import", table)
    assert (refused.code, tree(project.root / "memory")) == (2, before)
    assert "--replace" in refused.err
    assert cli("memory", "import", table, "--replace").code == 0
    assert tree(project.root / "memory") != before


def test_a_memory_of_another_region_answers(project: Project, cli: Cli) -> None:
    table = project.root / "trados.tsv"
    table.write_text("fr\ten-GB\nLe conseil a adopté le budget.\tThe council adopted it.\n")
    assert cli("memory", "import", table).code == 0
    (project.root / "a.md").write_text("# Un titre\n\nLe conseil a adopté le budget.\n")
    assert cli("run", project.root / "a.md", "-l", "en").code == 0
    found = units(project, "un-titre", EN)[-1]
    assert (found.target, dict(found.origin.details)["score"]) == ("The council adopted it.", "100")


BODY = """\
La réunion s'est ouverte lundi.

Les ministres ont adopté un plan.

Le Directeur général les a remerciés.
"""


@pytest.fixture
def approved(project: Project, cli: Cli) -> Project:
    """A release whose Spanish a person wrote and another one approved."""
    (project.root / "un.md").write_text(f"# Une réunion\n\n{BODY}")
    assert cli("run", project.root / "un.md", "-l", "es").code == 0
    assert cli("review", "une-reunion", "-l", "es", "--approve", "--by", "Relecture").code == 0
    path = project.catalog_path("une-reunion", ES)
    human = [line for line in path.read_text("utf-8").split("\n") if "origin engine" not in line]
    path.write_text("\n".join(human), encoding="utf-8")
    return project


@pytest.mark.parametrize(
    ("lead", "accept_from", "wanted"),
    [
        ("", 0, ([100, 102, 102], 0)),
        ("", 102, ([100, 102, 102], 2)),
        ("Une phrase de plus.\n\n", 101, ([100, 101, 101], 2)),
        ("Une phrase de plus.\n\n", 102, ([100, 101, 101], 0)),
    ],
)
def test_only_what_is_asked_for_is_accepted(
    approved: Project, cli: Cli, lead: str, accept_from: int, wanted: tuple[list[int], int]
) -> None:
    scores, accepted = wanted
    config = approved.root / "iom-l10n.toml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("[memory]", f"[memory]\naccept_from = {accept_from}"))
    (approved.root / "deux.md").write_text(f"# Une autre rencontre\n\n{lead}{BODY}")
    outcome = cli("run", approved.root / "deux.md", "-l", "es", "--json")
    assert outcome.json["pretranslate"]["accepted"] == accepted
    found = units(approved, "une-autre-rencontre", ES)[-3:]
    assert [int(dict(unit.origin.details)["score"]) for unit in found] == scores
    assert [unit.state for unit in found] == [
        State.TRANSLATED if accepted and score >= accept_from else State.NEEDS_REVIEW
        for score in scores
    ]


def test_a_machine_text_that_was_approved_is_not_accepted_unseen(
    project: Project, cli: Cli
) -> None:
    config = project.root / "iom-l10n.toml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("[memory]", "[memory]\naccept_from = 101"))
    for name, title in (("un", "Une réunion"), ("deux", "Une autre rencontre")):
        (project.root / f"{name}.md").write_text(f"# {title}\n\n{BODY}")
        assert cli("run", project.root / f"{name}.md", "-l", "es").code == 0
        cli("review", "une-reunion", "-l", "es", "--approve", "--by", "Relecture")
    found = units(project, "une-autre-rencontre", ES)[-3:]
    assert [dict(unit.origin.details).get("score") for unit in found] == ["100", "102", "102"]
    assert {unit.state for unit in found} == {State.NEEDS_REVIEW}


def test_a_memory_that_comes_later_reaches_drafts_that_nobody_touched(
    project: Project, cli: Cli, tmp_path: Path
) -> None:
    page = tmp_path / "une.md"
    page.write_text("# Le projet\n\nIl dure deux ans.\n\nIl finit ici.\n\nIl coûte peu.\n")
    early = (
        "fr\tes\nIl dure deux ans.\tDura 2 años.\nIl finit ici.\tAcaba.\nIl coûte peu.\tBarato.\n"
    )
    late = "fr\tes\nIl dure deux ans.\tDura dos años.\nIl finit ici.\tAcaba.\nIl coûte peu.\tNo.\n"
    (tmp_path / "early.tsv").write_text(early)
    (tmp_path / "late.tsv").write_text(late)
    cli("add", page)
    cli("update")
    cli("memory", "import", tmp_path / "early.tsv")
    cli("pretranslate", "-l", "es", "--engine", "apertium")
    cli("review", "le-projet", "-l", "es", "--reject", "--entry", "paragraph3", "--by", "Ana")
    (project.root / "memory" / "early.tmx").unlink()
    cli("memory", "import", tmp_path / "late.tsv")
    assert cli("pretranslate", "-l", "es", "--json").json["exact"] == 0
    again = cli("pretranslate", "-l", "es", "--redraft", "--json").json
    assert (again["exact"], again["left"]) == (1, 0)
    found = {unit.source: unit for unit in units(project, "le-projet", ES)}
    assert found["Il dure deux ans."].target == "Dura dos años."
    assert found["Il dure deux ans."].origin.name == "late"
    assert found["Il finit ici."].origin.name == "early"  # the same text: nothing to write
    assert found["Il coûte peu."].target == "Barato."  # sent back: a person's turn
    text = project.catalog_path("le-projet", ES).read_text(encoding="utf-8")
    assert text.count("origin memory=") == 3
    assert cli("pretranslate", "-l", "es", "--redraft", "--json").json["written"] == []


def test_what_was_sent_back_does_not_return_from_a_file(
    project: Project, cli: Cli, tmp_path: Path
) -> None:
    (tmp_path / "desk.tsv").write_text("fr\tes\nIl coûte très peu.\tEs barato.\n")
    for name in ("un", "deux"):
        (tmp_path / f"{name}.md").write_text(f"# Titre {name}\n\nIl coûte très peu.\n")
    cli("add", tmp_path / "un.md")
    cli("update")
    cli("memory", "import", tmp_path / "desk.tsv")
    cli("pretranslate", "-l", "es")
    cli("review", "titre-un", "-l", "es", "--reject", "--entry", "paragraph1", "--by", "Ana")
    cli("add", tmp_path / "deux.md")
    cli("update")
    assert cli("pretranslate", "titre-deux", "-l", "es", "--json").json["exact"] == 0
    # … until somebody approves it elsewhere
    path = project.catalog_path("titre-deux", ES)
    path.write_text(
        path.read_text("utf-8").replace(
            'msgid "Il coûte très peu."\nmsgstr ""',
            'msgid "Il coûte très peu."\nmsgstr "Es barato."',
        ),
        "utf-8",
    )
    words = ("titre-deux", "-l", "es", "--entry", "paragraph1", "--by", "Ana")
    assert cli("review", words[0], "--approve", *words[1:]).code == 0
    (tmp_path / "trois.md").write_text("# Titre trois\n\nIl coûte très peu.\n")
    cli("add", tmp_path / "trois.md")
    cli("update")
    assert cli("pretranslate", "titre-trois", "-l", "es", "--json").json["exact"] == 1


def test_what_a_person_approved_is_accepted_though_it_came_from_a_memory(
    project: Project, cli: Cli, tmp_path: Path
) -> None:
    config = project.root / "iom-l10n.toml"
    text = config.read_text(encoding="utf-8").replace("[memory]\n", "[memory]\naccept_from = 101\n")
    config.write_text(
        text if "accept_from = 101\n" in text else text + "\n[memory]\naccept_from = 101\n"
    )
    (tmp_path / "desk.tsv").write_text("fr\tes\nIl coûte très peu.\tEs barato.\n")
    cli("memory", "import", tmp_path / "desk.tsv")
    for name in ("un", "deux"):
        page = tmp_path / f"{name}.md"
        page.write_text(f"# Titre {name}\n\nLe même début.\n\nIl coûte très peu.\n\nLa fin.\n")
        cli("add", page)
        cli("update")
        done = cli("pretranslate", f"titre-{name}", "-l", "es", "--json").json
        assert (done["accepted"] > 0) == (name == "deux")
        cli("review", f"titre-{name}", "-l", "es", "--approve", "--by", "Ana")


def test_two_translations_of_a_sentence_are_told_and_neither_is_accepted(
    project: Project, cli: Cli, tmp_path: Path
) -> None:
    rows = "fr\tes\nIl coûte très peu.\tEs barato.\nIl coûte très peu.\tCuesta muy poco.\n"
    (tmp_path / "desk.tsv").write_text(rows)
    (tmp_path / "un.md").write_text("# Titre un\n\nIl coûte très peu.\n")
    cli("memory", "import", tmp_path / "desk.tsv")
    cli("add", tmp_path / "un.md")
    cli("update")
    assert cli("pretranslate", "-l", "es", "--json").json["exact"] == 1
    (found,) = [unit for unit in units(project, "titre-un", ES) if unit.target == "Es barato."]
    assert dict(found.origin.details)["doubt"] == "another translation: Cuesta muy poco."
