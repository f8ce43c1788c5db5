"""What a person should look at in a draft, said with the ids of the checks that will ask again."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from iom_l10n.engines.shapes import far_longer, far_shorter, once, other_language
from iom_l10n.messages import _
from iom_l10n.model import DraftWarning
from iom_l10n.text.numbers import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from iom_l10n.engines.attempts import Answer
    from iom_l10n.engines.request import Prepared

__all__ = ["doubts"]

TERM_MISSING = "TRM001"
NUMBER_MISMATCH = "NUM001"
UNCHANGED = "CMP001"
MARKDOWN = "PLH003"
PART_LOST = "PLH001"
OTHER_LANGUAGE = "CMP003"
TEXT_MISSING = "CMP005"
TEXT_ADDED = "CMP006"
UNKNOWN_WORD = "ENG001"
NO_ANSWER = "ENG002"
_WORD = re.compile(r"[^\W\d_]{3,}")
_SHORTEST = 4  # abbreviations and units are no gaps in a dictionary


def doubts(one: Prepared, answer: Answer) -> Iterator[DraftWarning]:
    """Yield every reason to doubt an answer."""
    if not answer.text.strip():
        yield DraftWarning(code=NO_ANSWER, message=_("the engine gave no translation"))
        return
    for part in answer.lost:
        yield DraftWarning(
            code=PART_LOST, message=_("“{part}” did not survive the engine").format(part=part)
        )
    for hit in answer.missing:
        targets = ", ".join(term.text for term in hit.targets)
        yield DraftWarning(
            code=TERM_MISSING,
            message=_("“{term}” is not rendered by an approved term ({targets})").format(
                term=hit.text, targets=targets
            ),
        )
    if not answer.markup_complete:
        yield DraftWarning(code=MARKDOWN, message=_("a link or emphasis lost its place"))
    source, target = _without_opaque(one, answer.text)
    if _values(source, "fr") != _values(target, one.language):
        yield DraftWarning(
            code=NUMBER_MISMATCH, message=_("the numbers of source and draft differ")
        )
    in_terms = " ".join(hit.text for hit in one.hits)
    words = [
        word
        for word in answer.unknown
        if word.islower()
        and len(word) >= _SHORTEST
        and word in one.plain
        and word not in in_terms
        and re.search(rf"\b{word}\b", answer.text)
    ]
    if words:
        yield DraftWarning(
            code=UNKNOWN_WORD,
            message=_("the engine does not know {words}").format(words=", ".join(words)),
        )
    yield from _doubts_of_shape(one, answer.text)
    if answer.text == one.source and _has_words_of_its_own(one):
        yield DraftWarning(code=UNCHANGED, message=_("the draft equals the source"))


def _doubts_of_shape(one: Prepared, text: str) -> Iterator[DraftWarning]:
    if found := other_language(text, one.language):
        yield DraftWarning(
            code=OTHER_LANGUAGE,
            message=_("the draft is in another language ({found})").format(found=found),
        )
    if far_shorter(text, one.plain, one.language):
        yield DraftWarning(code=TEXT_MISSING, message=_("the draft is far shorter than the source"))
    if far_longer(text, one.plain) or once(text, one.plain) != text:
        yield DraftWarning(code=TEXT_ADDED, message=_("the draft says more than the source"))


def _without_opaque(one: Prepared, target: str) -> tuple[str, str]:
    """Return both sides without addresses, times and titles, which have their own proof."""
    source = one.plain
    for mask in one.opaque:
        source = source[: mask.start] + "_" * (mask.end - mask.start) + source[mask.end :]
        target = target.replace(mask.back, "_", 1)
    return source, target


def _values(text: str, language: str) -> Counter[float]:
    return Counter(number.strict * number.scale for number in numbers(text, language))


def _has_words_of_its_own(one: Prepared) -> bool:
    """Say whether the source holds a word that is neither a term, a name nor an address."""
    text = one.plain
    spans = [(hit.start, hit.end) for hit in one.hits]
    for start, end in [*spans, *((mask.start, mask.end) for mask in (*one.opaque, *one.names))]:
        text = text[:start] + " " * (end - start) + text[end:]
    return bool(_WORD.search(text))
