"""PRO: parts that no language changes - addresses, e-mails, phone numbers, handles."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity, Span
from iom_l10n.text.protected import (
    emails,
    handles,
    phone_key,
    phones,
    same_phone,
    url_key,
    urls,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit
    from iom_l10n.text.protected import Protected

__all__ = ["email_changed", "handle_changed", "phone_changed", "url_changed"]


def _lost(
    ours: tuple[Protected, ...], ours_keys: list[str], theirs_keys: list[str]
) -> Iterator[Protected]:
    there = Counter(theirs_keys)
    for part, key in zip(ours, ours_keys, strict=True):
        if there[key]:
            there[key] -= 1
        elif not (set(ours_keys) <= set(theirs_keys)):
            yield part


def _problem(part: Protected, other: Protected | None) -> Problem:
    return Problem(
        message=_("{text} is missing or altered").format(text=part.text),
        source_span=Span(start=part.start, end=part.end),
        target_span=None if other is None else Span(start=other.start, end=other.end),
    )


def _strays(theirs: tuple[Protected, ...], keys: list[str], ours: list[str]) -> list[Protected]:
    return [part for part, key in zip(theirs, keys, strict=True) if key not in ours]


def _compare(
    ours: tuple[Protected, ...], theirs: tuple[Protected, ...], keys: tuple[list[str], list[str]]
) -> Iterator[Problem]:
    mine, its = keys
    strays = _strays(theirs, its, mine)
    for part in _lost(ours, mine, its):
        yield _problem(part, strays.pop(0) if strays else None)
    for stray in strays if ours else ():
        yield Problem(
            message=_("{text} is not in the source").format(text=stray.text),
            target_span=Span(start=stray.start, end=stray.end),
        )


@check(
    id="PRO001",
    name="url-changed",
    severity=Severity.ERROR,
    group="protected",
    good=[
        Example(
            source="Voir https://www.iom.int/fr/appel.",
            target="Véase https://www.iom.int/es/appel.",
        ),
        Example(source="Aucun lien ici.", target="Sin enlaces."),
    ],
    bad=[
        Example(
            source="Voir https://www.iom.int/appel-2012.",
            target="Véase https://www.iom.int/appel-2021.",
        ),
        Example(source="Voir https://www.iom.int/appel", target="See our site.", locale="en"),
    ],
)
def url_changed(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a web address that was lost, cut or changed.

    **Why it matters.** The link leads nowhere, or to a stranger.

    **How to fix.** Copy the address from the source. The language part of an address (/fr/,
    lang=fr) may change.

    **Known false alarms.** A page whose address is wholly different in the other language.
    """
    ours = urls(unit.source)
    if not ours:
        return
    theirs = urls(unit.target)
    keys = ([url_key(p.text) for p in ours], [url_key(p.text) for p in theirs])
    yield from _compare(ours, theirs, keys)


@check(
    id="PRO002",
    name="email-changed",
    severity=Severity.ERROR,
    group="protected",
    good=[Example(source="E-mail : presse@iom.int", target="Correo: presse@iom.int")],
    bad=[
        Example(source="E-mail : presse@iom.int", target="Correo: prensa@iom.int"),
        Example(source="E-mail : presse@iom.int", target="Email: presse @ iom.int", locale="en"),
    ],
)
def email_changed(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find an e-mail address that was lost or changed.

    **Why it matters.** Nobody answers there.

    **How to fix.** Copy it from the source.

    **Known false alarms.** An office that has another address for each language: ignore it there.
    """
    ours = emails(unit.source)
    if not ours:
        return
    theirs = emails(unit.target)
    keys = ([p.text.casefold() for p in ours], [p.text.casefold() for p in theirs])
    yield from _compare(ours, theirs, keys)


@check(
    id="PRO003",
    name="phone-changed",
    severity=Severity.ERROR,
    group="protected",
    good=[
        Example(source="Tél. : 022 717 91 11", target="Tel.: +41 22 717 91 11"),
        Example(source="Tél. : +506-221-5348", target="Tel: +506 221 5348", locale="en"),
    ],
    bad=[
        Example(source="Tél. : +506-221-5348", target="Tel.: +506-221-5384"),
        Example(source="Tél. : +221 869 62 30", target="هاتف: +221 869 62 3", locale="ar"),
    ],
)
def phone_changed(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a phone number that was lost or changed.

    The national and the international form of a number are the same, separators do not count.

    **Why it matters.** The wrong person answers.

    **How to fix.** Copy it from the source.

    **Known false alarms.** None known.
    """
    ours = phones(unit.source)
    if not ours:
        return
    theirs = [(part, phone_key(part.text)) for part in phones(unit.target)]
    digits = "".join(c for c in unit.target if c.isdecimal() or c == "+")
    for part in ours:
        key = phone_key(part.text)
        if any(same_phone(key, other) for _part, other in theirs) or key in digits:
            continue
        stray = next((other for other, _key in theirs), None)
        yield _problem(part, stray)


@check(
    id="PRO004",
    name="handle-changed",
    severity=Severity.ERROR,
    group="protected",
    good=[Example(source="Suivez @UNmigration", target="Siga a @UNmigration")],
    bad=[
        Example(source="Suivez @UNmigration", target="Siga a UNmigration"),
        Example(source="Suivez #Migration2030", target="Follow #Migration2003", locale="en"),
    ],
)
def handle_changed(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find an @account or a #topic that was lost or changed.

    **Why it matters.** It names another account, or none.

    **How to fix.** Copy it from the source.

    **Known false alarms.** An account of its own for each language, or a topic that is
    translated on purpose: ignore it there.
    """
    ours = handles(unit.source)
    if not ours:
        return
    theirs = handles(unit.target)
    keys = ([p.text.casefold() for p in ours], [p.text.casefold() for p in theirs])
    yield from _compare(ours, theirs, keys)
