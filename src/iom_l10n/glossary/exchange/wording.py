"""When two terms are one wording: how an import finds what the project has already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from iom_l10n.glossary.cells import visible
from iom_l10n.model import TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.model import Term

__all__ = ["APPROVED", "Wordings", "are_valid_together", "letters"]

APPROVED = (TermStatus.PREFERRED, TermStatus.ADMITTED)

Value = TypeVar("Value")


class Wordings(Generic[Value]):
    """Values by wording: acronyms in their exact letters, all others whatever their capitals."""

    def __init__(self) -> None:
        self._exact: dict[tuple[str, str], list[Value]] = {}
        self._small: dict[tuple[str, str], list[Value]] = {}

    def add(self, term: Term, value: Value) -> None:
        """Store a value under a term's wording, behind those that have it already."""
        text = _plain(term.text)
        self._exact.setdefault((term.lang, text), []).append(value)
        if not term.acronym:
            self._small.setdefault((term.lang, text.casefold()), []).append(value)

    def all(self, term: Term) -> Iterator[Value]:
        """Yield the values of a term's wording, those in its very letters first."""
        exact = self._exact.get((term.lang, _plain(term.text)), [])
        yield from exact
        if not term.acronym:
            for value in self.spelled(term.lang, term.text):
                if value not in exact:
                    yield value

    def spelled(self, lang: str, text: str) -> Sequence[Value]:
        """Return the values of a wording that is no acronym."""
        return self._small.get((lang, _plain(text).casefold()), [])

    def first(self, term: Term) -> Value | None:
        """Return the first value of a term's wording, None where there is none."""
        return next(self.all(term), None)


def are_valid_together(one: Term, other: Term) -> bool:
    """Say whether two terms are valid on the same day (Suazilandia until 2018, then Esuatini)."""
    earlier, later = sorted((one, other), key=lambda term: term.valid_until or "9999")
    return (later.valid_from or "0000") <= (earlier.valid_until or "9999") and not (
        earlier.valid_until and not later.valid_until and not later.valid_from
    )


def letters(text: str, *, acronym: bool) -> str:
    """Return what two wordings without ids have in common when they are one."""
    return _plain(text) if acronym else _plain(text).casefold()


def _plain(text: str) -> str:
    return visible(text).replace("’", "'")
