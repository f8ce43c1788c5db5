"""`memory import`: TMX, tables and PO files of others become normalised TMX in `memory/`."""

from __future__ import annotations

import csv
import filecmp
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n import catalog as po
from iom_l10n import memory
from iom_l10n.errors import MemoryStoreError, UsageError
from iom_l10n.messages import _
from iom_l10n.model import SOURCE_LANGUAGE, State
from iom_l10n.project import validate_release_id
from iom_l10n.storage.atomic import atomic_file, sweep
from iom_l10n.storage.decoding import decode
from iom_l10n.storage.locks import exclusive
from iom_l10n.text.language import detect
from iom_l10n.text.tags import named_language, parse_tag
from iom_l10n.workflow.catalog_language import catalog_language
from iom_l10n.workflow.remembering import KEPT, opened_memory
from iom_l10n.workflow.ticking import silent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from iom_l10n.model import LocaleTag
    from iom_l10n.project import Project
    from iom_l10n.workflow.ticking import Ticker

__all__ = ["Imported", "import_memory"]

_TICK_EVERY = 1000
_ID = "abcdefghijklmnopqrstuvwxyz0123456789"
_SURE = 0.8
_DELIMITERS = "\t;,"


@dataclass(slots=True, kw_only=True)
class Imported:
    """The file in `memory/`, how many pairs it holds, and how many had no French or no target."""

    path: Path
    pairs: int = 0
    left_out: int = 0


def import_memory(
    project: Project,
    file: Path,
    *,
    name: str | None,
    locale: LocaleTag | None,
    state: State | None,
    replace: bool = False,
    ticker: Ticker = silent,
) -> Imported:
    """Keep the pairs of a TMX, a table headed by languages or a PO file as normalised TMX.

    Imported pairs count as reviewed unless `state` says otherwise; what has no French or no
    translation is left out and counted. Raises UsageError, MemoryStoreError, CatalogError.
    """
    stem = _stem(file, name)
    result = Imported(path=project.root / "memory" / f"{stem}.tmx")
    units = _counted(_units(file, locale, state), str(file), result, ticker)

    def kept(new: Path) -> None:
        path = result.path
        if not replace and path.exists() and not filecmp.cmp(path, new, shallow=False):
            raise UsageError(
                _("{path} holds another memory").format(path=project.relative(path)),
                _("give this one another --name, or --replace it"),
            )

    with exclusive(project.lock):
        sweep(result.path.parent)
        with atomic_file(result.path, verify=kept) as out:
            result.pairs = memory.write_tmx(units, out)
            if not result.pairs:
                raise MemoryStoreError(
                    _("the file holds no pair with French"),
                    _("check its languages"),
                    path=str(file),
                )
    with opened_memory(project, ticker, unread=[]):  # so that the next command need not wait
        return result


def _stem(file: Path, name: str | None) -> str:
    """Return the name of the file in `memory/`: plain letters, digits and hyphens."""
    plain = "".join(sign if sign in _ID else "-" for sign in file.stem.lower())
    stem = "-".join(filter(None, plain.split("-"))) if name is None else name
    try:
        return validate_release_id(stem)
    except UsageError as error:
        raise UsageError(
            _("“{name}” cannot name a memory").format(name=stem or file.stem),
            _("give it another --name; {hint}").format(hint=error.hint),
        ) from error


def _counted(
    units: Iterable[memory.MemoryUnit], what: str, result: Imported, ticker: Ticker
) -> Iterator[memory.MemoryUnit]:
    """Yield the units that can answer; those that cannot are counted, and progress is told."""
    for number, unit in enumerate(units, 1):
        if number % _TICK_EVERY == 0:
            ticker(what, number, 0)
        if unit.source.strip() and unit.target.strip():
            yield unit
        else:
            result.left_out += 1


def _units(
    file: Path, locale: LocaleTag | None, state: State | None
) -> Iterable[memory.MemoryUnit]:
    suffix = file.suffix.lower()
    if suffix == ".tmx":
        return memory.read_tmx(file, state=state)
    if suffix in {".tsv", ".tab", ".txt", ".csv"}:
        return _table(file, state)
    if suffix == ".po":
        return _catalog(file, locale or catalog_language(file), state)
    raise UsageError(
        _("the suffix “{suffix}” names no format").format(suffix=file.suffix),
        _("use {formats}").format(formats=".tmx, .tsv, .csv, .po"),
    )


def _table(file: Path, state: State | None) -> Iterator[memory.MemoryUnit]:
    """Yield the pairs of columns headed by languages: `fr<TAB>en<TAB>es`, `French;Spanish`.

    Tabs part aligned texts, whose quotation marks are their own; other tables quote their cells.
    """
    try:
        text = decode(file.read_bytes(), name=str(file)).text
    except OSError as error:
        raise MemoryStoreError(
            _("cannot read ({reason})").format(reason=error.strerror or error),
            _("check the path"),
            path=str(file),
        ) from error
    delimiter = max(_DELIMITERS, key=text.partition("\n")[0].count)
    rows = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=delimiter,
        quoting=csv.QUOTE_NONE if delimiter == "\t" else csv.QUOTE_MINIMAL,
    )
    tags = _languages(next(rows, []), file)
    line = rows.line_num + 1
    for cells in rows:
        if any(map(str.strip, cells[len(tags) :])):
            raise MemoryStoreError(
                _("the row has {found} cells, the heading {expected}").format(
                    found=len(cells), expected=len(tags)
                ),
                _("part the cells as the heading does"),
                path=str(file),
                line=line,
            )
        line = rows.line_num + 1
        texts = dict(zip(tags, map(_on_one_line, cells), strict=False))
        source = texts.pop(SOURCE_LANGUAGE, "")
        for tag, target in texts.items() if any(cells) else ():
            yield memory.MemoryUnit(
                source=source,
                target=target,
                lang=tag,
                release=file.stem,
                state=state or State.REVIEWED,
            )


def _on_one_line(cell: str) -> str:
    """Return a cell as a sentence of a release: a break in it is a spreadsheet's."""
    return " ".join(filter(None, map(str.strip, cell.splitlines())))


def _languages(cells: Sequence[str], file: Path) -> list[LocaleTag]:
    """Return the languages that head the columns, French as `fr` whatever its region."""
    tags = []
    for cell in cells:
        try:
            tag = named_language(cell.strip()) or parse_tag(cell.strip())
        except UsageError as error:
            raise MemoryStoreError(
                _("“{cell}” names no language").format(cell=cell.strip()),
                _("head the columns with languages: fr, en, es"),
                path=str(file),
                line=1,
            ) from error
        tags.append(SOURCE_LANGUAGE if tag.partition("-")[0] == SOURCE_LANGUAGE else tag)
    if SOURCE_LANGUAGE not in tags:
        raise MemoryStoreError(
            _("no column is French"), _("head it with fr"), path=str(file), line=1
        )
    twice = next((tag for tag in tags if tags.count(tag) > 1), None)
    if twice is not None:
        raise MemoryStoreError(
            _("two columns are {lang}").format(lang=twice),
            _("keep one of them"),
            path=str(file),
            line=1,
        )
    return tags


def _catalog(file: Path, locale: LocaleTag, state: State | None) -> Iterator[memory.MemoryUnit]:
    """Yield the finished units of a PO file; its drafts, new and plural ones are left out.

    Raises MemoryStoreError for one whose msgids are surely no French.
    """
    units = po.to_units(po.read_catalog(file, shown=str(file)), locale)
    language, sure = detect("\n".join(unit.source for unit in units))
    if language not in {SOURCE_LANGUAGE, "und"} and sure > _SURE:
        raise MemoryStoreError(
            _("the msgids are in another language ({found}), not in French").format(found=language),
            _("import a catalog that was translated from French"),
            path=str(file),
        )
    for unit in units:
        done = unit.state in KEPT and unit.source_plural is None
        yield memory.MemoryUnit(
            source=unit.source,
            target=unit.target if done else "",
            lang=locale,
            release=file.stem,
            state=state or State.REVIEWED,
            origin=unit.origin,
        )
