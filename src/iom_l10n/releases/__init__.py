"""Releases: read in any format, cleaned, and kept as canonical Markdown."""

from iom_l10n.releases.canonical_reader import declared_source, load
from iom_l10n.releases.canonical_writer import dump
from iom_l10n.releases.clean import clean, suffix_of
from iom_l10n.releases.status import held_back, status_of_update

__all__ = ["clean", "declared_source", "dump", "held_back", "load", "status_of_update", "suffix_of"]
