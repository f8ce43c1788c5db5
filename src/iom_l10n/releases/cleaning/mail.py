"""What a mail program leaves around a release that was saved from it.

Header lines above the text, a quoted answer and a notice below it, "> " before each line of a
quoted message, and the signs of the quoted-printable coding ("=E9" for "é", "=" where a line was
cut). Each is put right only where the page as a whole shows it: a release may begin with "Objet :"
or hold one "=20" of its own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from iom_l10n.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Ledger, Line

__all__ = ["count_headers", "open_mail"]

_HEADER = re.compile(
    r"(?P<name>from|to|cc|bcc|subject|sujet|date|sent|reply-to|return-path|received|message-id"
    r"|mime-version|importance|attachments?|content-[\w-]{1,30}|x-[\w-]{1,40}|list-[\w-]{1,30}"
    r"|de|à|a|cci|objet|envoyé(?: le)?|répondre à|pièces? jointes?)\s?:\s.*",
    re.IGNORECASE,
)
_SURELY_HEADERS = frozenset({"from", "subject", "de", "objet", "content-type", "message-id"})
_MIN_HEADERS = 2
_FORWARDED = re.compile(
    r"(?:[-_=]{2,40}\s?)?(?:début du )?(?:message (?:transféré|réexpédié|d[’']origine|original)"
    r"|forwarded message|original message|begin forwarded message)\s?(?:[-_=]{2,40}|:)?",
    re.IGNORECASE,
)
# What whoever sent the mail wrote above the release.
_COVER = re.compile(
    r"(?:bonjour|bonsoir|ch(?:er|ère)s? .{2,60}|madame|mesdames|monsieur|messieurs)\b.{0,60}[,!.]?"
    r"|(?:veuillez|vous|merci de) trouver\w*\b.{1,140}|(?:je|nous) vous .{0,60}\bci-\w+.{1,120}"
    r"|(?:ci-(?:joint|dessous|après)|for immediate release)\b.{0,140}",
    re.IGNORECASE,
)
# What mail programs write below it. A greeting stays, and the sender, who may be the contact.
_SEPARATOR = "--"
_WROTE = re.compile(r"(?:le|on) .{6,80} (?:a écrit|wrote)\s?:", re.IGNORECASE)
_NOTICE = re.compile(
    r"(?:ce (?:message|courriel|mél)|this (?:message|e-?mail))\b.{0,80}"
    r"\b(?:confiden[a-z]+|destinataires?|intended)\b",
    re.IGNORECASE,
)
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
    start = end = _next_text(lines, 0)
    while end < len(lines) and _FORWARDED.fullmatch(lines[end].text.strip()):
        end = _next_text(lines, end + 1)
    until = next((n for n in range(end, len(lines)) if lines[n].is_blank), len(lines))
    headers = count_headers([line.text for line in lines[end:until]])
    end += headers
    if not headers or _next_text(lines, end) == len(lines):
        return list(lines)
    text = _below_cover(lines, end)
    for line in lines[start:text]:
        ledger.remove(line, _("mail header"))
    return _without_foot(lines[text:], ledger)


def _without_foot(lines: Sequence[Line], ledger: Ledger) -> list[Line]:
    """Return the lines of a mail without a quoted answer, and the lawyers' notice."""
    kept: list[Line] = []
    in_notice = in_answer = False
    for line in lines:
        quoted = _QUOTE.match(line.text)
        text = line.text[quoted.end() if quoted else 0 :].strip()
        in_notice = bool(text) and (in_notice or _NOTICE.match(text) is not None)
        in_answer = _WROTE.fullmatch(text) is not None or (in_answer and quoted is not None)
        if in_notice or in_answer or text == _SEPARATOR:
            ledger.remove(line, _("mail closing"))
        else:
            kept.append(line)
    return kept


def count_headers(texts: Sequence[str]) -> int:
    """Return how many of the first lines are the headers of a mail, 0 where they are none."""
    names = set[str]()
    count = 0
    for text in texts:
        found = _HEADER.fullmatch(text.strip())
        if found is None and not (count and text[:1] in " \t"):
            break
        names |= {found["name"].lower()} if found else set()
        count += 1
    return count if len(names) >= _MIN_HEADERS and not _SURELY_HEADERS.isdisjoint(names) else 0


def _below_cover(lines: Sequence[Line], at: int) -> int:
    """Return where the release begins below a greeting, or `at` where it never does."""
    below = _next_text(lines, at)
    while below < len(lines) and _COVER.fullmatch(lines[below].text.strip()):
        below = _next_text(lines, below + 1)
    return below if below < len(lines) else at


def _next_text(lines: Sequence[Line], at: int) -> int:
    return next((n for n in range(at, len(lines)) if not lines[n].is_blank), len(lines))
