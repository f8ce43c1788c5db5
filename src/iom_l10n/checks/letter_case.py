"""CAS: capitals - a whole text in capitals, a first letter that lost its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity, Span
from iom_l10n.text.placeholders import placeholders
from iom_l10n.text.protected import masked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = ["all_caps", "first_letter"]

_LETTERS = re.compile(r"[^\W\d_]+")
_CAPITALS = re.compile(r"[A-ZÀ-ÞА-Я]{3}")
_SMALL = re.compile(r"[a-zà-ÿ]{5}")
_MANY = 12
_MOST = 0.8
_FEW = 0.5


def _upper_share(text: str) -> tuple[int, float]:
    letters = [c for c in masked(text) if c.isupper() or c.islower()]
    upper = sum(c.isupper() for c in letters)
    return len(letters), upper / len(letters) if letters else 0.0


@check(
    id="CAS001",
    name="all-capitals",
    severity=Severity.WARNING,
    group="letters",
    good=[
        Example(source="COMMUNIQUÉ DE PRESSE", target="COMUNICADO DE PRENSA"),
        Example(source="L’ONU et l’UNICEF", target="ONU, UNICEF"),
    ],
    bad=[
        Example(source="Les familles sont rentrées.", target="LAS FAMILIAS REGRESARON."),
    ],
)
def all_caps(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a translation in capitals where the source is not.

    **Why it matters.** Capitals shout, and lose their accents.

    **How to fix.** Write it as the source is written.

    **Known false alarms.** A list of acronyms longer than the source's.
    """
    if _CAPITALS.search(unit.target) is None or _SMALL.search(unit.target) is not None:
        return
    count, share = _upper_share(unit.target)
    if count < _MANY or share < _MOST:
        return
    if _upper_share(unit.source)[1] < _FEW and len(_LETTERS.findall(unit.target)) > 2:  # noqa: PLR2004
        yield Problem(
            message=_("the translation is in capitals, the source is not"),
            target_span=Span(start=0, end=len(unit.target)),
        )


_SHORT = 4


def _kept(word: str, source: str) -> bool:
    """Say whether a small-lettered name of the source opens the translation."""
    return len(word) >= _SHORT and word in source.split()


_OPENING = re.compile(r"[\s\"'“”«»‘’¿¡(\[*_#>\u200f\u200e…-]*")
_WORD = re.compile(r"[^\W\d_]+")


@check(
    id="CAS002",
    name="first-letter",
    severity=Severity.WARNING,
    group="letters",
    locales=("en", "es", "pt", "it", "de"),
    good=[
        Example(source="L’iPhone se vend.", target="iPhone sales", locale="en"),
        Example(source="a) Les communes", target="a) los municipios"),
    ],
    bad=[Example(source="Les familles sont rentrées.", target="las familias regresaron.")],
)
def first_letter(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a translation that begins in lower case where the source begins with a capital.

    **Why it matters.** A sentence begins with a capital.

    **How to fix.** Write the first letter large; the fix is certain.

    **Known false alarms.** Names that begin small, if they have no capital inside (iPhone has).
    """
    target = unit.target
    start = _OPENING.match(target).end()  # type: ignore[union-attr]
    if start >= len(target) or not target[start].islower() or not target[start].upper().isupper():
        return
    source = unit.source
    begin = _OPENING.match(source).end()  # type: ignore[union-attr]
    if begin >= len(source) or not source[begin].isupper():
        return
    word = _WORD.match(target, start)
    if word is None or not word.group().islower() or _kept(word.group(), source):
        return
    hidden = masked(target)
    if hidden[start] == "_" or (placeholders(target) and placeholders(target)[0].start <= start):
        return
    yield Problem(
        message=_("the first letter is small, the source's is not"),
        source_span=Span(start=begin, end=begin + 1),
        target_span=Span(start=start, end=start + 1),
        fix=target[:start] + target[start].upper() + target[start + 1 :],
    )
