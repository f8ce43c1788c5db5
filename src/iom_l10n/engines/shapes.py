"""What is plainly wrong with the shape of an answer, whoever gave it.

Each question is asked so that an honest translation is never in doubt: a short text says too
little about length or language to be judged.
"""

from __future__ import annotations

import re

from iom_l10n.text.function_words import foreign_language, french_only, is_function_word
from iom_l10n.text.words import fold, words_at

__all__ = ["far_longer", "far_shorter", "once", "other_language", "still_french", "unprintable"]

_LONG_ENOUGH = 40
_SHORTEST_SHARE, _LONGEST_SHARE, _LEEWAY = 0.25, 3.0, 60
# Scripts that write no vowels say as much in less, and signs that are words in a third.
_DENSITY = dict.fromkeys(("zh", "ja", "ko", "yue", "wuu"), 3) | dict.fromkeys(("ar", "he", "fa"), 2)
_FEWEST_WORDS = 3
_MOST_OF_IT, _NEARLY_ALL = 0.6, 0.8
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffd\ufffe\uffff\ud800-\udfff]"
)


def once(answer: str, source: str) -> str:
    """Return an answer that says everything twice said once, unless the source does the same."""
    return answer if _half(source) else _half(answer) or answer


def _half(text: str) -> str:
    core = text.strip()
    middle = len(core) // 2
    for cut in (middle, middle + 1):
        first, second = core[:cut].strip(), core[cut:].strip()
        if first == second and len(first.split()) > 1:
            return first
    return ""


def far_shorter(answer: str, source: str, language: str) -> bool:
    """Say whether an answer cannot hold what a longer source says."""
    share = _SHORTEST_SHARE / _DENSITY.get(language, 1)
    return len(source) >= _LONG_ENOUGH and len(answer.strip()) < share * len(source)


def far_longer(answer: str, source: str) -> bool:
    """Say whether an answer holds more than any translation of the source."""
    return len(answer) > _LONGEST_SHARE * len(source) + _LEEWAY


def other_language(answer: str, language: str) -> str | None:
    """Return the language of an answer that is plainly in another one than asked."""
    return foreign_language(answer, language)


def still_french(answer: str, source: str, language: str) -> bool:
    """Say whether an answer is the French source, typography aside, and more than a name.

    Terms alone may have been put in: agua potable in a French sentence is no Spanish.
    """
    if language == "fr":
        return False
    if fold(answer) != fold(source):
        return _mostly(answer, source, language)
    small = [word.text for word in words_at(source) if word.text.islower() and len(word.text) > 1]
    if len(small) < _FEWEST_WORDS:
        return False
    sentence = source.rstrip().endswith((".", "!", "?")) and len(small) > _FEWEST_WORDS
    return sentence or any(french_only(word) for word in small)


def _mostly(answer: str, source: str, language: str) -> bool:
    """Say whether most words of an answer stand in the source, small French ones among them."""
    theirs = [word.text.lower() for word in words_at(answer)]
    ours = {word.text.lower() for word in words_at(source)}
    kept = [word for word in theirs if word in ours]
    french = {w for w in kept if french_only(w) and not is_function_word(w, language)}
    share = _MOST_OF_IT if len(french) >= _FEWEST_WORDS else _NEARLY_ALL
    return len(french) > 1 and len(kept) >= share * len(theirs)


def unprintable(answer: str, source: str) -> bool:
    """Say whether an answer holds signs that no text has: controls, halves of a pair."""
    return any(sign not in source for sign in _UNPRINTABLE.findall(answer))
