"""PO files: strict reading, canonical atomic writing, update, decisions.

The only room that knows polib, flags and msgids; everyone else sees translation units.
"""

from iom_l10n.catalog.edit import (
    approve,
    fill,
    ignore,
    is_draft,
    is_sent_back,
    reject,
    replace_target,
)
from iom_l10n.catalog.entry import Catalog, Entry
from iom_l10n.catalog.header import fields as header_fields
from iom_l10n.catalog.store import read_catalog, write_catalog
from iom_l10n.catalog.template import Wanted, update_template, wanted_entries
from iom_l10n.catalog.units import to_unit, to_units
from iom_l10n.catalog.update import Changes, changes, update_catalog, with_entries

__all__ = [
    "Catalog",
    "Changes",
    "Entry",
    "Wanted",
    "approve",
    "changes",
    "fill",
    "header_fields",
    "ignore",
    "is_draft",
    "is_sent_back",
    "read_catalog",
    "reject",
    "replace_target",
    "to_unit",
    "to_units",
    "update_catalog",
    "update_template",
    "wanted_entries",
    "with_entries",
    "write_catalog",
]
