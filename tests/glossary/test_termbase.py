"""What a termbase answers: targets in order, precedence, digest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary import Termbase, load
from iom_l10n.model import Concept, LocaleTag, Term, TermStatus

if TYPE_CHECKING:
    from pathlib import Path

ES, PT_BR = LocaleTag("es"), LocaleTag("pt-BR")


def write(folder: Path, name: str, *rows: str) -> None:
    (folder / name).write_text("concept,lang,term,status,kind\n" + "\n".join(rows), "utf-8")


def targets(base: Termbase, text: str, target: LocaleTag = ES) -> list[list[str]]:
    return [[t.text for t in hit.targets] for hit in base.source_matcher(target).match(text)]


def test_preferred_target_stands_before_admitted_and_refused_ones_are_left_out(
    tmp_path: Path,
) -> None:
    write(
        tmp_path,
        "a.csv",
        "x,fr,cible",
        "x,es,blanco,admitted",
        "x,es,diana",
        "x,es,mira,forbidden",
        "x,es,meta,deprecated",
    )
    assert targets(load(tmp_path), "la cible") == [["diana", "blanco"]]


def test_acronym_gives_the_acronym_and_expansion_the_expansion(tmp_path: Path) -> None:
    write(
        tmp_path,
        "a.csv",
        "x,fr,groupe d'essai",
        "x,fr,GDE,,acronym",
        "x,es,grupo de ensayo",
        "x,es,GEN,,acronym",
    )
    base = load(tmp_path)
    assert targets(base, "le GDE, groupe d'essai") == [
        ["GEN", "grupo de ensayo"],
        ["grupo de ensayo", "GEN"],
    ]


def test_term_that_is_not_translated_is_its_own_target(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", "x,fr,Kuska,do-not-translate")
    (hit,) = load(tmp_path).source_matcher(ES).match("le projet Kuska")
    assert hit.status is TermStatus.DO_NOT_TRANSLATE
    assert [t.text for t in hit.targets] == ["Kuska"]


def test_regional_locale_falls_back_to_its_language_and_not_the_reverse(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", "x,fr,équipe", "x,pt,equipa", "y,fr,train", "y,pt-BR,trem")
    base = load(tmp_path)
    assert targets(base, "équipe, train", PT_BR) == [["equipa"], ["trem"]]
    assert targets(base, "équipe, train", LocaleTag("pt")) == [["equipa"], []]


def test_hit_without_target_in_this_language_has_none(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", "x,fr,cible", "x,en,target")
    assert targets(load(tmp_path), "la cible") == [[]]


def test_project_overrides_a_country_by_id_and_by_wording(tmp_path: Path) -> None:
    write(
        tmp_path,
        "a.csv",
        "country-BZ,fr,Bélize",
        "country-BZ,es,Honduras Británica",
        "mine,fr,Canada",
        "mine,es,mi Canadá",
    )
    assert targets(load(tmp_path), "Bélize, Canada, Cuba") == [
        ["Honduras Británica"],
        ["mi Canadá"],
        ["Cuba"],
    ]


def test_names_can_be_left_out() -> None:
    assert Termbase(names=False).source_matcher(ES).match("Canada") == ()


def test_extended_termbase_puts_the_new_concepts_first(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", "x,fr,cible", "x,es,diana")
    mine = Concept(
        id="m", terms=(Term(text="cible", lang=LocaleTag("fr")), Term(text="blanco", lang=ES))
    )
    assert targets(load(tmp_path).extended([mine]), "cible") == [["blanco"]]


def test_digest_changes_with_content_and_not_with_order(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", "x,fr,cible", "x,es,diana")
    first = load(tmp_path).digest()
    write(tmp_path, "a.csv", "x,es,diana", "x,fr,cible")
    assert load(tmp_path).digest() == first
    assert len(first) == 4
    write(tmp_path, "a.csv", "x,es,diana", "x,fr,cible,forbidden")
    assert load(tmp_path).digest() != first


def test_concept_may_be_spread_over_files(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", "x,fr,cible")
    write(tmp_path, "b.csv", "x,es,diana")
    (concept,) = load(tmp_path).concepts
    assert (concept.domain, len(concept.terms)) == ("a", 2)
    assert targets(load(tmp_path), "cible") == [["diana"]]


def test_folder_that_does_not_exist_is_an_empty_termbase(tmp_path: Path) -> None:
    assert load(tmp_path / "none").concepts == ()


def test_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "glossary"
    path.write_text("x", "utf-8")
    with pytest.raises(GlossaryError, match="not a folder"):
        load(path)


def test_locks_of_spreadsheets_are_no_glossary(tmp_path: Path) -> None:
    (tmp_path / ".~lock.a.csv").write_text("junk", "utf-8")
    (tmp_path / "~a.csv").write_text("junk", "utf-8")
    assert load(tmp_path).concepts == ()


def test_matchers_are_kept(tmp_path: Path) -> None:
    base = load(tmp_path)
    assert base.source_matcher(ES) is base.source_matcher(ES)
    assert base.source_matcher(ES) is not base.target_matcher(ES)
