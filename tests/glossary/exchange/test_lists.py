"""Lists of pairs and tables without ids: OmegaT, Weblate, and what people keep in spreadsheets."""

from __future__ import annotations

import pytest

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary import Exchange, exported, imported
from iom_l10n.glossary.records import TEAM, About, Record
from iom_l10n.model import Concept, LocaleTag, Term, TermKind

FR, ES = LocaleTag("fr"), LocaleTag("es")
LANGUAGES = (FR, LocaleTag("en"), ES)
Rows = list[tuple[str, str, str, str]]


def read(text: str, form: Exchange = Exchange.CSV) -> tuple[Rows, list[str]]:
    """(id, language, term or the concept's note, status) of each row, and what was told."""
    brought = imported(text.encode(), "x.csv", form, LANGUAGES, target=ES)
    return [
        (row.concept, row.term.lang, row.term.text, row.term.status.value)
        if isinstance(row, Record)
        else (row.concept, "", row.about.note or row.about.definition, "")
        for row in brought.records
    ], [*brought.changes, *brought.left_out]


ASILO: Rows = [("asile", "fr", "asile", "preferred"), ("asile", "es", "asilo", "preferred")]
HEADLESS = (
    "x.csv has no heading known here: from “asile” = “asilo” on, its first column is read as fr "
    "and its second as es"
)


@pytest.mark.parametrize(
    ("text", "rows", "told"),
    [
        ("fr;es\nasile;asilo\nasile;asilo\n", ASILO, []),
        (
            "fr;es\nasile;asilo\nAsile;refugio\n",
            [*ASILO[:1], ASILO[1], ("asile", "es", "refugio", "admitted")],
            ["asile: “refugio” (es) is now admitted"],
        ),
        ("fr;es\n;\nasile;asilo\n", ASILO, []),
        (
            "fr;es\npays d’accueil;país de acogida\n",
            [
                ("pays-d-accueil", "fr", "pays d’accueil", "preferred"),
                ("pays-d-accueil", "es", "país de acogida", "preferred"),
            ],
            [],
        ),
        ("fr;es-ES\nasile;asilo\n", ASILO, []),
        ("Glossaire du bureau\n\nfr;es\nasile;asilo\n", ASILO,
         ["x.csv:1: “Glossaire du bureau”, above the heading"]),
        ("sep=;\nfr;es\nasile;asilo\n", ASILO, []),
        ("fr;es;;Ordre\nasile;asilo;?;1\n", ASILO,
         ["x.csv: the column “”", "x.csv: the column “ordre”"]),
        ("asile;asilo\n", ASILO, [HEADLESS]),
        ("Terme;Traduction\nasile;asilo\n", ASILO, []),
        ("term_fr,term_target\nasile,asilo\n", ASILO, []),
        ("source,target,fuzzy\nasile,asilo,False\nport,puerto,True\n", ASILO,
         ["x.csv:3: “port”, whose translation needs editing"]),
        ("source,target\nasile,asilo\nport,\n", ASILO,
         ["x.csv:3: a row without source or target"]),
        ("fr;es;note\nasile;asilo;\n;;à faire\n", ASILO, ["x.csv:3: a row without terms"]),
    ],
)  # fmt: skip
def test_a_table(text: str, rows: Rows, told: list[str]) -> None:
    assert read(text) == (rows, told)


def test_one_french_term_with_two_definitions_is_two_concepts() -> None:
    text = "fr;es;définition\navocat;abogado;Juriste.\navocat;aguacate;Fruit.\n"
    assert {row[0] for row in read(text)[0]} == {"avocat", "avocat-2"}


def test_an_omegat_row_without_a_tab_is_named_and_the_others_come_in() -> None:
    rows, told = read("asile\tasilo\nport puerto\n", Exchange.OMEGAT)
    assert (rows, told) == (ASILO, ["x.csv:2: a row without a tab"])


@pytest.mark.parametrize(
    ("content", "form", "says", "hint", "line"),
    [
        ("asile\tasil\u00e9".encode("latin-1"), Exchange.OMEGAT, "not UTF-8", "plain text", 1),
        ("fr;es\nasile;asil\u00e9".encode("latin-1"), Exchange.CSV, "not UTF-8", "CSV UTF-8", 2),
        (b"Glossaire\nfr;es\nasile;asilo;3", Exchange.CSV, "has 3 cells", "quote a cell", 3),
        (b"fr;es;es\na;b;c", Exchange.CSV, "“es” stands twice", "keep one", 1),
        (b"seul\nautre", Exchange.OMEGAT, "no second column", "by tabs", 1),
        (b"PK\x03\x04", Exchange.XLSX, "damaged", "save it as XLSX", None),
    ],
)
def test_what_is_refused_says_where_and_what_to_do(
    content: bytes, form: Exchange, says: str, hint: str, line: int | None
) -> None:
    with pytest.raises(GlossaryError, match=says) as caught:
        imported(content, "x.csv", form, LANGUAGES, target=ES)
    assert hint in caught.value.hint
    assert "word processor" not in str(caught.value)
    assert caught.value.line == line


@pytest.mark.parametrize("form", [Exchange.OMEGAT, Exchange.WEBLATE])
@pytest.mark.parametrize("of_concept", [True, False], ids=["the concept's", "a term's"])
def test_a_definition_comes_back_once(form: Exchange, *, of_concept: bool) -> None:
    own = Concept(
        id="c", terms=(), definition="Refuge.", note="Relu.", source=TEAM, domain="protection"
    )
    about = About(concept="c", about=own, domain="protection", path="", line=0)
    terms = [
        Term(text="droit d’asile", lang=FR, definition="" if of_concept else "Refuge."),
        Term(text="DA", lang=FR, kind=TermKind.ACRONYM, note="rare", source="IATE"),
        Term(text="derecho de asilo", lang=ES, note="ONU", variants=("asilo*",)),
        Term(text="DAS", lang=ES, kind=TermKind.ACRONYM, expansion="derecho de asilo"),
    ]
    rows = [Record(concept="c", term=term, domain="protection", path="", line=0) for term in terms]
    ours: list[About | Record] = [about, *rows] if of_concept else [*rows]
    content, left_out = exported(ours, form, ES)
    again = imported(content, "x.txt", form, LANGUAGES, target=ES)
    assert left_out == [*again.left_out, *again.changes] == []
    assert [row.term for row in again.records if isinstance(row, Record)] == [
        terms[0], terms[2], terms[1], terms[3]
    ]  # fmt: skip
    said = [row.about for row in again.records if isinstance(row, About)]
    assert said == ([own] if of_concept else [])
