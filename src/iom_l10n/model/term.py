"""Terminology: concepts, their terms and where they occur."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from iom_l10n.model.locale import LocaleTag

__all__ = ["Concept", "Hit", "Term", "TermStatus"]

_FEW = 3


class TermStatus(StrEnum):
    """How a wording may be used."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"
    DO_NOT_TRANSLATE = "do-not-translate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One wording of a concept in one language."""

    text: str
    lang: LocaleTag
    status: TermStatus = TermStatus.PREFERRED
    acronym: bool = False
    use_instead: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One meaning, with its terms in every language; `path` and `line` say where it is stored."""

    id: str
    terms: tuple[Term, ...]
    domain: str = ""
    definition: str = ""
    note: str = ""
    source: str = "team"
    path: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A term found at `text[start:end]` (code points), with the terms approved for the target."""

    concept: str
    term: str
    status: TermStatus
    start: int
    end: int
    text: str
    targets: tuple[Term, ...] = ()

    @property
    def wordings(self) -> tuple[str, ...]:
        """What to suggest to a translator: few targets, best first, of the best one's kind.

        An acronym is answered by acronyms, an expansion by expansions.
        """
        alike = [term.text for term in self.targets if term.acronym == self.targets[0].acronym]
        return tuple(dict.fromkeys(alike))[:_FEW]
