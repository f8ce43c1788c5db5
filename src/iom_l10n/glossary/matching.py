"""Find terms in a text: one automaton over all keys, then rules at each place, longest first."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from iom_l10n.glossary.bounds import (
    is_no_part,
    is_no_person,
    is_whole_arabic,
    plain,
    same_letters,
    stands_after,
)
from iom_l10n.glossary.folding import Folded, fold, folded
from iom_l10n.glossary.french_context import DETERMINER, DETERMINER_SIGNS, is_other_word
from iom_l10n.glossary.french_names import is_family_name
from iom_l10n.glossary.inclusive import without_endings
from iom_l10n.model import Hit, Term
from iom_l10n.text.placeholders import placeholders
from iom_l10n.text.protected import masked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ahocorasick_rs import AhoCorasick

    from iom_l10n.glossary.keys import Facts, Rules
    from iom_l10n.model import Concept, LocaleTag

    Place = tuple[int, int, Rules]

__all__ = ["Matcher"]

_SUFFIX = r"(?:pdf|docx?|xlsx?|pptx?|od[st]|csv|txt|html?|jpe?g|png|zip|mp[34])(?!\w)"
_FILE = re.compile(rf"\.{_SUFFIX}")
_PROTECTED_SIGNS = ("/", "@", "#", "{", "%", "<", "[", "www.")
# What may stand beside a word that is whole without a closer look.
_GAPS = frozenset(["", *" \u00a0\u202f\n.,;:!?()«»“”"])
_GAPS_BEFORE_FILE = ' \u00a0\u202f\n(«»“”"'
_WINDOW = 60  # signs on each side of a determiner in which a term is looked for
_DE = " de"
_MODEL = re.compile(r"[-‐\u2011]\d+[A-Za-z]")  # UE-12B is no European Union, UE-27 is


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
    _first_sign: int = field(default=0, init=False, repr=False)
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
        found, crossing = self._places(view)
        if crossing:
            found += self._across_determiners(view)
        if not found:
            return ()
        if _may_be_protected(text):
            blanked = _blanked(text)
            found = [p for p in found if blanked[p[0] : p[1]] == text[p[0] : p[1]]]
        if self._french:
            found = [
                place
                for place in found
                if text[place[0]].islower() or not is_family_name(text, place[0], place[1])
            ]
        return tuple(self._hits(text, found))

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
        self._first_sign = len(places)
        if self._french:
            places |= {sign: len(places) + n for n, sign in enumerate(DETERMINER_SIGNS)}
        self._automaton = AhoCorasick(list(places), matchkind=MatchKind.Standard)

    def _places(self, view: Folded) -> tuple[list[Place], bool]:
        """Return the spans of a text where a term counts, and whether a determiner stands in it."""
        kept, found, crossing = view.kept, [], False
        latin, all_forms, all_rules, more = not self._arabic, self._forms, self._rules, self._more
        as_written, first_sign = view.starts is None, self._first_sign
        assert self._automaton is not None  # noqa: S101 - built by match
        matches = self._automaton.find_matches_as_indexes(view.bare, overlapping=True)
        for index, start, end in matches:
            if index >= first_sign:
                crossing = True
                continue
            left, right = kept[start - 1] if start else " ", kept[end : end + 1]
            if latin and left.isalnum() and kept[start].isalnum():
                continue
            if index not in more:
                rules, form = all_rules[index], all_forms[index]
                if latin and rules.rest is None:
                    if right.isalnum() and kept[end - 1].isalnum():
                        continue
                    if (
                        rules.plain
                        and left in _GAPS
                        and right in _GAPS
                        and kept[start:end].lower() == form
                    ):
                        if not (rules.noun and is_other_word(kept, start, form, rules.term.text)):
                            span = (start, end) if as_written else view.span(start, end)
                            found.append((*span, rules))
                        continue
                entries: Sequence[tuple[str, Rules]] = ((form, rules),)
            else:
                entries = more[index]
            found += self._judged(view, start, end, entries)
        return found, crossing

    def _judged(
        self, view: Folded, start: int, end: int, entries: Sequence[tuple[str, Rules]]
    ) -> Iterator[Place]:
        """Yield the first form that counts at a place; open wordings may end later: all of them."""
        for form, rules in entries:
            stop = end if rules.rest is None else rules.stop(view.bare, end)
            if stop and self._counts(view, start, stop, form, rules):
                yield (*view.span(start, stop), rules)
                if rules.rest is None:
                    break

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
            for start, end, rules in self._places(near)[0]:
                if begin + start < first and begin + end > first + len(_DE):
                    yield (*view.span(begin + start, begin + end + moved), rules)

    def _is_whole(self, view: Folded, start: int, end: int, *, exact: bool) -> bool:
        if self._arabic and not exact:
            return is_whole_arabic(view.bare, start, end)
        kept = view.kept
        if end < len(kept) and kept[end].isalnum() and kept[end - 1].isalnum():
            return False
        return start == 0 or not (kept[start - 1].isalnum() and kept[start].isalnum())

    def _counts(self, view: Folded, start: int, end: int, form: str, rules: Rules) -> bool:
        if not self._is_whole(view, start, end, exact=rules.exact):
            return False
        written = view.kept[start:end]
        if rules.exact:
            return form in (written, plain(written)) and not _MODEL.match(view.kept, end)
        return rules.rest is not None or (
            same_letters(written, form)
            and (not rules.capitals or any(written[place].isupper() for place in rules.capitals))
            and (not rules.after or stands_after(view.bare, start, rules.after))
            and (not self._french or self._counts_in_french(view, start, end, form, rules))
        )

    def _counts_in_french(
        self, view: Folded, start: int, end: int, form: str, rules: Rules
    ) -> bool:
        if rules.capitals:
            return rules.term.text not in self.ambiguous or is_no_person(view.kept, start, end)
        return not (
            rules.noun and is_other_word(view.kept, start, form, rules.term.text)
        ) and is_no_part(view, start, end)

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
            concept, term, status, targets, acronym = rules.facts or self._facts(rules)
            yield Hit(
                concept=concept,
                term=term,
                status=status,
                start=start,
                end=end,
                text=text[start:end],
                targets=targets,
                nested=nested,
                acronym=acronym,
            )

    def _facts(self, rules: Rules) -> Facts:
        term, concept = rules.term, rules.concept
        targets = self.targets(concept, term)
        rules.facts = facts = (concept.id, term.text, term.status, targets, term.acronym)
        return facts


def _precedence(entry: tuple[str, Rules]) -> tuple[bool, bool]:
    """Open wordings first; then a term's own wording before another's inflected one."""
    form, rules = entry
    return rules.rest is None, form != rules.term.text.lower() and not rules.exact


def _may_be_protected(text: str) -> bool:
    """Say whether a text may hold a part in which nothing is found; digits hold no word."""
    return any(map(text.__contains__, _PROTECTED_SIGNS)) or _FILE.search(text) is not None


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
    if len(found) == 1 or all(one[1] <= other[0] for one, other in pairwise(found)):
        return found
    chosen: list[Place] = []
    taken = bytearray(max(end for _start, end, _rules in found))
    for start, end, rules in sorted(found, key=lambda place: (place[0] - place[1], place[0])):
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            chosen.append((start, end, rules))
    return sorted(chosen, key=_start)
