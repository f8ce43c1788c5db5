"""What French shows by its endings: that another number or gender is spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["agrees", "is_small", "other_gender", "other_number"]

_SINGULAR = {
    "ont": "a", "sont": "est", "vont": "va", "font": "fait", "étaient": "était", "seront": "sera",
    "auront": "aura", "doivent": "doit", "peuvent": "peut",
}  # fmt: skip
# Forms of one small word.
_SAME = {
    form: row[0]
    for row in (("à", "au", "aux"), ("son", "sa", "ses"), ("ce", "cet", "cette", "ces"),
                ("leur", "leurs"), ("tout", "tous", "toute", "toutes"))
    for form in row
}  # fmt: skip
_SMALL = frozenset({"le", "la", "l'", "les", "un", "une", "de", "d'", "du", "des"})
_WOMEN = (
    ("n", "nne"), ("eur", "euse"), ("teur", "trice"), ("f", "ve"), ("er", "ère"), ("x", "se"),
    ("el", "elle"), ("et", "ette"), ("c", "que"), ("c", "cque"),
)  # fmt: skip
_LONG_ENOUGH = 4  # letters


def agrees(one: str, other: str) -> bool:
    """Say whether two words are one in another number or gender: a, ont; arrivé, arrivées.

    The very same word agrees with nothing: it moved.
    """
    ours, theirs = one.lower().replace("’", "'"), other.lower().replace("’", "'")
    if ours == theirs:
        return False
    if _SAME.get(ours, ours) == _SAME.get(theirs, theirs):
        return True
    return (
        ours in _plurals(theirs)
        or theirs in _plurals(ours)
        or _is_feminine(ours, theirs)
        or _is_feminine(theirs, ours)
    )


def is_small(word: str) -> bool:
    """Say whether a word is an article or "de", which come and go with what they stand before."""
    return word.lower().replace("’", "'") in _SMALL


def other_number(lost: Iterable[str], added: Iterable[str]) -> tuple[str, str] | None:
    """Return a word that one sentence alone has, and its plural or singular in the other."""
    return next(
        (
            (old, new)
            for old, new in _paired(lost, added)
            if new in _plurals(old) or old in _plurals(new)
        ),
        None,
    )


def other_gender(lost: Iterable[str], added: Iterable[str]) -> tuple[str, str] | None:
    """Return a word that one sentence alone has, and its feminine or masculine in the other."""
    return next(
        (
            (old, new)
            for old, new in _paired(lost, added)
            if _is_feminine(old, new) or _is_feminine(new, old)
        ),
        None,
    )


def _paired(lost: Iterable[str], added: Iterable[str]) -> Iterator[tuple[str, str]]:
    others = [word.lower() for word in added]
    yield from ((old.lower(), new) for old in lost for new in others)


def _plurals(word: str) -> set[str]:
    """Return the forms that would be a word's plural: noun, participle, verb."""
    forms = {many for many, one in _SINGULAR.items() if one == word}
    if len(word) >= _LONG_ENOUGH:
        forms |= {f"{word}s", f"{word}x", f"{word.removesuffix('al')}aux"}
        forms |= {f"{word}nt"} if word.endswith("e") else {f"{word[:-1]}ent"}
    return forms


def _is_feminine(one: str, other: str) -> bool:
    """Say whether `other` is the feminine of `one`, in the same number or another."""
    him, her = one.removesuffix("s"), other.removesuffix("s")
    if len(him) < _LONG_ENOUGH or not her.endswith("e"):
        return False
    return her == f"{him}e" or any(
        him.endswith(man) and her == him.removesuffix(man) + woman for man, woman in _WOMEN
    )
