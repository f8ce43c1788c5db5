"""REP: a word typed twice."""

from __future__ import annotations

import re
from operator import eq
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity, Span
from iom_l10n.text.protected import masked
from iom_l10n.text.words import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = ["doubled_word"]

_MARKS = "\u064b-\u0652\u0670"
_DOUBLED = re.compile(
    rf"(?<![\w'’{_MARKS}-])([^\W\d_]+)[ \u00a0]+\1(?![\w'’{_MARKS}-])", re.IGNORECASE
)
_NAME = re.compile(r"(?<![\w'’-])([A-ZÀ-Þ][^\W\d_]+)[ \u00a0]\1(?![\w'’-])")
# Words that a language may well say twice.
_ALLOWED = {
    "en": frozenset(["had", "that", "very", "bye"]),
    "es": frozenset(["muy", "ya"]),
    "pt": frozenset(["muito", "já", "se"]),
    "ar": frozenset(
        re.findall(
            r"\S+",
            """رويدا رويدًا شيئا شيئًا جدا جدًا يوما يومًا قليلا قليلًا دكا صفا
            بي سي دي إن ان إس اس إم ام إل آر تي جي إف كي""",  # the names of Latin letters: BBC
        )
    ),
    "fr": frozenset(["nous", "vous", "très"]),
}


@check(
    id="REP001",
    name="doubled-word",
    severity=Severity.WARNING,
    group="letters",
    good=[
        Example(source="Nous irons à Bora Bora.", target="We will go to Bora Bora.", locale="en"),
        Example(source="Il l’avait eu.", target="He had had it.", locale="en"),
    ],
    bad=[
        Example(source="Les enfants partent.", target="Los los niños se van."),
        Example(source="Les enfants partent.", target="ذهب الأطفال إلى إلى المدرسة.", locale="ar"),
    ],
)
def doubled_word(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a word that stands twice in a row.

    **Why it matters.** It is a typing mistake.

    **How to fix.** Delete one; the fix is certain.

    **Known false alarms.** Names (Bora Bora) and words that a language repeats (had had) are
    understood.
    """
    target = unit.target
    spoken = tokens(target)
    if not any(map(eq, spoken, spoken[1:])):
        return
    if _DOUBLED.search(target) is None or unit.source_plural is not None:
        return
    if _NAME.search(unit.source):
        return  # Bora Bora, in whatever letters the translation writes it
    text = masked(target)
    allowed = _ALLOWED.get(context.language, frozenset())
    for match in _DOUBLED.finditer(text):
        word = match.group(1)
        if word.lower() in allowed or match.group() in unit.source:
            continue
        yield Problem(
            message=_("{word} stands twice").format(word=word),
            target_span=Span(start=match.start(), end=match.end()),
            fix=target[: match.start(1)] + word + target[match.end() :],
        )
