"""PO files on disk: read whole, written whole, or not touched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.catalog.reader import charset_of, parse_catalog
from iom_l10n.catalog.writer import format_catalog
from iom_l10n.errors import CatalogError
from iom_l10n.messages import _
from iom_l10n.storage.atomic import write_atomic

if TYPE_CHECKING:
    from pathlib import Path

    from iom_l10n.catalog.entry import Catalog

__all__ = ["read_catalog", "write_catalog"]


def read_catalog(path: Path, *, duplicates: bool = False, shown: str | None = None) -> Catalog:
    """Return the catalog in a file; `shown` is its name in errors.

    Raises CatalogError (syntax, conflict, unreadable) with path and line.
    """
    shown = shown or str(path)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CatalogError(
            _("cannot read ({reason})").format(reason=error.strerror or error),
            _("check the path"),
            path=shown,
        ) from error
    return parse_catalog(content, path=shown, duplicates=duplicates)


def write_catalog(path: Path, catalog: Catalog) -> bool:
    """Write a catalog in canonical form, atomically, and return whether its bytes changed.

    What is to be written is read back first, by our own reader and by polib as an independent
    one; where either sees another text, nothing is written. Raises CatalogError, CannotWriteError.
    """
    text = format_catalog(catalog)
    charset = charset_of(text.encode("utf-8", "replace"))
    try:
        content = text.encode(charset)
    except (UnicodeEncodeError, LookupError) as error:
        raise CatalogError(
            _("a text cannot be written in {charset} ({reason})").format(
                charset=charset, reason=error
            ),
            _("set the header's charset to UTF-8 and remove broken characters"),
            path=str(path),
        ) from error

    def verify(temporary: Path) -> None:
        if parse_catalog(content, path=str(path), duplicates=True) != catalog:
            raise CatalogError(
                _("the catalog would not read back as it is"),
                _("nothing was written; please report this file"),
                path=str(path),
            )
        _verify_with_polib(temporary, catalog, content, str(path))

    return write_atomic(path, content, verify=verify)


def _verify_with_polib(temporary: Path, catalog: Catalog, content: bytes, path: str) -> None:
    # polib reads U+2028 and its kin from a file only; it knows neither the `#=` lines of gettext
    # 1.0 nor a comment whose text follows the sign at once.
    tight = any(c[:1].strip() for entry in catalog.entries for c in entry.comments)
    if tight or b"\n#=" in content:
        return
    import polib  # noqa: PLC0415 - start-up: most commands never write a catalog

    try:
        other = polib.pofile(str(temporary), encoding=charset_of(content), wrapwidth=0)
    except (OSError, ValueError, UnicodeError) as error:
        raise CatalogError(
            _("polib cannot read what would be written ({reason})").format(
                reason=re.sub(r"\s+", " ", str(error)).replace(str(temporary), path)
            ),
            _("nothing was written; please report this file"),
            path=path,
        ) from error
    ours = [
        (
            None if e.msgctxt is None else _as_polib_reads(e.msgctxt),
            _as_polib_reads(e.msgid),
            tuple(map(_as_polib_reads, e.msgstr)),
            e.obsolete,
        )
        for e in catalog.entries
    ]
    theirs = [
        (
            e.msgctxt,
            e.msgid,
            tuple(e.msgstr_plural[n] for n in sorted(e.msgstr_plural)) or (e.msgstr,),
            bool(e.obsolete),
        )
        for e in other
    ]
    if sorted(ours, key=repr) != sorted(theirs, key=repr):
        raise CatalogError(
            _("polib reads another text than the one to be written"),
            _("nothing was written; please report this file"),
            path=path,
        )


def _as_polib_reads(text: str) -> str:
    """Return the text with BEL as polib has it: it does not know that escape."""
    return text.replace("\a", "\\a")
