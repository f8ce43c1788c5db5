"""Names for what comes from elsewhere: concept ids, files, and acronyms nobody marked."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath

from iom_l10n.glossary.records import CONCEPT_ID

__all__ = ["acronym_by_look", "domain_name", "file_name", "identifier"]

_LONGEST = 40
_STEM = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_ACRONYM = re.compile(r"(?=(?:[^A-ZÀ-Þ]*[A-ZÀ-Þ]){2})[A-ZÀ-Þ0-9][A-ZÀ-Þ0-9&./-]{1,11}")


def acronym_by_look(text: str) -> bool:
    """Say whether a wording is an acronym: one short word in capitals ("OIM", "G5", "VIH/SIDA")."""
    return bool(_ACRONYM.fullmatch(text))


def domain_name(text: str) -> str:
    """Return a subject field or a file's name as the name of a termbase file, "" for none."""
    return _slug(PurePath(text).stem if "/" in text or "." in text else text).lower()


def file_name(domain: str) -> str:
    """Return the name of a domain's file: whatever a table says, it lies in the termbase."""
    stem = domain if _STEM.fullmatch(domain) else domain_name(domain)
    return f"{stem or 'general'}.csv"


def identifier(wanted: str, taken: set[str]) -> str:
    """Return a concept id made of `wanted`, free in `taken`, and add it there."""
    plain = re.sub(r"[^A-Za-z0-9._:-]+", "-", _ascii(wanted)).strip("-._:")
    name = _slug(wanted).lower() if " " in wanted else plain
    if CONCEPT_ID.fullmatch(wanted):
        name = wanted
    free, number = name or "concept", 2
    while free in taken:
        free, number = f"{name or 'concept'}-{number}", number + 1
    taken.add(free)
    return free


def _slug(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "-", _ascii(text)).strip("-")[:_LONGEST].strip("-")


def _ascii(text: str) -> str:
    spelt = text.replace("œ", "oe").replace("Œ", "OE").replace("’", "'")
    plain = unicodedata.normalize("NFKD", spelt)
    return plain.encode("ascii", "ignore").decode()
