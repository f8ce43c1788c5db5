"""Termbases of other programs, in and out: TBX, XLSX, CSV, OmegaT, Weblate."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from iom_l10n.errors import GlossaryError, UsageError
from iom_l10n.glossary.exchange import bilingual
from iom_l10n.glossary.exchange.merging import Merged, merge
from iom_l10n.glossary.exchange.naming import domain_name
from iom_l10n.glossary.exchange.reading import Imported
from iom_l10n.glossary.exchange.tables import read_rows, write_csv
from iom_l10n.glossary.exchange.tbx_reader import read_tbx
from iom_l10n.glossary.exchange.tbx_writer import write_tbx
from iom_l10n.glossary.exchange.xlsx import read_xlsx, write_xlsx
from iom_l10n.glossary.records import concepts_of
from iom_l10n.glossary.table import decoded, table_from_bytes
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
        read_xlsx(data, path, domain, into)
    elif form is Exchange.OMEGAT:
        bilingual.read_omegat(decoded(data, path), path, fallback, _needed(target), into)
    else:
        table = table_from_bytes(data, path, ())
        if {"source", "target"} <= set(table.columns):
            bilingual.read_weblate(table.rows, path, fallback, _needed(target), into)
        elif not read_rows(table.columns, table.rows, path, fallback, into):
            raise GlossaryError(
                _("the columns are of no kind known here"),
                _("name them concept, lang, term; source, target; or fr, en, es"),
                path=path,
                line=1,
            )
    if not into.records:
        raise GlossaryError(_("the file holds no term"), _("check the format"), path=path)
    return into


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
    concepts = concepts_of(records)
    write = bilingual.write_omegat if form is Exchange.OMEGAT else bilingual.write_weblate
    return write(concepts, _needed(target), left_out), left_out


def _needed(target: LocaleTag | None) -> LocaleTag:
    if target is None:
        raise UsageError(_("the file has one target language"), _("say which with -l"))
    return target
