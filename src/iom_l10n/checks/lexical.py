"""LEX: single words that are French or misspelt - the checks that open a dictionary."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from iom_l10n.checks.declaring import Example, catalog_check
from iom_l10n.messages import _
from iom_l10n.model import Problem, Severity, Span
from iom_l10n.text.function_words import french_alone, sister_of_french
from iom_l10n.text.lexicon import has_lexicon, knows, respellings
from iom_l10n.text.number_names import NAMES, folded
from iom_l10n.text.protected import masked
from iom_l10n.text.words import token_set, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.checks.context import CheckContext
    from iom_l10n.model import Unit

__all__ = ["misspelt", "word_left"]

_SHORT = 4
_RARE = 5
_WORD = re.compile(r"(?<![\w@#.'’&-])[^\W\d_]{4,}(?![\w@'’&-])")
_ARABIC = re.compile(r"[\u0620-\u06d3]")
_ACCENT = re.compile("[à-ÿœ]")
# Letters that no sister of French writes (Romanian has â and î).
_FRENCH_SIGN = re.compile("[êôûœëù]")
_LOANS = frozenset(
    re.findall(
        r"\S+",
        """raison être vis-à-vis café fiancé communiqué exposé résumé cliché protégé milieu régime
        chargé affaires facto élite entrepreneur rapporteur avant garde laissez passer force
        majeure coup détente femme hors procès-verbal via virus forum bonus""",
    )
)


@catalog_check(
    id="LEX001",
    name="word-untranslated",
    severity=Severity.WARNING,
    group="dictionary",
    good=[
        Example(source="Leur raison d’être est le dialogue.", target="Su raison d’être."),
        Example(source="La capitale est loin.", target="La capital está lejos."),
        Example(
            source="Le journal Ouest France paraît.",
            target="صدرت صحيفة Ouest France.",
            locale="ar",
        ),
    ],
    bad=[
        Example(source="Chaque famille reçoit une tente.", target="Chaque familia recibe tiendas."),
        Example(source="Les quartiers sont calmes.", target="أصبحت quartiers هادئة.", locale="ar"),
    ],
)
def word_left(
    units: Sequence[Unit], context: CheckContext
) -> Iterator[tuple[Unit | None, Problem]]:
    """Find a single word that was left in French.

    It stands in the source, French knows it and the language of the file does not, no other
    entry uses it, and its neighbours are not French too (then it is a title).

    **Why it matters.** The reader stumbles.

    **How to fix.** Translate the word.

    **Known false alarms.** A loan word that the word list of the language lacks.
    """
    language = context.language
    if language == "fr" or not (language == "ar" or has_lexicon(language)):
        return
    counts = context.vocabulary.target_tokens
    for unit in units:
        shared = token_set(unit.source) & token_set(unit.target)
        rare = {
            word
            for word in shared
            if len(word) >= _SHORT and counts[word] <= _RARE and word not in _LOANS
        }
        if not rare or len(shared) * 2 > len(token_set(unit.target)):
            continue
        for match in _WORD.finditer(masked(unit.target)):
            word = match.group()
            lower = word.lower()
            if lower not in rare or not _is_plain(word, match.start(), unit):
                continue
            if not _alone(lower, unit) or not _is_french(lower, language):
                continue
            yield (
                unit,
                Problem(
                    message=_("{word} is French").format(word=word),
                    target_span=Span(start=match.start(), end=match.end()),
                ),
            )


def _is_plain(word: str, start: int, unit: Unit) -> bool:
    """Say whether a word is no name: small in both texts, or a small word that begins one."""
    if word.islower():
        return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", unit.source) is not None
    return start == 0 and word.istitle() and french_alone(word.lower())


def _alone(word: str, unit: Unit) -> bool:
    """Say whether the word's neighbours in the target are others than in the source."""
    ours, theirs = tokens(unit.source), tokens(unit.target)
    known = set(pairwise(ours))
    return not any(word in pair and pair in known for pair in pairwise(theirs))


def _is_french(word: str, language: str) -> bool:
    if language == "ar":
        return _ARABIC.search(word) is None and knows(word, "fr")
    if not knows(word, "fr") or folded(word) in NAMES.get(language, ()):  # onze is Portuguese
        return False
    # A small word of French, or accents that English does not write, need no second list.
    if sister_of_french(language):
        own = french_alone(word) or _FRENCH_SIGN.search(word) is not None
        return own and not knows(word, language)
    if french_alone(word) if language != "en" else _ACCENT.search(word):
        return True
    return not knows(word, language)


@catalog_check(
    id="LEX002",
    name="misspelt",
    severity=Severity.WARNING,
    group="dictionary",
    good=[
        Example(
            source="Les familles partent.",
            target="Las familias quieren marcharse.",
            beside=(("Une famille", "Una familia"),),
        ),
    ],
    bad=[
        Example(
            source="Les familles partent.",
            target="Las faimlias se van.",
            beside=(("Les familles restent.", "Las familias se quedan."),),
        ),
    ],
)
def misspelt(units: Sequence[Unit], context: CheckContext) -> Iterator[tuple[Unit | None, Problem]]:
    """Find a word that no dictionary knows and that is one letter from a word of this file.

    **Why it matters.** A typing mistake costs trust.

    **How to fix.** Type the word that the message proposes; the fix is likely, not certain.

    **Known false alarms.** A rare word that looks like a common one. A word is never reported for
    being unknown alone.
    """
    language = context.language
    if not has_lexicon(language) or language == "fr":
        return
    counts = context.vocabulary.target_tokens
    for unit in units:
        once = [
            word
            for word in token_set(unit.target)
            if counts[word] == 1 and len(word) > _SHORT and word.isalpha()
        ]
        unknown = {word for word in once if not _known(word, unit, language)}
        if not unknown:
            continue
        for match in _WORD.finditer(masked(unit.target)):
            word = match.group()
            if word not in unknown:
                continue
            better = _proposal(word, counts, language)
            if better is not None:
                yield (
                    unit,
                    Problem(
                        message=_("{word} should perhaps be {better}").format(
                            word=word, better=better
                        ),
                        target_span=Span(start=match.start(), end=match.end()),
                    ),
                )


def _known(word: str, unit: Unit, language: str) -> bool:
    if knows(word, language) or word in token_set(unit.source):
        return True
    return knows(word, "en") or knows(word, "fr")


def _proposal(word: str, counts: dict[str, int], language: str) -> str | None:
    """Return the word that was meant: the file uses it, and a changed letter needs it twice."""
    found = [
        (counts[other], other)
        for other, kind in respellings(word).items()
        if counts.get(other, 0) > (kind == "change") and knows(other, language)
    ]
    return max(found)[1] if found else None
