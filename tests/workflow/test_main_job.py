"""The main job on the real release, as a communications officer runs it."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import polib
import pytest
from babel.messages.pofile import read_po
from translate.storage.pypo import pofile

from iom_l10n import catalog as po
from iom_l10n.model import LocaleTag, OriginKind, State
from iom_l10n.workflow.loading import now
from support import MANY_SEGMENTS, SEED_ID, Cli, tree

if TYPE_CHECKING:
    from pathlib import Path

    from iom_l10n.model import Unit
    from iom_l10n.project import Project

ES, EN = LocaleTag("es"), LocaleTag("en")


@pytest.fixture
def done(project: Project, cli: Cli, seed: Path) -> Project:
    outcome = cli("run", seed, "-l", "en", "-l", "es")
    assert outcome.code == 0, outcome.err
    return project


def catalogs(project: Project) -> list[Path]:
    return [project.catalog_path(SEED_ID, tag) for tag in (EN, ES)]


def active_units(project: Project) -> list[Unit]:
    units = po.to_units(po.read_catalog(project.catalog_path(SEED_ID, ES)), ES)
    return [unit for unit in units if unit.state is not State.OBSOLETE]


def test_every_machine_target_is_fuzzy_and_nothing_is_left_new(done: Project) -> None:
    for path in catalogs(done):
        units = po.to_units(po.read_catalog(path), ES)
        assert len(units) == MANY_SEGMENTS
        for unit in units:
            machine = unit.origin.kind in {OriginKind.ENGINE, OriginKind.MEMORY}
            assert unit.state is (State.NEEDS_REVIEW if machine else State.TRANSLATED)
            assert unit.origin.kind is not OriginKind.HUMAN


def test_every_body_segment_stands_once_and_no_navigation(done: Project) -> None:
    for path in catalogs(done):
        sources = [unit.source for unit in po.to_units(po.read_catalog(path), ES)]
        assert len(set(sources)) == MANY_SEGMENTS
        assert sources[0] == "Treizième Conférence régionale sur les migrations"
        assert sources[-1] == "E-mail: sronquillo@iom.int"
        assert not any("Qui sommes nous" in source or "2030" in source for source in sources)


def test_four_readers_see_the_same_entries(done: Project) -> None:
    for path in catalogs(done):
        answer = subprocess.run(
            ["msgfmt", "-c", "-o", "-", str(path)], capture_output=True, check=True
        )
        assert answer.stderr == b""
        ours = {e.msgid: e.msgstr[0] for e in po.read_catalog(path).entries}
        assert {e.msgid: e.msgstr for e in polib.pofile(str(path))} == ours
        with path.open("rb") as file:
            assert {m.id: m.string for m in read_po(file) if m.id} == ours
        toolkit = pofile.parsefile(str(path))  # type: ignore[no-untyped-call]
        assert {u.source: u.target for u in toolkit.units if u.source} == ours


def test_running_again_changes_no_byte(done: Project, cli: Cli, seed: Path) -> None:
    before = tree(done.root)
    for words in (
        ["run", seed, "-l", "en", "-l", "es"],
        ["update"],
        ["pretranslate"],
        ["add", seed],
    ):
        assert cli(*words).code == 0
        assert tree(done.root) == before


def test_a_translators_edit_survives_everything_byte_for_byte(
    done: Project, cli: Cli, seed: Path
) -> None:
    path = done.catalog_path(SEED_ID, ES)
    text = path.read_text(encoding="utf-8")
    old = 'msgstr "Decimotercera Conferencia Regional sobre Migración"'
    assert old in text
    at = text.index("# iom-l10n: origin")
    text = text[:at] + "# ¿“Decimotercera” o “XIII”? Consultar con San José.\n" + text[at:]
    text = text.replace('#, fuzzy\nmsgid "Treizième', 'msgid "Treizième')
    text = text.replace(old, 'msgstr "XIII Conferencia Regional sobre Migración"')
    path.write_text(text, encoding="utf-8")
    for words in (["run", seed, "-l", "es"], ["update"], ["pretranslate"], ["check"]):
        cli(*words)
        assert path.read_text(encoding="utf-8") == text
    unit = po.to_units(po.read_catalog(path), ES)[0]
    assert (unit.state, unit.origin.kind) == (State.TRANSLATED, OriginKind.HUMAN)


def test_a_file_in_another_editors_wrapping_is_left_as_it_is(done: Project, cli: Cli) -> None:
    path = done.catalog_path(SEED_ID, ES)
    other = polib.pofile(str(path))
    other[0].msgstr = "XIII Conferencia Regional sobre Migración"
    other[0].flags.remove("fuzzy")
    other.save()
    before = path.read_bytes()
    for words in (["update"], ["pretranslate"], ["status"]):
        assert cli(*words).code == 0
        assert path.read_bytes() == before


def test_a_file_that_went_through_gettext_keeps_its_meaning(done: Project, cli: Cli) -> None:
    path = done.catalog_path(SEED_ID, ES)
    cli("review", SEED_ID, "-l", "es", "--approve", "--entry", "title1", "--by", "Equipo")
    before = po.to_units(po.read_catalog(path), ES)
    merged = subprocess.run(
        ["msgmerge", "-q", str(path), str(done.template_path(SEED_ID))],
        capture_output=True,
        check=True,
    ).stdout
    path.write_bytes(
        subprocess.run(["msgcat", "-"], input=merged, capture_output=True, check=True).stdout
    )
    assert cli("update").code == 0
    assert cli("pretranslate").code == 0
    after = po.to_units(po.read_catalog(path), ES)
    keep = [(u.source, u.target, u.state, u.origin, u.review) for u in before]
    assert [(u.source, u.target, u.state, u.origin, u.review) for u in after] == keep
    assert [u.hints for u in after] == [u.hints for u in before]


def test_a_draft_that_omegat_emptied_is_no_decision(done: Project, cli: Cli) -> None:
    path = done.catalog_path(SEED_ID, ES)
    catalog = po.read_catalog(path)
    before = [unit.target for unit in po.to_units(catalog, ES)]
    emptied = [replace(e, msgstr=("",), flags=()) if e.fuzzy else e for e in catalog.entries]
    po.write_catalog(path, po.with_entries(catalog, emptied, now()))
    assert cli("pretranslate").code == 0
    units = po.to_units(po.read_catalog(path), ES)
    assert [unit.target for unit in units] == before
    assert {unit.state for unit in units if unit.origin.kind is OriginKind.ENGINE} == {
        State.NEEDS_REVIEW
    }


def test_a_new_language_is_added_to_the_project_and_told(
    done: Project, cli: Cli, seed: Path
) -> None:
    outcome = cli("run", seed, "-l", "pt")
    assert "pt is now one of the project's targets" in outcome.out
    assert 'targets = ["en", "es", "pt"]' in (done.root / "iom-l10n.toml").read_text()
    assert (done.locales / "pt" / "LC_MESSAGES" / f"{SEED_ID}.po").exists()
    assert not (done.locales / "pt" / "LC_MESSAGES" / "en.po").exists()


@pytest.mark.parametrize(
    ("french", "target"),
    [
        ("En 2008, le Honduras", "En 2008, Honduras"),  # the new year, and all other words
        ("En 2007, le nouveau Honduras", "En 2007, Honduras"),  # a new word is the translator's
    ],
)
def test_changed_french_keeps_the_words_and_asks_for_review(
    done: Project, cli: Cli, french: str, target: str
) -> None:
    cli("review", SEED_ID, "-l", "es", "--approve", "--by", "Equipo de español")
    release = done.release_path(SEED_ID)
    text = release.read_text(encoding="utf-8")
    release.write_text(text.replace("En 2007, le Honduras", french), encoding="utf-8")
    assert cli("update").code == 0
    units = active_units(done)
    (changed,) = [unit for unit in units if unit.source.startswith(french)]
    assert changed.state is State.NEEDS_REVIEW
    assert (
        changed.previous_source
        == "En 2007, le Honduras est devenu Président pro tempore de la CRM."
    )
    assert changed.target.startswith(target)
    assert len(units) == MANY_SEGMENTS
    release.write_text(text, encoding="utf-8")
    cli("update")
    units = active_units(done)
    assert {unit.state for unit in units} == {State.REVIEWED}


def test_what_was_reviewed_answers_in_the_next_release(
    done: Project, cli: Cli, tmp_path: Path
) -> None:
    cli("review", SEED_ID, "-l", "es", "--approve", "--by", "Equipo de español")
    page = tmp_path / "suite.txt"
    page.write_text(
        "Communiqué\nGlobal\n\nQuatorzième Conférence régionale sur les migrations\n\n"
        "Des ministres se sont réunis jeudi à San José pour discuter de la migration.\n\n"
        "Pour plus d'informations, veuillez contacter:\n\nSaul Ronquillo\n"
        "OIM San José\nTél.: +506-221-5348\n",
        encoding="utf-8",
    )
    outcome = cli("run", page, "-l", "es", "--json")
    filled = outcome.json["pretranslate"]
    assert (filled["exact"], filled["copied"]) == (3, 1)
    assert filled["fuzzy"] >= 1
    path = done.catalog_path("quatorzieme-conference-regionale-sur-les-migrations", ES)
    by_source = {unit.source: unit for unit in po.to_units(po.read_catalog(path), ES)}
    exact = by_source["Pour plus d'informations, veuillez contacter:"]
    assert exact.state is State.NEEDS_REVIEW
    assert (exact.origin.name, exact.origin.details) == (SEED_ID, (("score", "100"),))
