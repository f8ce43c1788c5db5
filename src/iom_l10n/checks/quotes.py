"""QUO: quotation marks - unbalanced, mixed, or French."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity, Span
from iom_l10n.text.protected import masked
from iom_l10n.text.quotes import balance, quote_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit
    from iom_l10n.text.quotes import QuoteMark

__all__ = ["french_quotes", "mixed_quotes", "unbalanced_quotes"]

_QUOTES = frozenset('«»“”„"')


@check(
    id="QUO001",
    name="unbalanced-quotes",
    severity=Severity.WARNING,
    group="punctuation",
    good=[
        Example(source="« Partons », dit-elle.", target="«Vámonos», dijo."),
        Example(
            source="« Partons. Il est tard.",
            target="“Let us go. It is late.",
            locale="en",
        ),
        Example(source="Il mesure 25 cm.", target='It measures 10".', locale="en"),
    ],
    bad=[
        Example(source="« Partons », dit-elle.", target="«Vámonos, dijo."),
        Example(source="« Partons », dit-elle.", target='Let us go," she said.', locale="en"),
    ],
)
def unbalanced_quotes(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a quotation that is opened or closed only, where the source does both.

    A quotation may begin in one segment and end in another: then the source is unbalanced too
    and the translation may be.

    **Why it matters.** The reader cannot tell who speaks.

    **How to fix.** Put the missing mark back.

    **Known false alarms.** A quotation that the translator moved across segments.
    """
    if _QUOTES.isdisjoint(unit.target):
        return
    theirs = quote_marks(masked(unit.target))
    if len(theirs) % 2 == 0 and balance(theirs) == 0:
        return
    ours = quote_marks(masked(unit.source))
    if len(theirs) % 2 == 0 and all(mark.mark == '"' for mark in theirs):
        return
    if balance(ours) == balance(theirs) or balance(ours) != 0 or len(ours) % 2:
        return
    place = _lonely(theirs)
    yield Problem(
        message=_("a quotation is not opened or not closed"),
        target_span=Span(start=place, end=place + 1),
    )


def _lonely(marks: tuple[QuoteMark, ...]) -> int:
    """Return the place of a mark that has no partner."""
    stack: list[int] = []
    for mark in marks:
        if mark.direction > 0:
            stack.append(mark.position)
        elif stack:
            stack.pop()
        else:
            return mark.position
    return stack[-1] if stack else marks[-1].position


_PARTNER = {"«": "»", "“": "”", '"': '"', "„": "“"}


@check(
    id="QUO002",
    name="mixed-quotes",
    severity=Severity.WARNING,
    group="punctuation",
    good=[
        Example(source="« Le mot “paix” », dit-il.", target="«La palabra “paz”», dijo."),
        Example(source="« Partons », dit-elle.", target="“Let’s go,” she said.", locale="en"),
    ],
    bad=[
        Example(source="« Partons », dit-elle.", target='“Vámonos", dijo.'),
        Example(
            source="L’enfant n’a pas mangé.", target="The child’s mother didn't eat.", locale="en"
        ),
    ],
)
def mixed_quotes(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a quotation that opens with one kind of mark and closes with another.

    In English, two kinds of apostrophe in one sentence are found as well.

    **Why it matters.** It shows that text was pasted together.

    **How to fix.** Use the same kind throughout.

    **Known false alarms.** None known.
    """
    target = unit.target
    if not _QUOTES.isdisjoint(target):
        stack: list[str] = []
        for mark in quote_marks(masked(target)):
            if mark.direction > 0:
                stack.append(mark.mark)
            elif stack and _PARTNER[stack.pop()] != mark.mark:
                yield Problem(
                    message=_("a quotation opens with one kind of mark and closes with another"),
                    target_span=Span(start=mark.position, end=mark.position + 1),
                )
                return
    if context.language == "en" and "'" in target and "’" in target:
        straight = _APOSTROPHE.search(target)
        curly = _CURLY.search(target)
        if straight and curly and not ("'" in unit.source and "’" in unit.source):
            yield Problem(
                message=_("two kinds of apostrophe in one text"),
                target_span=Span(start=straight.start() + 1, end=straight.start() + 2),
            )


_APOSTROPHE = re.compile(r"[^\W\d_]'[^\W\d_]")
_CURLY = re.compile(r"[^\W\d_]’[^\W\d_]")
_INNER_SPACE = re.compile(r"«[ \u00a0\u202f\u2009]|[ \u00a0\u202f\u2009]»")


@check(
    id="QUO003",
    name="french-quotes",
    severity=Severity.WARNING,
    group="punctuation",
    good=[
        Example(source="« Partons », dit-elle.", target="«Vámonos», dijo."),
        Example(source="« Partons », dit-elle.", target="“Let’s go,” she said.", locale="en"),
    ],
    bad=[
        Example(source="« Partons », dit-elle.", target="«\u00a0Vámonos\u00a0», dijo."),
        Example(source="« Partons », dit-elle.", target="«Let’s go», she said.", locale="en"),
    ],
)
def french_quotes(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find guillemets in a language without them, or set with spaces inside as in French.

    **Why it matters.** The text looks like French.

    **How to fix.** Take the marks of the language, without spaces inside. `[style.LANG] quotes`
    says which marks a project uses; "«»" allows guillemets.

    **Known false alarms.** None known.
    """
    target = unit.target
    if "«" not in target and "»" not in target:
        return
    match = _INNER_SPACE.search(target)
    allowed = context.language != "en" or "«" in context.style.get("quotes", "")
    if match is None and allowed:
        return
    if match is None:
        place = target.index("«") if "«" in target else target.index("»")
        span = Span(start=place, end=place + 1)
        fix = None
    else:
        span = Span(start=match.start(), end=match.end())
        fix = _INNER_SPACE.sub(lambda m: m.group().strip(" \u00a0\u202f\u2009"), target)
    yield Problem(
        message=_("French quotation marks") if match is None else _("French spaces inside « »"),
        target_span=span,
        fix=fix if allowed else None,
    )
