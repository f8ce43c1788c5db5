"""Bytes to text: UTF-8 first, then what old web pages and word processors really wrote."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from io import BytesIO
from zipfile import is_zipfile

from iom_l10n.errors import StorageError
from iom_l10n.messages import _

__all__ = ["Decoded", "decode"]

_OLE = b"\xd0\xcf\x11\xe0"  # what wraps a document that Office has encrypted, too
_ZIP = b"PK\x03\x04"
_MAGIC = (
    (b"%PDF", "a PDF document"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "a PNG image"),
    (b"GIF8", "a GIF image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with UTF-16's
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What French was written in before UTF-8, likeliest first. A general detector weighs a hundred
# encodings and reads "Été" in Windows-1252 as Mac Roman; knowing the language beats it.
_LEGACY = {
    "cp1252": "Windows-1252",
    "iso8859-15": "Latin-9",
    "mac_roman": "Mac Roman",
    "cp850": "DOS 850",
}
# Latin-9 is Windows-1252 with œ for ½: only beside letters, and where nothing is of Windows alone.
_OE_LIGATURE = re.compile(rb"(?<![\d ])[\xbc\xbd][a-z]|(?<=[ '])[\xbc\xbd]u")
_WINDOWS_ALONE = re.compile(rb"[\x80-\x9f]|\d[\xbc-\xbe]")
_FRENCH_SMALL = frozenset("àâçéèêëîïôùûüœæÿ")
_FRENCH_SIGNS = frozenset("ÀÂÇÉÈÊËÎÏÔÙÛÜŒÆ«»’‘“”–—…°º€\u00a0")
_SAMPLE = 200_000
# All but those of lines, and the end mark of DOS.
_CONTROLS = bytes(code for code in range(32) if chr(code) not in "\t\n\r\f\v\x1a")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A file's text, the encoding it was read in, and a sentence when that was not UTF-8."""

    text: str
    encoding: str
    note: str | None = None


def decode(data: bytes, *, name: str) -> Decoded:
    """Return the text of `data`; raise StorageError when it is empty or not text.

    A byte order mark decides; else UTF-8; else UTF-16 if every other byte is NUL; else UTF-8 with
    a few stray Windows bytes; else one of the encodings that French pages were written in.
    """
    if not data.strip():
        raise StorageError(_("the file is empty"), _("give a file that holds text"), path=name)
    _refuse_office(data, name)
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise _not_text(name, what)
    decoded = _with_bom(data, name) or _utf8(data) or _utf16(data) or _legacy(data)
    text = decoded.text
    if not text.strip("\ufeff \t\r\n\f\v\u00a0"):
        raise StorageError(_("the file is empty"), _("give a file that holds text"), path=name)
    raw = data if decoded.encoding == "utf-8" else text.encode("utf-8", "replace")
    controls = len(raw) - len(raw.translate(None, delete=_CONTROLS))
    if "\0" in text or controls * 50 > len(text):
        raise _not_text(name, "binary data")
    return decoded


def _refuse_office(data: bytes, name: str) -> None:
    """Raise StorageError for what a word processor can still open, and say so."""
    if data.startswith(_OLE):
        raise StorageError(
            _("the file is protected by a password, or an old Word document (.doc)"),
            _("open it in your word processor and save it as .docx without a password"),
            path=name,
        )
    if not data.startswith(_ZIP):
        return
    if not name.lower().endswith(".docx"):
        raise _not_text(name, "a zip archive or an office document")
    raise StorageError(
        _("the file is a zip archive, but no Word document")
        if is_zipfile(BytesIO(data))
        else _("the Word document is damaged"),
        _("open it in your word processor and save it again as .docx"),
        path=name,
    )


def _not_text(name: str, what: str) -> StorageError:
    return StorageError(
        _("the file is {what}, not text").format(what=what),
        _("save the release as text, HTML or Markdown in UTF-8 and give that file"),
        path=name,
    )


def _with_bom(data: bytes, name: str) -> Decoded | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError as error:
                raise StorageError(
                    _("the file says that it is {encoding} and is not").format(encoding=encoding),
                    _("save it again as UTF-8"),
                    path=name,
                ) from error
            if encoding == "utf-8-sig":
                return Decoded(text=text, encoding="utf-8")
            return Decoded(text=text, encoding=encoding, note=_note(encoding.upper()))
    return None


def _utf8(data: bytes) -> Decoded | None:
    if b"\0" in data:
        return None
    try:
        return Decoded(text=data.decode("utf-8"), encoding="utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "surrogateescape")
    stray = sum(1 for sign in text if "\udc80" <= sign <= "\udcff")
    sound = sum(1 for sign in text if sign > "\x7f") - stray
    if stray * 10 > sound:
        return None
    text = "".join(_stray_sign(sign) if "\udc80" <= sign <= "\udcff" else sign for sign in text)
    return Decoded(
        text=text,
        encoding="utf-8",
        note=_("the file is UTF-8 with bytes of another encoding in it, read as Windows-1252"),
    )


def _stray_sign(sign: str) -> str:
    byte = bytes([ord(sign) - 0xDC00])
    try:
        return byte.decode("cp1252")
    except UnicodeDecodeError:
        return "\ufffd"


def _utf16(data: bytes) -> Decoded | None:
    sample = data[:_SAMPLE]
    if len(data) % 2 or b"\0" not in sample:
        return None
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    enough = len(sample) // 2 * 0.6
    encoding = "utf-16-le" if second >= enough > first else "utf-16-be"
    if max(first, second) < enough or min(first, second) >= enough:
        return None
    try:
        return Decoded(text=data.decode(encoding), encoding=encoding, note=_note("UTF-16"))
    except UnicodeDecodeError:
        return None


def _legacy(data: bytes) -> Decoded:
    candidates: list[tuple[float, str, str, str]] = []
    for encoding, shown in _LEGACY.items():
        if encoding == "iso8859-15" and not _may_be_latin_9(data):
            continue
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        candidates.append((_frenchness(text), encoding, shown, text))
    if not any(encoding == "cp1252" for _score, encoding, *_rest in candidates):
        # Five bytes mean nothing in Windows-1252; Latin-1 gives every byte a sign.
        text = data.decode("latin-1")
        candidates.insert(0, (_frenchness(text), "latin-1", "Latin-1", text))
    _score, encoding, shown, text = max(candidates, key=lambda found: found[0])
    return Decoded(text=text, encoding=encoding, note=_note(shown))


def _may_be_latin_9(data: bytes) -> bool:
    return _OE_LIGATURE.search(data) is not None and _WINDOWS_ALONE.search(data) is None


def _frenchness(text: str) -> float:
    score = 0.0
    for sign in text[:_SAMPLE]:
        if sign > "\x7f":
            score += 2 if sign in _FRENCH_SMALL else 1 if sign in _FRENCH_SIGNS else -1
    return score


def _note(encoding: str) -> str:
    return _("the file is in {encoding}, not UTF-8").format(encoding=encoding)
