"""Everything that a TBX file says has a column, or stands in the note, or is told."""

from __future__ import annotations

import pytest

from iom_l10n.glossary import Exchange, exported, imported
from iom_l10n.glossary.records import About, Record
from iom_l10n.model import LocaleTag, TermStatus

LANGUAGES = (LocaleTag("fr"), LocaleTag("en"), LocaleTag("es"))
PREFERRED = '<termNote type="administrativeStatus">preferredTerm</termNote>'
TWO_SPANISH = "".join(
    f'<langSec xml:lang="{lang}"><termSec><term>{term}</term>{PREFERRED}</termSec></langSec>'
    for lang, term in (("es-ES", "uno"), ("es-MX", "dos"))
)
DATED = (
    '<transacGrp><transac type="transactionType">origination</transac><date>2020-01-02</date>'
    "</transacGrp>"
)
ASILE = '<langSec xml:lang="fr"><termSec><term>asile</term>{}</termSec></langSec>'


def rows(inside: str, attributes: str = 'id="c1"') -> tuple[list[Record], list[About], list[str]]:
    """The terms' rows, the concept's own, and what was told."""
    text = (
        f"<tbx><text><body><conceptEntry {attributes}>{inside}</conceptEntry></body></text></tbx>"
    )
    read = imported(text.encode(), "x.tbx", Exchange.TBX, LANGUAGES)
    return (
        [row for row in read.records if isinstance(row, Record)],
        [row for row in read.records if isinstance(row, About)],
        [*read.changes, *read.left_out],
    )


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ('type="administrativeStatus">preferredTerm-admn-sts', TermStatus.PREFERRED),
        ('type="administrativeStatus">admittedTerm-admn-sts', TermStatus.ADMITTED),
        ('type="administrativeStatus">deprecatedTerm-admn-sts', TermStatus.DEPRECATED),
        ('type="administrativeStatus">supersededTerm-admn-sts', TermStatus.DEPRECATED),
        ('type="administrativeStatus"> Preferred ', TermStatus.PREFERRED),
        ('type="administrativeStatus">forbidden', TermStatus.FORBIDDEN),
        ('type="administrativeStatus">obsolete', TermStatus.DEPRECATED),
        ('type="normativeAuthorization">admittedTerm', TermStatus.ADMITTED),
        ('type="translationNote">no', TermStatus.DO_NOT_TRANSLATE),
        ('type="administrativeStatus">à discuter', TermStatus.PREFERRED),
    ],
)
def test_status(said: str, status: TermStatus) -> None:
    terms, _about, _told = rows(ASILE.format(f"<termNote {said}</termNote>"))
    assert [row.term.status for row in terms] == [status]
    assert ("administrativeStatus: à discuter" in terms[0].term.note) is ("discuter" in said)


@pytest.mark.parametrize(
    ("fact", "note"),
    [
        ('<descrip type="context">vu ici</descrip>', "context: vu ici"),
        ("<note>une\n deux</note>", "une deux"),
        ('<xref type="externalCrossReference" target="https://x.org">fiche</xref>',
         "externalCrossReference: fiche (https://x.org)"),
        (DATED, "transactionType: origination | date: 2020-01-02"),
        ('<descrip type="definition">un</descrip><descrip type="definition">deux</descrip>',
         "definition: deux"),
        ("<note>[iom-l10n: valid-from=2020-01-02] suite</note>",
         "[iom-l10n: valid-from=2020-01-02] suite"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("level", ["concept", "language", "term"])
def test_what_has_no_column_stands_in_the_note(fact: str, note: str, level: str) -> None:
    if level == "concept":
        _terms, about, told = rows(fact + ASILE.format(""))
        assert about[0].about.note == note
    else:
        inside = ASILE.format(fact)
        if level == "language":
            inside = ASILE.format("").replace("<termSec>", f"{fact}<termSec>")
        terms, _about, told = rows(inside)
        assert terms[0].term.note == note
    assert told == []


@pytest.mark.parametrize(
    "facts",
    ['<admin type="source">BOE</admin>', '<termNote type="partOfSpeech">noun</termNote>'],
)
def test_what_a_level_has_no_column_for_is_not_lost_there(facts: str) -> None:
    terms, _about, _told = rows(ASILE.format("").replace("<termSec>", f"{facts}<termSec>"))
    assert terms[0].term.note in {"source: BOE", "partOfSpeech: noun"}


@pytest.mark.parametrize(
    ("written", "term"),
    [
        ("droit\n      d’asile", "droit d’asile"),
        ("<![CDATA[droit d’asile]]>", "droit d’asile"),
        ("droit <!-- revu -->d’asile", "droit d’asile"),
        ("<hi type='bold'>droit</hi> d’<foreign xml:lang='fr'>asile</foreign>", "droit d’asile"),
        ("droit <bpt>{\\b</bpt>d’asile<ept>}</ept>", "droit d’asile"),
        ("droit<ph/> d’<ph>asile</ph>", "droit d’asile"),
        ("H<hi type='subscript'>2</hi>O &amp; co", "H2O & co"),
        ("e\u0301lu", "élu"),
    ],
)
def test_markup_inside_a_term(written: str, term: str) -> None:
    terms, _about, _told = rows(ASILE.format("").replace("asile", written))
    assert [row.term.text for row in terms] == [term]


@pytest.mark.parametrize(
    ("attribute", "lang"),
    [
        ('xml:lang="fr"', "fr"),
        ('lang="FR"', "fr"),
        ('xml:lang="fr_CA"', "fr"),
        ('lang="fra"', "fr"),
        ('xml:lang="fr-ZZ"', "fr"),
        ('xml:lang="pt-BR"', "pt-BR"),
    ],
)
def test_language_codes(attribute: str, lang: str) -> None:
    terms, _about, told = rows(ASILE.format("").replace('xml:lang="fr"', attribute))
    assert [row.term.lang for row in terms] == [lang]
    assert told == []


@pytest.mark.parametrize(
    ("inside", "attributes", "told"),
    [
        (ASILE.format(""), 'id="c 1"', "the id “c 1” is taken or no id here: it comes in as c-1"),
        (ASILE.format("") + "<langSec><termSec><term>a</term></termSec></langSec>", 'id="c1"',
         "x.tbx:1: the terms of “”, which is no language code"),
        (ASILE.format("") + '<langSec xml:lang="es"><termSec><term/></termSec></langSec>',
         'id="c1"', "x.tbx:1: a section without a term"),
        (ASILE.format("") + TWO_SPANISH, 'id="c1"', "c1: “dos” (es) is now admitted"),
    ],
)  # fmt: skip
def test_what_comes_in_otherwise_is_told(inside: str, attributes: str, told: str) -> None:
    assert rows(inside, attributes)[2] == [told]


def test_an_id_of_the_file_is_kept_as_it_is() -> None:
    for given in ("IATE-785", "_12", "c.1:b", "60", "A_b-"):
        terms, _about, told = rows(ASILE.format(""), f'id="{given}"')
        assert ([row.concept for row in terms], told) == ([given], [])


def test_what_tbx_basic_has_no_category_for_is_written_in_notes() -> None:
    terms, about, _told = rows(
        '<descrip type="definition">Refuge.</descrip>'
        + ASILE.format(
            '<termNote type="partOfSpeech">proper noun</termNote>'
            '<termNote type="grammaticalNumber">plural</termNote>'
            '<descrip type="definition">En français.</descrip>'
        )
    )
    written = exported([*about, *terms], Exchange.TBX, None)[0].decode()
    assert "<min:partOfSpeech>noun</min:partOfSpeech>" in written
    assert "[iom-l10n: pos=properNoun number=plural]</note>" in written
    assert "grammaticalNumber" not in written
    language = written.partition("<langSec")[2]
    assert language.index("En français.") < language.index("<termSec>")
