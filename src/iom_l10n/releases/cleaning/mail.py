"""What a mail program leaves around a release that was saved from it.

Header lines above the text, "> " before each line of a quoted message, and the signs of the
quoted-printable coding ("=E9" for "é", "=" where a line was cut). Each is put right only where the
page as a whole shows it: a release may begin with "Objet :" or hold one "=20" of its own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Ledger, Line

__all__ = ["open_mail"]

_HEADER = re.compile(
    r"(?P<name>from|to|cc|bcc|subject|date|sent|reply-to|return-path|received|message-id"
    r"|mime-version|importance|attachments?|content-[\w-]{1,30}|x-[\w-]{1,40}|list-[\w-]{1,30}"
    r"|de|à|a|cci|objet|envoyé(?: le)?|répondre à|pièces? jointes?)\s?:\s.*",
    re.IGNORECASE,
)
_SURELY_HEADERS = frozenset({"from", "subject", "de", "objet", "content-type", "message-id"})
_MIN_HEADERS = 2
_QUOTE = re.compile(r"\s{0,3}>[> ]{0,20}")
_MIN_QUOTED, _QUOTED_SHARE = 4, 0.8
_CODED = re.compile(r"(?:=[0-9A-F]{2})+")
_HIGH = re.compile(r"=[89A-F][0-9A-F]")
_MIN_CODED = 3


def open_mail(lines: Sequence[Line], ledger: Ledger) -> list[Line]:
    """Return the lines as they were before a mail program coded, quoted and headed them."""
    return _without_headers(_unquoted(_decoded(lines, ledger), ledger), ledger)


def _decoded(lines: Sequence[Line], ledger: Ledger) -> list[Line]:
    """Return the lines with coded signs as letters, and cut lines whole."""
    whole = "\n".join(line.text for line in lines)
    if not whole.isascii() or len(_HIGH.findall(whole)) < _MIN_CODED:
        return list(lines)
    decoded: list[Line] = []
    at = 0
    while at < len(lines):
        first, text, raw = lines[at], lines[at].text, lines[at].raw
        while text.endswith("=") and at + 1 < len(lines):
            at += 1
            text, raw = text[:-1] + lines[at].text, f"{raw}\n{lines[at].raw}"
        plain = _CODED.sub(_letters, text)
        if plain != text:
            ledger.repair(first.number, text, plain, _("quoted-printable signs"))
        decoded.append(replace(first, text=plain, raw=raw if raw != first.raw else plain))
        at += 1
    return decoded


def _letters(coded: re.Match[str]) -> str:
    data = bytes.fromhex(coded[0].replace("=", ""))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _unquoted(lines: Sequence[Line], ledger: Ledger) -> list[Line]:
    """Return the lines without the marks of a message that was quoted as a whole."""
    texts = [line for line in lines if not line.is_blank]
    quoted = sum(_QUOTE.match(line.text) is not None for line in texts)
    if quoted < _MIN_QUOTED or quoted < _QUOTED_SHARE * len(texts):
        return list(lines)
    plain: list[Line] = []
    for line in lines:
        text = _QUOTE.sub("", line.text, count=1)
        if text != line.text and text.strip():
            ledger.repair(line.number, line.text, text, _("quotation mark of a mail"))
        plain.append(replace(line, text=text))
    return plain


def _without_headers(lines: Sequence[Line], ledger: Ledger) -> list[Line]:
    """Return the lines below the block of headers that opens a mail."""
    start = next((at for at, line in enumerate(lines) if not line.is_blank), len(lines))
    end, names = start, set[str]()
    while end < len(lines) and not lines[end].is_blank:
        found = _HEADER.fullmatch(lines[end].text.strip())
        if found is None and not (end > start and lines[end].text[:1] in " \t"):
            break
        if found is not None:
            names.add(found["name"].lower())
        end += 1
    below = any(not line.is_blank for line in lines[end:])
    if len(names) < _MIN_HEADERS or _SURELY_HEADERS.isdisjoint(names) or not below:
        return list(lines)
    for line in lines[start:end]:
        ledger.remove(line, _("mail header"))
    return list(lines[end:])
