"""What the strict reader takes and what it refuses, with the line it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from iom_l10n.catalog.entry import Catalog, Entry
from iom_l10n.catalog.reader import parse_catalog
from iom_l10n.catalog.writer import format_catalog
from iom_l10n.errors import CatalogConflictError, CatalogError

GOLDEN = Path(__file__).parents[1] / "golden" / "catalog"
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def parse(text: str, *, duplicates: bool = False) -> Catalog:
    return parse_catalog(text.encode(), path="es.po", duplicates=duplicates)


def test_the_example_reads_and_writes_byte_for_byte() -> None:
    content = (GOLDEN / "example.po").read_bytes()
    assert format_catalog(parse_catalog(content, path="example.po")).encode() == content


def test_every_part_of_an_entry_is_kept() -> None:
    text = (
        HEADER + "# une note\n#  indentée\n#\n#. paragraph\n#: a#paragraph1\n#: b#paragraph2\n"
        '#, fuzzy, c-format\n#= range: 0..5\n#| msgctxt "ctx0"\n#| msgid "Ancien"\n'
        'msgctxt "ctx"\nmsgid "Bonjour"\nmsgstr "Hola"\n\n'
        '#~| msgid "vieux"\n#~ msgid "Adieu"\n#~ msgstr "Adiós"\n\n# dernière remarque\n'
    )
    catalog = parse(text)
    assert format_catalog(catalog) == text
    entry, gone = catalog.entries
    assert entry == Entry(
        msgctxt="ctx",
        msgid="Bonjour",
        msgstr=("Hola",),
        comments=(" une note", "  indentée", ""),
        extracted=("paragraph",),
        references=("a#paragraph1", "b#paragraph2"),
        flags=("fuzzy", "c-format"),
        sticky_flags=("range: 0..5",),
        previous_msgctxt="ctx0",
        previous_msgid="Ancien",
    )
    assert (gone.obsolete, gone.previous_msgid) == (True, "vieux")
    assert catalog.trailing == (" dernière remarque",)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('msgid "a"\nmsgstr "b', 5, "not closed"),
        ('msgid "a"\n', 4, "no msgstr"),
        ('msgid "a"\nmsgstr "b\\', 5, "not closed"),
        ('msgid "a"\nmsgstr "\\q"\n', 5, "unknown escape"),
        ('msgid "a"\nmsgstr "\\351"\n', 5, "outside ASCII"),
        ('msgstr "b"\n', 4, "cannot stand here"),
        ('msgid "a"\nmsgid "b"\nmsgstr "c"\n', 5, "cannot stand here"),
        ('msgid "a"\nmsgctxt "c"\nmsgstr "b"\n', 5, "cannot stand here"),
        ('msgid "a"\nmsgstr "b"\nmsgstr "c"\n', 6, "cannot stand here"),
        ('msgid "a"\nmsgstr[0] "b"\n', 5, "cannot stand here"),
        ('msgid "a"\nmsgid_plural "as"\nmsgstr "b"\n', 6, "cannot stand here"),
        ('msgid "a"\nmsgid_plural "as"\nmsgstr[1] "b"\n', 6, "cannot stand here"),
        ('msgid "a"\n# note\nmsgstr "b"\n', 5, "inside an entry"),
        ('msgid "a"\n#~ msgstr "b"\n', 5, "cannot stand here"),
        ('#| msgstr "x"\nmsgid "a"\nmsgstr "b"\n', 4, "cannot stand here"),
        ('# note\n"alone"\n', 5, "stands alone"),
        ("Bonjour\n", 4, "no PO syntax"),
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', 7, "stands here again"),
        ('msgid "a"\nmsgstr "b"\n\n#. paragraph\n#: r#para', 8, "belong to no entry"),
        ('msgid "a"\nmsgstr "b"\n\n# iom-l10n: origin engin', 7, "belong to no entry"),
        ('msgid "a"\nmsgstr "caf\\xc3"\n', 5, "outside ASCII"),
    ],
)
def test_what_is_not_sound_is_refused_with_its_line(text: str, line: int, says: str) -> None:
    with pytest.raises(CatalogError) as caught:
        parse(HEADER + text)
    assert (caught.value.path, caught.value.line) == ("es.po", line)
    assert says in caught.value.message
    assert caught.value.hint
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("marker", ["<<<<<<< HEAD", "=======", ">>>>>>> branch", "||||||| base"])
def test_conflict_markers_are_refused_not_read_as_one_side(marker: str) -> None:
    with pytest.raises(CatalogConflictError) as caught:
        parse(f'{HEADER}{marker}\nmsgid "a"\nmsgstr "b"\n')
    assert caught.value.line == 4


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no entry"),
        (b"\n\n# rien\n", "no entry"),
        (b'msgid ""\nmsgstr "Content-Type: text/plain; charset=klingon\\n"\n', "unknown charset"),
        (b'msgid ""\nmsgstr "Content-Type: text/plain; charset=undefined\\n"\n', "unknown charset"),
        (b'msgid "caf\xe9"\nmsgstr "x"\n', "not valid UTF-8"),
    ],
)
def test_files_without_readable_text_are_refused(content: bytes, says: str) -> None:
    with pytest.raises(CatalogError, match=says):
        parse_catalog(content, path="es.po")


def test_a_declared_charset_is_read() -> None:
    text = HEADER.replace("UTF-8", "ISO-8859-1") + 'msgid "é"\nmsgstr "è"\n'
    catalog = parse_catalog(text.encode("latin-1"), path="es.po")
    assert catalog.entries[0].msgstr == ("è",)


def test_a_byte_order_mark_and_crlf_are_read() -> None:
    text = '\ufeffmsgid "a"\r\nmsgstr ""\r\n"b"\r\n"c"\r\n'
    assert parse(text).entries == (Entry(msgid="a", msgstr=("bc",)),)


def test_several_tokens_may_stand_on_a_line_as_gettext_allows() -> None:
    assert parse('msgid "a" "b"\nmsgstr "c"\n').entries[0].msgid == "ab"


def test_duplicates_are_kept_for_the_checks_when_asked() -> None:
    text = 'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n'
    assert len(parse(text, duplicates=True).entries) == 2


def test_separators_of_lines_in_unicode_are_text() -> None:
    catalog = parse('msgid "a\u2028b\x85c"\nmsgstr "d\x1ee"\n')
    assert catalog.entries[0] == Entry(msgid="a\u2028b\x85c", msgstr=("d\x1ee",))


def test_lines_are_those_of_the_msgid() -> None:
    catalog = parse(HEADER + '# note\n#. hint\nmsgctxt "x"\nmsgid "a"\nmsgstr "b"\n')
    assert catalog.entries[0].line == 7


def test_plural_forms_up_to_arabic() -> None:
    forms = "".join(f'msgstr[{n}] "f{n}"\n' for n in range(6))
    entry = parse(f'msgid "un"\nmsgid_plural "des"\n{forms}').entries[0]
    assert entry.msgstr == ("f0", "f1", "f2", "f3", "f4", "f5")
    with pytest.raises(CatalogError):
        parse(f'msgid "un"\nmsgid_plural "des"\n{forms}msgstr[6] "f6"\n')
