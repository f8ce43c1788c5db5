"""Sixty concepts in each dialect of TBX, as programs write it, over a new project.

The file's own ids and targets are what `glossary match` gives from then on, in inflected French.
"""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.sax.saxutils import escape

import pytest

from support import tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from iom_l10n.project import Project
    from support import Cli

TABLE = Path(__file__).with_name("sixty_concepts.tsv")


class Known(NamedTuple):
    id: str
    french: str
    short: str
    english: str
    spanish: str
    sentence: str

    @property
    def found(self) -> str:
        return self.sentence.partition("[")[2].partition("]")[0]


CONCEPTS = [
    Known(*line.split("\t"))
    for line in TABLE.read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
ROWS = range(len(CONCEPTS))


def cycle(*ways: str) -> Callable[[int], str]:
    """Write the nth concept in the nth way: each oddity stands in many of them."""
    return lambda n: ways[n % len(ways)]


FRENCH = cycle("fr", "fr-FR", "FR", "fr_CA")
PREFERRED = cycle("preferredTerm-admn-sts", "preferredTerm", "preferred")
SPANISH = cycle("es", "es-ES", "ES", "es-419")


def spelt(term: str, n: int) -> str:
    """A term with the markup, comments and line breaks that programs leave in it."""
    first, space, rest = term.partition(" ")
    first, rest = escape(first), escape(rest)
    if not space:
        first, rest = first[:2], first[2:]
    ways = (
        f"{first}{space}{rest}",
        f"\n      {first}{space and chr(10)}   {rest}\n    " if space else f" {first}{rest}\t",
        f"<![CDATA[{first}]]>{space}{rest}",
        f"{first}<!-- revu le 3 mai -->{space}{rest}",
        f"<hi>{first}</hi>{space}{rest}",
        f"{first}{space}<foreign>{rest}</foreign>",
        f"{first}<ph>&lt;br/&gt;</ph>{space}{rest}",
        f'{first}{space}{rest}<ph type="fmt"/>',
    )
    return ways[n % len(ways)]


def dct(n: int) -> str:
    known = CONCEPTS[n]
    short = (
        f"""<termSec><term>{known.short}</term>
          <basic:termType>{cycle("acronym", "abbreviation")(n)}</basic:termType>
          <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>"""
        if known.short != "-"
        else ""
    )
    return f"""
    <conceptEntry id="{known.id}">
      <min:subjectField>{cycle("Migration", "migration", "Aide d’urgence")(n)}</min:subjectField>
      <descripGrp><basic:definition>Définition {n}.</basic:definition>
        <basic:source>Glossaire, p. {n}</basic:source></descripGrp>
      <transacGrp><basic:transactionType>origination</basic:transactionType>
        <date>2021-03-{n % 28 + 1:02}</date>
        <basic:responsibility target="p1">Bureau de Dakar</basic:responsibility></transacGrp>
      <basic:crossReference target="{CONCEPTS[n - 1].id}">voir aussi</basic:crossReference>
      <min:externalCrossReference target="https://example.org/{n}">fiche</min:externalCrossReference>
      <note>Ligne un
        ligne deux</note>
      <langSec xml:lang="{SPANISH(n)}">
        <termSec><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus>
          <term>antiguo {known.spanish}</term></termSec>
        <termSec><term>{spelt(known.spanish, n + 3)}</term>
          <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
      </langSec>
      <langSec xml:lang="{FRENCH(n)}">
        {cycle("", "<basic:definition>En français.</basic:definition>")(n)}
        <termSec><term>{spelt(known.french, n)}</term>
          <min:partOfSpeech>noun</min:partOfSpeech>
          <basic:grammaticalGender>{cycle("masculine", "feminine")(n)}</basic:grammaticalGender>
          <basic:context>Vu dans un communiqué.</basic:context>
          <basic:termType>fullForm</basic:termType></termSec>
        {short}
      </langSec>
      <langSec xml:lang="en"><note>checked</note>
        <termSec><term>{spelt(known.english, n + 5)}</term></termSec></langSec>
    </conceptEntry>"""


def dca(n: int) -> str:
    known = CONCEPTS[n]
    short = (
        f"""<termSec><term>{known.short}</term>
          <termNote type="termType">acronym</termNote></termSec>"""
        if known.short != "-"
        else ""
    )
    return f"""
    <conceptEntry id="{known.id}">
      <descrip type="subjectField">migration</descrip>
      <descripGrp><descrip type="definition">Définition {n}.</descrip>
        <admin type="source">Glossaire</admin></descripGrp>
      <transacGrp><transac type="transactionType">modification</transac><date>2022-01-09</date>
        <transacNote type="responsibility" target="p1">Dakar</transacNote></transacGrp>
      <ref type="crossReference" target="{CONCEPTS[n - 1].id}">voir</ref>
      <xref type="externalCrossReference" target="https://example.org/{n}">fiche</xref>
      <langSec xml:lang="{FRENCH(n)}">
        <termSec><term>{spelt(known.french, n)}</term>
          <termNote type="administrativeStatus">{PREFERRED(n)}</termNote>
          <termNote type="partOfSpeech">noun</termNote>
          <descrip type="context">Vu ici.</descrip></termSec>{short}</langSec>
      <langSec xml:lang="{SPANISH(n)}">
        <termSec><term>mal {known.spanish}</term>
          <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
        <termSec><term>otro {known.spanish}</term>
          <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
        <termSec><term>{spelt(known.spanish, n + 3)}</term>
          <termNoteGrp><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <note>vérifié</note></termNoteGrp></termSec></langSec>
    </conceptEntry>"""


def martif(n: int) -> str:
    known = CONCEPTS[n]
    lang = cycle("xml:lang", "lang")(n)
    french = spelt(known.french, n).replace("<foreign>", "<hi>").replace("</foreign>", "</hi>")
    short = f"<tig><term>{known.short}</term></tig>" if known.short != "-" else ""
    return f"""
    <termEntry id="{known.id}">
      <descrip type="subjectField">migration</descrip>
      <langSet {lang}="{FRENCH(n)}">
        {
        cycle(
            f"<tig><term>{french}</term><termNote type='termType'>fullForm</termNote></tig>",
            f"<ntig><termGrp><term>{french}</term><termNote type='grammaticalNumber'>singular"
            "</termNote></termGrp><descripGrp><descrip type='context'>Ici.</descrip></descripGrp>"
            "</ntig>",
        )(n)
    }{short}</langSet>
      <langSet {lang}="{SPANISH(n)}"><descripGrp><descrip type="definition">Algo.</descrip>
        <adminGrp><admin type="source">BOE</admin></adminGrp></descripGrp>
        <ntig><termGrp><term>{spelt(known.spanish, n + 2)}</term>
        <termNote type="normativeAuthorization">preferredTerm</termNote></termGrp></ntig></langSet>
    </termEntry>"""


CORE = 'xmlns="urn:iso:std:iso:30042:ed-2"'
MODULES = 'xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"'
DIALECTS = {
    "2019 DCT": (dct, f'<tbx style="dct" type="TBX-Basic" xml:lang="fr" {CORE} {MODULES}>', "tbx"),
    "2019 DCA": (
        dca,
        f'<!DOCTYPE tbx SYSTEM "x.dtd"><tbx style="dca" type="TBX-Basic" xml:lang="fr" {CORE}>',
        "tbx",
    ),
    "martif 2008": (
        martif,
        '<!DOCTYPE martif PUBLIC "ISO 12200:1999A//EN" "TBXcdv04.dtd"><martif type="TBX-Default">',
        "martif",
    ),
}


def written(dialect: str) -> str:
    entry, opening, root = DIALECTS[dialect]
    body = "".join(entry(n) for n in ROWS)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{opening}\n<text><body>{body}\n</body>'
        '<back><refObjectSec type="respPerson"><refObject id="p1"><item>Awa</item></refObject>'
        f"</refObjectSec></back></text></{root}>\n"
    )


def texts() -> Iterator[str]:
    yield from (known.sentence.replace("[", "").replace("]", "") for known in CONCEPTS)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_concept_is_found_under_its_own_id_with_its_own_target(
    dialect: str, project: Project, cli: Cli
) -> None:
    (project.root / "terms.tbx").write_text(written(dialect), "utf-8")
    outcome = cli("glossary", "import", "terms.tbx", "--json")
    assert (outcome.code, outcome.err) == (0, "")
    text = "\n".join(texts())
    starts = list(itertools.accumulate((len(line) + 1 for line in texts()), initial=0))
    hits = {
        hit["start"]: hit for hit in cli("glossary", "match", "-l", "es", "--json", stdin=text).json
    }
    missed = []
    for known, start in zip(CONCEPTS, starts, strict=False):
        hit = hits.get(start + known.sentence.index("["))
        got = hit and (hit["concept"], hit["text"], hit["targets"][0]["term"])
        if got != (known.id, known.found, known.spanish):
            missed.append((known, got))
    assert missed == []


@pytest.mark.parametrize("dialect", DIALECTS)
def test_the_import_leaves_no_error_and_adds_nothing_when_it_comes_again(
    dialect: str, project: Project, cli: Cli
) -> None:
    (project.root / "terms.tbx").write_text(written(dialect), "utf-8")
    cli("glossary", "import", "terms.tbx", "-q")
    assert cli("glossary", "lint").code == 0
    before = tree(project.glossary)
    outcome = cli("glossary", "import", "terms.tbx", "--json")
    assert (outcome.code, outcome.json["written"]) == (0, [])
    assert tree(project.glossary) == before


@pytest.mark.parametrize(
    "words",
    [
        ["out.tbx"],
        ["out.csv"],
        ["out.xlsx"],
        ["out.txt", "-l", "es"],
        ["out.txt", "-l", "ar"],
        ["weblate.csv", "-l", "en", "--as", "weblate"],
    ],
    ids=" ".join,
)
def test_what_was_exported_changes_nothing_at_home(
    words: list[str], project: Project, cli: Cli
) -> None:
    (project.root / "terms.tbx").write_text(written("2019 DCT"), "utf-8")
    cli("glossary", "import", "terms.tbx", "-q")
    before = tree(project.glossary)
    assert cli("glossary", "export", *words).code == 0
    outcome = cli("glossary", "import", *words, "--json")
    assert (outcome.code, outcome.json["written"]) == (0, [])
    assert tree(project.glossary) == before
