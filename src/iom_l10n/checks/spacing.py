"""SPC: spaces and line breaks that are too many, too few or French."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity, Span
from iom_l10n.text.invisible import is_blank
from iom_l10n.text.protected import masked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = ["doubled_space", "edge_space", "french_spacing", "line_breaks", "missing_space"]

_SPACE = "[ \u00a0\u202f\u2009]"
_DOUBLED = re.compile(rf"(?<=\S){_SPACE}{{2,}}(?=\S)")


@check(
    id="SPC001",
    name="doubled-space",
    severity=Severity.WARNING,
    group="spacing",
    good=[Example(source="Deux  espaces", target="Dos  espacios")],
    bad=[
        Example(source="Deux espaces", target="Dos  espacios"),
        Example(source="Deux espaces", target="Two \u00a0spaces", locale="en"),
    ],
)
def doubled_space(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find two spaces in a row where the source has one.

    **Why it matters.** It tears a hole into the line.

    **How to fix.** Delete one; the fix is certain.

    **Known false alarms.** None known.
    """
    target = unit.target
    if _DOUBLED.search(target) is None or _DOUBLED.search(unit.source) is not None:
        return
    fix = _DOUBLED.sub(" ", target)
    for match in _DOUBLED.finditer(target):
        yield Problem(
            message=_("two spaces in a row"),
            target_span=Span(start=match.start(), end=match.end()),
            fix=fix,
        )


@check(
    id="SPC002",
    name="edge-space",
    severity=Severity.WARNING,
    group="spacing",
    good=[Example(source="Contact presse", target="Contacto de prensa")],
    bad=[
        Example(source="Contact presse", target=" Contacto de prensa"),
        Example(source="Contact presse : ", target="Press contact:", locale="en"),
    ],
)
def edge_space(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a space at the beginning or the end that the source does not have, or the reverse.

    **Why it matters.** Two sentences run together, or a hole opens, when the text is put back.

    **How to fix.** Begin and end as the source does; the fix is certain.

    **Known false alarms.** None known.
    """
    source, target = unit.source, unit.target
    if not (
        source[:1].isspace()
        or source[-1:].isspace()
        or target[:1].isspace()
        or target[-1:].isspace()
    ):
        return
    if is_blank(target) or is_blank(source):
        return
    lead, tail = _edges(source)
    its_lead, its_tail = _edges(target)
    lead_differs = bool(lead) != bool(its_lead)
    tail_differs = bool(tail) != bool(its_tail)
    if not lead_differs and not tail_differs:
        return
    core = target.strip(" \t\u00a0\u202f")
    if lead_differs:
        span = Span(start=0, end=len(its_lead))
    else:
        span = Span(start=len(target) - len(its_tail), end=len(target))
    yield Problem(
        message=_("spaces at the edge differ from the source"),
        target_span=span,
        fix=lead + core + tail,
    )


def _edges(text: str) -> tuple[str, str]:
    core = text.strip(" \t\u00a0\u202f")
    start = text.index(core) if core else 0
    return text[:start], text[start + len(core) :]


_MISSING = re.compile(
    r"(?<=[^\W\d_])[,;](?=[^\W\d_])|(?<=[^\W_])[،؛](?=[^\W_])|(?<=[)»”])[,;،](?=[^\W\d_])"
    r"|(?<=[^\W\d_]{3}):(?=[^\W\d_]{2})"
    r"|(?<=[a-zà-ÿ]{3})[.!?](?=[A-ZÀ-Þ¿¡][a-zà-ÿ])|(?<=[\u0620-\u064a]{2})[.؟](?=[\u0620-\u064a]{2})"
    r"|(?<=[,;:،؛])(?=[(«“¿¡])|(?<=[^\W_])(?=[(«“¿¡][^\W_]{3})"
)
_ENTITY_END = re.compile(r"&#?\w+;\Z")
# What a glued mark looks like at the least: cheap to ask of every text.
_GLUED = re.compile(r"[,;:.!?،؛؟][^\W\d_]|[،؛]\d|[,;:،؛][(«“¿¡]|[^\W_][(«“¿¡]|[.!?][¿¡]")


@check(
    id="SPC003",
    name="missing-space",
    severity=Severity.WARNING,
    group="spacing",
    good=[
        Example(source="Hier, 12,5 tonnes.", target="Ayer, 12,5 toneladas."),
        Example(source="Le site Booking.Com", target="El sitio Booking.Com"),
        Example(source="le ou la responsable", target="el(la) responsable"),
    ],
    bad=[
        Example(source="Hier, ils sont partis.", target="Ayer,se fueron."),
        Example(source="Ils partent. Il pleut.", target="They leave.It rains.", locale="en"),
        Example(source="Hier, ils sont partis.", target="أمس،غادروا.", locale="ar"),
    ],
)
def missing_space(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a comma, a stop or an opening bracket that is glued to the next word.

    **Why it matters.** Two words become one.

    **How to fix.** Put a space.

    **Known false alarms.** Names written so (Booking.Com): what the source has is left alone.
    """
    if _GLUED.search(unit.target) is None:
        return
    target = masked(unit.target)
    for match in _MISSING.finditer(target):
        start, end = match.span()
        around = target[max(0, start - 2) : end + 2]
        if around in unit.source or _ENTITY_END.search(target, max(0, end - 12), end):
            continue
        yield Problem(
            message=_("a space is missing after {text}").format(
                text=target[max(0, end - 3) : end] or target[end : end + 1]
            ),
            target_span=Span(start=max(0, end - 1), end=min(len(target), end + 1)),
            fix=unit.target[:end] + " " + unit.target[end:],
        )


_FRENCH = re.compile(
    r"(?<=[^\s\u00a0\u202f])[ \u00a0\u202f\u2009]+(?=[:;?!؟؛](?:[\s»”\")\]]|$))"
    r"|(?:(?<=[^\W_])|(?<=[»”’\")\]%]))[ \u00a0\u202f\u2009]+(?=[,.،](?:\s|$))"
)
_BEFORE_MARK = re.compile("[ \u00a0\u202f\u2009][:;?!؟؛,.،]")


@check(
    id="SPC004",
    name="french-spacing",
    severity=Severity.WARNING,
    group="spacing",
    good=[Example(source="Contact : OIM", target="Contacto: OIM")],
    bad=[
        Example(source="Contact : OIM", target="Contacto : OIM"),
        Example(source="Que faire ?", target="ما العمل ؟", locale="ar"),
        Example(source="« Partons », dit-elle.", target="«Vámonos» , dijo."),
    ],
)
def french_spacing(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a space before a mark: before : ; ? ! as French sets it, or before a comma or stop.

    **Why it matters.** No other language of ours does so; the mark may fall onto the next line.

    **How to fix.** Delete the space; the fix is certain.

    **Known false alarms.** Canadian or Swiss French as a target is left alone.
    """
    if context.language == "fr":
        return
    if _BEFORE_MARK.search(unit.target) is None:
        return
    target = masked(unit.target)
    match = _FRENCH.search(target)
    if match is None:
        return
    fix = unit.target
    for one in reversed(list(_FRENCH.finditer(target))):
        fix = fix[: one.start()] + fix[one.end() :]
    yield Problem(
        message=_("a space stands before {mark}").format(mark=target[match.end()]),
        target_span=Span(start=match.start(), end=match.end() + 1),
        fix=fix,
    )


@check(
    id="SPC005",
    name="line-breaks",
    severity=Severity.WARNING,
    group="spacing",
    good=[Example(source="Genève\nSuisse", target="Ginebra\nSuiza")],
    bad=[
        Example(source="Genève\n\nSuisse", target="Ginebra. Suiza"),
        Example(source="Genève", target="Geneva\n", locale="en"),
    ],
)
def line_breaks(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a line break that was added or lost.

    **Why it matters.** Paragraphs merge, or a line breaks in mid-sentence. msgfmt refuses an
    entry where only one side ends with a line break.

    **How to fix.** Break lines where the source does.

    **Known false alarms.** None known.
    """
    source, target = unit.source, unit.target
    if "\n" not in source and "\n" not in target:
        return
    if is_blank(target):
        return
    ours, theirs = source.count("\n"), target.count("\n")
    if ours == theirs and (source[-1:] == "\n") == (target[-1:] == "\n"):
        return
    place = target.find("\n")
    fix = None
    if ours == 0 and target.strip("\n").count("\n") == 0:
        fix = target.strip("\n")
    yield Problem(
        message=_("the source has {source} line breaks, the translation {target}").format(
            source=ours, target=theirs
        ),
        target_span=Span(start=place, end=place + 1) if place >= 0 else None,
        fix=fix,
    )
