"""Which line above the text is its title: the one that speaks of the same things.

A page copied or printed whole has hundreds of labels above its text, in words that nobody can list.
But no menu speaks of what the release tells: the title repeats its words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["shares_subject", "subject_of"]

_WORD = re.compile(r"[^\W_]{4,}")  # shorter words are articles and prepositions
_STEM = 5
_FEWEST, _SHARE = 2, 0.25
_COMMON = frozenset(
    {
        "accue", "actua", "aller", "annua", "artic", "autre", "avant", "avec", "cette", "comme",
        "commu", "conte", "contr", "dans", "depui", "des", "dont", "elle", "entre", "être", "faire",
        "infor", "inter", "leur", "leurs", "mais", "même", "minis", "monde", "natio", "notre",
        "nous", "nouve", "organ", "pays", "plus", "pour", "press", "princ", "publi", "quand",
        "quel", "rappo", "regio", "sans", "selon", "ses", "site", "sont", "sous", "sur", "tous",
        "tout", "toute", "trava", "unies", "vers", "votre", "vous",
    }
)  # fmt: skip


def subject_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the beginnings of the words that texts are about."""
    return frozenset(
        stem
        for text in texts
        for word in _WORD.findall(text.lower())
        if not word.isdigit() and (stem := word[:_STEM]) not in _COMMON
    )


def shares_subject(text: str, subject: frozenset[str]) -> bool:
    """Tell whether a line speaks of the subject of the text below it."""
    words = subject_of([text])
    shared = len(words & subject)
    return shared >= _FEWEST and shared >= _SHARE * len(words)
