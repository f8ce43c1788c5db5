"""Take imported concepts into the project's files: nothing that stands there is lost.

Every row of ours stays in its file. New rows of a concept that we have go beside its first row,
new concepts into the file of their domain. All that changes is told, and what `glossary lint` will
call an error.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from iom_l10n.glossary.exchange.claiming import claimed
from iom_l10n.glossary.exchange.joining import joined, tidied
from iom_l10n.glossary.exchange.meeting import met
from iom_l10n.glossary.exchange.naming import file_name
from iom_l10n.glossary.exchange.refusing import Refusals
from iom_l10n.glossary.exchange.telling import Pressing, pressing_first
from iom_l10n.glossary.linting import lint
from iom_l10n.glossary.records import Record
from iom_l10n.glossary.termbase import glossary_files, read_records
from iom_l10n.glossary.writing import dump, rows_of
from iom_l10n.messages import _
from iom_l10n.model import Severity
from iom_l10n.storage.atomic import write_atomic

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from iom_l10n.glossary.records import About

    Concepts = dict[str, list[Record | About]]

__all__ = ["Merged", "merge"]


@dataclass(slots=True)
class Merged:
    """What an import did to a termbase."""

    written: list[Path] = field(default_factory=list)
    new: int = 0
    joined: int = 0
    changes: list[str] = field(default_factory=list)


def merge(
    folder: Path,
    imported: Sequence[Record | About],
    *,
    invented: Collection[str] = (),
    keep: bool = False,
    told: Sequence[str] = (),
    tick: Callable[[int, int], None] = lambda _done, _total: None,
) -> Merged:
    """Write imported rows into the termbase's files, canonical; raises GlossaryError.

    `invented` are the ids that the imported file does not give, `told` what is to be told of it
    already. All files are read and judged
    before the first is written. `tick` hears how many of how many concepts are done.
    """
    files = {path: list(read_records(path)) for path in glossary_files(folder)}
    before = {path: dump(rows_of(rows)) for path, rows in files.items()}
    ours = _grouped(row for rows in files.values() for row in rows)
    result = Merged(changes=[*told])
    theirs = _grouped(imported)
    refusals = Refusals(row for rows in files.values() for row in rows)
    meeting = met(ours, theirs, invented, keep=keep)
    contents: dict[Path, list[Record | About]] = {path: [] for path in files}
    moved = {} if keep else claimed(ours, theirs, meeting, invented, result.changes)
    for done, (id_, rows) in enumerate(theirs.items(), 1):
        tick(done, len(theirs))
        name, formers = meeting.names[id_], meeting.formers.get(id_, [])
        own = [row for former in formers for row in ours.pop(former)]
        home = Path(own[0].path) if own else folder / file_name(rows[0].domain)
        result.changes += _renamed(id_, name, formers, given=id_ not in invented)
        if len(formers) > 1:
            own = tidied(name, own, result.changes)
        own += moved.get(id_, [])
        own, new = joined(name, own, rows, result.changes, keep=keep)
        new = refusals.kept(new, result.changes)
        result.joined += bool(formers)
        result.new += not formers
        # The order of a concept's rows is that of preference among its admitted terms.
        placed = [(home, row) for row in new]
        stood = [(Path(row.path), row) for row in own]
        for path, row in (*stood, *placed) if keep else (*placed, *stood):
            contents.setdefault(path, []).append(row)
    for rows in ours.values():
        for row in rows:
            contents[Path(row.path)].append(row)
    new_bytes = {path: dump(rows_of(rows)) for path, rows in contents.items()}
    result.written = [path for path, content in new_bytes.items() if content != before.get(path)]
    if result.written:
        known = _errors(folder)
        for path in result.written:
            write_atomic(path, new_bytes[path])
        errors = _errors(folder).items()
        result.changes += [Pressing(said) for key, said in errors if key not in known]
    result.changes = pressing_first(result.changes)
    return result


def _grouped(rows: Iterable[Record | About]) -> Concepts:
    concepts: Concepts = defaultdict(list)
    for row in rows:
        concepts[row.concept].append(row)
    return dict(concepts)


def _renamed(id_: str, name: str, formers: Sequence[str], *, given: bool) -> list[str]:
    if not formers and name != id_ and given:
        return [
            Pressing(
                _("the id {former} is that of another concept here: it comes in as {id}").format(
                    former=id_, id=name
                )
            )
        ]
    return [
        _("the concept {former} is now called {id}").format(former=former, id=name)
        for former in formers
        if former != name
    ]


def _errors(folder: Path) -> dict[tuple[str, str], str]:
    """Return what lint calls errors: a sentence, by its rule and the row that it is about."""
    rows = {
        (str(path), row.line): f"{row.term.lang} {row.term.text}"
        for path in glossary_files(folder)
        for row in read_records(path)
        if isinstance(row, Record)
    }
    return {
        (finding.id, rows.get((finding.path, finding.line or 0), "")): (
            f"{finding.path}:{finding.line}: {finding.message}".replace(f"{folder.parent}/", "")
        )
        for finding in lint(folder)
        if finding.severity is Severity.ERROR
    }
