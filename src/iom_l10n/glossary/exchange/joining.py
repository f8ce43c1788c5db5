"""The rows of one concept that two termbases have: none is lost, and one wording is preferred.

An imported wording stays preferred and ours is admitted, or the other way round (`keep`); what the
project refuses stays refused. Rows of ours keep their places.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeGuard

from iom_l10n.glossary.cells import visible
from iom_l10n.glossary.exchange.uniting import Uniter
from iom_l10n.glossary.exchange.wording import APPROVED, Wordings, are_valid_together
from iom_l10n.glossary.records import TEAM, About, Record
from iom_l10n.messages import _
from iom_l10n.model import TermStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from iom_l10n.model import Term

    Rows = list[Record | About]

__all__ = ["joined", "tidied"]


def joined(
    id_: str,
    ours: Sequence[Record | About],
    theirs: Sequence[Record | About],
    told: list[str],
    *,
    keep: bool,
) -> tuple[Rows, Rows]:
    """Return our rows as they are now, and the rows that are new, under one id."""
    own: Rows = [_named(row, id_) for row in ours]
    uniter = Uniter(id=id_, keep=keep, told=told)
    new, met = _united(own, [_named(row, id_) for row in theirs], uniter)
    if keep:
        demoted = _admitted(new, of=own, told=told)
    else:
        winners = [*new, *(own[place] for place in sorted(met))]
        others = [row for place, row in enumerate(own) if place not in met]
        demoted = _admitted(others, of=winners, told=told)
        # What a kind of ours says may make two of theirs alike: MERCOSUR, Mercosur.
        winners = _tried(winners, demoted, told)
        new, rest = winners[: len(new)], iter(winners[len(new) :])
        left = iter(others)
        own = [next(rest if place in met else left) for place in range(len(own))]
    _advise(own, new, demoted, told)
    return own, new


def tidied(id_: str, rows: Sequence[Record | About], told: list[str]) -> list[Record | About]:
    """Return a concept's rows under one id: equal ones are one, and one of a kind is preferred."""
    kept: Rows = []
    uniter = Uniter(id=id_, keep=True, told=told)
    for row in rows:
        new, _met = _united(kept, [_named(row, id_)], uniter)
        kept += new
    return _tried(kept, set(), told)


def _named(row: Record | About, id_: str) -> Record | About:
    if isinstance(row, About):
        return replace(row, concept=id_, about=replace(row.about, id=id_))
    return replace(row, concept=id_)


def _united(own: Rows, theirs: Iterable[Record | About], uniter: Uniter) -> tuple[Rows, set[int]]:
    """Unite rows with their equals in `own`; return those without, and the places of those with."""
    places: Wordings[int] = Wordings()
    for place, row in enumerate(own):
        if isinstance(row, Record):
            places.add(row.term, place)
    new: Rows = []
    met: set[int] = set()
    for row in theirs:
        if isinstance(row, About):
            new += _united_about(own, row, uniter)
            continue
        found = places.first(row.term)
        same = own[found] if found is not None else None
        if found is None or not isinstance(same, Record):
            new.append(row)
        else:
            own[found] = replace(same, term=uniter.term(same.term, row.term))
            met.add(found)
    return new, met


def _united_about(own: Rows, row: About, uniter: Uniter) -> Rows:
    """Unite a concept's own row with ours; return it where there is none and it says more."""
    said = {visible(one.term.definition) for one in own if isinstance(one, Record)}
    is_said = visible(row.about.definition) in said
    about = replace(row.about, definition="") if is_said else row.about
    for place, one in enumerate(own):
        if isinstance(one, About):
            own[place] = replace(one, about=uniter.about(one.about, about))
            return []
    source = "" if about.source == TEAM else about.source
    says = (about.definition, about.note, source, about.valid_from, about.valid_until)
    return [replace(row, about=about)] if any(says) else []


def _is_preferred(row: Record | About) -> TypeGuard[Record]:
    return isinstance(row, Record) and row.term.status is TermStatus.PREFERRED


def _admitted(rows: Rows, *, of: Rows, told: list[str]) -> set[tuple[str, str]]:
    """Admit in place the preferred terms that meet one of `of`; return (language, text) of each."""
    preferred = [row.term for row in of if _is_preferred(row)]
    demoted: set[tuple[str, str]] = set()
    for place, row in enumerate(rows):
        if not _is_preferred(row):
            continue
        term = row.term
        if any(
            (term.lang, term.acronym) == (one.lang, one.acronym) and are_valid_together(term, one)
            for one in preferred
        ):
            demoted.add((term.lang, term.text))
            rows[place] = replace(row, term=replace(term, status=TermStatus.ADMITTED))
            told.append(
                _("{id}: “{term}” ({lang}) is now {status}").format(
                    id=row.concept, term=term.text, lang=term.lang, status=TermStatus.ADMITTED
                )
            )
    return demoted


def _tried(rows: Rows, demoted: set[tuple[str, str]], told: list[str]) -> Rows:
    """Return rows of which one of a kind is preferred: the first."""
    kept: Rows = []
    for row in rows:
        one = [row]
        demoted |= _admitted(one, of=kept, told=told)
        kept += one
    return kept


def _advise(own: Rows, new: Rows, demoted: set[tuple[str, str]], told: list[str]) -> None:
    """Let refused terms advise what is preferred now, where their advice gave way to it."""
    terms = [row.term for row in (*new, *own) if isinstance(row, Record)]
    known: Wordings[Term] = Wordings()
    for term in terms:
        known.add(term, term)
    for rows in (own, new):
        for place, row in enumerate(rows):
            if not isinstance(row, Record) or not row.term.use_instead:
                continue
            advised = known.first(replace(row.term, text=row.term.use_instead))
            better = _better(row.term, advised, terms, demoted)
            if better is not None and better != row.term.use_instead:
                rows[place] = replace(row, term=replace(row.term, use_instead=better))
                told.append(
                    _("{id}: instead of “{term}” ({lang}), use “{better}” now").format(
                        id=row.concept, term=row.term.text, lang=row.term.lang, better=better
                    )
                )


def _better(
    term: Term, advised: Term | None, terms: Sequence[Term], demoted: set[tuple[str, str]]
) -> str | None:
    """Return what a refused term should advise, None where its advice holds."""
    if advised is None or term.status in APPROVED:
        return None
    if advised.status in APPROVED and (advised.lang, advised.text) not in demoted:
        return advised.text
    preferred = [
        one for one in terms if one.lang == term.lang and one.status is TermStatus.PREFERRED
    ]
    preferred.sort(key=lambda one: one.acronym != term.acronym)
    return preferred[0].text if preferred else None
