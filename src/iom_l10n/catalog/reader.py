"""PO in: a strict reader with line numbers.

Others are lenient where leniency loses work: polib reads a truncated `msgstr "b` as empty, takes
duplicates in silence, drops `#~|` lines and cannot open the `#=` lines of gettext 1.0; Babel keeps
one side of a git conflict. Whatever is not sound here is refused with its line. Lines end at
LF or CR LF only: U+2028 and its kin are text.

Source: GNU gettext manual, "The Format of PO Files".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from iom_l10n.catalog.entry import Catalog, Entry
from iom_l10n.errors import CatalogConflictError, CatalogError, CatalogSyntaxError
from iom_l10n.messages import _

__all__ = ["charset_of", "parse_catalog"]

_CHARSET = re.compile(rb'"Content-Type:[^"\n]*?charset=([\w.:-]+)', re.IGNORECASE)
_MARKER = re.compile(r"(<{7}|>{7}|\|{7})(?: |$)|={7}$")
_TOKEN = re.compile(
    r'\s*(?:(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\[(?P<form>\d{1,2})\])?)(?=[\s"]|$)'
    r'|"(?P<string>(?:[^"\\]|\\.)*)")'
)
_ESCAPE = re.compile(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|(.))", re.DOTALL)
_SIMPLE = {
    "n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v",
    '"': '"', "\\": "\\", "'": "'", "?": "?",
}  # fmt: skip
_REFERENCE = re.compile(r"\u2068[^\u2069]*\u2069(?::\d+)?|\S+")
_SHOWN = 40
_SPACE = re.compile(r"\s*")
# Codecs of Python that are no charset of a text file.
_NO_CHARSETS = frozenset(
    {"undefined", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"}
)
_MAX_FORMS = 6  # Arabic; no language of CLDR has more
_ASCII = 0x80


def charset_of(content: bytes) -> str:
    """Return the charset that the header declares; UTF-8 where there is none."""
    found = _CHARSET.search(content)
    charset = found[1].decode("ascii", "replace") if found else "UTF-8"
    return "UTF-8" if charset == "CHARSET" else charset


def parse_catalog(content: bytes, *, path: str, duplicates: bool = False) -> Catalog:
    """Return the catalog that these bytes hold.

    With `duplicates`, entries that repeat a msgid are kept for the checks to report. Raises
    CatalogSyntaxError or CatalogConflictError with path and line.
    """
    content = content.removeprefix(b"\xef\xbb\xbf")
    charset = charset_of(content)
    try:
        text = content.decode(charset) if charset.lower() not in _NO_CHARSETS else ""
    except LookupError:
        text = ""
    except UnicodeDecodeError as error:
        raise CatalogSyntaxError(
            _("not valid {charset}").format(charset=charset),
            _("save the file as UTF-8"),
            path=path,
            line=content[: error.start].count(b"\n") + 1,
        ) from None
    if content and not text:
        raise CatalogSyntaxError(
            _("unknown charset “{charset}”").format(charset=charset),
            _("save the file as UTF-8 and say so in its Content-Type"),
            path=path,
        )
    lines = text.split("\n")
    _refuse_conflicts(lines, path)
    return _Parser(path=path, duplicates=duplicates).parse(lines)


def _refuse_conflicts(lines: list[str], path: str) -> None:
    markers = [n for n, line in enumerate(lines, 1) if _MARKER.match(line)]
    if markers:
        raise CatalogConflictError(
            _("lines {lines} are the markers of an unfinished git merge").format(
                lines=", ".join(map(str, markers))
            ),
            _("settle the conflict, keep one side of each pair and remove the markers"),
            path=path,
            line=markers[0],
        )


def _end(match: re.Match[str] | None) -> int:
    return match.end() if match else 0  # white space always matches


@dataclass(slots=True)
class _Draft:
    """The entry being read; `parts` maps a field to its string pieces."""

    comments: list[str] = field(default_factory=list)
    extracted: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    sticky_flags: list[str] = field(default_factory=list)
    parts: dict[str, list[str]] = field(default_factory=dict)
    obsolete: bool = False
    line: int = 0
    start: int = 0

    @property
    def dangling(self) -> bool:
        """Comments that only stand above an entry; a closing remark of a person may stand alone."""
        told = any("iom-l10n:" in comment for comment in self.comments)
        return bool(told or self.extracted or self.references or self.flags or self.sticky_flags)

    @property
    def complete(self) -> bool:
        return any(name.startswith("msgstr") for name in self.parts)

    @property
    def begun(self) -> bool:
        return any(not name.startswith("previous") for name in self.parts)


class _Parser:
    def __init__(self, *, path: str, duplicates: bool) -> None:
        self.path = path
        self.duplicates = duplicates
        self.entries: list[Entry] = []
        self.seen: dict[tuple[bool, str | None, str], int] = {}
        self.header: Entry | None = None
        self.draft = _Draft()
        self.field = ""
        self.number = 0

    def fail(self, message: str, hint: str, line: int | None = None) -> CatalogSyntaxError:
        return CatalogSyntaxError(message, hint, path=self.path, line=line or self.number)

    def parse(self, lines: list[str]) -> Catalog:
        for self.number, raw in enumerate(lines, 1):
            line = raw.removesuffix("\r").lstrip(" \t")
            if line.startswith("#"):
                self.comment(line)
            elif line := line.rstrip(" \t"):
                self.content(line, obsolete=False)
        self.number = len(lines)
        if self.draft.begun:
            self.finish()
        if self.draft.dangling:
            raise self.fail(
                _("the comments at the end belong to no entry"),
                _("the file may be cut off here: restore it, or remove them"),
            )
        if self.header is None and not self.entries:
            raise self.fail(
                _("the file holds no entry"), _("restore it from version control"), line=1
            )
        return Catalog(
            header=self.header, entries=tuple(self.entries), trailing=tuple(self.draft.comments)
        )

    def comment(self, line: str) -> None:
        mark, rest = line[1:2], line[2:]
        if mark == "~":
            rest = rest.strip()
            if rest.startswith("|"):
                self.begin_comment()
                self.draft.obsolete = True
                self.content(rest[1:].strip(), obsolete=True, previous=True)
            elif rest:
                self.content(rest, obsolete=True)
            return
        self.begin_comment()
        if mark == "|":
            self.content(rest.strip(), obsolete=False, previous=True)
        elif mark == ".":
            self.draft.extracted.append(rest.removeprefix(" "))
        elif mark == ":":
            self.draft.references.extend(_REFERENCE.findall(rest))
        elif mark in {",", "="}:
            flags = self.draft.flags if mark == "," else self.draft.sticky_flags
            flags.extend(flag for flag in (part.strip() for part in rest.split(",")) if flag)
        else:
            self.draft.comments.append(line[1:])

    def begin_comment(self) -> None:
        """Let a comment behind a msgstr open the next entry; refuse it behind a msgid."""
        if self.draft.complete:
            self.finish()
        elif self.draft.begun:
            raise self.fail(
                _("a comment stands inside an entry"), _("move it above the entry's msgid")
            )

    def content(self, line: str, *, obsolete: bool, previous: bool = False) -> None:
        at = 0
        while at < len(line):
            token = _TOKEN.match(line, at)
            if token is None:
                raise self.bad_token(line[at : at + _SHOWN].strip())
            at = token.end()
            if token["keyword"]:
                self.keyword(token["keyword"], obsolete=obsolete, previous=previous)
            else:
                self.string(token["string"], obsolete=obsolete)
            at = _end(_SPACE.match(line, at))

    def bad_token(self, rest: str) -> CatalogSyntaxError:
        if rest.startswith('"'):
            return self.fail(
                _("a string is not closed before the end of its line"),
                _("the file may be cut off here: restore it, or close the quotation mark"),
            )
        return self.fail(
            _("“{text}” is no PO syntax").format(text=rest),
            _("a line starts with #, msgctxt, msgid, msgid_plural, msgstr or a quoted string"),
        )

    def keyword(self, keyword: str, *, obsolete: bool, previous: bool) -> None:
        draft = self.draft
        if previous:
            if not keyword.startswith("msgstr") and f"previous_{keyword}" not in draft.parts:
                self.field = f"previous_{keyword}"
                draft.parts[self.field] = []
                return
            raise self.fail(
                _("{keyword} cannot stand here").format(keyword=keyword),
                _("previous text holds one msgctxt, msgid and msgid_plural"),
            )
        if keyword in {"msgctxt", "msgid"} and draft.complete:
            self.finish()
            draft = self.draft
        order = ("msgctxt", "msgid", "msgid_plural")
        wrong = keyword in draft.parts or (draft.begun and draft.obsolete != obsolete)
        if keyword == "msgctxt":
            wrong = wrong or draft.begun
        elif keyword == "msgid":
            wrong = wrong or any(name in draft.parts for name in order[1:])
            draft.line = self.number
        else:
            wrong = wrong or "msgid" not in draft.parts
            plural = "msgid_plural" in draft.parts
            if keyword == "msgid_plural":
                wrong = wrong or draft.complete
            elif keyword == "msgstr":
                wrong = wrong or plural or draft.complete
            else:
                expected = sum(name.startswith("msgstr[") for name in draft.parts)
                wrong = wrong or not plural or keyword != f"msgstr[{expected}]"
                wrong = wrong or expected >= _MAX_FORMS
        if wrong:
            raise self.fail(
                _("{keyword} cannot stand here").format(keyword=keyword),
                _("an entry is msgctxt, msgid, msgid_plural and msgstr, each once, in this order"),
            )
        draft.obsolete = obsolete
        draft.start = draft.start or self.number
        self.field = keyword
        draft.parts[keyword] = []

    def string(self, raw: str, *, obsolete: bool) -> None:
        if not self.field or (self.draft.obsolete != obsolete and not self.field[0] == "p"):
            raise self.fail(
                _("a quoted string stands alone"), _("put msgid or msgstr in front of it")
            )
        self.draft.parts[self.field].append(self.unescape(raw) if "\\" in raw else raw)

    def unescape(self, raw: str) -> str:
        def one(match: re.Match[str]) -> str:
            octal, hexa, simple = match.groups()
            if simple is not None:
                if simple in _SIMPLE:
                    return _SIMPLE[simple]
                raise self.fail(
                    _("unknown escape “\\{char}”").format(char=simple),
                    _("write a backslash as two backslashes"),
                )
            code = int(octal, 8) if octal else int(hexa, 16)
            if code >= _ASCII:
                raise self.fail(
                    _("an escape stands for a byte outside ASCII"), _("write the letter itself")
                )
            return chr(code)

        return _ESCAPE.sub(one, raw)

    def finish(self) -> None:
        draft, self.draft, self.field = self.draft, _Draft(), ""
        parts = {name: "".join(pieces) for name, pieces in draft.parts.items()}
        if not draft.complete or "msgid" not in parts:
            raise self.fail(
                _("an entry has no msgstr"),
                _("the file may be cut off here: restore it, or add the msgstr"),
                draft.line or draft.start,
            )
        forms = tuple(text for name, text in parts.items() if name.startswith("msgstr"))
        entry = Entry(
            msgid=parts["msgid"],
            msgstr=forms,
            msgctxt=parts.get("msgctxt"),
            msgid_plural=parts.get("msgid_plural"),
            comments=tuple(draft.comments),
            extracted=tuple(draft.extracted),
            references=tuple(draft.references),
            flags=tuple(draft.flags),
            sticky_flags=tuple(draft.sticky_flags),
            previous_msgctxt=parts.get("previous_msgctxt"),
            previous_msgid=parts.get("previous_msgid"),
            previous_msgid_plural=parts.get("previous_msgid_plural"),
            obsolete=draft.obsolete,
            line=draft.line,
        )
        first = self.seen.setdefault((entry.obsolete, *entry.key), draft.line)
        if first != draft.line and not self.duplicates and not entry.obsolete:
            raise CatalogError(
                _("the msgid of line {first} stands here again").format(first=first),
                _("keep one of the two entries"),
                path=self.path,
                line=draft.line,
            )
        if entry.key == (None, "") and not entry.obsolete and self.header is None:
            self.header = entry
        else:
            self.entries.append(entry)
