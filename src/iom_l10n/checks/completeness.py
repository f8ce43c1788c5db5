"""CMP: targets that are French, or that somebody meant to finish later."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, check
from iom_l10n.messages import _
from iom_l10n.model import OriginKind, Problem, Severity, Span
from iom_l10n.text.function_words import foreign_language, french_only
from iom_l10n.text.protected import masked
from iom_l10n.text.words import fold, token_set, tokens, words_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit
    from iom_l10n.text.words import Word

__all__ = ["partly_untranslated", "placeholder_text", "unchanged", "wrong_language"]

_SHORT = 3
_RUN = 4
_MOST = 5
# What the tool copies because it stands alike in every language.
_COPIED = frozenset({"url", "email", "phone", "number", "name"})


@check(
    id="CMP001",
    name="unchanged",
    severity=Severity.ERROR,
    group="completeness",
    good=[
        Example(source="Jean-Yves Barbier", target="Jean-Yves Barbier"),
        Example(source="Contact", target="Contact", locale="en"),
        Example(source="© AFP / Getty Images", target="© AFP / Getty Images"),
        Example(source="jbarbier@iom.int", target="jbarbier@iom.int"),
    ],
    bad=[
        Example(
            source="L’OIM aide les familles à rentrer chez elles.",
            target="L'OIM aide les familles à rentrer chez elles.",
        ),
        Example(
            source="Les familles sont rentrées au village.",
            target="Les familles sont rentrées au village.",
            locale="ar",
        ),
    ],
)
def unchanged(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a target that is the French source, typography aside.

    **Why it matters.** The reader meets a French sentence.

    **How to fix.** Translate it.

    **Known false alarms.** The French title of a book or an organisation that is kept. Names,
    acronyms, numbers, addresses, single words and the tool's own copies of these are excused.
    """
    source, target = unit.source, unit.target
    here, there = token_set(source), token_set(target)
    if len(here & there) * _MOST < len(here) * (_MOST - 1):
        return
    copied = unit.origin.kind is OriginKind.COPIED and unit.origin.name in _COPIED
    if copied or fold(source) != fold(target):
        return
    found = words_at(masked(source))
    lower = [word for word in found if word.text.islower() and len(word.text) > 1]
    french = [word for word in lower if french_only(word.text)]
    sentence = source.rstrip().endswith((".", "!", "?"))
    told = french and (len(lower) >= _SHORT or sentence)
    if len(found) >= _SHORT and (told or (sentence and len(lower) > _SHORT)):
        yield Problem(
            message=_("this is still the French source"),
            target_span=Span(start=0, end=len(target)),
        )


@check(
    id="CMP002",
    name="partly-untranslated",
    severity=Severity.ERROR,
    group="completeness",
    good=[
        Example(
            source="L’étude paraît dans Le Monde et Les Échos.",
            target="El estudio se publica en Le Monde y Les Échos.",
        ),
        Example(
            source="L’Université de la République de San José",
            target="Universidad de la República de San José",
        ),
    ],
    bad=[
        Example(
            source="Selon le porte-parole de cette mission, les familles sont rentrées.",
            target="Selon le porte-parole de cette mission, las familias han regresado.",
        ),
        Example(
            source="Au cours des prochains jours, les convois partiront.",
            target="Au cours des prochains jours the convoys will leave.",
            locale="en",
        ),
    ],
)
def partly_untranslated(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find four or more words in a row that were left in French.

    **Why it matters.** Half a sentence is unreadable.

    **How to fix.** Translate the rest.

    **Known false alarms.** A long French title that is quoted on purpose.
    """
    if not _may_share_run(unit.source, unit.target) or fold(unit.source) == fold(unit.target):
        return
    ours = words_at(masked(unit.source))
    theirs = words_at(masked(unit.target))
    run = _longest_run(ours, theirs)
    if run is None:
        return
    first, last = run
    shared = theirs[first:last]
    named = [hit for hit in unit.target_hits if hit.text[:1].isupper()]  # Côte d'Ivoire
    lower = [
        word
        for word in shared
        if word.text.islower() and not any(h.start <= word.start < h.end for h in named)
    ]
    french = [word for word in lower if french_only(word.text)]
    if len(french) >= 2 or (french and len(lower) >= _RUN - 1):  # noqa: PLR2004
        start, end = shared[0].start, shared[-1].end
        yield Problem(
            message=_("still in French: {text}").format(text=unit.target[start:end]),
            target_span=Span(start=start, end=end),
        )


def _may_share_run(source: str, target: str) -> bool:
    """Say whether the texts share four words and a French one among them: cheap to ask."""
    shared = token_set(source) & token_set(target)
    if len(shared) < _RUN:
        return False
    french = [word for word in shared if french_only(word)]
    if not french:
        return False
    ours, said = tokens(source), f" {' '.join(tokens(target))} "
    return any(
        f" {one} {two} " in said for one, two in pairwise(ours) if one in french or two in french
    )


def _longest_run(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> tuple[int, int] | None:
    """Return the longest run of at least four of our words inside theirs."""
    if len(ours) < _RUN or len(theirs) < _RUN:
        return None
    mine = [word.text.casefold() for word in ours]
    its = [word.text.casefold() for word in theirs]
    places: dict[tuple[str, ...], int] = {}
    for index in range(len(mine) - _RUN + 1):
        places.setdefault(tuple(mine[index : index + _RUN]), index)
    best: tuple[int, int] | None = None
    for index in range(len(its) - _RUN + 1):
        at = places.get(tuple(its[index : index + _RUN]))
        if at is None:
            continue
        end = _RUN
        while (
            index + end < len(its) and at + end < len(mine) and its[index + end] == mine[at + end]
        ):
            end += 1
        if best is None or end > best[1] - best[0]:
            best = (index, index + end)
    return best


@check(
    id="CMP003",
    name="wrong-language",
    severity=Severity.ERROR,
    group="completeness",
    good=[
        Example(
            source="Les familles sont rentrées.",
            target="Las familias regresaron a sus casas en la capital.",
        ),
    ],
    bad=[
        Example(
            source="Les familles sont rentrées dans la capitale avec leurs enfants.",
            target="As famílias voltaram para a capital com os seus filhos e uma mala.",
        ),
        Example(
            source="Les familles sont rentrées dans la capitale avec leurs enfants.",
            target="The families went back to the capital with their children.",
            locale="ar",
        ),
    ],
)
def wrong_language(unit: Unit, context: CheckContext) -> Iterator[Problem]:
    """Find a target that is in a third language.

    **Why it matters.** It was pasted from another file, or an engine answered in English.

    **How to fix.** Translate it into the language of the file.

    **Known false alarms.** A whole quotation kept in its own language.
    """
    found = foreign_language(unit.target, context.language)
    if found is not None and found != "fr":
        yield Problem(
            message=_("this reads as {found}, the file is {language}").format(
                found=found, language=context.locale
            ),
            target_span=Span(start=0, end=len(unit.target)),
        )


_NOTES = (
    "TODO|TBD|TBC|FIXME|XXX+|TRANSLATE(?: ME)?|TRADUCIR|TRADUZIR|À TRADUIRE|A TRADUIRE|"
    "PLACEHOLDER|DRAFT TEXT|UNTRANSLATED|NEEDS TRANSLATION|TO BE TRANSLATED|"
    "MISSING TRANSLATION|TO DO|PENDIENTE DE TRADUCIR|SIN TRADUCIR|POR TRADUZIR|[Ll]orem [Ii]psum"
)
_BRACKETED = (
    "…|\\.\\.\\.|translation|traducción|tradução|translate|texto?|(?i:à traduire|a traduire|"
    "to translate|por traducir|por traduzir|a traducir|a traduzir)"
)
_MARKER = re.compile(
    rf"(?<!\w)(?:{_NOTES})(?!\w)|\?{{3,}}|@{{3,}}|#{{4,}}\s*$|\[\s*(?:{_BRACKETED})\s*\](?!\()"
)
_MARKER_TOKENS = frozenset(
    [
        "todo",
        "tbd",
        "tbc",
        "fixme",
        "translate",
        "translated",
        "translation",
        "traducir",
        "traduzir",
        "traduire",
        "placeholder",
        "draft",
        "untranslated",
        "lorem",
        "do",
    ]
)
_MARKER_SIGNS = ("???", "XXX", "@@@", "####", "[")


@check(
    id="CMP004",
    name="placeholder-text",
    severity=Severity.ERROR,
    group="completeness",
    good=[Example(source="Tous les enfants", target="Todo el mundo, todos los niños")],
    bad=[
        Example(source="Les familles sont rentrées.", target="TODO"),
        Example(
            source="Les familles sont rentrées.", target="XXX The families returned.", locale="en"
        ),
        Example(source="Les familles sont rentrées.", target="???", locale="ar"),
    ],
)
def placeholder_text(unit: Unit, _context: CheckContext) -> Iterator[Problem]:
    """Find a note to oneself: TODO, TBD, XXX, lorem ipsum, ???.

    **Why it matters.** It would be published.

    **How to fix.** Finish the translation and remove the note.

    **Known false alarms.** None known: a mark that the source has as well is left alone.
    """
    target = unit.target
    if _MARKER_TOKENS.isdisjoint(token_set(target)) and not any(m in target for m in _MARKER_SIGNS):
        return
    for match in _MARKER.finditer(target):
        if match.group() not in unit.source:
            yield Problem(
                message=_("{text} looks like a note to oneself").format(text=match.group()),
                target_span=Span(start=match.start(), end=match.end()),
            )
