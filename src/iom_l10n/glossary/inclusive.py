"""Inclusive writing, read as the word without its endings: demandeur·euse·s d'asile."""

from __future__ import annotations

import re

from iom_l10n.glossary.folding import Folded, fold

__all__ = ["ENDINGS", "is_ending", "may_have_endings", "without_endings"]

_FEMININES = ("e", "ne", "le", "ve", "se", "euse", "rice", "trice", "ère", "ière", "esse")
_FEMININE = f"(?:{'|'.join(_FEMININES)})"
_WORD = 2
_ENDING = re.compile(
    r"·\w{1,5}(?:·?s)?(?!\w)|•\w{1,5}(?:•?s)?(?!\w)|‧\w{1,5}(?:‧?s)?(?!\w)"
    rf"|\((?:{_FEMININE}?s|{_FEMININE})\)s?(?!\w)|\.{_FEMININE}(?:\.?s)?(?!\w)"
    r"|-(?:e|ne|ve|euse|t?rice)(?:-?s)?(?!\w)|/(?:e|ne|ve|euse|t?rice)s?(?!\w)"
)
_HYPHENED = re.compile(r"-(?:e|ne|ve|euse|t?rice)(?:-?s)?(?!\w)")
_DOTS = fold("·•")
# Without one of these, or the hyphen of `may_have_endings`, a text of Windows-1252 has no ending.
ENDINGS = (
    *_DOTS,
    *(fold(f".{ending}") for ending in _FEMININES),
    "(s)",
    *(fold(f"({ending}{plural})") for ending in _FEMININES for plural in ("", "s")),
    *("/e", "/ne", "/ve", "/rice", "/trice"),
)


def may_have_endings(text: str) -> bool:
    """Say whether a text has an ending behind a hyphen, which no bare form shows."""
    return "-" in text and _HYPHENED.search(text) is not None


def is_ending(bare: str, start: int, end: int) -> bool:
    """Say whether what may be an ending is one: ".e" is none in ".example" nor in "S.E."."""
    behind = bare[end : end + 1]
    return bare[max(0, start - _WORD) : start].isalpha() and (
        bare[end - 1] in _DOTS
        or not behind.isalnum()
        or (behind == "s" and not bare[end + 1 : end + 2].isalnum())
    )


def without_endings(view: Folded) -> Folded:
    """Return a text without such endings; the letter before one spans it."""
    kept = view.kept
    # Behind a word: not in "i.e.".
    found = [
        match.span()
        for match in _ENDING.finditer(kept)
        if kept[max(0, match.start() - _WORD) : match.start()].isalpha()
        and match.start() >= _WORD
        and (kept[match.start() - 1].islower() or match.group()[0] in "·•‧")
    ]
    if not found:
        return view
    written: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    last = 0
    for first, end in [*found, (len(kept), len(kept))]:
        written.append(kept[last:first])
        for place in range(last, first):
            one, other = view.span(place, place + 1)
            starts.append(one)
            ends.append(other)
        if first < end:
            ends[-1] = view.span(first, end)[1]
        last = end
    text = "".join(written)
    return Folded(fold(text), text, starts, ends)
