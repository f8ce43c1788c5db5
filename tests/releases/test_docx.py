"""Word documents: what a word processor writes is read in its order, and nothing vanishes."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from iom_l10n.errors import L10nError
from iom_l10n.model import BlockKind, CleanedRelease, InlineKind
from iom_l10n.releases import clean, dump, load

if TYPE_CHECKING:
    from collections.abc import Callable

K = BlockKind
BODY = (
    "Antsiranöro – Un bateau-clinique affrété par l'OIM remonte depuis hier le delta, où vivent "
    "dix-huit mille personnes qui n'avaient pas vu de médecin depuis longtemps."
)


def saved(document: Any) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def cleaned(write: Callable[[Any], None]) -> CleanedRelease:
    document = Document()
    document.add_paragraph("Un bateau-clinique pour les villages du delta", style="Title")
    document.add_paragraph(BODY)
    write(document)
    return clean(saved(document), name="bateau.docx")


def blocks(release: CleanedRelease) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in release.release.blocks[2:]]


def link(paragraph: Any, text: str, href: str) -> None:
    relation = paragraph.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    hyperlink = OxmlElement("w:hyperlink")
    hyperlink.set(qn("r:id"), relation)
    run = OxmlElement("w:r")
    node = OxmlElement("w:t")
    node.text = text
    run.append(node)
    hyperlink.append(run)
    paragraph._p.append(hyperlink)


def test_headings_captions_and_quotes_are_told_by_their_style() -> None:
    def write(document: Any) -> None:
        document.add_heading("Une journée à bord", level=2)
        document.add_heading("Encore plus bas", level=3)
        document.add_paragraph("Le Sampari à quai", style="Caption")
        document.add_paragraph("« Il a le pied marin. »", style="Quote")

    assert blocks(cleaned(write)) == [
        ("heading", "Une journée à bord"),
        ("heading", "Encore plus bas"),
        ("caption", "Le Sampari à quai"),
        ("quote", "« Il a le pied marin. »"),
    ]


def test_the_first_heading_is_the_title_where_no_title_style_is_used() -> None:
    document = Document()
    document.add_heading("Un titre", level=1)
    document.add_paragraph(BODY)
    document.add_heading("Un autre", level=1)
    document.add_paragraph(BODY)
    release = clean(saved(document), name="a.docx").release
    assert [block.kind for block in release.blocks] == [
        K.TITLE,
        K.PARAGRAPH,
        K.HEADING,
        K.PARAGRAPH,
    ]
    assert release.title == "Un titre"


def test_lists_keep_order_number_and_depth() -> None:
    def write(document: Any) -> None:
        for text, style in (
            ("la pesée", "List Bullet"),
            ("les vaccins", "List Bullet"),
            ("rougeole", "List Bullet 2"),
            ("Première rotation", "List Number"),
            ("Deuxième rotation", "List Number"),
        ):
            document.add_paragraph(text, style=style)

    items = cleaned(write).release.blocks[2:]
    assert {block.kind for block in items} == {K.LIST_ITEM}
    assert [(b.text, b.ordered, b.number) for b in items] == [
        ("la pesée", False, None),
        ("les vaccins", False, None),
        ("rougeole", False, None),
        ("Première rotation", True, 1),
        ("Deuxième rotation", True, 2),
    ]


def test_tables_are_read_cell_by_cell() -> None:
    def write(document: Any) -> None:
        table = document.add_table(rows=2, cols=2)
        for number, text in enumerate(("Village", "Enfants", "Nosy Lava-Kely", "468")):
            table.cell(number // 2, number % 2).text = text

    cells = cleaned(write).release.blocks[2:]
    assert [(b.text, b.row, b.column) for b in cells] == [
        ("Village", 0, 0),
        ("Enfants", 0, 1),
        ("Nosy Lava-Kely", 1, 0),
        ("468", 1, 1),
    ]


def test_a_table_that_sets_the_page_is_no_table() -> None:
    paragraphs = [
        "Cotonou – Les familles chassées par la crue ont reçu des abris dans douze communes.",
        "La décrue prendra trois semaines, d'après les mairies de Zagnanado et de Ouinhi.",
        "Les écoles restent occupées, et les élèves attendent la rentrée depuis le mois d'octobre.",
        "Les distributions de bâches et de seaux se poursuivent jusqu'à la fin de la semaine.",
    ]

    def write(document: Any) -> None:
        document.add_heading("Bénin : des abris pour les familles", level=1)
        cell = document.add_table(rows=1, cols=1).rows[0].cells[0]
        for text in paragraphs:
            cell.add_paragraph(text)

    assert blocks(cleaned(write))[1:] == [("paragraph", text) for text in paragraphs]


def test_links_bold_italics_and_superscripts_are_spans() -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph("Le ")
        paragraph.add_run("Sam").italic = True
        paragraph.add_run("pari").italic = True
        paragraph.add_run(" est ")
        paragraph.add_run("neuf").bold = True
        paragraph.add_run(" depuis le XX")
        paragraph.add_run("e").font.superscript = True
        paragraph.add_run(" siècle, voir ")
        link(paragraph, "la carte", "https://www.example.org/carte")
        paragraph.add_run(".")

    (block,) = cleaned(write).release.blocks[2:]
    assert block.text == "Le Sampari est neuf depuis le XXe siècle, voir la carte."
    assert [(i.kind, block.text[i.start : i.end], i.href) for i in block.inline] == [
        (InlineKind.EMPHASIS, "Sampari", None),
        (InlineKind.STRONG, "neuf", None),
        (InlineKind.SUPERSCRIPT, "e", None),
        (InlineKind.LINK, "la carte", "https://www.example.org/carte"),
    ]


def test_contacts_on_line_breaks_are_blocks_of_their_own() -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph("Pour plus d'informations, veuillez contacter :")
        for line in ("Hery Lanto-Baudry, OIM Antananarivo", "Tél. : +261 20 555 01 28"):
            paragraph.add_run().add_break()
            paragraph.add_run(line)

    assert [kind for kind, _text in blocks(cleaned(write))] == ["contact"] * 3


def test_margins_are_shown_as_removed() -> None:
    def write(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "OIM – Communiqué"
        document.sections[0].footer.paragraphs[0].text = "17, route des Morillons"

    release = cleaned(write)
    assert [(one.text, one.reason) for one in release.removed] == [
        ("OIM – Communiqué", "page header"),
        ("17, route des Morillons", "page footer"),
    ]


def test_what_was_inserted_is_text_and_what_was_deleted_is_told() -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph("Le navire ")._p
        paragraph.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>blanc </w:t></w:r></w:ins>"))
        paragraph.append(
            parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>rouge </w:delText></w:r></w:del>")
        )
        paragraph.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>est à quai.</w:t></w:r>"))

    release = cleaned(write)
    assert blocks(release) == [("paragraph", "Le navire blanc est à quai.")]
    assert [(one.before, one.reason) for one in release.repairs] == [
        ("rouge ", "deleted by a tracked change")
    ]


def test_footnotes_become_notes_below_the_text() -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph("Le projet durera onze mois")
        paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="2"/></w:r>'))
        paragraph.add_run(".")
        notes = (
            f'<w:footnotes {nsdecls("w")}><w:footnote w:id="2"><w:p><w:r><w:t>Hors saison des '
            "pluies.</w:t></w:r></w:p></w:footnote></w:footnotes>"
        )
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        part = Part(PackURI("/word/footnotes.xml"), kind, notes.encode(), document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    release = cleaned(write)
    assert blocks(release) == [
        ("paragraph", "Le projet durera onze mois1."),
        ("note", "1 Hors saison des pluies."),
    ]
    assert [i.kind for block in release.release.blocks[2:] for i in block.inline] == [
        InlineKind.SUPERSCRIPT
    ] * 2


def test_a_list_taken_out_of_its_style_by_hand_is_text() -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph("Sans puce, une phrase entière.", style="List Bullet")
        paragraph._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="0"/></w:numPr>')
        )
        document.styles.add_style(
            "Puces maison", WD_STYLE_TYPE.PARAGRAPH
        ).base_style = document.styles["List Bullet"]
        document.add_paragraph("avec puce", style="Puces maison")

    assert blocks(cleaned(write)) == [
        ("paragraph", "Sans puce, une phrase entière."),
        ("list_item", "avec puce"),
    ]


def test_content_controls_are_content() -> None:
    def write(document: Any) -> None:
        control = parse_xml(
            f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>Dans un contrôle.</w:t></w:r>"
            "</w:p></w:sdtContent></w:sdt>"
        )
        document.element.body.insert(2, control)

    assert ("paragraph", "Dans un contrôle.") in blocks(cleaned(write))


def xml(text: str) -> Any:
    box = ' xmlns:v="urn:schemas-microsoft-com:vml"'
    mc = ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    return parse_xml(text.replace(">", f" {nsdecls('w')}{box}{mc}>", 1))


def test_fields_custom_xml_and_text_boxes_are_content() -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph("Bamako, le ")
        paragraph._p.append(xml("<w:fldSimple><w:r><w:t>3 mai 2022</w:t></w:r></w:fldSimple>"))
        paragraph.add_run(" – L'OIM a aidé 120 migrants à rentrer.")
        box = "<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent>"
        paragraph._p.append(
            xml(
                "<w:r><mc:AlternateContent><mc:Choice>"
                + box.format("Un encadré à part.")
                + "</mc:Choice><mc:Fallback><w:pict><v:textbox>"
                + box.format("Un encadré à part.")
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
            )
        )
        document.element.body.insert(
            3,
            xml(
                "<w:customXml><w:p><w:r><w:t>Un paragraphe de XML.</w:t></w:r></w:p></w:customXml>"
            ),
        )

    release = cleaned(write)
    assert blocks(release) == [
        ("paragraph", "Bamako, le 3 mai 2022 – L'OIM a aidé 120 migrants à rentrer."),
        ("paragraph", "Un encadré à part."),
        ("paragraph", "Un paragraphe de XML."),
    ]
    assert release.release.date == "2022-05-03"


def test_hidden_text_is_left_out_and_told() -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph("Le navire est à quai.")
        paragraph.add_run("À vérifier !").font.hidden = True

    release = cleaned(write)
    assert blocks(release) == [("paragraph", "Le navire est à quai.")]
    assert [(one.before, one.reason) for one in release.repairs] == [
        ("À vérifier !", "hidden text")
    ]


def test_a_cell_of_two_paragraphs_is_one_cell() -> None:
    def write(document: Any) -> None:
        table = document.add_table(rows=1, cols=2)
        table.cell(0, 0).text = "Mali"
        table.cell(0, 0).add_paragraph("").add_run("(nord)").bold = True
        table.cell(0, 1).text = "468"

    cells = cleaned(write).release.blocks[2:]
    assert [(b.text, b.row, b.column) for b in cells] == [("Mali (nord)", 0, 0), ("468", 0, 1)]
    assert [(i.start, i.end) for i in cells[0].inline] == [(5, 11)]


@pytest.mark.parametrize(
    ("above", "below", "parts"),
    [
        ("Bamako, le 3 mai 2022 –", "L'OIM a aidé 120 migrants.", 1),
        ("Bamako, le 3 mai 2022", "– L'OIM a aidé 120 migrants.", 1),
        ("Un texte avec un saut", "de ligne au milieu.", 1),
        ("Une phrase entière.", "Une autre phrase.", 2),
        ("Awa Sy", "OIM Dakar", 2),
    ],
)
def test_a_line_break_parts_only_what_is_parted(above: str, below: str, parts: int) -> None:
    def write(document: Any) -> None:
        paragraph = document.add_paragraph(above)
        paragraph.add_run().add_break()
        paragraph.add_run(below)

    assert len(blocks(cleaned(write))) == parts


def test_typed_bullets_and_word_s_own_levels_are_lists() -> None:
    def write(document: Any) -> None:
        document.add_paragraph("• un point ;")
        document.add_paragraph("•\tdeux points")
        document.add_paragraph("trois", style="List Bullet")
        document.add_paragraph("quatre", style="List Bullet 2")
        document.add_paragraph("Fin du communiqué.")

    release = cleaned(write)
    items = release.release.blocks[2:]
    assert [(str(b.kind), b.text, b.depth) for b in items] == [
        ("list_item", "un point ;", 0),
        ("list_item", "deux points", 0),
        ("list_item", "trois", 0),
        ("list_item", "quatre", 1),
    ]
    assert [one.text for one in release.removed] == ["Fin du communiqué."]


def test_the_release_survives_its_canonical_file() -> None:
    def write(document: Any) -> None:
        document.add_heading("Bilan", level=2)
        document.add_paragraph("un point", style="List Bullet")

    release = cleaned(write).release
    assert load(dump(release), id=release.id) == release


def bomb() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * (60 * 1024 * 1024))
    return out.getvalue()


def entity_bomb() -> bytes:
    document = Document()
    document.add_paragraph(BODY)
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(saved(document))) as source,
        zipfile.ZipFile(out, "w") as target,
    ):
        for part in source.infolist():
            content = source.read(part)
            if part.filename == "word/document.xml":
                lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
                content = content.replace(
                    b"<w:document", f'<!DOCTYPE x [<!ENTITY l0 "ha">{lol}]><w:document'.encode(), 1
                ).replace(b"Antsiran", b"&l11;Antsiran")
            target.writestr(part, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (bomb(), "unpacks to 60 MB"),
        (b"PK\x03\x04 word/document.xml and nothing else", "damaged"),
        (saved(Document())[:4000] + b"word/document.xml", "damaged"),
    ],
)
def test_a_document_that_cannot_be_read_is_one_sentence(data: bytes, says: str) -> None:
    with pytest.raises(L10nError, match=says) as caught:
        clean(data, name="x.docx")
    assert caught.value.hint
    assert caught.value.exit_code == 2


def test_an_entity_bomb_is_refused() -> None:
    with pytest.raises(L10nError, match="damaged"):
        clean(entity_bomb(), name="x.docx")


def test_a_zip_that_is_no_word_document_is_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("notes.txt", "word/document.xml")
    with pytest.raises(L10nError, match=r"damaged|archive"):
        clean(out.getvalue(), name="x.docx")
