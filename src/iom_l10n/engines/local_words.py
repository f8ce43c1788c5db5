"""French forms that are rewritten before an engine sees them, because engines leave them.

"14h30", "1er janvier", "M. Dupont" stay French in every draft; here they become what the target
writes, hidden from the engine.
"""

from __future__ import annotations

import re

from iom_l10n.text.masking import Mask

__all__ = ["local_masks", "prepared"]

_TIME = re.compile(r"(?<![\w.,])([01]?\d|2[0-4])\s?h\s?([0-5]\d)?(?!\w)")
_FIRST = re.compile(
    r"(?<!\w)1(?:er|ᵉʳ)(?=[ \u00a0](?:janvier|février|mars|avril|mai|juin|juillet|août|septembre"
    r"|octobre|novembre|décembre))"
)
# Capitals without their accent are words of other classes to an engine: "A ce titre" was "has".
_BARE_A = re.compile(r"(?:^|(?<=[.!?:«] ))A(?= [a-zà-ÿ])")
_BARE_E = re.compile(
    r"\bE(?=(?:tats?|tudes?|lections?|glises?|coles?|quipes?|migr\w+|change\w*)\b)"
)
_CAPITAL = r"[A-ZÀÂÇÉÈÊÎÔÛ]"
_NAME = (
    rf"{_CAPITAL}[\w’'-]*\.?"
    rf"(?:[ \u00a0](?:(?:de|del|la|el|van|von|bin|ben)[ ])*{_CAPITAL}[\w’'-]*)*"
)
_TITLE = re.compile(rf"(?<![\w.])(M\.|MM\.|Mme|Mmes|Mlle|Dr|Pr)[ \u00a0]({_NAME})")
# In Spanish and Portuguese a title takes the article.
_TITLES = {
    "en": {"M.": "Mr.", "MM.": "Messrs.", "Mme": "Ms.", "Mlle": "Ms.", "Dr": "Dr.", "Pr": "Prof."},
    "es": {"M.": "el Sr.", "MM.": "los Sres.", "Mme": "la Sra.", "Mlle": "la Sra.", "Dr": "Dr."},
    "pt": {"M.": "o Sr.", "MM.": "os Srs.", "Mme": "a Sra.", "Mlle": "a Sra.", "Dr": "Dr."},
}
_NOON = 12


def prepared(text: str) -> str:
    """Return the French text with forms rewritten that change nothing but the spelling."""
    return _BARE_E.sub("É", _BARE_A.sub("À", _FIRST.sub("1", text)))


def local_masks(text: str, language: str) -> list[Mask]:
    """Return masks over times of day and forms of address, with what the target writes."""
    masks = [
        Mask(start=match.start(), end=match.end(), back=_time(match, language))
        for match in _TIME.finditer(text)
    ]
    titles = _TITLES.get(language, {})
    masks += [
        Mask(
            start=match.start(),
            end=match.end(),
            back=f"{titles[match.group(1)]} {match.group(2)}",
        )
        for match in _TITLE.finditer(text)
        if match.group(1) in titles
    ]
    return masks


def _time(match: re.Match[str], language: str) -> str:
    hour, minutes = int(match.group(1)), match.group(2)
    if language == "en":
        half = "a.m." if hour % 24 < _NOON else "p.m."
        shown = f"{(hour - 1) % _NOON + 1}" + (f".{minutes}" if minutes else "")
        return f"{shown} {half}"
    if language == "es":
        return f"{hour}.{minutes or '00'}"
    if language == "pt":
        return f"{hour}h{minutes or ''}"
    return f"{hour}:{minutes or '00'}"
