"""What a candidate term was translated by: wordings of the targets of its sentences.

Two signs are taken together: how constantly a wording stands where the term stands (Dice
coefficient), and how alike the two are written, since names and terms are often cognates.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from iom_l10n.text.words import strip_accents, words_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Guess", "TargetGuesser"]

Guess = tuple[str, float]
_LONGEST = 6
_MOST = 3
_LEAST = 0.62
_LEAST_ACRONYM = 0.55  # letters change places: CRM, RCM
_LEAST_LETTERS = 3
_LINKS = {
    "en": frozenset("a an the of and in on for to from by with at".split()),  # noqa: SIM905
    "es": frozenset("el la los las un una de del y e en a al con por para sobre que".split()),  # noqa: SIM905
    "pt": frozenset("o a os as um uma de do da dos das e em no na com por para sobre que".split()),  # noqa: SIM905
}


class TargetGuesser:
    """Wordings of one language's targets, counted once for all candidates."""

    def __init__(self, lang: str, pairs: Iterable[tuple[str, str]]) -> None:
        base = lang.partition("-")[0]
        self._links = _LINKS.get(base, frozenset())
        self._pairs = [(source, frozenset(self._wordings(target))) for source, target in pairs]
        self._counts = Counter(wording for _source, found in self._pairs for wording in found)

    def guesses(self, forms: Sequence[str], *, acronym: bool) -> list[Guess]:
        """Return at most three wordings with their scores (0 to 1), best first."""
        from rapidfuzz import fuzz  # noqa: PLC0415 - heavy

        holding = [found for source, found in self._pairs if any(form in source for form in forms)]
        together = Counter(wording for found in holding for wording in found)
        scored = []
        for wording, count in together.items():
            if wording.isupper() != acronym:
                continue
            dice = 2 * count / (len(holding) + self._counts[wording])
            plain = strip_accents(wording.lower())
            alike = max(fuzz.ratio(strip_accents(form.lower()), plain) for form in forms) / 100
            constant = dice if len(holding) > 1 else dice / 2
            scored.append((wording, round((constant + alike) / 2, 2)))
        scored.sort(key=lambda guess: (-guess[1], -len(guess[0]), guess[0]))
        least = _LEAST_ACRONYM if acronym else _LEAST
        return [guess for guess in scored[:_MOST] if guess[1] >= least]

    def _wordings(self, target: str) -> Iterable[str]:
        words = words_at(target)
        for first, word in enumerate(words):
            if not self._bears(word.text):
                continue
            for last in range(first, min(first + _LONGEST, len(words))):
                if not self._bears(words[last].text):
                    continue
                between = target[word.start : words[last].end]
                if not any(sign in between for sign in ",;:.()«»“”"):
                    yield between

    def _bears(self, word: str) -> bool:
        return len(word) >= _LEAST_LETTERS and word.lower() not in self._links
