"""Termbases of other programs, in and out: TBX, XLSX, CSV, OmegaT, Weblate."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from iom_l10n.errors import GlossaryError, UsageError
from iom_l10n.glossary.exchange.bilingual_reader import read_omegat
from iom_l10n.glossary.exchange.bilingual_writer import write_omegat, write_weblate
from iom_l10n.glossary.exchange.csv_tables import read_csv, write_csv
from iom_l10n.glossary.exchange.joining import tidied
from iom_l10n.glossary.exchange.merging import Merged, merge
from iom_l10n.glossary.exchange.naming import domain_name
from iom_l10n.glossary.exchange.reading import Imported, needed
from iom_l10n.glossary.exchange.tbx_reader import read_tbx
from iom_l10n.glossary.exchange.tbx_writer import write_tbx
from iom_l10n.glossary.exchange.xlsx import read_xlsx, write_xlsx
from iom_l10n.glossary.records import concepts_of
from iom_l10n.glossary.table import decoded
from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.glossary.records import About, Record
    from iom_l10n.model import LocaleTag

__all__ = ["Exchange", "Imported", "Merged", "exported", "format_of", "imported", "merge"]


class Exchange(StrEnum):
    """The formats of other programs."""

    TBX = "tbx"
    XLSX = "xlsx"
    CSV = "csv"
    OMEGAT = "omegat"
    WEBLATE = "weblate"


_SUFFIXES = {
    ".tbx": Exchange.TBX,
    ".xml": Exchange.TBX,
    ".xlsx": Exchange.XLSX,
    ".xlsm": Exchange.XLSX,
    ".csv": Exchange.CSV,
    ".txt": Exchange.OMEGAT,
    ".tsv": Exchange.OMEGAT,
    ".tab": Exchange.OMEGAT,
    ".utf8": Exchange.OMEGAT,
}
_BILINGUAL = (Exchange.OMEGAT, Exchange.WEBLATE)


def format_of(suffix: str, wanted: str | None) -> Exchange:
    """Return the format asked for, else that of a file's suffix; raises UsageError."""
    if wanted is not None:
        if wanted not in tuple(Exchange):
            raise UsageError(
                _("there is no format “{format}” here").format(format=wanted),
                _("use {formats}").format(formats=", ".join(Exchange)),
            )
        return Exchange(wanted)
    known = _SUFFIXES.get(suffix.lower())
    if known is None:
        raise UsageError(
            _("the suffix “{suffix}” names no format").format(suffix=suffix),
            _("say which with --as: {formats}").format(formats=", ".join(Exchange)),
        )
    return known


def imported(
    data: bytes,
    path: str,
    form: Exchange,
    languages: Sequence[LocaleTag],
    *,
    target: LocaleTag | None = None,
    domain: str = "",
) -> Imported:
    """Return what a file holds; raises GlossaryError with path and line.

    `languages` are the project's; `target` is that of a file of pairs, which does not say it;
    `domain` is the termbase file that all goes to, else what the file itself says.
    """
    into = Imported(languages=languages)
    fallback = domain or domain_name(path) or "general"
    if form is Exchange.TBX:
        read_tbx(data, path, domain, into)
    elif form is Exchange.XLSX:
        read_xlsx(data, path, domain, target, into)
    elif form is Exchange.OMEGAT:
        read_omegat(_text(data, path), path, fallback, needed(target), into)
    else:
        read_csv(data, path, fallback, target, into)
    if not into.records:
        raise GlossaryError(_("the file holds no term"), _("check the format"), path=path)
    concepts: dict[str, list[Record | About]] = {}
    for record in into.records:
        concepts.setdefault(record.concept, []).append(record)
    into.records = [
        row for id_, rows in concepts.items() for row in tidied(id_, rows, into.changes)
    ]
    return into


def _text(data: bytes, path: str) -> str:
    try:
        return decoded(data, path)
    except GlossaryError as error:
        error.hint = _("save it as plain text in UTF-8")
        raise


def exported(
    records: Sequence[Record | About], form: Exchange, target: LocaleTag | None
) -> tuple[bytes, list[str]]:
    """Return a file, and what the format has no place for, a sentence each."""
    left_out: list[str] = []
    if form is Exchange.TBX:
        return write_tbx(records), left_out
    if form is Exchange.XLSX:
        return write_xlsx(records), left_out
    if form is Exchange.CSV:
        return write_csv(records), left_out
    write = write_omegat if form is Exchange.OMEGAT else write_weblate
    return write(concepts_of(records), needed(target), left_out), left_out
