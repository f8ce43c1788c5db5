"""PLH: what programs and pages read - placeholders, HTML tags, Markdown."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity, Span
from iom_l10n.text.placeholders import is_format, placeholders
from iom_l10n.text.protected import url_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = ["html_tag", "markdown_mark", "placeholder_changed"]


@check(
    id="PLH001",
    name="placeholder-changed",
    severity=Severity.ERROR,
    group="protected",
    good=[
        Example(source="{count} familles sur 12 % des sites", target="{count} familias en 12 % de"),
        Example(source="À %(place)s", target="En %(place)s"),
        Example(
            source="%d famille",
            target="",
            source_plural="%d familles",
            plural=("una familia", "%d familias"),
        ),
    ],
    bad=[
        Example(source="{place} – Les familles", target="{lugar} – Las familias"),
        Example(source="%s – Les familles", target="% s – The families", locale="en"),
        Example(
            source="%d famille",
            target="",
            source_plural="%d familles",
            plural=("%d familia", "familias"),
        ),
    ],
)
def placeholder_changed(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a placeholder that was lost, added, translated or broken.

    Every common syntax is read without asking for the entry's flags: {name}, {{ name }},
    ${name}, %(name)s, %s, [[name]]. `12 % des` is no placeholder unless the entry says c-format.

    **Why it matters.** A program fails on it, or prints it.

    **How to fix.** Copy the placeholder from the source, letter by letter.

    **Known false alarms.** A plural form for exactly none, one or two may do without its number.
    """
    as_format = is_format(unit.flags)
    ours = placeholders(unit.source, as_format=as_format)
    theirs = placeholders(unit.target, as_format=as_format)
    if not ours and not theirs:
        return
    mine, its = Counter(p.key for p in ours), Counter(p.key for p in theirs)
    if mine == its:
        return
    missing, extra = mine - its, its - mine
    if unit.source_plural is not None and not extra and _says_number(unit, context):
        return
    lost = next((p for p in ours if missing[p.key]), None)
    stray = next((p for p in theirs if extra[p.key]), None)
    if lost is not None:
        message = _("the placeholder {text} is missing or altered").format(text=lost.text)
    elif stray is not None:
        message = _("the source has no placeholder {text}").format(text=stray.text)
    else:  # pragma: no cover - the bags differ, so one of them is set
        return
    yield Problem(
        message=message,
        source_span=None if lost is None else Span(start=lost.start, end=lost.end),
        target_span=None if stray is None else Span(start=stray.start, end=stray.end),
    )


def _says_number(unit: Unit, context: CheckContext) -> bool:
    """Say whether this plural form is for one count alone and may name it in words."""
    # The forms for one in most languages, and Arabic's for none, one and two.
    return unit.source != unit.source_plural or (
        context.language == "ar" and _ARABIC_FEW.search(unit.target) is None
    )


_ARABIC_FEW = re.compile(r"[\d٠-٩]")
_TAG = re.compile(r"<\s?(/?)\s?([a-zA-Z][a-zA-Z0-9:-]*)((?:\s[^<>]*)?)(/?)\s?>")
_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_TRANSLATED = frozenset({"title", "alt", "lang", "hreflang", "dir", "xml:lang", "aria-label"})
# What French sets raised and other languages write otherwise: XX<sup>e</sup>, D<sup>r</sup>.
_RAISED = re.compile(
    r"(?<=[\dXVInNMDPCSV])<sup>(?:ers?|[eè]re?s?|e|ème|ième|es|de?|nde?|os?|mes?|lles?|rs?|gr|te?|ie)"
    r"</sup>"
)
_STRICT = re.compile(r"</?[a-zA-Z][^<>]*>")


@lru_cache(maxsize=256)
def _tags(text: str) -> tuple[tuple[str, int, int], ...]:
    found = []
    for match in _TAG.finditer(text):
        closing, name, attributes, void = match.groups()
        pairs = sorted(
            (key.lower(), url_key(a or b or c) if key.lower() in {"href", "src"} else a or b or c)
            for key, a, b, c in _ATTRIBUTE.findall(attributes)
            if key.lower() not in _TRANSLATED
        )
        spaced = "" if _STRICT.fullmatch(match.group()) else "?"
        del void
        found.append((f"{spaced}{closing}{name.lower()}{pairs}", match.start(), match.end()))
    return tuple(found)


@check(
    id="PLH002",
    name="html-tag",
    severity=Severity.ERROR,
    group="protected",
    good=[
        Example(
            source='<a href="https://iom.int/fr/x" title="Lien">L’OIM</a>',
            target='<a href="https://iom.int/es/x" title="Enlace">La OIM</a>',
        ),
        Example(source="si 3 < 5", target="si 3 < 5"),
        Example(
            source="La XX<sup>e</sup> session du D<sup>r</sup> Ruiz",
            target="La XX sesión del Dr. Ruiz",
        ),
    ],
    bad=[
        Example(source="<strong>L’OIM</strong> aide", target="<strong>La OIM ayuda"),
        Example(source="Fin.<br/>", target="End.< br/>", locale="en"),
    ],
)
def html_tag(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find an HTML tag that was lost, added or broken.

    **Why it matters.** The rest of the page turns bold, or the tag is shown.

    **How to fix.** Copy the tags from the source; only title, alt and lang may change.

    **Known false alarms.** None known. Raised letters of a French ordinal or abbreviation may go.
    """
    if "<" not in unit.source and "<" not in unit.target:
        return
    ours, theirs = _tags(unit.source), _tags(unit.target)
    mine, its = Counter(t[0] for t in ours), Counter(t[0] for t in theirs)
    if mine == its:
        return
    missing, extra = mine - its, its - mine
    opened, closed = _tags("<sup></sup>")
    if missing[opened[0]] == missing[closed[0]] <= len(_RAISED.findall(unit.source)):
        missing -= Counter({opened[0]: missing[opened[0]], closed[0]: missing[closed[0]]})
    if not missing and not extra:
        return
    lost = next((t for t in ours if missing[t[0]]), None)
    stray = next((t for t in theirs if extra[t[0]]), None)
    if lost is not None:
        text = unit.source[lost[1] : lost[2]]
        message = _("the tag {text} is missing or altered").format(text=text)
    elif stray is not None:
        text = unit.target[stray[1] : stray[2]]
        message = _("the source has no tag {text}").format(text=text)
    else:  # pragma: no cover - the bags differ, so one of them is set
        return
    yield Problem(
        message=message,
        source_span=None if lost is None else Span(start=lost[1], end=lost[2]),
        target_span=None if stray is None else Span(start=stray[1], end=stray[2]),
    )


_BLOCK = re.compile(r"^[ \t]{0,3}(#{1,6}(?=[ \t])|[-*+](?=[ \t])|>(?=[ \t]))", re.MULTILINE)
_LINK = re.compile(r"!?\[[^\[\]]*\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)")
_STRONG = re.compile(r"(?<![*\\])\*\*(?=[^\s*]).*?(?<=[^\s*\\])\*\*(?!\*)", re.DOTALL)
_EMPHASIS = re.compile(r"(?<![*\\\w])\*(?=[^\s*]).*?(?<=[^\s*\\])\*(?![*\w])", re.DOTALL)
_MARKDOWN = re.compile(r"[*\[`#>]|^\s{0,3}[-+]\s", re.MULTILINE)
_CODE = re.compile(r"(?<![`\\])`[^`]+`")


@lru_cache(maxsize=256)
def _marks(text: str) -> tuple[tuple[str, int], ...]:
    counts = Counter(match.group(1) for match in _BLOCK.finditer(text))
    counts["-"] += counts.pop("*", 0) + counts.pop("+", 0)
    counts["[…](…)"] = len(_LINK.findall(text))
    counts["**"] = len(_STRONG.findall(text))
    counts["*"] = len(_EMPHASIS.findall(_STRONG.sub("", text)))
    counts["`"] = len(_CODE.findall(text))
    return tuple(sorted((mark, count) for mark, count in counts.items() if count))


@check(
    id="PLH003",
    name="markdown",
    severity=Severity.ERROR,
    group="protected",
    good=[
        Example(
            source="**L’OIM** aide [ici](https://iom.int)",
            target="La **OIM** ayuda [aquí](https://iom.int)",
        ),
        Example(source="2 * 3", target="2 * 3"),
    ],
    bad=[
        Example(source="## Contact", target="##Contacto"),
        Example(source="**L’OIM** aide", target="** IOM ** helps", locale="en"),
        Example(source="Voir [ici](https://iom.int)", target="Véase [aquí] (https://iom.int)"),
    ],
)
def markdown_mark(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find Markdown that the translation lost or broke: headings, lists, links, bold, code.

    **Why it matters.** The reader sees the marks instead of a heading, or the link is dead.

    **How to fix.** Set the same marks around the same parts, without spaces inside.

    **Known false alarms.** None known: only marks of the source are asked for.
    """
    ours = _marks(unit.source) if _MARKDOWN.search(unit.source) else ()
    if not ours:
        return
    theirs = dict(_marks(unit.target))
    for mark, count in ours:
        if theirs.get(mark, 0) != count:
            place = unit.source.find("[" if mark.startswith("[") else mark)
            yield Problem(
                message=_("the Markdown mark {mark} is missing or broken").format(mark=mark),
                source_span=Span(start=place, end=place + 1) if place >= 0 else None,
            )
