"""Text cut by lists of rules: at each place the first rule that fits decides.

A rule fits a place when its first expression matches text that ends there and its second matches
text that begins there: a look behind and a look ahead, so that no match hides another.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from time import monotonic
from typing import TYPE_CHECKING, Any

from iom_l10n.errors import ConfigError
from iom_l10n.messages import _

if TYPE_CHECKING:
    from iom_l10n.segmentation.context import Cut

__all__ = ["Rule", "cuts_by"]

# An expression such as (a+)+b can take for ever. Ten megabytes of honest rules take a few seconds.
_SECONDS = 10.0
_SIGNS_A_SECOND = 500_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: whether a sentence ends between `before` and `after`, and its line in the file."""

    ends: bool
    before: str
    after: str
    line: int = 0

    @property
    def pattern(self) -> str:
        """One expression that matches nothing, at the places where the rule fits."""
        return f"(?<={self.before})(?={self.after})"


def cuts_by(rules: tuple[Rule, ...], text: str, *, path: str) -> list[Cut]:
    """Return where sentences end and begin; raise ConfigError when a rule does not come to an end.

    A breaking rule's places are its own less those of the exceptions before it: whichever of the
    rules fits first, its verdict is then the one returned.
    """
    deadline = monotonic() + _SECONDS + len(text) / _SIGNS_A_SECOND
    places: set[int] = set()
    for rule, breaks, exceptions in _compiled(rules):
        try:
            for found in breaks.finditer(text, timeout=_left(deadline)):
                at = found.start()
                if at in places:
                    continue
                if exceptions is None or not exceptions.match(text, at, timeout=_left(deadline)):
                    places.add(at)
        except TimeoutError as error:
            raise ConfigError(
                _(
                    "the rule “{before}”, “{after}”, or an exception above it, takes too long"
                ).format(before=rule.before[:60], after=rule.after[:60]),
                _("look for a repetition inside a repetition"),
                path=path,
                line=rule.line,
            ) from error
    return _cuts(text, sorted(places))


def _left(deadline: float) -> float:
    left = deadline - monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _cuts(text: str, places: list[int]) -> list[Cut]:
    cuts: list[Cut] = []
    start = 0
    for at in places:
        if at <= start:
            continue
        end = following = at
        while end > start and text[end - 1].isspace():
            end -= 1
        while following < len(text) and text[following].isspace():
            following += 1
        cuts.append((end, following))
        start = following
    return cuts


@lru_cache(maxsize=16)
def _compiled(rules: tuple[Rule, ...]) -> list[tuple[Rule, Any, Any]]:
    import regex  # type: ignore[import-untyped] # noqa: PLC0415 - only with an SRX file

    compiled: list[tuple[Rule, Any, Any]] = []
    exceptions: list[str] = []
    for rule in rules:
        if rule.ends:
            before = regex.compile("|".join(exceptions), regex.V1) if exceptions else None
            compiled.append((rule, regex.compile(rule.pattern, regex.V1), before))
        else:
            exceptions.append(rule.pattern)
    return compiled
