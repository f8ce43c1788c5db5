"""Concepts of a TBX file as rows of the termbase; what has no column stands in the note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.errors import UsageError
from iom_l10n.glossary.exchange.naming import acronym_by_look, domain_name
from iom_l10n.glossary.exchange.structured import read_note
from iom_l10n.glossary.exchange.tbx_fields import (
    GENDERS,
    KINDS,
    NUMBERS,
    PARTS_OF_SPEECH,
    STATUSES,
)
from iom_l10n.glossary.exchange.tbx_tree import Level, concepts_in
from iom_l10n.glossary.exchange.uniting import joined_notes
from iom_l10n.glossary.records import COLUMNS, REQUIRED, About, Record, record_of
from iom_l10n.glossary.table import Row
from iom_l10n.messages import _
from iom_l10n.model import TermKind, TermStatus

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from iom_l10n.glossary.exchange.reading import Imported

    Cells = dict[str, str]
    Line = tuple[Cells, int]

__all__ = ["read_tbx"]

_STATUS = ("administrativeStatus", "normativeAuthorization")
# Categories with a column of their own, by level; all others are kept in the note.
_OF_CONCEPT = frozenset({"definition", "source"})
_OF_LANGUAGE = frozenset({"definition"})
_OF_TERM = frozenset(
    {
        "definition", "grammaticalGender", "grammaticalNumber", "partOfSpeech", "source",
        "termType", *_STATUS,
    }
)  # fmt: skip


def read_tbx(data: bytes, name: str, domain: str, into: Imported) -> None:
    """Add the concepts of a TBX file; raises GlossaryError with path and line."""
    for concept in concepts_in(data, name):
        into.records += _rows(concept, domain, name, into)


def _rows(concept: Level, domain: str, path: str, into: Imported) -> Iterator[Record | About]:
    """Yield the concept's own row, if it has something to say, then its terms."""
    terms = list(_terms(concept, into, path))
    if not terms:
        into.left_out.append(
            _("{path}:{line}: a concept without terms").format(path=path, line=concept.line)
        )
        return
    subject = concept.first("subjectField")
    where = domain or domain_name(subject) or domain_name(path) or "general"
    id_ = into.identifier(concept.id, _title(terms))
    facts = [fact for fact in concept.facts if fact != ("subjectField", where)]
    note, extra = _note(facts, known=_OF_CONCEPT)
    own = {**dict.fromkeys(REQUIRED, ""), "concept": id_, "note": note}
    own |= {name: concept.first(name) for name in _OF_CONCEPT}
    own |= {name: cell for name, cell in extra.items() if name.startswith("valid_")}
    if any(own[name] for name in own if name != "concept"):
        yield record_of(Row(line=concept.line, cells=own), where, path)
    for cells, line in terms:
        yield record_of(Row(line=line, cells={"concept": id_} | cells), where, path)


def _title(terms: Sequence[Line]) -> str:
    french = [cells["term"] for cells, _line in terms if cells["lang"] == "fr"]
    return (french or [terms[0][0]["term"]])[0]


def _terms(concept: Level, into: Imported, path: str) -> Iterator[Line]:
    rows: dict[str, list[Line]] = {}
    for language in concept.below:
        try:
            lang = into.language(language.lang)
        except UsageError:
            into.left_out.append(
                _("{path}:{line}: the terms of “{lang}”, which is no language code").format(
                    path=path, line=language.line, lang=language.lang
                )
            )
            continue
        own = [_term(term, lang) for term in language.below if term.term]
        into.left_out += [
            _("{path}:{line}: a section without a term").format(path=path, line=term.line)
            for term in language.below
            if not term.term
        ]
        if own:
            _say_of_language(language, own[0][0])
        rows.setdefault(lang, []).extend(own)
    for lines in rows.values():  # es-ES and es-MX may both be the project's es
        _default_statuses(lines)
        yield from lines


def _say_of_language(language: Level, cells: Cells) -> None:
    """Put what is said of a concept in one language into its first row of that language."""
    note, _extra = _note(language.facts, known=_OF_LANGUAGE)
    definition = language.first("definition")
    if definition and cells["definition"]:
        note = joined_notes([note, f"definition: {cells['definition']}"])
    cells["definition"] = definition or cells["definition"]
    cells["note"] = joined_notes([cells["note"], note])


def _term(level: Level, lang: str) -> Line:
    text = level.term or ""
    note, extra = _note(level.facts, known=_OF_TERM)
    kind = KINDS.get(level.first("termType").replace("_", "").lower())
    if kind is None:
        kind = TermKind.ACRONYM if acronym_by_look(text) else TermKind.TERM
    status = STATUSES.get(_status_word(level))
    if ("translationNote", "no") in level.facts:
        status = TermStatus.DO_NOT_TRANSLATE
    cells = {
        "lang": lang,
        "term": text,
        "status": status.value if status else "",
        "kind": kind.value,
        "definition": level.first("definition"),
        "note": joined_notes([note, *_unread(level)]),
        "source": level.first("source"),
        "pos": PARTS_OF_SPEECH.get(level.first("partOfSpeech").lower(), ""),
        "gender": GENDERS.get(level.first("grammaticalGender").lower(), ""),
        "number": NUMBERS.get(level.first("grammaticalNumber").lower(), ""),
    }
    return cells | extra, level.line


def _status_word(level: Level) -> str:
    return level.first(*_STATUS).removesuffix("-admn-sts").lower()


def _unread(level: Level) -> Iterator[str]:
    """Yield the values that the termbase has no word for."""
    known: tuple[tuple[str, Mapping[str, object]], ...] = (
        ("grammaticalGender", GENDERS),
        ("grammaticalNumber", NUMBERS),
        ("partOfSpeech", PARTS_OF_SPEECH),
    )
    for name, words in known:
        value = level.first(name)
        if value and value.lower() not in words:
            yield f"{name}: {value}"
    kind = level.first("termType")
    if kind and kind.replace("_", "").lower() not in KINDS:
        yield f"termType: {kind}"
    if level.first(*_STATUS) and _status_word(level) not in STATUSES:
        yield f"administrativeStatus: {level.first(*_STATUS)}"


def _default_statuses(rows: Iterable[Line]) -> None:
    """Without a status the first term of its kind is preferred, and those after it admitted."""
    acronyms = {TermKind.ACRONYM.value, TermKind.ABBREVIATION.value}
    lines = [(cells, cells["kind"] in acronyms) for cells, _line in rows]
    preferred = {short for cells, short in lines if cells["status"] == TermStatus.PREFERRED}
    for cells, short in lines:
        if not cells["status"]:
            first = short not in preferred
            cells["status"] = (TermStatus.PREFERRED if first else TermStatus.ADMITTED).value
            preferred.add(short)


def _note(facts: Iterable[tuple[str, str]], *, known: Collection[str]) -> tuple[str, Cells]:
    """Return what has no column as `category: text`, and the facts of our own notes.

    A category with a column is in the note from its second text on.
    """
    parts: list[str] = []
    extra: Cells = {}
    taken: set[str] = set()
    for name, text in facts:
        if name == "note":
            own, found = read_note(text)
            parts.append(own)
            extra.update((key, value) for key, value in found.items() if key in COLUMNS)
        elif (name, text) == ("translationNote", "no"):
            continue
        elif name in known and name not in taken:
            taken.add(name)
        else:
            parts.append(f"{name}: {text}")
    return joined_notes(parts), extra
