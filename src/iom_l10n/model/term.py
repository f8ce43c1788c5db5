"""Terminology: concepts, their terms and where they occur."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from iom_l10n.model.locale import LocaleTag

__all__ = [
    "CasePolicy",
    "Concept",
    "Facts",
    "Hit",
    "Term",
    "TermKind",
    "TermStatus",
    "hit_at",
    "moved",
]

_FEW = 3


class TermStatus(StrEnum):
    """How a wording may be used."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"
    DO_NOT_TRANSLATE = "do-not-translate"


_NOT_WRITTEN = frozenset({TermStatus.FORBIDDEN, TermStatus.DEPRECATED})


class TermKind(StrEnum):
    """What a wording is (the termType of TBX-Basic; `term` is its fullForm)."""

    TERM = "term"
    ACRONYM = "acronym"
    ABBREVIATION = "abbreviation"
    SHORT_FORM = "short-form"
    VARIANT = "variant"
    PHRASE = "phrase"


class CasePolicy(StrEnum):
    """How capitals count when a term is looked for.

    `auto` lets the wording decide: one word with a capital is a name and needs it.
    """

    AUTO = ""
    EXACT = "exact"
    ANY = "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One wording of a concept in one language.

    `variants` are further wordings that only matching sees (`conflicto* armado*`: an asterisk ends
    a word openly); `expansion` is the full form that an acronym stands for, when it is not the
    only one; `definition` is the concept's in this language. Dates are ISO 8601.
    """

    text: str
    lang: LocaleTag
    status: TermStatus = TermStatus.PREFERRED
    use_instead: str | None = None
    note: str = ""
    kind: TermKind = TermKind.TERM
    part_of_speech: str = ""
    gender: str = ""
    number: str = ""
    case: CasePolicy = CasePolicy.AUTO
    variants: tuple[str, ...] = ()
    expansion: str | None = None
    definition: str = ""
    source: str = ""
    valid_from: str = ""
    valid_until: str = ""

    @property
    def acronym(self) -> bool:
        """Whether the wording counts in its exact letters only."""
        return self.kind in {TermKind.ACRONYM, TermKind.ABBREVIATION}

    @property
    def dated(self) -> bool:
        """Whether its validity has a beginning or an end."""
        return bool(self.valid_from or self.valid_until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One meaning, with its terms in every language; `path` and `line` say where it is stored."""

    id: str
    terms: tuple[Term, ...]
    domain: str = ""
    definition: str = ""
    note: str = ""
    source: str = "team"
    valid_from: str = ""
    valid_until: str = ""
    path: str | None = None
    line: int | None = None

    @property
    def dated(self) -> bool:
        """Whether its validity has a beginning or an end."""
        return bool(self.valid_from or self.valid_until)


class Hit(NamedTuple):
    """A term found at `text[start:end]` (code points), with the terms approved for the target.

    `nested` are the terms inside it, in order (migrations in Organisation internationale pour les
    migrations); they are no hits of their own. A tuple, since every term found comes by here.
    """

    concept: str
    term: str
    status: TermStatus
    start: int
    end: int
    text: str
    targets: tuple[Term, ...] = ()
    nested: tuple[Hit, ...] = ()
    acronym: bool = False

    @property
    def approved(self) -> tuple[Term, ...]:
        """The targets that may be written: no refused and no deprecated one."""
        return tuple(term for term in self.targets if term.status not in _NOT_WRITTEN)

    @property
    def wordings(self) -> tuple[str, ...]:
        """What to suggest to a translator: few targets, best first, of the best one's kind.

        An acronym is answered by acronyms, an expansion by expansions.
        """
        alike = [term.text for term in self.targets if term.acronym == self.targets[0].acronym]
        return tuple(dict.fromkeys(alike))[:_FEW]


# What every hit of a term says: its concept, term, status, targets, and whether it is an acronym.
Facts = tuple[str, str, TermStatus, tuple[Term, ...], bool]


def hit_at(text: str, start: int, end: int, facts: Facts, nested: tuple[Hit, ...] = ()) -> Hit:
    """Return the hit at `text[start:end]`."""
    concept, term, status, targets, acronym = facts
    return Hit._make((concept, term, status, start, end, text[start:end], targets, nested, acronym))


def moved(hit: Hit, by: int) -> Hit:
    """Return the hit, with those inside it, further on in a longer text."""
    if not by:
        return hit
    nested = tuple(moved(one, by) for one in hit.nested)
    return hit._replace(start=hit.start + by, end=hit.end + by, nested=nested)
