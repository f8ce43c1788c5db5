"""NAM: names that were misspelt on the way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity, Span
from iom_l10n.text.lexicon import one_edit_apart
from iom_l10n.text.words import strip_accents

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = ["name_misspelt"]

_NAME = re.compile(r"(?<![\w@#/.-])[A-ZÀ-Þ][a-zà-ÿ][^\W\d_]{2,}(?!\w)")
_CAPITAL = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]")


@check(
    id="NAM001",
    name="name-misspelt",
    severity=Severity.WARNING,
    group="letters",
    locales=("en", "es", "pt", "it", "de", "nl", "pl", "ro", "ca", "sw", "tr", "id"),
    good=[
        Example(
            source="Il vit en Californie.",
            target="Vive en California.",
            beside=(("La Californie", "California"),),
        ),
        Example(source="Angela Lopez", target="Ángela López"),
    ],
    bad=[
        Example(
            source="M. Sanders parle.",
            target="O Sr. Sandres fala.",
            locale="pt",
            beside=(("M. Sanders part.", "O Sr. Sanders sai."),),
        ),
        Example(source="Mme Abercrombie parle.", target="Ms Abercrobmie speaks.", locale="en"),
    ],
)
def name_misspelt(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a name that is one letter away from a name of the source.

    It is reported when the file spells the name as the source does elsewhere, or when two
    letters changed places. A new ending or accent is taken for translation (Californie,
    California).

    **Why it matters.** A misspelt name offends, and search does not find it.

    **How to fix.** Copy the name from the source.

    **Known false alarms.** Two people whose names differ by one letter.
    """
    target = unit.target
    strange = [match for match in _NAME.finditer(target) if match.group() not in unit.source]
    if not strange or _CAPITAL.search(unit.source) is None:
        return
    names = [
        (match.group(), match.start())
        for match in _NAME.finditer(unit.source)
        if match.group() not in target
    ]
    for match in strange:
        word = match.group()
        for name, start in names:
            if _is_slip(name, word, context):
                yield Problem(
                    message=_("{word} should perhaps be {name}").format(word=word, name=name),
                    source_span=Span(start=start, end=start + len(name)),
                    target_span=Span(start=match.start(), end=match.end()),
                )
                break


def _is_slip(name: str, word: str, context: CheckContext) -> bool:
    place = one_edit_apart(name, word)
    # The last letter is where languages differ: Europe, Europa.
    if place is None or place >= len(name) - 1:
        return False
    if strip_accents(name) == strip_accents(word):
        return False
    seen = context.vocabulary
    if seen.in_targets(word) > 1 or seen.in_sources(word):
        return False
    if seen.in_targets(name):
        return True
    # Centre became Center: an ending again.
    return sorted(name) == sorted(word) and place < len(word) - 2
