"""Files as other programs write them, and files that nobody should open."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from iom_l10n.errors import L10nError, UsageError
from iom_l10n.glossary import Exchange, format_of, imported
from iom_l10n.glossary.writing import dump, rows_of
from iom_l10n.model import LocaleTag

if TYPE_CHECKING:
    from collections.abc import Sequence

EN, ES = LocaleTag("en"), LocaleTag("es")
LANGUAGES = (LocaleTag("fr"), EN, ES)

DCT = """\
<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="https://example.org/TBXcoreStructV03.rng" type="application/xml"?>
<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
     xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
 <tbxHeader><fileDesc><sourceDesc><p>a desk</p></sourceDesc></fileDesc></tbxHeader>
 <text><body>
  <conceptEntry id="c5">
   <min:subjectField>Protection</min:subjectField>
   <basic:definition>Recrutement par la contrainte à des fins d’exploitation.</basic:definition>
   <note>Protocole de Palerme</note>
   <langSec xml:lang="fr-FR">
    <termSec><term>traite des personnes</term><min:partOfSpeech>noun</min:partOfSpeech>
     <basic:grammaticalGender>feminine</basic:grammaticalGender>
     <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
    <termSec><term>TdP</term><basic:termType>acronym</basic:termType></termSec>
   </langSec>
   <langSec xml:lang="en">
    <termSec><term>trafficking in persons</term></termSec>
    <termSec><term>human trafficking</term><basic:context>Victims of it</basic:context></termSec>
    <termSec><term>people smuggling</term>
     <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
   </langSec>
  </conceptEntry>
 </body></text>
</tbx>
"""
DCT_ROWS = """\
concept,lang,term,status,kind,use_instead,definition,note,source,pos,gender
c5,,,,,,Recrutement par la contrainte à des fins d’exploitation.,\
subjectField: Protection | Protocole de Palerme,
c5,fr,traite des personnes,,,,,,,noun,feminine
c5,fr,TdP,,acronym,,,,
c5,en,trafficking in persons,,,,,,
c5,en,human trafficking,admitted,,,,context: Victims of it,
c5,en,people smuggling,deprecated,,,,,
"""
DCA = """\
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
 <text><body>
  <conceptEntry id="IATE-12">
   <descrip type="subjectField">migration</descrip>
   <langSec xml:lang="fr">
    <descripGrp><descrip type="definition">Retour contraint.</descrip></descripGrp>
    <termSec><term>retour forcé</term><termNote type="partOfSpeech">noun</termNote>
     <termNote type="termType">fullForm</termNote>
     <admin type="source">Glossaire</admin></termSec></langSec>
   <langSec xml:lang="es"><termSec><term>retorno forzoso</term>
     <termNote type="administrativeStatus">forbidden</termNote></termSec>
    <termSec><term>retorno forzado</term></termSec></langSec>
  </conceptEntry>
 </body></text>
</tbx>
"""
DCA_ROWS = """\
concept,lang,term,status,kind,use_instead,definition,note,source,pos
IATE-12,fr,retour forcé,,,,Retour contraint.,,Glossaire,noun
IATE-12,es,retorno forzoso,forbidden,,,,,
IATE-12,es,retorno forzado,,,,,,
"""
MARTIF = """\
<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="fr">
 <martifHeader><fileDesc><sourceDesc><p>old</p></sourceDesc></fileDesc></martifHeader>
 <text><body>
  <termEntry id="eid_3">
   <langSet xml:lang="FR"><ntig><termGrp>
    <term>Organisation internationale pour les migrations</term>
    <termNote type="termType">fullForm</termNote></termGrp></ntig>
    <ntig><termGrp><term>OIM</term></termGrp></ntig></langSet>
   <langSet xml:lang="en-US"><tig>
    <term><hi>International</hi> Organization for Migration</term></tig>
    <tig><term>IOM</term></tig></langSet>
   <langSet xml:lang="xx-99"><tig><term>?</term></tig></langSet>
  </termEntry>
  <termEntry><langSet xml:lang="fr"><tig><term>Kuska</term>
   <termNote type="translationNote">no</termNote></tig></langSet></termEntry>
 </body></text>
</martif>
"""
MARTIF_ROWS = """\
concept,lang,term,status,kind,use_instead,definition,note,source
eid_3,fr,Organisation internationale pour les migrations,,,,,,
eid_3,fr,OIM,,acronym,,,,
eid_3,en,International Organization for Migration,,,,,,
eid_3,en,IOM,,acronym,,,,
Kuska,fr,Kuska,do-not-translate,,,,,
"""
WIDE = (
    "Français;Anglais;Espagnol;Définition;Note\n"
    "Conférence régionale sur les migrations (CRM);Regional Conference on Migration (RCM);"
    "Conferencia Regional sobre Migración | Conferencia Regional;;\n"
    "frontière;border;frontera;;à relire\n"
)
WIDE_ROWS = """\
concept,lang,term,status,kind,use_instead,definition,note,source
conference-regionale-sur-les-migrations,fr,Conférence régionale sur les migrations,,,,,,
conference-regionale-sur-les-migrations,fr,CRM,,acronym,,,,
conference-regionale-sur-les-migrations,en,Regional Conference on Migration,,,,,,
conference-regionale-sur-les-migrations,en,RCM,,acronym,,,,
conference-regionale-sur-les-migrations,es,Conferencia Regional sobre Migración,,,,,,
conference-regionale-sur-les-migrations,es,Conferencia Regional,admitted,,,,,
frontiere,,,,,,,à relire,
frontiere,fr,frontière,,,,,,
frontiere,en,border,,,,,,
frontiere,es,frontera,,,,,,
"""
OMEGAT = "# glossaire\nréfugié\trefugiado\tRapport 2019\nréfugié\trefugiada\nHCR\tACNUR\n"
OMEGAT_ROWS = """\
concept,lang,term,status,kind,use_instead,definition,note,source
HCR,fr,HCR,,acronym,,,,
HCR,es,ACNUR,,acronym,,,,
refugie,,,,,,,Rapport 2019,
refugie,fr,réfugié,,,,,,
refugie,es,refugiado,,,,,,
refugie,es,refugiada,admitted,,,,,
"""
WEBLATE = "source,target,context\nasile,asilo,asylum\nasile,,\n"
WEBLATE_ROWS = """\
concept,lang,term,status,kind,use_instead,definition,note,source
asylum,fr,asile,,,,,,
asylum,es,asilo,,,,,,
"""


@pytest.mark.parametrize(
    ("content", "form", "rows", "left_out"),
    [
        (DCT, Exchange.TBX, DCT_ROWS, 0),
        (DCA, Exchange.TBX, DCA_ROWS, 0),
        (MARTIF, Exchange.TBX, MARTIF_ROWS, 1),
        (WIDE, Exchange.CSV, WIDE_ROWS, 0),
        (OMEGAT, Exchange.OMEGAT, OMEGAT_ROWS, 0),
        (WEBLATE, Exchange.CSV, WEBLATE_ROWS, 1),
    ],
    ids=["TBX 2019 DCT", "TBX 2019 DCA", "martif 2008", "a column a language", "OmegaT", "Weblate"],
)
def test_a_file_of_another_program(content: str, form: Exchange, rows: str, left_out: int) -> None:
    read = imported(content.encode(), "x.file", form, LANGUAGES, target=ES)
    assert bare(dump(rows_of(read.records)).decode()) == bare(rows)
    assert len(read.left_out) == left_out, read.left_out


def bare(rows: str) -> list[str]:
    """The lines of a table without the empty cells at their ends."""
    return [line.rstrip(",") for line in rows.splitlines()]


def workbook(*sheets: tuple[str, Sequence[Sequence[object]]]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_with_a_column_a_language_and_one_with_our_columns() -> None:
    content = workbook(
        ("Termes clés", [["FR", "English", "es", "Ordre"], ["asile", "asylum", "asilo", 1]]),
        ("Notes", [["à faire"], ["relire"]]),
        ("labels", [["Concept", "Lang", "Term", "Note"], ["label-1", "fr", "Contact", None]]),
    )
    read = imported(content, "termes.xlsx", Exchange.XLSX, LANGUAGES)
    assert [(r.domain, r.concept) for r in read.records] == [
        ("termes-cles", "asile"),
        ("termes-cles", "asile"),
        ("termes-cles", "asile"),
        ("labels", "label-1"),
    ]
    assert read.left_out == [
        "termes.xlsx, sheet “Termes clés”: the column “ordre”",
        "termes.xlsx, sheet “Notes” (no columns known here)",
    ]


NESTED = b"<tbx>" + b"<text>" * 1_000_000 + b"</text>" * 1_000_000 + b"</tbx>"
ENTITIES = b'<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>'
SUBSET = b"<!DOCTYPE martif [<!ELEMENT martif ANY>]><martif/>"
FOREIGN = b"<!DOCTYPE martif SYSTEM 'x.dtd'><martif><text>&own;</text></martif>"


@pytest.mark.parametrize(
    ("content", "form", "says"),
    [
        (NESTED, Exchange.TBX, "nested too deep"),
        (ENTITIES, Exchange.TBX, "declares entities or rules of its own"),
        (SUBSET, Exchange.TBX, "declares entities or rules of its own"),
        (FOREIGN, Exchange.TBX, "entity"),
        (b"<tbx><text>", Exchange.TBX, "not well-formed"),
        (b"", Exchange.TBX, "not well-formed"),
        (b"<html/>", Exchange.TBX, "this is no TBX"),
        (b"<tbx/>", Exchange.TBX, "holds no term"),
        (b"a\nc\n", Exchange.CSV, "of no kind known here"),
        (b"concept,lang,term,oops\n", Exchange.CSV, "unknown column"),
        (b"un seul\n", Exchange.OMEGAT, "no second column"),
        (b"\xff\xfe\x00", Exchange.OMEGAT, "UTF-8"),
        (b"PK", Exchange.XLSX, "damaged"),
        (b"", Exchange.XLSX, "damaged"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_one_sentence(
    content: bytes, form: Exchange, says: str
) -> None:
    with pytest.raises(L10nError, match=says) as caught:
        imported(content, "x.file", form, LANGUAGES, target=ES)
    assert caught.value.path == "x.file"
    assert caught.value.exit_code == 2
    assert caught.value.hint


def test_an_id_given_twice_is_two_concepts() -> None:
    entry = DCA[DCA.index("  <conceptEntry") : DCA.index(" </body>")]
    read = imported(DCA.replace(entry, entry * 2).encode(), "x.tbx", Exchange.TBX, LANGUAGES)
    assert list(dict.fromkeys(r.concept for r in read.records)) == ["IATE-12", "IATE-12-2"]


def test_a_file_of_pairs_needs_its_language() -> None:
    with pytest.raises(UsageError, match="one target language"):
        imported(OMEGAT.encode(), "x.txt", Exchange.OMEGAT, LANGUAGES)


def test_the_suffix_tells_the_format() -> None:
    assert format_of(".TBX", None) is Exchange.TBX
    assert format_of(".csv", "weblate") is Exchange.WEBLATE
    with pytest.raises(UsageError, match="names no format"):
        format_of(".pdf", None)
    with pytest.raises(UsageError, match="there is no format"):
        format_of(".tbx", "sdltb")
