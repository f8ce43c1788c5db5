"""Inclusive writing, read as the word without its endings: demandeur·euse·s d'asile."""

from __future__ import annotations

import re

from iom_l10n.glossary.folding import Folded, fold

__all__ = ["without_endings"]

_FEMININE = "(?:e|ne|le|ve|se|euse|rice|trice|ère|ière|esse)"
_WORD = 2
_ENDING = re.compile(
    r"·\w{1,5}(?:·?s)?(?!\w)|•\w{1,5}(?:•?s)?(?!\w)|‧\w{1,5}(?:‧?s)?(?!\w)"
    rf"|\((?:{_FEMININE}?s|{_FEMININE})\)s?(?!\w)|\.{_FEMININE}(?:\.?s)?(?!\w)"
    r"|-(?:e|ne|ve|euse|t?rice)(?:-?s)?(?!\w)|/(?:e|ne|ve|euse|t?rice)s?(?!\w)"
)
# What nearly every text lacks is asked first; one sign in front makes a quick search.
_DOTTED = re.compile(rf"\.{_FEMININE}(?:\.?s)?(?!\w)")
_HYPHENED = re.compile(r"-(?:e|ne|ve|euse|t?rice)(?:-?s)?(?!\w)")
_BRACKETED = re.compile(rf"\((?:{_FEMININE}?s|{_FEMININE})\)")
_SLASHED = re.compile(r"/(?:e|ne|ve|euse|t?rice)s?(?!\w)")


def without_endings(view: Folded) -> Folded:
    """Return a text without such endings; the letter before one spans it."""
    kept = view.kept
    if not (
        "·" in kept
        or "•" in kept
        or "‧" in kept
        or (kept.find(".", 0, -1) >= 0 and _DOTTED.search(kept))
        or ("-" in kept and _HYPHENED.search(kept))
        or ("(" in kept and _BRACKETED.search(kept))
        or ("/" in kept and _SLASHED.search(kept))
    ):
        return view
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
