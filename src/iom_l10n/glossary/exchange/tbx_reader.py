"""TBX as programs really write it: 2019 in both styles (DCT, DCA) and the martif of 2008.

All three are one tree here: concept, language, term, each with (category, text) pairs. Groups
(`descripGrp`, `termGrp`, `ntig` …) only hold what is inside them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from iom_l10n.errors import GlossaryError, StorageError, UsageError
from iom_l10n.glossary.cells import one_line, visible
from iom_l10n.glossary.exchange.naming import acronym_by_look, domain_name, identifier
from iom_l10n.glossary.exchange.structured import read_note
from iom_l10n.glossary.exchange.tbx_fields import KINDS, PARTS_OF_SPEECH, STATUSES
from iom_l10n.glossary.records import (
    COLUMNS,
    GENDERS,
    NUMBERS,
    REQUIRED,
    About,
    Record,
    record_of,
)
from iom_l10n.glossary.table import Row
from iom_l10n.messages import _
from iom_l10n.model import TermKind, TermStatus
from iom_l10n.storage.xml import safe_parse
from iom_l10n.text.tags import parse_tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.glossary.exchange.reading import Imported

__all__ = ["read_tbx"]

_CONCEPTS = frozenset({"conceptEntry", "termEntry"})
_LANGUAGES = frozenset({"langSec", "langSet"})
_TERMS = frozenset({"termSec", "tig", "ntig"})
_GROUPS = frozenset({"descripGrp", "adminGrp", "termGrp", "termNoteGrp", "transacGrp", "itemSet"})
_TYPED = frozenset({"descrip", "admin", "termNote", "transac", "transacNote", "xref", "ref"})
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_LARGEST = 100_000_000
# Categories that the termbase has a place for; all others are kept in the note.
_KNOWN = frozenset(
    {
        "administrativeStatus", "definition", "grammaticalGender", "grammaticalNumber", "note",
        "partOfSpeech", "source", "subjectField", "termType", "translationNote",
    }
)  # fmt: skip


@dataclass(slots=True)
class _Level:
    """A concept, a language or a term: its categories in order, and what lies below."""

    line: int
    id: str = ""
    lang: str = ""
    term: str | None = None
    facts: list[tuple[str, str]] = field(default_factory=list)
    below: list[_Level] = field(default_factory=list)

    def first(self, category: str) -> str:
        return next((text for name, text in self.facts if name == category), "")


def read_tbx(data: bytes, name: str, domain: str, into: Imported) -> None:
    """Add the concepts of a TBX file; raises GlossaryError with path and line."""
    try:
        root = safe_parse(data, name=name, largest=_LARGEST)
    except StorageError as error:
        raise GlossaryError(error.message, error.hint, path=name, line=error.line) from error
    if _local(root) not in {"tbx", "martif"}:
        raise GlossaryError(
            _("the root element is “{tag}”: this is no TBX").format(tag=_local(root)),
            _("export it as TBX-Basic"),
            path=name,
            line=root.sourceline,
        )
    for element in root.iter():
        if _local(element) in _CONCEPTS:
            into.records += _rows(_level(element), domain, name, into)


def _local(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _level(element: Any) -> _Level:
    level = _Level(
        line=element.sourceline, id=element.get("id") or "", lang=element.get(_XML_LANG) or ""
    )
    _fill(level, element)
    return level


def _fill(level: _Level, element: Any) -> None:
    for child in element:
        tag = _local(child)
        if tag in _LANGUAGES or tag in _TERMS:
            level.below.append(_level(child))
        elif tag in _GROUPS:
            _fill(level, child)
        elif tag == "term":
            level.term = _text(child)
        elif tag:
            category = (child.get("type") or tag) if tag in _TYPED else tag
            target = child.get("target")
            text = " ".join(filter(None, [_text(child), f"({target})" if target else ""]))
            if text:
                level.facts.append((category, text))


def _text(element: Any) -> str:
    return "".join(element.itertext()).strip()


def _rows(concept: _Level, domain: str, path: str, into: Imported) -> Iterator[Record | About]:
    """Yield the concept's own row, if it has something to say, then its terms."""
    terms = list(_terms(concept, into, path))
    if not terms:
        into.left_out.append(_("{path}:{line}: a concept without terms").format(
            path=path, line=concept.line
        ))  # fmt: skip
        return
    subject = concept.first("subjectField")
    where = domain or domain_name(subject) or domain_name(path)
    id_ = identifier(concept.id or _title(terms), into.names)
    own = {**dict.fromkeys(REQUIRED, ""), "concept": id_}
    facts = [(n, t) for n, t in concept.facts if n not in {"definition", "source"}]
    if domain_name(subject) == where == subject:
        facts = [(n, t) for n, t in facts if n != "subjectField"]
    note, extra = _note(facts, known=_KNOWN - {"subjectField"})
    about = {
        "definition": _lines(concept.first("definition")),
        "note": note,
        "source": concept.first("source"),
    }
    about.update({key: value for key, value in extra.items() if key.startswith("valid_")})
    if any(about.values()):
        yield _record(own | about, where, path, concept.line)
    for cells, line in terms:
        yield _record({"concept": id_} | cells, where, path, line)


def _record(cells: dict[str, str], domain: str, path: str, line: int) -> Record | About:
    return record_of(Row(line=line, cells=cells), domain, path)


def _title(terms: Sequence[tuple[dict[str, str], int]]) -> str:
    french = [cells["term"] for cells, _line in terms if cells["lang"] == "fr"]
    return (french or [terms[0][0]["term"]])[0]


def _terms(concept: _Level, into: Imported, path: str) -> Iterator[tuple[dict[str, str], int]]:
    for language in concept.below:
        try:
            lang = into.language(parse_tag(language.lang))
        except UsageError:
            into.left_out.append(
                _("{path}:{line}: the terms of “{lang}”, which is no language code").format(
                    path=path, line=language.line, lang=language.lang
                )
            )
            continue
        rows = [_term(term, lang) for term in language.below if term.term]
        _default_statuses(rows)
        about = {"definition": _lines(language.first("definition"))}
        note, _extra = _note(language.facts, known=_KNOWN)
        for number, (cells, line) in enumerate(rows):
            if number == 0:
                cells["definition"] = about["definition"] or cells["definition"]
                cells["note"] = "\n".join(filter(None, [cells["note"], note]))
            yield cells, line


def _term(level: _Level, lang: str) -> tuple[dict[str, str], int]:
    text = visible(level.term or "")
    note, extra = _note(level.facts, known=_KNOWN)
    kind_word = level.first("termType").replace("_", "").lower()
    kind = KINDS.get(kind_word)
    if kind is None:
        kind = TermKind.ACRONYM if acronym_by_look(text) else TermKind.TERM
    status_word = level.first("administrativeStatus").removesuffix("-admn-sts").lower()
    status = STATUSES.get(status_word)
    if level.first("translationNote").lower() == "no":
        status = TermStatus.DO_NOT_TRANSLATE
    unread = [
        f"{name}: {value}"
        for name, value, known in (
            ("termType", kind_word, KINDS),
            ("administrativeStatus", status_word, STATUSES),
            ("partOfSpeech", level.first("partOfSpeech").lower(), PARTS_OF_SPEECH),
        )
        if value and value not in known
    ]
    cells = {
        "lang": lang,
        "term": text,
        "status": status.value if status else "",
        "kind": kind.value,
        "definition": _lines(level.first("definition")),
        "note": "\n".join(filter(None, [note, *unread])),
        "source": level.first("source"),
        "pos": PARTS_OF_SPEECH.get(level.first("partOfSpeech").lower(), ""),
        "gender": _among(level.first("grammaticalGender"), GENDERS),
        "number": _among(level.first("grammaticalNumber"), NUMBERS),
    }
    return cells | extra, level.line


def _among(value: str, known: Sequence[str]) -> str:
    return value if value in known else ("other" if value else "")


def _default_statuses(rows: Sequence[tuple[dict[str, str], int]]) -> None:
    """Without a status the first term of its kind is preferred, and those after it admitted."""
    preferred = {cells["kind"] for cells, _line in rows if cells["status"] == TermStatus.PREFERRED}
    for cells, _line in rows:
        if not cells["status"]:
            first = cells["kind"] not in preferred
            cells["status"] = (TermStatus.PREFERRED if first else TermStatus.ADMITTED).value
            preferred.add(cells["kind"])


def _note(facts: Sequence[tuple[str, str]], *, known: frozenset[str]) -> tuple[str, dict[str, str]]:
    """Return notes, and categories without a column as lines `category: text`."""
    lines: list[str] = []
    extra: dict[str, str] = {}
    taken: set[str] = set()
    for name, text in facts:
        if name == "note":
            own, found = read_note(text)
            lines += [_lines(own)] if own else []
            extra.update((key, value) for key, value in found.items() if key in COLUMNS)
        elif name not in known or name in taken:
            lines.append(f"{name}: {one_line(text)}")
        else:
            taken.add(name)
    return "\n".join(lines), extra


def _lines(text: str) -> str:
    return "\n".join(filter(None, (one_line(line) for line in text.splitlines())))
