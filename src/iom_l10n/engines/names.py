"""Names in a French text that the termbase does not know: people and places.

A pivot language reads them as words (Tela became "Cloth", San José "Saint José"), so there they
are hidden. Elsewhere an engine keeps them, and hiding them would cost it grammar.
"""

from __future__ import annotations

import re
from functools import cache

__all__ = ["name_spans"]

# Words that begin sentences; simplemma does not know the contracted ones.
_SMALL_WORDS = frozenset(
    re.findall(
        r"\w+",
        "le la les un une des du au aux à a en et de dans par pour sur avec sans sous chez il elle"
        " ils elles ce cet cette ces son sa ses leur leurs qui que dont où mais ou donc or ni car"
        " si selon depuis pendant après avant entre vers lors trop très tout tous toute toutes"
        " plus parmi dès ainsi aussi enfin ensuite hier",
    )
)
_CAPITAL = "A-ZÀÂÄÇÉÈÊËÎÏÔÖÛÜÁÍÓÚÑ"
_GROUP = re.compile(
    rf"(?<![\w’'-])[{_CAPITAL}][\w-]*(?![\w’'-])\.?"
    rf"(?:[ \u00a0](?:(?:de|del|la|las|los|el|van|von|bin|ben)[ \u00a0])*[{_CAPITAL}][\w-]*\.?)*"
    rf"|(?<=[’'])[{_CAPITAL}][\w-]*(?:[ \u00a0][{_CAPITAL}][\w-]*)*"
)
_LEAD = re.compile(r"([^\W\d_]+)[ \u00a0]((?:de|del|la|el)[ \u00a0])?(?=\w)")
_INITIAL = re.compile(rf"(?:^|(?<=[ .-]))[{_CAPITAL}]\.$")
_WORD = re.compile(r"[^\W\d_]+")


def name_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of names: capitalised groups with a word that is not French."""
    spans = []
    for match in _GROUP.finditer(text):
        start, end = match.span()
        while lead := _LEAD.match(text, start, end):
            opens = not text[:start].rstrip(" \u00a0«“–-")[-1:].isalnum()
            if not _is_no_name(lead.group(1), joined=opens and bool(lead.group(2))):
                break
            start = lead.end()
        while end > start and text[end - 1] == "." and not _INITIAL.search(text, start, end):
            end -= 1
        words = _WORD.findall(text, start, end)
        if any(_is_foreign(word) for word in words):
            spans.append((start, end))
    return spans


def _is_no_name(word: str, *, joined: bool) -> bool:
    """Say whether the first word of a group is the sentence's: "Selon Adèle", "Parti de Kayes"."""
    small = word.lower()
    return small in _SMALL_WORDS or (joined and _is_french(word))


def _is_foreign(word: str) -> bool:
    return len(word) > 1 and word.lower() not in _SMALL_WORDS and not _is_french(word)


@cache
def _is_french(word: str) -> bool:
    import simplemma  # noqa: PLC0415 - a quarter of a second, for pivots only

    return len(word) > 1 and bool(simplemma.is_known(word.lower(), lang="fr"))
