"""Which language a PO file of anybody's is in: its header says it, or its name, or its folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n import catalog as po
from iom_l10n.errors import UsageError
from iom_l10n.messages import _
from iom_l10n.model import SOURCE_LANGUAGE
from iom_l10n.text.tags import parse_tag

if TYPE_CHECKING:
    from pathlib import Path

    from iom_l10n.model import LocaleTag

__all__ = ["catalog_language"]


def catalog_language(path: Path) -> LocaleTag:
    """Return the language of a catalog.

    Raises CatalogError where the file cannot be read, UsageError where nothing tells the language.
    """
    catalog = po.read_catalog(path, duplicates=True)
    declared = {name.lower(): value for name, value in po.header_fields(catalog.header)}
    header = declared.get("language", "")
    for text in (header, path.stem, path.parent.name, path.parent.parent.name):
        try:
            tag = parse_tag(text.split("@")[0].split(".")[0])
        except UsageError:
            continue
        # "fr" in a header can be the mistake to find: a folder that says otherwise is believed.
        if text is not header or tag.split("-")[0] != SOURCE_LANGUAGE:
            return tag
    if header.startswith(SOURCE_LANGUAGE):
        return SOURCE_LANGUAGE
    raise UsageError(
        _("nothing says which language this catalog is in"),
        _("set its Language header, or give -l"),
        path=str(path),
    )
