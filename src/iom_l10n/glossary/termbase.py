"""A project's concepts, ready to be matched."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from iom_l10n.errors import GlossaryError
from iom_l10n.glossary.cells import one_line
from iom_l10n.glossary.cldr_names import currency_concepts, language_concepts
from iom_l10n.glossary.keys import forms_of
from iom_l10n.glossary.matching import Matcher
from iom_l10n.glossary.records import COLUMNS, REQUIRED, About, Record, concepts_of, record_of
from iom_l10n.glossary.table import read_table
from iom_l10n.glossary.territories import AMBIGUOUS, DOMAIN, territory_concepts
from iom_l10n.messages import _
from iom_l10n.model import SOURCE_LANGUAGE, Concept, LocaleTag, Term, TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from iom_l10n.glossary.keys import Rules
    from iom_l10n.model import Hit

__all__ = ["Termbase", "approved_targets", "glossary_files", "load", "read_records", "terms_for"]

_DIGEST_LENGTH = 4
_LITTLE_WORDS = frozenset(
    "l' d' le la les un une des du de au aux a à en the an el los las una unos unas del al"  # noqa: SIM905
    " o os as um uma do da dos das no na".split()
)
_APPROVED = (TermStatus.PREFERRED, TermStatus.ADMITTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Termbase:
    """Concepts in the order of their files; `names` adds CLDR's names beneath them."""

    concepts: tuple[Concept, ...] = ()
    names: bool = True
    _matchers: dict[tuple[str, LocaleTag], Matcher] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def source_matcher(self, target: LocaleTag) -> Matcher:
        """Return the finder of French terms, whose hits carry the terms approved for `target`."""
        return self._matcher("source", SOURCE_LANGUAGE, target)

    def target_matcher(self, target: LocaleTag) -> Matcher:
        """Return the finder of terms of any status in a translation."""
        return self._matcher("target", target, target)

    def named(self, wording: str, targets: Sequence[LocaleTag]) -> tuple[str, ...]:
        """Return the ids of the concepts that a wording means.

        It is an id, a term in any language, or such a term inflected or behind little words:
        "l'OIM", "des droits de l'homme", "los Estados miembros".
        """
        layers = [*self.concepts]
        for target in targets if self.names else ():
            layers += _built_in(target)
        called = one_line(wording).casefold().replace("’", "'")
        found = [
            concept.id
            for concept in layers
            if called == concept.id.lower()
            or any(called == term.text.casefold().replace("’", "'") for term in concept.terms)
        ]
        matchers = [
            *(self.source_matcher(target) for target in targets[:1]),
            *(self.target_matcher(target) for target in targets),
        ]
        for matcher in matchers if not found else ():
            found += [hit.concept for hit in matcher.match(wording) if _is_all(wording, hit)]
        return tuple(dict.fromkeys(found))

    def extended(self, concepts: Iterable[Concept]) -> Termbase:
        """Return a termbase in which `concepts` stand before this one's own."""
        return Termbase(concepts=(*concepts, *self.concepts), names=self.names)

    def digest(self) -> str:
        """Return four hexadecimal digits that change with the content, not with its order."""
        lines = sorted(
            "\x1f".join(
                (concept.id, t.lang, t.text, t.status, t.kind, t.use_instead or "", *t.variants)
            )
            for concept in self.concepts
            for t in concept.terms
        )
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:_DIGEST_LENGTH]

    def _matcher(self, side: str, lang: LocaleTag, target: LocaleTag) -> Matcher:
        known = self._matchers.get((side, target))
        if known is None:
            known = Matcher(
                lang=lang,
                entries=lambda: self._forms(lang, target),
                targets=lambda concept, term: approved_targets(concept, term, target),
                ambiguous=AMBIGUOUS,
            )
            self._matchers[side, target] = known
        return known

    def _forms(self, lang: LocaleTag, target: LocaleTag) -> Iterator[tuple[str, Rules]]:
        own = {concept.id for concept in self.concepts}
        layers = [*self.concepts]
        if self.names:
            layers += [c for c in _built_in(target) if c.id not in own]
        for concept in layers:
            for term in terms_for(concept, lang):
                yield from forms_of(concept, term, fixed=concept.domain == DOMAIN)


def _is_all(wording: str, hit: Hit) -> bool:
    """Say whether nothing but articles and prepositions stands before a hit, and nothing behind."""
    before = wording[: hit.start].lower().replace("’", "'").replace("'", "' ").split()
    return not wording[hit.end :].strip(" .") and all(word in _LITTLE_WORDS for word in before)


def _built_in(target: LocaleTag) -> tuple[Concept, ...]:
    return (
        *territory_concepts(target),
        *language_concepts(target),
        *currency_concepts(target),
    )


def terms_for(concept: Concept, lang: LocaleTag) -> tuple[Term, ...]:
    """Return a concept's terms in a locale, in its plain language where it has none (pt-BR, pt)."""
    exact = tuple(term for term in concept.terms if term.lang.lower() == lang.lower())
    base = lang.split("-")[0].lower()
    return exact or tuple(term for term in concept.terms if term.lang.lower() == base)


def approved_targets(concept: Concept, term: Term, target: LocaleTag) -> tuple[Term, ...]:
    """Return the terms approved for a hit: preferred, then admitted, like kind before the other.

    An acronym wants an acronym ("CRM" gives "RCM"), an expansion an expansion; what is not to be
    translated is its own target. For a refused term of the target language it is what to use
    instead.
    """
    if term.use_instead and term.lang.partition("-")[0] == target.partition("-")[0]:
        listed = (t for t in terms_for(concept, target) if t.text == term.use_instead)
        plain = Term(text=term.use_instead, lang=target, kind=term.kind)
        return (next((t for t in listed if t.status in _APPROVED), plain),)
    if term.status is TermStatus.DO_NOT_TRANSLATE:
        return (Term(text=term.text, lang=target, status=term.status, kind=term.kind),)
    approved = [
        t
        for t in terms_for(concept, target)
        if t.status in (*_APPROVED, TermStatus.DO_NOT_TRANSLATE)
    ]
    approved.sort(key=lambda t: (t.acronym != term.acronym, t.status is TermStatus.ADMITTED))
    return tuple(approved)


def glossary_files(folder: Path) -> tuple[Path, ...]:
    """Return the termbase's files in order; hidden files and spreadsheet locks are none."""
    if not folder.is_dir():
        return ()
    return tuple(path for path in sorted(folder.glob("*.csv")) if path.name[0] not in ".~")


def read_records(path: Path) -> tuple[Record | About, ...]:
    """Return the rows of one file of the termbase; raises GlossaryError with path and line."""
    table = read_table(path, REQUIRED, COLUMNS)
    return tuple(record_of(row, path.stem, str(path)) for row in table.rows)


def load(folder: Path, *, on: str = "") -> Termbase:
    """Return the termbase of a folder as it holds on a day (ISO 8601; "" is at any time).

    A wording whose validity is over is deprecated, one that is not valid yet is left out. A folder
    that does not exist holds no concept.
    """
    if folder.exists() and not folder.is_dir():
        raise GlossaryError(
            _("the glossary is not a folder"), _("give the folder of CSV files"), path=str(folder)
        )
    records = [record for path in glossary_files(folder) for record in read_records(path)]
    concepts = concepts_of(records)
    return Termbase(concepts=tuple(_valid(concept, on) for concept in concepts) if on else concepts)


def _valid(concept: Concept, on: str) -> Concept:
    if not concept.dated and not any(term.dated for term in concept.terms):
        return concept
    terms = []
    for term in concept.terms:
        end = term.valid_until or concept.valid_until
        if (term.valid_from or concept.valid_from) > on:
            continue
        is_over = bool(end) and end < on and term.status in _APPROVED
        terms.append(replace(term, status=TermStatus.DEPRECATED) if is_over else term)
    return replace(concept, terms=tuple(terms))
