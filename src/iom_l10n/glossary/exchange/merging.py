"""Take imported concepts into the project's files: nothing that stands there is lost.

An imported concept that has the id or a French term of one of ours is the same concept. It keeps
its own id, and gathers the terms of both. Where both prefer a wording, the imported one stays
preferred and ours is admitted, or the other way round (`keep`); what was changed so is told.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from iom_l10n.glossary.records import About, Record
from iom_l10n.glossary.termbase import glossary_files, read_records
from iom_l10n.glossary.writing import dump, rows_of
from iom_l10n.messages import _
from iom_l10n.model import SOURCE_LANGUAGE, Term, TermStatus
from iom_l10n.storage.atomic import write_atomic

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

__all__ = ["Merged", "merge"]


@dataclass(slots=True)
class Merged:
    """What an import did to a termbase."""

    written: list[Path] = field(default_factory=list)
    new: int = 0
    joined: int = 0
    changes: list[str] = field(default_factory=list)


def merge(folder: Path, imported: Sequence[Record | About], *, keep: bool = False) -> Merged:
    """Write imported rows into the files of their domains, canonical; raises GlossaryError.

    All files are read and judged before the first is written.
    """
    files = {path: list(read_records(path)) for path in glossary_files(folder)}
    before = {path: dump(rows_of(rows)) for path, rows in files.items()}
    ours: dict[str, list[Record | About]] = defaultdict(list)
    homes: dict[str, Path] = {}
    for path, rows in files.items():
        for row in rows:
            ours[row.concept].append(row)
            homes.setdefault(row.concept, path)
    by_french = _by_french(ours)
    result = Merged()
    concepts: dict[str, list[Record | About]] = defaultdict(list)
    for row in imported:
        concepts[row.concept].append(row)
    for id_, rows in concepts.items():
        former = _former(id_, rows, ours, by_french, concepts)
        if former is None:
            result.new += 1
            homes[id_] = folder / f"{rows[0].domain}.csv"
            ours[id_] = rows
            continue
        result.joined += 1
        if former != id_:
            result.changes.append(
                _("the concept {former} is now called {id}").format(former=former, id=id_)
            )
        homes[id_] = homes.pop(former)
        ours[id_] = _joined(id_, ours.pop(former), rows, result.changes, keep=keep)
    contents: dict[Path, list[Record | About]] = {path: [] for path in files}
    for id_, rows in ours.items():
        contents.setdefault(homes[id_], []).extend(rows)
    for path, rows in contents.items():
        content = dump(rows_of(rows))
        if content != before.get(path):
            write_atomic(path, content)
            result.written.append(path)
    return result


def _by_french(concepts: dict[str, list[Record | About]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for id_, rows in concepts.items():
        for text in _french(rows):
            found.setdefault(text, id_)
    return found


def _french(rows: Iterable[Record | About]) -> list[str]:
    return [
        _key(row.term)[1]
        for row in rows
        if isinstance(row, Record) and row.term.lang == SOURCE_LANGUAGE
    ]


def _key(term: Term) -> tuple[str, str]:
    text = term.text.replace("’", "'")
    return term.lang, text if term.acronym else text.casefold()


def _former(
    id_: str,
    rows: Sequence[Record | About],
    ours: dict[str, list[Record | About]],
    by_french: dict[str, str],
    imported: dict[str, list[Record | About]],
) -> str | None:
    """Return the concept of ours that an imported one is, None when it is new.

    Two of ours that share its terms cannot both be it: the first full term decides. One that is
    itself imported under its own id is left alone.
    """
    if id_ in ours:
        return id_
    for text in _french(rows):
        found = by_french.get(text)
        if found in ours and found not in imported:
            return found
    return None


def _joined(
    id_: str,
    ours: Sequence[Record | About],
    theirs: Sequence[Record | About],
    changes: list[str],
    *,
    keep: bool,
) -> list[Record | About]:
    first, second = (ours, theirs) if keep else (theirs, ours)
    about = next((row for row in first if isinstance(row, About)), None)
    rows: list[Record | About] = [replace(row, concept=id_) for row in first]
    known = {_key(row.term): row for row in first if isinstance(row, Record)}
    preferred = {
        (row.term.lang, row.term.acronym)
        for row in known.values()
        if row.term.status is TermStatus.PREFERRED
    }
    for row in second:
        if isinstance(row, About):
            if about is None:
                rows.append(replace(row, concept=id_))
            elif replace(row.about, id=id_, domain="") != replace(about.about, id=id_, domain=""):
                rows = [_with_note(one, row) if one is rows[0] else one for one in rows]
            continue
        same = known.get(_key(row.term))
        if same is not None:
            filled = _filled(same.term, row.term)
            rows = [
                replace(one, term=filled)
                if isinstance(one, Record) and one.term == same.term
                else one
                for one in rows
            ]
            continue
        term = row.term
        if term.status is TermStatus.PREFERRED and (term.lang, term.acronym) in preferred:
            term = replace(term, status=TermStatus.ADMITTED)
            changes.append(
                _("{id}: “{term}” ({lang}) is now admitted").format(
                    id=id_, term=term.text, lang=term.lang
                )
            )
        rows.append(replace(row, concept=id_, term=term))
    return rows


def _filled(term: Term, other: Term) -> Term:
    """Return a term with what only the other one says."""
    empty = {
        name: getattr(other, name)
        for name in (
            "use_instead", "note", "part_of_speech", "gender", "number", "variants", "expansion",
            "definition", "source", "valid_from", "valid_until",
        )
        if not getattr(term, name)
    }  # fmt: skip
    return replace(term, **empty)


def _with_note(one: Record | About, other: About) -> Record | About:
    """Return a concept's own row with what the other one says, or adds in its note."""
    if not isinstance(one, About):
        return one
    about, more = one.about, other.about
    notes = [about.note, more.note]
    if more.definition and about.definition and more.definition != about.definition:
        notes.append(more.definition)
    return replace(
        one,
        about=replace(
            about,
            definition=about.definition or more.definition,
            note="\n".join(dict.fromkeys(filter(None, notes))),
            source=about.source if about.source != "team" else more.source,
            valid_from=about.valid_from or more.valid_from,
            valid_until=about.valid_until or more.valid_until,
        ),
    )
