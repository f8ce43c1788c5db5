"""Memory in and out: TMX, tables and PO files of others become TMX in `memory/`; and looking."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from iom_l10n import catalog as po
from iom_l10n import memory
from iom_l10n.errors import MemoryStoreError, UsageError
from iom_l10n.messages import _
from iom_l10n.model import State
from iom_l10n.project import validate_release_id
from iom_l10n.storage.atomic import atomic_file
from iom_l10n.storage.decoding import decode
from iom_l10n.storage.locks import exclusive
from iom_l10n.text.differences import word_diff
from iom_l10n.text.tags import parse_tag
from iom_l10n.workflow.remembering import KEPT, opened_memory
from iom_l10n.workflow.ticking import silent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from iom_l10n.model import LocaleTag
    from iom_l10n.project import Project
    from iom_l10n.workflow.ticking import Ticker

__all__ = ["Found", "export_memory", "import_memory", "search_memory"]

_TICK_EVERY = 1000
_ID = "abcdefghijklmnopqrstuvwxyz0123456789"


def import_memory(
    project: Project,
    file: Path,
    *,
    name: str | None,
    locale: LocaleTag | None,
    state: State | None,
    replace: bool = False,
    ticker: Ticker = silent,
) -> tuple[Path, int]:
    """Keep the pairs of a TMX, a table with a heading (TSV) or a PO file as normalised TMX.

    Imported pairs count as reviewed unless `state` says otherwise. Returns the file in `memory/`
    and how many pairs it holds. Raises UsageError, MemoryStoreError, CatalogError.
    """
    stem = validate_release_id(name or "".join(c if c in _ID else "-" for c in file.stem.lower()))
    path = project.root / "memory" / f"{stem}.tmx"
    units = _counted(_imported(file, locale, state), str(file), ticker)

    def kept(new: Path) -> None:
        if not replace and path.exists() and path.read_bytes() != new.read_bytes():
            raise UsageError(
                _("{path} holds another memory").format(path=project.relative(path)),
                _("give this one another --name, or --replace it"),
            )

    with exclusive(project.lock), atomic_file(path, verify=kept) as out:
        count = memory.write_tmx(units, out)
        if not count:
            raise MemoryStoreError(
                _("the file holds no pair with French"), _("check its languages"), path=str(file)
            )
    with opened_memory(project, ticker):  # so that the next command need not wait
        return path, count


def _counted(
    units: Iterable[memory.MemoryUnit], what: str, ticker: Ticker
) -> Iterator[memory.MemoryUnit]:
    for number, unit in enumerate(units, 1):
        if number % _TICK_EVERY == 0:
            ticker(what, number, 0)
        yield unit


def _imported(
    file: Path, locale: LocaleTag | None, state: State | None
) -> Iterable[memory.MemoryUnit]:
    suffix = file.suffix.lower()
    if suffix == ".tmx":
        return memory.read_tmx(file, state=state)
    if suffix in {".tsv", ".tab", ".txt"}:
        return _table(file, state)
    if suffix == ".po":
        if locale is None:
            raise UsageError(_("the file has one target language"), _("say which with -l"))
        return _catalog(file, locale, state)
    raise UsageError(
        _("the suffix “{suffix}” names no format").format(suffix=file.suffix),
        _("use {formats}").format(formats=".tmx, .tsv, .po"),
    )


def _table(file: Path, state: State | None) -> Iterator[memory.MemoryUnit]:
    """Yield the pairs of columns named by languages: `fr<TAB>en<TAB>es`."""
    try:
        text = decode(file.read_bytes(), name=str(file)).text
    except OSError as error:
        raise MemoryStoreError(
            _("cannot read ({reason})").format(reason=error.strerror or error),
            _("check the path"),
            path=str(file),
        ) from error
    rows = csv.reader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)
    try:
        tags = [parse_tag(cell.strip()) for cell in next(rows, [])]
    except UsageError as error:
        raise MemoryStoreError(
            error.message, _("head the columns with languages: fr, en, es"), path=str(file), line=1
        ) from error
    if "fr" not in tags:
        raise MemoryStoreError(
            _("no column is French"), _("head it with fr"), path=str(file), line=1
        )
    for line, cells in enumerate(rows, 2):
        if len(cells) > len(tags):
            raise MemoryStoreError(
                _("the row has {found} cells, the heading {expected}").format(
                    found=len(cells), expected=len(tags)
                ),
                _("part the cells by tabs"),
                path=str(file),
                line=line,
            )
        texts = dict(zip(tags, map(str.strip, cells), strict=False))
        source = texts.pop("fr", "")  # type: ignore[call-overload]
        for tag, target in texts.items():
            if source and target:
                yield memory.MemoryUnit(
                    source=source,
                    target=target,
                    lang=tag,
                    release=file.stem,
                    state=state or State.REVIEWED,
                )


def _catalog(file: Path, locale: LocaleTag, state: State | None) -> Iterator[memory.MemoryUnit]:
    for unit in po.to_units(po.read_catalog(file, shown=str(file)), locale):
        done = unit.state in KEPT and unit.source_plural is None
        if done and unit.target:
            yield memory.MemoryUnit(
                source=unit.source,
                target=unit.target,
                lang=locale,
                release=file.stem,
                state=state or State.REVIEWED,
                origin=unit.origin,
            )


def export_memory(project: Project, file: Path, locale: LocaleTag | None) -> int:
    """Write the memory as TMX and return how many pairs it holds."""
    with opened_memory(project) as store, atomic_file(file) as out:
        return memory.write_tmx(store.units(locale), out)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A unit that a search found, how like its source is (percent), and what differs in it."""

    score: int
    unit: memory.MemoryUnit
    diff: str


def search_memory(
    project: Project, text: str, locale: LocaleTag | None, *, limit: int
) -> list[Found]:
    """Return units like a text, best first, then those that hold it on either side."""
    locales = [locale] if locale else list(project.config.targets)
    at_least = project.config.memory.min_score / 100
    with opened_memory(project) as store:
        similar = [
            (int(similarity * 100), unit)
            for lang in locales
            for similarity, unit in store.similar(text, lang, at_least=at_least, limit=limit)
        ]
        similar.sort(key=lambda pair: -pair[0])
        seen = {unit for _score, unit in similar}
        holding = [
            (_likeness(text, unit.source), unit)
            for unit in store.containing(text, locale, limit)
            if unit not in seen
        ]
    holding.sort(key=lambda pair: -pair[0])
    return [
        Found(score=score, unit=unit, diff=word_diff(text, unit.source))
        for score, unit in [*similar, *holding][:limit]
    ]


def _likeness(one: str, other: str) -> int:
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - heavy

    return int(Levenshtein.normalized_similarity(memory.fold(one), memory.fold(other)) * 100)
