"""One text on its way to an engine: what is hidden, how it comes back as CommonMark."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from iom_l10n.engines.capitals import in_small_letters, is_in_capitals, with_hits_in
from iom_l10n.engines.local_words import local_masks, prepared
from iom_l10n.engines.names import name_spans
from iom_l10n.engines.terms import wording
from iom_l10n.engines.typography import in_local_form
from iom_l10n.text.markdown import from_markdown, to_markdown
from iom_l10n.text.masking import Mask, MaskShape, hide, opaque_masks, restore, without_overlaps

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from iom_l10n.engines.engine import Example
    from iom_l10n.model import Hit, Inline
    from iom_l10n.text.masking import Restored

__all__ = ["Prepared", "TranslationRequest", "prepare"]

_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationRequest:
    """A French segment as CommonMark (a msgid), with the glossary hits in it.

    `examples` are the best matches of the memory, for an engine that can learn from them.
    """

    text: str
    hits: tuple[Hit, ...] = ()
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A request as plain text, its markup apart, its hits at their places in the plain text.

    What stands in `capitals` is plain in small letters, and its draft in capitals again.
    """

    source: str
    plain: str
    inline: tuple[Inline, ...]
    hits: tuple[Hit, ...]
    opaque: tuple[Mask, ...]
    names: tuple[Mask, ...]
    language: str
    examples: tuple[Example, ...] = ()
    capitals: bool = False

    @property
    def marked(self) -> tuple[Inline, ...]:
        """Return the markup that a draft can lose: a bare address is found again by itself."""
        return tuple(span for span in self.inline if not _is_bare_address(self.plain, span))

    def masks(self, *, names: bool, markup: bool, terms: Collection[Mask] = ()) -> tuple[Mask, ...]:
        """Return what to hide: always what no language changes, the rest as asked."""
        masks = without_overlaps([*self.opaque, *terms, *(self.names if names else ())])
        if not markup:
            return masks
        edges = sorted({edge for span in self.marked for edge in (span.start, span.end)})
        free = [edge for edge in edges if not any(m.start < edge < m.end for m in masks)]
        signs = [Mask(start=edge, end=edge, back="", shape=MaskShape.SIGN) for edge in free]
        return tuple(sorted([*masks, *signs], key=lambda mask: (mask.start, mask.end)))

    def hidden(self, masks: Sequence[Mask]) -> str:
        """Return the text that the engine sees."""
        return hide(self.plain, masks)

    def with_markup(self, restored: Restored, masks: Sequence[Mask]) -> tuple[str, bool]:
        """Return the draft as CommonMark, and whether all markup found its place."""
        at: dict[int, int] = {}
        for mask, place in zip(masks, restored.places, strict=True):
            if place is not None:
                at.setdefault(mask.start, place[0])
                at[mask.end] = place[1]
        spans, complete, marked = [], True, self.marked
        for span in self.inline:
            start, end = at.get(span.start), at.get(span.end)
            if start is None or end is None or start >= end:
                complete = complete and span not in marked
                continue
            while start < end and restored.text[start] == " ":
                start += 1
            while end > start and restored.text[end - 1] == " ":
                end -= 1
            spans.append(replace(span, start=start, end=end))
        return to_markdown(self.as_written(restored.text), spans), complete

    def without_engine(self) -> str | None:
        """Return the target when nothing but terms, names and marks stands in the text.

        A label ("Tél.: +506 …"), a signature ("OIM San José") or a term alone needs no engine,
        which would only read names as words.
        """
        terms = [
            Mask(start=hit.start, end=hit.end, back=wording(hit, self.language))
            for hit in self.hits
            if hit.approved
        ]
        masks = without_overlaps([*terms, *self.opaque, *_names(self.plain, self.hits)])
        left = hide(self.plain, [replace(m, shape=MaskShape.SIGN) for m in masks])
        if not masks or _LETTER.search(re.sub("\ue000[0-9]+\ue001", "", left)):
            return None
        if self.marked:
            return None
        # Local form before anything comes back: a phone number is no number.
        return self.as_written(restore(in_local_form(left, self.language), masks).text)

    def as_written(self, draft: str) -> str:
        """Return a draft in capitals where the source is; no place in it moves."""
        if not self.capitals:
            return draft
        return "".join(char.upper() if len(char.upper()) == 1 else char for char in draft)


def prepare(request: TranslationRequest, language: str) -> Prepared:
    """Return a request in plain text, with everything that may be hidden."""
    plain, inline = from_markdown(request.text)
    if all(
        _is_bare_address(plain, span) for span in inline
    ):  # the only change of length would move its spans
        plain = prepared(plain)
    hits = _placed(plain, request.hits)
    capitals = is_in_capitals(plain)
    if capitals:
        plain = in_small_letters(plain, hits)
        hits = with_hits_in(plain, hits)
    opaque = without_overlaps([*opaque_masks(plain), *local_masks(plain, language)])
    hits = tuple(
        hit
        for hit in hits
        if all(hit.end <= mask.start or hit.start >= mask.end for mask in opaque)
    )
    return Prepared(
        source=request.text,
        plain=plain,
        inline=inline,
        hits=hits,
        opaque=opaque,
        names=tuple(name for name in _names(plain, hits) if _is_free(name, opaque)),
        language=language,
        examples=request.examples,
        capitals=capitals,
    )


def _names(plain: str, hits: Sequence[Hit]) -> list[Mask]:
    """Return masks over names, around the terms that the glossary knows."""
    masks = []
    for start, end in name_spans(plain):
        for hit in hits:
            if hit.start < end and hit.end > start:
                if hit.start > start:
                    masks.append(_trimmed(plain, start, hit.start))
                start = max(start, hit.end)  # noqa: PLW2901 - what is left of the span
        if start < end:
            masks.append(_trimmed(plain, start, end))
    return [mask for mask in masks if mask.start < mask.end and mask.back[:1].isupper()]


def _is_free(name: Mask, opaque: Sequence[Mask]) -> bool:
    return all(name.end <= mask.start or name.start >= mask.end for mask in opaque)


def _trimmed(plain: str, start: int, end: int) -> Mask:
    while start < end and not plain[start].isalnum():
        start += 1
    while end > start and plain[end - 1] in " -\u00a0":
        end -= 1
    return Mask(start=start, end=end, back=plain[start:end])


def _placed(plain: str, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Return the hits at their places in the plain text, which lacks the msgid's markup."""
    placed = []
    position = 0
    for hit in hits:
        start = plain.find(hit.text, position)
        if start < 0:
            continue
        position = start + len(hit.text)
        placed.append(hit._replace(start=start, end=position))
    return tuple(placed)


def _is_bare_address(plain: str, span: Inline) -> bool:
    return (
        span.href is not None and span.href.removeprefix("mailto:") == plain[span.start : span.end]
    )
