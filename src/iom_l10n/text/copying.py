"""Segments that no one translates: a bare number, address, phone number or person's name."""

from __future__ import annotations

import re

from iom_l10n.text.protected import emails, phones, urls

__all__ = ["copied_form"]

_INTEGER = re.compile(r"\d{1,3}|[12]\d{3}")
_NAME = re.compile(
    r"(?:[^\W\d_a-z][\w’'.-]*[a-zà-ÿ][\w’'.-]*|(?:[A-Z]\.[ -]?)+)"
    r"(?: (?:de|du|da|do|dos|del|di|el|al|bin|ben|van|von|der|la|le|y|e"
    r"|[^\W\d_a-z][\w’'.-]*[a-zà-ÿ][\w’'.-]*|(?:[A-Z]\.[ -]?)+)){1,4}"
)


def copied_form(source: str, *, contact: bool, terms: bool) -> tuple[str, str] | None:
    """Return (what it is, how it stands in any language), or None for a text to be translated.

    Names are told by their shape and only in a contact block, and only where no glossary term is
    part of them: “OIM San José” is translated.
    """
    text = source.strip()
    for what, find in (("url", urls), ("email", emails), ("phone", phones)):
        found = find(text)
        if len(found) == 1 and found[0].text == text:
            return what, source
    if _INTEGER.fullmatch(text):
        return "number", source
    if contact and not terms and _NAME.fullmatch(text):
        return "name", source
    return None
