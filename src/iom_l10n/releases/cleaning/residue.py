"""The tails that stay where an anchor was cut out of a page.

Seen in the wrapped pages up to 2012, over one to three lines:

    "paragraph-link-no-underline" href="http://www.rcmvs.org/" target=
    "_blank" title="">http://www.rcmvs.org/

and `"mailto:x@iom.int">x@iom.int`, `E-mail: "">`. A line of attributes only goes; within a line
the attributes go and the words stay, joined to the label that stood before them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from iom_l10n.messages import _
from iom_l10n.text.addresses import find_addresses

if TYPE_CHECKING:
    from collections.abc import Iterable

    from iom_l10n.releases.draft import Ledger, Line

__all__ = ["repair_residue"]

_VALUE = r'"[^"<>]{0,500}"'
_ATTRIBUTE = rf"[A-Za-z][\w:-]{{0,30}}=\s{{0,3}}(?:{_VALUE})?"
# A tail that closes its tag: values and attributes, then ">".
_TAIL = re.compile(
    rf"(?:<a\s{{1,3}})?(?:{_VALUE}|{_ATTRIBUTE})(?:\s{{0,3}}(?:{_VALUE}|{_ATTRIBUTE})){{0,12}}\s{{0,3}}>"
)
# The beginning of one, up to the line's end: it must hold an attribute, or it is a quotation.
_WHOLE = re.compile(rf"(?:<a\s{{0,3}})?(?:{_VALUE}\s{{0,3}})?(?:{_ATTRIBUTE}\s{{0,3}}){{1,12}}>?")
_CONTINUED = re.compile(rf"{_VALUE}(?:\s{{0,3}}{_ATTRIBUTE}){{0,12}}\s{{0,3}}>?")
_CLOSED = re.compile(r">(?![\s>])")  # the tag ends where the next line begins
_GOES_ON = re.compile(rf"(?:{_ATTRIBUTE}\s{{0,3}}){{0,12}}>(?![\s>])")
_ANCHOR = re.compile(r"[^.,;:!?()«»\"<>]{1,80}")
_TARGET = re.compile(r'"((?:https?://|mailto:)[^"\s]+)"', re.IGNORECASE)


def repair_residue(lines: Iterable[Line], ledger: Ledger) -> list[Line]:
    """Return the lines without attribute tails."""
    kept: list[Line] = []
    target: str | None = None
    inside = False
    for line, following in pairwise((*lines, None)):
        if line is None:
            break
        text = line.text.strip()
        opened = following is not None and _GOES_ON.match(following.text.strip()) is not None
        if _is_whole(text, inside=inside) or (opened and _TARGET.fullmatch(text)):
            ledger.remove(line, _("remains of a link"))
            target = _target(text) or target
            inside = not text.endswith(">")
            continue
        tail = _TAIL.search(text) if ">" in text else None
        if tail is None and inside:
            tail = _CLOSED.match(text)
        if tail is None:
            kept.append(line)
            target, inside = None, False
            continue
        target = _target(tail[0]) or target
        before, after = text[: tail.start()].rstrip(), _TAIL.sub(" ", text[tail.end() :]).strip()
        cleaned = f"{before} {after}".strip()
        ledger.repair(line.number, line.text, cleaned, _("remains of a link"))
        if cleaned:
            joins = not before
            links = _links(text[tail.end() :], target)
            kept.append(replace(line, text=cleaned, joins=joins, links=links))
        target, inside = None, False
    return kept


def _is_whole(text: str, *, inside: bool) -> bool:
    if not text or (text[0] not in '"<' and "=" not in text):
        return False
    if _WHOLE.fullmatch(text):
        return True
    closed = text.endswith(">") and _CONTINUED.fullmatch(text)
    return bool(closed or (inside and _CONTINUED.fullmatch(text)))


def _links(after: str, target: str | None) -> tuple[tuple[str, str], ...]:
    """Return the anchor's words with its target.

    They are the whole address where the anchor shows one; else they run to the next mark.
    """
    address = next(find_addresses(after), None)
    if target and address and not after[: address.start].strip():
        return ((after[address.start : address.end], target),)
    match = _ANCHOR.match(after)
    return ((match[0].strip(), target),) if target and match and match[0].strip() else ()


def _target(text: str) -> str | None:
    match = _TARGET.search(text)
    return match[1] if match else None
