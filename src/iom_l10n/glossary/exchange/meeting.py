"""Which concept of ours an imported one is, and which id it bears from then on.

They are one when they share a French term; an acronym alone is not enough where both have full
forms (CSM: Conférence sud-américaine, Conseil de la magistrature). Equal ids alone mean nothing,
since every list has a `c1`: they count where the concepts also share a term, in any language. An
id that the file gives wins over ours where it is free (or ours is kept); one that was made up here
never does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from iom_l10n.glossary.exchange.naming import identifier
from iom_l10n.glossary.exchange.wording import APPROVED, Wordings
from iom_l10n.glossary.keys import forms_of
from iom_l10n.glossary.records import About, Record, concepts_of
from iom_l10n.model import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from iom_l10n.model import Term

    Concepts = Mapping[str, Sequence[Record | About]]

__all__ = ["Meeting", "met"]

_NUMBERED = re.compile(r"(?P<plain>.+)-\d+")
_ARTICLE = re.compile(r"(?:l[ea]s? |l['’])(?=.)")


@dataclass(slots=True)
class Meeting:
    """For each imported id: the concepts of ours that it is, if any, and what it is called now."""

    formers: dict[str, list[str]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)


def met(ours: Concepts, theirs: Concepts, invented: Collection[str], *, keep: bool) -> Meeting:
    """Pair concepts, then name them; `invented` are the imported ids that no file gave."""
    meeting = Meeting()
    free = dict.fromkeys(ours)
    given = {id_: rows for id_, rows in theirs.items() if id_ not in invented}
    for theirs_now, pairs in (
        (given, _by_id),
        (theirs, _by_wording),
        (theirs, _by_id),
        (theirs, _by_form),
    ):
        unmet = {id_: rows for id_, rows in theirs_now.items() if id_ not in meeting.formers}
        for id_, found in pairs({id_: ours[id_] for id_ in free}, unmet):
            if id_ not in meeting.formers and found in free:
                meeting.formers[id_] = [found]
                del free[found]
    if not keep:
        for id_, found in _within(ours, given):
            if found in free:
                meeting.formers.setdefault(id_, []).append(found)
                del free[found]
    _name(meeting, free, theirs, invented, keep=keep)
    return meeting


def _by_id(ours: Concepts, theirs: Concepts) -> Iterator[tuple[str, str]]:
    """Yield concepts of one id that share a term; also where it was numbered to be free."""
    numbered: defaultdict[str, list[str]] = defaultdict(list)
    for id_ in ours:
        if found := _NUMBERED.fullmatch(id_):
            numbered[found["plain"]].append(id_)
    for id_, rows in theirs.items():
        for other in (id_, *numbered.get(id_, ())):
            if other in ours and (_share(ours[other], rows) or not _both_name(ours[other], rows)):
                yield id_, other


def _both_name(ours: Iterable[Record | About], theirs: Iterable[Record | About]) -> bool:
    """Say whether both have terms: a definition alone can belong to its id only."""
    return bool(_terms(ours) and _terms(theirs))


def _share(ours: Iterable[Record | About], theirs: Iterable[Record | About]) -> bool:
    known: Wordings[bool] = Wordings()
    for term in _terms(ours):
        known.add(term, True)  # noqa: FBT003 - a value to find again
    return any(known.first(term) for term in _terms(theirs))


def _by_wording(ours: Concepts, theirs: Concepts) -> Iterator[tuple[str, str]]:
    """Yield concepts that share a French term: an approved full one says more than an acronym."""
    known: Wordings[str] = Wordings()
    for id_, rows in ours.items():
        for term in _french(rows):
            known.add(term, id_)
    for id_, rows in theirs.items():
        for term in _french(rows):
            for found in known.all(term):
                if not term.acronym or _may_share_acronym(ours[found], rows):
                    yield id_, found


def _may_share_acronym(ours: Sequence[Record | About], theirs: Sequence[Record | About]) -> bool:
    return not (_inflecting(ours) and _inflecting(theirs)) or _share(
        _without_french(ours), _without_french(theirs)
    )


def _without_french(rows: Iterable[Record | About]) -> list[Record | About]:
    return [row for row in rows if isinstance(row, Record) and row.term.lang != SOURCE_LANGUAGE]


def _within(ours: Concepts, theirs: Concepts) -> Iterator[tuple[str, str]]:
    """Yield concepts all of whose French terms the file gives to one of its own."""
    known: Wordings[str] = Wordings()
    for id_, rows in theirs.items():
        for term in _inflecting(rows):
            known.add(term, id_)
    for found, rows in ours.items():
        claimants = [list(known.all(term)) for term in _inflecting(rows)]
        for id_ in claimants[0] if claimants else ():
            if all(id_ in others for others in claimants):
                yield id_, found


def _by_form(ours: Concepts, theirs: Concepts) -> Iterator[tuple[str, str]]:
    """Yield concepts whose French terms are forms of one another: personnes, personne déplacée."""
    known: Wordings[str] = Wordings()
    for id_, rows in ours.items():
        for term in _inflecting(rows):
            bare = _ARTICLE.sub("", term.text, count=1).replace("-", " ")  # as forms are spelt
            known.add(replace(term, text=bare), id_)
    for id_, rows in theirs.items():
        for concept in concepts_of(rows):
            for term in _inflecting(rows):
                for form, _rules in forms_of(concept, term):
                    for found in known.spelled(term.lang, form):
                        yield id_, found


def _terms(rows: Iterable[Record | About]) -> list[Term]:
    return [row.term for row in rows if isinstance(row, Record)]


def _french(rows: Iterable[Record | About]) -> list[Term]:
    terms = [term for term in _terms(rows) if term.lang == SOURCE_LANGUAGE]
    return sorted(terms, key=lambda term: (term.status not in APPROVED, term.acronym))


def _inflecting(rows: Iterable[Record | About]) -> list[Term]:
    return [
        term
        for term in _french(rows)
        if term.status in APPROVED and not term.acronym and len(term.text) > 1
    ]


def _name(
    meeting: Meeting,
    left: Collection[str],
    theirs: Concepts,
    invented: Collection[str],
    *,
    keep: bool,
) -> None:
    """Give every imported concept its id: no two concepts ever bear the same."""
    taken = set(left)
    movable = [id_ for id_ in meeting.formers if id_ not in invented and not keep]
    for id_, formers in meeting.formers.items():
        if id_ not in movable:
            meeting.names[id_] = formers[0]
            taken.add(formers[0])
    for id_ in movable:
        if id_ not in taken:
            meeting.names[id_] = id_
    taken.update(meeting.names.values())
    for id_ in theirs:
        if id_ not in meeting.names:
            meeting.names[id_] = identifier(meeting.formers.get(id_, [id_])[0], taken)
        taken.add(meeting.names[id_])
