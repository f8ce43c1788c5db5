"""The header of a PO file: its fields, and the one that our own catalogs begin with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.catalog.entry import Entry
from iom_l10n.text.tags import display_name, plural_forms, posix

if TYPE_CHECKING:
    from datetime import datetime

    from iom_l10n.model import LocaleTag

__all__ = ["fields", "new_header", "template_header", "with_field"]

_DATE = "%Y-%m-%d %H:%M%z"


def fields(header: Entry | None) -> tuple[tuple[str, str], ...]:
    """Return the header's fields in order; a line without a colon has an empty value."""
    if header is None:
        return ()
    parted = [line.partition(":") for line in header.msgstr[0].split("\n") if line]
    return tuple((name.strip(), value.strip()) for name, _colon, value in parted)


def with_field(header: Entry, name: str, value: str) -> Entry:
    """Return the header with one field set, in its place, or at the end when it is new."""
    lines = header.msgstr[0].removesuffix("\n").split("\n")
    new = f"{name}: {value}"
    for number, line in enumerate(lines):
        if line.partition(":")[0].strip().lower() == name.lower():
            lines[number] = new
            break
    else:
        lines.append(new)
    return replace(header, msgstr=("".join(f"{line}\n" for line in lines if line),))


def new_header(locale: LocaleTag, now: datetime) -> Entry:
    """Return the header of a new catalog; `msgfmt -c` has nothing to say about it."""
    return _header(
        {
            "PO-Revision-Date": now.strftime(_DATE),
            "Last-Translator": "iom-l10n",
            "Language-Team": display_name(locale),
            "Language": posix(locale),
        },
        now,
        plural=plural_forms(locale),
    )


def template_header(now: datetime) -> Entry:
    """Return the header of a template (POT), in gettext's own placeholders."""
    return replace(
        _header(
            {
                "PO-Revision-Date": "YEAR-MO-DA HO:MI+ZONE",
                "Last-Translator": "FULL NAME <EMAIL@ADDRESS>",
                "Language-Team": "LANGUAGE <LL@li.org>",
                "Language": "",
            },
            now,
        ),
        flags=("fuzzy",),
    )


def _header(who: dict[str, str], now: datetime, plural: str = "") -> Entry:
    values = {
        "Project-Id-Version": "iom-l10n",
        "POT-Creation-Date": now.strftime(_DATE),
        **who,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    if plural:
        values["Plural-Forms"] = plural
    text = "".join(f"{name}: {value}\n" for name, value in values.items())
    return Entry(msgid="", msgstr=(text,))
