"""Bytes to text."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iom_l10n.errors import StorageError
from iom_l10n.storage.decoding import decode

TEXT = "L'été à Genève, « réalisé » – dit-il.\n"


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
        ("mac_roman", "mac_roman"),
    ],
)
def test_what_french_pages_are_written_in(encoding: str, found: str) -> None:
    decoded = decode(TEXT.encode(encoding), name="x.txt")
    assert (decoded.text, decoded.encoding) == (TEXT, found)
    assert (decoded.note is None) == (found == "utf-8")


def test_one_short_word_in_windows_1252() -> None:
    assert decode("Été à Genève".encode("cp1252"), name="x").text == "Été à Genève"


def test_dos_and_latin_1() -> None:
    assert decode("Genève a fêté".encode("cp850"), name="x").text == "Genève a fêté"
    latin = decode(b"abc\xe9\x81", name="x")
    assert (latin.encoding, latin.text) == ("latin-1", "abcé\x81")


def test_a_stray_byte_does_not_spoil_a_utf_8_file() -> None:
    data = ("é" * 40).encode() + b" l\x92OIM \x81"
    decoded = decode(data, name="x")
    assert decoded.text == "é" * 40 + " l’OIM \ufffd"
    assert decoded.note is not None


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        ("\ufeff \u00a0\n".encode(), "empty"),
        (b"%PDF-1.7", "a PDF document"),
        (b"PK\x03\x04abc", "a zip archive or an office document"),
        (b"\x89PNG\r\n", "a PNG image"),
        (b"\0\1\2\3\4\5", "binary data"),
        (b"abc\0def\0\0", "binary data"),
        (b"\x01\x02\x03abc", "binary data"),
        (b"\xff\xfea", "utf-16"),
        (b"\0a" * 9 + b"\xd8\xd8", "binary data"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(StorageError, match=said) as caught:
        decode(data, name="page.txt")
    assert caught.value.path == "page.txt"
    assert caught.value.hint
    assert caught.value.exit_code == 2


ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(8)
ARCHIVE = BytesIO()
with zipfile.ZipFile(ARCHIVE, "w") as opened:
    opened.writestr("hello.txt", "x")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (ENCRYPTED, "protected by a password, or an old Word document"),
        (b"PK\x03\x04broken", "the Word document is damaged"),
        (ARCHIVE.getvalue(), "a zip archive, but no Word document"),
    ],
)
def test_what_a_word_processor_must_save_again(data: bytes, said: str) -> None:
    with pytest.raises(StorageError, match=said) as caught:
        decode(data, name="page.docx")
    assert "open it in your word processor and save it" in caught.value.hint


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data, name="x")
    except StorageError:
        return
    assert decoded.text.strip()
    decoded.text.encode("utf-8")


def test_latin_9_is_told_by_its_ligature() -> None:
    text = "Mali : des cœurs. La main-d'œuvre coûte 5 € par jour."
    assert decode(text.encode("iso8859-15"), name="x").text == text
    halves = "Une demi-heure (½ heure) à Genève, ½ tasse et 2½ été."
    assert decode(halves.encode("cp1252"), name="x").text == halves
