"""Translate through any engine: hide, ask, put back, prove; written once for all of them.

Suggestions come one at a time and in order, so that what is finished is kept when somebody stops.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from iom_l10n.engines.attempts import Answer, Attempts
from iom_l10n.engines.doubts import doubts
from iom_l10n.engines.request import prepare
from iom_l10n.engines.typography import with_first_letter, with_source_edges
from iom_l10n.errors import EngineBadReplyError
from iom_l10n.messages import _
from iom_l10n.model import Origin, OriginKind, Suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from iom_l10n.engines.engine import Draft, Engine
    from iom_l10n.engines.request import Prepared, TranslationRequest

__all__ = ["translate"]

DEFAULT_TIMEOUT = 30.0


def translate(
    engine: Engine,
    requests: Sequence[TranslationRequest],
    *,
    glossary_digest: str,
    on: str,
    timeout: float = DEFAULT_TIMEOUT,
) -> Iterator[Suggestion]:
    """Yield one suggestion a request, in order; an engine has `timeout` seconds for each call.

    Raises what the engine raises; the suggestions before it stay good.
    """
    glossary = [("glossary", glossary_digest)] if glossary_digest else []
    origin = Origin(
        kind=OriginKind.ENGINE, name=engine.name, on=on, details=(*engine.details, *glossary)
    )
    attempts = Attempts(engine, timeout)
    size = max(1, engine.spec.max_batch)
    for start in range(0, len(requests), size):
        batch = [prepare(one, attempts.language) for one in requests[start : start + size]]
        assembled = [None if engine.spec.faithful else _assembled(one) for one in batch]
        asked = [one for one, text in zip(batch, assembled, strict=True) if text is None]
        drafts = _checked(attempts.first(asked), len(asked))
        for one, text in zip(batch, assembled, strict=True):
            answer = Answer(text=text) if text is not None else attempts.best(one, next(drafts))
            warnings = () if engine.spec.faithful else tuple(doubts(one, answer))
            yield Suggestion(
                source=one.source, target=answer.text, origin=origin, warnings=warnings
            )


def _assembled(one: Prepared) -> str | None:
    """Return the target of a text of terms and names alone, which needs no engine."""
    text = one.without_engine() if one.plain.strip() else one.source
    if text is None:
        return None
    return with_first_letter(with_source_edges(text, one.plain), one.plain)


def _checked(drafts: Sequence[Draft], expected: int) -> Iterator[Draft]:
    if len(drafts) != expected:
        raise EngineBadReplyError(
            _("the engine answered {found} texts for {expected}").format(
                found=len(drafts), expected=expected
            ),
            _("try another engine"),
        )
    return iter(drafts)
