"""PUN: end marks, question marks, brackets - always judged against the source."""

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

__all__ = [
    "brackets",
    "doubled_mark",
    "end_mark",
    "inverted_mark",
    "latin_mark",
    "question_lost",
]

_CLOSERS = "»”\"’')]}*“\u200f\u200e"
_SPACES = " \t\n\u00a0\u202f"
_CLASS = str.maketrans({"؟": "?", "،": ",", "؛": ";", "۔": ".", "…": "."})
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-ZÁÉÍÓÚ]{1,2}|[a-zA-Z])\.[\s\u00a0\u202f]?)+$|\b(?:etc|Inc|Ltd|Co|Corp|Jr|Sr|núm|ej|no|St)\.$"
)

_ONE_WORD = re.compile(r"\s*\w{1,8}\.\s*")  # "Tél."


def _tail(text: str) -> tuple[str, int]:
    """Return the marks that end a text, closing quotes and spaces taken out, and their place."""
    end = len(text)
    marks = ""
    while end and (text[end - 1] in _CLOSERS or text[end - 1] in _SPACES or text[end - 1] in _ENDS):
        if text[end - 1] in _ENDS:
            marks = text[end - 1] + marks
        end -= 1
    return marks.translate(_CLASS), end


_ENDS = ".!?…:;,؟،؛۔"
_PLAIN_END = tuple(f"{letter}." for letter in "abcdefghijklmnopqrstuvwxyzéáíóúأابتدرسلمنهوية")
_CLASSES = ("?", "!", ":", ";", ",", ".")


def _class(marks: str) -> str:
    return next((mark for mark in _CLASSES if mark in marks), "")


@check(
    id="PUN001",
    name="end-mark",
    severity=Severity.WARNING,
    group="punctuation",
    good=[
        Example(
            source="Il a dit : « Nous partons ».", target="He said: “We are leaving.”", locale="en"
        ),
        Example(source="À Washington, aux États-Unis", target="En Washington, EE. UU."),
        Example(source="À suivre…", target="Continuará..."),
        Example(source="Où sont-ils ?", target="أين هم؟", locale="ar"),
    ],
    bad=[
        Example(source="Les familles sont rentrées.", target="Las familias regresaron"),
        Example(
            source="Les besoins sont les suivants :",
            target="The needs are as follows.",
            locale="en",
        ),
        Example(source="Les réfugiés de Dadaab", target="Os refugiados de Dadaab.", locale="pt"),
    ],
)
def end_mark(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a sentence that ends otherwise than its source: no stop, a comma, a colon.

    Closing quotes and brackets are taken away first, because languages order them differently.

    **Why it matters.** A text without its stops looks unfinished; a lost colon cuts a list off.

    **How to fix.** End the translation as the source ends.

    **Known false alarms.** A sentence that the translator joined to the next segment.
    """
    if unit.source.endswith(_PLAIN_END) and unit.target.endswith(_PLAIN_END):
        return
    source, target = masked(unit.source), masked(unit.target)
    ours, at = _tail(source)
    theirs, place = _tail(target)
    mine, its = _class(ours), _class(theirs)
    if mine == its or not at or not place:
        return
    if its == "." and mine == "" and _ABBREVIATION.search(target.rstrip(_SPACES + _CLOSERS)):
        return
    if (
        mine == "."
        and its == ""
        and (_ABBREVIATION.search(source.rstrip(_SPACES + _CLOSERS)) or _ONE_WORD.fullmatch(source))
    ):
        return
    yield Problem(
        message=_("the source ends with {source}, the translation with {target}").format(
            source=_named(mine), target=_named(its)
        ),
        source_span=Span(start=at, end=len(unit.source)),
        target_span=Span(start=place, end=len(unit.target)),
    )


def _named(mark: str) -> str:
    return mark or _("no mark")


_QUESTION = re.compile(r"[?؟]")


@check(
    id="PUN002",
    name="question-mark",
    severity=Severity.WARNING,
    group="punctuation",
    good=[
        Example(source="Que faire ?", target="¿Qué hacer?"),
        Example(source="Voir https://iom.int/?page=3", target="Véase https://iom.int/?page=3"),
    ],
    bad=[
        Example(source="« Que faire ? », dit-elle.", target="«Qué hacer», dijo."),
        Example(source="Combien sont-ils ?", target="كم عددهم.", locale="ar"),
    ],
)
def question_lost(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a translation that asks nothing where the source asks.

    **Why it matters.** A question becomes a statement.

    **How to fix.** Put the question mark back, or make clear that the question is reported.

    **Known false alarms.** A direct question that was made indirect on purpose.
    """
    asked = _QUESTION.search(masked(unit.source)) if "?" in unit.source else None
    if asked is not None and _QUESTION.search(masked(unit.target)) is None:
        place = asked.start()
        yield Problem(
            message=_("the source asks a question, the translation has no question mark"),
            source_span=Span(start=place, end=place + 1),
        )


_INVERTED = {"?": "¿", "!": "¡"}
_BRAND = re.compile(r"[^\W_]+[!?](?=\s|[,.;:»”\"')\]]|$)")


@check(
    id="PUN003",
    name="inverted-mark",
    severity=Severity.WARNING,
    group="punctuation",
    locales=("es",),
    good=[
        Example(source="Mais que faire ?", target="Pero, ¿qué hacer?"),
        Example(source="Yahoo! aide les familles.", target="Yahoo! ayuda a las familias."),
    ],
    bad=[
        Example(source="Que faire ?", target="Qué hacer?"),
        Example(source="« Au secours ! »", target="«Socorro!»"),
    ],
)
def inverted_mark(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a Spanish question or exclamation without its opening ¿ or ¡.

    **Why it matters.** Spanish marks where a question begins; a lone ? is a spelling mistake.

    **How to fix.** Put ¿ or ¡ before the first word of the question or exclamation itself.

    **Known false alarms.** None known: names such as Yahoo! are recognised in the source.
    """
    target = unit.target
    if "?" not in target and "!" not in target:
        return
    text = masked(target)
    names = {m.group() for m in _BRAND.finditer(unit.source)}
    names &= {m.group() for m in _BRAND.finditer(text)}
    for name in names:
        text = text.replace(name, "_" * len(name))
    opened = text.count("¿") + text.count("¡")
    for match in re.finditer(r"[?!]+", text):
        mark = match.group()[0]
        start = match.start()
        if opened < 1 and not (start and text[start - 1] in "([" and text[match.end()] in ")]"):
            yield Problem(
                message=_("{closing} has no opening {opening}").format(
                    closing=mark, opening=_INVERTED[mark]
                ),
                target_span=Span(start=start, end=match.end()),
            )
        opened -= len([c for c in match.group() if c in "?!"])


_DOUBLED = re.compile(
    r"(?<!\.)\.\.(?!\.)|,,+|;;+|(?<![:\w]):(?::)+(?!\w)|،،+|؛؛+|,\.|\.,(?=\s)|\?\?+|؟؟+|!!+"
)
_TWO = re.compile(r"[.,;:،؛!?؟]{2}")
_ABBREVIATED = re.compile(r"(?:\b[^\W\d_]{1,5}|\.\s?[^\W\d_]{1,2})\.,$")


@check(
    id="PUN004",
    name="doubled-mark",
    severity=Severity.WARNING,
    group="punctuation",
    good=[
        Example(source="À suivre...", target="Continuará..."),
        Example(source="À 15 h, ils partent.", target="At 3 p.m., they leave.", locale="en"),
    ],
    bad=[
        Example(source="Ils sont partis.", target="Se han ido.."),
        Example(source="Hier, ils sont partis.", target="Yesterday,, they left.", locale="en"),
        Example(source="Hier, ils sont partis.", target="أمس،، غادروا.", locale="ar"),
    ],
)
def doubled_mark(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a mark that is typed twice, such as two full stops or two commas.

    **Why it matters.** It is a typing mistake that every reader sees.

    **How to fix.** Delete one; the fix is certain.

    **Known false alarms.** None known: what the source has as well is left alone.
    """
    if _TWO.search(unit.target) is None:
        return
    target = masked(unit.target)
    for match in _DOUBLED.finditer(target):
        text = match.group()
        if text in unit.source or (text[0] in "?؟!" and text[0] * 2 in unit.source):
            continue
        if text == ".," and _ABBREVIATED.search(target[: match.end()]):
            continue
        same = len(set(text)) == 1
        yield Problem(
            message=_("{text} is doubled").format(text=text),
            target_span=Span(start=match.start(), end=match.end()),
            fix=unit.target[: match.start()] + text[0] + unit.target[match.end() :]
            if same
            else None,
        )


_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))
_BRACKET = re.compile(r"[()\[\]{}]")
_LIST_MARKER = re.compile(r"^\s*(?:\(?[\wأ-ي]{1,3}\)|[\wأ-ي]{1,3}\))", re.MULTILINE)


def _depth(text: str, opening: str, closing: str) -> tuple[int, int]:
    """Return how many brackets are never closed, and how many are never opened."""
    opened = unopened = 0
    for char in text:
        if char == opening:
            opened += 1
        elif char == closing:
            if opened:
                opened -= 1
            else:
                unopened += 1
    return opened, unopened


@check(
    id="PUN005",
    name="brackets",
    severity=Severity.WARNING,
    group="punctuation",
    good=[
        Example(source="a) les communes rurales ;", target="a) los municipios rurales;"),
        Example(source="L’OIM (Genève) aide.", target="La OIM (Ginebra) ayuda."),
    ],
    bad=[
        Example(source="L’OIM (Genève) aide.", target="La OIM (Ginebra ayuda."),
        Example(source="L’OIM (Genève) aide.", target="IOM Geneva) helps.", locale="en"),
    ],
)
def brackets(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a bracket that is opened or closed alone, where the source is in order.

    **Why it matters.** The reader cannot tell where the aside ends.

    **How to fix.** Put the other bracket back.

    **Known false alarms.** List markers such as a) are understood.
    """
    if _BRACKET.search(unit.target) is None:
        return
    source, target = masked(unit.source), masked(unit.target)
    for opening, closing in _PAIRS:
        if opening not in target and closing not in target:
            continue
        theirs = _depth(target, opening, closing)
        if theirs == (0, 0) or theirs == _depth(source, opening, closing):
            continue
        if closing == ")":
            plain = _LIST_MARKER.sub("_", target)
            if _depth(plain, opening, closing) == (0, 0):
                continue
        place = target.rindex(opening) if theirs[0] else target.index(closing)
        yield Problem(
            message=_("the bracket {bracket} stands alone").format(bracket=target[place]),
            target_span=Span(start=place, end=place + 1),
        )


_LATIN_MARK = re.compile(r"(?<=[\u0600-\u06ff»\")])([,;?])(?=\s|$|[\u0600-\u06ff\"»“”])")


@check(
    id="PUN006",
    name="latin-mark",
    severity=Severity.WARNING,
    group="punctuation",
    locales=("ar",),
    good=[
        Example(source="Hier, 25,5 tonnes.", target="أمس، 25,5 طن.", locale="ar"),
        Example(
            source="Le jeu Where’s Wally? plaît.", target="لعبة Where’s Wally? جميلة.", locale="ar"
        ),
    ],
    bad=[Example(source="Hier, ils sont partis.", target="أمس, غادروا.", locale="ar")],
)
def latin_mark(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a Latin comma, semicolon or question mark after Arabic letters.

    **Why it matters.** The marks face the wrong way in Arabic text.

    **How to fix.** Use ، ؛ ؟; the fix is certain.

    **Known false alarms.** None known: Latin names keep their own marks.
    """
    text = masked(unit.target)
    for match in _LATIN_MARK.finditer(text):
        place = match.start(1)
        right = {",": "،", ";": "؛", "?": "؟"}[match.group(1)]
        yield Problem(
            message=_("{wrong} in Arabic text is written {right}").format(
                wrong=match.group(1), right=right
            ),
            target_span=Span(start=place, end=place + 1),
            fix=unit.target[:place] + right + unit.target[place + 1 :],
        )
