"""CHR: letters that were damaged, disguised or hidden on the way."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity, Span
from iom_l10n.text.invisible import hidden_signs
from iom_l10n.text.protected import masked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = ["decomposed", "homoglyph", "html_entity", "invisible_sign", "mojibake"]

_LATIN_TAIL = "[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_MOJIBAKE = re.compile(
    rf"\ufffd|[ÂÃ]{_LATIN_TAIL}|â€[\u0080-\u00bf™œ\u009d˜“”¦š]|â\u0080.|ï»¿|Ã[\u00a0\u00ad]"
    rf"|[ØÙÚ]{_LATIN_TAIL}(?:[ØÙÚ ]|{_LATIN_TAIL})"
    rf"|(?<=[a-zà-ÿ])[?¿](?=[a-zà-ÿ])|(?<=[\u0620-\u064a])[?](?=[\u0620-\u064a])"
)
_SUSPECT = re.compile("[\ufffdÂÃØÙÚ]|â[€\u0080]|ï»|\\w[?¿]\\w")


@check(
    id="CHR001",
    name="mojibake",
    severity=Severity.ERROR,
    group="characters",
    good=[
        Example(source="La première étape", target="A primeira etapa, São Tomé", locale="pt"),
        Example(source="Voir iom.int/a?b=c", target="Véase iom.int/a?b=c"),
    ],
    bad=[
        Example(source="La première étape", target="La primera misiÃ³n"),
        Example(source="La mission", target="La misi\ufffdn"),
        Example(source="La mission", target="La misi?n"),
        Example(source="La mission", target="Ø§Ù„Ø¨Ø¹Ø«Ø©", locale="ar"),
    ],
)
def mojibake(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find letters that were read in a wrong encoding: Ã³ for ó, a question mark in a word.

    **Why it matters.** The word cannot be read, or not be searched for.

    **How to fix.** Restore the letters, best from a sound copy of the file.

    **Known false alarms.** None known: what the source has as well is left alone.
    """
    target = unit.target
    if target.isascii() and "?" not in target:
        return
    if _SUSPECT.search(target) is None:
        return
    text = masked(target)
    match = _MOJIBAKE.search(text)
    if match and match.group() not in unit.source:
        yield Problem(
            message=_("damaged letters: {text}").format(text=match.group()),
            target_span=Span(start=match.start(), end=match.end()),
        )


@check(
    id="CHR002",
    name="invisible-sign",
    severity=Severity.ERROR,
    group="characters",
    good=[
        Example(source="La société SpaceX", target="شركة SpaceX\u200f.", locale="ar"),
        Example(source="12 %", target="12\u00a0%"),
    ],
    bad=[
        Example(source="La mission", target="La mi\u200bsión"),
        Example(source="La mission", target="The mission\u202e", locale="en"),
        Example(source="La mission", target="ال\u2066بعثة", locale="ar"),
    ],
)
def invisible_sign(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find signs that print nothing: zero-width spaces, soft hyphens, controls of direction.

    **Why it matters.** A word with such a sign is found by no search, and a control of direction
    can turn a whole line around, even to deceive.

    **How to fix.** Delete it; the fix is certain.

    **Known false alarms.** None known: marks of direction are allowed in Arabic, joiners where
    a script or an emoji needs them.
    """
    places = hidden_signs(unit.target, context.language)
    if not places:
        return
    keep = set(places)
    fix = "".join(c for i, c in enumerate(unit.target) if i not in keep)
    place = places[0]
    if len(unit.target.strip()) == len(places):
        return  # Nothing but signs: that is "untranslated".
    if unit.target[place] in unit.source:
        return
    yield Problem(
        message=_("an invisible sign, U+{code}").format(code=f"{ord(unit.target[place]):04X}"),
        target_span=Span(start=place, end=place + 1),
        fix=fix,
    )


_WORD = re.compile(r"[^\W\d_]{2,}")
_LATIN = re.compile(r"[A-Za-zÀ-ÿĀ-ɏ]")
_ALIEN = re.compile(r"[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u13a0-\u13ff\uff21-\uff5a]")
_NOT_ARABIC = re.compile(r"[\u06a9\u06cc\u06be\u06c1\u06d2\u06c0\u06d5\u06ba\u06aa\u063d\u06cd]")
_MATH = re.compile("[\U0001d400-\U0001d7ff]")


@check(
    id="CHR003",
    name="homoglyph",
    severity=Severity.ERROR,
    group="characters",
    good=[
        Example(source="Le fleuve Дон", target="El río Дон"),
        Example(source="La mission", target="البعثة", locale="ar"),
    ],
    bad=[
        Example(source="La mission", target="La misi\u043en"),
        Example(source="La mission", target="فی البعثة", locale="ar"),
    ],
)
def homoglyph(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a word that mixes alphabets, such as a Cyrillic о among Latin letters.

    In Arabic it finds Persian and Urdu forms of Arabic letters (ی for ي, ک for ك).

    **Why it matters.** The word looks right and is found by no search; it is a known trick.

    **How to fix.** Type the word anew.

    **Known false alarms.** A Persian or Urdu name quoted in its own spelling.
    """
    target = unit.target
    if target.isascii():
        return
    if context.language == "ar":
        match = _NOT_ARABIC.search(target)
        if match and match.group() not in unit.source:
            yield Problem(
                message=_("{letter} is no letter of Arabic").format(letter=match.group()),
                target_span=Span(start=match.start(), end=match.end()),
            )
            return
    elif _ALIEN.search(target) is None and _MATH.search(target) is None:
        return
    for match in _WORD.finditer(target):
        word = match.group()
        alien = _ALIEN.search(word) or _MATH.search(word)
        if alien and _LATIN.search(word) and word not in unit.source:
            yield Problem(
                message=_("{word} mixes letters of two alphabets").format(word=word),
                target_span=Span(start=match.start(), end=match.end()),
            )
            return


_LOOSE = re.compile(r"[^\W\d_][\u0300-\u036f]")
_PRESENTATION = re.compile("[\ufb00-\ufb06\ufb50-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc]")
_ODD = re.compile("[\u0300-\u036f\u0653-\u0655\ufb00-\ufefc]")
_LOOSE_HAMZA = re.compile("[اوي][\u0653-\u0655]")


@check(
    id="CHR004",
    name="decomposed",
    severity=Severity.WARNING,
    group="characters",
    good=[
        Example(source="La mission", target="La misión"),
        Example(source="La mission", target="مُهِمّةٌ", locale="ar"),
    ],
    bad=[
        Example(source="La mission", target="La misio\u0301n"),
        Example(source="Non", target="\ufefb", locale="ar"),
    ],
)
def decomposed(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find accents that float beside their letter, and ready-made ligatures of print.

    **Why it matters.** Search and sorting fail, and some fonts show the accent on the wrong
    letter.

    **How to fix.** Normalise to NFC; the fix is certain.

    **Known false alarms.** None known: Arabic vowel signs are no accents.
    """
    target = unit.target
    if target.isascii() or _ODD.search(target) is None:
        return
    match = _LOOSE.search(target) or _PRESENTATION.search(target) or _LOOSE_HAMZA.search(target)
    if match is None or match.group() in unit.source:
        return
    fix = _PRESENTATION.sub(lambda m: unicodedata.normalize("NFKC", m.group()), target)
    composed = unicodedata.normalize("NFC", fix)
    if composed == target:
        return
    yield Problem(
        message=_("letters in a form that search does not find"),
        target_span=Span(start=match.start(), end=match.end()),
        fix=composed,
    )


_ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")


@check(
    id="CHR005",
    name="html-entity",
    severity=Severity.ERROR,
    group="characters",
    good=[
        Example(source="R&D ; le reste", target="I+D; el resto"),
        Example(source="Marks &amp; Spencer", target="Marks &amp; Spencer"),
    ],
    bad=[
        Example(source="La mission", target="La misi&oacute;n"),
        Example(source="L’enfant", target="The child&#39;s", locale="en"),
    ],
)
def html_entity(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find an HTML entity where the source has plain text: &eacute; or &#39;.

    **Why it matters.** The reader sees the code.

    **How to fix.** Write the character itself.

    **Known false alarms.** None known: entities of the source are left alone.
    """
    if "&" not in unit.target:
        return
    for match in _ENTITY.finditer(unit.target):
        if match.group() not in unit.source:
            yield Problem(
                message=_("{entity} is HTML code, not text").format(entity=match.group()),
                target_span=Span(start=match.start(), end=match.end()),
            )
