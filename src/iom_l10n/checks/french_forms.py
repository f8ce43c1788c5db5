"""FRE: French ways of writing that were left in the translation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity, Span
from iom_l10n.text.protected import masked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = ["french_form"]

_TITLE = r"(?<![\w.])(?:Mmes?|Mlles?|MM\.|Mgr|Me(?=\s[A-ZÀ-Þ\u0600])|M\.)(?=[\s\u00a0\u202f])"
_SECOND = r"|2nde?s?|2d"
_ORDINAL = (
    r"(?<!\w)\d{1,4}(?:ères?|ème?s?|èmes?|emes?|iè?mes?|è)(?!\w)"
    rf"|(?<!\w)(?:1ers?|1res?{_SECOND})(?!\w)"
)
_ROMAN = r"(?<!\w)[IVX]+(?:e|è|ème|eme|er|re)(?!\w)"
_E = r"(?<![\w,.])\d{1,4}es?(?!\w)"
_HOUR = r"(?<!\w)\d{1,2}[ \u00a0\u202f]?h(?:[ \u00a0\u202f]?\d\d)?(?!\w|/)"
_NUMBER = r"(?<!\w)[nN]°(?=[\s\u00a0\u202f]?\d)"
_CASUAL = r"(?<!\w)(?:p\. ex\.|c\.-à-d\.|càd|svp|s\.v\.p\.)(?!\w)"
# What each language writes like French: 19h30 is right in Portuguese, 12 h in Spanish.
_PATTERNS = {
    "en": (_TITLE, _ORDINAL.replace(_SECOND, "|2ndes?"), _ROMAN, _E, _HOUR, _NUMBER, _CASUAL),
    "es": (_TITLE, _ORDINAL, _ROMAN, _E, r"(?<!\w)\d{1,2}h(?:\d\d)?(?!\w|/)", _CASUAL),
    "pt": (_TITLE, _ORDINAL, _ROMAN, _E, _CASUAL.replace(r"p\. ex\.|", "")),
    "ar": (_TITLE, _ORDINAL, _ROMAN, _E, _HOUR, _NUMBER, _CASUAL),
}
_COMPILED = {
    language: re.compile("|".join(f"(?:{part})" for part in parts))
    for language, parts in _PATTERNS.items()
}
# Without these signs the source has no French form that could have stayed.
_MAYBE = re.compile(
    r"\d(?:[\s\u00a0\u202f]?h(?![a-z])|[eèrnmdi])|[nN]°|M\.|Mme|Mlle|MM|Mgr|Me |[IVX][eè]"
    r"|p\. ex|c\.-à|càd|svp|s\.v"
)


@check(
    id="FRE001",
    name="french-form",
    severity=Severity.WARNING,
    group="french",
    locales=("ar", "en", "es", "pt"),
    good=[
        Example(
            source="M. Swing arrive à 19h30.", target="O Sr. Swing chega às 19h30.", locale="pt"
        ),
        Example(source="Le 1er mars", target="1 March", locale="en"),
        Example(source="Michael M. Ruiz", target="Michael M. Ruiz"),
    ],
    bad=[
        Example(source="Mme Ruiz arrive.", target="La Mme Ruiz llega."),
        Example(source="Il ouvre à 19h30.", target="It opens at 19h30.", locale="en"),
        Example(source="Au XIXe siècle", target="في القرن XIXe", locale="ar"),
        Example(source="Le 2e rapport", target="O 2e relatório", locale="pt"),
    ],
)
def french_form(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find M., Mme, 1er, 2e, XIXe, 19h30 or n° left as the French source has them.

    **Why it matters.** The reader does not know these abbreviations.

    **How to fix.** Write Mr, 2nd, 19th, 7:30 p.m., No. and so on.

    **Known false alarms.** A French name that contains such a form.
    """
    if _MAYBE.search(unit.source) is None:
        return
    pattern = _COMPILED[context.language]
    target = masked(unit.target)
    for match in pattern.finditer(target):
        text = match.group()
        place = _in_source(unit.source, text)
        if place < 0 or _in_name(unit, text, match):
            continue
        yield Problem(
            message=_("{text} is a French form").format(text=text),
            source_span=Span(start=place, end=place + len(text)),
            target_span=Span(start=match.start(), end=match.end()),
        )


def _in_source(source: str, text: str) -> int:
    match = re.search(rf"(?<!\w){re.escape(text)}", source)
    return -1 if match is None else match.start()


def _in_name(unit: Unit, text: str, match: re.Match[str]) -> bool:
    """Say whether "M." is an initial: a capitalised first name stands before it."""
    if text != "M.":
        return False
    before = unit.target[: match.start()].rstrip()
    word = before.rsplit(None, 1)[-1] if before else ""
    same = word and f"{word} M." in unit.source
    return bool(same) and word[:1].isupper()
