"""Find terms in a text: one automaton over all keys, then rules at each place, longest first."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iom_l10n.glossary.folding import Folded, fold, folded
from iom_l10n.glossary.french_context import is_verb
from iom_l10n.glossary.morphology.arabic import ARABIC_PREFIX, ARABIC_SUFFIX
from iom_l10n.model import Hit, Term
from iom_l10n.text.placeholders import placeholders
from iom_l10n.text.protected import masked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ahocorasick_rs import AhoCorasick

    from iom_l10n.glossary.keys import Key
    from iom_l10n.model import Concept, LocaleTag

__all__ = ["Matcher"]

_PROTECTED_SIGNS = re.compile(r"[/@#{}%<\[\d]|www\.")
_ELISIONS = frozenset({"l", "d", "qu", "n", "s", "j", "m", "t", "c", "lorsqu", "puisqu", "jusqu"})
_INCLUSIVE = re.compile(r"(?:\(e\)s?|\(s\)|[·•‧]\w{1,5}(?:[·•‧]?s)?|\.e(?:\.?s)?)(?!\w)")
_FREE_PREFIXES = frozenset({"vice", "ex", "co", "non"})
_WORD_BEFORE = re.compile(r"([^\W\d_]+)['’ ]?$")
_CAPITALISED_AFTER = re.compile(r"[ -][A-ZÀÂÇÉÈÊËÎÏÔÙÛÜ][^\W\d_]*[a-zà-ÿ]")
_CAPITALISED_BEFORE = re.compile(
    r"(?:(?<![.!?»] )(?<!^)\b[A-ZÀÂÇÉÈÊÎÔÛ][a-zà-ÿ]+|\bMM?\.|\bMmes?|\bMlle|\bDr\.?)[ -]$"
)


@dataclass(slots=True)
class Matcher:
    """Terms of one language, to be found in any text of it.

    `entries` gives, when first needed, the keys in order of precedence; `targets` the approved
    terms of a hit.
    """

    lang: LocaleTag
    entries: Callable[[], Iterable[tuple[str, Key]]]
    targets: Callable[[Concept, Term], tuple[Term, ...]]
    ambiguous: frozenset[str] = frozenset()
    _keys: list[list[Key]] = field(default_factory=list, init=False, repr=False)
    _automaton: AhoCorasick | None = field(default=None, init=False, repr=False)
    _arabic: bool = field(default=False, init=False, repr=False)
    _french: bool = field(default=False, init=False, repr=False)

    def match(self, text: str) -> tuple[Hit, ...]:
        """Return the hits in order, never overlapping: the longest wins and holds the others.

        Spans are code points of `text`. Nothing is found inside URLs, e-mails, handles, phone
        numbers, tags and placeholders.
        """
        automaton = self._automaton or self._build()
        view = folded(_blanked(text) if _PROTECTED_SIGNS.search(text) else text)
        found: list[tuple[int, int, Key]] = []
        for index, start, end in automaton.find_matches_as_indexes(view.bare, overlapping=True):
            if self._breaks_a_word(view.bare, start):
                continue
            for key in self._keys[index]:
                stop = end if key.rest is None else key.stop(view.bare, end)
                if (
                    stop
                    and self._is_whole(view, start, stop, exact=key.exact)
                    and self._counts(view, start, stop, key)
                ):
                    found.append((start, self._with_ending(view.kept, stop, key), key))
                    if key.rest is None:
                        break
        return tuple(self._hits(text, view, found))

    def _with_ending(self, kept: str, stop: int, key: Key) -> int:
        """Take in the endings of inclusive writing: migrant·e·s, réfugié(e)s."""
        if not self._french or key.exact or key.capitals:
            return stop
        ending = _INCLUSIVE.match(kept, stop)
        return ending.end() if ending else stop

    def _breaks_a_word(self, bare: str, start: int) -> bool:
        return (
            not self._arabic and start > 0 and bare[start - 1].isalnum() and bare[start].isalnum()
        )

    def _build(self) -> AhoCorasick:
        from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415 - first match only

        base = self.lang.split("-")[0].lower()
        self._arabic, self._french = base == "ar", base == "fr"
        places: dict[str, list[Key]] = {}
        for bare, key in self.entries():
            if bare.strip(" '"):
                places.setdefault(bare, []).append(key)
        for keys in places.values():  # a term's own wording before another's inflected form
            keys.sort(key=_precedence)
        self._keys = list(places.values())
        self._automaton = AhoCorasick(list(places), matchkind=MatchKind.Standard)
        return self._automaton

    def _is_whole(self, view: Folded, start: int, end: int, *, exact: bool) -> bool:
        bare = view.bare
        if self._arabic and not exact:
            return _is_whole_arabic(bare, start, end)
        if end < len(bare) and bare[end].isalnum() and bare[end - 1].isalnum():
            return False
        return start == 0 or not (bare[start - 1].isalnum() and bare[start].isalnum())

    def _counts(self, view: Folded, start: int, end: int, key: Key) -> bool:
        if key.rest is not None:
            return True
        written = view.kept[start:end]
        if key.exact:
            return key.form in (written, _plain(written))
        if key.capitals and not any(written[place].isupper() for place in key.capitals):
            return False
        if not _same_letters(written, key.form):
            return False
        return not self._french or self._counts_in_french(view, start, end, key)

    def _counts_in_french(self, view: Folded, start: int, end: int, key: Key) -> bool:
        if key.after and not _stands_after(view.bare, start, key.after):
            return False
        if key.reading and is_verb(
            view.kept, start, start + len(key.form.partition(" ")[0]), key.reading,
            alone=" " not in key.form,
        ):  # fmt: skip
            return False
        if key.capitals:
            return key.term.text not in self.ambiguous or _is_no_person(view.kept, start, end)
        return _is_no_part(view, start, end)

    def _hits(
        self, text: str, view: Folded, found: Sequence[tuple[int, int, Key]]
    ) -> Iterator[Hit]:
        """Yield the longest hits in order, each with the longest inside it, and so on inward."""
        for start, end, key in _longest(found):
            inside = [
                place
                for place in found
                if start <= place[0] and place[1] <= end and place[1] - place[0] < end - start
            ]
            first, last = view.span(start, end)
            yield self._hit(text[first:last], first, key, tuple(self._hits(text, view, inside)))

    def _hit(self, text: str, start: int, key: Key, nested: tuple[Hit, ...]) -> Hit:
        return Hit(
            concept=key.concept.id,
            term=key.term.text,
            status=key.term.status,
            start=start,
            end=start + len(text),
            text=text,
            targets=self.targets(key.concept, key.term),
            nested=nested,
        )


def _precedence(key: Key) -> tuple[bool, bool]:
    """Open wordings may end later than the key; then a term's own wording before inflected ones."""
    return key.rest is None, key.form != key.term.text.lower() and not key.exact


def _blanked(text: str) -> str:
    """Return the text with protected parts and placeholders blanked, nothing moved."""
    out = masked(text)
    for part in placeholders(text):
        out = out[: part.start] + "_" * (part.end - part.start) + out[part.end :]
    return out


def _longest(found: Sequence[tuple[int, int, Key]]) -> list[tuple[int, int, Key]]:
    if not found:
        return []
    chosen: list[tuple[int, int, Key]] = []
    taken = bytearray(max(end for _start, end, _key in found))
    for start, end, key in sorted(found, key=lambda place: (place[0] - place[1], place[0])):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            chosen.append((start, end, key))
    return sorted(chosen, key=lambda place: place[0])


def _plain(written: str) -> str:
    return written.replace("’", "'").replace("-", " ").replace("\u00a0", " ")


def _same_letters(written: str, form: str) -> bool:
    """Compare accents: only a capital may lack one ("Etats membres", "traité" is no "traite")."""
    if written.lower() == form:
        return True
    for letter, expected in zip(written, form, strict=True):
        small = letter.lower()
        if small == expected or not small.isalpha():
            continue
        if fold(small) == small == fold(expected) and letter.isupper():
            continue
        if fold(small) == fold(expected) and "\u0600" <= letter <= "\u06ff":
            continue
        return False
    return True


def _is_whole_arabic(bare: str, start: int, end: int) -> bool:
    """Allow the letters that Arabic writes together with a word: و ف ب ل ك ال and endings."""
    left = start
    while left and bare[left - 1].isalpha():
        left -= 1
    right = end
    while right < len(bare) and bare[right].isalpha():
        right += 1
    return bool(
        ARABIC_PREFIX.fullmatch(bare, left, start) and ARABIC_SUFFIX.fullmatch(bare, end, right)
    )


def _stands_after(bare: str, start: int, words: frozenset[str]) -> bool:
    before = _WORD_BEFORE.search(bare[max(0, start - 12) : start])
    return before is not None and before.group(1) in words


def _is_no_person(kept: str, start: int, end: int) -> bool:
    """Keep "Maurice Bishop" and "M. Salvador" from being countries."""
    return not (
        _CAPITALISED_AFTER.match(kept, end)
        or _CAPITALISED_BEFORE.search(kept[max(0, start - 30) : start])
    )


def _is_no_part(view: Folded, start: int, end: int) -> bool:
    """Refuse a common noun inside a hyphenated word (sous-traite) or in prud'homme."""
    kept = view.kept
    if end < len(kept) and kept[end] in "-‐\u2011" and kept[end + 1 : end + 2].isalpha():
        return False
    if start < 2:  # noqa: PLR2004 - a hyphen or an elision needs a letter before it
        return True
    before = kept[start - 1]
    if before in "-‐\u2011" and kept[start - 2].isalpha():
        word = _WORD_BEFORE.search(view.bare[max(0, start - 12) : start])
        return word is not None and word.group(1) in _FREE_PREFIXES
    if view.bare[start - 1] == "'" and kept[start - 2].isalpha():
        word = _WORD_BEFORE.search(view.bare[max(0, start - 12) : start])
        return word is not None and word.group(1) in _ELISIONS
    return True
