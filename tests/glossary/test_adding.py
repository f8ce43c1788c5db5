"""Adding a concept changes nothing else in its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary import add, lint, load, reformat
from iom_l10n.model import LocaleTag

if TYPE_CHECKING:
    from pathlib import Path

EN, ES, FR = LocaleTag("en"), LocaleTag("es"), LocaleTag("fr")


def test_first_concept_makes_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "glossary"
    path = add(folder, fr="poste de santé", targets={EN: ["health post", "clinic"], ES: "puesto"})
    assert path == folder / "general.csv"
    (concept,) = load(folder).concepts
    assert concept.id == "poste-de-sante"
    assert [(t.lang, t.text, t.status) for t in concept.terms] == [
        ("fr", "poste de santé", "preferred"),
        ("en", "health post", "preferred"),
        ("en", "clinic", "admitted"),
        ("es", "puesto", "preferred"),
    ]
    assert lint(folder) == []


def test_a_cell_is_one_line_without_control_characters(tmp_path: Path) -> None:
    add(
        tmp_path,
        fr="poste\nde\x07 santé",
        targets={ES: "puesto\tde salud"},
        definition="Lieu de soins,\r\nsans lits.",
        note="Vu\x1b[31m\n\nà\u00a0Garoua\u200f.",
        source="réunion\ndu lundi",
    )
    (concept,) = load(tmp_path).concepts
    assert [term.text for term in concept.terms] == ["poste de santé", "puesto de salud"]
    text = (tmp_path / "general.csv").read_text(encoding="utf-8")
    assert "Lieu de soins, sans lits." in text
    assert "Vu [31m à Garoua." in text
    assert lint(tmp_path) == []


def test_new_lines_stand_in_order_and_the_others_stay_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    old = b'\xef\xbb\xbfconcept;lang;term;status;kind\r\na;fr;un;;\r\nz;fr;"d;eux";;\r\n'
    path.write_bytes(old)
    add(tmp_path, fr="milieu", targets={}, domain="d", concept="m")
    expected = old.replace(b"z;fr", b"m;fr;milieu;;\r\nz;fr")
    assert path.read_bytes() == expected


def test_unsorted_file_is_added_to_at_its_end(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text("concept,lang,term\nz,fr,un\na,fr,deux", "utf-8")
    add(tmp_path, fr="milieu", targets={}, domain="d", concept="m")
    assert path.read_text("utf-8") == "concept,lang,term\nz,fr,un\na,fr,deux\nm,fr,milieu\n"


def test_utf16_file_stays_utf16(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_bytes("concept\tlang\tterm\r\n".encode("utf-16"))
    add(tmp_path, fr="œuvre", targets={ES: "obra"}, domain="d")
    assert [c.id for c in load(tmp_path).concepts] == ["oeuvre"]
    assert path.read_bytes()[:2] == b"\xff\xfe"


def test_acronym_status_note_and_source_are_stored(tmp_path: Path) -> None:
    add(
        tmp_path,
        fr="ABC",
        targets={ES: "ABC"},
        acronym=True,
        status="deprecated",
        definition="Une chose.",
        note="vu",
        source="UNTERM",
    )
    (concept,) = load(tmp_path).concepts
    assert concept.definition == "Une chose."
    assert concept.source == "UNTERM"
    assert concept.terms[0].acronym
    assert concept.terms[0].note == "vu"


def test_term_that_exists_is_refused_with_its_place(tmp_path: Path) -> None:
    path = add(tmp_path, fr="poste de santé", targets={ES: "puesto"})
    with pytest.raises(GlossaryError, match="already") as caught:
        add(tmp_path, fr="Poste  de santé", targets={ES: "otro"}, domain="other")
    assert (caught.value.path, caught.value.line) == (str(path), 2)
    assert not (tmp_path / "other.csv").exists()


def test_second_concept_of_the_same_letters_gets_a_number(tmp_path: Path) -> None:
    add(tmp_path, fr="pêche", targets={ES: "pesca"})
    add(tmp_path, fr="péché", targets={ES: "pecado"})
    add(tmp_path, fr="، ؟", targets={ES: "¿"})
    assert [c.id for c in load(tmp_path).concepts] == ["concept", "peche", "peche-2"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"fr": "x", "domain": "../up"}, "no domain name"),
        ({"fr": " "}, "the term is empty"),
        ({"fr": "x", "concept": "é"}, "no concept id"),
        ({"fr": "x", "status": "good"}, "unknown status"),
    ],
)
def test_what_reading_would_refuse_is_not_written(
    tmp_path: Path, arguments: dict[str, str], message: str
) -> None:
    with pytest.raises(GlossaryError, match=message):
        add(tmp_path, targets={}, **arguments)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_concept_id_in_use_is_refused(tmp_path: Path) -> None:
    add(tmp_path, fr="un", targets={}, concept="a")
    with pytest.raises(GlossaryError, match="exists"):
        add(tmp_path, fr="deux", targets={}, concept="a")


def test_value_without_a_column_is_refused(tmp_path: Path) -> None:
    (tmp_path / "general.csv").write_text("concept,lang,term\n", "utf-8")
    with pytest.raises(GlossaryError, match="no column"):
        add(tmp_path, fr="un", targets={}, note="x")


@pytest.mark.parametrize(
    ("fr", "targets", "said"),
    [
        (
            "poste de santé",
            {FR: "poste de santé", ES: "puesto"},
            "“poste de santé” is given twice in fr",
        ),
        ("poste de santé", {ES: ["puesto", "Puesto"]}, "“Puesto” is given twice in es"),
        ("mig*rant", {ES: "migrante"}, "“mig*rant” holds an asterisk"),
        ("migrant*", {ES: "migrante"}, "“migrant*” holds an asterisk"),
        ("migrant", {ES: "migr*ante"}, "“migr*ante” holds an asterisk"),
        (
            "dispensaire",
            {FR: "poste connu", ES: "puesto"},
            "“poste connu” is also in",
        ),
        ("poste", {ES: "   "}, "the term is empty"),
    ],
)
def test_what_lint_would_refuse_is_not_added(
    tmp_path: Path, fr: str, targets: dict[LocaleTag, str | list[str]], said: str
) -> None:
    path = tmp_path / "general.csv"
    path.write_text(
        "concept,lang,term\nknown,fr,poste connu\nknown,es,conocido\n", encoding="utf-8"
    )
    before = path.read_bytes()
    with pytest.raises(GlossaryError) as caught:
        add(tmp_path, fr=fr, targets=targets)
    assert said in str(caught.value)
    assert ":0" not in str(caught.value)
    assert path.read_bytes() == before


def test_languages_stand_in_the_order_of_format(tmp_path: Path) -> None:
    tags = [LocaleTag(tag) for tag in ("sw", "pt", "ar", "es", "en")]
    path = add(tmp_path, fr="poste", targets={tag: f"poste {tag}" for tag in tags})
    assert reformat([path]) == []


def test_another_french_wording_is_admitted(tmp_path: Path) -> None:
    add(tmp_path, fr="poste de santé", targets={FR: "dispensaire", ES: "puesto"})
    (concept,) = load(tmp_path).concepts
    assert [term.status for term in concept.terms] == ["preferred", "admitted", "preferred"]
    assert lint(tmp_path) == []
