"""Releases: read in any format, cleaned, and kept as canonical Markdown."""

from iom_l10n.releases.canonical_reader import load
from iom_l10n.releases.canonical_writer import dump
from iom_l10n.releases.clean import clean

__all__ = ["clean", "dump", "load"]
