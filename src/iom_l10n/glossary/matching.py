"""Find terms in a text: one automaton over all keys, then rules at each place, longest first."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from iom_l10n.glossary.bounds import (
    is_no_part,
    is_no_person,
    is_whole_arabic,
    plain,
    same_letters,
    stands_after,
)
from iom_l10n.glossary.folding import UNEVEN, Folded, fold, folded, is_uneven, quick_bare
from iom_l10n.glossary.french_context import DETERMINER_SIGNS, is_other_word, is_verb
from iom_l10n.glossary.french_names import is_name
from iom_l10n.glossary.inclusive import ENDINGS, is_ending, may_have_endings, without_endings
from iom_l10n.glossary.nesting import hits_of
from iom_l10n.glossary.territories import DOMAIN as TERRITORIES
from iom_l10n.glossary.untouched import UNTOUCHED, blanked, may_be_untouched
from iom_l10n.model.term import moved

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ahocorasick_rs import AhoCorasick

    from iom_l10n.glossary.keys import Rules
    from iom_l10n.model import Concept, Hit, LocaleTag, Term
    from iom_l10n.model.term import Facts

    Match = tuple[int, int, int]  # the place of a key in the automaton, and its span in a text
    Place = tuple[int, int, Rules]

__all__ = ["Matcher"]

# What may stand beside a word that is whole without a closer look.
_GAPS = frozenset(["", *" \u00a0\u202f\n.,;:!?()«»“”"])
_WINDOW = 60  # signs on each side of a determiner in which a term is looked for
_DE = " de"
_BLANK_LINE = re.compile(r"\n\s*\n")
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
    # By the place of a key in the automaton: first the keys of one form that only its letters and
    # its neighbours decide, then those whose forms are judged. Behind the terms stand the
    # determiners, then the signs of parts in which nothing is found, of white space in a row, and
    # of inclusive endings: a text without them is never searched for these.
    _forms: list[str] = field(default_factory=list, init=False, repr=False)
    _rules: list[Rules] = field(default_factory=list, init=False, repr=False)
    _wary: list[list[tuple[str, Rules]]] = field(default_factory=list, init=False, repr=False)
    _first_determiner: int = field(default=0, init=False, repr=False)
    _first_untouched: int = field(default=0, init=False, repr=False)
    _first_uneven: int = field(default=0, init=False, repr=False)
    _first_ending: int = field(default=0, init=False, repr=False)
    _automaton: AhoCorasick | None = field(default=None, init=False, repr=False)
    _arabic: bool = field(default=False, init=False, repr=False)
    _french: bool = field(default=False, init=False, repr=False)

    def __post_init__(self) -> None:
        """Know the script and the grammar before the first text, and the automaton after it."""
        base = self.lang.split("-")[0].lower()
        self._arabic, self._french = base == "ar", base == "fr"

    def match(self, text: str) -> tuple[Hit, ...]:
        """Return the hits in order, never overlapping: the longest wins and holds the others.

        Spans are code points of `text`. Nothing is found inside URLs, e-mails, handles, phone
        numbers, tags and placeholders, nor over a blank line.
        """
        if "\n" not in text or (gap := _BLANK_LINE.search(text)) is None:
            return self._in_paragraph(text)
        hits: list[Hit] = []
        start = 0
        while gap is not None:
            hits += (moved(hit, start) for hit in self._in_paragraph(text[start : gap.start()]))
            start = gap.end()
            gap = _BLANK_LINE.search(text, start)
        hits += (moved(hit, start) for hit in self._in_paragraph(text[start:]))
        return tuple(hits)

    def _in_paragraph(self, text: str) -> tuple[Hit, ...]:
        bare = quick_bare(text)
        if bare is None or (self._french and may_have_endings(text)):
            return self._carefully(text)
        matches = self._search(bare)
        if not matches:
            return ()
        view = Folded(bare, text)
        found, signs = self._places(view, matches)
        if signs and self._is_irregular(view, signs):
            return self._carefully(text)
        return self._hits(text, view, found, signs)

    def _is_irregular(self, view: Folded, signs: Sequence[Match]) -> bool:
        """Say whether one of the signs is an inclusive ending, or vanishes."""
        for index, start, end in signs:
            if index >= self._first_ending:
                if is_ending(view.bare, start, end):
                    return True
            elif index >= self._first_uneven and is_uneven(view.kept[start:end]):
                return True
        return False

    def _carefully(self, text: str) -> tuple[Hit, ...]:
        """Return the hits of a text of which signs may vanish."""
        view = folded(text)
        if self._french:
            view = without_endings(view)
        found, signs = self._places(view, self._search(view.bare))
        return self._hits(text, view, found, signs, wary=True)

    def _search(self, bare: str) -> list[Match]:
        return (self._automaton or self._built()).find_matches_as_indexes(bare, overlapping=True)

    def _hits(
        self,
        text: str,
        view: Folded,
        found: list[Place],
        signs: Sequence[Match],
        *,
        wary: bool = False,
    ) -> tuple[Hit, ...]:
        for index, start, end in signs:
            if index >= self._first_untouched:
                wary = True
            else:
                found += self._across(view, start, end - 1)
        if wary and may_be_untouched(text, found):
            left = blanked(text)
            found = [p for p in found if left[p[0] : p[1]] == text[p[0] : p[1]]]
        if self._french:
            for place in found:
                start = place[0]
                if start and not text[start].islower() and _is_name(text, place):
                    found = [p for p in found if not _is_name(text, p)]
                    break
        return hits_of(text, found, self._facts) if found else ()

    def _built(self) -> AhoCorasick:
        from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415 - first match only

        written: dict[str, list[tuple[str, Rules]]] = {}
        for form, rules in self.entries():
            bare = fold(form)
            if len(bare) == len(form) and bare.strip(" '"):
                written.setdefault(bare, []).append((form, rules))
        # In order, what a text passes through lies together in memory: a sixth of the time.
        keys = sorted(
            key for key, forms in written.items() if len(forms) == 1 and forms[0][1].plain
        )
        wary = sorted(written.keys() - set(keys))
        self._forms = [written[key][0][0] for key in keys]
        self._rules = [written[key][0][1] for key in keys]
        self._wary = [sorted(written[key], key=_precedence) for key in wary]
        keys += wary
        self._first_determiner = len(keys)
        keys += DETERMINER_SIGNS if self._french else ()
        self._first_untouched = len(keys)
        keys += UNTOUCHED
        self._first_uneven = len(keys)
        keys += UNEVEN
        self._first_ending = len(keys)
        keys += ENDINGS if self._french else ()
        self._automaton = automaton = AhoCorasick(keys, matchkind=MatchKind.Standard)
        return automaton

    def _places(self, view: Folded, matches: Sequence[Match]) -> tuple[list[Place], list[Match]]:
        """Return the spans of a text where a term counts, and what else was found: signs."""
        found: list[Place] = []
        signs: list[Match] = []
        kept, all_forms, all_rules = view.kept, self._forms, self._rules
        first_wary = len(all_forms)
        for index, start, end in matches:
            if index >= first_wary:
                if index < self._first_determiner:
                    found += self._judged(view, start, end, self._wary[index - first_wary])
                else:
                    signs.append((index, start, end))
                continue
            left, right = kept[start - 1] if start else "", kept[end : end + 1]
            if right not in _GAPS or left not in _GAPS:
                if right.isalnum() and kept[end - 1].isalnum():
                    continue
                if left.isalnum() and kept[start].isalnum():
                    continue
                if self._french and not is_no_part(view, start, end):
                    continue
            form, rules = all_forms[index], all_rules[index]
            written = kept[start:end]
            if written != form and not same_letters(written, form):
                continue
            if not (rules.noun and is_other_word(view, start, form, rules.term.text)):
                span = (start, end) if view.starts is None else view.span(start, end)
                found.append((*span, rules))
        return found, signs

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

    def _across(self, view: Folded, first: int, last: int) -> Iterator[Place]:
        """Yield what stands around a determiner: "membres de leur famille" is membre de famille."""
        bare, kept = view.bare, view.kept
        begin = bare.rfind(" ", 0, max(0, first - _WINDOW)) + 1
        stop = bare.find(" ", last + _WINDOW)
        stop = len(bare) if stop < 0 else stop
        near = Folded(
            bare[begin:first] + _DE + bare[last:stop], kept[begin:first] + _DE + kept[last:stop]
        )
        moved = last - first - len(_DE)
        # What may begin before and end behind: an open wording of several goes on.
        around = [
            match
            for match in self._search(near.bare)
            if begin + match[1] < first
            and (begin + match[2] > first + len(_DE) or not self._is_closed(match[0]))
        ]
        for start, end, rules in self._places(near, around)[0]:
            if begin + end > first + len(_DE):
                yield (*view.span(begin + start, begin + end + moved), rules)

    def _is_closed(self, index: int) -> bool:
        """Say whether what is found of a key ends with it."""
        first = len(self._forms)
        if index < first:
            return True
        wary = self._wary[index - first] if index < self._first_determiner else []
        return len(wary) == 1 and wary[0][1].rest is None

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
        term = rules.term.text
        if rules.verb:
            return is_verb(view, start, form) and is_no_part(view, start, end)
        if rules.capitals and (term.isupper() or rules.concept.domain == TERRITORIES):
            return term not in self.ambiguous or is_no_person(view.kept, start, end)
        return not (rules.noun and is_other_word(view, start, form, term)) and is_no_part(
            view, start, end
        )

    def _facts(self, rules: Rules) -> Facts:
        term, concept = rules.term, rules.concept
        targets = self.targets(concept, term)
        rules.facts = facts = (concept.id, term.text, term.status, targets, term.acronym)
        return facts


def _is_name(text: str, place: Place) -> bool:
    start, end, rules = place
    return is_name(text, start, end, common=not rules.capitals)


def _precedence(entry: tuple[str, Rules]) -> tuple[bool, bool]:
    """Open wordings first; then a term's own wording before another's inflected one."""
    form, rules = entry
    return rules.rest is None, form != rules.term.text.lower() and not rules.exact
