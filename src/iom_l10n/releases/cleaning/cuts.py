"""Ends of lines that no writer chose: the next line goes on, however short this one is.

A name after "M.", a figure after "n°", the end mark that a no-break space pushed on, the second
half of a word. Only the hyphen asks the dictionary: "nour-" / "riture" loses it, "belle-" / "mère"
keeps it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from iom_l10n.messages import _
from iom_l10n.text.lexicon import knows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from iom_l10n.releases.draft import Ledger, Line

__all__ = ["dangles", "is_cut_figure", "surely_cut", "whole_text"]

_TITLE = re.compile(
    r".*\S[\s'’(«](?:(?:MM?|Dr|Pr|Prof|Mgr|Me)\.|Mmes?|Mlles?|Dr|Pr|Mgr)\Z", re.DOTALL
)
_NUMBER_SIGN = re.compile(r".*\S[\s'’(](?:[nN][°º]|nos?\.|art\.|p\.|pp\.)\Z", re.DOTALL)
_PUSHED_MARK = re.compile(r"[?!][\s\u00a0\u202f?!]*(?:[»”\"]|[^\W\d_]|\Z)")
_FIGURE = re.compile(r"(?:\S+\s+){2,}.*(?<![\d.,/-])\d{1,3}\Z", re.DOTALL)
_THOUSANDS = re.compile(r"\d{3}(?!\d)")
_DANGLING = re.compile(
    r"(?:\S+\s+){2,}.*\s(?:de|du|des|la|le|les|un|une|à|au|aux|en|par|pour|sur|dans|avec|sans)\Z",
    re.DOTALL,
)
_HYPHEN = re.compile(r"(?P<word>[^\W\d_]+(?:[-'’][^\W\d_]+)*)[-\u2010\u00ad]\Z")
_HEAD = re.compile(r"[^\W\d_]+")
_AND = re.compile(r"(?:et|ou|ni|à)\b")
_PREFIXES = frozenset(
    {
        "ex", "vice", "non", "anti", "demi", "semi", "mi", "sous", "quasi", "nord", "sud", "est",
        "ouest", "franco", "euro", "afro", "arabo", "ibéro", "germano", "italo", "socio", "porte",
        "celui", "celle", "ceux", "celles", "lui", "elle", "eux", "elles", "nous", "vous",
    }
)  # fmt: skip
_FEW_WORDS = 3
_LONGEST_WORD = 60


def surely_cut(text: str, following: str) -> bool:
    """Tell whether `following` goes on with the line `text`, whatever their lengths."""
    first = following[:1]
    if _parts_word(text, following):
        return True
    if first.isupper() and text[-1:] in "M.ers" and _TITLE.fullmatch(text):
        return True
    if first.isdigit() and text[-1:] in "°º." and _NUMBER_SIGN.fullmatch(text):
        return True
    if text[-1:] in "«(" and len(text) > 1:
        return True
    return (
        first in "?!"
        and len(text.split()) >= _FEW_WORDS
        and text[-1:] not in ".?!…:"
        and _PUSHED_MARK.match(following) is not None
    )


def is_cut_figure(text: str, following: str) -> bool:
    """Tell "12" / "500 personnes" and "3" / "millions", on a page that was wrapped."""
    if not text[-1:].isdigit() or not _FIGURE.fullmatch(text) or "@" in following:
        return False
    return following[:1].islower() or _THOUSANDS.match(following) is not None


def dangles(text: str) -> bool:
    """Tell a line that ends in an article or a preposition."""
    return text[-1:] in "eusanàxrc" and _DANGLING.fullmatch(text) is not None


def whole_text(group: Sequence[Line], ledger: Ledger | None) -> str:
    """Return the lines of a block as one text, a word that a line's end cut put together."""
    parts: list[str] = []
    for line, after in pairwise((*group, None)):
        text = line.text.strip(" \t") if line else ""
        following = after.text.strip(" \t") if after else ""
        found = _HYPHEN.search(text[-_LONGEST_WORD:]) if _parts_word(text, following) else None
        tail = _HEAD.match(following[:_LONGEST_WORD])
        if line is None or found is None or tail is None:
            parts += (text, " ")
            continue
        kept = _ends_in_address(text) or _keeps_hyphen(found["word"], tail[0])
        if ledger is not None:
            whole = f"{found[0] if kept else found[0][:-1]}{tail[0]}"
            ledger.repair(
                line.number, f"{found[0]} {tail[0]}", whole, _("word cut at a line's end")
            )
        parts.append(text if kept else text[:-1])
    return "".join(parts)


def _ends_in_address(text: str) -> bool:
    """Tell an address that was wrapped at a hyphen, which is its own."""
    last = text.rsplit(None, 1)[-1]
    return "://" in last or last.startswith("www.")


def _parts_word(text: str, following: str) -> bool:
    """Tell "nour-" / "riture" and "Port-au-" / "Prince" from a dash and from "pré-" / "et"."""
    if text[-1:] not in "-\u2010\u00ad" or not text:
        return False
    found = _HYPHEN.search(text[-_LONGEST_WORD:])
    if found is None or not following[:1].isalpha() or _AND.match(following):
        return False
    return following[:1].islower() or found["word"][:1].isupper()


def _keeps_hyphen(head: str, tail: str) -> bool:
    """Tell a compound ("vice-président") from a word cut in two ("évi-table")."""
    cut = head.islower() and tail.islower()
    head, tail = head.replace("’", "'").lower().rpartition("'")[2], tail.lower()
    first = head.rpartition("-")[2]
    if knows(f"{first}-{tail}", "fr") or first in _PREFIXES:
        return True
    if knows(first + tail, "fr"):
        return False
    return not cut or (knows(first, "fr") and knows(tail, "fr"))
