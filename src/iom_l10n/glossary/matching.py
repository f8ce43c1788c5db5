"""Find terms in a text: one automaton over all keys, then rules at each place, longest first."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from iom_l10n.glossary.folding import Folded, fold, folded
from iom_l10n.glossary.french_context import DETERMINER, is_other_word
from iom_l10n.glossary.french_names import is_family_name
from iom_l10n.glossary.inclusive import without_endings
from iom_l10n.glossary.morphology.arabic import ARABIC_PREFIX, ARABIC_SUFFIX
from iom_l10n.model import Hit, Term
from iom_l10n.text.placeholders import placeholders
from iom_l10n.text.protected import masked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ahocorasick_rs import AhoCorasick

    from iom_l10n.glossary.keys import Rules
    from iom_l10n.model import Concept, LocaleTag

    Place = tuple[int, int, Rules]

__all__ = ["Matcher"]

_SUFFIX = r"(?:pdf|docx?|xlsx?|pptx?|od[st]|csv|txt|html?|jpe?g|png|zip|mp[34])(?!\w)"
_FILE = re.compile(rf"\.{_SUFFIX}")
_PROTECTED_SIGNS = re.compile(r"[/@#{}%<\[\d]")
_ELISIONS = frozenset({"l", "d", "qu", "n", "s", "j", "m", "t", "c", "lorsqu", "puisqu", "jusqu"})
# What may stand beside a word that is whole without a closer look.
_GAPS = frozenset(["", *" \u00a0\u202f\n.,;:!?()«»“”"])
_GAPS_BEFORE_FILE = ' \u00a0\u202f\n(«»“”"'
_WINDOW = 60  # signs on each side of a determiner in which a term is looked for
_DE = " de"
_FREE_PREFIXES = frozenset({"vice", "ex", "co", "non"})
_WORD_BEFORE = re.compile(r"([^\W\d_]+)['’ ]?$")
_MODEL = re.compile(r"[-‐\u2011]\d+[A-Za-z]")  # UE-12B is no European Union, UE-27 is
_CAPITALISED_AFTER = re.compile(r"[ -][A-ZÀÂÇÉÈÊËÎÏÔÙÛÜ][^\W\d_]*[a-zà-ÿ]")
_CAPITALISED_BEFORE = re.compile(
    r"(?:(?<![.!?»] )(?<!^)\b[A-ZÀÂÇÉÈÊÎÔÛ][a-zà-ÿ]+|\bMM?\.|\bMmes?|\bMlle|\bDr\.?)[ -]$"
)


@dataclass(slots=True)
class Matcher:
    """Terms of one language, to be found in any text of it.

    `entries` gives, when first needed, the forms in order of precedence; `targets` the approved
    terms of a hit.
    """

    lang: LocaleTag
    entries: Callable[[], Iterable[tuple[str, Rules]]]
    targets: Callable[[Concept, Term], tuple[Term, ...]]
    ambiguous: frozenset[str] = frozenset()
    # One place a key of the automaton: a form and its rules; all of a key that has several, apart.
    _forms: list[str] = field(default_factory=list, init=False, repr=False)
    _rules: list[Rules] = field(default_factory=list, init=False, repr=False)
    _more: dict[int, list[tuple[str, Rules]]] = field(default_factory=dict, init=False, repr=False)
    _automaton: AhoCorasick | None = field(default=None, init=False, repr=False)
    _arabic: bool = field(default=False, init=False, repr=False)
    _french: bool = field(default=False, init=False, repr=False)

    def match(self, text: str) -> tuple[Hit, ...]:
        """Return the hits in order, never overlapping: the longest wins and holds the others.

        Spans are code points of `text`. Nothing is found inside URLs, e-mails, handles, phone
        numbers, tags and placeholders.
        """
        if self._automaton is None:
            self._build()
        view = folded(text)
        if self._french:
            view = without_endings(view)
        found = self._places(view)
        if self._french:
            found += self._across_determiners(view)
        if found and (_PROTECTED_SIGNS.search(text) or "www." in text or _FILE.search(text)):
            blanked = _blanked(text)
            found = [p for p in found if blanked[p[0] : p[1]] == text[p[0] : p[1]]]
        if found and self._french:
            found = [
                place
                for place in found
                if text[place[0]].islower() or not is_family_name(text, place[0], place[1])
            ]
        return tuple(self._hits(text, found)) if found else ()

    def _build(self) -> None:
        from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415 - first match only

        base = self.lang.split("-")[0].lower()
        self._arabic, self._french = base == "ar", base == "fr"
        places: dict[str, int] = {}
        for form, rules in self.entries():
            bare = fold(form)
            if len(bare) != len(form) or not bare.strip(" '"):
                continue
            place = places.setdefault(bare, len(places))
            if place == len(self._forms):
                self._forms.append(form)
                self._rules.append(rules)
            else:
                first = (self._forms[place], self._rules[place])
                self._more.setdefault(place, [first]).append((form, rules))
        for more in self._more.values():
            more.sort(key=_precedence)
        self._automaton = AhoCorasick(list(places), matchkind=MatchKind.Standard)

    def _places(self, view: Folded) -> list[Place]:
        """Return the spans of a text where a term counts, with its rules."""
        kept, found = view.kept, []
        latin, forms, more = not self._arabic, self._forms, self._more
        assert self._automaton is not None  # noqa: S101 - built by match
        matches = self._automaton.find_matches_as_indexes(view.bare, overlapping=True)
        for index, start, end in matches:
            left = kept[start - 1] if start else " "
            if latin and left.isalnum() and kept[start].isalnum():
                continue
            if index not in more:
                rules, form = self._rules[index], forms[index]
                if (
                    rules.plain
                    and latin
                    and left in _GAPS
                    and kept[end : end + 1] in _GAPS
                    and kept[start:end].lower() == form
                ):
                    found.append((*view.span(start, end), rules))
                    continue
                entries: Sequence[tuple[str, Rules]] = ((form, rules),)
            else:
                entries = more[index]
            for form, rules in entries:
                stop = end if rules.rest is None else rules.stop(view.bare, end)
                if stop and self._counts(view, start, stop, form, rules):
                    found.append((*view.span(start, stop), rules))
                    if rules.rest is None:  # an open wording may end later: go on
                        break
        return found

    def _across_determiners(self, view: Folded) -> Iterator[Place]:
        """Yield what stands around a determiner: "membres de leur famille" is membre de famille."""
        bare, kept = view.bare, view.kept
        for match in DETERMINER.finditer(bare):
            first, last = match.span()
            begin = bare.rfind(" ", 0, max(0, first - _WINDOW)) + 1
            stop = bare.find(" ", last + _WINDOW)
            stop = len(bare) if stop < 0 else stop
            near = Folded(
                bare[begin:first] + _DE + bare[last:stop], kept[begin:first] + _DE + kept[last:stop]
            )
            moved = last - first - len(_DE)
            for start, end, rules in self._places(near):
                if begin + start < first and begin + end > first + len(_DE):
                    yield (*view.span(begin + start, begin + end + moved), rules)

    def _is_whole(self, view: Folded, start: int, end: int, *, exact: bool) -> bool:
        if self._arabic and not exact:
            return _is_whole_arabic(view.bare, start, end)
        kept = view.kept
        if end < len(kept) and kept[end].isalnum() and kept[end - 1].isalnum():
            return False
        return start == 0 or not (kept[start - 1].isalnum() and kept[start].isalnum())

    def _counts(self, view: Folded, start: int, end: int, form: str, rules: Rules) -> bool:
        if not self._is_whole(view, start, end, exact=rules.exact):
            return False
        written = view.kept[start:end]
        if rules.exact:
            return form in (written, _plain(written)) and not _MODEL.match(view.kept, end)
        return rules.rest is not None or (
            _same_letters(written, form)
            and (not rules.capitals or any(written[place].isupper() for place in rules.capitals))
            and (not rules.after or _stands_after(view.bare, start, rules.after))
            and (not self._french or self._counts_in_french(view, start, end, form, rules))
        )

    def _counts_in_french(
        self, view: Folded, start: int, end: int, form: str, rules: Rules
    ) -> bool:
        if rules.capitals:
            return rules.term.text not in self.ambiguous or _is_no_person(view.kept, start, end)
        return not (
            rules.noun and is_other_word(view.kept, start, form, rules.term.text)
        ) and _is_no_part(view, start, end)

    def _hits(self, text: str, found: Sequence[Place]) -> Iterator[Hit]:
        """Yield the longest hits in order, each with the longest inside it, and so on inward."""
        chosen = _longest(found)
        inner = sorted(found, key=_start) if len(chosen) < len(found) else []
        starts = [place[0] for place in inner]
        for start, end, rules in chosen:
            nested: tuple[Hit, ...] = ()
            if inner:
                near = inner[bisect_left(starts, start) : bisect_left(starts, end)]
                inside = [p for p in near if p[1] <= end and p[1] - p[0] < end - start]
                if inside:
                    nested = tuple(self._hits(text, inside))
            if rules.targets is None:
                rules.targets = self.targets(rules.concept, rules.term)
            yield Hit(
                concept=rules.concept.id,
                term=rules.term.text,
                status=rules.term.status,
                start=start,
                end=end,
                text=text[start:end],
                targets=rules.targets,
                nested=nested,
                acronym=rules.term.acronym,
            )


def _precedence(entry: tuple[str, Rules]) -> tuple[bool, bool]:
    """Open wordings first; then a term's own wording before another's inflected one."""
    form, rules = entry
    return rules.rest is None, form != rules.term.text.lower() and not rules.exact


def _blanked(text: str) -> str:
    """Return the text with protected parts and placeholders blanked, nothing moved."""
    out = masked(text)
    for match in _FILE.finditer(text):
        start = max(map(text[: match.start()].rfind, _GAPS_BEFORE_FILE)) + 1
        out = out[:start] + "_" * (match.end() - start) + out[match.end() :]
    for part in placeholders(text):
        out = out[: part.start] + "_" * (part.end - part.start) + out[part.end :]
    return out


def _start(place: Place) -> int:
    return place[0]


def _longest(found: Sequence[Place]) -> Sequence[Place]:
    if all(one[1] <= other[0] for one, other in pairwise(found)):
        return found
    chosen: list[Place] = []
    taken = bytearray(max(end for _start, end, _rules in found))
    for start, end, rules in sorted(found, key=lambda place: (place[0] - place[1], place[0])):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            chosen.append((start, end, rules))
    return sorted(chosen, key=_start)


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
